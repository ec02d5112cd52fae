package attribution

import (
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// reading is a cue verb in its place: "has not yet said".
type reading struct {
	*lang.Verb
	at         int        // the token of the verb itself
	group      text.Range // with its auxiliaries, and the rest of a phrase
	passive    bool
	negated    bool
	infinitive bool // to say; its subject is elsewhere
	gerund     bool // saying, without an auxiliary
	governor   int  // the verb that an infinitive hangs on, -1

	// What several rules ask of it, once it was asked.
	open found // the mark that marksAfter finds
	that found // what thatAfter finds right behind the group
	who  found // the party that subject finds, among Context.subjects
}

// found is what a search found, by its number counted from 1; unknown before the
// search, nothing where it found nothing.
type found int32

const (
	unknown found = 0
	nothing found = -1
)

// verbOf is used for words of a user's own that the pack does not know.
var anyVerb = lang.Verb{Lemma: "say", Act: string(Say), Frames: lang.Quote | lang.Invert | lang.That | lang.Bare | lang.Wh}

// read looks at token i as a cue verb. It reports false where the token is no
// verb here: "a report", "the claims". The reading is not to be changed.
func (c *Context) read(i int) (*reading, bool) {
	switch at := c.readAt[i]; at {
	case notVerb:
		return &noReading, false
	case notRead:
		r, ok := c.readVerb(i)
		if !ok {
			c.readAt[i] = notVerb
			return &noReading, false
		}
		c.readings = push(c.readings, r)
		c.readAt[i] = int32(len(c.readings))
		return &c.readings[len(c.readings)-1], true
	default:
		return &c.readings[at-1], true
	}
}

var noReading reading

// What Context.readAt says of a token that is in no reading.
const (
	notRead = 0
	notVerb = -1
)

func (c *Context) readVerb(i int) (reading, bool) {
	r := reading{at: i, governor: -1, group: text.Range{First: i, Last: i + 1}}
	verbs := c.Word(i).Verbs
	if len(verbs) == 0 {
		r.Verb = &anyVerb
	}
next:
	for k := range verbs {
		v := &verbs[k]
		for n, id := range v.Tail {
			if i+1+n >= c.Len() || c.layout.Tokens[i+1+n].Word != id {
				continue next
			}
		}
		r.Verb, r.group.Last = v, i+1+len(v.Tail)
		break
	}
	if r.Verb == nil || !c.verbal(i) || c.links(i) || c.withholds(i) {
		return r, false
	}
	c.expand(&r)
	return r, true
}

// links reports whether token i ties an outlet to the one that it cites: "reports
// AFP, citing Agerpres".
func (c *Context) links(i int) bool {
	if !c.Is(i, text.Gerund) || !c.Is(i, text.Linking) || !c.Is(i-1, text.Comma) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6; k-- {
		if c.Is(k, text.Outlet) && c.Is(k, text.Capital) {
			return true
		}
	}
	return false
}

// withholds reports whether the verb at token i tells that another one of saying
// did not happen: "refused to comment".
func (c *Context) withholds(i int) bool {
	return c.Is(i, text.Withheld) && c.oneOf(i+1, "to") && c.Is(i+2, text.Cue)
}

// verbal reports whether token i, a verb by its looks, can be one here.
func (c *Context) verbal(i int) bool {
	before := i - 1
	for c.Is(before, text.Adverb) && !c.Is(before, text.Noun|text.Preposition) {
		before--
	}
	if c.Is(i, text.Capital) && !c.startsSentence(i) {
		return false
	}
	switch {
	case c.Is(before, text.Possessive) && !c.Is(before, text.Auxiliary):
		return false
	case c.Is(before, text.Determiner) && !c.Is(before, text.Pronoun):
		return false
	case c.Is(i, text.Gerund) && c.Is(before, text.Determiner|text.Adjective):
		return false
	case c.Is(i, text.Gerund) && c.oneOf(before, "as"):
		return false // was quoted as saying: see quotedAsRule
	}
	if !c.Is(i, text.Noun|text.CueNoun|text.Role|text.Adjective) || c.Is(i, text.Past|text.Gerund) {
		return !c.Is(i, text.Past) || !c.Is(before, text.Preposition) || c.Is(before, text.Adverb|text.Subordinator)
	}
	// claims, report, state: nouns unless the neighbours want a verb
	switch {
	case c.Is(before, text.Modal|text.Negation) || c.oneOf(before, "to"):
		return true
	case c.Is(before, text.Pronoun):
		return true
	case c.Is(before, text.Adjective|text.Preposition|text.Numeral) && !c.Is(before, text.Noun|text.Role|text.Capital|text.Number):
		return false
	case c.Is(i, text.Third):
		return c.Is(before, text.Capital|text.Noun|text.Role|text.Comma|text.Mark|text.Closing|text.Dash|text.Organization|text.Conjunction) || c.oneOf(before, "who", "which", "that")
	case c.Is(i, text.Base):
		return c.plural(before) || c.Is(before, text.Conjunction) && c.Is(i+1, text.Determiner|text.Possessive|text.Pronoun) || c.oneOf(before, "who")
	}
	return true
}

// plural reports whether token i looks like the head of a plural party.
func (c *Context) plural(i int) bool {
	if r := c.Word(i).Role; r != nil {
		return r.Plural || r.Kind == "group"
	}
	s := c.Text(i)
	return c.Is(i, text.Word) && len(s) > 3 && s[len(s)-1] == 's' && !c.Is(i, text.Verb&^text.Third) || c.Is(i, text.Comma|text.Closing)
}

func (c *Context) startsSentence(i int) bool {
	return c.Sentence(i).First == i || c.Is(i-1, text.Mark|text.Colon|text.Dash|text.Opening|text.Stop)
}

// expand takes the auxiliaries and adverbs before the verb into its group.
func (c *Context) expand(r *reading) {
	low := c.lowest(r.at)
	first := r.at
	be, have := false, false
	i := r.at - 1
scan:
	for ; i >= low && r.at-i < 8; i-- {
		switch {
		case c.Is(i, text.Negation):
			r.negated, first = true, i
		case c.Is(i, text.Auxiliary) && !c.Is(i, text.Possessive), c.Is(i, text.Clitic) && c.Is(i, text.Auxiliary) && c.clitic(i):
			be = be || c.oneOf(i, "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m", "'s")
			have = have || c.oneOf(i, "has", "have", "had", "having", "'ve")
			first = i
		case c.Is(i, text.Modal):
			first = i
		case c.oneOf(i, "to") && first == r.at || c.oneOf(i, "to") && r.at-i < 4:
			r.infinitive, first = true, i
			if g := i - 1; c.Is(g, text.Withheld) || c.Is(g, text.Verb) && !c.Is(g, text.Noun) || c.Is(g, text.Cue) || c.Is(g, text.Adjective) {
				r.governor = g
			}
			break scan
		case c.Is(i, text.Adverb) && !c.Is(i, text.Noun|text.Role|text.Preposition|text.Pronoun):
		default:
			break scan
		}
	}
	r.group.First = first
	if c.Is(r.at, text.Participle) && be {
		r.passive = true
	}
	r.gerund = c.Is(r.at, text.Gerund) && !be
	// declined to say, too early to say, without saying
	r.negated = r.negated || r.infinitive && r.governor >= 0 && c.Is(r.governor, text.Withheld) || r.gerund && c.Is(first-1, text.Withheld)
}

// clitic reports whether 's is a verb here: he's said, who's said.
func (c *Context) clitic(i int) bool {
	return c.Is(i-1, text.Pronoun|text.Wh) || !c.Is(i, text.Possessive)
}

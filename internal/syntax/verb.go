package syntax

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Verb is a verb in its place: "has not yet said". It is not to be changed.
type Verb struct {
	*lexicon.Verb
	At         int         // the token of the verb itself
	Group      token.Range // with its auxiliaries, and the rest of a phrase
	Passive    bool
	Negated    bool
	Infinitive bool // to say; its subject is elsewhere
	Gerund     bool // saying, without an auxiliary
	governor   int  // the verb that an infinitive hangs on, -1

	// What several rules ask of it, once it was asked.
	open found // the mark that MarksAfter finds
	that found // what ThatAfter finds right after the group
	who  found // the party that Subject finds, among Syntax.subjects
	host found // what HostEnd finds
}

// anyVerb is the entry of words that the pack does not know as cues.
var anyVerb = lexicon.Verb{Act: string(verb.Say), Frames: verb.Quote | verb.Invert | verb.That | verb.Bare | verb.Wh}

// AnyVerb takes token i for a verb of saying, whatever the pack knows of it. It is good
// until AnyVerb is called again.
func (s *Syntax) AnyVerb(i int) *Verb {
	s.other = Verb{Verb: &anyVerb, At: i, governor: -1, Group: token.Range{First: i, Last: i + 1}}
	return &s.other
}

// Unknown reports whether the pack does not know the verb as a cue.
func (v *Verb) Unknown() bool { return v.Verb == &anyVerb }

// Verb looks at token i as a verb. It reports false where the token is no verb here: "a
// report", "the claims".
func (s *Syntax) Verb(i int) (*Verb, bool) {
	switch at := s.verbAt[i]; at {
	case noVerb:
		return &noVerbHere, false
	case notRead:
		r, ok := s.readVerb(i)
		if !ok {
			s.verbAt[i] = noVerb
			return &noVerbHere, false
		}
		s.verbs = memory.Push(s.verbs, r)
		s.verbAt[i] = int32(len(s.verbs))
		return &s.verbs[len(s.verbs)-1], true
	default:
		return &s.verbs[at-1], true
	}
}

var noVerbHere Verb

// What Syntax.verbAt says of a token that is in no verb.
const (
	notRead = 0
	noVerb  = -1
)

func (s *Syntax) readVerb(i int) (Verb, bool) {
	r := Verb{At: i, governor: -1, Group: token.Range{First: i, Last: i + 1}}
	verbs := s.Word(i).Verbs
	if len(verbs) == 0 {
		r.Verb = &anyVerb
	}
next:
	for k := range verbs {
		v := &verbs[k]
		for n, id := range v.Tail {
			if i+1+n >= s.Len() || s.Tokens[i+1+n].Word != id {
				continue next
			}
		}
		r.Verb, r.Group.Last = v, i+1+len(v.Tail)
		break
	}
	if r.Verb == nil || !s.Verbal(i) || s.links(i) || s.Withholds(i) {
		return r, false
	}
	s.expand(&r)
	return r, true
}

// links reports whether token i ties an outlet to the one that it cites: "reports
// AFP, citing Agerpres".
func (s *Syntax) links(i int) bool {
	if !s.Is(i, token.Gerund) || !s.Is(i, token.Linking) || !s.Is(i-1, token.Comma) {
		return false
	}
	for k := i - 2; k >= 0 && k > i-6; k-- {
		if s.Is(k, token.Outlet) && s.Is(k, token.Capital) {
			return true
		}
	}
	return false
}

// Withholds reports whether the verb at token i tells that another one of saying
// did not happen: "refused to comment".
func (s *Syntax) Withholds(i int) bool {
	return s.Is(i, token.Withheld) && s.Uses(i+1, token.InfinitiveMark) && s.Is(i+2, token.Cue)
}

// Verbal reports whether token i, a verb by its looks, can be one here.
func (s *Syntax) Verbal(i int) bool {
	if s.HasTrees() && s.Is(i, token.Verb) && !s.plainCue(i) {
		return s.Tag(i).Verb() || s.Is(i, token.Third) && s.Is(i-1, token.Outlet) && !s.Is(i-1, token.Determiner) // the Northern News reports
	}
	before := i - 1
	for s.Is(before, token.Adverb) && !s.Is(before, token.Noun|token.Preposition) {
		before--
	}
	if s.Is(i, token.Capital) && !s.StartsSentence(i) {
		return false
	}
	switch {
	case s.Is(before, token.Possessive) && !s.Is(before, token.Auxiliary):
		return false
	case s.Is(before, token.Determiner) && !s.Is(before, token.Pronoun):
		return false
	case s.Is(i, token.Gerund) && s.Is(before, token.Determiner|token.Adjective):
		return false
	case s.Is(i, token.Gerund) && s.Uses(before, token.Comparison):
		return false // was quoted as saying: see the rule quoted-as
	}
	if !s.Is(i, token.Noun|token.CueNoun|token.Role|token.Adjective) || s.Is(i, token.Past|token.Gerund) {
		return !s.Is(i, token.Past) || !s.Is(before, token.Preposition) || s.Is(before, token.Adverb|token.Subordinator)
	}
	// claims, report, state: nouns unless the neighbours want a verb
	switch {
	case s.Is(before, token.Modal|token.Negation) || s.Uses(before, token.InfinitiveMark):
		return true
	case s.Is(before, token.Pronoun):
		return true
	case s.Is(before, token.Adjective|token.Preposition|token.Numeral) &&
		!s.Is(before, token.Noun|token.Role|token.Capital|token.Number):
		return false
	case s.Is(i, token.Third):
		return s.Is(before, token.Capital|token.Noun|token.Role|token.Comma|token.Mark|token.Closing|token.Dash|token.Organization|token.Conjunction) || s.Uses(before, token.Relative|token.Complementizer)
	case s.Is(i, token.Base):
		return s.Plural(before) || s.Is(before, token.Conjunction) &&
			s.Is(i+1, token.Determiner|token.Possessive|token.Pronoun) || s.Uses(before, token.PersonRelative)
	}
	return true
}

// homograph are the classes of words that are verbs or something else.
const homograph = token.Noun | token.CueNoun | token.Role | token.Adjective

// plainCue reports whether token i is a cue that the pack knows as nothing but a verb: what
// a text has seldom, as skeets, the parser may not know.
func (s *Syntax) plainCue(i int) bool { return s.Is(i, token.Cue) && !s.Is(i, homograph) }

// Plural reports whether token i looks like the head of a plural party.
func (s *Syntax) Plural(i int) bool {
	if r := s.Word(i).Role; r != nil {
		return r.Plural || r.Kind == lexicon.GroupRole
	}
	word := s.Text(i)
	return s.Is(i, token.Word) && len(word) > 3 && s.Lexicon.Ends(word, lexicon.PluralEnding) &&
		!s.Is(i, token.Verb&^token.Third) || s.Is(i, token.Comma|token.Closing)
}

// expand takes the auxiliaries and adverbs before the verb into its group.
func (s *Syntax) expand(r *Verb) {
	low := s.Lowest(r.At)
	first := r.At
	be, have := false, false
	i := r.At - 1
scan:
	for ; i >= low && r.At-i < nearPhrase; i-- {
		switch {
		case s.Is(i, token.Negation):
			r.Negated, first = true, i
		case s.Is(i, token.Auxiliary) && !s.Is(i, token.Possessive),
			s.Is(i, token.Clitic) && s.Is(i, token.Auxiliary) && s.clitic(i):
			be = be || s.Uses(i, token.PassiveAuxiliary)
			have = have || s.Uses(i, token.PerfectAuxiliary)
			first = i
		case s.Is(i, token.Modal):
			first = i
		case s.Uses(i, token.InfinitiveMark) && first == r.At || s.Uses(i, token.InfinitiveMark) && r.At-i < 4:
			r.Infinitive, first = true, i
			if g := i - 1; s.Is(g, token.Withheld) || s.Is(g, token.Verb) && !s.Is(g, token.Noun) ||
				s.Is(g, token.Cue) || s.Is(g, token.Adjective) {
				r.governor = g
			}
			break scan
		case s.Is(i, token.Adverb) && !s.Is(i, token.Noun|token.Role|token.Preposition|token.Pronoun):
		default:
			break scan
		}
	}
	r.Group.First = first
	if s.Is(r.At, token.Participle) && be {
		r.Passive = true
	}
	r.Gerund = s.Is(r.At, token.Gerund) && !be
	// declined to say, too early to say, without saying
	r.Negated = r.Negated || r.Infinitive && r.governor >= 0 && s.Is(r.governor, token.Withheld) ||
		r.Gerund && s.Is(first-1, token.Withheld)
}

// clitic reports whether 's is a verb here: he's said, who's said.
func (s *Syntax) clitic(i int) bool {
	return s.Is(i-1, token.Pronoun|token.Wh) || !s.Is(i, token.Possessive)
}

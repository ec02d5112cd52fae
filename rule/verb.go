package rule

import (
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Verb is a verb in its place: "has not yet said". Its tense is that of token At, which
// has the class Past, Third, …, and of the auxiliaries before it in Group. Questions that
// take a Verb know those that Context.Verb and Context.AnyVerb return, and answer no to
// others.
type Verb struct {
	At     int         // the token of the verb itself
	Group  token.Range // with its auxiliaries, and the rest of a phrase such as "make clear"
	Lemma  string      // "say"; the word in lower case where Unknown
	Act    verb.Act    // what it does where it is a cue; Say where Unknown
	Frames verb.Frame  // the constructions that it takes

	Passive    bool // was told; also he’s told, which may be "has"
	Negated    bool // did not say, declined to say
	Infinitive bool // to say; its subject is elsewhere
	Gerund     bool // saying, without an auxiliary
	Unknown    bool // the language pack does not know it as a cue: its frames are those of "say"

	verb *syntax.Verb
}

// Verb looks at token i as a verb. It reports false where the token is no verb here: "a
// report", "the claims". A token that the language pack does not know as a cue is taken
// for an Unknown verb wherever its neighbours allow one, a noun too: wake the rule at
// words of its own, or ask for the class token.Verb.
func (c *Context) Verb(i int) (Verb, bool) {
	if !c.inside(i) {
		return Verb{}, false
	}
	if v := c.verb.verb; v != nil && v.At == i {
		return c.verb, true // most rules ask about the token that woke them
	}
	v, ok := c.syntax.Verb(i)
	if !ok {
		return Verb{}, false
	}
	c.verb = c.verbOf(v)
	return c.verb, true
}

// AnyVerb takes token i for a verb of saying, whatever the language pack knows of it:
// without auxiliaries, with the frames of "say", and Unknown. It is good until AnyVerb is
// called again.
func (c *Context) AnyVerb(i int) Verb { return c.verbOf(c.syntax.AnyVerb(min(max(i, 0), c.Len()))) }

func (c *Context) verbOf(v *syntax.Verb) Verb {
	lemma := v.Lemma
	if v.Unknown() {
		lemma = c.Folded(v.At)
	}
	return Verb{
		At: v.At, Group: v.Group, Lemma: lemma, Act: verb.Act(v.Act), Frames: v.Frames,
		Passive: v.Passive, Negated: v.Negated, Infinitive: v.Infinitive, Gerund: v.Gerund, Unknown: v.Unknown(),
		verb: v,
	}
}

// Quotes reports whether token i is the finite verb or the -ing form of a report in
// marks.
func (c *Context) Quotes(i int) bool { return c.inside(i) && c.syntax.Quotes(i) }

// Withholds reports whether the verb at token i tells that another one of saying did not
// happen: "refused to comment".
func (c *Context) Withholds(i int) bool { return c.inside(i) && c.syntax.Withholds(i) }

// Finite reports whether token i looks like the finite verb of a clause.
func (c *Context) Finite(i int) bool { return c.inside(i) && c.syntax.Finite(i) }

// HasFinite reports whether a finite verb stands in the range.
func (c *Context) HasFinite(r token.Range) bool { return c.syntax.HasFinite(c.cut(r)) }

// AsSaying returns the verb of "as saying" that follows token i, over the one who is
// quoted or "by" the one who quotes. It looks no further than token limit. The Verb is
// none of those that questions know.
func (c *Context) AsSaying(i, limit int) (Verb, bool) {
	if !c.inside(i) {
		return Verb{}, false
	}
	end := c.syntax.AsSaying(i, c.end(limit))
	if end == 0 {
		return Verb{}, false
	}
	entry := &c.syntax.Word(end - 1).Verbs[0]
	return Verb{
		At: end - 1, Group: token.Range{First: end - 1, Last: end}, Gerund: true,
		Lemma: entry.Lemma, Act: verb.Act(entry.Act), Frames: entry.Frames,
	}, true
}

// HasQuoting reports whether Quotes is true of a token of r.
func (c *Context) HasQuoting(r token.Range) bool {
	r = c.cut(r)
	return c.syntax.QuotesWithin(r.First, r.Last)
}

// Noun is a noun that reports: a claim, a statement, a question.
type Noun struct {
	Lemma    string   // "claim", also of "claims"
	Act      verb.Act // what it does as a cue
	Document bool     // it names a document that says something
}

// Noun returns what the language pack knows of token i as a noun that reports.
func (c *Context) Noun(i int) (Noun, bool) {
	n := c.syntax.Word(i).Noun
	if n == nil {
		return Noun{}, false
	}
	return Noun{Lemma: n.Lemma, Act: verb.Act(n.Act), Document: n.Document}, true
}

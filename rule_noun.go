package attribution

import (
	"github.com/quoteattribution/attribution/text"
)

// nounRule: a noun bears the report: a claim, a statement, a question.
var nounRule = Rule{
	Name:  "noun",
	Doc:   "Nobody believed Ann O’Neil’s claim that the bridge was safe.",
	On:    text.CueNoun,
	Match: matchNoun,
}

func matchNoun(c *Context, cue int) {
	noun := c.Word(cue).Noun
	if noun == nil || c.Is(cue, text.Verb) && c.isVerb(cue) {
		return
	}
	high := c.highest(cue)
	i := cue + 1
	p := Proposal{Cue: text.Range{First: cue, Last: cue + 1}, Lemma: noun.Lemma, Act: Act(noun.Act)}
	// by or from the party: a statement from the company that
	if c.oneOf(i, "by", "from") {
		if m, ok := c.finder.After(i+1, high); ok {
			p.attribute(m)
			i = m.Last
		}
	}
	switch {
	case c.oneOf(i, "that"), c.infinitiveAt(i) && c.Is(i-1, text.CueNoun):
		p.Content = c.contentOf(text.Range{First: i, Last: c.verbAgain(i, c.clauseEnd(i))})
		if p.Content[0].Len() < 2 {
			return
		}
	case c.Is(i, text.Colon) && c.opening(i+1):
		p.Content = c.passagesOf(i + 1)
	default:
		return
	}
	p.Score = 0.45
	if p.Speaker.Empty() && p.Source.Empty() && c.Is(cue-1, text.Possessive) {
		// his claim that; Smith's claim that
		owner := text.Range{First: cue - 1, Last: cue}
		if c.Is(cue-1, text.Clitic) {
			if m, ok := c.finder.Before(cue-1, c.lowest(cue)); ok {
				owner = m.Range
			}
		}
		p.attribute(c.finder.Describe(owner))
		p.Score = 0.6
	}
	if noun.Document && c.oneOf(i, "that") {
		p.Score -= 0.2
	}
	c.Propose(p)
}

// verbAgain is where a clause that begins with token i, and ends before token end
// at the latest, gives way to the verb of the clause that its noun stands in:
// "his claim that the bridge was safe | was ignored".
func (c *Context) verbAgain(i, end int) int {
	verbs := 0
	for ; i < end; i++ {
		if c.opening(i) {
			i = min(c.passage(int(c.opens[i])).Last, end) - 1
			continue
		}
		if !c.Is(i, text.Verb|text.Auxiliary|text.Modal) || c.Is(i, text.Clitic) || c.Is(i, text.Noun) && !c.finite(i) {
			continue
		}
		if verbs > 0 && c.finite(i) && !c.Is(i-1, text.Auxiliary|text.Modal|text.Negation|text.Conjunction|text.Pronoun|text.Comma|text.Wh|text.Subordinator) && (c.Is(i-1, text.Participle|text.Adjective|text.Adverb|text.Time) || c.Is(i-1, text.Base) && !c.Is(i-1, text.Noun)) {
			return i
		}
		verbs++
	}
	return end
}

// isVerb reports whether a word that is noun and verb is a verb here.
func (c *Context) isVerb(i int) bool {
	if !c.Is(i, text.Cue) {
		return false
	}
	_, ok := c.read(i)
	return ok
}

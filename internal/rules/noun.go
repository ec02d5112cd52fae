package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// noun: a noun bears the report: a claim, a statement, a question.
var noun = rule.Rule{
	Name:    "noun",
	Doc:     "Nobody believed Ann O’Neil’s claim that the bridge was safe.",
	On:      token.CueNoun,
	Match:   matchNoun,
	Weights: "noun",
}

func matchNoun(c *rule.Context, cue int) {
	report, ok := c.Noun(cue)
	if !ok || c.Is(cue, token.Verb) && isVerb(c, cue) {
		return
	}
	i := cue + 1
	p := rule.Proposal{Cue: token.Range{First: cue, Last: cue + 1}, Lemma: report.Lemma, Act: report.Act, Score: 0.45}
	if c.Uses(i, token.Origin) {
		// a statement from the company that
		if who, ok := c.PartyAfter(i+1, c.Bounds(cue).Last); ok {
			p.By(who)
			i = who.Last
		}
	}
	switch {
	case c.Uses(i, token.Complementizer), c.InfinitiveAt(i) && c.Is(i-1, token.CueNoun):
		p.Content = c.Pieces(token.Range{First: i, Last: verbAgain(c, i, c.ClauseEnd(i))})
		if p.Content[0].Len() < 2 {
			return
		}
	case c.Is(i, token.Colon) && c.Opens(i+1):
		p.Content = c.PassagesFrom(i + 1)
	default:
		return
	}
	if p.Speaker.Empty() && p.Source.Empty() && c.Is(cue-1, token.Possessive) {
		p.By(owner(c, cue))
		p.Score = 0.6
	}
	if report.Document && c.Uses(i, token.Complementizer) {
		p.Score -= 0.2
	}
	c.Propose(p)
}

// owner is the party of the possessive before token i: his claim that; Smith's claim that.
func owner(c *rule.Context, i int) rule.Party {
	words := token.Range{First: i - 1, Last: i}
	if c.Is(i-1, token.Clitic) {
		if who, ok := c.PartyBefore(i-1, c.Bounds(i).First); ok {
			words = who.Range
		}
	}
	return c.PartyOf(words)
}

// verbAgain is where a clause that begins with token i, and ends before token end
// at the latest, gives way to the verb of the clause that its noun stands in:
// "his claim that the bridge was safe | was ignored".
func verbAgain(c *rule.Context, i, end int) int {
	const within = token.Auxiliary | token.Modal | token.Negation | token.Conjunction | token.Pronoun | token.Comma | token.Wh | token.Subordinator
	verbs := 0
	for ; i < end; i++ {
		if c.Opens(i) {
			i = min(c.Passage(i).Last, end) - 1
			continue
		}
		if !c.Is(i, token.Verb|token.Auxiliary|token.Modal) || c.Is(i, token.Clitic) ||
			c.Is(i, token.Noun) && !c.Finite(i) {
			continue
		}
		before := i - 1
		ends := c.Is(before, token.Participle|token.Adjective|token.Adverb|token.Time) ||
			c.Is(before, token.Base) && !c.Is(before, token.Noun)
		if verbs > 0 && c.Finite(i) && !c.Is(before, within) && ends {
			return i
		}
		verbs++
	}
	return end
}

// isVerb reports whether a word that is noun and verb is a verb here.
func isVerb(c *rule.Context, i int) bool {
	if !c.Is(i, token.Cue) {
		return false
	}
	_, ok := c.Verb(i)
	return ok
}

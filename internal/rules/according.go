package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// according: a party is named by a prepositional phrase, and the rest of the sentence is
// what it says.
var according = rule.Rule{
	Name:    "according",
	Doc:     "According to Ann O’Neil, the village will not move.",
	Uses:    token.According | token.ViewPreposition,
	Match:   matchAccording,
	Weights: "according",
}

func matchAccording(c *rule.Context, cue int) {
	switch {
	case c.Uses(cue, token.According) && c.Uses(cue+1, token.AccordingTo):
		accordingTo(c, token.Range{First: cue, Last: cue + 2})
	case c.Uses(cue, token.ViewPreposition) && c.Uses(cue+1, token.DefiniteArticle) &&
		c.Uses(cue+2, token.ViewOf) && c.Uses(cue+3, token.Genitive):
		accordingTo(c, token.Range{First: cue, Last: cue + 4})
	case c.Uses(cue, token.ViewPreposition) && c.Is(cue+1, token.Word):
		inView(c, cue)
	}
}

// accordingTo proposes what stands around a preposition and its party.
func accordingTo(c *rule.Context, cue token.Range) {
	limit := c.Bounds(cue.First).Last
	who, ok := c.PartyPhrase(cue.Last, limit)
	if !ok || c.IsMeasure(who) {
		return
	}
	p := rule.Proposal{Cue: cue, Lemma: c.Words(cue), Act: verb.Say, Score: 0.9}
	p.By(who)
	p.Content = c.ContentAround(cue.First, c.AfterCitation(who.Last, limit), limit)
	if who, ok := c.PartyAfter(cue.Last, limit); ok && len(p.Content) == 0 &&
		c.Is(who.Last, token.Word) && !c.Is(who.Last, token.Capital|token.Clitic|token.Conjunction|token.Preposition|token.Participle) && c.ClauseAt(who.Last, limit) {
		p.By(who) // According to Ann O'Neil | the village will not move
		p.Content, p.Score = c.Pieces(token.Range{First: who.Last, Last: c.ClauseEnd(who.Last)}), 0.7
	}
	c.Propose(p)
}

// inView proposes what stands around a phrase with a possessive: in her view; in Smith's
// opinion.
func inView(c *rule.Context, in int) {
	limit := c.Bounds(in).Last
	last, noun := c.NounPhrase(in+1, limit), 0
	for k := in + 2; k <= min(in+6, last); k++ {
		if c.Uses(k, token.View) && c.Is(k-1, token.Possessive) {
			noun = k
		}
	}
	if noun == 0 {
		return
	}
	p := rule.Proposal{Cue: token.Range{First: noun, Last: noun + 1}, Lemma: c.Folded(noun), Act: verb.Think, Score: 0.7}
	p.By(c.PartyOf(token.Range{First: in + 1, Last: max(in+2, noun-1)}))
	p.Content = c.ContentAround(in, noun+1, limit)
	c.Propose(p)
}

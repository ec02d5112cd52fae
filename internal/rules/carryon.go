package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// carryOn: marked speech without a cue of its own goes to the one who spoke before, or
// whom its paragraph is about.
var carryOn = rule.Rule{
	Name:    "carry-on",
	Doc:     "“We will not go,” said Ann O’Neil.\n\n“They cannot make us leave the valley.”",
	On:      token.Mark,
	Match:   matchCarryOn,
	Weights: "carry-on",
}

// shortest is how many tokens, marks included, a passage must have to be speech without
// a cue.
const shortest = 5

func matchCarryOn(c *rule.Context, mark int) {
	if !c.Opens(mark) || c.Marked(mark) || c.CarriesOn(mark) {
		return
	}
	passage := c.Passage(mark)
	if c.Closes(passage.Last-1) && c.Is(passage.Last-2, token.Comma) && passage.Len() >= shortest {
		unknownCue(c, passage)
		return
	}
	if !c.IsSentence(passage) || passage.Len() < shortest {
		return
	}
	if next := passage.Last; c.SameSentence(next, next-1) && c.Is(next, token.Auxiliary|token.Modal) {
		return // “Who pays?” was the question.
	}
	p := rule.Proposal{Content: c.PassagesFrom(mark), Carried: true, Act: verb.Say, Score: 0.4}
	switch {
	case c.Paragraph(mark).First != mark:
	case c.Is(mark-1, token.Colon):
		p.Score = 0.42 // what announces it tells whose it is
	default:
		p.Score = 0.5
	}
	c.Propose(p)
}

// unknownCue proposes speech in marks that a comma ends before a party and a verb of any
// kind: “France will always be France,” an angry Hollande retaliated.
func unknownCue(c *rule.Context, passage token.Range) {
	limit := c.Bounds(passage.Last).Last
	who, ok := c.PartyAfter(passage.Last, limit)
	if !ok || who.Last >= limit || !c.HasFinite(passage) {
		return
	}
	i := who.Last
	for c.Is(i, token.Adverb) && !c.Finite(i) && i < limit-1 {
		i++
	}
	if !c.Finite(i) || !c.Is(i, token.Past|token.Third) || c.Is(i, token.Cue|token.Auxiliary|token.Modal) {
		return
	}
	p := rule.Of(c.AnyVerb(i))
	p.Content, p.Act, p.Score = c.PassagesTo(passage), verb.Say, 0.75
	p.By(who)
	c.Propose(p)
}

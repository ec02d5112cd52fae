package rules

import (
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// blockQuote: paragraphs without marks that are announced before them, or signed after
// them. Annotated news has too few of them to learn from.
var blockQuote = rule.Rule{
	Name:  "block-quote",
	Doc:   "Ann O’Neil said in a statement:\n\nThe ferry was old. We knew it.\n\nThe inquiry opens in May.",
	On:    token.Colon | token.Dash,
	Match: matchBlockQuote,
}

const (
	longestSignature = 16  // tokens
	longestSigned    = 150 // tokens of a paragraph that is signed
)

func matchBlockQuote(c *rule.Context, i int) {
	if c.Marked(i) {
		return
	}
	if c.Is(i, token.Colon) {
		announced(c, i)
		return
	}
	signed(c, i)
}

// announced proposes the paragraph after a colon, or the block quote.
func announced(c *rule.Context, colon int) {
	paragraph := c.Paragraph(colon)
	next := colon + 1
	if next != paragraph.Last || next >= c.Len() || c.Opens(next) || c.Is(next, token.Label|token.Dash) || c.IsItem(next) ||
		c.Is(next, token.Number) && c.Is(next+1, token.Stop|token.Closing) {
		return
	}
	v, who, ok := announcer(c, colon)
	if !ok {
		return
	}
	p := rule.Of(v)
	p.By(who)
	p.Score = 0.75
	p.Content = blocksFrom(c, next)
	c.Propose(p)
}

// announcer is the verb whose report a colon ends, and its subject.
func announcer(c *rule.Context, colon int) (rule.Verb, rule.Party, bool) {
	first := c.Bounds(colon).First
	for i := colon - 1; i >= first; i-- {
		if !c.Is(i, token.Cue) || !c.Finite(i) {
			continue
		}
		v, ok := c.Verb(i)
		if !ok || v.Passive || v.Negated || v.Infinitive || !v.Frames.Has(verb.Quote) {
			continue
		}
		if who, ok := c.Subject(v); ok {
			return v, who, true
		}
		if i == colon-1 { // On 9 October Ann O’Neil <ann@example.org> wrote:
			for k := i - 1; k > first; k-- {
				if who, ok := c.PartyBefore(k, first); ok && who.Form == rule.Name {
					return v, who, true
				}
			}
		}
	}
	return rule.Verb{}, rule.Party{}, false
}

// blocksFrom is the paragraph that begins with token i, with those after it where they are
// one block quote. A mark that closes what none opens is left out.
func blocksFrom(c *rule.Context, i int) []token.Range {
	var all []token.Range
	for quoted := c.IsBlockQuote(i); i < c.Len(); {
		r := c.Paragraph(i)
		i = r.Last
		r.Last = unsigned(c, r)
		if last := r.Last - 1; c.Is(last, token.Mark) && !(c.Closes(last) && c.Is(c.Passage(last).First, token.Mark)) {
			r.Last-- // which closes what none opens
		}
		all = c.Join(all, r)
		if !quoted || !c.IsBlockQuote(i) || c.Is(i, token.Dash) {
			break
		}
	}
	return all
}

// unsigned is where a paragraph ends before its signature: "We knew it. — Ann O’Neil".
func unsigned(c *rule.Context, r token.Range) int {
	for i := max(r.First+1, r.Last-longestSignature); i < r.Last-1; i++ {
		if c.Is(i, token.Dash) && c.Is(i-1, token.Stop) && c.Is(i+1, token.Capital|token.Link) {
			return i
		}
	}
	return r.Last
}

// signed proposes what stands before a dash and a name: the paragraph before, or the
// sentences before the dash in its own.
func signed(c *rule.Context, dash int) {
	paragraph := c.Paragraph(dash)
	who, ok := c.PartyAfter(dash+1, paragraph.Last)
	if !ok || who.Form != rule.Name || paragraph.Last-dash > longestSignature || who.Last < paragraph.Last &&
		!c.Is(who.Last, token.Comma|token.Opening|token.Stop|token.Number|token.Time|token.Link) {
		return
	}
	content := token.Range{First: paragraph.First, Last: dash}
	switch {
	case dash == paragraph.First && dash > 0 && (c.IsBlockQuote(dash-1) || c.Text(dash) != "-"):
		content = c.Paragraph(dash - 1)
	case dash == paragraph.First || !c.Is(dash-1, token.Stop):
		return
	}
	if content.Len() > longestSigned || content.Len() < leastSigned || !c.HasFinite(content) ||
		c.Opens(content.First) || c.Is(content.First, token.Label|token.Dash) {
		return
	}
	p := rule.Proposal{
		Content: c.Pieces(content), Cue: token.Range{First: dash, Last: dash + 1}, Lemma: c.Text(dash), Act: verb.Say, Score: 0.75,
	}
	p.By(who)
	c.Propose(p)
}

// leastSigned is how many tokens a paragraph has at least that is signed.
const leastSigned = 4

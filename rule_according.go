package attribution

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// accordingRule: a party is named by a prepositional phrase, and the rest of the
// sentence is what it says.
var accordingRule = Rule{
	Name:  "according",
	Doc:   "According to Ann O’Neil, the village will not move.",
	Words: []string{"according", "in"},
	Match: matchAccording,
}

func matchAccording(c *Context, cue int) {
	var r text.Range
	var lemma string
	genitive := false
	switch {
	case c.oneOf(cue, "according") && c.oneOf(cue+1, "to"):
		r, lemma = text.Range{First: cue, Last: cue + 2}, "according to"
	case c.oneOf(cue, "in") && c.oneOf(cue+1, "the") && c.oneOf(cue+2, "words", "view", "opinion", "eyes") && c.oneOf(cue+3, "of"):
		r, lemma = text.Range{First: cue, Last: cue + 4}, "in the "+c.folded(cue+2)+" of"
	case c.oneOf(cue, "in") && c.Is(cue+1, text.Word):
		genitive = true
	default:
		return
	}
	high := c.highest(cue)
	p := Proposal{Lemma: lemma, Act: Say, Score: 0.9}
	var end int
	if genitive {
		// in her view; in Smith's opinion
		m, noun := c.finder.Tail(cue+1, high), 0
		for k := cue + 2; k <= min(cue+6, m); k++ {
			if c.oneOf(k, "view", "opinion", "words") && c.Is(k-1, text.Possessive) {
				noun = k
			}
		}
		if noun == 0 {
			return
		}
		who := c.finder.Describe(text.Range{First: cue + 1, Last: max(cue+2, noun-1)})
		p.Cue, p.Lemma, p.Act, p.Score = text.Range{First: noun, Last: noun + 1}, c.folded(noun), Think, 0.7
		p.attribute(who)
		end = noun + 1
	} else {
		who, ok := c.partyAfter(r.Last, high)
		if !ok || c.isMeasure(who) {
			return
		}
		p.Cue = r
		p.attribute(who)
		end = c.behindCitation(who.Last, high)
	}
	p.Content = c.around(cue, end, high)
	if len(p.Content) == 0 {
		return
	}
	c.Propose(p)
}

// behindCitation returns the token behind whom an outlet that ends before token i
// cites, between commas, or behind a participle that tells of the party: "according
// to AFP, | citing two officials|, the village", "according to a letter, | seen by AFP|, the".
func (c *Context) behindCitation(i, high int) int {
	cites := c.Is(i+1, text.Linking) && c.Is(i+1, text.Gerund)
	if !c.Is(i, text.Comma) || !cites && !(c.Is(i+1, text.Participle) && c.Is(i+2, text.Preposition|text.Time)) {
		return i
	}
	if end := c.postmodified(i+2, high); end > i+2 && c.Is(end, text.Comma) {
		return end
	}
	return i
}

// isMeasure reports whether a mention is a bare noun that nobody speaks through:
// according to size, according to plan.
func (c *Context) isMeasure(m mention.Mention) bool {
	return m.Kind == mention.Description && m.Len() == 1 && m.Type == mention.Unknown && !c.Is(m.Head, text.CueNoun) && !c.plural(m.Head)
}

// partyAfter is the party that begins with token i, with all that prepositions
// and relative clauses add to it up to the next comma.
func (c *Context) partyAfter(i, high int) (mention.Mention, bool) {
	if c.Is(i, text.Pronoun) && !c.Is(i, text.Determiner|text.Possessive) && c.Is(i+1, text.Comma|text.Stop) {
		return c.finder.Describe(text.Range{First: i, Last: i + 1}), true
	}
	m, ok := c.finder.After(i, high)
	if !ok {
		return m, false
	}
	if m.Role.Empty() {
		m.Last = c.postmodified(max(m.Last, c.finder.Tail(i, high)), high)
		return m, true
	}
	// What looks like an apposition may be the clause: According to polls, 24 % of voters left.
	if first := m.Role.First; first > m.Core.Last && (m.Last >= high || c.Is(m.Last, text.Stop) || c.hasFinite(m.Role) && !c.Is(first, text.Wh|text.Pronoun)) {
		m.Last, m.Role = m.Role.First-1, text.Range{}
	}
	return m, true
}

// postmodified returns the end of a party that token i follows: the next comma or
// stop, where no finite verb comes before it ("a report published on Wednesday,").
func (c *Context) postmodified(i, high int) int {
	for k := i; k < high; k++ {
		switch {
		case c.Is(k, text.Comma|text.Stop):
			return k
		case c.opening(k), c.Is(k, text.Colon|text.Dash|text.Conjunction), c.finite(k) && !c.Is(k, text.Participle):
			return i
		}
	}
	return i
}

// around is the content of an adverbial attribution [first, last): what stands
// before it, or behind it, or both.
func (c *Context) around(first, last, high int) []text.Range {
	var content []text.Range
	low := c.lowest(first)
	if first > low {
		end := first
		for end > low && c.Is(end-1, text.Comma|text.Dash) {
			end--
		}
		start := c.clauseStart(end)
		if start < end && (c.hasFinite(text.Range{First: start, Last: end}) || c.Is(first-1, text.Comma)) {
			content = c.contentOf(text.Range{First: start, Last: end})
		}
	}
	if last < high && c.Is(last, text.Comma|text.Colon) && last+1 < high {
		if end := c.clauseEnd(last + 1); end > last+1 && !c.Is(last+1, text.Gerund) {
			if next := (text.Range{First: last + 1, Last: end}); len(content) == 0 || c.hasFinite(next) && !c.Is(last+1, text.Conjunction|text.Subordinator|text.Wh) {
				content = c.joined(content, next)
			}
		}
	}
	return content
}

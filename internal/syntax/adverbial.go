package syntax

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// BehindCitation returns the token after whom an outlet that ends before token i
// cites, between commas, or after a participle that tells of the party: "according
// to AFP, | citing two officials|, the village", "according to a letter, | seen by AFP|, the".
func (s *Syntax) BehindCitation(i, high int) int {
	cites := s.Is(i+1, token.Linking) && s.Is(i+1, token.Gerund)
	if !s.Is(i, token.Comma) || !cites && !(s.Is(i+1, token.Participle) && s.Is(i+2, token.Preposition|token.Time)) {
		return i
	}
	if end := s.Postmodified(i+2, high); end > i+2 && s.Is(end, token.Comma) {
		return end
	}
	return i
}

// IsMeasure reports whether a mention is a bare noun that nobody speaks through:
// according to size, according to plan.
func (s *Syntax) IsMeasure(m mention.Mention) bool {
	return m.Kind == mention.Description && m.Len() == 1 && m.Type == mention.Unknown &&
		!s.Is(m.Head, token.CueNoun) && !s.Plural(m.Head)
}

// PartyAfter is the party that begins with token i, with all that prepositions
// and relative clauses add to it up to the next comma.
func (s *Syntax) PartyAfter(i, high int) (mention.Mention, bool) {
	if s.Is(i, token.Pronoun) && !s.Is(i, token.Determiner|token.Possessive) && s.Is(i+1, token.Comma|token.Stop) {
		return s.Describe(token.Range{First: i, Last: i + 1}), true
	}
	m, ok := s.After(i, high)
	if !ok {
		return m, false
	}
	if m.Role().Empty() {
		m.Last = s.Postmodified(max(m.Last, s.Tail(i, high)), high)
		return m, true
	}
	// What looks like an apposition may be the clause: According to polls, 24 % of voters left.
	if first := m.Apposed.First; first > m.Core.Last &&
		(m.Last >= high || s.Is(m.Last, token.Stop) || s.HasFinite(m.Apposed) && !s.Is(first, token.Wh|token.Pronoun)) {
		m.Last, m.Apposed = first-1, token.Range{}
	}
	return m, true
}

// Postmodified returns the end of a party that token i follows: the next comma or
// stop, or the end of the brackets that it stands in, where no finite verb comes before
// it ("a report published on Wednesday,").
func (s *Syntax) Postmodified(i, high int) int {
	open := 0
	for k := i; k < high; k++ {
		switch {
		case s.Is(k, token.Opening):
			open++
		case s.Is(k, token.Closing) && open > 0:
			open--
		case s.Is(k, token.Comma|token.Stop|token.Closing):
			return k
		case s.Opens(k), s.Is(k, token.Colon|token.Dash|token.Conjunction), s.Finite(k) && !s.Is(k, token.Participle):
			return i
		}
	}
	return i
}

// Around is the content of an adverbial attribution [first, last): what stands
// before it, or after it, or both.
func (s *Syntax) Around(first, last, high int) []token.Range {
	var content []token.Range
	low := s.Lowest(first)
	if first > low {
		end := first
		for end > low && s.Is(end-1, token.Comma|token.Dash) {
			end--
		}
		start := s.ClauseStart(end)
		if start < end && (s.HasFinite(token.Range{First: start, Last: end}) || s.Is(first-1, token.Comma)) {
			content = s.Pieces.Of(token.Range{First: start, Last: end})
		}
	}
	if last < high && s.Is(last, token.Comma|token.Colon) && last+1 < high {
		if end := s.ClauseEnd(last + 1); end > last+1 && !s.Is(last+1, token.Gerund) {
			if next := (token.Range{First: last + 1, Last: end}); len(content) == 0 ||
				s.HasFinite(next) && !s.Is(last+1, token.Conjunction|token.Subordinator|token.Wh) {
				content = s.Pieces.Join(content, next)
			}
		}
	}
	return content
}

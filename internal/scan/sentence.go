package scan

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// endParagraph makes a paragraph of the tokens since the last one, if there are any.
func (s *scanner) endParagraph() {
	if s.first == len(s.Tokens) {
		return
	}
	paragraph := len(s.Paragraphs)
	before := len(s.Sentences)
	start, says := s.first, false // says: something but signs stands in the sentence
	for k := s.first; k < len(s.Tokens); {
		t := &s.Tokens[k]
		says = says || t.Class&(token.Word|token.Number|token.Link|token.Symbol) != 0
		k++
		if t.Class&(token.Stop|token.Abbreviated) == 0 || !says {
			continue
		}
		stop := k - 1
		k = s.closed(k)
		if k < len(s.Tokens) && s.ends(stop, k) {
			s.Sentences = append(s.Sentences, Sentence{First: start, Last: k, Paragraph: paragraph})
			start, says = k, false
		}
	}
	if says || len(s.Sentences) == before {
		s.Sentences = append(s.Sentences, Sentence{First: start, Last: len(s.Tokens), Paragraph: paragraph})
	} else { // signs alone belong to the sentence before
		s.Sentences[len(s.Sentences)-1].Last = len(s.Tokens)
	}
	s.Paragraphs = append(s.Paragraphs, Paragraph{First: before, Last: len(s.Sentences)})
	s.first = len(s.Tokens)
}

// closed returns the token after the marks, brackets and stops that close what
// the stop before token k ends.
func (s *scanner) closed(k int) int {
	for k < len(s.Tokens) && s.closes(k) {
		k++
	}
	return k
}

func (s *scanner) closes(k int) bool {
	t := &s.Tokens[k]
	attached := s.Tokens[k-1].End == t.Start
	switch {
	case t.Is(token.Stop):
		return true
	case t.Is(token.Closing):
		return attached
	case !t.Is(token.Mark):
		return false
	}
	switch t.In(s.Source) {
	case "”", "’", "」", "』":
		return attached
	case "»", "›", "''":
		if !attached { // « Oui. »
			return s.blankAt(t.End)
		}
	}
	return attached && !s.wordAt(t.End)
}

// ends reports whether the sentence with the stop or the abbreviation k ends
// before token next.
func (s *scanner) ends(k, next int) bool {
	t := &s.Tokens[k]
	after := s.beyond(next)
	if t.Is(token.Abbreviated) {
		return !t.Is(token.Title|token.Initial) && !s.Tokens[next].Is(token.Dash) &&
			!s.pack.Lists(t.In(s.Source), lexicon.Leading) &&
			after.Is(token.Capital) && (begins(after.Class) || s.opensSpeech(next) || after.Is(token.Adverb) && !after.Is(token.GivenName))
	}
	switch {
	case s.Tokens[next].Is(token.Comma|token.Colon|token.Semicolon|token.Clitic) ||
		s.lowerAt(after.Start) && !after.Is(token.Link):
		return false
	case k == s.first+1 && s.Tokens[s.first].Is(token.Number) && s.Tokens[s.first].Len() < 4: // 1. in a list
		return false
	case s.Tokens[next-1].End < s.Tokens[next].Start:
		return true
	}
	// The blank is missing: "last year.The next", "he said.”The", "50%...There"
	before := &s.Tokens[k-1]
	return after.Is(token.Capital) &&
		(next > k+1 || t.Len() > 1 || before.Is(token.Number|token.Symbol) || s.lowerAt(before.Start) && before.Len() > 1)
}

// opensSpeech reports whether a double mark with a blank before it alone stands at token k:
// in Orsa, Fla. “Go home,” she said.
func (s *scanner) opensSpeech(k int) bool {
	t := &s.Tokens[k]
	if text := t.In(s.Source); text != "“" && text != `"` {
		return false
	}
	named := k+2 < len(s.Tokens) && s.Tokens[k+2].Is(token.Mark) // J.R. “Bo” Kai
	return s.Tokens[k-1].End < t.Start && !s.blankAt(t.End) && s.Tokens[k-1].Is(token.Capital) && !named
}

// beyond returns the first token from k on that is no sign, or the last one of the text.
func (s *scanner) beyond(k int) *token.Token {
	for k+1 < len(s.Tokens) && s.Tokens[k].Is(token.Mark|token.Opening|token.Dash|token.Symbol) {
		k++
	}
	return &s.Tokens[k]
}

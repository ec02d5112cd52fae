package scan

import "github.com/quoteattribution/attribution/text"

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
		says = says || t.Class&(text.Word|text.Number|text.Link|text.Symbol) != 0
		k++
		if t.Class&(text.Stop|text.Abbreviated) == 0 || !says {
			continue
		}
		stop := k - 1
		k = s.closed(k)
		if k < len(s.Tokens) && s.ends(stop, k) {
			s.Sentences = append(s.Sentences, text.Sentence{First: start, Last: k, Paragraph: paragraph})
			start, says = k, false
		}
	}
	if says || len(s.Sentences) == before {
		s.Sentences = append(s.Sentences, text.Sentence{First: start, Last: len(s.Tokens), Paragraph: paragraph})
	} else { // signs alone belong to the sentence before
		s.Sentences[len(s.Sentences)-1].Last = len(s.Tokens)
	}
	s.Paragraphs = append(s.Paragraphs, text.Paragraph{First: before, Last: len(s.Sentences)})
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
	case t.Is(text.Stop):
		return true
	case t.Is(text.Closing):
		return attached
	case !t.Is(text.Mark):
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
	if t.Is(text.Abbreviated) {
		return !t.Is(text.Title|text.Initial) && !s.Tokens[next].Is(text.Dash) && !leads(t.In(s.Source)) &&
			after.Is(text.Capital) && (begins(after.Class) || after.Is(text.Adverb) && !after.Is(text.GivenName))
	}
	switch {
	case s.Tokens[next].Is(text.Comma|text.Colon|text.Semicolon|text.Clitic) || s.lowerAt(after.Start) && !after.Is(text.Link):
		return false
	case k == s.first+1 && s.Tokens[s.first].Is(text.Number) && s.Tokens[s.first].Len() < 4: // 1. in a list
		return false
	case s.Tokens[next-1].End < s.Tokens[next].Start:
		return true
	}
	// The blank is missing: "last year.The next", "he said.”The", "50%...There"
	before := &s.Tokens[k-1]
	return after.Is(text.Capital) && (next > k+1 || t.Len() > 1 || before.Is(text.Number|text.Symbol) || s.lowerAt(before.Start))
}

// beyond returns the first token from k on that is no sign, or the last one of the text.
func (s *scanner) beyond(k int) *text.Token {
	for k+1 < len(s.Tokens) && s.Tokens[k].Is(text.Mark|text.Opening|text.Dash|text.Symbol) {
		k++
	}
	return &s.Tokens[k]
}

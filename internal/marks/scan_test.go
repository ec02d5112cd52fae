package marks

import (
	"regexp"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

var (
	pieces = regexp.MustCompile("``|''|--|[.]{2,}|\\d[\\d.,]*\\d\\w*|\\d\\w*|['’](?:s|ll|re|ve|d)\\b|[\\p{Han}\\p{Hiragana}\\p{Katakana}]|\\p{L}+(?:['’‘]\\p{L}\\p{L}+|['’]t)?|[^\\s\u00a0\u202f]")
	words  = map[string]token.Class{"said": token.Past | token.Cue, "and": token.Conjunction, "is": token.Auxiliary, "in": token.Preposition}
)

func layoutOf(source string) *scan.Layout {
	l := &scan.Layout{Source: source}
	at := 0
	for line := range strings.SplitAfterSeq(source, "\n") {
		first := len(l.Tokens)
		for _, p := range pieces.FindAllStringIndex(line, -1) {
			s := line[p[0]:p[1]]
			prev := len(l.Tokens) - 1
			glued := prev >= first && l.Tokens[prev].End == at+p[0] && l.Tokens[prev].Is(token.Word)
			l.Tokens = append(l.Tokens, token.Token{Span: text.Span{Start: at + p[0], End: at + p[1]}, Class: classOf(s, glued)})
		}
		if first < len(l.Tokens) {
			l.Sentences = append(l.Sentences, scan.Sentence{First: first, Last: len(l.Tokens), Paragraph: len(l.Paragraphs)})
			l.Paragraphs = append(l.Paragraphs, scan.Paragraph{First: len(l.Sentences) - 1, Last: len(l.Sentences)})
		}
		at += len(line)
	}
	return l
}

func classOf(s string, glued bool) token.Class {
	r := []rune(s)[0]
	switch {
	case classify(s).kind != none:
		return token.Mark
	case strings.ContainsRune("'’", r) && glued:
		return token.Clitic
	case unicode.IsDigit(r):
		return token.Number
	case unicode.IsUpper(r):
		return token.Word | token.Capital
	case unicode.IsLetter(r):
		return token.Word | words[s]
	case s == "," || s == "、":
		return token.Comma
	case s == ":":
		return token.Colon
	case s == ";":
		return token.Semicolon
	case strings.ContainsAny(s, ".?!…。"):
		return token.Stop
	case s == "--" || s == "—" || s == "–":
		return token.Dash
	case strings.ContainsAny(s, "([{"):
		return token.Opening
	case strings.ContainsAny(s, ")]}"):
		return token.Closing
	}
	return token.Symbol
}

// repeat lays out n times each unit, without scanning them again and again.
func repeat(n int, units ...string) *scan.Layout {
	all := &scan.Layout{}
	var source strings.Builder
	for _, unit := range units {
		l := layoutOf(unit)
		for range n {
			tokens, sentences := len(all.Tokens), len(all.Sentences)
			for _, t := range l.Tokens {
				t.Start, t.End = t.Start+source.Len(), t.End+source.Len()
				all.Tokens = append(all.Tokens, t)
			}
			source.WriteString(unit)
			if len(l.Tokens) > 0 && (sentences == 0 || strings.HasSuffix(unit, "\n")) {
				all.Paragraphs = append(all.Paragraphs, scan.Paragraph{First: sentences, Last: sentences + 1})
				all.Sentences = append(all.Sentences, scan.Sentence{First: tokens, Paragraph: len(all.Paragraphs) - 1})
			}
			if len(all.Sentences) > 0 {
				all.Sentences[len(all.Sentences)-1].Last = len(all.Tokens)
			}
		}
	}
	all.Source = source.String()
	return all
}

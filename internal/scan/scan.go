// Package scan cuts an article into tokens, sentences and paragraphs.
//
// It reads the text once, in time linear in its length. Any bytes scan: tokens
// are in order, never empty, never overlap, lie on rune boundaries and leave out
// nothing but blanks; a byte of invalid UTF-8 is a Symbol of its own.
package scan

import (
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// Layout is an article and the places of its parts. Every token is in exactly
// one sentence and every sentence in exactly one paragraph.
type Layout struct {
	Source     string
	Tokens     []token.Token
	Sentences  []Sentence
	Paragraphs []Paragraph
}

// Scan fills dst with the layout of source, reusing the capacity of its slices.
// It is safe for concurrent use with distinct layouts.
func Scan(dst *Layout, source string, pack *lexicon.Lexicon) {
	dst.Source = source
	dst.Tokens = slices.Grow(dst.Tokens[:0], len(source)/5)
	dst.Sentences, dst.Paragraphs = dst.Sentences[:0], dst.Paragraphs[:0]
	s := scanner{Layout: *dst, pack: pack}
	for i := 0; i < len(source); {
		switch k := kinds[source[i]]; {
		case k&blank != 0:
			i++
		case k&letter != 0:
			i = s.word(i)
		case k&digit != 0:
			i = s.number(i, i)
		case k&newline != 0:
			i = s.newline(i)
		case k&high != 0:
			i = s.wide(i)
		default:
			i = s.sign(i)
		}
	}
	s.endParagraph()
	*dst = s.Layout
}

// scanner is a layout in the making. Its methods for a kind of token take the
// byte at which it begins and return the byte after it.
type scanner struct {
	Layout
	pack  *lexicon.Lexicon
	first int // first token of the paragraph at hand
	plain int // no link begins before this byte
}

// add appends a token that the pack need not know and returns its end.
func (s *scanner) add(i, j int, class token.Class) int {
	s.Tokens = append(s.Tokens, token.Token{Span: text.Span{Start: i, End: j}, Class: class})
	return j
}

// addKnown appends a token with what the pack knows of the word and returns its end.
func (s *scanner) addKnown(i, j int, class token.Class, word string) int {
	id, known := s.pack.Known(word)
	return s.addToken(i, j, class, word, id, known)
}

// addToken appends a token that was looked up and returns its end.
func (s *scanner) addToken(i, j int, class token.Class, word string, id uint32, known token.Class) int {
	class |= known
	if id == 0 && class&(token.Word|token.Capital) == token.Word {
		class |= s.pack.Guess(word)
		if k := strings.IndexByte(word, '-'); k > 0 && s.pack.UsesOf(word[:k])&token.Particle != 0 && startsUpper(word[k+1:]) {
			class |= token.Capital // al-Rashid
		}
	}
	s.Tokens = append(s.Tokens, token.Token{Span: text.Span{Start: i, End: j}, Class: class, Word: id})
	return j
}

// class is what the pack knows of a word.
func (s *scanner) class(word string) token.Class {
	_, class := s.pack.Known(word)
	return class
}

// last returns the class of the paragraph's last token, 0 where it has none yet.
func (s *scanner) last() token.Class {
	if len(s.Tokens) == s.first {
		return 0
	}
	return s.Tokens[len(s.Tokens)-1].Class
}

// touches reports whether no blank parts i from the token before.
func (s *scanner) touches(i int) bool {
	return len(s.Tokens) > 0 && s.Tokens[len(s.Tokens)-1].End == i
}

// newline passes the line break at i and ends the paragraph.
func (s *scanner) newline(i int) int {
	s.endParagraph()
	return i + max(s.breakAt(i), 1)
}

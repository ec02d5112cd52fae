package page

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// Len is the number of tokens of the article.
func (p *Page) Len() int { return len(p.Tokens) }

// Is reports whether token i has any of the classes.
func (p *Page) Is(i int, class token.Class) bool {
	return uint(i) < uint(len(p.Classes)) && p.Classes[i]&class != 0
}

// Text returns token i as it is written, "" outside the article.
func (p *Page) Text(i int) string {
	if uint(i) >= uint(len(p.Tokens)) {
		return ""
	}
	return p.Tokens[i].Span.In(p.Source)
}

// Word returns what the language pack knows of token i, never nil.
func (p *Page) Word(i int) *lexicon.Word {
	if uint(i) >= uint(len(p.Tokens)) {
		return p.Lexicon.Word(0)
	}
	return p.Lexicon.Word(p.Tokens[i].Word)
}

// Folded is the word of token i in lower case, "" where the pack does not know it.
func (p *Page) Folded(i int) string { return p.Word(i).Text }

// Uses reports whether the word of token i has any of the uses.
func (p *Page) Uses(i int, uses token.Use) bool { return p.Word(i).Uses&uses != 0 }

// Span is the bytes of the article as it came at which a range of tokens stands, which is
// not empty.
func (p *Page) Span(r token.Range) text.Span {
	return text.Span{Start: p.Article.Start(p.Tokens[r.First].Start), End: p.Article.End(p.Tokens[r.Last-1].End)}
}

// Words is a range of tokens as it reads, which is not empty.
func (p *Page) Words(r token.Range) string {
	return p.Article.Words(p.Tokens[r.First].Start, p.Tokens[r.Last-1].End)
}

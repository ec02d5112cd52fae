// Package page tells what stands where in an article: its tokens, sentences and
// paragraphs, and the passages in quotation marks.
package page

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/plain"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/token"
)

// Page is an article and the places of its parts. Tokens are named by their numbers,
// from 0 to Len()-1; a question about a number outside is answered with no.
type Page struct {
	scan.Layout            // its Source is the plain text
	Article     plain.Text // as it came and as it reads
	Lexicon     *lexicon.Lexicon
	Marks       []marks.Pair
	Blocks      []Block       // a paragraph each
	Turns       []Turn        // of a dialogue
	Classes     []token.Class // of the tokens, by themselves: all questions begin with them

	// Work counts the tokens and passages that questions without a bound have looked at:
	// it must grow no faster than the article.
	Work int

	opens    []int32        // for each token the pair that it opens or closes, -1 where it does neither
	within   []int32        // for each token the innermost pair that it lies in, -1 outside
	sentence []int32        // for each token its sentence
	carries  []int32        // for each pair how many pairs it carries on, one after the other
	has      []has          // for each sentence
	speakers map[string]int // how many labels name one
	labels   []label        // in order
	pieces   []token.Range  // of the turns
}

// Read reads an article. Buffers are reused.
func (p *Page) Read(article string, pack *lexicon.Lexicon) {
	p.Lexicon, p.Work = pack, 0
	p.Article.Read(article)
	scan.Scan(&p.Layout, p.Article.Plain, pack)
	p.Marks = marks.Find(p.Marks, &p.Layout, pack)
	n := len(p.Tokens)
	p.Classes = memory.Sized(p.Classes, n)
	for i := range p.Tokens {
		p.Classes[i] = p.Tokens[i].Class
	}
	p.placeSentences(n)
	p.placeMarks(n)
	p.possessives()
	p.readSentences()
	p.readBlocks()
	p.readTurns()
	p.readCapitals()
}

// Forget lets go of the article and keeps the buffers.
func (p *Page) Forget() {
	p.Source = ""
	p.Article.Forget()
}

func (p *Page) placeSentences(n int) {
	p.sentence = memory.Sized(p.sentence, n)
	for s, sentence := range p.Sentences {
		for i := sentence.First; i < sentence.Last; i++ {
			p.sentence[i] = int32(s)
		}
	}
}

func (p *Page) placeMarks(n int) {
	p.opens, p.within = memory.Filled(p.opens, n, -1), memory.Filled(p.within, n, -1)
	at, open := int32(-1), 0
	for i := range p.within {
		for at >= 0 && i >= p.Marks[at].Close {
			at = int32(p.Marks[at].Parent)
		}
		if open < len(p.Marks) && p.Marks[open].Open == i {
			at = int32(open)
			m := &p.Marks[open]
			p.opens[i] = at
			if m.Closed {
				p.opens[m.Close] = at
			}
			open++
			continue
		}
		p.within[i] = at
	}
	p.carries = memory.Sized(p.carries, len(p.Marks))
	for k := range p.Marks {
		m := &p.Marks[k]
		p.within[m.Open] = int32(m.Parent)
		if p.carries[k] = 0; m.Prev >= 0 {
			p.carries[k] = p.carries[m.Prev] + 1
		}
	}
}

// possessives makes the apostrophe of Sanders’ a clitic where it marks no quote.
func (p *Page) possessives() {
	tokens := p.Tokens
	for i := 1; i < len(tokens); i++ {
		if !tokens[i].Is(token.Mark) || p.opens[i] >= 0 || tokens[i].Start != tokens[i-1].End ||
			!tokens[i-1].Is(token.Word) {
			continue
		}
		if p.Lexicon.Ends(tokens[i-1].Span.In(p.Source), lexicon.PluralEnding) {
			p.Tokens[i].Class, p.Classes[i] = token.Clitic|token.Possessive, token.Clitic|token.Possessive
		}
	}
}

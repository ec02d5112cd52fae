package page

import "github.com/quoteattribution/attribution/token"

// Sentence returns the tokens of the sentence that token i stands in, an empty
// range outside the article.
func (p *Page) Sentence(i int) token.Range {
	if uint(i) >= uint(len(p.sentence)) {
		return token.Range{}
	}
	s := &p.Sentences[p.sentence[i]]
	return token.Range{First: s.First, Last: s.Last}
}

// SentenceNumber is the number of the sentence that token i of the article stands in.
func (p *Page) SentenceNumber(i int) int { return int(p.sentence[i]) }

// SameSentence reports whether tokens i and j, both of the article, stand in one sentence.
func (p *Page) SameSentence(i, j int) bool { return p.sentence[i] == p.sentence[j] }

// StartsSentence reports whether a sentence begins with token i, or a part of one that
// is written with a capital: after a mark, a colon, a dash or a bracket.
func (p *Page) StartsSentence(i int) bool {
	return p.Sentence(i).First == i || p.Is(i-1, token.Mark|token.Colon|token.Dash|token.Opening|token.Stop)
}

// Paragraph returns the tokens of the paragraph that token i stands in, an empty
// range outside the article.
func (p *Page) Paragraph(i int) token.Range {
	if uint(i) >= uint(len(p.sentence)) {
		return token.Range{}
	}
	at := p.Paragraphs[p.Sentences[p.sentence[i]].Paragraph]
	return token.Range{First: p.Sentences[at.First].First, Last: p.Sentences[at.Last-1].Last}
}

// NextParagraph reports whether token i opens the paragraph after that of token last.
func (p *Page) NextParagraph(last, i int) bool {
	return i < p.Len() && p.Paragraph(i).First == i && p.Paragraph(last).Last == i
}

// Reach is how many tokens away from a cue its quote and its party are looked for
// within a sentence; it keeps endless sentences from costing endless time.
const Reach = 100

// Lowest is the first token before i that is of its sentence and of its passage in
// marks, at most Reach away.
func (p *Page) Lowest(i int) int {
	low := max(p.Sentence(i).First, i-Reach)
	if at := p.Level(i); at >= 0 {
		return max(low, p.Marks[at].Open+1)
	}
	return low
}

// Highest is the token after the last one that is of the sentence of token i and of its
// passage in marks, at most Reach away.
func (p *Page) Highest(i int) int {
	high := min(p.Sentence(i).Last, i+Reach)
	if at := p.Level(i); at >= 0 {
		return min(high, p.Marks[at].Close)
	}
	return high
}

package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"slices"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// annotation is the JSON of CoreNLP: offsets in UTF-16 units, ends of ranges of characters
// behind them, ends of ranges of tokens and sentences the last ones.
type annotation struct {
	Sentences []nlpSentence `json:"sentences"`
	Quotes    *[]nlpQuote   `json:"quotes,omitempty"` // nil where they are not asked for
}

type nlpSentence struct {
	Index  int        `json:"index"` // from 0
	Tokens []nlpToken `json:"tokens"`
}

type nlpToken struct {
	Index    int    `json:"index"` // in its sentence, from 1
	Word     string `json:"word"`
	Original string `json:"originalText"`
	Begin    int    `json:"characterOffsetBegin"`
	End      int    `json:"characterOffsetEnd"`
	Before   string `json:"before"` // what stands between it and the token before
	After    string `json:"after"`
}

// nlpQuote is a passage in quotation marks. Tokens and sentences count from 0.
type nlpQuote struct {
	ID             int    `json:"id"`
	Text           string `json:"text"`
	Begin          int    `json:"beginIndex"`
	End            int    `json:"endIndex"`
	BeginToken     int    `json:"beginToken"`
	EndToken       int    `json:"endToken"`
	BeginSentence  int    `json:"beginSentence"`
	EndSentence    int    `json:"endSentence"`
	Mention        string `json:"mention,omitempty"`
	MentionBegin   *int   `json:"mentionBegin,omitempty"`
	MentionEnd     *int   `json:"mentionEnd,omitempty"`
	MentionType    string `json:"mentionType,omitempty"`
	MentionSieve   string `json:"mentionSieve,omitempty"` // the rule
	Speaker        string `json:"speaker"`
	Canonical      string `json:"canonicalSpeaker"`
	CanonicalBegin *int   `json:"canonicalMentionBegin,omitempty"`
	CanonicalEnd   *int   `json:"canonicalMentionEnd,omitempty"`
}

// annotate is the answer to an article, with its quotes or without.
func (s *server) annotate(ctx context.Context, article string, quotes bool) ([]byte, error) {
	p, err := cut(ctx, &s.cutters, article)
	if err != nil {
		return nil, err
	}
	a := annotator{pieces: p, index: text.NewIndex(article)}
	answer := annotation{Sentences: a.sentences(article)}
	if quotes {
		doc, err := s.parse(ctx, article)
		if err != nil {
			return nil, err
		}
		found := a.quotes(doc)
		answer.Quotes = &found
	}
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err = enc.Encode(answer)
	return out.Bytes(), err
}

// annotator writes one article's annotation.
type annotator struct {
	*pieces
	index *text.Index
}

func (a *annotator) sentences(article string) []nlpSentence {
	between := func(i int) string { // tokens i-1 and i
		s := text.Span{End: len(article)}
		if i > 0 {
			s.Start = a.words[i-1].End
		}
		if i < len(a.words) {
			s.End = a.words[i].Start
		}
		return s.In(article)
	}
	all := make([]nlpSentence, len(a.pieces.sentences))
	for n, s := range a.pieces.sentences {
		all[n].Index = n
		for i := s.First; i < s.Last; i++ {
			w := a.words[i]
			all[n].Tokens = append(all[n].Tokens, nlpToken{
				Index: i - s.First + 1, Word: w.reads, Original: w.In(article),
				Begin: a.index.UTF16(w.Start), End: a.index.UTF16(w.End),
				Before: between(i), After: between(i + 1),
			})
		}
	}
	return all
}

// quotes are the passages in marks that a quote has, with those inside them. As CoreNLP counts
// them, outer ones have the first IDs.
func (a *annotator) quotes(doc *attribution.Document) []nlpQuote {
	found, full := []nlpQuote{}, fullNames(doc)
	var around []token.Range // the passages that the next one may stand in
	var depths []int
	for _, p := range a.passages {
		q := doc.At(a.words[p.First].Start)
		if q == nil {
			continue
		}
		for len(around) > 0 && !around[len(around)-1].Contains(p) {
			around = around[:len(around)-1]
		}
		depths = append(depths, len(around))
		around = append(around, p)
		found = append(found, a.quote(doc, q, p, full))
	}
	outerFirst := make([]int, len(found))
	for i := range outerFirst {
		outerFirst[i] = i
	}
	slices.SortStableFunc(outerFirst, func(i, j int) int { return depths[i] - depths[j] })
	for id, i := range outerFirst {
		found[i].ID = id
	}
	return found
}

func (a *annotator) quote(doc *attribution.Document, q *attribution.Quote, p token.Range, full map[*attribution.Speaker]text.Span) nlpQuote {
	place := text.Span{Start: a.words[p.First].Start, End: a.words[p.Last-1].End}
	n := nlpQuote{
		Text: place.In(doc.Text), Begin: a.index.UTF16(place.Start), End: a.index.UTF16(place.End),
		BeginToken: p.First, EndToken: p.Last - 1,
		BeginSentence: a.words[p.First].sentence, EndSentence: a.words[p.Last-1].sentence,
		Speaker: "Unknown", Canonical: "Unknown",
	}
	if q.Speaker == nil {
		return n
	}
	n.Speaker, n.Canonical = q.Speaker.Name, q.Speaker.Name
	if at, ok := full[q.Speaker]; ok {
		n.CanonicalBegin, n.CanonicalEnd = a.ends(at)
	}
	if q.Mention != nil {
		n.Mention, n.MentionType, n.MentionSieve = q.Mention.Text, a.mentionType(q), q.Rule
		n.MentionBegin, n.MentionEnd = a.ends(q.Mention.Span)
	}
	return n
}

// ends are the first and the last token of a place.
func (a *annotator) ends(s text.Span) (first, last *int) {
	r := a.within(s)
	r.Last--
	return &r.First, &r.Last
}

// mentionType is what CoreNLP calls the words that name a speaker.
func (a *annotator) mentionType(q *attribution.Quote) string {
	if r := a.within(q.Mention.Span); r.Len() == 1 && r.Last <= len(a.words) && a.words[r.First].pronoun {
		return "pronoun"
	}
	named := func(name string) bool { return names(q.Mention.Text, name) }
	if named(q.Speaker.Name) || slices.ContainsFunc(q.Speaker.Aliases, named) {
		return "name"
	}
	return "animate noun"
}

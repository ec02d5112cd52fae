package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/lines"
)

// document is a text with what is known of whom its words mean.
type document struct {
	id     string
	news   bool
	text   string
	said   []saying // of quotes: whom the words name
	chains []naming // of gold coreference
	pairs  []pair   // of pronouns between two names
}

// saying is the words that name a speaker, and the names that are right.
type saying struct {
	text.Span
	names []string
}

// naming is the words that name an entity.
type naming struct {
	text.Span
	entity int
}

// pair is a pronoun with two names before or after it, of which it means one or neither.
type pair struct {
	pronoun text.Span
	names   [2]text.Span
	means   [2]bool
}

// runeOffsets is the byte offset of each code point, and the length.
func runeOffsets(s string) []int {
	var offsets []int
	for i := range s {
		offsets = append(offsets, i)
	}
	return append(offsets, len(s))
}

func readNews(name string) (docs []document, err error) {
	err = lines.Each(name, func(line []byte) error {
		var in struct {
			ID, Text string
			Quotes   []struct {
				Source  [][2]int
				Speaker string
				Aliases []string `json:"speaker_aliases"`
			}
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		d := document{id: in.ID, news: true, text: in.Text}
		at := runeOffsets(in.Text)
		for _, q := range in.Quotes {
			if q.Speaker == "" || len(q.Source) == 0 {
				continue
			}
			d.said = append(d.said, saying{text.Span{Start: at[q.Source[0][0]], End: at[q.Source[0][1]]}, append(q.Aliases, q.Speaker)})
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

func readGUM(name string) (docs []document, err error) {
	err = lines.Each(name, func(line []byte) error {
		var in struct {
			ID, Text string
			Entities []struct{ Mentions [][]any }
		}
		if err := json.Unmarshal(line, &in); err != nil {
			return err
		}
		d := document{id: in.ID, text: in.Text}
		at := runeOffsets(in.Text)
		for n, e := range in.Entities {
			for _, m := range e.Mentions {
				d.chains = append(d.chains, naming{text.Span{Start: at[int(m[0].(float64))], End: at[int(m[1].(float64))]}, n + 1})
			}
		}
		docs = append(docs, d)
		return nil
	})
	return docs, err
}

func readGAP(name string) (docs []document, err error) {
	head := true
	err = lines.Each(name, func(line []byte) error {
		if head {
			head = false
			return nil
		}
		f := strings.Split(string(line), "\t")
		if len(f) < 10 {
			return fmt.Errorf("want 11 columns, got %d", len(f))
		}
		at := runeOffsets(f[1])
		span := func(words, offset string) text.Span {
			n, _ := strconv.Atoi(offset)
			start := at[min(n, len(at)-1)]
			return text.Span{Start: start, End: start + len(words)}
		}
		docs = append(docs, document{id: f[0], text: f[1], pairs: []pair{{
			span(f[2], f[3]), [2]text.Span{span(f[4], f[5]), span(f[7], f[8])}, [2]bool{f[6] == "TRUE", f[9] == "TRUE"},
		}}})
		return nil
	})
	return docs, err
}

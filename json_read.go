package attribution

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/quoteattribution/attribution/text"
)

var errNoTarget = errors.New("attribution: nothing to read into: the pointer is nil; where a struct embeds it, give it a named field")

// UnmarshalJSON reads what json.Marshal writes. Quote.Text works on the result; the
// document's Text is left empty: call SetText with the article before Narration. Speakers
// that only a quote names are added to Speakers. Fields that it does not know are ignored.
func (d *Document) UnmarshalJSON(data []byte) error {
	if d == nil {
		return errNoTarget
	}
	var w struct {
		ID       string
		Quotes   []jsonQuote
		Speakers []Speaker
		Sources  []Source
		Blocks   []Block
	}
	if err := json.Unmarshal(data, &w); err != nil || string(data) == "null" {
		return err
	}
	var c cast
	for i := range w.Speakers {
		c.list(&w.Speakers[i])
	}
	quotes, err := c.quotes(w.Quotes)
	if err != nil {
		return fmt.Errorf("attribution: %w", err)
	}
	*d = Document{ID: w.ID, Quotes: quotes, Speakers: c.all, Blocks: w.Blocks, places: new(places)}
	for i := range w.Sources {
		d.Sources = append(d.Sources, &w.Sources[i])
	}
	return nil
}

// UnmarshalJSON reads quotes with their parents; what is said by one speaker has one
// Speaker, who has the first role alone.
func (qs *Quotes) UnmarshalJSON(data []byte) error {
	var w []jsonQuote
	if err := json.Unmarshal(data, &w); err != nil || string(data) == "null" {
		return err
	}
	var c cast
	quotes, err := c.quotes(w)
	if err != nil {
		return fmt.Errorf("attribution: %w", err)
	}
	*qs = quotes
	return nil
}

// UnmarshalJSON reads a quote alone: without its parent, with a speaker who has the first
// role alone. Text works on the result.
func (q *Quote) UnmarshalJSON(data []byte) error {
	if q == nil {
		return errNoTarget
	}
	var w jsonQuote
	if err := json.Unmarshal(data, &w); err != nil || string(data) == "null" {
		return err
	}
	var c cast
	read, err := c.quote(&w)
	if err != nil {
		return fmt.Errorf("attribution: a quote %w", err)
	}
	*q = *read
	return nil
}

// cast is the speakers of quotes that are read. The zero value is ready for use.
type cast struct {
	all    []*Speaker
	known  map[called]*Speaker
	listed map[int]string // names in the document's own list
}

// called is what a quote calls its speaker by.
type called struct {
	id   int
	name string
}

func (c *cast) add(s *Speaker) {
	if c.known == nil {
		c.known = make(map[called]*Speaker)
	}
	c.all = append(c.all, s)
	if key := (called{s.ID, s.Name}); c.known[key] == nil {
		c.known[key] = s
	}
}

func (c *cast) list(s *Speaker) {
	if c.listed == nil {
		c.listed = make(map[int]string)
	}
	c.listed[s.ID] = s.Name
	c.add(s)
}

// speaker is whom a quote names.
func (c *cast) speaker(w *jsonSpeaker) (*Speaker, error) {
	if s := c.known[called{w.ID, w.Name}]; s != nil {
		return s, nil
	}
	if name, ok := c.listed[w.ID]; ok {
		return nil, fmt.Errorf("names a speaker %q of id %d, who is %q among the speakers", w.Name, w.ID, name)
	}
	s := &Speaker{ID: w.ID, Name: w.Name, Type: w.Type}
	if w.Role != "" {
		s.Roles = []Role{{Text: w.Role}}
	}
	if w.Mention != nil {
		s.Mentions = []text.Span{w.Mention.Span}
	}
	c.add(s)
	return s, nil
}

func (c *cast) quote(w *jsonQuote) (*Quote, error) {
	if len(w.Spans) == 0 ||
		slices.ContainsFunc(w.Spans, func(s text.Span) bool { return s.Start < 0 || s.End < s.Start }) {
		return nil, errors.New("needs spans with 0 <= start <= end")
	}
	q := &Quote{Kind: w.Kind, Spans: w.Spans, Cue: w.Cue, Source: w.Source, Rule: w.Rule, Confidence: w.Confidence, NameConfidence: w.Name, text: w.Text}
	var err error
	if w.Speaker != nil {
		q.Mention = w.Speaker.Mention
		if q.Speaker, err = c.speaker(w.Speaker); err != nil {
			return q, err
		}
	}
	if w.Addressee != nil {
		q.Addressee = &Addressee{Mention: w.Addressee.Mention}
		if w.Addressee.Speaker != nil {
			q.Addressee.Speaker, err = c.speaker(w.Addressee.Speaker)
		}
	}
	return q, err
}

func (c *cast) quotes(all []jsonQuote) (Quotes, error) {
	var quotes Quotes
	for i := range all {
		q, err := c.quote(&all[i])
		if err != nil {
			return nil, fmt.Errorf("quote %d %w", i, err)
		}
		quotes = append(quotes, q)
	}
	return quotes, nest(all, quotes)
}

// nest sets the parents, in one step for each quote however deep they nest.
func nest(all []jsonQuote, quotes []*Quote) error {
	walk := make([]int, len(quotes)) // which walk came by, from 1
	for i := range quotes {
		at := i
		for p := all[at].Parent; p != nil && walk[at] == 0; p = all[at].Parent {
			if *p < 0 || *p >= len(quotes) {
				return fmt.Errorf("quote %d has the parent %d; there are %d quotes, from 0", at, *p, len(quotes))
			}
			quotes[at].Parent, walk[at], at = quotes[*p], i+1, *p
		}
		if walk[at] == i+1 {
			return fmt.Errorf("quote %d is a parent of itself", at)
		}
	}
	return nil
}

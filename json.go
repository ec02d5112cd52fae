package attribution

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/quoteattribution/attribution/text"
)

// MarshalJSON writes the document in the shape that the command prints, on one
// line and without the article. A parent that is not among the quotes is left out.
// <, > and & stand as they are, but json.Marshal escapes them on top of it: call
// this method, or use an Encoder with SetEscapeHTML(false), to keep them.
func (d Document) MarshalJSON() ([]byte, error) {
	w, err := d.wire()
	if err != nil {
		return nil, err
	}
	out, err := encode(w)
	if err != nil || !bytes.Contains(out, []byte(`\ufffd`)) {
		return out, err
	}
	// An invalid byte is written \ufffd, and as a rune once read back: a second turn settles it.
	var again jsonDocument
	if err := json.Unmarshal(out, &again); err != nil {
		return nil, err
	}
	return encode(again)
}

func encode(w jsonDocument) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(w)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// UnmarshalJSON reads what MarshalJSON writes. Quote.Text works on the result; the
// document's Text is left empty: call SetText with the article before Narration.
func (d *Document) UnmarshalJSON(data []byte) error {
	var w jsonDocument
	if err := json.Unmarshal(data, &w); err != nil || string(data) == "null" {
		return err
	}
	read, err := w.document()
	if err == nil {
		*d = read
	}
	return err
}

type jsonDocument struct {
	ID       string        `json:"id,omitempty"`
	Quotes   []jsonQuote   `json:"quotes"`
	Speakers []jsonSpeaker `json:"speakers,omitempty"`
	Sources  []jsonSource  `json:"sources,omitempty"`
}

type jsonQuote struct {
	Kind       Kind         `json:"kind,omitempty"`
	Text       string       `json:"text"`
	Spans      []text.Span  `json:"spans"`
	Cue        *jsonCue     `json:"cue,omitempty"`
	Speaker    *jsonSpeaker `json:"speaker,omitempty"`
	Source     *jsonSource  `json:"source,omitempty"`
	Parent     *int         `json:"parent,omitempty"`
	Rule       string       `json:"rule,omitempty"`
	Confidence float64      `json:"confidence"`
}

// jsonCue and jsonMention have the fields of Cue and Mention: one converts to the other.
type jsonCue struct {
	Text  string `json:"text"`
	Lemma string `json:"lemma,omitempty"`
	Act   Act    `json:"act,omitempty"`
	text.Span
}

type jsonMention struct {
	Text string `json:"text"`
	text.Span
}

// jsonSpeaker has Role and Mention in a quote, Roles and Mentions in the document's list.
type jsonSpeaker struct {
	ID       int          `json:"id"`
	Name     string       `json:"name"`
	Type     SpeakerType  `json:"type,omitempty"`
	Role     string       `json:"role,omitempty"`
	Mention  *jsonMention `json:"mention,omitempty"`
	Roles    []string     `json:"roles,omitempty"`
	Mentions []text.Span  `json:"mentions,omitempty"`
}

// jsonSource is a source; the document's own list leaves out where it stands.
type jsonSource struct {
	Name    string      `json:"name"`
	Kind    string      `json:"kind,omitempty"`
	Mention jsonMention `json:"mention,omitzero"`
	Citing  *jsonSource `json:"citing,omitempty"`
}

func (d *Document) wire() (jsonDocument, error) {
	w := jsonDocument{ID: d.ID, Quotes: make([]jsonQuote, len(d.Quotes))} // [] and never null
	ids := make(map[*Speaker]int, len(d.Speakers))
	for i, s := range d.Speakers {
		ids[s] = i
		w.Speakers = append(w.Speakers, jsonSpeaker{ID: i, Name: s.Name, Type: s.Type, Roles: s.Roles, Mentions: s.Mentions})
	}
	for _, s := range d.Sources {
		w.Sources = append(w.Sources, jsonSource{Name: s.Name, Kind: s.Kind})
	}
	places := make(map[*Quote]int, len(d.Quotes))
	for i, q := range d.Quotes {
		places[q] = i
	}
	for i, q := range d.Quotes {
		w.Quotes[i] = jsonQuote{Kind: q.Kind, Text: q.Text(), Spans: q.Spans, Cue: (*jsonCue)(q.Cue),
			Source: wireSource(q.Source), Rule: q.Rule, Confidence: q.Confidence}
		if parent, ok := places[q.Parent]; ok {
			w.Quotes[i].Parent = &parent
		}
		if id, ok := ids[q.Speaker]; ok {
			w.Quotes[i].Speaker = &jsonSpeaker{ID: id, Name: q.Speaker.Name, Type: q.Speaker.Type, Role: q.Speaker.Role(), Mention: (*jsonMention)(q.Mention)}
		} else if q.Speaker != nil {
			return w, fmt.Errorf("attribution: quote %d has the speaker %q, who is not in Document.Speakers", i, q.Speaker.Name)
		}
	}
	return w, nil
}

func wireSource(s *Source) *jsonSource {
	if s == nil {
		return nil
	}
	return &jsonSource{s.Name, s.Kind, jsonMention(s.Mention), wireSource(s.Citing)}
}

func (w *jsonDocument) document() (Document, error) {
	d := Document{ID: w.ID}
	for i, s := range w.Speakers {
		if s.ID != i {
			return d, fmt.Errorf("attribution: speaker %d has the id %d; ids count from 0 in the order of speakers", i, s.ID)
		}
		d.Speakers = append(d.Speakers, &Speaker{ID: i, Name: s.Name, Type: s.Type, Roles: s.Roles, Mentions: s.Mentions})
	}
	for i := range w.Sources {
		d.Sources = append(d.Sources, w.Sources[i].source())
	}
	for i := range w.Quotes {
		q, err := w.Quotes[i].quote(d.Speakers)
		if err != nil {
			return d, fmt.Errorf("attribution: quote %d %w", i, err)
		}
		d.Quotes = append(d.Quotes, q)
	}
	return d, w.nest(d.Quotes)
}

func (w *jsonQuote) quote(speakers []*Speaker) (*Quote, error) {
	q := &Quote{Kind: w.Kind, Spans: w.Spans, Cue: (*Cue)(w.Cue), Source: w.Source.source(), Rule: w.Rule, Confidence: w.Confidence, text: w.Text}
	if len(w.Spans) == 0 || slices.ContainsFunc(w.Spans, func(s text.Span) bool { return s.Start < 0 || s.End < s.Start }) {
		return nil, fmt.Errorf("needs spans with 0 <= start <= end")
	}
	if s := w.Speaker; s != nil {
		if s.ID < 0 || s.ID >= len(speakers) || speakers[s.ID].Name != s.Name {
			return nil, fmt.Errorf("names a speaker %q of id %d that is not among the speakers", s.Name, s.ID)
		}
		q.Speaker, q.Mention = speakers[s.ID], (*Mention)(s.Mention)
	}
	return q, nil
}

// nest sets the parents, in one step for each quote however deep they nest.
func (w *jsonDocument) nest(quotes []*Quote) error {
	walk := make([]int, len(quotes)) // which walk came by, from 1
	for i := range quotes {
		at := i
		for p := w.Quotes[at].Parent; p != nil && walk[at] == 0; p = w.Quotes[at].Parent {
			if *p < 0 || *p >= len(quotes) {
				return fmt.Errorf("attribution: quote %d has the parent %d; there are %d quotes, from 0", at, *p, len(quotes))
			}
			quotes[at].Parent, walk[at], at = quotes[*p], i+1, *p
		}
		if walk[at] == i+1 {
			return fmt.Errorf("attribution: quote %d is a parent of itself", at)
		}
	}
	return nil
}

func (w *jsonSource) source() *Source {
	if w == nil {
		return nil
	}
	return &Source{w.Name, w.Kind, Mention(w.Mention), w.Citing.source()}
}

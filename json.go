package attribution

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/quoteattribution/attribution/text"
)

// MarshalJSON writes the quote as a document has it, without its parent.
func (q Quote) MarshalJSON() ([]byte, error) { return encode(q.wire()) }

// MarshalJSON writes the quotes as a document has them, [] for none.
func (qs Quotes) MarshalJSON() ([]byte, error) {
	places := make(map[*Quote]int, len(qs))
	for i, q := range qs {
		if q == nil {
			return nil, fmt.Errorf("attribution: quote %d is nil", i)
		}
		places[q] = i
	}
	all := make([]jsonQuote, len(qs))
	for i, q := range qs {
		all[i] = q.wire()
		if parent, ok := places[q.Parent]; ok {
			all[i].Parent = &parent
		}
	}
	return encode(all)
}

// encode leaves <, > and & as they are: the encoder that called may escape them.
func encode[T any](w T) ([]byte, error) {
	line, err := encodeOnce(w)
	if err != nil || !bytes.Contains(line, []byte(`\ufffd`)) {
		return line, err
	}
	// An invalid byte is written \ufffd, and as a rune once read back: a second turn settles it.
	var again T
	if err := json.Unmarshal(line, &again); err != nil {
		return nil, err
	}
	return encodeOnce(again)
}

func encodeOnce(w any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(w)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// jsonQuote is the shape of a quote.
type jsonQuote struct {
	Kind       Kind         `json:"kind,omitempty"`
	Text       string       `json:"text"`
	Spans      []text.Span  `json:"spans"`
	Cue        *Cue         `json:"cue,omitempty"`
	Speaker    *jsonSpeaker `json:"speaker,omitempty"`
	Addressee  *jsonTarget  `json:"addressee,omitempty"`
	Source     *Source      `json:"source,omitempty"`
	Parent     *int         `json:"parent,omitempty"`
	Rule       string       `json:"rule,omitempty"`
	Confidence float64      `json:"confidence"`
	Name       float64      `json:"name_confidence,omitempty"`
}

// jsonSpeaker is a speaker in a quote.
type jsonSpeaker struct {
	ID      int         `json:"id"`
	Name    string      `json:"name"`
	Type    SpeakerType `json:"type,omitempty"`
	Role    string      `json:"role,omitempty"`
	Mention *Mention    `json:"mention,omitempty"`
}

// jsonTarget is an addressee.
type jsonTarget struct {
	Mention
	Speaker *jsonSpeaker `json:"speaker,omitempty"` // with id and name alone
}

func (q *Quote) wire() jsonQuote {
	w := jsonQuote{Kind: q.Kind, Text: q.Text(), Spans: q.Spans, Cue: q.Cue, Source: q.Source, Rule: q.Rule, Confidence: q.Confidence, Name: q.NameConfidence}
	if s := q.Speaker; s != nil {
		w.Speaker = &jsonSpeaker{ID: s.ID, Name: s.Name, Type: s.Type, Role: s.Role(), Mention: q.Mention}
	}
	if a := q.Addressee; a != nil {
		w.Addressee = &jsonTarget{Mention: a.Mention}
		if s := a.Speaker; s != nil {
			w.Addressee.Speaker = &jsonSpeaker{ID: s.ID, Name: s.Name}
		}
	}
	return w
}

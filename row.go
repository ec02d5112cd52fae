package attribution

import (
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"strings"

	"github.com/quoteattribution/attribution/text"
)

// Row is a quote by itself, flat, as tables and databases have it. The JSON names are those of
// the columns of CSV.
type Row struct {
	Doc            string      `json:"doc"`   // Document.ID
	Quote          int         `json:"quote"` // its number in the document, from 1
	Parent         int         `json:"parent,omitempty"`
	Kind           Kind        `json:"kind"`
	Text           string      `json:"text"`
	Spans          []text.Span `json:"spans"` // in bytes
	Cue            string      `json:"cue,omitempty"`
	Lemma          string      `json:"lemma,omitempty"`
	Act            Act         `json:"act,omitempty"`
	Speaker        string      `json:"speaker,omitempty"`
	Type           SpeakerType `json:"type,omitempty"`
	Role           string      `json:"role,omitempty"`
	Mention        string      `json:"mention,omitempty"`
	Source         string      `json:"source,omitempty"`
	Citing         string      `json:"citing,omitempty"` // a longer chain is joined by " < "
	Rule           string      `json:"rule,omitempty"`
	Confidence     float64     `json:"confidence"`
	Addressee      string      `json:"addressee,omitempty"` // a speaker's name, or else the words
	NameConfidence float64     `json:"name_confidence,omitempty"`
	ID             string      `json:"id"`                   // Document.QuoteID
	SpeakerID      string      `json:"speaker_id,omitempty"` // Document.SpeakerID
	KnownID        string      `json:"known_id,omitempty"`   // of Config.Known
}

// Rows is the quotes of the document, a row each, in the order of the text.
func (d *Document) Rows() []Row {
	number := make(map[*Quote]int, len(d.Quotes))
	for i, q := range d.Quotes {
		number[q] = i + 1
	}
	rows := make([]Row, len(d.Quotes))
	for i, q := range d.Quotes {
		r := &rows[i]
		*r = Row{Doc: d.ID, Quote: i + 1, Parent: number[q.Parent], Kind: q.Kind, Text: q.Text(), Spans: q.Spans, Rule: q.Rule,
			Confidence: q.Confidence, NameConfidence: q.NameConfidence, ID: d.QuoteID(q)}
		if c := q.Cue; c != nil {
			r.Cue, r.Lemma, r.Act = c.Text, c.Lemma, c.Act
		}
		if s := q.Speaker; s != nil {
			r.Speaker, r.Type, r.Role, r.KnownID, r.SpeakerID = s.Name, s.Type, s.Role(), s.KnownID, d.SpeakerID(s)
		}
		if q.Mention != nil {
			r.Mention = q.Mention.Text
		}
		if s := q.Source; s != nil {
			r.Source, r.Citing = s.Name, chain(s.Citing)
		}
		if a := q.Addressee; a != nil {
			if r.Addressee = oneLine(a.Text); a.Speaker != nil {
				r.Addressee = a.Speaker.Name
			}
		}
	}
	return rows
}

// chain is the names of a source and of those that it cites.
func chain(s *Source) string {
	var names []string
	for ; s != nil; s = s.Citing {
		names = append(names, s.Name)
	}
	return strings.Join(names, " < ")
}

// QuoteID is an ID of a quote of the document that stays the same from run to run, so that two
// runs can be compared: a hash of the document's ID, of where the quote stands and of its
// words. It changes with the words, and not with speaker, cue or confidence.
func (d *Document) QuoteID(q *Quote) string {
	places := make([]byte, 0, 16*len(q.Spans))
	for _, s := range q.Spans {
		places = binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(places, uint64(s.Start)), uint64(s.End))
	}
	return stableID(d.ID, string(places), nameKey(q.Text()))
}

// SpeakerID is an ID of a speaker of the document that stays the same from run to run: a hash
// of the document's ID, of the speaker's first mention and of [Speaker.Key].
func (d *Document) SpeakerID(s *Speaker) string {
	var place []byte
	if len(s.Mentions) > 0 {
		place = binary.BigEndian.AppendUint64(nil, uint64(s.Mentions[0].Start))
	}
	return stableID(d.ID, string(place), s.Key())
}

// stableID is a hash of the parts in 16 letters and digits.
func stableID(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(p))))
		h.Write([]byte(p))
	}
	return strings.ToLower(base32.HexEncoding.EncodeToString(h.Sum(nil)[:10]))
}

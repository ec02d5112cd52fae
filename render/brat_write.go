package render

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// bratParty is a place that names a speaker.
type bratParty struct {
	kind    string
	span    text.Span
	speaker *attribution.Speaker
}

// party writes a place that names a speaker, once, and returns its id; "" where there is
// nothing to mark. The first place of a speaker tells type and roles too.
func (b *bratWriter) party(kind string, span text.Span, speaker *attribution.Speaker) string {
	at := bratParty{kind, span, speaker}
	if id, ok := b.parties[at]; ok {
		return id
	}
	fragments := bratFragments(b.article, span)
	if len(fragments) == 0 {
		return ""
	}
	id := b.bound(kind, fragments)
	b.parties[at] = id
	switch {
	case speaker == nil:
	case b.known[speaker] == "":
		b.known[speaker] = id
		b.attribute(bratPartyType, id, string(speaker.Type))
		b.remark(id, append([]string{b.keyOf(speaker)}, escapedNotes(roleTexts(speaker))...)...)
	default:
		b.remark(id, b.keyOf(speaker))
	}
	return id
}

// roleTexts is what a speaker is in words, without party and age.
func roleTexts(s *attribution.Speaker) (texts []string) {
	for i := range s.Roles {
		if r := &s.Roles[i]; r.Kind != attribution.Membership && r.Kind != attribution.Age {
			texts = append(texts, r.Text)
		}
	}
	return texts
}

func (b *bratWriter) keyOf(s *attribution.Speaker) string {
	if _, ok := b.keys[s]; !ok {
		b.err = fmt.Errorf("speaker %q of a quote is not in Document.Speakers", s.Name)
	}
	return b.keys[s]
}

// bratKeys are names as notes have them, numbered from the second of a name: "officials [2]".
func bratKeys(doc *attribution.Document) map[*attribution.Speaker]string {
	keys, seen := make(map[*attribution.Speaker]string), make(map[string]int)
	for _, s := range doc.Speakers {
		key := escapeNote(s.Name)
		if seen[key]++; seen[key] > 1 {
			keys[s] = fmt.Sprintf("%s [%d]", key, seen[key])
		} else {
			keys[s] = key
		}
	}
	return keys
}

// quoteWords writes what was said.
func (b *bratWriter) quoteWords(q *attribution.Quote) error {
	var fragments []text.Span
	var counts []int
	last := 0
	for _, s := range q.Spans {
		if s.Start < last {
			return errors.New("has spans that overlap or are out of order")
		}
		last = s.End
		if pieces := bratFragments(b.article, s); len(pieces) > 0 {
			fragments, counts = append(fragments, pieces...), append(counts, len(pieces))
		}
	}
	if len(fragments) == 0 {
		return errors.New("has no words")
	}
	id := b.bound(bratQuote, fragments)
	b.quotes[q] = id
	b.attribute(bratKind, id, string(q.Kind))
	b.remark(id, b.quoteNote(q, fragments, counts)...)
	return nil
}

// quoteNote is what brat has no place for.
func (b *bratWriter) quoteNote(q *attribution.Quote, fragments []text.Span, counts []int) (parts []string) {
	if q.Rule != "" {
		parts = append(parts, "rule: "+escapeNote(q.Rule))
	}
	parts = append(parts, "confidence: "+strconv.FormatFloat(q.Confidence, 'g', -1, 64))
	if !slices.Equal(bratCounts(b.article, fragments), counts) {
		parts = append(parts, "spans: "+joinCounts(counts))
	}
	if s := q.Speaker; s != nil && b.known[s] == "" && (q.Mention == nil || q.Mention.Empty()) {
		parts = append(parts, "speaker: "+b.keyOf(s))
	}
	if s := q.Source; s != nil && s.Mention.Empty() {
		parts = append(parts, "source: "+escapeNote(s.Name))
	}
	return parts
}

// quoteTies writes what a quote is tied to.
func (b *bratWriter) quoteTies(q *attribution.Quote) {
	tie := func(kind, to string) {
		if to != "" {
			b.relation(kind, b.quotes[q], to)
		}
	}
	tie(bratCuedBy, b.cue(q.Cue))
	if m := q.Mention; m == nil || m.Empty() {
		tie(bratImplied, b.known[q.Speaker])
	} else if id := b.parties[bratParty{bratSpeaker, m.Span, q.Speaker}]; id != "" {
		tie(bratSpokenBy, id) // the mentions are all there
	} else {
		tie(bratSpokenBy, b.party(bratPhrase, m.Span, q.Speaker))
	}
	tie(bratSaidTo, b.addressee(q.Addressee))
	tie(bratVia, b.source(q.Source))
	tie(bratWithin, b.quotes[q.Parent])
}

// cue writes the words that announce quotes, once, and returns their id.
func (b *bratWriter) cue(c *attribution.Cue) string {
	if c == nil {
		return ""
	}
	return b.once(fmt.Sprintf("cue %q", []any{c.Span, c.Lemma, c.Act}), bratCue, c.Span, func(id string) {
		b.attribute(bratAct, id, string(c.Act))
		b.remark(id, escapeNote(c.Lemma))
	})
}

// addressee writes the words that name whom quotes are said to, once, and returns their id.
func (b *bratWriter) addressee(a *attribution.Addressee) string {
	if a == nil {
		return ""
	}
	key := ""
	if a.Speaker != nil {
		key = b.keyOf(a.Speaker)
	}
	return b.once(fmt.Sprintf("addressee %q", []any{a.Span, key}), bratTarget, a.Span, func(id string) { b.remark(id, key) })
}

// source writes an outlet where the text credits it, once, and returns its id.
func (b *bratWriter) source(s *attribution.Source) string {
	if s == nil {
		return ""
	}
	cited := b.source(s.Citing)
	return b.once(fmt.Sprintf("source %q", []any{s.Mention.Span, s.Name, s.Kind, cited}), bratSource, s.Mention.Span, func(id string) {
		b.attribute(bratSourceKind, id, string(s.Kind))
		b.remark(id, escapeNote(s.Name))
		if cited != "" {
			b.relation(bratCiting, id, cited)
		}
	})
}

// once writes an annotation and what belongs to it unless it is there.
func (b *bratWriter) once(key, kind string, span text.Span, more func(id string)) string {
	if id, ok := b.others[key]; ok {
		return id
	}
	fragments := bratFragments(b.article, span)
	if len(fragments) == 0 {
		return ""
	}
	id := b.bound(kind, fragments)
	b.others[key] = id
	more(id)
	return id
}

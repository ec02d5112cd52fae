package render

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// document is what the annotations say.
func (f *bratFile) document() (*attribution.Document, error) {
	d := &bratDocument{file: f, doc: &attribution.Document{Quotes: []*attribution.Quote{}, Speakers: []*attribution.Speaker{}},
		speakers: map[string]*attribution.Speaker{}, sources: map[*bratBound]*attribution.Source{}, marked: map[bratParty]bool{}}
	quotes := make(map[*bratBound]*attribution.Quote)
	var order []*bratBound
	for _, b := range f.bounds {
		switch b.kind {
		case bratSpeaker:
			s := d.speaker(b)
			if mention := (bratParty{bratSpeaker, hull(b), s}); !d.marked[mention] {
				d.marked[mention] = true
				s.Mentions = append(s.Mentions, mention.span)
			}
		case bratQuote:
			order = append(order, b)
		}
	}
	slices.SortStableFunc(order, func(a, b *bratBound) int { return a.fragments[0].Start - b.fragments[0].Start })
	for _, b := range order {
		q, err := d.quote(b)
		if err != nil {
			return nil, bratError(b.line, err)
		}
		quotes[b] = q
		d.doc.Quotes = append(d.doc.Quotes, q)
	}
	for _, b := range order {
		quotes[b].Parent = quotes[b.links[bratWithin]]
	}
	for _, s := range d.doc.Speakers {
		slices.SortStableFunc(s.Mentions, func(a, b text.Span) int { return a.Start - b.Start })
	}
	d.doc.Sources = distinctSources(d.doc.Quotes)
	return d.doc, d.doc.SetText(f.article)
}

// bratDocument is a document on its way.
type bratDocument struct {
	file     *bratFile
	doc      *attribution.Document
	speakers map[string]*attribution.Speaker // by what notes call them
	sources  map[*bratBound]*attribution.Source
	marked   map[bratParty]bool // the mentions that are there
}

func hull(b *bratBound) text.Span {
	return text.Span{Start: b.fragments[0].Start, End: b.fragments[len(b.fragments)-1].End}
}

// ownWords is what an annotation is called that has no note.
func (d *bratDocument) ownWords(b *bratBound) string {
	return strings.TrimSpace(string([]rune(hull(b).In(d.file.article))))
}

// speaker returns whom a mention names; the first mention that tells type or roles counts.
func (d *bratDocument) speaker(b *bratBound) *attribution.Speaker {
	parts := splitNote(b.values[bratNotes])
	if parts[0] == "" {
		parts[0] = escapeNote(d.ownWords(b))
	}
	s := d.speakerCalled(parts[0])
	if s.Type == "" {
		s.Type = attribution.SpeakerType(b.values[bratPartyType])
	}
	if len(s.Roles) == 0 {
		for _, part := range parts[1:] {
			if role := unescapeNote(part); role != "" {
				s.Roles = append(s.Roles, attribution.Role{Text: role})
			}
		}
	}
	return s
}

func (d *bratDocument) speakerCalled(key string) *attribution.Speaker {
	s := d.speakers[key]
	if s == nil {
		s = &attribution.Speaker{ID: len(d.doc.Speakers), Name: speakerName(key)}
		d.speakers[key] = s
		d.doc.Speakers = append(d.doc.Speakers, s)
	}
	return s
}

func (d *bratDocument) quote(b *bratBound) (*attribution.Quote, error) {
	q := &attribution.Quote{Kind: attribution.Kind(b.values[bratKind]), Confidence: 1}
	note := make(map[string]string)
	for _, part := range splitNote(b.values[bratNotes]) {
		if key, value, ok := strings.Cut(part, ":"); ok {
			note[key] = strings.TrimSpace(value)
		}
	}
	if q.Spans = bratJoin(b.fragments, splitCounts(note["spans"])); q.Spans == nil {
		q.Spans = bratJoin(b.fragments, bratCounts(d.file.article, b.fragments))
	}
	if q.Kind == "" {
		q.Kind = kindByMarks(d.file.article, q.Spans)
	}
	q.Rule = unescapeNote(note["rule"])
	if sure, ok := note["confidence"]; ok {
		var err error
		if q.Confidence, err = strconv.ParseFloat(sure, 64); err != nil || !(0 <= q.Confidence && q.Confidence <= 1) {
			return nil, fmt.Errorf("%s has the confidence %q in its note; write a number from 0 to 1", b.id, shortened(sure))
		}
	}
	if cue := b.links[bratCuedBy]; cue != nil {
		q.Cue = d.cue(cue)
	}
	if b.links[bratSpokenBy] != nil && b.links[bratImplied] != nil {
		return nil, errors.New(b.id + " has both " + bratSpokenBy + " and " + bratImplied)
	}
	d.attribute(q, b, note)
	return q, nil
}

// attribute says who speaks and through whom.
func (d *bratDocument) attribute(q *attribution.Quote, b *bratBound, note map[string]string) {
	named := b.links[bratSpokenBy]
	by := named
	if named == nil {
		by = b.links[bratImplied]
	} else {
		span := hull(named)
		q.Mention = &attribution.Mention{Text: span.In(d.file.article), Span: span}
	}
	switch {
	case by != nil && (by.kind == bratSpeaker || by.values[bratNotes] != ""):
		q.Speaker = d.speaker(by)
	case by == nil && note["speaker"] != "":
		q.Speaker = d.speakerCalled(note["speaker"])
	}
	if to := b.links[bratSaidTo]; to != nil {
		span := hull(to)
		q.Addressee = &attribution.Addressee{Mention: attribution.Mention{Text: span.In(d.file.article), Span: span}}
		if key := splitNote(to.values[bratNotes])[0]; key != "" {
			q.Addressee.Speaker = d.speakerCalled(key)
		}
	}
	if via := b.links[bratVia]; via != nil {
		q.Source = d.source(via)
	} else if name := note["source"]; name != "" {
		q.Source = &attribution.Source{Name: unescapeNote(name)}
	}
}

func (d *bratDocument) cue(b *bratBound) *attribution.Cue {
	span := hull(b)
	c := &attribution.Cue{Text: span.In(d.file.article), Span: span, Act: attribution.Act(b.values[bratAct]),
		Lemma: unescapeNote(splitNote(b.values[bratNotes])[0])}
	if c.Act == "" {
		c.Act = attribution.Say
	}
	return c
}

// source returns an outlet and all that it cites.
func (d *bratDocument) source(b *bratBound) *attribution.Source {
	if b == nil {
		return nil
	}
	if s := d.sources[b]; s != nil {
		return s
	}
	span := hull(b)
	s := &attribution.Source{Name: unescapeNote(splitNote(b.values[bratNotes])[0]), Kind: attribution.SourceKind(b.values[bratSourceKind]),
		Mention: attribution.Mention{Text: span.In(d.file.article), Span: span}, Citing: d.source(b.links[bratCiting])}
	if s.Name == "" {
		s.Name = d.ownWords(b)
	}
	d.sources[b] = s
	return s
}

package render

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// What annotations are called in brat; BratConfig declares it.
const (
	bratQuote   = "Quote"
	bratCue     = "Cue"
	bratSpeaker = "Speaker"       // a mention of a speaker
	bratPhrase  = "SpeakerPhrase" // the words that name the speaker at a quote, where they are no mention: apposition included
	bratSource  = "Source"
	bratTarget  = "Addressee" // the words that name whom a quote is said to

	bratCuedBy   = "CuedBy"
	bratSpokenBy = "SpokenBy"
	bratImplied  = "ImpliedSpeaker" // to any mention, where nothing names the speaker at the quote
	bratSaidTo   = "SaidTo"
	bratVia      = "Via"
	bratCiting   = "Citing"
	bratWithin   = "Within"

	bratKind       = "Kind"
	bratAct        = "Act"
	bratPartyType  = "PartyType"
	bratSourceKind = "SourceKind"

	bratNotes = "AnnotatorNotes"
)

// Brat writes a document as brat standoff annotations (https://brat.nlplab.org/standoff.html):
// an .ann file for the same article as .txt, in the types that [BratConfig] declares.
//
// Quotes, cues, mentions of speakers and sources are text-bound annotations, in Unicode
// code points; one that is interrupted or runs over a line break is of several fragments.
// Relations tie a quote to its cue, speaker, source and parent, attributes tell kinds,
// acts and types, and notes the names: of a speaker with his roles ("Ann O’Neil | Mayor"),
// of a source, the lemma of a cue, and rule and confidence of a quote. docs/formats.md has
// the details. [ReadBrat] reads all of this back. Of a speaker or source that has no place
// in the text only the name is kept.
//
// A document without quotes and speakers gives an empty file. It returns an error where a
// span does not lie in doc.Text or the spans of a quote overlap, and that of w.
func Brat(w io.Writer, doc *attribution.Document) error {
	if err := checkSpans(doc); err != nil {
		return err
	}
	b := &bratWriter{article: doc.Text, index: text.NewIndex(doc.Text), keys: bratKeys(doc),
		quotes: map[*attribution.Quote]string{}, parties: map[bratParty]string{}, known: map[*attribution.Speaker]string{}, others: map[string]string{}}
	for _, s := range doc.Speakers {
		for _, m := range s.Mentions {
			b.party(bratSpeaker, m, s)
		}
	}
	for i, q := range doc.Quotes {
		if err := b.quoteWords(q); err != nil {
			return fmt.Errorf("render: quote %d %w", i, err)
		}
	}
	for _, q := range doc.Quotes {
		b.quoteTies(q)
	}
	if b.err != nil {
		return fmt.Errorf("render: %w", b.err)
	}
	_, err := w.Write(b.out.Bytes())
	return err
}

// bratWriter writes lines and numbers them, each kind by itself.
type bratWriter struct {
	article string
	index   *text.Index
	keys    map[*attribution.Speaker]string // what notes call them

	out                                 bytes.Buffer
	bounds, relations, attributes, note int
	err                                 error // the first value that brat cannot hold

	quotes  map[*attribution.Quote]string   // the id of each
	parties map[bratParty]string            // the id of each place of a speaker
	known   map[*attribution.Speaker]string // the id of the first place of each
	others  map[string]string               // the ids of cues and sources, by what they say
}

// bound writes a text-bound annotation and returns its id: T1.
func (b *bratWriter) bound(kind string, fragments []text.Span) string {
	b.bounds++
	id := "T" + strconv.Itoa(b.bounds)
	offsets, words := make([]string, len(fragments)), make([]string, len(fragments))
	for i, f := range fragments {
		offsets[i] = fmt.Sprintf("%d %d", b.index.Rune(f.Start), b.index.Rune(f.End))
		words[i] = string([]rune(f.In(b.article))) // without invalid bytes
	}
	fmt.Fprintf(&b.out, "%s\t%s %s\t%s\n", id, kind, strings.Join(offsets, ";"), strings.Join(words, " "))
	return id
}

func (b *bratWriter) relation(kind, from, to string) {
	b.relations++
	fmt.Fprintf(&b.out, "R%d\t%s Arg1:%s Arg2:%s\n", b.relations, kind, from, to)
}

// attribute writes a value, which is one word; there is no line for an empty one.
func (b *bratWriter) attribute(kind, of, value string) {
	switch {
	case value == "":
	case !oneWord(value):
		b.err = fmt.Errorf("%s %q is not one word, as brat wants it", kind, value)
	default:
		b.attributes++
		fmt.Fprintf(&b.out, "A%d\t%s %s %s\n", b.attributes, kind, of, value)
	}
}

// remark writes a note of parts; there is no line for an empty one.
func (b *bratWriter) remark(of string, parts ...string) {
	if note := joinNote(parts); note != "" {
		b.note++
		fmt.Fprintf(&b.out, "#%d\t%s %s\t%s\n", b.note, bratNotes, of, note)
	}
}

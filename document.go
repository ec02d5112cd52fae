package attribution

import (
	"iter"
	"math"
	"slices"
	"sort"

	"github.com/quoteattribution/attribution/text"
)

// Document is the answer to one article. It shares no memory with the parser;
// reading it from many goroutines is safe.
//
// In JSON it has the shape that the command prints, without the article: SetText gives the
// article back to a document that was read. A quote names its speaker by ID and Name.
// Kinds, types and acts that this version does not know are kept.
// json.Marshal escapes <, > and &; an Encoder with SetEscapeHTML(false) keeps them.
//
// A struct that embeds a *Document is written to JSON with the document's fields beside its
// own. To read it back, unmarshal twice: into a Document, and into a struct of the other
// fields; or give the document a named field. The promoted method UnmarshalJSON reads the
// document alone, and encoding/gob writes the document alone, by MarshalBinary.
type Document struct {
	ID       string     `json:"id,omitempty"` // as given by the caller; Parse leaves it empty
	Text     string     `json:"-"`            // the article; all spans are byte offsets into it
	Quotes   Quotes     `json:"quotes"`
	Speakers []*Speaker `json:"speakers,omitempty"`
	Sources  []*Source  `json:"sources,omitempty"` // the outlets that the article credits, each once, in the order of the text
	// Blocks are the paragraphs that the layout sets apart from prose, in the order of
	// the text.
	Blocks []Block `json:"blocks,omitempty"`

	places *places // nil in a document that was put together by hand
}

// By iterates over the quotes of a speaker in the order of the text.
func (d *Document) By(s *Speaker) iter.Seq[*Quote] {
	return func(yield func(*Quote) bool) {
		for _, q := range d.Quotes {
			if q.Speaker == s && !yield(q) {
				return
			}
		}
	}
}

// Speaker finds a speaker by name ("Olga Tsukanova"), by a part of the name that no other
// speaker bears ("Tsukanova"), or by either after a role that the article tells
// ("Mayor O’Neil"). Names are compared by [Speaker.Key]: "o'neil" finds Ann O’Neil. The
// exact name goes before all others. It returns nil where there is none, or several.
func (d *Document) Speaker(name string) *Speaker {
	for _, s := range d.Speakers {
		if s.Name == name {
			return s
		}
	}
	key := nameKey(name)
	for _, called := range []func(*Speaker) bool{
		func(s *Speaker) bool { return s.Key() == key },
		func(s *Speaker) bool { return hasWords(s.Key(), key) },
		func(s *Speaker) bool { return s.calledByRole(key) },
	} {
		if first := slices.IndexFunc(d.Speakers, called); first >= 0 {
			if slices.ContainsFunc(d.Speakers[first+1:], called) {
				return nil
			}
			return d.Speakers[first]
		}
	}
	return nil
}

// MostQuoted returns the speakers that have quotes, those with most quotes
// first, equals in the order of the text.
func (d *Document) MostQuoted() []*Speaker {
	count := make(map[*Speaker]int)
	for _, q := range d.Quotes {
		count[q.Speaker]++
	}
	speakers := slices.DeleteFunc(slices.Clone(d.Speakers), func(s *Speaker) bool { return count[s] == 0 })
	sort.SliceStable(speakers, func(i, j int) bool { return count[speakers[i]] > count[speakers[j]] })
	return speakers
}

// At returns the innermost quote whose words hold the byte offset, nil where
// there is none.
//
// The first call makes an index, and later ones take the time of a binary search in it.
// Where Quotes becomes another slice, so does the index; quotes and spans that are changed
// in place are seen after the next SetText. A document that was put together by hand is
// searched from end to end until SetText was called.
func (d *Document) At(offset int) *Quote {
	if d.places != nil {
		return d.places.at(d.Quotes, offset)
	}
	var found *Quote
	shortest := math.MaxInt
	for _, q := range d.Quotes {
		for _, s := range q.Spans {
			if s.Start <= offset && offset < s.End && s.Len() < shortest {
				found, shortest = q, s.Len()
			}
		}
	}
	return found
}

// Narration iterates over the pieces of the article that are no quote, in order.
func (d *Document) Narration() iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		var spans []text.Span
		for _, q := range d.Quotes {
			spans = append(spans, q.Spans...)
		}
		slices.SortFunc(spans, func(a, b text.Span) int { return a.Start - b.Start })
		at := 0
		for _, s := range append(spans, text.Span{Start: len(d.Text), End: len(d.Text)}) {
			if s.Start > at && !yield(text.Span{Start: at, End: s.Start}) {
				return
			}
			at = max(at, s.End)
		}
	}
}

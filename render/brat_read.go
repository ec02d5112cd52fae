package render

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

// ReadBrat reads what [Brat] writes, or people have annotated in the types of [BratConfig],
// for the article that the .txt file holds. What the .ann file leaves out is filled in: the
// kind of a quote by its quotation marks, the act of a cue as Say, the name of a speaker or
// source by its own words, the confidence of a quote as 1. Mentions are of one speaker if
// their notes name the same one, or would by their own words.
//
// Annotations of other types, events, equivalences and normalizations are skipped, so that
// a file may have more layers. Quotes come in the order of the text. Document.ID is empty.
//
// An error names the line of the .ann file: one that is no annotation, offsets outside the
// article, words that are not those of the article there, an annotation that is not in the
// file, a tie between types that cannot have it, two ties where there may be one, and a
// quote or source within itself. An error of ann comes as it is.
func ReadBrat(ann io.Reader, article string) (*attribution.Document, error) {
	data, err := io.ReadAll(ann)
	if err != nil {
		return nil, err
	}
	if !utf8.Valid(data) {
		return nil, errors.New("render: the annotations are not valid UTF-8")
	}
	f := newBratFile(article)
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		number++
		if line = strings.TrimRight(line, "\r\n"); strings.TrimSpace(line) == "" {
			continue
		}
		if err := f.read(number, line); err != nil {
			return nil, bratError(number, err)
		}
	}
	if err := f.tie(); err != nil {
		return nil, err
	}
	return f.document()
}

func bratError(line int, err error) error { return fmt.Errorf("render: line %d: %w", line, err) }

// bratFile is the annotations of a file.
type bratFile struct {
	article string
	offsets []int // the byte of each code point, and the end
	bounds  []*bratBound
	byID    map[string]*bratBound
	ties    []bratTie
}

// bratBound is a text-bound annotation with all that is said of it.
type bratBound struct {
	id, kind  string
	line      int
	fragments []text.Span
	values    map[string]string     // of attributes and the note, by their types
	links     map[string]*bratBound // by the type of the relation
}

// bratTie is a line that speaks of other annotations, which may stand after it.
type bratTie struct {
	line           int
	kind, from, to string // to is the value of an attribute or the words of a note
	relation       bool
}

func newBratFile(article string) *bratFile {
	f := &bratFile{article: article, byID: make(map[string]*bratBound)}
	for at := range article {
		f.offsets = append(f.offsets, at)
	}
	f.offsets = append(f.offsets, len(article))
	return f
}

// read reads a line that is not empty.
func (f *bratFile) read(number int, line string) error {
	id, rest, ok := strings.Cut(line, "\t")
	if !ok {
		return fmt.Errorf("%q is no annotation; it has no tab", shortened(line))
	}
	data, words, _ := strings.Cut(rest, "\t")
	fields := strings.Fields(data)
	switch id[:min(1, len(id))] {
	case "T":
		return f.bound(number, id, fields, words)
	case "R":
		return f.relation(number, fields)
	case "A", "M":
		if len(fields) < 2 {
			return errors.New("an attribute has a type, an annotation and a value")
		}
		value := strings.Join(fields[2:], " ")
		if value != "" && !oneWord(value) {
			return fmt.Errorf("%s has the value %q, which is not one word", fields[0], value)
		}
		f.ties = append(f.ties, bratTie{number, fields[0], fields[1], value, false})
	case "#":
		if len(fields) < 2 {
			return errors.New("a note has a type and an annotation")
		}
		if fields[0] == bratNotes {
			f.ties = append(f.ties, bratTie{number, bratNotes, fields[1], words, false})
		}
	case "E", "N", "*":
	default:
		return fmt.Errorf("%q is no annotation; ids begin with T, R, A, M, E, N, # or *", shortened(id))
	}
	return nil
}

// shortened is a string for a message.
func shortened(s string) string { return clip(s, 40) }

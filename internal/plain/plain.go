// Package plain makes of a text as it comes the words that a reader sees: markup that
// nobody decoded, footnote marks, soft hyphens and the line breaks of a page are taken
// out, characters that were written otherwise are put right, and every place in what is
// left is known in the text as it came.
//
// Nothing is guessed that a reader would not see at once: what looks like no markup
// stays. All of it takes time linear in the length of the text, and a text that has
// nothing of the kind is not copied.
package plain

import "sort"

// Text is a text as it came and as it reads. The zero value is empty.
type Text struct {
	Source string // as it came
	Plain  string // as it reads: a line is a paragraph
	Lines  []Line // of Plain, those without words left out

	segments []segment // empty where Plain is Source
	out      []byte
}

// Line is a line of the plain text, which is a paragraph, and what its layout tells.
type Line struct {
	Start, End int // bytes of Plain
	Kind       Kind
	Blank      bool // an empty line, or the beginning of the text, stands before it
}

// Kind is what the layout makes of a line.
type Kind uint8

// The kinds of lines.
const (
	Prose   Kind = iota
	Heading      // # Heading
	Item         // * of a list
	Quoted       // > of a block quote, or set in
	Timed        // of subtitles, after the time of its cue
)

// segment is a run of bytes of the plain text that was copied from, or put for, bytes of
// the source.
type segment struct {
	plain      int // where it begins in the plain text
	start, end int // in the source
	copied     bool
	letters    bool // the source has the same letters in another form: ﬁ
}

// AsItCame reports whether the text reads as it came.
func (t *Text) AsItCame() bool { return len(t.segments) == 0 }

// Start returns the byte of the source at which byte i of the plain text stands.
func (t *Text) Start(i int) int {
	if len(t.segments) == 0 {
		return i
	}
	k := sort.Search(len(t.segments), func(k int) bool { return t.segments[k].plain > i }) - 1
	if k < 0 {
		return 0
	}
	if s := &t.segments[k]; s.copied {
		return min(s.start+i-s.plain, s.end)
	}
	return t.segments[k].start
}

// End returns the byte of the source after the one at which byte i-1 of the plain text
// stands.
func (t *Text) End(i int) int {
	if len(t.segments) == 0 {
		return i
	}
	k := sort.Search(len(t.segments), func(k int) bool { return t.segments[k].plain >= i }) - 1
	if k < 0 {
		return 0
	}
	if s := &t.segments[k]; s.copied {
		return min(s.start+i-s.plain, s.end)
	}
	return t.segments[k].end
}

// Words returns bytes [i, j) of the plain text as a reader sees them: letters keep the form
// that they have in the source.
func (t *Text) Words(i, j int) string {
	if len(t.segments) == 0 {
		return t.Plain[i:j]
	}
	first := sort.Search(len(t.segments), func(k int) bool { return t.segments[k].plain > i }) - 1
	var b []byte
	at := i
	for k := max(first, 0); k < len(t.segments) && t.segments[k].plain < j; k++ {
		s := &t.segments[k]
		if s.letters && s.plain >= i {
			b = append(append(b, t.Plain[at:s.plain]...), t.Source[s.start:s.end]...)
			at = len(t.Plain)
			if k+1 < len(t.segments) {
				at = t.segments[k+1].plain
			}
		}
	}
	if b == nil {
		return t.Plain[i:j]
	}
	return string(append(b, t.Plain[min(at, j):j]...))
}

// Read makes t the plain text of source. Buffers are reused.
func (t *Text) Read(source string) {
	t.Source, t.Plain = source, source
	t.Lines, t.segments, t.out = t.Lines[:0], t.segments[:0], t.out[:0]
	w := writer{Text: t, page: pageOf(source)}
	w.read()
	w.done()
}

// Forget lets go of the text and keeps the buffers.
func (t *Text) Forget() { t.Source, t.Plain = "", "" }

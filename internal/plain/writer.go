package plain

// writer makes the plain text. What is neither cut nor put is copied.
type writer struct {
	*Text
	page         // how the lines were set
	at      int  // the first byte of the source that is not written yet
	changed bool // something was cut or put
	line    int  // where the line at hand begins in the plain text
	kind    Kind
	blank   bool
	ends    []ending // of markup that is open in the line
	open    bool     // something hidden was begun and not ended
}

// size is the length of the plain text if all before byte i of the source were written.
func (w *writer) size(i int) int { return len(w.out) + i - w.at }

// flush copies the source up to byte i.
func (w *writer) flush(i int) {
	if i <= w.at {
		return
	}
	if n := len(w.segments); n > 0 && w.segments[n-1].copied && w.segments[n-1].end == w.at {
		w.segments[n-1].end = i
	} else {
		w.segments = append(w.segments, segment{plain: len(w.out), start: w.at, end: i, copied: true})
	}
	w.out = append(w.out, w.Source[w.at:i]...)
	w.at = i
}

// cut leaves out bytes [i, j) of the source.
func (w *writer) cut(i, j int) {
	w.changed = true
	w.flush(i)
	w.at = j
}

// put writes s for bytes [i, j) of the source.
func (w *writer) put(i, j int, s string) {
	w.cut(i, j)
	if s != "" {
		w.segments = append(w.segments, segment{plain: len(w.out), start: i, end: j})
		w.out = append(w.out, s...)
	}
}

// done ends the text.
func (w *writer) done() {
	w.endLine(len(w.Source))
	if !w.changed {
		w.segments, w.out = w.segments[:0], w.out[:0]
		return
	}
	w.flush(len(w.Source))
	w.Plain = string(w.out)
}

// endLine ends the line at hand before byte i of the source.
func (w *writer) endLine(i int) {
	end := w.size(i)
	if end > w.line {
		w.Lines = append(w.Lines, Line{Start: w.line, End: end, Kind: w.kind, Blank: w.blank})
		w.blank = false
	}
	w.kind = Prose
}

package learn

import (
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// paragraphsOf is paragraphsAfter of a proposal's content. Where that is closed before its cue,
// the next paragraph is a quote of its own, which carries on.
func (w *Weigher) paragraphsOf(p *propose.Proposal) []token.Range {
	if last := p.Content[len(p.Content)-1].Last; !p.Cue.Empty() && last <= p.At() && w.Closes(last-1) {
		return p.Content
	}
	return w.paragraphsAfter(p.Content)
}

// paragraphsAfter adds to a content the next paragraph where all of it is marked
// words without a cue of their own.
func (w *Weigher) paragraphsAfter(content []token.Range) []token.Range {
	at := max(content[len(content)-1].Last, 1)
	paragraph := w.Paragraph(at - 1)
	if next := paragraph.Last; next < w.Len() && w.Opens(next) && at+paragraphEnd > next {
		for i := at; i < next; i++ {
			if w.Is(i, token.Mark) {
				return content
			}
		}
		if more := w.PassagesFrom(next); len(more) > 0 &&
			more[len(more)-1].Last >= w.Paragraph(more[len(more)-1].First).Last {
			return w.Pieces.Join(content, more...)
		}
	}
	return content
}

// laterPieces adds contents that go on in marks after the cue, later in its
// sentence or at the beginning of the next one.
func (w *Weigher) laterPieces(p *propose.Proposal) {
	at := p.At()
	if p.Cue.Empty() || p.Content[0].Last > at {
		return
	}
	first := p.Content[:1]
	sentence := w.Sentence(at)
	for i := p.Cue.Last; i < min(sentence.Last-2, at+nearCue); i++ {
		if w.Is(i, token.Comma|token.Dash) && w.Level(i) == w.Level(at) && !w.Opens(i+1) {
			if end := w.ClauseEnd(i + 1); end > i+2 {
				w.vary(w.Pieces.Join(first, token.Range{First: i + 1, Last: end}))
			}
		}
	}
	for i := p.Cue.Last; i < min(sentence.Last+1, w.Paragraph(at).Last, at+page.Reach); i++ {
		if w.Opens(i) && w.Level(i) == w.Level(at) {
			if i >= sentence.Last {
				if more := w.PassagesFrom(i); len(more) > 0 {
					w.vary(w.Pieces.Join(first, more...))
				}
				return
			}
			r := w.PassageAt(i)
			w.vary(w.Pieces.Join(first, r))
			if end := w.ClauseEnd(i); end > r.Last {
				w.vary(w.Pieces.Join(first, token.Range{First: i, Last: end}))
			}
			i = r.Last - 1
		}
	}
}

// nextSentences adds contents that go on in the next sentences of the paragraph,
// as far as those stand in marks at least in part and have no report of their own.
func (w *Weigher) nextSentences(p *propose.Proposal) {
	content := p.Content
	from := max(p.At()+1, p.Cue.Last, content[len(content)-1].Last) - 1
	paragraph := w.Paragraph(from)
	if w.Level(p.At()) >= 0 {
		return
	}
	for i, taken, skipped := w.endOfSentence(from), 0, 0; i < paragraph.Last && taken < 4; {
		piece := token.Range{First: i, Last: w.endOfSentence(i)}
		if !w.marksIn(piece) && taken == 0 && skipped < 2 && !w.reportsIn(piece) &&
			w.Closes(p.Content[len(p.Content)-1].Last-1) {
			i = piece.Last
			skipped++
			continue // “A,” she said. She put down her cup. “B.”
		}
		if !w.marksIn(piece) || w.reportsIn(piece) || skipped > 0 && !w.Opens(i) {
			return
		}
		i = piece.Last
		for w.Is(piece.Last-1, token.Stop) && !w.Closes(piece.Last-1) {
			piece.Last--
		}
		if piece.Empty() {
			return
		}
		content = w.Pieces.Join(content, piece)
		w.vary(content)
		taken++
	}
}

// endOfSentence is the token after the sentence of token i, and after the marks
// that it opens and does not close.
func (w *Weigher) endOfSentence(i int) int {
	end := w.Sentence(i).Last
	for end < w.Len() && (w.Level(end) >= 0 || w.Closes(end) && !w.Opens(end)) {
		at := w.Level(end)
		if at < 0 {
			at = int32(w.Pair(end))
		}
		for w.Marks[at].Parent >= 0 {
			at = int32(w.Marks[at].Parent)
		}
		if end = w.Passage(int(at)).Last; end < w.Len() && w.Is(end, token.Stop) {
			end++
		}
		if last := w.Sentence(end - 1).Last; last > end && w.Sentence(end-1).First < end-1 {
			end = last
		}
	}
	return end
}

// marksIn reports whether a passage in marks opens in r.
func (w *Weigher) marksIn(r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if w.Opens(i) {
			return true
		}
	}
	return false
}

// reportsIn reports whether a cue with a frame for clauses or marks stands in r outside marks.
func (w *Weigher) reportsIn(r token.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if w.Opens(i) {
			i = max(i, min(w.PassageAt(i).Last, r.Last)-1)
			continue
		}
		if w.Is(i, token.Cue) && w.Is(i, token.Past|token.Third) && w.StrongCue(i) {
			return true
		}
	}
	return false
}

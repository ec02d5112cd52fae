package learn

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// maxVariants bounds the contents that are weighed for one proposal.
const maxVariants = 24

// contents are the contents that a proposal may have: the rule's own first, then
// those that begin or end at other clause boundaries of the sentence. They are good
// until it is called again.
func (w *Weigher) contentsOf(p *propose.Proposal) [][]token.Range {
	w.alternatives = append(w.alternatives[:0], p.Content)
	if p.Carried {
		return w.alternatives
	}
	for n := len(p.Content) - 1; n >= 0 && n >= len(p.Content)-2; n-- {
		r := p.Content[n]
		if w.Opens(r.First) && w.Closes(r.Last-1) && w.Pair(r.First) == w.Pair(r.Last-1) &&
			w.Level(r.First) == w.Level(p.At()) {
			if n == 0 && r.Last <= p.At() {
				w.starts(p, n)
			} else if w.EndsInside(r.Last-1) || w.Is(r.Last, token.Stop) {
				continue
			}
		}
		if r.First >= p.At() {
			w.ends(p, n)
			if n == 0 {
				w.laterStarts(p)
			}
		} else if n == 0 {
			w.starts(p, n)
		}
	}
	for more := w.paragraphsOf(p); len(more) > len(p.Content) && len(more) <= syntax.MostPieces &&
		len(w.alternatives) < maxVariants; {
		w.vary(more)
		next := w.paragraphsAfter(more)
		if len(next) == len(more) {
			break
		}
		more = next
	}
	w.laterPieces(p)
	w.byTree(p)
	w.byTags(p)
	w.nextSentences(p)
	if len(p.Content) > 1 {
		w.vary(p.Content[:1])
		if p.Content[1].First > p.At() && p.Content[0].Last <= p.At() && !w.goesOver(p) {
			w.vary(p.Content[1:])
		}
	}
	return w.alternatives
}

// goesOver reports whether a content begins in marks that close behind a comma, which goes over
// to who said it: “It is late,” | Ann said: “We go.”
func (w *Weigher) goesOver(p *propose.Proposal) bool {
	last := p.Content[0].Last - 1
	return last < p.At() && w.Closes(last) && w.Is(last-1, token.Comma)
}

// byTree adds what the tree of the sentence shows the cue to say.
func (w *Weigher) byTree(p *propose.Proposal) {
	if !w.HasTrees() {
		return
	}
	if v, ok := w.cueVerb(p); ok {
		w.Reported(v, func(content []token.Range, _ syntax.Part) {
			if content[0].First < p.At() || !w.goesOver(p) {
				w.vary(content)
			}
		})
	}
}

// byTags adds what the tagger takes for contents before and after the cue in its sentence.
func (w *Weigher) byTags(p *propose.Proposal) {
	if w.tagging.model == nil || p.Cue.Empty() {
		return
	}
	s := w.Sentence(p.Cue.First)
	before := w.taggedRun(token.Range{First: max(s.First, p.Cue.First-inside), Last: p.Cue.First}, -1)
	after := w.taggedRun(token.Range{First: p.Cue.Last, Last: min(s.Last, p.Cue.Last+inside)}, 1)
	if !before.Empty() && !after.Empty() {
		w.vary(w.Pieces.Of(before, after))
	}
	if !before.Empty() {
		w.vary(w.Pieces.Of(before))
	}
	if !after.Empty() && !w.goesOver(p) {
		w.vary(w.Pieces.Of(after))
	}
}

// withoutStop is r without the stops, commas and dashes at its end that stand outside of marks.
func (w *Weigher) withoutStop(r token.Range) token.Range {
	for r.Last > r.First+1 && w.Is(r.Last-1, token.Stop|token.Semicolon|token.Comma|token.Dash) && !w.Closes(r.Last-1) {
		r.Last--
	}
	return r
}

// taggedRun is the first tokens in r that the tagger takes for a content, the last ones for a
// step of -1.
func (w *Weigher) taggedRun(r token.Range, step int) (run token.Range) {
	i := r.First
	if step < 0 {
		i = r.Last - 1
	}
	for ; r.Has(i); i += step {
		switch in := w.tagged(i).Content > 0.5; {
		case in && run.Empty():
			run = token.Range{First: i, Last: i + 1}
		case in:
			run = token.Range{First: min(run.First, i), Last: max(run.Last, i+1)}
		case !run.Empty():
			return w.trimmed(run)
		}
	}
	return w.trimmed(run)
}

// trimmed is a run without the signs at its ends, but with the mark that closes it.
func (w *Weigher) trimmed(run token.Range) token.Range {
	for run.First < run.Last && !w.Is(run.First, token.Word|token.Number) && !w.Opens(run.First) {
		run.First++
	}
	run = w.withoutStop(run)
	if !run.Empty() && w.Opens(run.First) {
		if last := w.PassageAt(run.First).Last; last > run.Last && last <= run.Last+2 {
			run.Last = last
		}
	}
	return run
}

// cueVerb is the verb of a proposal's cue, if there is one.
func (w *Weigher) cueVerb(p *propose.Proposal) (*syntax.Verb, bool) {
	if p.Cue.Empty() {
		return nil, false
	}
	return w.Verb(w.verbOf(p))
}

// vary adds an alternative content.
func (w *Weigher) vary(content []token.Range) {
	if len(w.alternatives) < maxVariants &&
		!slices.ContainsFunc(w.alternatives, func(r []token.Range) bool { return slices.Equal(r, content) }) {
		w.alternatives = append(w.alternatives, content)
	}
}

// varyPiece adds the content with piece n replaced.
func (w *Weigher) varyPiece(content []token.Range, n int, r token.Range) {
	content = w.Pieces.Of(content...)
	content[n] = r
	w.vary(content)
}

// ends adds contents whose piece n ends at other boundaries.
func (w *Weigher) ends(p *propose.Proposal, n int) {
	r := p.Content[n]
	high, level := w.Highest(r.First), w.Level(r.First)
	if v, ok := w.cueVerb(p); ok && !v.Gerund {
		if end := w.HostEnd(v); end > r.First && w.Level(end-1) == level {
			high = min(high, end)
		}
	}
	clause := w.Uses(r.First, token.Complementizer) && w.Is(p.Cue.Last-1, token.Gerund) // its verbs are joined within it
	end := high
	for i := r.First + 2; i < high; i++ {
		if w.Level(i) == level && w.Is(i, token.Comma) && w.closesReport(i+1, high) {
			end = i // another report begins: ", Northern News reported"
			break
		}
	}
	end = w.withoutStop(token.Range{First: r.First, Last: end}).Last
	w.varyPiece(p.Content[:n+1], n, token.Range{First: r.First, Last: end})
	for i := r.First + 2; i < end; i++ {
		if w.Opens(i) {
			if last := w.PassageAt(i).Last; last <= end {
				i = last - 1
				if last < end && !w.Is(last, token.Comma|token.Dash|token.Semicolon|token.Conjunction) {
					w.varyPiece(p.Content[:n+1], n, token.Range{First: r.First, Last: last})
				}
				continue
			}
		}
		if w.Level(i) == level && w.boundary(i) && !w.Is(i-1, token.Comma|token.Dash|token.Semicolon) &&
			!(clause && w.Is(i, token.Conjunction) && w.Finite(i+1)) {
			w.varyPiece(p.Content[:n+1], n, token.Range{First: r.First, Last: i})
		}
	}
}

// laterStarts adds contents that begin after an addressee or an adjunct of the cue.
func (w *Weigher) laterStarts(p *propose.Proposal) {
	r := p.Content[0]
	high := min(w.Highest(p.At()), r.Last-1)
	if p.Frames.Has(verb.ObjectTo) && !w.Is(p.Cue.Last, token.Pronoun) && w.InfinitiveAt(w.Tail(p.Cue.Last, high)) {
		return // urged women not to believe: the addressee belongs to it
	}
	for _, i := range []int{p.Cue.Last, w.Adjuncts(p.Cue.Last, high), w.Tail(p.Cue.Last, high), w.Adjuncts(w.Tail(p.Cue.Last, high), high)} {
		if i >= p.Cue.Last && i < high && i != r.First &&
			!w.Is(i, token.Comma|token.Stop|token.Colon|token.Semicolon) && !w.Is(i-1, token.Preposition) {
			w.varyPiece(p.Content, 0, token.Range{First: i, Last: r.Last})
		}
	}
}

// closesReport reports whether a reporting clause begins with token i and ends its sentence.
func (w *Weigher) closesReport(i, high int) bool {
	if !w.Reports(i, high) {
		return false
	}
	for ; i < high; i++ {
		if w.Is(i, token.Cue) && w.EndsReport(i+1) {
			return true
		}
		if w.Is(i, token.Cue) {
			m, ok := w.After(i+1, high)
			return ok && w.EndsReport(m.Last)
		}
	}
	return false
}

// boundary reports whether a clause may end before token i.
func (w *Weigher) boundary(i int) bool {
	return w.Is(i, token.Comma|token.Dash|token.Semicolon|token.Colon|token.Conjunction|token.Opening|token.Stop) ||
		w.Is(i, token.Subordinator) && !w.Uses(i, token.Complementizer) ||
		w.Uses(i, token.AdjunctOpener) && !w.Is(i-1, token.Comma)
}

// starts adds contents whose first piece begins at other boundaries.
func (w *Weigher) starts(p *propose.Proposal, n int) {
	r := p.Content[n]
	if w.EndsInside(r.Last-1) || w.Closes(r.Last-1) {
		if open := w.PassageAt(r.Last - 1).First; open < r.Last {
			w.varyPiece(p.Content, n, token.Range{First: open, Last: r.Last})
		}
	}
	low, level := w.Lowest(r.Last-1), w.Level(r.Last-1)
	if w.Closes(r.Last - 1) {
		low, level = w.Lowest(w.PassageAt(r.Last-1).First), w.Level(w.PassageAt(r.Last-1).First)
	}
	if low < r.Last-1 {
		w.varyPiece(p.Content, n, token.Range{First: low, Last: r.Last})
	}
	for i, dashes := r.Last-2, 0; i > low; i-- {
		if w.Level(i) != level {
			continue
		}
		if w.Is(i, token.Dash) {
			dashes++
		}
		if w.Is(i, token.Comma|token.Dash|token.Semicolon|token.Colon|token.Stop) &&
			(!w.Is(i, token.Dash) || dashes%2 == 1) {
			w.varyPiece(p.Content, n, token.Range{First: i + 1, Last: r.Last})
		}
		if w.Is(i, token.Conjunction) || w.Uses(i, token.Complementizer) {
			w.varyPiece(p.Content, n, token.Range{First: i, Last: r.Last})
			w.varyPiece(p.Content, n, token.Range{First: i + 1, Last: r.Last})
		}
	}
}

package learn

import (
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// tagging is what a tagger says of the tokens, run by run: a sentence, or a part
// of a long one, is tagged when it is asked for.
type tagging struct {
	model     *tag.Model
	marginals []tag.Marginal
	runs      []token.Range
	run       []int32 // for each token its run
	done      []bool  // for each run
	claims    []claims
	cueBefore []int32 // for each token the nearest cue verb of its sentence, -1 for none
	cueBehind []int32
	chain     tag.Chain
	evidence  tokenEvidence // of the token at hand
	nodes     []tree.Node   // of its sentence, none without trees
	first     int           // the first token of the sentence
}

// longestRun is how many tokens are tagged in one go.
const longestRun = 400

// claims is what the proposals say of a token: for each part of a quote how sure
// the surest rule is, in a few steps, 0 for none.
type claims struct{ content, start, end, cue, party uint8 }

func (l claims) key() uint32 {
	return uint32(l.content)<<12 | uint32(l.start)<<9 | uint32(l.end)<<6 | uint32(l.cue)<<3 | uint32(l.party)
}

// beginTagging makes ready to tag the article by the model, nil for none.
func (w *Weigher) beginTagging(m *tag.Model) {
	t := &w.tagging
	t.model = m
	if m == nil {
		return
	}
	n := w.Len()
	t.run, t.cueBefore, t.cueBehind = memory.Filled(t.run, n, -1), memory.Filled(t.cueBefore, n, -1), memory.Filled(t.cueBehind, n, -1)
	t.marginals, t.claims = memory.Cleared(t.marginals, n), memory.Cleared(t.claims, n+1)
	t.runs = t.runs[:0]
	for _, s := range w.Sentences {
		first, last := s.First, s.Last
		for first < last {
			r := token.Range{First: first, Last: min(last, first+longestRun)}
			for i := r.First; i < r.Last; i++ {
				t.run[i] = int32(len(t.runs))
			}
			t.runs = append(t.runs, r)
			first = r.Last
		}
	}
	t.done = memory.Cleared(t.done, len(t.runs))
	w.nearestCues()
	for i := range w.proposals {
		w.claim(&w.proposals[i])
	}
}

func (w *Weigher) nearestCues() {
	t := &w.tagging
	for _, s := range w.Sentences {
		at := int32(-1)
		for i := s.First; i < s.Last; i++ {
			t.cueBefore[i] = at
			if w.Is(i, token.Cue) {
				at = int32(i)
			}
		}
		at = -1
		for i := s.Last - 1; i >= s.First; i-- {
			t.cueBehind[i] = at
			if w.Is(i, token.Cue) {
				at = int32(i)
			}
		}
	}
}

// claim notes what a proposal says of its tokens.
func (w *Weigher) claim(p *propose.Proposal) {
	sure := uint8(1)
	for _, least := range []float64{0.3, 0.65, 0.85} {
		if p.Score > least {
			sure++
		}
	}
	all := w.tagging.claims
	for _, r := range p.Content {
		all[r.First].start = max(all[r.First].start, sure)
		all[r.Last].end = max(all[r.Last].end, sure)
		for i := r.First; i < min(r.Last, r.First+page.Reach); i++ {
			all[i].content = max(all[i].content, sure)
		}
	}
	for i := p.Cue.First; i < min(p.Cue.Last, p.Cue.First+page.Reach); i++ {
		all[i].cue = max(all[i].cue, sure)
	}
	for _, r := range []token.Range{p.Speaker, p.Source} {
		for i := r.First; i < min(r.Last, r.First+page.Reach); i++ {
			all[i].party = max(all[i].party, sure)
		}
	}
}

// tagged is what the tagger says of token i.
func (w *Weigher) tagged(i int) *tag.Marginal {
	t := &w.tagging
	if uint(i) >= uint(len(t.run)) {
		return &untagged
	}
	if k := t.run[i]; k >= 0 && !t.done[k] {
		w.tagRun(k)
	}
	return &t.marginals[i]
}

// taggedBeside is tagged where token i stands in the same run as token by. Further
// away nothing is asked: it would tag another sentence for it.
func (w *Weigher) taggedBeside(i, by int) *tag.Marginal {
	t := &w.tagging
	if uint(i) >= uint(len(t.run)) || t.run[i] != t.run[by] {
		return &untagged
	}
	return w.tagged(i)
}

// untagged is what is known of no token.
var untagged tag.Marginal

// taggedRange is what the tagger says of each token of r.
func (w *Weigher) taggedRange(r token.Range) []tag.Marginal {
	t := &w.tagging
	for i := r.First; i < r.Last; {
		k := t.run[i]
		if k < 0 {
			i++
			continue
		}
		if !t.done[k] {
			w.tagRun(k)
		}
		i = t.runs[k].Last
	}
	return t.marginals[r.First:r.Last]
}

// tagRun tags the tokens of run k.
func (w *Weigher) tagRun(k int32) {
	t := &w.tagging
	t.done[k] = true
	r := t.runs[k]
	w.readSentence(r.First)
	t.chain.Reset()
	for i := r.First; i < r.Last; i++ {
		t.model.Add(&t.chain, w.tokenEvidence(&t.evidence, i))
	}
	t.model.Run(&t.chain, t.marginals[r.First:r.Last])
}

// readSentence makes ready the evidence for the tokens of the sentence of token i.
func (w *Weigher) readSentence(i int) {
	s := w.SentenceNumber(i)
	w.tagging.nodes, w.tagging.first = w.Nodes(s), w.Sentences[s].First
}

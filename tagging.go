package attribution

import (
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/text"
)

// tagging is what a tagger says of the tokens, run by run: a paragraph, or a part
// of a long one, is tagged when it is asked for.
type tagging struct {
	model     *tag.Model
	marginals []tag.Marginal
	runs      []text.Range
	run       []int32 // for each token its run
	done      []bool  // for each run
	claims    []claims
	cueBefore []int32 // for each token the nearest cue verb of its sentence, -1 for none
	cueBehind []int32
	chain     tag.Chain
	evidence  tokenEvidence // of the token at hand
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
func (c *Context) beginTagging(m *tag.Model) {
	t := &c.tagging
	t.model = m
	if m == nil {
		return
	}
	n := c.Len()
	t.run, t.cueBefore, t.cueBehind = filled(t.run, n), filled(t.cueBefore, n), filled(t.cueBehind, n)
	t.marginals, t.claims = cleared(t.marginals, n), cleared(t.claims, n+1)
	t.runs = t.runs[:0]
	for _, p := range c.layout.Paragraphs {
		if p.First == p.Last {
			continue
		}
		first, last := c.layout.Sentences[p.First].First, c.layout.Sentences[p.Last-1].Last
		for first < last {
			r := text.Range{First: first, Last: min(last, first+longestRun)}
			for i := r.First; i < r.Last; i++ {
				t.run[i] = int32(len(t.runs))
			}
			t.runs = append(t.runs, r)
			first = r.Last
		}
	}
	t.done = cleared(t.done, len(t.runs))
	c.nearestCues()
	for i := range c.proposals {
		c.claim(&c.proposals[i])
	}
}

func (c *Context) nearestCues() {
	t := &c.tagging
	for _, s := range c.layout.Sentences {
		at := int32(-1)
		for i := s.First; i < s.Last; i++ {
			t.cueBefore[i] = at
			if c.Is(i, text.Cue) {
				at = int32(i)
			}
		}
		at = -1
		for i := s.Last - 1; i >= s.First; i-- {
			t.cueBehind[i] = at
			if c.Is(i, text.Cue) {
				at = int32(i)
			}
		}
	}
}

// claim notes what a proposal says of its tokens.
func (c *Context) claim(p *Proposal) {
	sure := uint8(1)
	for _, least := range []float64{0.3, 0.65, 0.85} {
		if p.Score > least {
			sure++
		}
	}
	all := c.tagging.claims
	for _, r := range p.Content {
		all[r.First].start = max(all[r.First].start, sure)
		all[r.Last].end = max(all[r.Last].end, sure)
		for i := r.First; i < min(r.Last, r.First+reach); i++ {
			all[i].content = max(all[i].content, sure)
		}
	}
	for i := p.Cue.First; i < min(p.Cue.Last, p.Cue.First+reach); i++ {
		all[i].cue = max(all[i].cue, sure)
	}
	for _, r := range []text.Range{p.Speaker, p.Source} {
		for i := r.First; i < min(r.Last, r.First+reach); i++ {
			all[i].party = max(all[i].party, sure)
		}
	}
}

// tagged is what the tagger says of token i.
func (c *Context) tagged(i int) *tag.Marginal {
	t := &c.tagging
	if uint(i) >= uint(len(t.run)) {
		return &untagged
	}
	if k := t.run[i]; k >= 0 && !t.done[k] {
		c.tagRun(k)
	}
	return &t.marginals[i]
}

// taggedBeside is tagged where token i stands in the same run as token by. Further
// away nothing is asked: it would tag another paragraph for it.
func (c *Context) taggedBeside(i, by int) *tag.Marginal {
	t := &c.tagging
	if uint(i) >= uint(len(t.run)) || t.run[i] != t.run[by] {
		return &untagged
	}
	return c.tagged(i)
}

// untagged is what is known of no token.
var untagged tag.Marginal

// taggedRange is what the tagger says of each token of r.
func (c *Context) taggedRange(r text.Range) []tag.Marginal {
	t := &c.tagging
	for i := r.First; i < r.Last; {
		k := t.run[i]
		if k < 0 {
			i++
			continue
		}
		if !t.done[k] {
			c.tagRun(k)
		}
		i = t.runs[k].Last
	}
	return t.marginals[r.First:r.Last]
}

// tagRun tags the tokens of run k.
func (c *Context) tagRun(k int32) {
	t := &c.tagging
	t.done[k] = true
	r := t.runs[k]
	t.chain.Reset()
	for i := r.First; i < r.Last; i++ {
		c.tokenEvidence(&t.evidence, i)
		t.model.Add(&t.chain, t.evidence[:])
	}
	t.model.Run(&t.chain, t.marginals[r.First:r.Last])
}

package learn

import (
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// step puts a probability into one of a few classes, finer at the ends.
func step(p float32) uint32 { return steps[min(max(int(p*50), 0), 50)] }

// steps is the class of each fiftieth.
var steps = func() (steps [51]uint32) {
	for i := range steps {
		for _, least := range [...]int{1, 4, 10, 20, 30, 40, 46, 49} {
			if i >= least {
				steps[i]++
			}
		}
	}
	return steps
}()

// cueTags gathers what the tagger says of a proposal's cue.
func (w *Weigher) cueTags(g *gather, p *propose.Proposal, rule uint32) {
	if w.tagging.model == nil || p.Cue.Empty() {
		return
	}
	var most, sum float32
	for i := p.Cue.First; i < p.Cue.Last; i++ {
		cue := w.tagged(i).Cue
		most, sum = max(most, cue), sum+cue
	}
	top := step(most)
	g.add(tagCue, top, 0)
	g.add(tagCue, top, rule)
	g.add(tagCue, 64|step(sum/float32(p.Cue.Len())), 0)
	g.add(tagCue, 128|step(w.taggedBeside(p.Cue.First-1, p.Cue.First).Cue), top)
	g.add(tagCue, 192|step(w.taggedBeside(p.Cue.Last, p.Cue.Last-1).Cue), top)
}

// contentTags gathers what the tagger says of a content.
func (w *Weigher) contentTags(g *gather, content []token.Range, kind, next, rule uint32) {
	if w.tagging.model == nil {
		return
	}
	first, end := content[0].First, content[len(content)-1].Last
	least, sum, n := float32(1), float32(0), 0
	for _, r := range content {
		all := w.taggedRange(token.Range{First: r.First, Last: min(r.Last, r.First+inside)})
		for i := range all {
			p := all[i].Content
			least, sum = min(least, p), sum+p
		}
		n += len(all)
		w.Work += len(all)
	}
	start, stop, mean := step(w.tagged(first).Start), step(w.tagged(end-1).End), step(sum/float32(n))
	g.add(tagStart, start, 0)
	g.add(tagStart, start, rule)
	g.add(tagEnd, stop, 0)
	g.add(tagEnd, stop, rule)
	g.add(tagEnd, stop, 512|next<<8|kind)
	g.add(tagInside, mean, 0)
	g.add(tagInside, mean, rule)
	g.add(tagInside, 64|step(least), 0)
	g.add(tagOutside, step(w.taggedBeside(first-1, first).Content), kind)
	g.add(tagOutside, 64|step(w.taggedBeside(end, end-1).Content), kind)
	g.add(tagWhole, start<<12|stop<<8|mean, 0)
}

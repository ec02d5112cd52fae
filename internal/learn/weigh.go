package learn

import (
	"math"
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/token"
)

// own is the weight that a rule's own content has before the others.
const own = 0.7

// hopeless is the log-odds of what a proposal promises, by its rule and cue, below which it is
// given up before contents and parties are looked for.
const hopeless = -2.5

// contender is the least share that a content needs among its alternatives for the
// proposal to be weighed with it.
const contender = 0.2

// Weigh weighs every proposal by the learned weights of the pack and gives it its best
// content, its best party and the probability that both are right: the rule's own
// score, which the evidence moves up or down.
func (w *Weigher) Weigh(s *syntax.Syntax, proposals []propose.Proposal, o Options) {
	w.begin(s, proposals, o)
	m := o.Weights
	for i := range w.proposals {
		if i%often == often-1 && w.Stopped != nil && w.Stopped() {
			return
		}
		p := &w.proposals[i]
		if p.Carried || w.keys[p.Rule] == 0 {
			continue // a quote without a cue, or a rule of the user's own: its score stands
		}
		w.weigh(m, p, w.keys[p.Rule])
		w.agree(i)
	}
	w.yield(o.Unsure)
}

// sure is the score from which on a proposal goes before those of an unsure rule.
const sure = 0.5

// yield lets a proposal be no surer than another one near it that is sure enough and knew
// better what stands there: one of an unsure rule than any whose cue begins as its own does,
// any at all than one of a rule that no weights know, as the user's own, whose cue has its own
// within it.
func (w *Weigher) yield(unsure []bool) {
	for i := range w.proposals {
		p := &w.proposals[i]
		if w.keys[p.Rule] == 0 || p.Cue.Empty() {
			continue
		}
		for k := max(0, i-beside); k < min(len(w.proposals), i+beside+1); k++ {
			q := &w.proposals[k]
			if k == i || q.Score < sure || q.Score > p.Score || q.Cue.Empty() {
				continue
			}
			switch {
			case w.keys[q.Rule] == 0 && !q.Carried && q.Cue.First <= p.Cue.First && p.Cue.Last <= q.Cue.Last && q.Cue != p.Cue:
				p.Score = q.Score * lower
			case len(unsure) > 0 && unsure[p.Rule] && q.Cue.First == p.Cue.First:
				p.Score = q.Score
			}
		}
	}
}

const (
	beside = 8     // how many proposals before and behind one are near it
	lower  = 0.999 // so that of two the other one is kept
)

// often is after how many proposals Stopped is asked.
const often = 64

// begin makes ready what all evidence goes by.
func (w *Weigher) begin(s *syntax.Syntax, proposals []propose.Proposal, o Options) {
	w.Syntax, w.proposals, w.keys = s, proposals, o.Keys
	w.nearCue = token.Range{}
	w.whole = weigh.Speech
	if o.Attitudes {
		w.whole = weigh.Everything
	}
	w.readWords()
	w.beginTagging(o.Tagger)
}

// agree gives proposal i and those before it that say the same of its cue the
// score of the best of them, so that the first of their rules is named for it.
func (w *Weigher) agree(i int) {
	p := &w.proposals[i]
	for k := i - 1; k >= 0 && w.proposals[k].Cue == p.Cue; k-- {
		if q := &w.proposals[k]; w.keys[q.Rule] != 0 && slices.Equal(p.Content, q.Content) &&
			p.Speaker == q.Speaker && p.Source == q.Source {
			p.Score = max(p.Score, q.Score)
			q.Score = p.Score
		}
	}
}

// weigh weighs one proposal. Of its contents it takes the one that is best among
// them and with which the proposal as a whole is likely to be right.
func (w *Weigher) weigh(m *network.Model, p *propose.Proposal, rule uint32) {
	g := &w.evidence
	g.reset()
	w.baseEvidence(g, p, rule)
	base := m.Sum(g.keys)
	odds := weigh.LogOdds(p.Score)
	if odds+m.Score(&base, weigh.Promise) < hopeless {
		p.Score = 0
		return
	}
	g.reset()
	w.cueTags(g, p, rule)
	w.cueTree(g, p, rule)
	rest := m.Sum(g.keys)
	base.Add(&rest)
	if odds+m.Score(&base, weigh.Promise) < hopeless {
		p.Score = 0
		return
	}
	parties, party := w.weighParties(m, p, rule, &base)
	first := w.Pieces.At()
	contents := w.contentsOf(p)
	w.contents.reset()
	w.Work += len(contents)
	for k, content := range contents {
		g.reset()
		w.contentEvidence(g, p, content, k == 0, rule)
		w.contents.weigh(m, g.keys, &base, weigh.Content)
		w.Work += len(g.keys) + len(content)
	}
	base.Add(&w.parties.sums[party])
	p.Score = 0
	at, most := 0, math.Inf(-1)
	for k := range contents {
		share := w.contents.share(k)
		if share < contender {
			continue
		}
		g.reset()
		g.keys = appendShares(g.keys, share, w.parties.share(party))
		whole := m.Sum(g.keys)
		whole.Add(&base)
		whole.Add(&w.contents.sums[k])
		score := weigh.Probability(odds + m.Score(&whole, w.whole))
		value := math.Log(score) + float64(w.contents.scores[k])
		if k == 0 {
			value += own
		}
		if value > most {
			at, most, p.Score = k, value, score
		}
	}
	w.Pieces.Back(first) // but for the content that was chosen, the others are done with
	if at > 0 {
		p.Content = w.Pieces.Of(contents[at]...)
	}
	p.Speaker, p.Source = token.Range{}, token.Range{}
	by(p, parties[party])
}

// weighParties weighs the parties of a proposal and returns them and the best one.
func (w *Weigher) weighParties(m *network.Model, p *propose.Proposal, rule uint32, base *network.Sum) ([]mention.Mention, int) {
	parties := w.partiesOf(p)
	named := !p.Speaker.Empty() || !p.Source.Empty()
	w.parties.reset()
	for k, party := range parties {
		w.evidence.reset()
		w.speakerEvidence(&w.evidence, p, party, k == 0 && named, rule)
		w.parties.weigh(m, w.evidence.keys, base, weigh.Party)
	}
	return parties, w.parties.best()
}

// variants are the weights of things of which one is chosen.
type variants struct {
	scores []float32
	sums   []network.Sum // of what each says alone
	total  float64       // of the exponentials of scores
}

func (v *variants) reset() { v.scores, v.sums, v.total = v.scores[:0], v.sums[:0], 0 }

// weigh adds a variant by its evidence and that of the proposal.
func (v *variants) weigh(m *network.Model, evidence []uint32, base *network.Sum, head int) {
	sum := m.Sum(evidence)
	v.sums = append(v.sums, sum)
	sum.Add(base)
	// What the base says directly it says of all variants: they differ by the rest.
	score := m.Score(&sum, head)
	v.scores = append(v.scores, score)
	v.total += math.Exp(float64(score))
}

// share is the probability of variant k among all.
func (v *variants) share(k int) float64 { return math.Exp(float64(v.scores[k])) / v.total }

// best is the variant of the greatest weight, the first of equals.
func (v *variants) best() int {
	at := 0
	for k, score := range v.scores {
		if score > v.scores[at] {
			at = k
		}
	}
	return at
}

package learn

import (
	"math"
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/token"
)

// own is the weight that a rule's own content has before the others.
const own = 0.7

// hopeless is the log-odds, by a proposal's rule and cue alone or its best party
// too, below which nothing that is learned of its content has ever raised one.
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

// yield lets a proposal of an unsure rule be no surer than another one with its cue that
// is sure enough: that rule knew what stands there.
func (w *Weigher) yield(unsure []bool) {
	for i := range w.proposals {
		p := &w.proposals[i]
		if len(unsure) == 0 || !unsure[p.Rule] {
			continue
		}
		for _, step := range [...]int{-1, 1} {
			for k := i + step; k >= 0 && k < len(w.proposals) && w.proposals[k].Cue == p.Cue; k += step {
				if q := &w.proposals[k]; q.Score >= sure && q.Score < p.Score {
					p.Score = q.Score
				}
			}
		}
	}
}

// often is after how many proposals Stopped is asked.
const often = 64

// begin makes ready what all evidence goes by.
func (w *Weigher) begin(s *syntax.Syntax, proposals []propose.Proposal, o Options) {
	w.Syntax, w.proposals, w.keys = s, proposals, o.Keys
	w.nearCue = token.Range{}
	w.column = weigh.Speech
	if o.Attitudes {
		w.column = weigh.Everything
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
func (w *Weigher) weigh(m *weigh.Model, p *propose.Proposal, rule uint32) {
	column := w.column
	g := &w.evidence
	g.reset()
	w.baseEvidence(g, p, rule)
	w.cueTags(g, p, rule)
	w.cueTree(g, p, rule)
	_, base := m.Sums(g.keys, column)
	odds := weigh.LogOdds(p.Score)
	if odds+m.Weight(base, column) < hopeless {
		p.Score = 0
		return
	}
	parties, party := w.weighParties(m, p, rule)
	base += w.parties.wholes[party]
	if odds+m.Weight(base, column) < hopeless {
		p.Score = 0
		return
	}
	first := w.Pieces.At()
	contents := w.contentsOf(p)
	w.contents.reset()
	w.Work += len(contents)
	for k, content := range contents {
		g.reset()
		w.contentEvidence(g, p, content, k == 0, rule)
		w.contents.weigh(m, g.keys, column)
		w.Work += len(g.keys) + len(content)
	}
	p.Score = 0
	at, most := 0, math.Inf(-1)
	for k := range contents {
		share := w.contents.share(k)
		if share < contender {
			continue
		}
		g.reset()
		g.keys = appendShares(g.keys, share, w.parties.share(party))
		_, whole := m.Sums(g.keys, column)
		whole += base + w.contents.wholes[k]
		score := weigh.Probability(odds + m.Weight(whole, column))
		value := math.Log(score) + float64(w.contents.sums[k])
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
func (w *Weigher) weighParties(m *weigh.Model, p *propose.Proposal, rule uint32) ([]mention.Mention, int) {
	parties := w.partiesOf(p)
	named := !p.Speaker.Empty() || !p.Source.Empty()
	w.parties.reset()
	for k, party := range parties {
		w.evidence.reset()
		w.speakerEvidence(&w.evidence, p, party, k == 0 && named, rule)
		w.parties.weigh(m, w.evidence.keys, w.column)
	}
	return parties, w.parties.best()
}

// variants are the weights of things of which one is chosen.
type variants struct {
	sums   []float32
	wholes []int   // what each says of the proposal as a whole, in steps
	total  float64 // of the exponentials of sums
}

func (v *variants) reset() { v.sums, v.wholes, v.total = v.sums[:0], v.wholes[:0], 0 }

// weigh adds a variant by its evidence.
func (v *variants) weigh(m *weigh.Model, evidence []uint32, column int) {
	choice, whole := m.Sums(evidence, column)
	sum := m.Weight(choice, weigh.Choice)
	v.sums, v.wholes = append(v.sums, sum), append(v.wholes, whole)
	v.total += math.Exp(float64(sum))
}

// share is the probability of variant k among all.
func (v *variants) share(k int) float64 { return math.Exp(float64(v.sums[k])) / v.total }

// best is the variant of the greatest weight, the first of equals.
func (v *variants) best() int {
	at := 0
	for k, sum := range v.sums {
		if sum > v.sums[at] {
			at = k
		}
	}
	return at
}

package attribution

import (
	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/text"
)

// Explanation is one proposal of a rule, and what became of it.
type Explanation struct {
	Rule    string
	Lemma   string      // of the cue
	Cue     text.Span   // empty where no words announce the quote
	Content []text.Span // what would have been said
	Party   text.Span   // the words that name the speaker or the outlet; empty where none do
	Score   float64     // the rule's own, from 0 to 1
	Weighed float64     // what the choice was made by, from 0 to 1: the score, moved by learned evidence
	Kept    bool
	Why     string // "kept", or why it was not; it begins with "dropped" where the proposal was not taken: see rule.Context.Propose
}

// Explain returns every proposal about an article, in the order in which rules
// made them, and tells which were kept and why the others were not. A proposal
// with spans outside the article has none there. It is safe for concurrent use.
func (p *Parser) Explain(article string) []Explanation {
	s := p.steps.Get().(*steps)
	defer p.release(s)
	o := p.proposing
	o.Skip, o.Tell = nil, true
	s.propose(p, article, o)
	proposals := s.proposer.Proposals
	scores := make([]float64, len(proposals))
	for i := range proposals {
		scores[i] = proposals[i].Score
	}
	if !p.rulesOnly {
		s.weigher.Weigh(&s.syntax, proposals, p.weighing)
	}
	s.chooser.Choose(proposals, s.page.Len(), p.threshold)
	outcomes := s.chooser.Outcomes()
	all := make([]Explanation, 0, len(proposals)+len(s.proposer.Dropped))
	for i := range proposals {
		all = s.explainDropped(all, p, i)
		q := &proposals[i]
		e := Explanation{Rule: p.rules.Rules[q.Rule].Name, Lemma: q.Lemma, Score: scores[i], Weighed: q.Score,
			Kept: outcomes[i] == choose.Kept, Why: string(outcomes[i])}
		s.place(&e, q)
		all = append(all, e)
	}
	return s.explainDropped(all, p, len(proposals))
}

// place tells where the parts of a proposal stand.
func (s *steps) place(e *Explanation, p *propose.Proposal) {
	for _, r := range p.Content {
		e.Content = append(e.Content, s.page.Span(r))
	}
	if !p.Cue.Empty() {
		e.Cue = s.page.Span(p.Cue)
	}
	switch {
	case !p.Speaker.Empty():
		e.Party = s.page.Span(p.Speaker)
	case !p.Source.Empty():
		e.Party = s.page.Span(p.Source)
	}
}

// explainDropped appends those that were dropped after so many proposals. That a
// built-in rule found no content is not worth telling.
func (s *steps) explainDropped(all []Explanation, p *Parser, after int) []Explanation {
	for _, d := range s.proposer.Dropped {
		r := &p.rules.Rules[d.Rule]
		if d.After != after || r.Weights != "" && d.Why == propose.NoContent {
			continue
		}
		e := Explanation{Rule: r.Name, Lemma: d.Lemma, Score: d.Score, Weighed: d.Score, Why: string(d.Why)}
		if d.Why == propose.Unsaid || d.Why == propose.Title {
			s.place(&e, &d.Proposal)
		}
		all = append(all, e)
	}
	return all
}

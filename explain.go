package attribution

import (
	"context"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// Explanation tells why an article has the quotes that it has, and no others, and why
// each has its speaker.
type Explanation struct {
	Document  *Document
	Proposals []Considered // in the order in which rules made them
	Speakers  []Resolved   // one for each quote of the document, in its order
}

// Considered is one proposal of a rule, and what became of it.
type Considered struct {
	Rule    string
	Lemma   string      // of the cue
	Cue     text.Span   // empty where no words announce the quote
	Content []text.Span // what would have been said; none where it lies outside the article
	Party   text.Span   // the words that name the speaker or the outlet; empty where none do
	Score   float64     // the rule's own, from 0 to 1
	Weighed float64     // what the choice was made by, from 0 to 1: the score, moved by learned evidence
	Quote   *Quote      // of the document, nil where the proposal was not kept
	Why     string      // "kept", or why it was not; it begins with "dropped" where the parser did not take it
}

// Resolved is how the speaker of one quote was found.
type Resolved struct {
	Quote *Quote
	How   string // in words: "its name", "who is spoken of before it"
	// Candidates are whom the words may name, the heaviest first. There are none where
	// nothing was weighed: a name is that of its bearer.
	Candidates []Candidate
}

// Candidate is a party that the words of a quote's speaker may name.
type Candidate struct {
	Name    string
	Speaker *Speaker // of the document, nil where no quote is that of the candidate
	Weight  float64  // the sum of what speaks for it; more than that of any other decides
	For     []Evidence
	Against []string // in words: "named in what is said"
}

// Evidence is a mention that speaks for a candidate, the less the further away it stands.
type Evidence struct {
	Mention
	Place  string  // the part that it has in its sentence: speaker, subject, object, possessive, heading
	Weight float64 // also by agreement in number and gender, paragraph and marks
}

// Explain parses an article and tells how the answer came about. It is safe for
// concurrent use, and takes several times the time and memory of Parse.
func (p *Parser) Explain(article string) *Explanation {
	p, s, _ := p.begin(context.Background())
	defer p.release(s)
	o := p.proposing
	o.Skip, o.Tell = nil, true
	s.resolver.Tell = true
	defer func() { s.resolver.Tell = false }()

	s.propose(p, article, o)
	proposals := s.proposer.Proposals
	scores := make([]float64, len(proposals))
	for i := range proposals {
		scores[i] = proposals[i].Score
	}
	if !p.rulesOnly {
		s.weigher.Weigh(&s.syntax, proposals, p.weighing)
	}
	chosen := s.chooser.Choose(proposals, s.page.Len(), p.threshold)
	d := s.document(p, chosen, s.resolve(chosen))
	return &Explanation{Document: d, Proposals: s.considered(p, d, chosen, scores), Speakers: s.resolved(d)}
}

// considered tells what became of each proposal, those that were dropped in their places.
func (s *steps) considered(p *Parser, d *Document, chosen []choose.Choice, scores []float64) []Considered {
	quotes := make(map[*propose.Proposal]*Quote, len(chosen))
	for i, c := range chosen {
		quotes[c.Proposal] = d.Quotes[i]
	}
	proposals, dropped, outcomes := s.proposer.Proposals, s.proposer.Dropped, s.chooser.Outcomes()
	all := make([]Considered, 0, len(proposals)+len(dropped))
	for i := range len(proposals) + 1 {
		for len(dropped) > 0 && dropped[0].After == i {
			if c, worth := s.droppedOne(p, &dropped[0]); worth {
				all = append(all, c)
			}
			dropped = dropped[1:]
		}
		if i < len(proposals) {
			q := &proposals[i]
			c := Considered{Rule: p.rules.Rules[q.Rule].Name, Lemma: q.Lemma, Score: scores[i], Weighed: q.Score, Quote: quotes[q], Why: string(outcomes[i])}
			s.place(&c, q)
			all = append(all, c)
		}
	}
	return all
}

// droppedOne tells of a proposal that was dropped. That a built-in rule found no content
// is not worth telling.
func (s *steps) droppedOne(p *Parser, d *propose.Dropped) (Considered, bool) {
	r := &p.rules.Rules[d.Rule]
	if r.Weights != "" && d.Why == propose.NoContent {
		return Considered{}, false
	}
	c := Considered{Rule: r.Name, Lemma: d.Lemma, Score: d.Score, Weighed: d.Score, Why: string(d.Why)}
	if d.Why == propose.Unsaid || d.Why == propose.Title {
		s.place(&c, &d.Proposal)
	}
	return c, true
}

// place tells where the parts of a proposal stand.
func (s *steps) place(c *Considered, p *propose.Proposal) {
	for _, r := range p.Content {
		c.Content = append(c.Content, s.page.Span(r))
	}
	if !p.Cue.Empty() {
		c.Cue = s.page.Span(p.Cue)
	}
	for _, r := range []token.Range{p.Source, p.Speaker} {
		if !r.Empty() {
			c.Party = s.page.Span(r)
		}
	}
}

// hows are the ways to find a speaker, in words.
var hows = [...]string{
	coref.Nobody:      "nobody is named",
	coref.ByName:      "its name",
	coref.ByVotes:     "who is spoken of before it",
	coref.ByRole:      "who is called so elsewhere",
	coref.ByPredicate: "who is said to be that right before it",
	coref.ByRelative:  "the words right before it",
	coref.ByQuote:     "the speaker of the quote that it stands in",
	coref.CarriedOn:   "no words name it: the speaker of the quote before",
	coref.OfParagraph: "no words name it: whom the paragraph is about",
	coref.ByItself:    "its own words, of whom nothing else is known",
	coref.ByEvidence:  "who is most likely meant by such words here",
	coref.InView:      "nobody else is in view",
}

// doubts are what speaks against a candidate, in words.
var doubts = [...]string{
	coref.Inside: "named in what is said",
	coref.Called: "spoken to by name in what is said",
	coref.Beside: "the subject of the same sentence",
	coref.Untold: "of a gender that nothing tells",
}

// resolved tells how the speaker of each quote was found.
func (s *steps) resolved(d *Document) []Resolved {
	all := make([]Resolved, len(d.Quotes))
	for i, reason := range s.resolver.Reasons() {
		r := &all[i]
		r.Quote, r.How = d.Quotes[i], hows[reason.How]
		for _, c := range reason.Candidates {
			x := Candidate{Name: s.words(c.Name), Weight: c.Weight}
			if c.Entity >= 0 {
				x.Speaker = d.Speakers[c.Entity]
			}
			for _, v := range c.Votes {
				x.For = append(x.For, Evidence{s.mentionAt(v.Mention), v.Place, v.Weight})
			}
			for _, d := range c.Doubts {
				x.Against = append(x.Against, doubts[d])
			}
			r.Candidates = append(r.Candidates, x)
		}
	}
	return all
}

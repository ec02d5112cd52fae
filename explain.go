package attribution

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
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
	Why     string // "kept", or why it was not; it begins with "dropped" where Context.Propose did not take it

	// What the learned weights are fitted on: the contents and the parties that
	// the proposal may have, the rule's own first, and the evidence for it.
	Contents []Variant
	Parties  []Variant // one without spans is none
	Evidence []uint32  // keys of the weights
}

// Variant is one content or one party that was weighed, with its evidence.
type Variant struct {
	Spans    []text.Span
	Evidence []uint32
}

// Explain returns every proposal about an article, in the order in which rules
// made them, and tells which were kept and why the others were not. A proposal
// with spans outside the article has none there. It is safe for concurrent use.
func (p *Parser) Explain(article string) []Explanation {
	c := p.contexts.Get().(*Context)
	defer p.release(c)
	c.telling = true
	p.read(c, article, false)
	c.beginWeighing()
	all := make([]Explanation, 0, len(c.proposals)+len(c.dropped))
	at := make([]int, len(c.proposals)) // of each proposal in all
	for i := range c.proposals {
		all = c.explainDropped(all, i, p.rules)
		at[i] = len(all)
		all = append(all, c.explain(&c.proposals[i], p.rules))
	}
	all = c.explainDropped(all, len(c.proposals), p.rules)
	if !p.rulesOnly {
		c.weighAll()
	}
	_, outcomes := decide(c, p.threshold, true)
	for i := range c.proposals {
		q, e := &c.proposals[i], &all[at[i]]
		e.Weighed, e.Kept, e.Why = q.Score, outcomes[i] == kept, string(outcomes[i])
		c.place(e, q)
	}
	return all
}

// place tells where the parts of a proposal stand.
func (c *Context) place(e *Explanation, p *Proposal) {
	for _, r := range p.Content {
		e.Content = append(e.Content, c.span(r))
	}
	if !p.Cue.Empty() {
		e.Cue = c.span(p.Cue)
	}
	switch {
	case !p.Speaker.Empty():
		e.Party = c.span(p.Speaker)
	case !p.Source.Empty():
		e.Party = c.span(p.Source)
	}
}

// explainDropped appends those that were dropped behind so many proposals.
func (c *Context) explainDropped(all []Explanation, behind int, rules []Rule) []Explanation {
	for len(c.dropped) > 0 && c.dropped[0].behind == behind {
		d := &c.dropped[0]
		c.dropped = c.dropped[1:]
		if rule := &rules[d.rule]; !rule.builtIn || d.why != noContent {
			e := Explanation{Rule: rule.Name, Lemma: d.Lemma, Score: d.Score, Weighed: d.Score, Why: string(d.why)}
			if d.why == unsaid || d.why == title {
				c.place(&e, &d.Proposal)
			}
			all = append(all, e)
		}
	}
	return all
}

// explain gathers what a proposal is chosen among, before it is weighed.
func (c *Context) explain(p *Proposal, rules []Rule) Explanation {
	w := c.gatherAll(p)
	e := Explanation{Rule: rules[p.rule].Name, Lemma: p.Lemma, Score: p.Score, Evidence: w.base}
	if !p.Cue.Empty() {
		e.Cue = c.span(p.Cue)
	}
	for k, content := range w.contents {
		v := Variant{Evidence: w.content[k]}
		for _, r := range content {
			v.Spans = append(v.Spans, c.span(r))
		}
		e.Contents = append(e.Contents, v)
	}
	for k, m := range w.parties {
		v := Variant{Evidence: w.party[k]}
		if !m.Range.Empty() {
			v.Spans = []text.Span{c.span(m.Range)}
		}
		e.Parties = append(e.Parties, v)
	}
	return e
}

// Accept is the evidence for a proposal as a whole, once one content and one party
// are chosen, and how clearly they were: the shares of their probabilities among
// their alternatives.
func (e *Explanation) Accept(content, party int, contentShare, partyShare float64) []uint32 {
	keys := slices.Concat(e.Evidence, e.Contents[content].Evidence, e.Parties[party].Evidence)
	return appendShares(keys, contentShare, partyShare)
}

// weighed is a proposal with all that it is chosen among.
type weighed struct {
	*Proposal
	contents [][]text.Range
	parties  []mention.Mention
	base     []uint32
	content  [][]uint32 // the evidence for each content
	party    [][]uint32 // the evidence for each party
}

// gatherAll gathers the evidence about a proposal, for Explain.
func (c *Context) gatherAll(p *Proposal) *weighed {
	rule := c.ruleKeys[p.rule]
	w := &weighed{Proposal: p, contents: c.contentsOf(p), parties: c.partiesOf(p)}
	var g gather
	c.baseEvidence(&g, p, rule)
	c.cueTags(&g, p, rule)
	w.base = g.keys
	for i, content := range w.contents {
		var g gather
		c.contentEvidence(&g, p, content, i == 0, rule)
		w.content = append(w.content, g.keys)
	}
	named := !p.Speaker.Empty() || !p.Source.Empty()
	for i, m := range w.parties {
		var g gather
		c.speakerEvidence(&g, p, m, i == 0 && named, rule)
		w.party = append(w.party, g.keys)
	}
	return w
}

// TokenEvidence is one token with what the tagger of a language pack is fitted on.
type TokenEvidence struct {
	Span     text.Span
	Evidence []uint32 // keys of the weights
	Begins   bool     // the first of a run of tokens that are tagged together
}

// ExplainTokens returns the tokens of an article with the evidence for what each
// is part of. It returns nil where the language pack has no tagger, and is safe
// for concurrent use.
func (p *Parser) ExplainTokens(article string) []TokenEvidence {
	c := p.contexts.Get().(*Context)
	defer p.release(c)
	p.read(c, article, false)
	if p.pack.Tagger == nil {
		return nil
	}
	c.beginWeighing()
	all := make([]TokenEvidence, 0, c.Len())
	for _, run := range c.tagging.runs {
		for i := run.First; i < run.Last; i++ {
			var e tokenEvidence
			c.tokenEvidence(&e, i)
			all = append(all, TokenEvidence{c.layout.Tokens[i].Span, e[:], i == run.First})
		}
	}
	return all
}

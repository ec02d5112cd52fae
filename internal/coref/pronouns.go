package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// pronoun finds whom the pronoun at event i means.
func (r *resolver) pronoun(i int) (int, float64) {
	e := &r.events[i]
	r.how = ByItself
	p := r.Lexicon.Word(r.Tokens[e.First].Word).Pronoun
	switch {
	case p == nil:
		return none, 0
	case p.Kind == lexicon.IndefinitePronoun:
		return r.found(e, nil), 0.9
	case p.Kind == lexicon.RelativePronoun:
		r.how = ByRelative
		return r.relative(i)
	case p.Person != 3:
		return none, 0 // insideSpeech knows
	}
	var said []token.Range // what is said by the quote of e
	if e.query != none {
		said = r.queries[e.query].Content
	}
	r.pronounCandidates(i, p, said)
	r.how = ByVotes
	party, sure := r.antecedent(i)
	if party == none && e.query != none {
		r.how = ByItself
		return r.found(e, nil), 0.3
	}
	return party, sure
}

// pronounCandidates collects whom the pronoun at event i may mean, which is no part of what
// is said.
func (r *resolver) pronounCandidates(i int, p *lexicon.Pronoun, said []token.Range) {
	e := &r.events[i]
	object := p.Kind == lexicon.ObjectPronoun && !r.is(e.First, token.Possessive)
	back := r.back(i)
	r.begin()
	for k := len(back) - 1; k >= 0; k-- {
		c := &back[k]
		w := agreement(p, c, &r.parties[c.party])
		if w <= 0 || r.events[c.event].Contains(e.Range) { // her of "her brother, Leo"
			continue
		}
		x := r.consider(int(c.party))
		if x == nil {
			continue
		}
		x.see(c)
		if holds(said, int(c.first)) {
			x.inside = x.inside || !c.pronoun
			x.called = x.called || !c.pronoun && !c.unnamed && r.addressed(&r.events[c.event])
			continue
		}
		if object && int(c.sentence) == e.sentence && c.place >= subject {
			x.beside = true
			continue
		}
		r.voteFor(x, i, c, w*r.weight(c, e))
	}
	for k := range r.candidates {
		switch x := &r.candidates[k]; {
		case x.called:
			x.votes = 0
		case x.inside:
			x.votes *= selfNamed
		}
	}
	r.relent(i, p, back)
}

// selfNamed is how much less likely somebody who is named in what is said says it.
const selfNamed = 0.3

// relent lets those vote that should not, where nobody else does.
func (r *resolver) relent(i int, p *lexicon.Pronoun, back []heard) {
	for k := range r.candidates {
		if r.candidates[k].votes > 0 {
			return
		}
	}
	e := &r.events[i]
	for k := len(back) - 1; k >= 0; k-- {
		c := &back[k]
		if r.slots[c.party] == 0 || r.events[c.event].Contains(e.Range) {
			continue
		}
		if w := agreement(p, c, &r.parties[c.party]); w > 0 {
			r.voteFor(&r.candidates[r.slots[c.party]-1], i, c, w*r.weight(c, e))
		}
	}
}

// addressed reports whether a name stands as that of somebody who is spoken to: “No,
// Mr Fell,” he said.
func (r *resolver) addressed(e *event) bool {
	return e.Kind == mention.Name && r.is(e.First-1, token.Comma|token.Mark) &&
		r.is(e.Last, token.Comma|token.Stop|token.Mark)
}

// nearby is how much more a mention in the pronoun's own paragraph counts.
const nearby = 2

// weight is the salience of mention c for the pronoun e.
func (r *resolver) weight(c *heard, e *event) float64 {
	w := salience[c.place]
	if r.Sentences[c.sentence].Paragraph == r.Sentences[e.sentence].Paragraph {
		w *= nearby
	}
	if c.quoted && !e.quoted {
		w *= 0.2
	}
	if c.pronoun {
		w *= 0.5
	}
	if c.unnamed {
		w *= 0.6
	}
	return w
}

// holds reports whether a token lies in any of the ranges.
func holds(ranges []token.Range, i int) bool {
	for _, x := range ranges {
		if x.Has(i) {
			return true
		}
	}
	return false
}

// agreement is how well the pronoun agrees with a party in number, kind and gender.
func agreement(p *lexicon.Pronoun, c *heard, x *party) float64 {
	switch {
	case p.Number != 's':
		switch {
		case x.plural || x.kind == mention.Group:
			return 1
		case x.kind == mention.Organization || x.kind == mention.Outlet:
			return 0.6
		case x.kind == mention.Work:
			return 0.05
		}
		return 0.02 // they for one person
	case p.Gender == lexicon.Neuter:
		switch x.kind {
		case mention.Organization, mention.Outlet, mention.Work:
			return 1
		case mention.Unknown:
			if x.unnamed {
				return 0.05
			}
			return 0.4
		}
		return 0
	case c.plural || !x.personal() || !x.sex().Agrees(p.Gender):
		return 0
	case x.sex() == p.Gender:
		return 1
	case x.kind == mention.Person:
		return 0.6
	case c.place == speaker:
		return 0.5
	}
	return 0.2
}

// relative ties "who" and "which" to the phrase right before.
func (r *resolver) relative(i int) (int, float64) {
	e := &r.events[i]
	end := e.First
	for r.is(end-1, token.Comma|token.Mark|token.Preposition|token.Closing) {
		end--
	}
	m, ok := r.Before(end, max(r.Sentences[e.sentence].First, end-look))
	nearest := none
	for k := i - 1; k >= 0 && k > i-nearEvents && r.events[k].sentence == e.sentence; k-- {
		c := &r.events[k]
		if c.party == none || c.Kind == mention.Pronoun {
			continue
		}
		if c.Core.Last == end || c.Last == end || ok && c.Head == m.Head {
			return c.party, 0.95
		}
		if nearest == none {
			nearest = c.party
		}
	}
	switch {
	case ok && m.Kind != mention.Pronoun && e.query != none:
		x := event{Mention: m, query: e.query, place: object}
		return r.found(&x, r.single(r.words.id(m.Head))), 0.7
	case nearest != none:
		return nearest, 0.5
	}
	return none, 0
}

// insideSpeech resolves "I" and "we": who speaks in a quote is the speaker of the
// quote that it lies in.
func (r *resolver) insideSpeech() {
	for i := range r.events {
		e := &r.events[i]
		if e.query == none || e.Kind != mention.Pronoun || r.of[e.query] != none {
			continue
		}
		outer, least := none, 0
		for q := max(0, e.query-nearQueries); q < min(len(r.queries), e.query+nearQueries+1); q++ {
			if q == e.query || r.of[q] == none {
				continue
			}
			for _, x := range r.queries[q].Content {
				if x.Has(e.First) && (outer == none || x.Len() < least) {
					outer, least = q, x.Len()
				}
			}
		}
		p := r.Lexicon.Word(r.Tokens[e.First].Word).Pronoun
		switch {
		case outer != none:
			e.party = r.of[outer]
			r.of[e.query], r.sure[e.query], r.named[e.query] = e.party, 0.9, 0.9
			r.how, r.told.last = ByQuote, nil
			r.tell(e)
		case p != nil && p.Person == 1:
			e.party = r.found(e, nil) // the author
			r.of[e.query], r.sure[e.query], r.named[e.query] = e.party, 0.5, 0.5
			r.how, r.told.last = ByItself, nil
			r.tell(e)
		}
	}
}

package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// event is a mention in its place.
type event struct {
	mention.Mention
	query     int // the quote whose speaker it names, none for other mentions
	party     int // whom it names, none as long as that is not known
	sentence  int
	place     place
	quoted    bool        // inside quotation marks
	reported  bool        // inside what somebody is reported to say
	predicate token.Range // "a sociologist" of "Lee is a sociologist"
	named     bool        // form is that of Core
	form      form
}

// place is the part that a mention has in its sentence.
type place uint8

const (
	object  place = iota
	heading       // in a headline, a caption or a byline
	owner         // Lee's
	oblique       // with Lee
	subject
	speaker
)

// salience is how much a mention in each place draws pronouns to its party.
var salience = [...]float64{object: 0.35, heading: 0.1, owner: 0.3, oblique: 0.25, subject: 0.8, speaker: 1.5}

// collect puts the mentions of the article and those of the queries in order.
func (r *resolver) collect(pairs []marks.Pair) {
	asked := r.asked[:0]
	for q := range r.queries {
		asked = append(asked, q)
	}
	at := func(q int) int {
		if m := &r.queries[q].Mention; m.Kind != mention.None {
			return m.First
		}
		return r.queries[q].Cue
	}
	r.asked = asked
	slices.SortStableFunc(asked, func(a, b int) int { return at(a) - at(b) })

	r.mentions = r.Find(r.mentions)
	found := r.mentions
	r.events, r.asks = r.events[:0], r.asks[:0]
	next := 0
	for _, q := range asked {
		first := at(q)
		for ; next < len(found) && found[next].First < first; next++ {
			r.add(&found[next], none)
		}
		r.asks = append(r.asks, len(r.events))
		if e := r.add(&r.queries[q].Mention, q); e.Kind == mention.None {
			e.Range = token.Range{First: first, Last: first}
			e.Core, e.Head = e.Range, first
		}
	}
	for ; next < len(found); next++ {
		r.add(&found[next], none)
	}
	r.dropDoubles()
	r.locate(pairs)
}

func (r *resolver) add(m *mention.Mention, query int) *event {
	r.events = append(r.events, event{Mention: *m, query: query, party: none})
	e := &r.events[len(r.events)-1]
	if e.Kind != mention.None {
		r.settle(e)
	}
	return e
}

// dropDoubles leaves out found mentions that a query's mention covers; what they
// know of its role stays.
func (r *resolver) dropDoubles() {
	// Events are ordered by their first tokens, so doubles are near each other.
	const near = 4
	kept, asks := r.events[:0], r.asks
	doubled := func(i int) bool {
		e := &r.events[i]
		for len(asks) > 0 && asks[0] < i-near {
			asks = asks[1:]
		}
		for _, k := range asks {
			if k > i+near {
				break
			}
			q := &r.events[k]
			if e.Kind == mention.Description && q.Title.Contains(e.Core) && e.Core.Last == q.Title.Last {
				return true // it is the title: Ostland's premier, Ann Lee
			}
			if q.Kind == mention.None || !e.Core.Overlaps(q.Core) {
				continue
			}
			if q.Kind != mention.Name && q.Kind != mention.Pronoun && q.Core.Contains(e.Range) && e.Head != q.Head {
				continue // a name inside a description
			}
			if e.Head == q.Head && q.Role().Empty() {
				q.Title, q.Apposed = e.Title, e.Apposed
			}
			return true
		}
		return false
	}
	drop := memory.Sized(r.drop, len(r.events))
	for i := range r.events {
		drop[i] = r.events[i].query == none && doubled(i)
	}
	for i := range r.events {
		switch {
		case drop[i]:
		case len(kept) == i: // none dropped so far
			kept = r.events[:i+1]
		default:
			kept = append(kept, r.events[i])
		}
	}
	r.events, r.drop = kept, drop
}

// locate tells where each mention stands: sentence, marks, part of the sentence.
func (r *resolver) locate(pairs []marks.Pair) {
	quoted, reported := r.quotedTokens(pairs), r.reportedTokens()
	r.clock = append(r.clock[:0], 0)
	s := 0
	for i := range r.events {
		e := &r.events[i]
		for s+1 < len(r.Sentences) && e.First >= r.Sentences[s].Last {
			s++
		}
		e.sentence, e.quoted = s, e.First < len(quoted) && quoted[e.First]
		e.reported = e.First < len(reported) && reported[e.First] > e.First
		e.place = r.place(e)
	}
	for s, x := range r.Sentences {
		// Time passes in the narration; speech keeps its speaker present.
		step := 1.0
		if x.First < x.Last && quoted[x.First] && quoted[x.Last-1] {
			step = 0.3
		}
		r.clock = append(r.clock, r.clock[s]+step)
	}
}

// quotedTokens marks the tokens inside quotation marks, the marks included, but
// for single marked words.
func (r *resolver) quotedTokens(pairs []marks.Pair) []bool {
	quoted := memory.Cleared(r.quoted, len(r.Tokens))
	until := 0
	for _, p := range pairs {
		if p.Close-p.Open <= 3 && p.Next < 0 && p.Prev < 0 {
			continue
		}
		for i := max(p.Open, until); i <= p.Close && i < len(quoted); i++ {
			quoted[i] = true
			until = i + 1
		}
	}
	r.quoted = quoted
	return quoted
}

// reportedTokens tells of each token where what a query says ends that it lies in; at or before
// the token where it lies in none.
func (r *resolver) reportedTokens() []int {
	ends := memory.Cleared(r.reported, len(r.Tokens))
	for q := range r.queries {
		for _, x := range r.queries[q].Content {
			if x.First < len(ends) {
				ends[x.First] = max(ends[x.First], x.Last)
			}
		}
	}
	for i, until := 0, 0; i < len(ends); i++ {
		until = max(until, ends[i])
		ends[i] = until
	}
	r.reported = ends
	return ends
}

func (r *resolver) place(e *event) place {
	switch {
	case e.query != none:
		return speaker
	case r.headline(e.sentence), e.Core.Len() > 1 && e.Kind == mention.Name && r.is(e.Core.First, token.Upper) &&
		r.is(e.Core.Last-1, token.Upper):
		return heading
	case r.is(e.Core.Last, token.Clitic) && r.is(e.Core.Last, token.Possessive),
		e.Kind == mention.Pronoun && r.is(e.First, token.Possessive):
		return owner
	case r.is(e.First-1, token.Preposition):
		return oblique
	}
	v := e.Last
	for k := 0; k < 3 && r.is(v, token.Comma|token.Adverb|token.Closing); k++ {
		v++
	}
	if r.is(v, token.Auxiliary|token.Modal|token.Past|token.Third) || r.is(v, token.Base) && e.Plural ||
		e.First == r.Sentences[e.sentence].First {
		return subject
	}
	return object
}

// headline reports whether sentence s is a paragraph that ends without a stop.
func (r *resolver) headline(s int) bool {
	p := r.Paragraphs[r.Sentences[s].Paragraph]
	if p.Last-p.First != 1 {
		return false
	}
	x := r.Sentences[s]
	return x.Last-x.First < headline && !r.is(x.Last-1, token.Stop|token.Mark|token.Colon|token.Comma|token.Abbreviated)
}

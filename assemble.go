package attribution

import (
	"math"

	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/text"
)

// ask asks for the speaker of each choice.
func (c *Context) ask(chosen []choice) []coref.Query {
	c.queries = c.queries[:0]
	for i := range chosen {
		p := &chosen[i].Proposal
		q := coref.Query{Carried: p.Carried, Cue: p.Cue.First, Content: p.Content}
		if p.Cue.Empty() {
			q.Cue = p.Content[0].First
		}
		if !p.Speaker.Empty() {
			q.Mention = c.finder.Describe(p.Speaker)
		}
		c.queries = append(c.queries, q)
	}
	return c.queries
}

// assemble makes the document of what was chosen.
func assemble(c *Context, chosen []choice, rules []Rule) *Document {
	d := &Document{Text: c.layout.Source, Quotes: make([]*Quote, len(chosen)), places: new(places)}
	entities, of, sure := c.resolver.Resolve(&c.finder, c.marks, c.ask(chosen))
	room := roomFor(chosen, entities)
	d.Speakers = c.speakers(entities, &room)
	quotes := make([]Quote, len(chosen))
	for i := range chosen {
		p := &chosen[i].Proposal
		q := &quotes[i]
		*q = Quote{Kind: c.kind(p.Content), Rule: rules[p.rule].Name, Confidence: confidence(p.Score), source: d.Text}
		q.Spans = take(&room.spans, len(p.Content))
		for k, r := range p.Content {
			q.Spans[k] = c.span(r)
		}
		if !p.Cue.Empty() {
			span := c.span(p.Cue)
			q.Cue = &take(&room.cues, 1)[0]
			*q.Cue = Cue{Text: span.In(d.Text), Lemma: p.Lemma, Act: p.Act, Span: span}
		}
		if !p.Speaker.Empty() {
			q.Mention = &take(&room.mentions, 1)[0]
			*q.Mention = c.mentionAt(p.Speaker)
		}
		if of[i] >= 0 && (p.Carried || !p.Speaker.Empty()) {
			q.Speaker = d.Speakers[of[i]]
			q.Confidence *= sure[i]
		}
		q.Confidence = math.Round(1000*q.Confidence) / 1000
		q.Source = c.source(p)
		d.Quotes[i] = q
	}
	for i, q := range d.Quotes {
		if chosen[i].parent < 0 {
			continue
		}
		q.Parent = d.Quotes[chosen[i].parent]
		if q.Source == nil && q.Parent.Speaker == nil {
			q.Source = q.Parent.Source
		}
	}
	d.Sources = distinctSources(d.Quotes)
	return d
}

// confidence is the share of proposals of this score that are right. Learning
// leaves out half of the evidence at each step, so that scores are too near the
// middle; tools/calibrate shows how well the power corrects it.
func confidence(score float64) float64 { return math.Pow(max(0, min(1, score)), 0.6) }

func (c *Context) span(r text.Range) text.Span {
	return text.Span{Start: c.layout.Tokens[r.First].Start, End: c.layout.Tokens[r.Last-1].End}
}

func (c *Context) mentionAt(r text.Range) Mention {
	for r.Len() > 1 && c.Is(r.Last-1, text.Comma|text.Dash) {
		r.Last-- // which closes an apposition
	}
	span := c.span(r)
	return Mention{Text: span.In(c.layout.Source), Span: span}
}

var speakerTypes = [...]SpeakerType{
	mention.Unknown: Person, mention.Person: Person, mention.Group: Group, mention.Organization: Organization,
	mention.Outlet: Outlet, mention.Work: Work,
}

// wordsOf is what stands in r, on one line with plain blanks.
func (c *Context) wordsOf(r text.Range) string { return oneLine(c.span(r).In(c.layout.Source)) }

func (c *Context) speakers(entities []coref.Entity, room *room) []*Speaker {
	speakers, all := make([]*Speaker, len(entities)), make([]Speaker, len(entities))
	for i := range entities {
		e, s := &entities[i], &all[i]
		*s = Speaker{ID: i, Name: c.wordsOf(e.Name), Type: speakerTypes[e.Type]}
		if e.Unnamed && s.Type == Person {
			s.Type = Anonymous
		}
		s.Roles, s.Mentions = take(&room.roles, len(e.Roles)), take(&room.spans, len(e.Mentions))
		for k, r := range e.Roles {
			s.Roles[k] = c.wordsOf(r)
		}
		for k, r := range e.Mentions {
			s.Mentions[k] = c.span(r)
		}
		speakers[i] = s
	}
	return speakers
}

// source is the outlet that a proposal credits, under its canonical name.
func (c *Context) source(p *Proposal) *Source {
	s := c.sourceAt(p.Source)
	if s == nil {
		return c.sourceAt(c.credit(p))
	}
	if s.Citing = c.sourceAt(p.Citing); s.Citing == nil {
		s.Citing = c.sourceAt(c.cited(p))
	}
	return s
}

func (c *Context) sourceAt(r text.Range) *Source {
	if r.Empty() {
		return nil
	}
	s := &Source{Mention: c.mentionAt(r)}
	m := c.finder.Describe(r)
	if m.Outlet != nil {
		s.Name, s.Kind = m.Outlet.Name, SourceKind(m.Outlet.Kind)
	} else {
		s.Name = c.wordsOf(m.Core)
	}
	return s
}

// distinctSources is each credited outlet once, without what it cites.
func distinctSources(quotes []*Quote) []*Source {
	var all []*Source
	var seen map[string]bool
	for _, q := range quotes {
		for s := q.Source; s != nil; s = s.Citing {
			if !seen[s.Name] {
				if seen == nil {
					seen = map[string]bool{}
				}
				seen[s.Name] = true
				all = append(all, &Source{Name: s.Name, Kind: s.Kind, Mention: s.Mention})
			}
		}
	}
	return all
}

// kind tells how much of the content stands in marks of its own.
func (c *Context) kind(content []text.Range) Kind {
	marked, bare := false, false
	for _, r := range content {
		for i := r.First; i < r.Last; i++ {
			if c.opening(i) {
				marked = true
				i = max(i, min(c.passage(int(c.opens[i])).Last, r.Last)-1)
			} else if c.Is(i, text.Word|text.Number|text.Link) {
				bare = true
			}
			if marked && bare {
				return Mixed
			}
		}
	}
	if marked {
		return Direct
	}
	return Indirect
}

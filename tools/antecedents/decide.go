package main

import (
	"hash/fnv"
	"sync"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/learn"
	mentions "github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/tools/gold"
)

// example is a decision with the options that are right.
type example struct {
	show    string
	id      string
	news    bool
	kind    mentions.Kind
	query   bool
	options [][]uint32
	right   []bool
	rules   int // the option that the rules take
	weight  float64
}

func (x *example) fold(n int) int {
	h := fnv.New32a()
	h.Write([]byte(x.id))
	return int(h.Sum32() % uint32(n))
}

// decisions is what is decided in texts, of which it is known what is right.
func decisions(docs []document) []example {
	set, err := propose.NewSet(en.Pack(), rules.Default())
	if err != nil {
		panic(err) // the default rules are tested
	}
	found := make([][]example, len(docs))
	var wait sync.WaitGroup
	next := make(chan int)
	for range 2 {
		wait.Go(func() {
			for i := range next {
				found[i] = decide(set, &docs[i])
			}
		})
	}
	for i := range docs {
		next <- i
	}
	close(next)
	wait.Wait()
	var all []example
	for _, f := range found {
		all = append(all, f...)
	}
	return all
}

// decide takes the steps of Parse, and at each decision what is right, where that is known.
func decide(set *propose.Set, d *document) (found []example) {
	var (
		p        page.Page
		t        parse.Trees
		f        mentions.Finder
		s        syntax.Syntax
		proposer propose.Proposer
		weigher  learn.Weigher
		chooser  choose.Chooser
		resolver coref.Resolver
	)
	p.Read(d.text, en.Pack().Lexicon())
	t.Read(&p, en.Pack().Trees())
	f.Read(&t)
	s.Read(&f)
	proposer.Run(set, &s, propose.Options{})
	options := learn.Options{}
	options.Weights, options.Tagger = en.Pack().Learned()
	for i := range set.Rules {
		options.Keys = append(options.Keys, learn.Key(set.Rules[i].Weights))
		options.Unsure = append(options.Unsure, rules.Unsure(&set.Rules[i]))
	}
	weigher.Weigh(&s, proposer.Proposals, options)
	var queries []coref.Query
	for _, c := range chooser.Choose(proposer.Proposals, p.Len(), choose.Weighed) {
		q := coref.Query{Carried: c.Carried, Cue: c.At(), Content: c.Content}
		if !c.Speaker.Empty() {
			q.Mention = f.Describe(c.Speaker)
		}
		queries = append(queries, q)
	}
	if len(queries) == 0 {
		queries = []coref.Query{{Cue: 0, Carried: true}} // for whom else mentions mean
	}
	o := oracle{d, &p, &resolver}
	resolver.Study = func(q *coref.Decision) int {
		right, ok := o.answer(q)
		if !ok {
			return -1
		}
		x := example{id: d.id, news: d.news, kind: q.Kind, query: q.Query, right: right, rules: len(q.Options) - 1}
		take, most := -1, 0.0
		for k, option := range q.Options {
			x.options = append(x.options, option.Features)
			if option.Votes > most {
				x.rules, most = k, option.Votes
			}
			if right[k] && take < 0 {
				take = k
			}
		}
		x.show = p.Words(q.Event)
		for k, option := range q.Options {
			name := "nobody"
			if option.Party >= 0 {
				name = resolver.NameOf(option.Party)
			}
			if right[k] {
				name = "*" + name
			}
			x.show += " | " + name
		}
		if len(x.options) > 1 {
			found = append(found, x)
		}
		return take
	}
	resolver.Resolve(&f, queries)
	return found
}

// oracle knows what a document is annotated with.
type oracle struct {
	*document
	page     *page.Page
	resolver *coref.Resolver
}

// answer tells which options are right; not ok where that is not known.
func (o *oracle) answer(q *coref.Decision) (right []bool, ok bool) {
	right = make([]bool, len(q.Options))
	is := o.sayer(q)
	if len(o.chains) > 0 {
		is = o.coreferent(q)
	}
	if len(o.pairs) > 0 {
		is = o.between(q)
	}
	if is == nil {
		return nil, false
	}
	for k, option := range q.Options {
		if right[k] = is(option.Party); right[k] {
			ok = true
		}
	}
	return right, ok
}

// sayer tells whether a party, -1 for nobody known, is the speaker that a quote names.
func (o *oracle) sayer(q *coref.Decision) func(int) bool {
	at := o.page.Span(q.Event)
	for _, s := range o.said {
		if !q.Query || !s.Overlaps(at) {
			continue
		}
		known := false
		for _, option := range q.Options {
			known = known || option.Party >= 0 && gold.SameName(o.resolver.NameOf(option.Party), s.names)
		}
		own := gold.SameName(s.In(o.text), s.names[len(s.names)-1:]) || gold.SameName(at.In(o.text), s.names[len(s.names)-1:])
		return func(party int) bool {
			if party < 0 {
				return !known && own
			}
			return gold.SameName(o.resolver.NameOf(party), s.names)
		}
	}
	return nil
}

// coreferent tells whether a party is the entity that an event names.
func (o *oracle) coreferent(q *coref.Decision) func(int) bool {
	entity := o.entityAt(q.Event, q.Head)
	if entity == 0 {
		return nil
	}
	at := o.page.Span(q.Event)
	first := true
	for _, m := range o.chains {
		first = first && (m.entity != entity || m.Start >= at.Start)
	}
	return func(party int) bool {
		if party < 0 {
			return first && q.Kind == mentions.Description
		}
		votes, all := 0, 0
		for _, r := range o.resolver.MentionsOf(party) {
			if r.First >= q.Event.First {
				break
			}
			switch o.entityAt(r, r.Last-1) {
			case entity:
				votes++
				all++
			case 0:
			default:
				all++
			}
		}
		return 2*votes > all
	}
}

// entityAt is the entity of the smallest mention that has token head and begins where r
// does or within it, 0 for none.
func (o *oracle) entityAt(r token.Range, head int) int {
	span, at := o.page.Span(r), o.page.Span(token.Range{First: head, Last: head + 1})
	best, least := 0, 1<<30
	for _, m := range o.chains {
		if m.Contains(at) && m.Start >= span.Start-4 && m.Start <= at.Start && m.End >= at.End && m.Len() < least {
			if m.Start > span.Start && m.End < span.End && m.End > at.End {
				continue
			}
			best, least = m.entity, m.Len()
		}
	}
	return best
}

// between tells whether a party is the name that a pronoun means.
func (o *oracle) between(q *coref.Decision) func(int) bool {
	x := &o.pairs[0]
	if q.Kind != mentions.Pronoun || o.page.Span(q.Event) != x.pronoun {
		return nil
	}
	of := func(party int, name text.Span) bool {
		for _, r := range o.resolver.MentionsOf(party) {
			if o.page.Span(r).Overlaps(name) {
				return true
			}
		}
		return false
	}
	if !x.means[0] && !x.means[1] {
		return nil
	}
	return func(party int) bool {
		return party >= 0 && (x.means[0] && of(party, x.names[0]) || x.means[1] && of(party, x.names[1]))
	}
}

package main

import (
	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/lang/en"
)

// reader takes the steps of Parse up to the evidence, with a tagger of its own. It is
// safe for use by many goroutines.
type reader struct {
	set     *propose.Set
	options learn.Options
}

// readerWith is a reader of English by the default rules.
func readerWith(m *tag.Model) *reader {
	set, err := propose.NewSet(en.Pack(), rules.Default())
	if err != nil {
		panic(err) // the default rules are tested
	}
	r := &reader{set: set, options: learn.Options{Tagger: m}}
	for i := range set.Rules {
		r.options.Keys = append(r.options.Keys, learn.Key(set.Rules[i].Weights))
	}
	return r
}

// read takes the steps up to the proposals.
func (r *reader) read(article string) (*syntax.Syntax, []propose.Proposal) {
	var p page.Page
	var t parse.Trees
	var f mention.Finder
	var s syntax.Syntax
	var proposer propose.Proposer
	p.Read(article, en.Pack().Lexicon())
	t.Read(&p, en.Pack().Trees())
	f.Read(&t)
	s.Read(&f)
	proposer.Run(r.set, &s, propose.Options{})
	return &s, proposer.Proposals
}

// examples is what each proposal about an article is chosen among.
func (r *reader) examples(article string) []learn.Example {
	s, proposals := r.read(article)
	return new(learn.Weigher).Examples(r.set, s, proposals, r.options)
}

// tokens is the evidence for the tagger.
func (r *reader) tokens(article string) []learn.TokenEvidence {
	s, proposals := r.read(article)
	return new(learn.Weigher).ForTagger(s, proposals, r.options)
}

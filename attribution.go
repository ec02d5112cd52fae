package attribution

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/link"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/lang/en"
)

// Parse finds the quotes of an English article by the default rules. Any text
// parses: what is no quote is left out. It is safe for concurrent use.
func Parse(article string) *Document { return english().Parse(article) }

var english = sync.OnceValue(func() *Parser {
	p, err := New(Config{})
	if err != nil {
		panic(err) // the default rules are tested
	}
	return p
})

// Parser finds quotes. It does not change once made and is safe for use by many
// goroutines. The zero value is that of the zero Config.
type Parser struct {
	words     *lexicon.Lexicon
	parser    *tree.Model // of sentences; nil where the language has none
	linker    *link.Model // of antecedents; nil where the language has none
	rules     *propose.Set
	proposing propose.Options
	weighing  learn.Options
	rulesOnly bool
	known     *knowns // nil where the caller knows nobody
	threshold choose.Threshold
	steps     sync.Pool
}

// steps is what the steps of Parse hold: one takes what the one before it has made.
type steps struct {
	page     page.Page
	trees    parse.Trees
	mentions mention.Finder
	syntax   syntax.Syntax
	proposer propose.Proposer
	weigher  learn.Weigher
	chooser  choose.Chooser
	resolver coref.Resolver
	asked    []coref.Query
}

// Parse finds the quotes of an article. Its time is linear in the length of the article.
func (p *Parser) Parse(article string) *Document {
	d, err := p.ParseContext(context.Background(), article)
	if err != nil {
		panic(err) // only a context stops it
	}
	return d
}

// ParseContext is Parse that gives up once the context is done: it then returns no
// document and the cause, in a fraction of the time that the rest would have taken.
func (p *Parser) ParseContext(ctx context.Context, article string) (*Document, error) {
	p, s, stopped := p.begin(ctx)
	defer p.release(s)

	s.propose(p, article, p.proposing)
	proposals := s.proposer.Proposals
	if !p.rulesOnly {
		s.weigher.Weigh(&s.syntax, proposals, p.weighing)
	}
	chosen := s.chooser.Choose(proposals, s.page.Len(), p.threshold)
	parties := s.resolve(chosen)
	if stopped() {
		return nil, context.Cause(ctx)
	}
	return s.document(p, chosen, parties), nil
}

// begin is the parser that p is, the steps that it takes, and whether they should stop.
func (p *Parser) begin(ctx context.Context) (*Parser, *steps, func() bool) {
	if p.rules == nil {
		p = english()
	}
	s := p.steps.Get().(*steps)
	stopped := func() bool { return ctx.Err() != nil }
	s.proposer.Stopped, s.weigher.Stopped, s.resolver.Stopped = stopped, stopped, stopped
	s.resolver.Model = p.linker
	return p, s, stopped
}

// propose takes the steps up to the proposals: text → page → trees → mentions → syntax →
// proposals.
func (s *steps) propose(p *Parser, article string, o propose.Options) {
	s.page.Read(article, p.words)
	s.trees.Read(&s.page, p.parser)
	s.mentions.Read(&s.trees)
	s.syntax.Read(&s.mentions)
	s.proposer.Run(p.rules, &s.syntax, o)
}

// release keeps the buffers of the steps for the next article, but not this one.
func (p *Parser) release(s *steps) {
	s.page.Forget()
	s.proposer.Stopped, s.weigher.Stopped, s.resolver.Stopped = nil, nil, nil
	s.proposer.Forget()
	p.steps.Put(s)
}

// Config tells how to parse. The zero value parses English with DefaultRules.
type Config struct {
	Language *lang.Pack // nil means English
	Rules    []Rule     // nil means DefaultRules(), an empty list none
	// Verbs are cue verbs that the language pack lacks, or should not have, one a
	// line as in its verbs.txt: "skeet | skeets skeeted skeeted skeeting | write |
	// quote invert that bare"; "-suggest" silences one.
	Verbs []string
	// RulesOnly leaves out the learned weights of the language pack: every rule's
	// own score then decides.
	RulesOnly bool
	// Scope tells what counts as a quote. The zero value is Speech.
	Scope Scope
	// Known are those whom the caller knows; speakers who are one of them carry its ID.
	Known []Known
}

// Scope is what counts as a quote.
type Scope uint8

// The scopes. Quote.Act tells attitudes from speech.
const (
	Speech     Scope = iota // what was said or written: said, announced, according to
	Everything              // beliefs, wishes and attitudes too: thinks, wants, supports
)

// New makes a parser. It returns an error where the configuration cannot work: a
// rule without name, example, Match, or anything to wake it, one that no text of the
// language can wake or match, two rules of one name, or a verb that is not written as in
// verbs.txt. It says what to write instead. What a rule does wrong shows in Parse: a
// panic of its Match goes on as a *rule.Panic, a bad proposal is dropped, and Explain
// tells of it.
func New(config Config) (*Parser, error) {
	pack := config.Language
	if pack == nil {
		pack = en.Pack()
	}
	if len(config.Verbs) > 0 {
		var err error
		if pack, err = pack.WithVerbs(config.Verbs...); err != nil {
			return nil, fmt.Errorf("attribution: Config.Verbs: %w", err)
		}
	}
	p := &Parser{words: pack.Lexicon(), parser: pack.Trees(), linker: pack.Antecedents(), threshold: choose.Weighed}
	if config.Scope > Everything {
		return nil, fmt.Errorf("attribution: Config.Scope is %d; use Speech or Everything", config.Scope)
	}
	attitudes := config.Scope == Everything
	p.weighing.Weights, p.weighing.Tagger = pack.Learned()
	p.proposing.Attitudes, p.weighing.Attitudes = attitudes, attitudes
	if config.RulesOnly || p.weighing.Weights == nil {
		p.linker = nil
		p.rulesOnly, p.threshold, p.proposing.Skip = true, choose.Ruled, rules.Unsure
	}
	all := config.Rules
	if all == nil {
		all = DefaultRules()
	}
	set, err := propose.NewSet(pack, all)
	if err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	p.rules = set
	if p.known, err = newKnowns(config.Known); err != nil {
		return nil, fmt.Errorf("attribution: %w", err)
	}
	for i := range set.Rules {
		r := &set.Rules[i]
		if r.Weights != "" &&
			!slices.ContainsFunc(rules.Default(), func(o Rule) bool { return o.Weights == r.Weights }) {
			return nil, fmt.Errorf("attribution: rule %q has Weights %q; use the Name of a default rule, or none", r.Name, r.Weights)
		}
		p.weighing.Keys = append(p.weighing.Keys, learn.Key(r.Weights))
		p.weighing.Unsure = append(p.weighing.Unsure, rules.Unsure(r))
	}
	p.steps.New = func() any { return new(steps) }
	return p, nil
}

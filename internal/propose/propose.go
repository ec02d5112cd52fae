package propose

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// Proposal is a quote as a rule sees it.
type Proposal struct {
	rule.Proposal
	Rule int // the number of the rule in its Set
}

// Options tell how the rules of a set are run.
type Options struct {
	Attitudes bool                    // beliefs and wishes are quotes too
	Skip      func(r *rule.Rule) bool // rules that are not run, nil for none
	Tell      bool                    // dropped proposals are kept too
}

// Proposer runs rules over one article after another. It is not safe for concurrent use.
type Proposer struct {
	Proposals []Proposal // of the last article, good until the next
	Dropped   []Dropped  // in the order in which they were made, where Options.Tell was set

	// Stopped tells whether to give up, nil for never.
	Stopped func() bool

	set     *Set
	syntax  *syntax.Syntax
	context rule.Context
	tell    bool
	rule    int    // the one that is running
	skipped []bool // for each rule of the set
}

// Run runs each rule of the set at the tokens that wake it. A panic of a rule goes on as
// a *rule.Panic.
func (p *Proposer) Run(set *Set, s *syntax.Syntax, o Options) {
	p.set, p.syntax, p.tell = set, s, o.Tell
	p.Proposals, p.Dropped = p.Proposals[:0], nil
	p.context.Read(s, o.Attitudes)
	defer func() {
		if cause := recover(); cause != nil {
			panic(&rule.Panic{Rule: set.Rules[p.rule].Name, Cause: cause})
		}
	}()
	skipped := memory.Cleared(p.skipped, len(set.Rules))
	p.skipped = skipped
	any := token.Class(0)
	for _, w := range set.wakes {
		for _, k := range w.rules {
			if skipped[k] = o.Skip != nil && o.Skip(&set.Rules[k]); !skipped[k] {
				any |= w.on
			}
		}
	}
	listens, unknown := set.listens, len(set.byWord) > 0
	for i := range s.Tokens {
		if i%often == often-1 && p.Stopped != nil && p.Stopped() {
			return
		}
		t := &s.Tokens[i]
		if t.Class&any != 0 {
			p.wakeByClass(i, t.Class, skipped)
		}
		if listens[t.Word/64]&(1<<(t.Word%64)) != 0 {
			p.run(i, set.byID[t.Word])
		}
		if unknown && t.Word == 0 && t.Is(token.Word) {
			p.run(i, set.byWord[lexicon.Fold(t.Span.In(s.Source))])
		}
	}
}

// often is after how many tokens Stopped is asked.
const often = 1024

// Forget lets go of the article and keeps the buffers.
func (p *Proposer) Forget() {
	clear(p.Proposals) // a rule may have put a piece of the article into a lemma
	p.Dropped = nil
	p.context.Forget()
}

// wakeByClass runs the rules that a token of this class wakes.
func (p *Proposer) wakeByClass(i int, class token.Class, skipped []bool) {
	wakes := p.set.wakes
	for w := range wakes {
		if class&wakes[w].on == 0 {
			continue
		}
		for _, k := range wakes[w].rules {
			if !skipped[k] {
				p.match(k, i)
			}
		}
	}
}

// run runs rules that wake on words of their own.
func (p *Proposer) run(i int, rules []int) {
	for _, k := range rules {
		p.match(k, i)
	}
}

// match runs rule k at token i and takes what it proposes.
func (p *Proposer) match(k, i int) {
	p.rule = k
	p.set.Rules[k].Match(&p.context, i)
	made := p.context.Take()
	for n := range made {
		if why := p.refuses(&made[n]); why == "" {
			p.Proposals = memory.Push(p.Proposals, Proposal{made[n], k})
		} else if p.tell {
			p.Dropped = append(p.Dropped, Dropped{Proposal{made[n], k}, len(p.Proposals), why})
		}
	}
}

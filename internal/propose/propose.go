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
	for i := range s.Tokens {
		if i%often == often-1 && p.Stopped != nil && p.Stopped() {
			return
		}
		p.wake(i, any, skipped)
	}
}

// often is after how many tokens Stopped is asked.
const often = 1024

// Forget lets go of the article and keeps the buffers.
func (p *Proposer) Forget() {
	clear(p.Proposals[:cap(p.Proposals)]) // a rule may have put a piece of the article into a lemma
	p.Dropped = nil
	p.context.Forget()
}

// wake runs the rules that token i wakes.
func (p *Proposer) wake(i int, any token.Class, skipped []bool) {
	t := &p.syntax.Tokens[i]
	if t.Is(any) {
		for w := range p.set.wakes {
			if !t.Is(p.set.wakes[w].on) {
				continue
			}
			for _, k := range p.set.wakes[w].rules {
				if !skipped[k] {
					p.match(k, i)
				}
			}
		}
	}
	if p.set.listens[t.Word/64]&(1<<(t.Word%64)) != 0 {
		for _, k := range p.set.byID[t.Word] {
			p.match(k, i)
		}
	}
	if t.Word == 0 && len(p.set.byWord) > 0 && t.Is(token.Word) {
		for _, k := range p.set.byWord[lexicon.Fold(t.Span.In(p.syntax.Source))] {
			p.match(k, i)
		}
	}
}

// match runs rule k at token i and takes what it proposes.
func (p *Proposer) match(k, i int) {
	p.rule = k
	p.set.Rules[k].Match(&p.context, i)
	for _, made := range p.context.Take() {
		if why := p.refuses(&made); why == "" {
			p.Proposals = memory.Push(p.Proposals, Proposal{made, k})
		} else if p.tell {
			p.Dropped = append(p.Dropped, Dropped{Proposal{made, k}, len(p.Proposals), why})
		}
	}
}

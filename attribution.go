package attribution

import (
	"fmt"
	"slices"
	"sync"

	"github.com/quoteattribution/attribution/internal/marks"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/text"
)

// Config tells how to parse. The zero value parses English with DefaultRules.
type Config struct {
	Language *lang.Pack // nil means English
	Rules    []Rule     // nil means DefaultRules()
	// Verbs are cue verbs that the language pack lacks, or should not have, one a
	// line as in its verbs.txt: "skeet | skeets skeeted skeeted skeeting | write |
	// quote invert that bare"; "-suggest" silences one.
	Verbs []string
	// RulesOnly leaves out the learned weights of the language pack: every rule's
	// own score then decides.
	RulesOnly bool
	// Scope tells what counts as a quote. The zero value is Speech.
	Scope Scope
}

// Scope is what counts as a quote.
type Scope uint8

// The scopes. Quote.Act tells attitudes from speech.
const (
	Speech     Scope = iota // what was said or written: said, announced, according to
	Everything              // beliefs, wishes and attitudes too: thinks, wants, supports
)

// Parser finds quotes. It does not change once made and is safe for use by many
// goroutines.
type Parser struct {
	pack      *lang.Pack
	rules     []Rule
	ruleKeys  []uint32 // the rules' keys
	rulesOnly bool
	scope     Scope
	threshold float64          // the score below which no proposal is kept
	wakes     []wake           // what wakes rules, in their order
	byID      map[uint32][]int // rules that wake on words of their own, by the word's number
	listens   []uint64         // a bit for each word of the pack that byID has
	byWord    map[string][]int // and by the word, where the pack does not know it
	contexts  sync.Pool
}

// wake is classes and the rules, one behind the other, that wake on them.
type wake struct {
	on    text.Class
	rules []int
}

// New makes a parser. It returns an error where the configuration cannot work: a
// rule without name, example, Match, or anything to wake it, two rules of one
// name, or a verb that is not written as in verbs.txt. What a rule does wrong shows
// in Parse: a panic of its Match passes through and names the rule, a bad proposal
// is dropped, and Explain tells of it.
func New(config Config) (*Parser, error) {
	p := &Parser{pack: config.Language, scope: config.Scope, byID: map[uint32][]int{}, byWord: map[string][]int{}}
	if p.pack == nil {
		p.pack = en.Pack()
	}
	if len(config.Verbs) > 0 {
		pack, err := p.pack.WithVerbs(config.Verbs...)
		if err != nil {
			return nil, fmt.Errorf("attribution: Config.Verbs: %w", err)
		}
		p.pack = pack
	}
	if p.scope > Everything {
		return nil, fmt.Errorf("attribution: Config.Scope is %d; use Speech or Everything", p.scope)
	}
	p.threshold = weighedThreshold
	if config.RulesOnly || p.pack.Weights == nil {
		p.rulesOnly, p.threshold = true, rulesThreshold
	}
	rules := config.Rules
	if rules == nil {
		rules = DefaultRules()
	}
	for _, r := range rules {
		if err := p.add(r); err != nil {
			return nil, err
		}
	}
	p.listens = make([]uint64, p.pack.Len()/64+1)
	for id := range p.byID {
		p.listens[id/64] |= 1 << (id % 64)
	}
	p.contexts.New = func() any { return new(Context) }
	return p, nil
}

// add checks a rule and notes what wakes it.
func (p *Parser) add(r Rule) error {
	n := len(p.rules)
	switch {
	case r.Name == "":
		return fmt.Errorf("attribution: rule %d of Config.Rules has no Name", n)
	case r.Doc == "":
		return fmt.Errorf("attribution: rule %q has no Doc; give it an example sentence", r.Name)
	case r.Match == nil:
		return fmt.Errorf("attribution: rule %q has no Match function", r.Name)
	case r.On == 0 && len(r.Words) == 0:
		return fmt.Errorf("attribution: rule %q never wakes; give it On or Words", r.Name)
	case slices.ContainsFunc(p.rules, func(o Rule) bool { return o.Name == r.Name }):
		return fmt.Errorf("attribution: two rules are named %q", r.Name)
	}
	p.rules, p.ruleKeys = append(p.rules, r), append(p.ruleKeys, r.key())
	if r.On != 0 {
		if len(p.wakes) == 0 || p.wakes[len(p.wakes)-1].on != r.On {
			p.wakes = append(p.wakes, wake{on: r.On})
		}
		last := &p.wakes[len(p.wakes)-1]
		last.rules = append(last.rules, n)
	}
	for _, w := range r.Words {
		if id := p.pack.Lookup(w); id != 0 {
			p.byID[id] = append(p.byID[id], n)
		} else {
			p.byWord[lang.Fold(w)] = append(p.byWord[lang.Fold(w)], n)
		}
	}
	return nil
}

var english = sync.OnceValues(func() (*Parser, error) { return New(Config{}) })

// Parse finds the quotes of an English article by the default rules. Any text
// parses: what is no quote is left out. It is safe for concurrent use.
func Parse(article string) *Document {
	p, err := english()
	if err != nil {
		panic(err) // the default rules are tested
	}
	return p.Parse(article)
}

// Parse finds the quotes of an article: text → tokens → marks → proposals →
// choice → speakers. Its time is linear in the length of the article.
func (p *Parser) Parse(article string) *Document {
	c := p.contexts.Get().(*Context)
	defer p.release(c)

	p.read(c, article, p.rulesOnly)
	if !p.rulesOnly {
		c.weighAll()
	}
	return assemble(c, choose(c, p.threshold), p.rules)
}

// release keeps the memory of c for the next article, but not the article.
func (p *Parser) release(c *Context) {
	c.layout.Source = ""
	c.telling, c.dropped = false, nil
	p.contexts.Put(c)
}

// read takes the steps up to the proposals, those of sure rules only or of all.
func (p *Parser) read(c *Context, article string, sure bool) {
	scan.Scan(&c.layout, article, p.pack)
	c.marks = marks.Find(c.marks, &c.layout)
	c.reset(p.pack)
	c.ruleKeys, c.scope = p.ruleKeys, p.scope
	p.propose(c, sure)
}

// propose runs each rule at the tokens that wake it.
func (p *Parser) propose(c *Context, sure bool) {
	defer func() {
		if cause := recover(); cause != nil {
			panic(fmt.Sprintf("attribution: rule %q: %v", p.rules[c.rule].Name, cause))
		}
	}()
	any := text.Class(0)
	for _, w := range p.wakes {
		if !sure || slices.ContainsFunc(w.rules, func(k int) bool { return !p.rules[k].unsure }) {
			any |= w.on
		}
	}
	for i := range c.layout.Tokens {
		t := &c.layout.Tokens[i]
		if t.Is(any) {
			for w := range p.wakes {
				if !t.Is(p.wakes[w].on) {
					continue
				}
				for _, k := range p.wakes[w].rules {
					if !sure || !p.rules[k].unsure {
						p.match(c, k, i)
					}
				}
			}
		}
		if p.listens[t.Word/64]&(1<<(t.Word%64)) != 0 {
			for _, k := range p.byID[t.Word] {
				p.match(c, k, i)
			}
		}
		if t.Word == 0 && len(p.byWord) > 0 && t.Is(text.Word) {
			for _, k := range p.byWord[lang.Fold(t.Span.In(c.layout.Source))] {
				p.match(c, k, i)
			}
		}
	}
}

// match runs rule k at token i.
func (p *Parser) match(c *Context, k, i int) {
	c.rule = k
	p.rules[k].Match(c, i)
}

package tree

import (
	"math/rand/v2"

	"github.com/quoteattribution/attribution/token"
)

// Example is a sentence with its tree.
type Example struct {
	Source string
	Tokens []token.Token
	Nodes  []Node // one a token; one of them is the root
	Typed  bool   // the types of its names are known
}

// Table says how one of a model's tables is learnt: in a large table for First rounds, and
// then again for Rounds rounds, with the features updated at least Least times that the
// small table has room for.
type Table struct{ First, Rounds, Least int }

// Learning says how a model is learnt.
type Learning struct {
	Words                     int // the lexicon has the words seen so often
	Tags, Arcs, Labels, Types Table
	Log                       func(format string, args ...any) // told how it goes; nil for none
}

// Defaults is what the models of the language packs are learnt with.
func Defaults() Learning {
	return Learning{
		Words:  12,
		Tags:   Table{First: 1, Rounds: 3, Least: 10},
		Arcs:   Table{First: 2, Rounds: 6, Least: 10},
		Labels: Table{First: 1, Rounds: 3, Least: 10},
		Types:  Table{First: 1, Rounds: 3, Least: 5},
	}
}

// Learn learns a model. The same examples in the same order give the same model.
func Learn(examples []Example, how Learning) *Model {
	log := how.Log
	if log == nil {
		log = func(string, ...any) {}
	}
	m := &Model{words: *learnLexicon(examples, how.Words)}
	log("%d words in the lexicon", m.words.len())
	c := &course{examples: examples, model: m, log: log}
	m.tags = c.learnTags(how.Tags)
	c.tagAll()
	m.arcs = c.learnArcs(how.Arcs)
	m.labels = c.learnLabels(how.Labels)
	m.types = c.learnTypes(how.Types)
	return m
}

// course is the learning of one model.
type course struct {
	examples []Example
	model    *Model
	state    state
	log      func(string, ...any)
	tagged   []Tag // of all tokens of all examples, by the tagger that was learnt
	first    []int // for each example the place of its first token in tagged
}

// rounds goes over the examples in an order that is new in each round, in all the rounds
// of table t; the table's features are fixed in between.
func (c *course) rounds(name string, l *learner, t Table, seed uint64, example func(e, round int) (right, all int)) {
	random := rand.New(rand.NewPCG(seed, 0))
	order := random.Perm(len(c.examples))
	for round := range t.First + t.Rounds {
		if round == t.First {
			c.log("%s: %d features kept", name, l.fix())
		}
		random.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		right, all := 0, 0
		for _, e := range order {
			r, n := example(e, round)
			right, all = right+r, all+n
		}
		c.log("%s: round %d, %.2f %% of decisions right", name, round+1, 100*float64(right)/float64(max(all, 1)))
	}
}

// ready begins example e with the tags of the tagger that was learnt.
func (c *course) ready(e int) *state {
	x, s := &c.examples[e], &c.state
	s.set(&c.model.words, x.Source, x.Tokens)
	copy(s.tags[1:], c.tagged[c.first[e]:c.first[e]+len(x.Tokens)])
	s.begin()
	return s
}

// plant gives the state the heads of example e.
func (s *state) plant(x *Example) {
	for i := range x.Nodes {
		h := x.Nodes[i].Head + 1
		if h == 0 {
			h = int32(s.n + 1)
		}
		s.head[i+1] = h
	}
}

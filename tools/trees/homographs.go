package main

import (
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
)

// homographs is some of the sentences once more, with another word in place of a part of a
// name of two or more words: a given name that is a word too, or any frequent word as a
// surname. Annotated text has so few of them that a tagger would learn that they are none.
func homographs(examples []tree.Example, oneOf int) (more []tree.Example) {
	given, words := homographWords(examples)
	if len(given) == 0 || len(words) == 0 {
		return nil
	}
	random := rand.New(rand.NewPCG(5, 6))
	for i := range examples {
		x := &examples[i]
		first := firstName(x)
		if first < 0 || random.IntN(oneOf) != 0 {
			continue
		}
		if last := int(x.Nodes[first].Head); random.IntN(2) == 0 {
			more = append(more, replaced(x, last, words[random.IntN(len(words))]))
		} else {
			more = append(more, replaced(x, first, given[random.IntN(len(given))]))
		}
	}
	return more
}

// firstName is a token that is a part of a name, the last word of which comes right after
// it, or -1.
func firstName(x *tree.Example) int {
	for i := 0; i+1 < len(x.Nodes); i++ {
		a, b := &x.Nodes[i], &x.Nodes[i+1]
		if a.Relation == tree.NamePart && int(a.Head) == i+1 && a.Tag == tree.NNP && b.Tag == tree.NNP &&
			!x.Tokens[i].Is(token.Title|token.Organization|token.Role|token.Place|token.Time) && a.Type <= tree.Person {
			return i
		}
	}
	return -1
}

// homographWords is the given names that are words too, and the frequent nouns, verbs and
// adjectives, as they are written in names; sorted.
func homographWords(examples []tree.Example) (given, words []string) {
	const may = token.Verb | token.Noun | token.Adjective | token.Modal | token.Time
	seen, names := map[string]int{}, map[string]bool{}
	for i := range examples {
		x := &examples[i]
		for k := range x.Tokens {
			t := &x.Tokens[k]
			w := t.In(x.Source)
			switch {
			case t.Is(token.GivenName) && t.Is(may) && t.Is(token.Capital) && !t.Is(token.Upper|token.Initial):
				names[w] = true
			case !t.Is(token.Capital) && len(w) > 3 && len(w) < 8 && w[0] >= 'a' && w[0] <= 'z' && t.Is(token.Verb|token.Noun):
				seen[w]++
			}
		}
	}
	for w := range names {
		given = append(given, w)
	}
	for w, n := range seen {
		if n > 20 {
			words = append(words, strings.ToUpper(w[:1])+w[1:])
		}
	}
	slices.Sort(given)
	slices.Sort(words)
	return given, words
}

// replaced is x with word in place of token i.
func replaced(x *tree.Example, i int, word string) tree.Example {
	start, old := x.Tokens[0].Start, x.Tokens[i].Span
	text := x.Source[start:old.Start] + word + x.Source[old.End:x.Tokens[len(x.Tokens)-1].End]
	y := tree.Example{Source: text, Tokens: slices.Clone(x.Tokens), Nodes: x.Nodes, Typed: x.Typed}
	for k := range y.Tokens {
		t := &y.Tokens[k]
		t.Start -= start
		t.End -= start
		if k > i {
			t.Start += len(word) - old.Len()
			t.End += len(word) - old.Len()
		}
	}
	var p page.Page
	p.Read(word, en.Pack().Lexicon())
	t := p.Tokens[0]
	t.Start, t.End = y.Tokens[i].Start, y.Tokens[i].Start+len(word)
	y.Tokens[i] = t
	return y
}

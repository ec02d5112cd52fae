package tree

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/page"
)

// requireTree: each node has a head inside the sentence, and from each the root is reached.
func requireTree(tb testing.TB, nodes []Node) {
	roots := 0
	for i, n := range nodes {
		require.Less(tb, int(n.Head), len(nodes))
		require.Less(tb, n.Tag, tags)
		require.Less(tb, n.Type, types)
		require.Equal(tb, n.Head < 0, n.Relation == Root)
		if n.Head < 0 {
			require.EqualValues(tb, -1, n.Head)
			roots++
		}
		steps := 0
		for h := int32(i); h >= 0; h = nodes[h].Head {
			steps++
			require.LessOrEqual(tb, steps, len(nodes), "a circle at %d", i)
		}
	}
	require.Equal(tb, 1, roots)
}

// FuzzParse: any text gives a tree a sentence.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"Ingrid Vaal said that the bridge wasn't safe.", "“A,” he said. “B.”", "((((", "said said said said said", "…", "\xff’s",
		"Ann O’Neil, 43, of Norhavn: yes - no; 5 per cent", "the of and to", "”", "a\n\nb",
	} {
		f.Add(s)
	}
	p := NewParser(english(f))
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2000 {
			return
		}
		var a page.Page
		a.Read(s, lexiconOfEnglish())
		nodes := parsePage(p, &a, nil)
		for _, s := range a.Sentences {
			requireTree(t, nodes[s.First:s.Last])
		}
	})
}

func TestParseArticles(t *testing.T) {
	pages, _ := articles(t)
	one, other := NewParser(english(t)), NewParser(english(t))
	for _, a := range pages {
		nodes := parsePage(one, a, nil)
		for _, s := range a.Sentences {
			requireTree(t, nodes[s.First:s.Last])
		}
		require.Equal(t, nodes, parsePage(other, a, nil))
	}
}

// TestParseReused: what a parser saw before does not matter.
func TestParseReused(t *testing.T) {
	pages, _ := articles(t)
	used := NewParser(english(t))
	for _, a := range pages {
		parsePage(used, a, nil)
	}
	for _, a := range pages[:5] {
		require.Equal(t, parsePage(NewParser(english(t)), a, nil), parsePage(used, a, nil))
	}
}

// TestModelShared: parsers in many goroutines share a model.
func TestModelShared(t *testing.T) {
	pages, _ := articles(t)
	m, want := english(t), parsePage(NewParser(english(t)), pages[0], nil)
	got := make(chan []Node)
	for range 4 {
		go func() { got <- parsePage(NewParser(m), pages[0], nil) }()
	}
	for range 4 {
		require.Equal(t, want, <-got)
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	pages, _ := articles(t)
	p := NewParser(english(t))
	var nodes []Node
	all := func() {
		for _, a := range pages {
			nodes = parsePage(p, a, nodes)
		}
	}
	all()
	require.Zero(t, testing.AllocsPerRun(3, all))
}

// TestParseLong: a sentence longer than any small number is a tree too.
func TestParseLong(t *testing.T) {
	var a page.Page
	a.Read(strings.Repeat("the man and the woman said that he went on to the house ", 6000), lexiconOfEnglish())
	require.Len(t, a.Sentences, 1)
	require.Greater(t, a.Len(), 70_000)
	requireShallow(t, parsePage(NewParser(english(t)), &a, nil))
}

// requireShallow is requireTree in time linear in the length.
func requireShallow(tb testing.TB, nodes []Node) {
	state := make([]int8, len(nodes)) // 1: on the way up, 2: reaches the root
	for i := range nodes {
		for h := int32(i); h >= 0 && state[h] != 2; h = nodes[h].Head {
			require.NotEqual(tb, int8(1), state[h], "a circle at %d", i)
			state[h] = 1
		}
		for h := int32(i); h >= 0 && state[h] != 2; h = nodes[h].Head {
			state[h] = 2
		}
	}
}

func TestParseNothing(t *testing.T) {
	NewParser(english(t)).Parse(nil, "", nil)
}

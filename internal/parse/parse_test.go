package parse

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/lang/en"
)

func treesOf(article string) *Trees {
	p, t := new(page.Page), new(Trees)
	p.Read(article, en.Pack().Lexicon())
	t.Read(p, en.Pack().Trees())
	return t
}

// TestTrees: two sentences, the second asked first.
func TestTrees(t *testing.T) {
	trees := treesOf("Ingrid Vaal runs a bakery. The mayor said that the old ferry would sail in May.")
	require.True(t, trees.HasTrees())
	at := func(word string) int {
		for i := range trees.Tokens {
			if trees.Text(i) == word {
				return i
			}
		}
		t.Fatal(word)
		return -1
	}
	words := func(i int) string {
		r := trees.Subtree(i)
		return trees.Words(r)
	}
	require.Equal(t, at("said"), trees.Head(at("sail")))
	require.Equal(t, tree.Complement, trees.Relation(at("sail")))
	require.Equal(t, "that the old ferry would sail in May", words(at("sail")))
	require.Equal(t, "the old ferry", words(at("ferry")))
	require.Equal(t, tree.VBZ, trees.Tag(at("runs")))
	require.Equal(t, tree.Person, trees.TypeOf(at("Vaal")))
	require.Equal(t, -1, trees.Head(at("runs")))
	require.Equal(t, []int{at("Vaal"), at("bakery"), at("bakery") + 1}, slices.Collect(trees.Below(at("runs"))))
	for i := range trees.Below(at("runs")) {
		require.Equal(t, at("Vaal"), i, "it stops when asked to")
		break
	}
}

// TestNoTrees: a language without a parser has none.
func TestNoTrees(t *testing.T) {
	p, trees := new(page.Page), new(Trees)
	p.Read("Ann said so.", en.Pack().Lexicon())
	trees.Read(p, en.Pack().Trees())
	trees.Read(p, nil)
	require.False(t, trees.HasTrees())
}

// TestPlaces: of any text each sentence is one tree, whose parts lie in one another, and of
// very many words on one head the first are told.
func TestPlaces(t *testing.T) {
	for _, text := range []string{
		"", ".", "Ann said that the ferry, which Bob had sold, sank; nobody laughed.",
		"“We go,” she said. “And who stays?” he asked.", strings.Repeat("said ", 300), strings.Repeat("a, ", 200) + "b.",
		"\xff\xfe “ said (", strings.Repeat("the man said that ", 60),
	} {
		trees := treesOf(text)
		for _, s := range trees.Sentences {
			roots := 0
			for i := s.First; i < s.Last; i++ {
				r, h := trees.Subtree(i), trees.Head(i)
				require.True(t, r.Has(i))
				if h < 0 {
					roots++
					require.Equal(t, s.Last-s.First, r.Len(), "%.40q: all hang on the root", text)
				} else {
					up := trees.Subtree(h)
					require.True(t, up.First <= r.First && r.Last <= up.Last)
				}
				n := 0
				for c := range trees.Below(i) {
					require.Equal(t, i, trees.Head(c))
					n++
				}
				require.LessOrEqual(t, n, mostBelow)
			}
			require.Equal(t, 1, roots)
		}
	}
}

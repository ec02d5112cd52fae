package coref

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang/en"
)

func TestVocabularyNumbersPlainWords(t *testing.T) {
	var l scan.Layout
	scan.Scan(&l, "Zoë Zoe ZOË Xyzzý’s xyzzy, the The ‘em 'em . said", en.Pack().Lexicon())
	var v vocabulary
	for range 2 { // buffers are reused
		v.reset(&l, en.Pack().Lexicon())
		byWord := map[string]int32{}
		for i := range l.Tokens {
			word := string(lexicon.AppendPlain(nil, l.Tokens[i].In(l.Source)))
			require.Equal(t, word, v.word(v.id(i)))
			if n, ok := byWord[word]; ok {
				require.Equal(t, n, v.id(i), word)
			}
			byWord[word] = v.id(i)
			if word != "" {
				require.Equal(t, v.id(i), v.known([]byte(word)))
			}
		}
		require.Equal(t, int32(none), v.known([]byte("no such word")))
	}
}

func TestFormsAgreeWithAMap(t *testing.T) {
	var f forms
	f.reset(2)
	m := map[[3]int32]int{}
	for i := range int32(500) {
		k := [3]int32{i % 7, i % 11, i % 3}
		f.set(form{k[:2:2], k[2]}, int(i))
		m[k] = int(i)
	}
	for k, p := range m {
		got, ok := f.party(form{k[:2], k[2]})
		require.True(t, ok)
		require.Equal(t, p, got)
	}
	_, ok := f.party(form{[]int32{1}, 0})
	require.False(t, ok)
}

func TestLists(t *testing.T) {
	var l lists
	var dst [recently]int
	for range 2 {
		l.reset(10)
		require.Empty(t, l.recent(&dst, 3))
		for p := range 100 {
			l.add(3, p)
			l.add(3, p)
			l.add(0, p)
		}
		all := l.recent(&dst, 3)
		require.Len(t, all, recently)
		require.Equal(t, []int{99, 98, 97}, all[:3])
		require.Empty(t, l.recent(&dst, 0))
	}
}

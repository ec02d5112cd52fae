package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIndexAgreesWithAMap(t *testing.T) {
	var x index
	x.grow()
	m := map[string]uint32{}
	for i := range uint32(5000) {
		word := fmt.Sprintf("w%d", i*i%7919)
		if m[word] != 0 {
			continue
		}
		m[word] = i + 1
		x.put(word, i+1)
	}
	for word, id := range m {
		require.Equal(t, id, find(&x, word, Hash(word)).id, word)
		require.Equal(t, id, find(&x, strings.ToUpper(word), Hash(word)).id, word)
	}
	for _, word := range []string{"", "w", "w7919", "x1", "w1é"} {
		require.Zero(t, find(&x, word, Hash(word)).id, word)
	}
	require.LessOrEqual(t, 2*x.words, len(x.slots))
}

func TestLetters(t *testing.T) {
	for source, want := range map[string]string{"": "", "Said, he": "Said", "B2b": "B2b", "né": "n", "don't": "don"} {
		end, h := Letters(source, 0)
		require.Equal(t, want, source[:end])
		require.Equal(t, Hash(strings.ToLower(want)), h)
	}
}

package lang

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestIndexAgreesWithAMap(t *testing.T) {
	var x index
	x.resize(64)
	m, words := map[string]uint32{}, make([]Word, 1)
	for i := range uint32(5000) {
		for _, form := range []string{"w%d", "long word %d", "%dé\xff", "\x00%d", "%d\x00"} {
			word := fmt.Sprintf(form, i*i%7919)
			if m[word] == 0 {
				m[word] = uint32(len(m) + 1)
				words = append(words, Word{Text: word})
				x.fill(find(&x, words, word, keyOf(word)), keyOf(word), m[word])
			}
		}
	}
	at := func(word string) uint32 { return find(&x, words, word, keyOf(word)).id }
	for word, id := range m {
		require.Equal(t, id, at(word), word)
		require.Equal(t, id, at(strings.ReplaceAll(word, "w", "W")), word)
		require.Equal(t, id, find(&x, words, []byte(word), keyOf([]byte(word))).id, word)
		require.Zero(t, at(word+"x"), word)
		require.Zero(t, at("\x00"+word+"\x00"), word)
	}
	for _, word := range []string{"", "w", "w7919", "x1", "w1é", "long word", "\xff"} {
		require.Zero(t, at(word), word)
	}
	require.LessOrEqual(t, 4*x.words, 3*len(x.slots))
}

func TestLetters(t *testing.T) {
	for source, want := range map[string]string{"": "", "Said, he": "Said", "B2b": "B2b", "né": "n", "don't": "don", "Announcements.": "Announcements"} {
		end, key := Letters(source, 0)
		require.Equal(t, want, source[:end])
		require.Equal(t, keyOf(strings.ToLower(want)), key)
	}
}

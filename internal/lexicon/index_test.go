package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/token"
)

func TestIndexAgreesWithAMap(t *testing.T) {
	p := &Lexicon{words: make([]Word, 1)}
	m := map[string]uint32{}
	for i := range uint32(5000) {
		for _, form := range []string{"w%d", "long word %d", "%dé\xff", "\x00%d", "%d\x00"} {
			word := fmt.Sprintf(form, i*i%7919)
			if m[word] == 0 {
				m[word] = uint32(len(p.words))
				p.words = append(p.words, Word{Text: word, Class: token.Class(i % 3)})
			}
		}
	}
	p.makeIndex()
	require.True(t, p.checkIndex())
	at := func(word string) uint32 { id, _ := find(p, word, keyOf(word)); return id }
	for word, id := range m {
		require.Equal(t, id, at(word), word)
		require.Equal(t, id, at(strings.ReplaceAll(word, "w", "W")), word)
		got, class := find(p, []byte(word), keyOf([]byte(word)))
		require.Equal(t, id, got, word)
		require.Equal(t, p.words[id].Class, class, word)
		require.Zero(t, at(word+"x"), word)
		require.Zero(t, at("\x00"+word+"\x00"), word)
	}
	for _, word := range []string{"", "w", "w7919", "x1", "w1é", "long word", "\xff"} {
		require.Zero(t, at(word), word)
	}
	require.LessOrEqual(t, 4*len(m), 3*len(p.index.table)/slot)
}

func TestLetters(t *testing.T) {
	for source, want := range map[string]string{"": "", "Said, he": "Said", "B2b": "B2b", "né": "n", "don't": "don", "Announcements.": "Announcements"} {
		end, key := Letters(source, 0)
		require.Equal(t, want, source[:end])
		require.Equal(t, keyOf(strings.ToLower(want)), key)
	}
}

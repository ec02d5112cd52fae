package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPlain(t *testing.T) {
	p, err := load(map[string]string{"words.txt": "noun: o'neil o'neíl sec s.e.c. só\n"})
	require.NoError(t, err)
	require.Equal(t, p.Lookup("o'neil"), p.Plain(p.Lookup("O’Neíl")))
	require.Equal(t, p.Lookup("sec"), p.Plain(p.Lookup("S.E.C.")))
	require.Equal(t, p.Lookup("sec"), p.Plain(p.Lookup("sec")))
	require.Zero(t, p.Plain(p.Lookup("só")), "the pack lacks so")
}

func TestAppendPlain(t *testing.T) {
	for in, want := range map[string]string{"O’NEIL": "o'neil", "Zoë": "zoe", "J.": "j", "S.E.C.": "sec", "#İ": "i", "": ""} {
		require.Equal(t, want, string(AppendPlain(nil, in)))
	}
}

package en

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/token"
)

var update = flag.Bool("update", false, "write pack.bin anew from the text files")

// TestBinary holds pack.bin to the text files.
func TestBinary(t *testing.T) {
	texts, err := lang.Load(language.English, os.DirFS("."))
	require.NoError(t, err)
	want, err := texts.MarshalBinary()
	require.NoError(t, err)
	if *update {
		require.NoError(t, os.WriteFile("pack.bin", want, 0o644))
		t.Skip("pack.bin is written; run the test again without -update")
	}
	data, err := os.ReadFile("pack.bin")
	require.NoError(t, err)
	require.True(t, string(want) == string(data), "the text files were changed: run go test ./lang/en -update")
	require.Equal(t, texts, Pack())
}

func TestPack(t *testing.T) {
	require.Equal(t, language.English, Pack().Language())
	require.Same(t, Pack(), Pack(), "the pack is read once")
	weights, tagger := Pack().Learned()
	require.NotNil(t, weights)
	require.NotNil(t, tagger)
	p := Pack().Lexicon()
	require.Zero(t, p.Lookup("no such wörd"))
	require.Equal(t, p.Lookup("said"), p.Lookup("SAID"))
	require.Equal(t, p.Lookup("don't"), p.Lookup("don’t"))
	for word, class := range map[string]token.Class{
		"said": token.Cue | token.Past, "claims": token.Cue | token.Third, "claim": token.CueNoun, "of": token.Preposition,
		"she": token.Pronoun, "olga": token.GivenName, "spokesman": token.Role, "sen": 0, "senator": token.Title | token.Role,
		"ukrainian": token.Demonym, "reuters": token.Outlet, "monday": token.Time, "refused": token.Withheld, "citing": token.Linking,
	} {
		require.Equal(t, class, p.Word(p.Lookup(word)).Class&class, word)
	}
}

// TestFilesSayWhereTheyComeFrom: each data file names its origin and licence on top.
func TestFilesSayWhereTheyComeFrom(t *testing.T) {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	texts := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".txt") {
			continue
		}
		texts++
		data, err := os.ReadFile(e.Name())
		require.NoError(t, err)
		head := ""
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				break
			}
			head += strings.ToLower(line)
		}
		require.Contains(t, head, "origin", e.Name())
		require.Contains(t, head, "licence", e.Name())
	}
	require.GreaterOrEqual(t, texts, 12)
}

func TestSizes(t *testing.T) {
	lines := func(name string) (n int) {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		seen := map[string]bool{}
		for line := range strings.Lines(string(data)) {
			if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
				require.False(t, seen[line], "%s has %q twice", name, line)
				seen[line] = true
				n++
			}
		}
		return n
	}
	require.GreaterOrEqual(t, lines("verbs.txt"), 400)
	require.GreaterOrEqual(t, lines("outlets.txt"), 300)
	require.GreaterOrEqual(t, lines("nouns.txt"), 200)
}

func TestPhrases(t *testing.T) {
	p := Pack().Lexicon()
	express := p.Word(p.Lookup("expressed")).Verbs
	require.NotEmpty(t, express)
	var lemmas []string
	for _, v := range express {
		lemmas = append(lemmas, v.Lemma)
	}
	require.Contains(t, lemmas, "express regret")
	require.NotEmpty(t, express[0].Tail, "the longest phrase stands first")
	names := map[string]string{}
	for _, alias := range []string{"AFP", "France Presse", "Agence France"} {
		first, second, _ := strings.Cut(alias, " ")
		for _, phrase := range p.Phrases(p.Lookup(first), p.Lookup(second)) {
			if phrase.Class == token.Outlet && phrase.Kind == "agency" {
				names[alias] = phrase.Name
			}
		}
	}
	require.Equal(t, map[string]string{"AFP": "AFP", "France Presse": "AFP", "Agence France": "AFP"}, names)
}

// TestLookupAgreesWithAMap looks up all words of the pack, and as many that it lacks.
func TestLookupAgreesWithAMap(t *testing.T) {
	p := Pack().Lexicon()
	words := map[string]uint32{}
	for id := uint32(1); id < uint32(p.Len()); id++ {
		words[p.Word(id).Text] = id
	}
	require.Len(t, words, p.Len()-1)
	for word, id := range words {
		got, class := p.Known(word)
		require.Equal(t, id, got, word)
		require.Equal(t, p.Word(id).Class, class, word)
		for _, other := range []string{word + "q", "x" + word, word + "'"} {
			require.Equal(t, words[other], p.Lookup(other), other)
		}
		end, key := lexicon.Letters(word+" ", 0)
		if end == len(word) {
			got, _ := p.LookupKey(word, key)
			require.Equal(t, id, got, word)
			require.Equal(t, id, p.Lookup(strings.ToUpper(word)), word)
		}
	}
}

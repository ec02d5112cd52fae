package en

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/text"
)

func TestPack(t *testing.T) {
	p := Pack()
	require.Equal(t, language.English, p.Tag)
	require.Same(t, p, Pack(), "the pack is read once")
	require.NotNil(t, p.Weights)
	require.Zero(t, p.Lookup("no such wörd"))
	require.Equal(t, p.Lookup("said"), p.Lookup("SAID"))
	require.Equal(t, p.Lookup("don't"), p.Lookup("don’t"))
	for word, class := range map[string]text.Class{
		"said": text.Cue | text.Past, "claims": text.Cue | text.Third, "claim": text.CueNoun, "of": text.Preposition,
		"she": text.Pronoun, "olga": text.GivenName, "spokesman": text.Role, "sen": 0, "senator": text.Title | text.Role,
		"ukrainian": text.Demonym, "reuters": text.Outlet, "monday": text.Time, "refused": text.Withheld, "citing": text.Linking,
	} {
		if class != 0 {
			require.NotZero(t, p.Word(p.Lookup(word)).Class&class, word)
		}
	}
}

// TestFilesSayWhereTheyComeFrom: each data file names its origin and licence on top.
func TestFilesSayWhereTheyComeFrom(t *testing.T) {
	entries, err := files.ReadDir(".")
	require.NoError(t, err)
	texts := 0
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".txt") {
			continue
		}
		texts++
		data, err := files.ReadFile(e.Name())
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
		data, err := files.ReadFile(name)
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
	p := Pack()
	express := p.Word(p.Lookup("expressed")).Verbs
	require.NotEmpty(t, express)
	var lemmas []string
	for _, v := range express {
		lemmas = append(lemmas, v.Lemma)
	}
	require.Contains(t, lemmas, "express regret")
	require.NotEmpty(t, express[0].Tail, "the longest phrase stands first")
	names := map[string]string{}
	for _, alias := range []string{"AFP", "France", "Agence"} {
		for _, phrase := range p.Word(p.Lookup(alias)).Phrases {
			if phrase.Class == text.Outlet && phrase.Kind == "agency" {
				names[alias] = phrase.Name
			}
		}
	}
	require.Equal(t, map[string]string{"AFP": "AFP", "France": "AFP", "Agence": "AFP"}, names)
}

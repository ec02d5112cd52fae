package en

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/lang"
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

// TestLookupAgreesWithAMap looks up all words of the pack, and as many that it lacks.
func TestLookupAgreesWithAMap(t *testing.T) {
	p := Pack()
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
		end, key := lang.Letters(word+" ", 0)
		if end == len(word) {
			got, _ := p.LookupKey(word, key)
			require.Equal(t, id, got, word)
			require.Equal(t, id, p.Lookup(strings.ToUpper(word)), word)
		}
	}
}

// TestPhrasesAreTheWordsOwn compares the names found by two words with those of the first.
func TestPhrasesAreTheWordsOwn(t *testing.T) {
	p := Pack()
	for id := uint32(1); id < uint32(p.Len()); id++ {
		for _, phrase := range p.Word(id).Phrases {
			second := uint32(0)
			if len(phrase.Tail) > 0 {
				second = phrase.Tail[0]
			}
			var want []lang.Phrase
			for _, other := range p.Word(id).Phrases {
				if len(other.Tail) == 0 || other.Tail[0] == second {
					want = append(want, other)
				}
			}
			require.Equal(t, want, p.Phrases(id, second), p.Word(id).Text)
		}
	}
}

package lexicon

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

func load(files map[string]string) (*Lexicon, error) {
	dir := fstest.MapFS{}
	for name, data := range files {
		dir[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return Load(language.English, dir)
}

func TestLoad(t *testing.T) {
	p, err := load(map[string]string{
		"verbs.txt":    "# a comment\n\nsay | says said said saying | say | quote that\nmake clear | makes made made making | say | that\n",
		"words.txt":    "preposition: of in\nmodal: can\n",
		"suffixes.txt": "ed | past participle\n",
		"outlets.txt":  "AFP | agency | Agence France-Presse; France Presse\n",
	})
	require.NoError(t, err)
	said := p.Word(p.Lookup("Said"))
	require.Equal(t, token.Cue|token.Past|token.Participle, said.Class)
	require.Equal(t, "say", said.Verbs[0].Lemma)
	require.True(t, said.Verbs[0].Frames.Has(verb.Quote))
	require.False(t, said.Verbs[0].Frames.Has(verb.To))
	require.Equal(t, []uint32{p.Lookup("clear")}, p.Word(p.Lookup("made")).Verbs[0].Tail)
	require.Equal(t, token.Past|token.Participle, p.Guess("frobbed"))
	require.Zero(t, p.Guess("red"), "too short to guess")
	require.Equal(t, "AFP", p.Phrases(p.Lookup("agence"), p.Lookup("france-presse"))[0].Name)
	require.Equal(t, "", p.Word(0).Text)
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ file, data, want string }{
		{"verbs.txt", "\nsay | says said | say | quote\n", `verbs.txt:2: "say" has 2 forms`},
		{"verbs.txt", "say | says said said saying | say\n", "verbs.txt:1: want lemma"},
		{"verbs.txt", "say | says said said saying | say | shout\n", `unknown frame "shout"`},
		{"words.txt", "colour: red\n", `"colour" is no class`},
		{"suffixes.txt", "ed | red\n", `"red" is no class`},
		{"nouns.txt", "claim | claim | speech\n", "nouns.txt:1: want noun plural"},
		{"pronouns.txt", "he | 4 | s | m | subject\n", "pronouns.txt:1: want form"},
		{"pronouns.txt", "each other | 3 | p | u | reflexive\n", "want form of one word"},
		{"titles.txt", "Mayor | u | office\n", "titles.txt:1: want title | gender"},
		{"roles.txt", "mayor | mayors\n", "roles.txt:1: want singular"},
		{"names.txt", "Olga\n", "names.txt:1: want f, m or u"},
		{"outlets.txt", "AFP\n", "outlets.txt:1: want name"},
	} {
		p, err := load(map[string]string{c.file: c.data})
		require.ErrorContains(t, err, c.want)
		require.Nil(t, p)
	}
}

// TestDemonyms: of one of several words the words are known, and no more.
func TestDemonyms(t *testing.T) {
	p, err := load(map[string]string{"demonyms.txt": "Texan | Texans\nCosta Rican | Costa Ricans\n"})
	require.NoError(t, err)
	require.Equal(t, token.Demonym, p.Word(p.Lookup("texans")).Class)
	require.NotZero(t, p.Lookup("costa"))
	require.Zero(t, p.Word(p.Lookup("ricans")).Class)
	require.Zero(t, p.Lookup("costa rican"))
	require.Empty(t, p.Phrases(p.Lookup("texan"), 0))
}

func TestFold(t *testing.T) {
	for word, want := range map[string]string{"O’Neil": "o'neil", "ÉCOLE": "école", "don't": "don't", "": ""} {
		require.Equal(t, want, Fold(word))
	}
}

func TestGenderAgrees(t *testing.T) {
	require.True(t, Feminine.Agrees(Feminine))
	require.True(t, Feminine.Agrees(Unknown))
	require.True(t, Any.Agrees(Masculine))
	require.False(t, Feminine.Agrees(Masculine))
}

package lang

import (
	"io/fs"
	"os"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

const verbs = "say | says said said saying | say | quote that\n"

// TestLearnedErrors: weights that are none are no pack, from text files and from their
// binary form.
func TestLearnedErrors(t *testing.T) {
	p, err := Load(language.English, fstest.MapFS{"verbs.txt": {Data: []byte(verbs)}})
	require.NoError(t, err)
	words, err := p.MarshalBinary()
	require.NoError(t, err)
	for file, want := range map[string]string{"weights.bin": "weights.bin: no weights", "tagger.bin": "tagger.bin: no tagger", "tree.bin": "tree.bin: no trees", "antecedents.bin": "antecedents.bin: no antecedents"} {
		p, err := Load(language.English, fstest.MapFS{"verbs.txt": {Data: []byte(verbs)}, file: {Data: []byte("nonsense")}})
		require.ErrorContains(t, err, want)
		require.Nil(t, p)
		learned := map[string]string{file: "nonsense"}
		p, err = LoadBinary(Binary{string(words), learned["weights.bin"], learned["tagger.bin"], learned["tree.bin"], learned["antecedents.bin"]})
		require.ErrorContains(t, err, want)
		require.Nil(t, p)
	}
}

// TestBinary: a pack without anything learned comes back from its binary form.
func TestBinary(t *testing.T) {
	p, err := Load(language.German, fstest.MapFS{"verbs.txt": {Data: []byte(verbs)}})
	require.NoError(t, err)
	words, err := p.MarshalBinary()
	require.NoError(t, err)
	q, err := LoadBinary(Binary{Words: string(words)})
	require.NoError(t, err)
	require.Equal(t, p, q)
	require.Equal(t, language.German, q.Language())
	weights, tagger := q.Learned()
	require.Nil(t, weights)
	require.Nil(t, tagger)
	require.Nil(t, q.Trees())
	require.Nil(t, q.Antecedents())
	_, err = LoadBinary(Binary{Words: "nonsense"})
	require.ErrorContains(t, err, "no language pack")
}

// TestLoadErrors: a folder that is none, or has a file that nothing reads, is no pack.
func TestLoadErrors(t *testing.T) {
	for want, dir := range map[string]fs.FS{
		`folder "no such folder": `:   os.DirFS("no such folder"),
		"folder: no words":            fstest.MapFS{},
		`did you mean "weights.bin"?`: fstest.MapFS{"verbs.txt": {Data: []byte(verbs)}, "weight.bin": {}},
		"tagger.bin":                  fstest.MapFS{"verbs.txt": {Data: []byte(verbs)}, "tagger.bin/old": {}},
		"verbs.txt:2: a second line":  fstest.MapFS{"verbs.txt": {Data: []byte(verbs + verbs)}},
	} {
		p, err := Load(language.English, dir)
		require.ErrorContains(t, err, want)
		require.Nil(t, p)
	}
}

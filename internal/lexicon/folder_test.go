package lexicon

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"
)

const say = "say | says said said saying | say | quote\n"

func TestLoadFolderErrors(t *testing.T) {
	empty := t.TempDir()
	missing := filepath.Join(empty, "de")
	_, err := Load(language.German, os.DirFS(missing))
	require.ErrorIs(t, err, fs.ErrNotExist)
	require.ErrorContains(t, err, missing)
	require.ErrorContains(t, err, "verbs.txt", "it says what to write")
	_, err = Load(language.German, os.DirFS(empty))
	require.ErrorContains(t, err, empty+`": no words; want some of words.txt, `)
	_, err = Load(language.German, nil)
	require.ErrorContains(t, err, "no folder; give one to read")

	for name, want := range map[string]string{
		"verb.txt":     `"verb.txt" is no file of a pack; did you mean "verbs.txt"? it may have words.txt, `,
		"Verbs.txt":    `did you mean "verbs.txt"?`,
		"verbs":        `did you mean "verbs.txt"?`,
		"outlet.text":  `did you mean "outlets.txt"?`,
		"weights.txt":  `did you mean "weights.bin"?`,
		"elephant.txt": `"elephant.txt" is no file of a pack; it may have words.txt, `,
	} {
		p, err := load(map[string]string{"verbs.txt": say, name: say})
		require.ErrorContains(t, err, want)
		require.Nil(t, p)
	}
}

// TestLoadFolder: what explains a pack or embeds it may stand beside it.
func TestLoadFolder(t *testing.T) {
	p, err := load(map[string]string{
		"verbs.txt": say, "README": "", "README.md": "", "LICENSE": "", "LICENCE.txt": "", "notes.md": "", ".hidden": "",
		"de.go": "", "pack.bin": "", "weights.bin": "", "tagger.bin": "", "sources/old.txt": "", "verbs.d/more.txt": "",
	})
	require.NoError(t, err)
	require.NotZero(t, p.Lookup("said"))
	_, err = load(map[string]string{"README": "", "weights.bin": ""})
	require.ErrorContains(t, err, "folder: no words")
	_, err = load(map[string]string{"names.txt": "f: Olga", "verbs.txt/old": say})
	require.ErrorContains(t, err, "verbs.txt", "a folder is no file")
}

func TestNearest(t *testing.T) {
	names := []string{"say", "suggest", "suggest strongly"}
	for written, want := range map[string]string{
		"suggest": "suggest", "sugest": "suggest", "suggests": "suggest", "SAY": "say", "sya": "", "mumble": "", "": "",
	} {
		require.Equal(t, want, nearest(written, names), written)
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "abc", 0}, {"kitten", "sitting", 3}, {"ab", "ba", 2}, {"flaw", "lawn", 2}} {
		require.Equal(t, c.want, distance(c.a, c.b), c.a+" "+c.b)
		require.Equal(t, c.want, distance(c.b, c.a), c.b+" "+c.a)
	}
}

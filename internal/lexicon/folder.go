package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"strings"
)

// learned are the files of a pack that hold no words: what package lang reads beside
// them, and the binary form of the words.
var learned = []string{"weights.bin", "tagger.bin", "tree.bin", "antecedents.bin", "pack.bin"}

// checkFolder returns an error where a folder has no file of words, or one with a name
// that nothing reads.
func checkFolder(dir fs.FS) error {
	if dir == nil {
		return errors.New("no folder; give one to read, such as os.DirFS(\"de\")")
	}
	entries, err := fs.ReadDir(dir, ".")
	if err != nil {
		return fmt.Errorf("folder%s: %w; want one with some of %s", nameOf(dir), err, fileNames())
	}
	words := false
	for _, e := range entries {
		name := e.Name()
		switch {
		case e.IsDir() || besides(name):
		case reads(name):
			words = true
		default:
			hint := ""
			if near := nearest(name, append(wordFiles(), learned...)); near != "" {
				hint = fmt.Sprintf("did you mean %q? ", near)
			}
			return fmt.Errorf("folder%s: %q is no file of a pack; %sit may have %s", nameOf(dir), name, hint, fileNames())
		}
	}
	if !words {
		return fmt.Errorf("folder%s: no words; want some of %s", nameOf(dir), fileNames())
	}
	return nil
}

// wordFiles is the names of the files with words.
func wordFiles() (names []string) {
	for _, f := range files {
		names = append(names, f.name)
	}
	return names
}

func fileNames() string { return strings.Join(wordFiles(), ", ") }

// reads reports whether a file has words.
func reads(name string) bool {
	for _, f := range files {
		if f.name == name {
			return true
		}
	}
	return false
}

// besides reports whether a file may stand beside those with words: what was learned,
// what explains, hidden files, and Go files, which embed the others.
func besides(name string) bool {
	for _, l := range learned {
		if name == l {
			return true
		}
	}
	for _, prefix := range []string{".", "README", "LICENSE", "LICENCE"} {
		if strings.HasPrefix(name, prefix) {
			return true
		}
	}
	return path.Ext(name) == ".md" || path.Ext(name) == ".go"
}

// nameOf is the quoted name of a folder with a blank before it, "" where it does not
// tell. What os.DirFS returns is a string: its path.
func nameOf(dir fs.FS) string {
	if v := reflect.ValueOf(dir); v.Kind() == reflect.String {
		return fmt.Sprintf(" %q", v.String())
	}
	return ""
}

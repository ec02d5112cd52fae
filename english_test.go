package attribution_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/lang/en"
)

// apart are the strings that are words of English and yet no words of a text, each with
// the reason.
var apart = map[string]string{
	"internal/lexicon":          "columns, uses and frames: the form of the files of a pack",
	"rule/pattern_scan.go":      "the notation of patterns",
	"internal/plain/tags.go":    "names of HTML's tags",
	"internal/scan/links.go":    "domains",
	"internal/coref/reasons.go": "places in words, for those who read an explanation",
	"internal/tree/tree.go":     "tags and relations by the names that treebanks give them",
	"internal/choose/choose.go": "outcomes in words, for those who read an explanation",
}

// TestNoEnglishInCode: from text to document, no string of the code is a word of English.
// What a step asks for by a word belongs into lang/en; a word in a language's other
// shape, such as an ending, is data too.
func TestNoEnglishInCode(t *testing.T) {
	words := en.Pack().Lexicon()
	looked, found := 0, map[string]bool{}
	for _, p := range house {
		if apart[p.name] != "" || !strings.HasPrefix(p.name, "internal/") && p.name != "rule" {
			continue
		}
		files, err := filepath.Glob(p.name + "/*.go")
		require.NoError(t, err)
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			for place, text := range stringsOf(t, file) {
				looked++
				if !strings.ContainsFunc(text, unicode.IsLetter) || words.Lookup(text) == 0 {
					continue
				}
				if apart[file] != "" {
					found[file] = true
					continue
				}
				t.Errorf("%s: %q is a word of English; what it does belongs into lang/en", place, text)
			}
		}
	}
	require.Greater(t, looked, 100)
	for name := range apart {
		require.True(t, strings.HasPrefix(name, "internal/lexicon") || found[name], "%s has no such word any more", name)
	}
}

// stringsOf is the strings of a file by their places, without imports and the fields Name,
// Doc and Weights of rules.
func stringsOf(t *testing.T, file string) map[string]string {
	set := token.NewFileSet()
	f, err := parser.ParseFile(set, file, nil, parser.SkipObjectResolution)
	require.NoError(t, err)
	all := map[string]string{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.KeyValueExpr:
			key, _ := n.Key.(*ast.Ident)
			return key == nil || key.Name != "Name" && key.Name != "Doc" && key.Name != "Weights"
		case *ast.BasicLit:
			if n.Kind == token.STRING {
				text, err := strconv.Unquote(n.Value)
				require.NoError(t, err)
				all[set.Position(n.Pos()).String()] = text
			}
		}
		return true
	})
	return all
}

// TestStringsOf: the test above sees what stands in code.
func TestStringsOf(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.go")
	require.NoError(t, os.WriteFile(file, []byte("package x\n\nimport \"strings\"\n\nvar r = Rule{Name: \"as\"}\n\nfunc f(w string) bool { return w == \"said\" }\n"), 0o600))
	require.Equal(t, map[string]string{file + ":7:37": "said"}, stringsOf(t, file))
}

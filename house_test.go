package attribution_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// house lists the packages from text to document, each with those that it may import. A
// package may import only what stands above it.
var house = []struct{ name, imports string }{
	// leaves
	{"text", ""},
	{"token", "text"},
	{"verb", ""},
	{"internal/memory", ""},
	// a language as data
	{"internal/lexicon", "token verb"},
	{"internal/network", ""},
	{"internal/tag", "internal/memory internal/network"},
	{"internal/weigh", "internal/network"},
	{"internal/tree", "token internal/memory"},
	{"internal/link", ""},
	{"lang", "internal/lexicon internal/link internal/network internal/tag internal/tree internal/weigh"},
	{"lang/en", "lang"},
	// what an article is
	{"internal/plain", ""},
	{"internal/scan", "text token internal/lexicon"},
	{"internal/marks", "token internal/lexicon internal/scan"},
	{"internal/page", "text token internal/lexicon internal/marks internal/memory internal/plain internal/scan"},
	{"internal/parse", "token internal/memory internal/page internal/tree"},
	{"internal/mention", "token internal/lexicon internal/memory internal/page internal/parse internal/tree"},
	{"internal/syntax", "token verb internal/lexicon internal/memory internal/mention internal/page internal/tree"},
	// what rules make of it
	{"rule", "token verb lang internal/lexicon internal/memory internal/mention internal/page internal/scan internal/syntax"},
	{"internal/rules", "text token verb lang rule"},
	{"internal/propose", "token lang rule internal/lexicon internal/memory internal/syntax"},
	// and which of that is kept
	{"internal/learn", "text token verb internal/lexicon internal/memory internal/mention internal/network internal/page internal/propose internal/syntax internal/tag internal/tree internal/weigh"},
	{"internal/choose", "token internal/memory internal/propose"},
	{"internal/coref", "token internal/lexicon internal/link internal/marks internal/memory internal/mention internal/scan internal/tree internal/weigh"},
	{"internal/credit", "token verb internal/mention internal/propose internal/syntax internal/tree"},
}

// TestHouse: no step imports one that comes after it.
func TestHouse(t *testing.T) {
	above := map[string]bool{}
	for _, p := range house {
		allowed := strings.Fields(p.imports)
		for _, name := range allowed {
			require.True(t, above[name], "%s may not import %s: it stands below", p.name, name)
		}
		for _, name := range slices.Sorted(maps.Keys(imported(t, p.name))) {
			require.Contains(t, allowed, name, "%s imports it", p.name)
		}
		above[p.name] = true
	}
	for _, dir := range []string{"internal", "lang"} {
		entries, err := os.ReadDir(dir)
		require.NoError(t, err)
		for _, e := range entries {
			if e.IsDir() && dir+"/"+e.Name() != "internal/markup" { // articles of tests
				require.True(t, above[dir+"/"+e.Name()], "%s/%s is not in the table", dir, e.Name())
			}
		}
	}
}

// TestRootIsImportedByNoStep: what needs the answer as a whole stands around the house.
func TestRootIsImportedByNoStep(t *testing.T) {
	for _, p := range house {
		require.NotContains(t, imported(t, p.name), ".", p.name)
	}
	require.Contains(t, imported(t, "render"), ".")
	require.Contains(t, imported(t, "eval"), ".")
}

// TestFilesInDocuments: a file or folder that a document names in backquotes is there.
func TestFilesInDocuments(t *testing.T) {
	documents, err := filepath.Glob("*.md")
	require.NoError(t, err)
	more, err := filepath.Glob("docs/*.md")
	require.NoError(t, err)
	named, seen := regexp.MustCompile("`([A-Za-z0-9_./*]+)`"), 0
	for _, document := range append(documents, more...) {
		for _, match := range named.FindAllStringSubmatch(read(t, document), -1) {
			name := strings.TrimPrefix(match[1], "./")
			top, _, inside := strings.Cut(name, "/")
			if info, err := os.Stat(top); !strings.HasSuffix(name, ".go") && !(inside && err == nil && info.IsDir()) {
				continue
			}
			found, err := filepath.Glob(name)
			require.NoError(t, err)
			if len(found) == 0 && !inside {
				found, err = filepath.Glob("internal/*/" + name)
				require.NoError(t, err)
			}
			require.NotEmpty(t, found, "%s names %s", document, name)
			seen++
		}
	}
	require.Greater(t, seen, 20)
}

// imported is the packages of this module that the code of one imports, without its
// tests; "." is the root.
func imported(t *testing.T, dir string) map[string]bool {
	t.Helper()
	const module = "github.com/quoteattribution/attribution"
	files, err := fs.Glob(os.DirFS("."), path.Join(dir, "*.go"))
	require.NoError(t, err)
	require.NotEmpty(t, files, dir)
	all := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		require.NoError(t, err)
		for _, spec := range file.Imports {
			of, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			if of == module {
				all["."] = true
			} else if name, ok := strings.CutPrefix(of, module+"/"); ok {
				all[name] = true
			}
		}
	}
	return all
}

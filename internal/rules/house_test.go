package rules

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sources are the files of this package without its tests.
func sources(t *testing.T) (*token.FileSet, []*ast.File) {
	names, err := fs.Glob(os.DirFS("."), "*.go")
	require.NoError(t, err)
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
			require.NoError(t, err)
			files = append(files, file)
		}
	}
	require.Greater(t, len(files), len(Default()), "a file for each rule")
	return set, files
}

// TestRulesStandOnThePublicFace: a built-in rule asks nothing that a user's own could not.
func TestRulesStandOnThePublicFace(t *testing.T) {
	public := map[string]bool{"rule": true, "token": true, "verb": true, "text": true, "lang": true}
	set, files := sources(t)
	for _, file := range files {
		for _, spec := range file.Imports {
			of, err := strconv.Unquote(spec.Path.Value)
			require.NoError(t, err)
			name, ours := strings.CutPrefix(of, "github.com/quoteattribution/attribution/")
			domain, _, _ := strings.Cut(of, "/")
			standard := !strings.Contains(domain, ".")
			require.True(t, standard || ours && public[name], "%s imports %s", set.Position(spec.Pos()), of)
		}
	}
}

// TestRulesKnowNoOther: what a rule's file takes from others is in rules.go. That file
// lists the rules, and says.go puts some together.
func TestRulesKnowNoOther(t *testing.T) {
	set, files := sources(t)
	for _, use := range foreign(set, files) {
		require.Contains(t, []string{"rules.go", "says.go"}, use.in, "%s takes %s of %s", use.in, use.name, use.of)
	}
}

// TestForeign: the check itself sees a rule that calls another.
func TestForeign(t *testing.T) {
	set := token.NewFileSet()
	var files []*ast.File
	for name, source := range map[string]string{
		"rules.go": "package rules\nfunc shared() {}\nvar all = []func(){match}",
		"one.go":   "package rules\nvar one = 1\nfunc match() { shared(); help() }\nfunc help() {}",
		"two.go":   "package rules\nfunc two(one int) int { help := 2; return one + help }\nfunc three() { help() }",
	} {
		file, err := parser.ParseFile(set, name, source, parser.SkipObjectResolution)
		require.NoError(t, err)
		files = append(files, file)
	}
	require.ElementsMatch(t, []use{{"rules.go", "match", "one.go"}, {"two.go", "help", "one.go"}}, foreign(set, files))
}

// use is a name that one file takes from another.
type use struct{ in, name, of string }

// foreign lists what files take from one another, but for what rules.go declares.
func foreign(set *token.FileSet, files []*ast.File) (all []use) {
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Error: func(error) {}} // what is imported stays unknown
	pack, _ := config.Check("rules", set, files, &info)
	for id, object := range info.Uses {
		if object.Parent() != pack.Scope() {
			continue
		}
		in, of := set.Position(id.Pos()).Filename, set.Position(object.Pos()).Filename
		if in != of && of != "rules.go" {
			all = append(all, use{in, id.Name, of})
		}
	}
	return all
}

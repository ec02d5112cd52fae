package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// mutation is one change of one file: what stands in [start, end) becomes text.
type mutation struct {
	file       string // from the root of the project
	line       int
	column     int
	start, end int
	text       string
	what       string // "< becomes <="
}

func (m mutation) place() string { return fmt.Sprintf("%s:%d:%d", m.file, m.line, m.column) }

// apply returns the file's source with the change.
func (m mutation) apply(source []byte) []byte {
	return slices.Concat(source[:m.start], []byte(m.text), source[m.end:])
}

// other is what each operator becomes.
var other = map[token.Token]token.Token{
	token.LSS: token.LEQ, token.LEQ: token.LSS, token.GTR: token.GEQ, token.GEQ: token.GTR,
	token.EQL: token.NEQ, token.NEQ: token.EQL, token.LAND: token.LOR, token.LOR: token.LAND,
	token.ADD: token.SUB, token.SUB: token.ADD,
}

// ends are the packages at both ends of the library, and files that only read or write.
var ends = []string{"internal/scan", "internal/marks", "internal/markup", "internal/memory", "json.go", "doc.go"}

// mutations returns every change that could be made in the packages whose folders
// match, by default those of the middle, in the order of the files.
func mutations(root string, patterns []string) ([]mutation, error) {
	var all []mutation
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		if d.IsDir() {
			if d.Name() == "testdata" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || !chosen(name, patterns) {
			return nil
		}
		found, err := inFile(path, name)
		all = append(all, found...)
		return err
	})
	return all, err
}

// chosen reports whether a file is of a package to change.
func chosen(name string, patterns []string) bool {
	dir, _, deeper := strings.Cut(name, "/")
	if len(patterns) > 0 {
		return slices.ContainsFunc(patterns, func(p string) bool {
			ok, err := filepath.Match(p, filepath.ToSlash(filepath.Dir(name)))
			return ok && err == nil
		})
	}
	if deeper && dir != "rule" && dir != "internal" {
		return false
	}
	return !slices.ContainsFunc(ends, func(end string) bool { return name == end || strings.HasPrefix(name, end+"/") })
}

// inFile returns the changes that could be made in one file.
func inFile(path, name string) ([]mutation, error) {
	source, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, 0)
	if err != nil {
		return nil, err
	}
	var all []mutation
	add := func(start, end token.Pos, text, what string) {
		p := files.Position(start)
		all = append(all, mutation{name, p.Line, p.Column, p.Offset, files.Position(end).Offset, text, what})
	}
	opposite := func(condition ast.Expr) {
		if condition == nil {
			return
		}
		if b, ok := condition.(*ast.BinaryExpr); ok && (b.Op == token.EQL || b.Op == token.NEQ) {
			return // the same as the other operator
		}
		old := string(source[files.Position(condition.Pos()).Offset:files.Position(condition.End()).Offset])
		add(condition.Pos(), condition.End(), "!("+old+")", "condition becomes its opposite")
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok != token.IMPORT && !(n.Tok == token.CONST && usesIota(n))
		case *ast.CallExpr:
			return !makesError(n)
		case *ast.IfStmt:
			opposite(n.Cond)
		case *ast.ForStmt:
			opposite(n.Cond)
		case *ast.BinaryExpr:
			if op, ok := other[n.Op]; ok && !isString(n.X) && !isString(n.Y) {
				add(n.OpPos, n.OpPos+token.Pos(len(n.Op.String())), op.String(), n.Op.String()+" becomes "+op.String())
			}
		case *ast.BasicLit:
			v, err := strconv.Atoi(n.Value)
			if n.Kind != token.INT || err != nil {
				break
			}
			for _, to := range []int{v + 1, v - 1} {
				text := strconv.Itoa(to)
				if to < 0 {
					text = "(" + text + ")"
				}
				add(n.Pos(), n.End(), text, fmt.Sprintf("%d becomes %d", v, to))
			}
		}
		return true
	})
	return all, nil
}

func usesIota(d *ast.GenDecl) bool {
	found := false
	ast.Inspect(d, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		found = found || ok && id.Name == "iota"
		return !found
	})
	return found
}

// makesError reports whether a call makes an error or a panic.
func makesError(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		return f.Sel.Name == "Errorf" || f.Sel.Name == "New" && len(call.Args) == 1 && isString(call.Args[0])
	}
	return false
}

// isString reports whether an expression is a string by its looks.
func isString(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.STRING
	case *ast.BinaryExpr:
		return isString(e.X) || isString(e.Y)
	}
	return false
}

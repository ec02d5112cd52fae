package tree

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/internal/page"
)

// articles is the tests' articles, read into pages.
func articles(tb testing.TB) (pages []*page.Page, bytes int) {
	files, err := filepath.Glob("../../testdata/*.txt")
	require.NoError(tb, err)
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(tb, err)
		m, err := markup.Parse(string(data))
		require.NoError(tb, err)
		p := new(page.Page)
		p.Read(m.Text, lexiconOfEnglish())
		pages, bytes = append(pages, p), bytes+len(m.Text)
	}
	require.Greater(tb, bytes, 50_000)
	return pages, bytes
}

func BenchmarkParse(b *testing.B) {
	p := NewParser(english(b))
	pages, bytes := articles(b)
	var nodes []Node
	b.SetBytes(int64(bytes))
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range pages {
			nodes = parsePage(p, a, nodes)
		}
	}
}

// parsePage parses all sentences of an article.
func parsePage(p *Parser, a *page.Page, nodes []Node) []Node {
	for len(nodes) < len(a.Tokens) {
		nodes = append(nodes, Node{})
	}
	for _, s := range a.Sentences {
		p.Parse(nodes[s.First:s.Last], a.Source, a.Tokens[s.First:s.Last])
	}
	return nodes
}

func BenchmarkRead(b *testing.B) {
	data := readFile(b)
	b.ReportAllocs()
	for b.Loop() {
		_, err := Read(data)
		require.NoError(b, err)
	}
}

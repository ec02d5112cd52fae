package mention

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/lang/en"
)

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"names and pronouns", "Maria Hollund met Peter Quill, who told her he was late.", "Maria Hollund | Peter Quill | who | her | he"},
		{"title", "Mayor Maria Hollund came.", "Mayor Maria Hollund"},
		{"owner of a description", "Hollund’s spokesman left.", "Hollund’s spokesman | Hollund"},
		{"owner by a pronoun", "His spokesman left.", "His spokesman | His"},
		{"nested name", "The head of the Kremlin left.", "The head of the Kremlin | the Kremlin"},
		{"an apposition is no mention", "Maria Hollund, a sociologist, left.", "Maria Hollund"},
		{"members of a group", "Maria Hollund and Peter Quill left.", "Maria Hollund and Peter Quill | Maria Hollund | Peter Quill"},
		{"things are no parties", "The table was long.", ""},
		{"the capital of a sentence is no name", "Yesterday it rained. But nobody left.", "it"},
		{"empty", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var l page.Page
			l.Read(c.text, en.Pack().Lexicon())
			var trees parse.Trees
			trees.Read(&l, en.Pack().Trees())
			f := new(Finder)
			f.Read(&trees)
			var got []string
			for _, m := range f.Find(nil) {
				end := max(m.Core.Last, m.Head+1)
				got = append(got, l.Source[l.Tokens[m.First].Start:l.Tokens[end-1].End])
			}
			require.Equal(t, c.want, strings.Join(got, " | "))
		})
	}
}

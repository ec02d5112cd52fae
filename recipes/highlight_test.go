package recipes

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func ExampleHighlight() {
	doc := parser.Parse("“Tea & toast,” said Ann O’Neil, “is <all> I want.” She left.")
	if err := Highlight(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <p><mark title="Ann O’Neil">“Tea &amp; toast,”</mark> said Ann O’Neil, <mark title="Ann O’Neil">“is &lt;all&gt; I want.”</mark> She left.</p>
}

func TestPiecesAreTheArticle(t *testing.T) {
	files, err := filepath.Glob("../testdata/plain/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		article, err := os.ReadFile(file)
		require.NoError(t, err)
		var whole strings.Builder
		quoted := 0
		for _, p := range Pieces(parser.Parse(string(article))) {
			whole.WriteString(p.Text)
			if p.Quote != nil {
				quoted++
				require.NotEmpty(t, p.Who())
			}
		}
		require.Equal(t, string(article), whole.String(), file)
		require.Positive(t, quoted, file)
	}
}

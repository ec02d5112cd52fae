package recipes

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const webpage = `<!doctype html><title>Bridge</title>
<nav><p>“Subscribe,” says Max.</p></nav>
<article>
<p>“We will <em>not</em> go,” Mayor <a href="/o">Ann O’Neil</a> told reporters.</p>
<script>"nothing"</script>
<p>She came late.</p>
<aside><p>Read more</p></aside>
</article>`

func ExampleReadPage() {
	article, err := ReadPage(strings.NewReader(webpage), "article p")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, q := range parser.Parse(article).Quotes {
		fmt.Println(q)
	}
	// Output: Ann O’Neil told: “We will not go,”
}

func TestReadPage(t *testing.T) {
	article, err := ReadPage(strings.NewReader(webpage), "article p")
	require.NoError(t, err)
	require.Equal(t, "“We will not go,” Mayor Ann O’Neil told reporters.\n\nShe came late.", article)

	article, err = ReadPage(strings.NewReader("<p>One<br>two</p><p> </p>"), "p")
	require.NoError(t, err)
	require.Equal(t, "One\ntwo", article)

	_, err = ReadPage(strings.NewReader(webpage), ".story p")
	require.ErrorIs(t, err, ErrNoArticle)
	require.ErrorContains(t, err, `".story p"`)
}

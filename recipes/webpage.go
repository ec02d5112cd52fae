package recipes

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/PuerkitoBio/goquery"
)

// ErrNoArticle is reported where nothing on the page matches the selector.
var ErrNoArticle = errors.New("no paragraph of an article found")

// ReadPage gives the paragraphs of a web page in UTF-8 that match a CSS selector, such as
// "article p", a blank line between them. Where you know the site, a selector for its
// articles is surer than any guess; without one, "attribution -input html" makes the guess.
func ReadPage(r io.Reader, selector string) (string, error) {
	page, err := goquery.NewDocumentFromReader(r)
	if err != nil {
		return "", fmt.Errorf("read page: %w", err)
	}
	page.Find("script, style, figcaption, aside").Remove()
	page.Find("br").ReplaceWithHtml("\n")
	var paragraphs []string
	page.Find(selector).Each(func(_ int, p *goquery.Selection) {
		if words := strings.TrimSpace(p.Text()); words != "" {
			paragraphs = append(paragraphs, words)
		}
	})
	if paragraphs == nil {
		return "", fmt.Errorf("selector %q: %w", selector, ErrNoArticle)
	}
	return strings.Join(paragraphs, "\n\n"), nil
}

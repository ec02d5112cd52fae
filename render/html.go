package render

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/quoteattribution/attribution"
)

// HTMLOptions tells what stands around the article. The zero value works.
type HTMLOptions struct {
	// Title is the heading of the page; empty means the document's ID, and
	// "Who said what" where it has none.
	Title string
	// Language of the article as a BCP 47 tag, for hyphenation and for who reads it
	// aloud; empty means "en".
	Language string
	// Correct lets the reader correct the quotes and save them as JSON Lines or brat
	// standoff annotations, which eval reads back. The page then holds the document and
	// its article once more.
	Correct bool
}

// HTML writes one page to look at: the article with each quote tinted by its
// speaker, the cue underlined, the speaker's and the outlet's mentions marked, and
// a list of the speakers that filters by a click. The page needs no network, and
// no script to be read; one of its own shows details beside a quote and filters, by words,
// act, outlet and confidence too.
//
// All that comes from the document is escaped and the page's Content-Security-Policy
// allows nothing but its own style and script. Control characters and invalid
// bytes become U+FFFD. Paragraphs are what blank lines separate, or each line
// where the article has none.
//
// An error tells of a span outside Document.Text or within a character (a
// document read from JSON needs its Text set), or comes from w. HTML only reads
// the document and is safe for concurrent use.
func HTML(w io.Writer, doc *attribution.Document, o HTMLOptions) error {
	f, err := newHTMLFragment(doc, true)
	if err != nil {
		return err
	}
	style, script := Stylesheet()+htmlPageStyle, Script()
	if o.Correct {
		style, script = style+htmlCorrectStyle, script+htmlCorrectScript()
		if f.Data, err = htmlData(doc); err != nil {
			return err
		}
	}
	return htmlWrite(w, "page", htmlPage{
		htmlFragment: f,
		Title:        htmlClean(cmp.Or(o.Title, doc.ID, "Who said what")),
		Language:     htmlClean(cmp.Or(o.Language, "en")),
		Counts:       strings.Join(Counts(doc), " · "),
		Policy: fmt.Sprintf("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s'",
			htmlHash(style), htmlHash(script)),
		// Whole elements: what is hashed has to stand in the page byte by byte.
		Style:  template.HTML("<style>" + style + "</style>"),
		Script: template.HTML("<script>" + script + "</script>"),
	})
}

// Fragment writes the article and its list of speakers as one element to put into
// a page of one's own, beside [Stylesheet] and, for details and filter, [Script].
// It has no ids, so that a page may hold several, and no style attributes. It escapes
// and fails as [HTML] does and is well-formed XML, too.
//
//	div.attribution            all of it
//	  aside.att-voices         the list: h2.att-heading, ul.att-list
//	    button.att-voice       one speaker or outlet: .att-number .att-name .att-role .att-count
//	    button.att-all         ends the filter; hidden without one
//	    p.att-status           tells screen readers what the filter shows
//	    details.att-more       further filters: words, act, outlet, confidence; Script puts it there
//	  div.att-article          the article, a p for each paragraph
//	    span.att-quote         a piece of a quote; .att-direct .att-mixed .att-indirect by its kind,
//	                           .att-depth-0 to 2 by how deep it is nested, .att-end where a piece ends
//	    span.att-cue           the words that announce it
//	    span.att-mention       the words that name the speaker
//	    span.att-source        the words that name the outlet
//	  p.att-key                how to read it
//	div.att-card               the details beside a quote; Script puts it at the end of the body
//
// A quote may consist of several pieces; each bears data-quote, its number in the
// document from 1, and data-voice, which ties it to its button. The first one takes
// the focus and has the details in data-kind, -cue, -act, -to, -via, -within, -rule and
// -confidence (percent). Cues and mentions name the quotes that they belong to in
// data-of. The colours are .att-hue-1 to .att-hue-8, 0 for outlets and where nobody
// is named; each sets --att-tint and --att-ink and may be set otherwise. Script sets
// .att-filtered on the root, .att-on on what the filter shows and .att-lit on what
// the pointer is at.
func Fragment(w io.Writer, doc *attribution.Document) error {
	f, err := newHTMLFragment(doc, false)
	if err != nil {
		return err
	}
	return htmlWrite(w, "fragment", f)
}

// Stylesheet is the CSS for a [Fragment]. It leaves the article's font to the page
// around it and is light or dark by the color-scheme that the page declares.
func Stylesheet() string { return htmlFragmentStyle }

// Script is the JavaScript for a [Fragment]; it belongs at the end of the body.
func Script() string { return htmlFragmentScript + htmlFilterScript }

var (
	//go:embed page_fragment.css
	htmlFragmentStyle string
	//go:embed page.css
	htmlPageStyle string
	//go:embed page_fragment.js
	htmlFragmentScript string
	//go:embed page_filter.js
	htmlFilterScript string
	//go:embed page.html
	htmlTemplateSource string

	htmlTemplates = template.Must(template.New("").Parse(htmlTemplateSource))
)

// htmlFragment is what the template of a fragment shows.
type htmlFragment struct {
	Voices  []*htmlVoice
	Article template.HTML
	Data    template.HTML // of a page whose quotes can be corrected
}

// htmlPage is what the template of a page shows.
type htmlPage struct {
	htmlFragment
	Title, Language, Counts, Policy string
	Style, Script                   template.HTML
}

// newHTMLFragment gives quotes ids for links to them (#q12) where the page holds one document.
func newHTMLFragment(doc *attribution.Document, ids bool) (htmlFragment, error) {
	if err := htmlCheck(doc); err != nil {
		return htmlFragment{}, err
	}
	cast := newHTMLCast(doc)
	return htmlFragment{Voices: cast.voices, Article: template.HTML(htmlArticle(doc, cast, ids))}, nil
}

// htmlWrite writes at once: a template that fails half way leaves nothing after.
func htmlWrite(w io.Writer, name string, data any) error {
	var out bytes.Buffer
	if err := htmlTemplates.ExecuteTemplate(&out, name, data); err != nil {
		return err
	}
	_, err := w.Write(out.Bytes())
	return err
}

// htmlHash names a style or script in a Content-Security-Policy.
func htmlHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

package render

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/hex"
	"encoding/json"
	"html/template"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

var (
	//go:embed page_correct.css
	htmlCorrectStyle string
	//go:embed page_correct_places.js
	htmlPlacesScript string
	//go:embed page_correct_export.js
	htmlExportScript string
	//go:embed page_correct_show.js
	htmlShowScript string
	//go:embed page_correct_form.js
	htmlFormScript string
	//go:embed page_correct.js
	htmlListScript string
)

// htmlCorrectScript is for a page whose quotes can be corrected.
func htmlCorrectScript() string {
	return htmlPlacesScript + htmlExportScript + htmlShowScript + htmlFormScript + htmlListScript
}

// htmlData is an element with the document, its article and what the browser keeps corrections
// by: a hash of both. Offsets count UTF-16 units.
func htmlData(doc *attribution.Document) (template.HTML, error) {
	if err := checkSpans(doc); err != nil && doc.Text != "" {
		return "", err
	}
	content, err := json.Marshal(struct {
		*attribution.Document
		Text string `json:"text"`
	}{doc, doc.Text})
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(content)
	content = ConvertOffsets(content, text.NewIndex(doc.Text).UTF16)
	var out bytes.Buffer
	out.WriteString(`<script type="application/json" class="att-data">`)
	out.WriteString(`{"key":"` + hex.EncodeToString(sum[:8]) + `",`)
	out.Write(content[len("{"):]) // Marshal writes <, > and & as \u003c, \u003e and \u0026
	out.WriteString("</script>\n")
	return template.HTML(out.String()), nil
}

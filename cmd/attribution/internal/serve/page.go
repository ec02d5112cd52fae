package serve

import (
	"bytes"
	_ "embed"
	"net/http"

	"github.com/quoteattribution/attribution/render"
)

//go:embed form.html
var formPage []byte

//go:embed openapi.json
var openAPI []byte

// policy lets a page have its own styles and scripts, and load nothing.
const policy = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// pasteForm is the page to paste an article into.
func pasteForm(w http.ResponseWriter, _ *http.Request) { page(w, formPage) }

func page(w http.ResponseWriter, html []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Security-Policy", policy)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Referrer-Policy", "no-referrer")
	_, _ = w.Write(html)
}

// paste answers with the article that was pasted, coloured.
func (s *server) paste(w http.ResponseWriter, r *http.Request) error {
	r.Body = http.MaxBytesReader(w, r.Body, s.MaxBody)
	if err := r.ParseForm(); err != nil {
		return err
	}
	doc, err := s.parse(r.Context(), r.PostForm.Get("text"))
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := render.HTML(&out, doc, render.HTMLOptions{}); err != nil {
		return err
	}
	page(w, out.Bytes())
	return nil
}

func description(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(openAPI)
}

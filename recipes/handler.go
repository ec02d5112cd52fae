package recipes

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
)

// Handler answers a POST of an article, plain text in UTF-8 of at most limit bytes, with the
// JSON of its document. For a whole server, with HTML and limits on time, see "attribution
// serve".
func Handler(parser *attribution.Parser, limit int64) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /quotes", func(w http.ResponseWriter, r *http.Request) {
		article, err := io.ReadAll(http.MaxBytesReader(w, r.Body, limit))
		var tooLarge *http.MaxBytesError
		switch {
		case errors.As(err, &tooLarge):
			http.Error(w, "the article is too long", http.StatusRequestEntityTooLarge)
			return
		case err != nil:
			http.Error(w, "the article did not arrive whole", http.StatusBadRequest)
			return
		case !utf8.Valid(article):
			http.Error(w, "the article is not UTF-8", http.StatusUnsupportedMediaType)
			return
		}
		answer, err := json.Marshal(parser.Parse(string(article)))
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		w.Write(answer)
	})
	return mux
}

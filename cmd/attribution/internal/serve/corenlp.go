package serve

import (
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/quoteattribution/attribution/text"
)

// annotators are those of CoreNLP that are answered, with what else it calls them.
var annotators = []string{"tokenize", "ssplit", "quote", "quoteattribution"}

// longest is how many UTF-16 units CoreNLP's server takes at the most, unless it is told otherwise.
// Answers are many times as long as the text.
const longest = 100_000

// isCoreNLP reports whether a request to / is for CoreNLP's server: its clients say in the
// query what they want, the page to paste into says nothing.
func isCoreNLP(r *http.Request) bool {
	query := r.URL.Query()
	return slices.ContainsFunc([]string{"properties", "props", "annotators", "outputFormat"}, query.Has)
}

// plain is how CoreNLP's server tells of errors.
func plain(p problem) (media, body string) { return "text/plain; charset=utf-8", p.detail }

// coreNLP answers POST /?properties={…} as CoreNLP's server does.
func (s *server) coreNLP(w http.ResponseWriter, r *http.Request) error {
	props, err := properties(r.URL.Query())
	if err != nil {
		return err
	}
	quotes, err := wanted(props)
	if err != nil {
		return err
	}
	body, err := s.body(w, r)
	if err != nil {
		return err
	}
	article, err := coreNLPText(r.Header.Get("Content-Type"), string(body))
	if err != nil {
		return err
	}
	if n := text.NewIndex(article).UTF16(len(article)); n > longest {
		return problem{http.StatusBadRequest, fmt.Sprintf("Request is too long to be handled by server: %d characters. Max length is %d characters.", n, longest)}
	}
	answer, err := s.annotate(r.Context(), article, quotes)
	if errors.Is(err, context.DeadlineExceeded) {
		return problem{http.StatusInternalServerError, "CoreNLP request timed out. Your document may be too long."} // clients look for these words
	}
	if err != nil {
		return err
	}
	return send(w, r, "application/json; charset=utf-8", answer)
}

// properties are what a query asks for. They are written as JSON, or as Python prints a
// dictionary; YAML takes both.
func properties(query url.Values) (map[string]string, error) {
	props := map[string]string{}
	for name := range query {
		props[name] = query.Get(name)
	}
	for _, name := range []string{"props", "properties"} {
		if err := yaml.Unmarshal([]byte(query.Get(name)), &props); err != nil {
			return nil, problem{http.StatusBadRequest, fmt.Sprintf(`%s=%s: write them as {"annotators":"tokenize,ssplit,quote","outputFormat":"json"}: %v`, name, query.Get(name), err)}
		}
	}
	return props, nil
}

// wanted reports whether quotes are asked for, or that nothing of what is asked for is there.
func wanted(props map[string]string) (quotes bool, err error) {
	refuse := func(name, instead string) error {
		return problem{http.StatusBadRequest, fmt.Sprintf("%s %q is not served here; %s", name, props[name], instead)}
	}
	named := strings.FieldsFunc(props["annotators"], func(r rune) bool { return strings.ContainsRune(", \t\n", r) })
	switch {
	case !slices.Contains([]string{"", "json"}, strings.ToLower(props["outputFormat"])):
		return false, refuse("outputFormat", "ask for json")
	case !slices.Contains([]string{"", "text"}, props["inputFormat"]):
		return false, refuse("inputFormat", "send text")
	case !slices.Contains([]string{"", "en", "english", "default"}, strings.ToLower(props["pipelineLanguage"])):
		return false, refuse("pipelineLanguage", "articles are read as English")
	case len(named) == 0:
		return true, nil
	case !slices.ContainsFunc(named, func(a string) bool { return slices.Contains(annotators, a) }):
		return false, refuse("annotators", "tokenize, ssplit and quote are")
	}
	return slices.Contains(named, "quote") || slices.Contains(named, "quoteattribution"), nil
}

// coreNLPText is the text of a body. CoreNLP takes it for URL-encoded where nothing else is
// said, and leaves it as it is where it turns out not to be.
func coreNLPText(contentType, body string) (string, error) {
	media, params, err := "application/x-www-form-urlencoded", map[string]string(nil), error(nil)
	if contentType != "" {
		if media, params, err = mime.ParseMediaType(contentType); err != nil {
			return "", problem{http.StatusUnsupportedMediaType, err.Error()}
		}
	}
	if media == "application/x-www-form-urlencoded" {
		if decoded, err := url.QueryUnescape(body); err == nil {
			body = decoded
		}
	}
	if params["charset"] == "" {
		return body, nil
	}
	charset, err := htmlindex.Get(params["charset"])
	if err != nil {
		return "", problem{http.StatusUnsupportedMediaType, "charset " + params["charset"] + " is not known; use utf-8"}
	}
	if name, _ := htmlindex.Name(charset); name == "utf-8" {
		return body, nil // invalid bytes stay, as elsewhere
	}
	return charset.NewDecoder().String(body)
}

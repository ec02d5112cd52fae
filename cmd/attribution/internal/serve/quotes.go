package serve

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/read"
	"github.com/quoteattribution/attribution/cmd/attribution/internal/units"
	"github.com/quoteattribution/attribution/render"
)

// kinds are the media types of bodies, and how they are read.
var kinds = map[string]read.Kind{
	"": read.Text, "text/plain": read.Text, "text/html": read.HTML, "text/markdown": read.Markdown,
	"application/json": read.JSON, "application/x-ndjson": read.JSONL, "application/jsonl": read.JSONL, "application/json-lines": read.JSONL,
}

// errTooLong is of a compressed body that grows beyond the limit.
var errTooLong = errors.New("too long")

// quotes answers POST /v1/quotes: one article with its document, an array with an array, JSON
// Lines with JSON Lines, of which a bad one is answered by a problem in its place.
func (s *server) quotes(w http.ResponseWriter, r *http.Request) error {
	unit := r.URL.Query().Get("offsets")
	if unit == "" {
		unit = units.All[0]
	} else if !slices.Contains(units.All, unit) {
		return problem{http.StatusBadRequest, fmt.Sprintf("offsets=%s: use %s", unit, strings.Join(units.All, ", "))}
	}
	media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil && r.Header.Get("Content-Type") != "" {
		return problem{http.StatusUnsupportedMediaType, err.Error()}
	}
	kind, ok := kinds[media]
	if !ok {
		return problem{http.StatusUnsupportedMediaType, media + " is no type of an article; use text/plain, text/html, text/markdown, application/json or application/x-ndjson"}
	}
	body, err := s.body(w, r)
	if err != nil {
		return err
	}
	answers, err := s.answers(r.Context(), body, kind, unit)
	if err != nil {
		return err
	}
	return s.write(w, r, kind, body, answers)
}

// body is the whole body without its compression.
func (s *server) body(w http.ResponseWriter, r *http.Request) ([]byte, error) {
	in := http.MaxBytesReader(w, r.Body, s.MaxBody)
	var from io.Reader = in
	switch encoding := r.Header.Get("Content-Encoding"); encoding {
	case "", "identity":
	case "gzip":
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, problem{http.StatusBadRequest, "the body is not gzip: " + err.Error()}
		}
		from = io.LimitReader(z, s.MaxBody+1)
	default:
		return nil, problem{http.StatusUnsupportedMediaType, "Content-Encoding " + encoding + ": use gzip or none"}
	}
	body, err := io.ReadAll(from)
	switch {
	case err != nil:
	case int64(len(body)) > s.MaxBody:
		err = errTooLong
	case read.Compressed(body): // it could grow beyond the limit
		err = problem{http.StatusUnsupportedMediaType, "the body is compressed; send it with Content-Encoding: gzip, compressed once"}
	}
	s.read.Add(len(body))
	return body, err
}

// answers are the JSON of each article's document, or of what is wrong with it where there are
// several.
func (s *server) answers(ctx context.Context, body []byte, kind read.Kind, unit string) (answers [][]byte, err error) {
	for item := range read.Items("body", "", bytes.NewReader(body), read.Options{Kind: kind, Longest: len(body) + 1}) {
		answer, err := s.answer(ctx, &item, unit)
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		if err != nil && kind != read.JSONL {
			if _, place, ok := strings.Cut(item.Where, ", "); ok && isArray(body) {
				err = fmt.Errorf("%s: %w", place, err)
			}
			return nil, problem{http.StatusBadRequest, err.Error()}
		}
		if err != nil {
			answer, _ = json.Marshal(map[string]any{"title": http.StatusText(http.StatusBadRequest), "status": http.StatusBadRequest, "detail": err.Error()})
		}
		answers = append(answers, answer)
	}
	return answers, nil
}

func (s *server) answer(ctx context.Context, item *read.Item, unit string) ([]byte, error) {
	if item.Err != nil {
		return nil, item.Err
	}
	a, err := item.Article()
	if err != nil {
		return nil, err
	}
	doc, err := s.parse(ctx, a.Text)
	if err != nil {
		return nil, err
	}
	doc.ID = a.ID
	line, err := marshal(doc, a.Taken)
	return render.ConvertOffsets(line, units.Of(doc, unit)), err
}

// parse parses an article and counts it.
func (s *server) parse(ctx context.Context, article string) (*attribution.Document, error) {
	doc, err := s.Parser.ParseContext(ctx, article)
	if err != nil {
		return nil, err
	}
	s.found.Add(len(doc.Quotes))
	s.articles.Inc()
	return doc, nil
}

// marshal is the JSON of a document, with the article where its words were taken out of markup.
func marshal(doc *attribution.Document, taken bool) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if !taken {
		err := enc.Encode(doc)
		return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
	}
	err := enc.Encode(struct {
		*attribution.Document
		Words string `json:"text"`
	}{doc, doc.Text})
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

// write writes the answers in the form of the question.
func (s *server) write(w http.ResponseWriter, r *http.Request, kind read.Kind, body []byte, answers [][]byte) error {
	var out bytes.Buffer
	media := "application/json"
	switch {
	case kind == read.JSONL:
		media = "application/x-ndjson"
		for _, a := range answers {
			out.Write(append(a, '\n'))
		}
	case kind == read.JSON && isArray(body):
		out.WriteByte('[')
		out.Write(bytes.Join(answers, []byte(",")))
		out.WriteString("]\n")
	case len(answers) == 0:
		return problem{http.StatusBadRequest, `the body is empty; send {"text":"…"}`}
	case len(answers) != 1:
		return problem{http.StatusBadRequest, fmt.Sprintf("the body has %d articles; use application/x-ndjson or an array for several", len(answers))}
	default:
		out.Write(append(answers[0], '\n'))
	}
	return send(w, r, media, out.Bytes())
}

// send answers with a body, compressed where the client accepts that.
func send(w http.ResponseWriter, r *http.Request, media string, body []byte) error {
	w.Header().Set("Content-Type", media)
	w.Header().Add("Vary", "Accept-Encoding")
	if !acceptsGzip(r) {
		_, err := w.Write(body)
		return ignore(err)
	}
	w.Header().Set("Content-Encoding", "gzip")
	z := gzip.NewWriter(w)
	_, err := z.Write(body)
	return ignore(errors.Join(err, z.Close()))
}

func isArray(body []byte) bool { return bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) }

// ignore drops an error of writing: the client is gone, and nobody would read of it.
func ignore(error) error { return nil }

func acceptsGzip(r *http.Request) bool {
	for _, value := range r.Header.Values("Accept-Encoding") {
		for part := range strings.SplitSeq(value, ",") {
			name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
			if strings.EqualFold(strings.TrimSpace(name), "gzip") && strings.ReplaceAll(params, " ", "") != "q=0" {
				return true
			}
		}
	}
	return false
}

package read

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Article is an article to parse.
type Article struct {
	ID, Lang, Title string
	Author, Outlet  string
	Date            time.Time // zero where there is none, or none that is understood
	BadDate         string    // a date that is not understood
	Text            string
	Taken           bool   // Text was taken out of markup: offsets do not count in the file
	Warning         string // what the user should know of it
}

// Article decodes an item. Its error says what is wrong and what to do.
func (it *Item) Article() (Article, error) {
	switch it.Kind {
	case JSONL, JSON, CSV, TSV:
		return it.object()
	case HTML:
		source, warning := decode(it.Data)
		text, title, err := page(source)
		if err != nil {
			return Article{}, fmt.Errorf("broken HTML (%w); -input text reads it as it is", err)
		}
		if text == "" && len(bytes.TrimSpace(it.Data)) > 0 {
			warning = "the page has no words outside of scripts, menus and forms; save it from a browser, or give the article alone"
		}
		return Article{ID: it.ID, Title: title, Text: text, Taken: true, Warning: warning}, nil
	}
	text, warning := decode(it.Data)
	a := Article{ID: it.ID, Text: text, Warning: warning, Taken: warning == fromCP1252}
	if it.Kind == Markdown {
		for line := range strings.Lines(text) {
			if rest, ok := strings.CutPrefix(line, "# "); ok {
				a.Title = strings.TrimSpace(rest)
				break
			}
		}
	}
	return a, nil
}

// object decodes {"id":…,"lang":…,"title":…,"text":…}.
func (it *Item) object() (Article, error) {
	if !utf8.Valid(it.Data) {
		return Article{}, errors.New("not valid UTF-8; convert the file to UTF-8")
	}
	var line struct {
		ID          json.RawMessage
		Lang, Title string
		Text        *string

		Author, Outlet, Publication, Date, Published json.RawMessage // of any type: not all that reads articles needs them
	}
	var kind *json.UnmarshalTypeError
	switch err := json.Unmarshal(it.Data, &line); {
	case errors.As(err, &kind) && kind.Field == "":
		return Article{}, fmt.Errorf(`it is %s; write an object {"id":…,"text":…}`, withArticle(kind.Value))
	case errors.As(err, &kind):
		return Article{}, fmt.Errorf("%q is %s; write a string", strings.ToLower(kind.Field), withArticle(kind.Value))
	case err != nil:
		return Article{}, fmt.Errorf(`broken JSON (%w); write one object {"id":…,"text":…} a line`, err)
	case line.Text == nil:
		return Article{}, errors.New(`no "text" field; put the article there`)
	}
	id, err := idOf(line.ID)
	if err != nil {
		return Article{}, err
	}
	a := Article{ID: id, Lang: line.Lang, Title: line.Title, Text: *line.Text, Taken: it.Kind == CSV || it.Kind == TSV}
	a.Author, a.Outlet = stringOf(line.Author), cmp.Or(stringOf(line.Outlet), stringOf(line.Publication))
	if date := cmp.Or(stringOf(line.Date), stringOf(line.Published)); date != "" {
		var ok bool
		if a.Date, ok = dateOf(date); !ok {
			a.BadDate = date
		}
	}
	return a, nil
}

// stringOf is a string, or a number as it is written; empty for anything else.
func stringOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(s)
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

// dates are the forms of a date that are understood; the first may go on with a time.
var dates = []string{"2006-01-02", "2006/01/02", "20060102", "2 January 2006", "January 2, 2006", "2 Jan 2006", "Jan 2, 2006", time.RFC1123, time.RFC1123Z}

// dateOf is the day of a date.
func dateOf(s string) (time.Time, bool) {
	for _, form := range dates {
		if t, err := time.Parse(form, s); err == nil {
			year, month, day := t.Date()
			return time.Date(year, month, day, 0, 0, 0, 0, time.UTC), true
		}
	}
	if len(s) > 10 && strings.ContainsAny(s[10:11], "T ") {
		t, err := time.Parse(dates[0], s[:10])
		return t, err == nil
	}
	return time.Time{}, false
}

// idOf is an id that is a string or a number.
func idOf(raw json.RawMessage) (string, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", nil
	}
	if raw[0] == '"' {
		var s string
		err := json.Unmarshal(raw, &s)
		return s, err
	}
	if raw[0] == '{' || raw[0] == '[' || raw[0] == 't' || raw[0] == 'f' {
		return "", errors.New(`"id" is neither a string nor a number; write one of these`)
	}
	return string(raw), nil
}

// withArticle is a JSON type with "a" or "an".
func withArticle(kind string) string {
	kind, _, _ = strings.Cut(kind, " ")
	if strings.ContainsRune("aeiou", rune(kind[0])) {
		return "an " + kind
	}
	return "a " + kind
}

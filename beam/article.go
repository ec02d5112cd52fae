package beam

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
	ID     string `json:"id"` // two articles of one ID are taken for one
	Title  string `json:"title"`
	Author string `json:"author"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"` // 2026-03-02
	Lang   string `json:"lang"` // a BCP 47 tag; every text is read as English
	Text   string `json:"text"`
}

// decode reads a line of JSON Lines. Its error says what to do.
func decode(line []byte) (Article, error) {
	if !utf8.Valid(line) {
		return Article{}, errors.New("not valid UTF-8; convert the file to UTF-8")
	}
	var x struct {
		Title, Lang string
		Text        *string

		ID, Author, Outlet, Publication, Date, Published json.RawMessage // strings or numbers
	}
	var kind *json.UnmarshalTypeError
	switch err := json.Unmarshal(line, &x); {
	case errors.As(err, &kind) && kind.Field == "":
		return Article{}, fmt.Errorf(`it is of type %s; write an object {"id":…,"text":…}`, kind.Value)
	case errors.As(err, &kind):
		return Article{}, fmt.Errorf("%q is of type %s; write a string", strings.ToLower(kind.Field), kind.Value)
	case err != nil:
		return Article{}, fmt.Errorf(`broken JSON (%w); write one object {"id":…,"text":…} a line`, err)
	case x.Text == nil:
		return Article{}, errors.New(`no "text" field; put the article there`)
	}
	return Article{
		ID: stringOf(x.ID), Title: x.Title, Author: stringOf(x.Author), Outlet: cmp.Or(stringOf(x.Outlet), stringOf(x.Publication)),
		Date: day(cmp.Or(stringOf(x.Date), stringOf(x.Published))), Lang: x.Lang, Text: *x.Text,
	}, nil
}

// stringOf is a string, or a number as it is written; empty for anything else.
func stringOf(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return strings.TrimSpace(s)
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return string(bytes.TrimSpace(raw))
	}
	return ""
}

// day is the day of a date that begins as 2026-03-02 does, empty for others.
func day(date string) string {
	if len(date) > 10 && !strings.ContainsAny(date[10:11], "T ") {
		return ""
	}
	date = date[:min(10, len(date))]
	if timeOf(date).IsZero() {
		return ""
	}
	return date
}

// timeOf is the time of a day, zero for the empty one.
func timeOf(day string) time.Time {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return time.Time{}
	}
	return t
}

// dayOf is the day of a time, empty for zero.
func dayOf(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// Package read reads articles in the forms that people have them in: plain text in several
// character sets, HTML, Markdown, subtitles, JSON and tables, also compressed.
package read

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"iter"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// Kind is a form of input.
type Kind string

// The forms of input. Auto looks at the name and the first bytes.
const (
	Auto     Kind = "auto"
	Text     Kind = "text"
	HTML     Kind = "html"
	Markdown Kind = "markdown"
	VTT      Kind = "vtt"
	SRT      Kind = "srt"
	JSONL    Kind = "jsonl"
	JSON     Kind = "json"
	CSV      Kind = "csv"
	TSV      Kind = "tsv"
)

// Kinds are all forms, in the order of the help page.
var Kinds = []Kind{Auto, Text, HTML, Markdown, VTT, SRT, JSONL, JSON, CSV, TSV}

// Many reports whether a file of the kind has several articles.
func (k Kind) Many() bool { return k == JSONL || k == JSON || k == CSV || k == TSV }

// Options tell how to read.
type Options struct {
	Kind    Kind   // "" and Auto look at the name and the first bytes
	Column  string // of CSV and TSV that has the article; "" for text, body, content or article
	Longest int    // bytes of a line of JSON Lines
}

// Item is an article as it was read, or why there is none.
type Item struct {
	Where string // for messages: "news.jsonl:17"
	ID    string // of CSV and of whole files, whose name it is
	Kind  Kind
	Data  []byte
	Err   error
}

// Items reads what a file has, in order; each article is decoded by Item.Article. name is
// what messages call it, id the one of an article that is the whole file. What cannot be
// read is an item with an error, and the good rest follows where there may be one.
func Items(name, id string, r io.Reader, o Options) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		in, kind, err := open(name, r, o)
		if err != nil {
			yield(Item{Where: name, Err: err})
			return
		}
		switch kind {
		case JSONL:
			lines(name, in, o.Longest)(yield)
		case JSON:
			values(name, in)(yield)
		case CSV, TSV:
			rows(name, in, kind, o.Column)(yield)
		default:
			data, err := io.ReadAll(in)
			it := Item{Where: name, ID: id, Kind: kind, Data: data}
			if err != nil {
				it.Err = broken(err)
			}
			yield(it)
		}
	}
}

// What compressed files begin with.
var gzipMagic, zstdMagic = []byte{0x1F, 0x8B}, []byte{0x28, 0xB5, 0x2F, 0xFD}

// Compressed reports whether Items would take a compression off the data, whatever its size
// then is.
func Compressed(data []byte) bool {
	return bytes.HasPrefix(data, gzipMagic) || bytes.HasPrefix(data, zstdMagic)
}

// open takes the compression off and tells the kind.
func open(name string, r io.Reader, o Options) (*bufio.Reader, Kind, error) {
	in := bufio.NewReaderSize(r, 64<<10)
	base := strings.ToLower(name)
	head, _ := look(in, 4)
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, "", broken(err)
		}
		in, base = bufio.NewReaderSize(z, 64<<10), strings.TrimSuffix(base, ".gz")
	case bytes.HasPrefix(head, zstdMagic):
		z, err := zstd.NewReader(in)
		if err != nil {
			return nil, "", broken(err)
		}
		in, base = bufio.NewReaderSize(z, 64<<10), strings.TrimSuffix(base, ".zst")
	}
	utf16 := utf16Reader(in)
	if utf16 != nil {
		in = bufio.NewReaderSize(utf16, 64<<10)
	}
	kind := o.Kind
	if kind == "" || kind == Auto {
		head, err := look(in, 1024)
		if err != nil && err != io.EOF && len(head) == 0 {
			return nil, "", broken(err)
		}
		kind = sniff(path.Ext(base), head)
	}
	return in, kind, nil
}

// look returns the first bytes, at most n of what has come so far: a pipe may be slow.
func look(in *bufio.Reader, n int) ([]byte, error) {
	if head, err := in.Peek(1); err != nil {
		return head, err
	}
	return in.Peek(min(n, in.Buffered()))
}

// broken tells of input that breaks off or is damaged.
func broken(err error) error {
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return fmt.Errorf("cut off in the middle (%w); get the whole file", err)
	case errors.Is(err, gzip.ErrChecksum), errors.Is(err, gzip.ErrHeader), errors.Is(err, zstd.ErrCRCMismatch):
		return fmt.Errorf("damaged (%w); get the file again", err)
	}
	return fmt.Errorf("cannot read it: %w; check the name and the rights", err)
}

package read

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	enc "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// utf16Reader returns the UTF-8 of a UTF-16 stream, nil where it is none: it begins with a
// byte order mark, or every second byte of its first is 0.
func utf16Reader(in *bufio.Reader) io.Reader {
	head, _ := look(in, 64)
	order := enc.LittleEndian
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		order = enc.BigEndian
	case zeros(head, 1) && !zeros(head, 0):
	case zeros(head, 0) && !zeros(head, 1):
		order = enc.BigEndian
	default:
		return nil
	}
	return transform.NewReader(in, enc.UTF16(order, enc.UseBOM).NewDecoder())
}

// zeros reports whether nearly all bytes of head at even (0) or odd (1) places are 0.
func zeros(head []byte, odd int) bool {
	n, all := 0, 0
	for i := odd; i < len(head); i += 2 {
		all++
		if head[i] == 0 {
			n++
		}
	}
	return all > 4 && n*10 >= all*8
}

// What is said of text that is not UTF-8.
const (
	fromCP1252 = "not UTF-8, read as Windows-1252; offsets count in its UTF-8"
	notUTF8    = "not valid UTF-8, parsed all the same; convert it to UTF-8 for exact words"
)

// decode returns data as UTF-8, and what to say of it. Bytes that
// are no UTF-8 anywhere are Windows-1252 where that has letters and marks for them.
func decode(data []byte) (text, warning string) {
	if utf8.Valid(data) {
		return string(data), ""
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if n > 1 && r != utf8.RuneError {
			return string(data), notUTF8 // UTF-8 with some bytes that are wrong
		}
		i += n
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil || strings.ContainsFunc(string(out), func(r rune) bool { return r == utf8.RuneError || r >= 0x80 && unicode.IsControl(r) }) {
		return string(data), notUTF8
	}
	return string(out), fromCP1252
}

package eval

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"
)

// eachLine calls use with each line that is not empty. It returns what went wrong, each
// error with the line's number.
func eachLine(name string, r io.Reader, use func(line []byte) error) []error {
	var failed []error
	buffered := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := buffered.ReadBytes('\n')
		if err != nil && err != io.EOF {
			// What came before the error is part of a line at best.
			return append(failed, fmt.Errorf("%s: %w", name, err))
		}
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			if bad := useLine(line, use); bad != nil {
				failed = append(failed, &LineError{name, n, bad})
			}
		}
		if err == io.EOF {
			return failed
		}
	}
}

// useLine refuses lines that JSON would read as something else than they say.
func useLine(line []byte, use func(line []byte) error) error {
	switch {
	case !utf8.Valid(line):
		return errors.New("not valid UTF-8; convert the file to UTF-8")
	case line[0] != '{':
		return errors.New("not a JSON object; write one document a line")
	}
	return use(line)
}

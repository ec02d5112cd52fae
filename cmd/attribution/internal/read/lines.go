package read

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
)

var errTooLong = errors.New("the line is too long")

// lines reads JSON Lines; a line longer than the longest is reported, not held.
func lines(where string, in *bufio.Reader, longest int) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		for n := 1; ; n++ {
			line, err := readLine(in, longest)
			it := Item{Where: fmt.Sprintf("%s:%d", where, n), Kind: JSONL}
			it.Data = bytes.TrimPrefix(line, []byte("\ufeff"))
			switch {
			case err == io.EOF:
				return
			case err == errTooLong:
				it.Err = fmt.Errorf("the line is longer than %d bytes; split the article", longest)
			case err != nil:
				it.Where, it.Err = where, broken(err)
				yield(it)
				return
			case len(bytes.TrimSpace(line)) == 0:
				continue
			}
			if !yield(it) {
				return
			}
		}
	}
}

// readLine returns the next line without its line feed, io.EOF after the last, and
// errTooLong after it has skipped one.
func readLine(r *bufio.Reader, longest int) (line []byte, err error) {
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		part = bytes.TrimSuffix(part, []byte("\n"))
		if tooLong = tooLong || len(line)+len(part) > longest; tooLong {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case tooLong && (err == nil || err == io.EOF):
			return nil, errTooLong
		case err == io.EOF && len(line) > 0:
			return line, nil // the last line may lack its line feed
		default:
			return line, err
		}
	}
}

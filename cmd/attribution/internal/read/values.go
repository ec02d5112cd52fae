package read

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// values reads JSON: one object, several one after the other, or an array of them, over
// any number of lines.
func values(where string, in *bufio.Reader) iter.Seq[Item] {
	return func(yield func(Item) bool) {
		skipMark(in)
		dec := json.NewDecoder(in)
		array := false
		if first, err := firstByte(in); err == nil && first == '[' {
			array = true
			if _, err := dec.Token(); err != nil {
				yield(Item{Where: where, Err: brokenJSON(err)})
				return
			}
		}
		for n := 1; !array || dec.More(); n++ {
			var v json.RawMessage
			err := dec.Decode(&v)
			if err == io.EOF && !array {
				return
			}
			it := Item{Where: fmt.Sprintf("%s, article %d", where, n), Kind: JSON, Data: v}
			if err != nil {
				it.Err = brokenJSON(err)
				yield(it)
				return
			}
			if !yield(it) {
				return
			}
		}
		if _, err := dec.Token(); err != nil {
			yield(Item{Where: where, Err: brokenJSON(err)})
		}
	}
}

// brokenJSON tells where JSON breaks; what follows cannot be read.
func brokenJSON(err error) error {
	var syntax *json.SyntaxError
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return errors.New("the JSON is cut off here; get the whole of it, or write one object a line (jsonl), which loses no others")
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d (%w), the rest is not read; mend it, or write one object a line (jsonl)", syntax.Offset, err)
	}
	return broken(err)
}

// skipMark skips a byte order mark.
func skipMark(in *bufio.Reader) {
	if head, _ := look(in, 3); string(head) == "\ufeff" {
		in.Discard(3)
	}
}

// firstByte is the first byte that is no blank, which is left.
func firstByte(in *bufio.Reader) (byte, error) {
	for {
		c, err := in.ReadByte()
		if err != nil {
			return 0, err
		}
		if c != ' ' && c != '\t' && c != '\r' && c != '\n' {
			return c, in.UnreadByte()
		}
	}
}

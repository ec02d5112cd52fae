package attribution

import (
	"encoding/binary"
	"encoding/json"
	"errors"
)

// binaryForm is the first byte of what MarshalBinary writes.
const binaryForm = 1

// MarshalBinary writes the document with its article, byte by byte; encoding/gob uses it.
// UnmarshalBinary reads it.
func (d Document) MarshalBinary() ([]byte, error) {
	line, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, 1+binary.MaxVarintLen64+len(d.Text)+len(line))
	out = binary.AppendUvarint(append(out, binaryForm), uint64(len(d.Text)))
	return append(append(out, d.Text...), line...), nil
}

// UnmarshalBinary reads what MarshalBinary writes.
func (d *Document) UnmarshalBinary(data []byte) error {
	if d == nil {
		return errNoTarget
	}
	if len(data) == 0 || data[0] != binaryForm {
		return errors.New("attribution: not a document as this version of MarshalBinary writes it")
	}
	size, n := binary.Uvarint(data[1:])
	if n <= 0 || size > uint64(len(data)-1-n) {
		return errors.New("attribution: a document that is cut off")
	}
	article, line := data[1+n:], data[1+n+int(size):]
	var read Document
	if err := json.Unmarshal(line, &read); err != nil {
		return err
	}
	read.Text = string(article[:size])
	for _, q := range read.Quotes {
		if q.standsIn(read.Text) == nil { // else it has words of its own
			q.readFrom(read.Text)
		}
	}
	*d = read
	return nil
}

// MarshalBinary writes the quote with its words, its speaker and its parents, without the
// article; encoding/gob uses it. UnmarshalBinary reads it.
func (q Quote) MarshalBinary() ([]byte, error) {
	d := Document{Quotes: Quotes{&q}}
	quotes, speakers := map[*Quote]bool{}, map[*Speaker]bool{nil: true}
	for p := q.Parent; p != nil && !quotes[p]; p = p.Parent {
		quotes[p] = true
		d.Quotes = append(d.Quotes, p)
	}
	for _, q := range d.Quotes {
		if !speakers[q.Speaker] {
			speakers[q.Speaker] = true
			d.Speakers = append(d.Speakers, q.Speaker)
		}
	}
	return d.MarshalBinary()
}

// UnmarshalBinary reads what MarshalBinary writes.
func (q *Quote) UnmarshalBinary(data []byte) error {
	if q == nil {
		return errNoTarget
	}
	var d Document
	if err := d.UnmarshalBinary(data); err != nil {
		return err
	}
	if len(d.Quotes) == 0 {
		return errors.New("attribution: a document without a quote")
	}
	*q = *d.Quotes[0]
	return nil
}

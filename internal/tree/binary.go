package tree

import (
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

const magic = "tree\x01"

// MarshalBinary writes the model in the form that Read reads. It holds numbers alone.
// The error is nil.
func (m *Model) MarshalBinary() ([]byte, error) {
	data := []byte(magic)
	data = m.words.append(data)
	data = m.tags.append(data)
	data = m.arcs.slim.append(data)
	data = append(data, m.arcs.sure[:]...)
	data = m.labels.rows.append(data)
	for _, may := range m.labels.may {
		data = binary.LittleEndian.AppendUint16(data, may)
	}
	return m.types.append(data), nil
}

// Read reads a model that MarshalBinary wrote. An error, and no model, where data is not
// what was written; data that was changed without harm to its form gives another model,
// with which a parser works as badly as its weights are.
func Read(data string) (*Model, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, errors.New("no trees: the file does not begin as it should")
	}
	r := reader{data: data[len(magic):]}
	m := &Model{}
	r.lexicon(&m.words)
	r.rows(&m.tags, 4)
	m.arcs.slim = r.slim()
	m.arcs.sure = new([1 << keyBits]uint8)
	copy(m.arcs.sure[:], r.take(1<<keyBits))
	for _, a := range m.arcs.sure {
		r.bad = r.bad || a > actions
	}
	r.rows(&m.labels.rows, 2)
	may := r.take(2 * arcKinds)
	m.labels.may = make([]uint16, arcKinds)
	for i := range len(may) / 2 {
		m.labels.may[i] = uint16(may[2*i]) | uint16(may[2*i+1])<<8
		r.bad = r.bad || m.labels.may[i] == 0
	}
	r.rows(&m.types, 1)
	if r.bad || len(r.data) != 0 {
		return nil, errors.New("no trees: the file has not the form that it names")
	}
	return m, nil
}

// reader takes one part of a model after another off data; bad once one was not there.
type reader struct {
	data string
	bad  bool
}

func (r *reader) take(n int) string {
	if r.bad || n < 0 || n > len(r.data) {
		r.bad = true
		return ""
	}
	s := r.data[:n]
	r.data = r.data[n:]
	return s
}

func (r *reader) number() uint32 {
	s := r.take(4)
	if r.bad {
		return 0
	}
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// length is the number of things of at least size bytes, of which there cannot be more
// than there is data.
func (r *reader) length(size int) int {
	n := r.number()
	r.bad = r.bad || uint64(n) > uint64(len(r.data)/size)
	if r.bad {
		return 0
	}
	return int(n)
}

// The lexicon is the sets of tags there are, then the keys in order, each with its
// distance from the one before and the number of its set.
func (l *lexicon) append(data []byte) []byte {
	var all []lexeme
	var sets []uint32
	for _, w := range l.words {
		if w.key != 0 {
			all, sets = append(all, w), append(sets, w.allow)
		}
	}
	slices.Sort(sets)
	sets = slices.Compact(sets)
	slices.SortFunc(all, func(a, b lexeme) int { return cmp.Compare(a.key, b.key) })
	data = binary.LittleEndian.AppendUint32(data, uint32(len(sets)))
	for _, s := range sets {
		data = binary.LittleEndian.AppendUint32(data, s)
	}
	data = binary.LittleEndian.AppendUint32(data, uint32(len(all)))
	last := uint32(0)
	for _, e := range all {
		set, _ := slices.BinarySearch(sets, e.allow)
		data = binary.AppendUvarint(data, uint64(e.key-last))
		data = binary.AppendUvarint(data, uint64(set))
		last = e.key
	}
	return data
}

func (r *reader) lexicon(l *lexicon) {
	sets := make([]uint32, r.length(4))
	for i := range sets {
		sets[i] = r.number()
		r.bad = r.bad || sets[i] == 0
	}
	n := r.length(2)
	*l = *newLexicon(n)
	key := uint64(0)
	for range n {
		key += r.uvarint()
		set := r.uvarint()
		if r.bad || set >= uint64(len(sets)) || key>>32 != 0 {
			r.bad = true
			return
		}
		l.add(uint32(key), sets[set])
	}
}

func (r *reader) uvarint() (v uint64) {
	for shift := 0; shift < 35; shift += 7 {
		if len(r.data) == 0 {
			break
		}
		b := r.data[0]
		r.data = r.data[1:]
		v |= uint64(b&127) << shift
		if b < 128 {
			return v
		}
	}
	r.bad = true
	return 0
}

// A table is the marks of all rows, and the weights of those that are there, class after
// class: so they deflate best.
func appendTable(data []byte, mark []uint8, classes int, weight func(row, class int) byte) []byte {
	data = append(data, mark...)
	for c := range classes {
		for i, m := range mark {
			if m != 0 {
				data = append(data, weight(i, c)-128)
			}
		}
	}
	return data
}

// table takes a table of so many rows; n of them are there.
func (r *reader) table(rows, classes int) (mark, weights string, n int) {
	mark = r.take(rows)
	for i := range len(mark) {
		if mark[i] != 0 {
			n++
		}
	}
	return mark, r.take(n * classes), n
}

func (t *rows) append(data []byte) []byte {
	return appendTable(data, t.mark, t.width*8, func(row, c int) byte {
		return byte(t.words[row*t.width+c/8] >> (c % 8 * 8))
	})
}

func (r *reader) rows(t *rows, width int) {
	*t = newRows(width)
	mark, weights, n := r.table(len(t.mark), width*8)
	if r.bad {
		return
	}
	k := 0
	for i := range t.mark {
		if t.mark[i] = mark[i]; mark[i] == 0 {
			continue
		}
		for j := range width {
			w, at := uint64(0), j*8*n+k
			for range 8 {
				w, at = w>>8|uint64(weights[at])<<56, at+n
			}
			t.words[i*width+j] = w ^ 0x8080808080808080 // which adds 128 to each byte
		}
		k++
	}
}

func (t *slim) append(data []byte) []byte {
	mark := make([]uint8, len(t))
	for i, w := range t {
		mark[i] = uint8(w >> 24)
	}
	return appendTable(data, mark, actions, func(row, c int) byte { return byte(t[row] >> (c * 8)) })
}

func (r *reader) slim() *slim {
	t := new(slim)
	mark, w, n := r.table(len(t), actions)
	if r.bad {
		return t
	}
	k := 0
	for i := range t {
		if m := mark[i]; m != 0 {
			t[i] = uint32(m)<<24 | uint32(w[k]+128) | uint32(w[n+k]+128)<<8 | uint32(w[2*n+k]+128)<<16
			k++
		}
	}
	return t
}

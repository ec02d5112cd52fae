package coref

import (
	"encoding/binary"
	"slices"
)

// form is a name in the words that it is looked up by.
type form struct {
	words  []int32
	suffix int32 // Jr, III
}

func (f form) last() int32 { return f.words[len(f.words)-1] }

// forms finds parties by all words of a name.
type forms struct {
	slots table // of all by hash, numbered from 1
	all   []known
}

type known struct {
	form
	hash  uint32
	party int
}

// reset forgets the names and makes room for n.
func (f *forms) reset(n int) {
	f.all = f.all[:0]
	f.slots.reset(n)
}

func (f form) hash() uint32 {
	var buffer [64]byte
	b := binary.LittleEndian.AppendUint32(buffer[:0], uint32(f.suffix))
	for _, w := range f.words {
		b = binary.LittleEndian.AppendUint32(b, uint32(w))
	}
	return hash(b)
}

// at returns the slot of a name, and the name, nil where it is not known.
func (f *forms) at(name form) (uint32, *known) {
	hash := name.hash()
	for at := f.slots.first(hash); ; at = f.slots.next(at) {
		n := f.slots[at]
		if n == 0 {
			return at, nil
		}
		if k := &f.all[n-1]; k.hash == hash && k.suffix == name.suffix && slices.Equal(k.words, name.words) {
			return at, k
		}
	}
}

// party returns the party of this name.
func (f *forms) party(name form) (int, bool) {
	if _, k := f.at(name); k != nil {
		return k.party, true
	}
	return none, false
}

// set lets the party be found by this name.
func (f *forms) set(name form, party int) {
	at, k := f.at(name)
	if k != nil {
		k.party = party
		return
	}
	if 2*len(f.all) >= len(f.slots) {
		f.grow()
		at, _ = f.at(name)
	}
	f.all = append(f.all, known{form: name, hash: name.hash(), party: party})
	f.slots[at] = int32(len(f.all))
}

func (f *forms) grow() {
	f.slots.reset(len(f.slots))
	for i := range f.all {
		at := f.slots.first(f.all[i].hash)
		for f.slots[at] != 0 {
			at = f.slots.next(at)
		}
		f.slots[at] = int32(i + 1)
	}
}

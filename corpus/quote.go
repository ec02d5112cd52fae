package corpus

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"slices"
	"time"
)

// Quote is a quote among many, as Same compares it.
type Quote struct {
	ID   string    `json:"id"`
	Date time.Time `json:"date,omitzero"` // the article's; zero where unknown
	Text string    `json:"text"`
}

// How quotes are cut and compared.
const (
	shingle  = 4   // words that follow one another
	fewest   = 6   // words that a quote must have to be compared: "I am sorry" is said by many
	telling  = 12  // words from which on a part is known for one of a longer quote: "the former mayor of Arva" is not
	bands    = 6   // the keys of a quote at most
	copied   = 0.6 // the share of the shorter one's shingles that the longer one must have
	alike    = 0.8 // the share of words from which a quote has the length of another
	hotBand  = 400 // quotes of a band that are compared, beyond those that are the same words
	compares = 40  // quotes that each of these is compared with
)

// Print is the words of a quote in a form to compare: the hashes of its shingles.
type Print struct {
	Words    int      // in the quote
	shingles []uint64 // in order, each once
}

// PrintOf is the print of the words of a quote. Case, marks and accents do not matter.
func PrintOf(text string) Print {
	words := split(folded(key(text)))
	p := Print{Words: len(words)}
	if len(words) < fewest {
		return p
	}
	hashes := make([]uint64, len(words))
	for i, w := range words {
		h := fnv.New64a()
		h.Write([]byte(w))
		hashes[i] = h.Sum64()
	}
	for i := 0; i+shingle <= len(hashes); i++ {
		h := fnv.New64a()
		var b [8]byte
		for _, x := range hashes[i : i+shingle] {
			h.Write(binary.LittleEndian.AppendUint64(b[:0], x))
		}
		p.shingles = append(p.shingles, mix(h.Sum64()))
	}
	slices.Sort(p.shingles)
	p.shingles = slices.Compact(p.shingles)
	return p
}

// mix spreads the bits of a hash, of which bands take the smallest.
func mix(x uint64) uint64 {
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	x ^= x >> 33
	x *= 0xc4ceb9fe1a85ec53
	return x ^ x>>33
}

// Bands is the keys of the groups that the quote is compared in, none for a quote of fewer than
// six words: the smallest hashes of its shingles, a MinHash of one function. Of two quotes of
// which one is half of the other, 98 in 100 share a band; of a quarter, 82.
func (p *Print) Bands() []uint64 { return p.shingles[:min(bands, len(p.shingles))] }

// Bands is those of the quote's print.
func (q *Quote) Bands() []uint64 {
	p := PrintOf(q.Text)
	return p.Bands()
}

// within is the share of the shingles of the smaller print that the other has.
func (p *Print) within(q *Print) float64 {
	if len(p.shingles) == 0 || len(q.shingles) == 0 {
		return 0
	}
	n, i, j := 0, 0, 0
	for i < len(p.shingles) && j < len(q.shingles) {
		switch c := cmp.Compare(p.shingles[i], q.shingles[j]); {
		case c == 0:
			n, i, j = n+1, i+1, j+1
		case c < 0:
			i++
		default:
			j++
		}
	}
	return float64(n) / float64(min(len(p.shingles), len(q.shingles)))
}

// sameAs reports whether two prints are of one statement.
func (p *Print) sameAs(q *Print) bool {
	short, long := min(p.Words, q.Words), max(p.Words, q.Words)
	return p.within(q) >= copied && (short >= telling || float64(short) >= alike*float64(long))
}

// Same tells which quotes of a band are one statement, whole or cut short: links between places
// in the band that join them, each from a longer quote to a shorter one. Links of all bands
// together make the groups of a corpus. Of a band of thousands each quote is compared with 40 that
// are next in length, and time grows with their number. The order of the band does not matter
// but for quotes of one length.
func Same(band []Quote) [][2]int {
	prints := make([]Print, len(band))
	order := make([]int, len(band))
	for i := range band {
		prints[i], order[i] = PrintOf(band[i].Text), i
	}
	slices.SortFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(len(prints[j].shingles), len(prints[i].shingles)), slices.Compare(prints[i].shingles, prints[j].shingles), cmp.Compare(band[i].ID, band[j].ID))
	})
	var links [][2]int
	var heads []int // one of each wording
	for n, i := range order {
		if n > 0 && slices.Equal(prints[i].shingles, prints[order[n-1]].shingles) {
			if len(prints[i].shingles) > 0 {
				links = append(links, [2]int{order[n-1], i})
			}
			continue
		}
		from := 0
		if len(heads) > hotBand {
			from = len(heads) - compares
		}
		for _, h := range heads[from:] {
			if prints[i].sameAs(&prints[h]) {
				links = append(links, [2]int{h, i})
			}
		}
		heads = append(heads, i)
	}
	return links
}

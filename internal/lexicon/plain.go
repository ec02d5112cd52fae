package lexicon

import (
	"cmp"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// AppendPlain appends a word without its case, diacritics, full stops and the
// shape of its apostrophes: "O’Neíl" and "O'NEIL" are one word.
func AppendPlain(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		switch c := word[i]; {
		case c == 0xE2 && i+2 < len(word) && word[i+1] == 0x80 && word[i+2] >= 0x90:
			// U+2010 to U+203F: dashes and quotation marks
			if word[i+2] == 0x99 {
				dst = append(dst, '\'')
			} else {
				dst = append(dst, word[i:i+3]...)
			}
			i += 2
		case c >= utf8.RuneSelf:
			return appendPlainRunes(dst, word[i:])
		case c != '.' && c != '@' && c != '#':
			dst = append(dst, lowers[c])
		}
	}
	return dst
}

func appendPlainRunes(dst []byte, word string) []byte {
	// The word is taken apart after dst, made plain after that, and moved to its place.
	start := len(dst)
	dst = norm.NFD.AppendString(dst, word)
	end := len(dst)
	for i := start; i < end; {
		r, n := utf8.DecodeRune(dst[i:end])
		i += n
		switch {
		case r == '’':
			dst = append(dst, '\'')
		case r != '.' && r != '@' && r != '#' && !unicode.Is(unicode.Mn, r):
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
	}
	return append(dst[:start], dst[end:]...)
}

// Plain is the number of word id in plain letters, 0 where the pack does not know
// that form: "O'Neil" for "O'Neíl".
func (p *Lexicon) Plain(id uint32) uint32 {
	if !p.unplain.has(id) {
		return id
	}
	i, _ := slices.BinarySearchFunc(p.plain, id, func(x plainForm, id uint32) int { return cmp.Compare(x.word, id) })
	return p.plain[i].plain
}

// plainForm is a word and its form in plain letters, 0 where that is no word.
type plainForm struct{ word, plain uint32 }

// PlainID is the number of a word in plain letters, 0 where the pack does not know it.
func (p *Lexicon) PlainID(plain []byte) uint32 {
	id, _ := find(p, plain, keyOf(plain))
	return id
}

// isPlain reports whether AppendPlain leaves a word in lower case as it is.
func isPlain(word string) bool {
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || c == '.' || c == '@' || c == '#' {
			return false
		}
	}
	return true
}

// makePlain finds the plain form of each word.
func (p *Lexicon) makePlain() {
	p.plain = nil
	var plain []byte
	for id := range p.words {
		word := p.words[id].Text
		if isPlain(word) {
			continue
		}
		if plain = AppendPlain(plain[:0], word); string(plain) != word {
			p.plain = append(p.plain, plainForm{uint32(id), p.PlainID(plain)})
		}
	}
}

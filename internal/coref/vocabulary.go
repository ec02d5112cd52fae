package coref

import (
	"hash/maphash"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/token"
)

// vocabulary numbers the words of an article in plain letters: "O’Neíl" and
// "O'NEIL" are one word. Words of the language pack keep its numbers, the others
// follow them. Number 0 is a token that is no word.
type vocabulary struct {
	pack    *lexicon.Lexicon
	of      []int32    // number of each token's word
	own     []own      // the words that the pack lacks
	letters []byte     // of the own words, one after another, while they are collected
	text    string     // the same
	slots   table      // of own words by hash, numbered from 1
	plain   []byte     // the word at hand
	signs   [128]int32 // number of each token of one ASCII byte, 0 before it is met
}

// own is a word of the article: letters [first, last).
type own struct{ hash, first, last uint32 }

// reset numbers the words of another article.
func (v *vocabulary) reset(l *scan.Layout, pack *lexicon.Lexicon) {
	v.pack, v.own, v.letters = pack, v.own[:0], v.letters[:0]
	v.of = memory.Sized(v.of, len(l.Tokens))
	v.slots.reset(len(l.Tokens))
	clear(v.signs[:])
	for i := range l.Tokens {
		t := &l.Tokens[i]
		if t.Word != 0 && verbatim(t, l.Source) {
			if id := pack.Plain(t.Word); id != 0 {
				v.of[i] = int32(id)
				continue
			}
		}
		first := l.Source[t.Start]
		sign := t.Len() == 1 && first < utf8.RuneSelf
		if sign && v.signs[first] != 0 {
			v.of[i] = v.signs[first]
			continue
		}
		v.plain = lexicon.AppendPlain(v.plain[:0], t.In(l.Source))
		v.of[i] = v.add(v.plain)
		if sign {
			v.signs[first] = v.of[i]
		}
	}
	v.text = string(v.letters)
}

// verbatim reports whether a token stands in the article as it is looked up, but
// for case and a ’: not so words with other apostrophes, and with a beginning left out.
func verbatim(t *token.Token, source string) bool {
	if t.Is(token.Clitic) {
		return source[t.Start] == '\'' || strings.HasPrefix(source[t.Start:], "’")
	}
	first := source[t.Start]
	return 'a' <= first|0x20 && first|0x20 <= 'z' || '0' <= first && first <= '9'
}

// add returns the number of a word in plain letters, which may be new.
func (v *vocabulary) add(plain []byte) int32 {
	if len(plain) == 0 {
		return 0
	}
	if id := v.pack.PlainID(plain); id != 0 {
		return int32(id)
	}
	h := hash(plain)
	at, n := v.find(plain, h)
	if n == 0 {
		first := uint32(len(v.letters))
		v.letters = append(v.letters, plain...)
		v.own = append(v.own, own{h, first, uint32(len(v.letters))})
		n = int32(len(v.own))
		v.slots[at] = n
	}
	return int32(v.pack.Len()) + n - 1
}

// find returns the number of an own word from 1, 0 where there is none, and the
// slot where it belongs.
func (v *vocabulary) find(plain []byte, hash uint32) (at uint32, n int32) {
	for at = v.slots.first(hash); ; at = v.slots.next(at) {
		n = v.slots[at]
		if n == 0 {
			return at, 0
		}
		if o := &v.own[n-1]; o.hash == hash && string(v.letters[o.first:o.last]) == string(plain) {
			return at, n
		}
	}
}

// known is the number of a word in plain letters, none where neither the pack nor
// the article has it.
func (v *vocabulary) known(plain []byte) int32 {
	if id := v.pack.PlainID(plain); id != 0 {
		return int32(id)
	}
	if _, n := v.find(plain, hash(plain)); n != 0 {
		return int32(v.pack.Len()) + n - 1
	}
	return none
}

// id is the number of the word at token i.
func (v *vocabulary) id(i int) int32 { return v.of[i] }

// word is the word with this number in plain letters.
func (v *vocabulary) word(n int32) string {
	if k := int(n) - v.pack.Len(); k >= 0 {
		return v.text[v.own[k].first:v.own[k].last]
	}
	return v.pack.Word(uint32(n)).Text
}

// size is one more than the greatest number.
func (v *vocabulary) size() int { return v.pack.Len() + len(v.own) }

// seed keeps an article from being made so that its words share their slots.
var seed = maphash.MakeSeed()

func hash(word []byte) uint32 { return uint32(maphash.Bytes(seed, word)) }

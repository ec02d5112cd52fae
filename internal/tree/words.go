package tree

import (
	"math/bits"

	"github.com/quoteattribution/attribution/token"
)

// word is what the features see of a word: never its letters.
type word struct {
	id    uint64 // hash of the lower-case form, or of ending and shape where it is not in the lexicon
	own   uint64 // hash of the lower-case form, in the lexicon or not
	end   uint64 // hash of the last three letters and the shape
	class uint64 // hash of the tags that it can have
	pack  uint64 // hash of what the language pack knows of it
	allow uint32 // the tags that it can have, a bit each
	known bool
	kept  bool // a word although it is written as a name: months, days, titles
	cue   bool
}

const mul = 0x9E3779B97F4A7C15

// mix spreads the bits of a hash.
func mix(h uint64) uint64 {
	h *= mul
	return h ^ h>>29
}

// hashWord is a hash of a word in lower case; a curly apostrophe is a straight one.
func hashWord(w string) uint64 {
	h := uint64(len(w))
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c-'A' < 26 {
			c |= 32
		} else if c == 0xE2 && i+2 < len(w) && w[i+1] == 0x80 && w[i+2]|1 == 0x99 {
			c, i = '\'', i+2
			h -= 2
		}
		h = (h ^ uint64(c)) * 0x100000001b3
	}
	return mix(h)
}

const (
	// told is what the pack may know of a word that its letters do not show.
	told = token.Determiner | token.Possessive | token.Pronoun | token.Preposition | token.Conjunction |
		token.Subordinator | token.Wh | token.Auxiliary | token.Modal | token.Negation | token.Adverb | token.Time |
		token.Numeral | token.Adjective | token.Noun | token.Verb | token.Cue | token.CueNoun | token.Title |
		token.GivenName | token.Role | token.Organization | token.Demonym | token.Outlet | token.Place

	letters  = token.Word | token.Clitic
	openTags = 1<<NN | 1<<NNS | 1<<NNP | 1<<CD | 1<<JJ | 1<<RB | 1<<VB | 1<<VBD | 1<<VBG | 1<<VBN | 1<<VBP | 1<<VBZ | 1<<X
	numbers  = 1<<CD | 1<<NNP | 1<<JJ | 1<<NN | 1<<NNS
	links    = 1<<NN | 1<<NNP | 1<<X
)

// look fills what the features see of token t of source. first: no word stands before it
// in its sentence; apart: a blank does; odd: an odd number of quotation marks does.
func (l *lexicon) look(w *word, source string, t *token.Token, first, apart, odd bool) {
	s := t.In(source)
	class := t.Class
	h := hashWord(s)
	shape := uint64(0)
	if class&token.Capital != 0 {
		shape = 1
	}
	if class&token.Upper != 0 {
		shape |= 2
	}
	if class&token.Number != 0 {
		shape |= 4
	}
	if class&token.Abbreviated != 0 {
		shape |= 8
	}
	if first {
		shape |= 16
	}
	if class&letters == 0 && class&token.Number == 0 {
		l.sign(w, h, class, apart, odd)
		return
	}
	e := shape
	for i := max(0, len(s)-3); i < len(s); i++ {
		c := s[i] | 32
		if c-'0' < 10 {
			c = '0'
		}
		e = e<<8 | uint64(c)
	}
	w.own = h
	w.end = mix(e)
	w.pack = mix(uint64(class&told) ^ shape)
	w.kept = class&(token.Time|token.Title) != 0
	w.cue = class&token.Cue != 0
	w.allow, w.known = l.find(h)
	if class&token.Number != 0 {
		w.known = false
		w.id, w.allow = w.end, numbers
		w.class = mix(shape<<1 ^ uint64(s[len(s)-1]|32)<<8)
		return
	}
	forms := verbForms(t)
	if w.known {
		w.id = h
		w.allow |= forms
		if w.allow&(1<<NNS|1<<VBZ) != 0 && class&(token.Clitic|token.Auxiliary) == 0 && s[len(s)-1]|32 == 's' {
			w.allow |= 1<<NNS | 1<<VBZ // few texts have all that walks is
		}
		if shape&1 == 1 {
			w.allow |= 1 << NNP
		}
		w.class = mix(uint64(w.allow) | shape&1<<33)
		return
	}
	w.id = w.end
	w.allow = openTags
	if shape&1 == 0 {
		w.allow &^= 1 << NNP
	}
	w.class = mix(uint64(w.allow) | shape<<40)
	if shape&1 == 0 {
		w.class ^= uint64(s[len(s)-1]|32) * 0xC2B2AE3D27D4EB4F
	}
	if forms != 0 && class&(token.Noun|token.CueNoun|token.Role|token.Adjective|token.Capital) == 0 {
		w.allow = forms // the pack knows it as nothing but a verb
	}
}

// sign fills in a token without letters or digits.
func (l *lexicon) sign(w *word, h uint64, class token.Class, apart, odd bool) {
	*w = word{id: h, own: h, end: h, known: true}
	switch {
	case class&token.Comma != 0:
		w.allow = 1 << Comma
	case class&token.Mark != 0:
		w.allow = 1<<Open | 1<<Close
		if apart {
			h ^= 0x5555
		}
		if odd {
			h ^= 0x333300
		}
		w.id = mix(h)
	case class&token.Opening != 0, class&token.Closing != 0:
		w.allow = 1 << Bracket
	case class&token.Link != 0:
		w.allow, w.known, w.id = links, false, mix(uint64(class))
	default:
		if w.allow, w.known = l.find(h); w.known {
			break
		}
		switch {
		case class&token.Stop != 0:
			w.allow = 1 << Stop
		case class&(token.Colon|token.Semicolon|token.Dash) != 0:
			w.allow = 1 << Colon
		default:
			w.allow = 1 << X
		}
	}
	w.class = mix(uint64(w.allow))
	w.pack = w.class
}

// verbForms is the tags of the verb forms that the pack knows the token as.
func verbForms(t *token.Token) (tags uint32) {
	if t.Word == 0 || !t.Is(token.Verb) {
		return 0
	}
	if t.Is(token.Base) {
		tags |= 1<<VB | 1<<VBP
	}
	if t.Is(token.Third) {
		tags |= 1 << VBZ
	}
	if t.Is(token.Past) {
		tags |= 1 << VBD
	}
	if t.Is(token.Participle) {
		tags |= 1 << VBN
	}
	if t.Is(token.Gerund) {
		tags |= 1 << VBG
	}
	return tags
}

func rot(x uint64, n int) uint64 { return bits.RotateLeft64(x, n) }

// small gives small numbers random-looking words, the same in every program.
var small = func() (t [256]uint64) {
	x := uint64(88172645463325252)
	for i := range t {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		t[i] = x
	}
	return
}()

// Numbers of small that stand for something else than a tag.
const (
	noTag     = 32 // before and after the sentence
	rootTag   = 33
	distances = 50
	counts    = 60
	passed    = 70 // 27 of them
	nameWord  = 120
	number    = 121
	strange   = 130 // a word of each tag that the lexicon has not
	strangeCue
	sides = strange + 2*32
)

package lexicon

import (
	"errors"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/token"
)

// LoadBinary reads a lexicon that MarshalBinary wrote. It keeps parts of the string and
// takes a small part of the time of Load. An error, and no lexicon, where the string is
// not what was written.
func LoadBinary(words string) (*Lexicon, error) {
	p := new(Lexicon)
	if err := p.readWords(words); err != nil {
		return nil, err
	}
	return p, nil
}

// MarshalBinary returns the words in a form that LoadBinary reads. The same words give the same bytes.
func (p *Lexicon) MarshalBinary() ([]byte, error) {
	f := writing()
	f.pack(p)
	return append([]byte(magic), f.out...), nil
}

func (p *Lexicon) readWords(data string) error {
	data, ok := strings.CutPrefix(data, magic)
	if !ok {
		return errors.New("no language pack: the words do not begin as they should")
	}
	f := reading(data)
	if f.pack(p); f.broken || len(f.in) > 0 || !p.checkIndex() {
		return errors.New("no language pack: the words are damaged; write them anew with MarshalBinary")
	}
	p.finish()
	return nil
}

const magic = "lang\x03"

func (f *form) pack(p *Lexicon) {
	tag := p.Tag.String()
	f.text(&tag)
	p.Tag = language.Make(tag)
	list(f, &p.suffixes, new([]suffix), func(s *suffix) {
		f.text(&s.text)
		number(f, &s.class)
	})
	for n := range p.lists {
		list(f, &p.lists[n], new([]string), f.text)
	}
	list(f, &p.lones, new([]lone), func(x *lone) {
		f.text(&x.word)
		number(f, &x.uses)
	})
	list(f, &p.index.classes, new([]token.Class), func(c *token.Class) { number(f, c) })
	f.classes = p.index.classes
	list(f, &p.words, new([]Word), f.word)
	if len(p.words) == 0 {
		f.fail()
	}
	f.bytes(&p.index.table)
	list(f, &p.plain, new([]plainForm), func(x *plainForm) {
		number(f, &x.word)
		number(f, &x.plain)
		f.known(p, x.word, x.plain)
	})
	list(f, &p.phrases.all, new([]Phrase), f.phrase)
	list(f, &p.phrases.pairs, new([]pair), func(x *pair) { f.pair(p, x) })
	for i := range p.phrases.all {
		f.known(p, p.phrases.all[i].Tail...)
	}
	for i := range p.words {
		for _, v := range p.words[i].Verbs {
			f.known(p, v.Tail...)
		}
	}
}

// known checks the numbers of words.
func (f *form) known(p *Lexicon, ids ...uint32) {
	for _, id := range ids {
		if uint64(id) >= uint64(len(p.words)) {
			f.fail()
		}
	}
}

func (f *form) pair(p *Lexicon, x *pair) {
	number(f, &x.first)
	number(f, &x.second)
	number(f, &x.start)
	number(f, &x.end)
	f.known(p, x.first, x.second)
	if x.first == 0 || x.start > x.end || uint64(x.end) > uint64(len(p.phrases.all)) {
		f.fail()
	}
}

// word is a word; most have nothing but a text and classes.
func (f *form) word(w *Word) {
	has := 0
	if f.writes() {
		has = w.has()
	} else {
		w.Senses = &noSenses
	}
	number(f, &has)
	f.bytes(&w.Text)
	f.class(&w.Class)
	if w.Text != "" {
		w.Hash = hash(w.Text)
	}
	if has&hasGender != 0 {
		number(f, &w.Gender)
	}
	w.Masthead = has&isMasthead != 0
	if has&hasUses != 0 {
		number(f, &w.Uses)
	}
	if has < hasNoun {
		return
	}
	if !f.writes() {
		w.Senses = &cut(&f.room.senses, 1)[0]
	}
	if has&hasNoun != 0 {
		f.noun(value(&w.Noun, &f.room.nouns))
	}
	if has&hasPronoun != 0 {
		f.pronoun(value(&w.Pronoun, &f.room.pronouns))
	}
	if has&hasRole != 0 {
		f.role(value(&w.Role, &f.room.roles))
	}
	if has&hasVerbs != 0 {
		list(f, &w.Verbs, &f.room.verbs, f.verb)
	}
}

// class is the classes of a word, by their number among all.
func (f *form) class(c *token.Class) {
	n := 0
	if f.writes() {
		n = slices.Index(f.classes, *c) + 1 // 0 for those of no word
	}
	number(f, &n)
	switch {
	case f.writes() || n == 0:
	case n <= len(f.classes):
		*c = f.classes[n-1]
	default:
		f.fail()
	}
}

// What a word has, as bits.
const (
	hasGender = 1 << iota
	isMasthead
	hasUses
	hasNoun
	hasPronoun
	hasRole
	hasVerbs
)

// has is those bits, in their order.
func (w *Word) has() (bits int) {
	for k, has := range [...]bool{w.Gender != 0, w.Masthead, w.Uses != 0, w.Noun != nil, w.Pronoun != nil, w.Role != nil, w.Verbs != nil} {
		if has {
			bits |= 1 << k
		}
	}
	return bits
}

func (f *form) noun(n *Noun) {
	f.text(&n.Lemma)
	f.text(&n.Act)
	f.flag(&n.Document)
}

func (f *form) pronoun(p *Pronoun) {
	number(f, &p.Person)
	number(f, &p.Number)
	number(f, &p.Gender)
	f.text((*string)(&p.Kind))
}

func (f *form) role(r *Role) {
	f.text(&r.Lemma)
	f.flag(&r.Plural)
	number(f, &r.Gender)
	f.text((*string)(&r.Kind))
}

func (f *form) verb(v *Verb) {
	f.text(&v.Lemma)
	f.text(&v.Act)
	number(f, &v.Frames)
	f.tail(&v.Tail)
}

func (f *form) phrase(p *Phrase) {
	f.tail(&p.Tail)
	f.text(&p.Name)
	number(f, &p.Class)
	f.text(&p.Kind)
}

func (f *form) tail(ids *[]uint32) { list(f, ids, &f.room.tails, func(id *uint32) { number(f, id) }) }

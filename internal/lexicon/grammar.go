package lexicon

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/token"
)

// uses has the uses of words by the names that they bear in grammar.txt.
var uses = map[string]token.Use{
	"complementizer":    token.Complementizer,
	"relative":          token.Relative,
	"person-relative":   token.PersonRelative,
	"owner-relative":    token.OwnerRelative,
	"whether":           token.Whether,
	"infinitive-mark":   token.InfinitiveMark,
	"clause-opener":     token.ClauseOpener,
	"contrast":          token.Contrast,
	"circumstance":      token.Circumstance,
	"coordinator":       token.Coordinator,
	"conjoiner":         token.Conjoiner,
	"correlative":       token.Correlative,
	"passive-auxiliary": token.PassiveAuxiliary,
	"perfect-auxiliary": token.PerfectAuxiliary,
	"finite-auxiliary":  token.FiniteAuxiliary,
	"non-finite":        token.NonFinite,
	"copula":            token.Copula,
	"genitive":          token.Genitive,
	"agent":             token.Agent,
	"origin":            token.Origin,
	"channel":           token.Channel,
	"credit":            token.Credit,
	"locative":          token.Locative,
	"adjunct-opener":    token.AdjunctOpener,
	"name-attacher":     token.NameAttacher,
	"noun-attacher":     token.NounAttacher,
	"according":         token.According,
	"according-to":      token.AccordingTo,
	"comparison":        token.Comparison,
	"frame-of":          token.FrameOf,
	"frame-for":         token.FrameFor,
	"frame-over":        token.FrameOver,
	"frame-as":          token.FrameAs,
	"frame-about":       token.FrameAbout,
	"frame-on":          token.FrameOn,
	"frame-with":        token.FrameWith,
	"view-preposition":  token.ViewPreposition,
	"recipient":         token.Recipient,
	"definite-article":  token.DefiniteArticle,
	"definite":          token.Definite,
	"expletive":         token.Expletive,
	"inverting":         token.Inverting,
	"view":              token.View,
	"view-of":           token.ViewOf,
	"twosome":           token.Twosome,
	"adult":             token.Adult,
	"chief":             token.Chief,
	"any-chief":         token.AnyChief,
	"expert":            token.Expert,
	"any-organization":  token.AnyOrganization,
	"particle":          token.Particle,
	"generation":        token.Generation,
	"acronym-gap":       token.AcronymGap,
	"label-letter":      token.LabelLetter,
	"courtesy":          token.Courtesy,
	"post-nominal":      token.PostNominal,
	"company-suffix":    token.CompanySuffix,
	"outlet-noun":       token.OutletNoun,
	"issued":            token.Issued,
	"spoken":            token.Spoken,
}

// List is words, or letters that words end in, by which the form of a word is told where
// the word itself is not looked up.
type List uint8

// The lists.
const (
	AdverbEnding     List = iota
	GerundEnding          // of a verb
	PastEnding            // of a verb
	PluralEnding          // of a noun
	ClippedEnding         // of a word that an apostrophe may cut: goin’
	Clipped               // what an apostrophe leaves of a word: o’
	Clitic                // what is cut off the end of a word, with the apostrophe: 's, n't
	PossessiveClitic      // of those, what makes a possessive
	Elision               // what is left of a word that an apostrophe cut at its beginning: 'em
	WordElision           // the same where it is a word by itself too: the 'cause'
	Joint                 // an elision that stands between two words: rock 'n' roll
	Leading               // abbreviations that something always follows, in their case: v., St.
	Caption               // what a caption begins with, in its case: Photo
	CaptionLink           // what ties its author to it: by
	PersonEnding          // of a noun for who does something: spokesman, spokesperson
	FormerOfTwo           // means the first of two: the former
	LatterOfTwo           // means the second of two: the latter
	AgeEnding             // of a number that is a noun for a person: 22-year-old
	lists
)

var listNames = map[string]List{
	"adverb-ending": AdverbEnding, "gerund-ending": GerundEnding, "past-ending": PastEnding, "plural-ending": PluralEnding,
	"clipped-ending": ClippedEnding, "clipped": Clipped, "clitic": Clitic, "possessive-clitic": PossessiveClitic,
	"elision": Elision, "word-elision": WordElision, "joint": Joint, "leading": Leading,
	"caption": Caption, "caption-link": CaptionLink, "person-ending": PersonEnding,
	"former-of-two": FormerOfTwo, "latter-of-two": LatterOfTwo, "age-ending": AgeEnding,
}

// lone is a word that has uses and nothing else.
type lone struct {
	word string
	uses token.Use
}

// grammar reads a line of grammar.txt: a use, or a list, and its words. It comes after
// all that makes words known.
func (l *loader) grammar(f []string) error {
	name, words, ok := strings.Cut(f[0], ":")
	use, list := uses[name], -1
	if n, isList := listNames[name]; isList {
		list = int(n)
	}
	if !ok || len(f) != 1 || use == 0 && list < 0 {
		hint := ""
		if near := nearest(name, slices.Concat(slices.Sorted(maps.Keys(uses)), slices.Sorted(maps.Keys(listNames)))); near != "" {
			hint = fmt.Sprintf("; did you mean %q?", near)
		}
		return fmt.Errorf("want use: words, and %q is no use%s", name, hint)
	}
	for w := range strings.FieldsSeq(words) {
		if list >= 0 {
			l.pack.lists[list] = append(l.pack.lists[list], w)
		} else {
			l.use(Fold(w), use)
		}
	}
	return nil
}

func (l *loader) use(word string, use token.Use) {
	id := l.pack.Lookup(word)
	if id == 0 {
		id = l.added[word]
	}
	if id != 0 {
		l.pack.words[id].Uses |= use
		return
	}
	i, ok := l.pack.lone(word)
	if !ok {
		l.pack.lones = slices.Insert(l.pack.lones, i, lone{word: word})
	}
	l.pack.lones[i].uses |= use
}

// lone finds a word among those that have nothing but uses.
func (p *Lexicon) lone(word string) (int, bool) {
	return slices.BinarySearchFunc(p.lones, word, func(x lone, word string) int { return cmp.Compare(x.word, word) })
}

// WithUses is the numbers of the words that have any of the uses.
func (p *Lexicon) WithUses(uses token.Use) (ids []uint32) {
	if uses == 0 {
		return nil
	}
	for id := range p.words {
		if p.words[id].Uses&uses != 0 {
			ids = append(ids, uint32(id))
		}
	}
	return ids
}

// LoneUses is the uses of a folded word of which the lexicon knows nothing else.
func (p *Lexicon) LoneUses(word string) token.Use {
	if i, ok := p.lone(word); ok {
		return p.lones[i].uses
	}
	return 0
}

// UsesOf is the uses of a folded word.
func (p *Lexicon) UsesOf(word string) token.Use {
	if id := p.Lookup(word); id != 0 {
		return p.Word(id).Uses
	}
	return p.LoneUses(word)
}

// Stem is a word without an ending of the list, the word itself where it has none.
func (p *Lexicon) Stem(word string, endings List) string {
	for _, ending := range p.lists[endings] {
		if stem, ok := strings.CutSuffix(word, ending); ok && stem != "" {
			return stem
		}
	}
	return word
}

// Ends reports whether a word has an ending.
func (p *Lexicon) Ends(word string, endings List) bool {
	for _, ending := range p.lists[endings] {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

// Lists reports whether a list has the word, in lower case but for that of Leading.
func (p *Lexicon) Lists(word string, in List) bool { return slices.Contains(p.lists[in], word) }

// CliticAfter returns the clitic that begins with the apostrophe before rest, or with
// letters of before and the apostrophe, "" where none does. Both are ASCII letters, of any
// case.
func (p *Lexicon) CliticAfter(before, rest string) string {
	for _, c := range p.lists[Clitic] {
		at := strings.IndexByte(c, '\'')
		if len(rest) == len(c)-at-1 && equal(rest, c[at+1:]) && len(before) >= at &&
			equal(before[len(before)-at:], c[:at]) {
			return c
		}
	}
	return ""
}

// equal reports whether ASCII letters are those of a word in lower case.
func equal(letters, word string) bool {
	for i := range len(word) {
		if letters[i]|0x20 != word[i] {
			return false
		}
	}
	return true
}

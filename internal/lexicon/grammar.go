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
}

// Ending is what the last letters of a word tell where the word itself is not known.
type Ending uint8

// The endings.
const (
	AdverbEnding Ending = iota
	GerundEnding
	PastEnding
	PluralEnding
	endings
)

var endingNames = map[string]Ending{
	"adverb-ending": AdverbEnding, "gerund-ending": GerundEnding, "past-ending": PastEnding, "plural-ending": PluralEnding,
}

// lone is a word that has uses and nothing else.
type lone struct {
	word string
	uses token.Use
}

// grammar reads a line of grammar.txt: a use, or an ending, and its words. It comes after
// all that makes words known.
func (l *loader) grammar(f []string) error {
	name, words, ok := strings.Cut(f[0], ":")
	use, ending := uses[name], -1
	if e, isEnding := endingNames[name]; isEnding {
		ending = int(e)
	}
	if !ok || len(f) != 1 || use == 0 && ending < 0 {
		hint := ""
		if near := nearest(name, slices.Concat(slices.Sorted(maps.Keys(uses)), slices.Sorted(maps.Keys(endingNames)))); near != "" {
			hint = fmt.Sprintf("; did you mean %q?", near)
		}
		return fmt.Errorf("want use: words, and %q is no use%s", name, hint)
	}
	for w := range strings.FieldsSeq(words) {
		if ending >= 0 {
			l.pack.endings[ending] = append(l.pack.endings[ending], w)
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

// Ends reports whether a word has an ending.
func (p *Lexicon) Ends(word string, e Ending) bool {
	for _, ending := range p.endings[e] {
		if strings.HasSuffix(word, ending) {
			return true
		}
	}
	return false
}

package mention

import (
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// modifies reports whether token i, which stands before token i+1 of a noun
// phrase, belongs to it.
func (f *Finder) modifies(i int) bool {
	switch {
	case f.HasTrees() && f.is(i, token.Word) && !f.is(i, closed|token.Determiner|token.Possessive|token.Capital|token.Time) &&
		!f.name(i+1) && f.Tag(i).Noun():
		return true // home care nurse
	case f.is(i, token.Clitic):
		return f.is(i, token.Possessive) && i > 0 && (f.nominal(i-1) || f.is(i-1, token.Time))
	case !f.is(i, token.Word|token.Number|token.Link):
		// "Johnson & Johnson", "20% of"
		return f.is(i, token.Symbol) && f.Tokens[i].Len() == 1 && f.Source[f.Tokens[i].Start] == '&' && f.name(i+1)
	case f.name(i):
		return !f.splits(i)
	case f.is(i, closed):
		return false
	case f.is(i, token.Time):
		// "Tuesday's vote" comes here by its clitic, "the Monday meeting" directly.
		return !f.name(i+1) && !f.is(i-1, token.Preposition)
	case f.is(i, token.Verb) && !f.is(i, open):
		return f.is(i, token.Participle|token.Gerund) && f.premodifier(i)
	case f.is(i, token.Adverb) && !f.is(i, open):
		return f.is(i-1, token.Determiner|token.Possessive) && f.is(i+1, token.Adjective|token.Participle)
	case f.name(i + 1):
		// "campaign manager Robby Mook", not "in a statement Mook"
		return f.is(i, token.Role|token.Title|token.Demonym|token.Adjective) || !f.is(i, open) && !f.adverb(i) || f.describesName(i)
	}
	return !f.adverb(i)
}

// describesName reports whether token i, a common noun before a name, hangs on the name: tech
// giant | Norvo.
func (f *Finder) describesName(i int) bool {
	if !f.HasTrees() || !f.is(i, token.Word) || f.is(i, closed|token.Capital|token.Time) || f.Tag(i) != tree.NN {
		return false
	}
	h := f.Head(i)
	return h > i && h <= i+4 && f.name(h) && f.Relation(i) != tree.Subject
}

// premodifier reports whether a participle stands inside a noun phrase: the quoted expert.
func (f *Finder) premodifier(i int) bool {
	return f.is(i-1, token.Determiner|token.Possessive|token.Adjective|token.Numeral) && !f.is(i-1, token.Pronoun) ||
		f.is(i-1, token.Preposition) && f.is(i, token.Participle) &&
			f.is(i+1, token.Demonym|token.Role|token.Adjective) ||
		f.is(i-1, token.Adverb) && f.is(i-2, token.Determiner|token.Possessive)
}

// splits reports whether a name ends at token i although a word of a noun phrase
// follows: a verb may part them.
func (f *Finder) splits(i int) bool {
	return f.is(i+1, token.Determiner)
}

// base returns the first token of the simple noun phrase that ends with token
// last: a determiner, modifiers and a head, without prepositions.
func (f *Finder) base(last, low int) int {
	first := last
	if last-2 >= low && f.suffixed(last-1) {
		first = last - 2
	}
	if i := f.seriesBefore(last, low); i >= 0 {
		return i
	}
	for first > low {
		i := first - 1
		if f.particle(i) && f.name(first) {
			for i > low && first-i < mostParticles && f.particle(i-1) {
				i--
			}
			if i > low && f.name(i-1) {
				first = i - 1 // Jan | van Dam
				continue
			}
			if !f.is(i, token.Determiner|token.Numeral) {
				return i // de Wit
			}
			i = first - 1
		}
		if f.is(i, token.Determiner) || f.is(i, token.Possessive) && !f.is(i, token.Clitic) ||
			f.is(i, token.Numeral) && f.is(i, token.Pronoun) {
			if f.is(i, token.Pronoun) && f.is(i-1, token.Mark|token.Comma|token.Stop) && f.name(first) {
				break // "Some, Smith said"
			}
			if f.Uses(i, token.Complementizer) && f.is(i-1, token.Cue|token.CueNoun) {
				break // said that | engineers had warned
			}
			first = i
			if first > low && f.calls(first-1) {
				first--
				continue
			}
			if first > low && f.is(first-1, token.Determiner) && !f.name(first-1) &&
				!f.Uses(first-1, token.Complementizer) {
				first-- // all the, both those
			}
			break
		}
		if !f.modifies(i) || f.shouted(i) && !f.is(first, token.Upper) {
			break
		}
		first = i
	}
	return first
}

// baseAfter returns the token after the simple noun phrase that begins with
// token first, first itself where there is none.
func (f *Finder) baseAfter(first, high int) int {
	i := first
	for i < high &&
		(f.is(i, token.Determiner|token.Possessive) || f.is(i, token.Pronoun) && f.is(i, token.Numeral)) &&
		!f.is(i, token.Clitic) && !f.name(i) {
		i++ // the two men
	}
	last, sawName := i, false
	if n := f.particles(i); i == first && n > 0 && !f.is(i, token.Numeral) {
		i += n
	}
	for ; i < high && i < len(f.Classes); i++ {
		class := f.Classes[i]
		switch {
		case class&token.Clitic != 0:
			if class&token.Possessive == 0 || i == first || i+1 >= high ||
				!f.nominal(i+1) && !f.is(i+1, token.Adjective|token.Numeral) {
				return last
			}
		case f.name(i):
			if sawName && !f.name(i-1) && !f.is(i-1, token.Role|token.Clitic|token.Title|token.Symbol) && !f.particle(i-1) && !f.describesName(i-1) {
				return last
			}
			sawName, last = true, i+1
			if n := f.particles(last); n > 0 {
				i += n // Jan van | Dam
			} else if last+1 < high && f.suffixed(last) {
				return last + 2
			} else if end := f.series(first, last, high); end > last {
				return end
			}
		case class&token.Symbol != 0 && f.modifies(i), i > first && f.calls(i-1):
		case f.share(i):
			last = i + 1
		case f.nominal(i):
			if class&token.Verb != 0 && class&token.Role == 0 && last > first && i > first &&
				!f.is(i-1, token.Determiner|token.Possessive) &&
				(!f.is(i-1, token.Adjective) || f.is(i-1, token.Noun)) && f.verbHere(i) {
				return last
			}
			if sawName && f.name(i+1) && f.describesName(i) {
				last = i + 1
				continue // Labour peer | Baroness Kerrigan
			}
			if sawName && f.endsPerson(first, i) {
				return last
			}
			if sawName && class&(token.Role|token.Organization|token.Noun) == 0 {
				return last // a name ends before words that are no nouns
			}
			if class&token.Adjective != 0 && class&(open&^token.Adjective) == 0 && last == i && last > first &&
				f.is(i+1, token.Preposition) {
				return last // people | familiar with the plan
			}
			last = i + 1
		case class&(token.Adjective|token.Numeral|token.Number) != 0 && class&closed == 0:
			if sawName {
				return last
			}
		case class&token.Time != 0 && i > first && class&token.Capital == 0 && f.nominal(i+1):
			// a night guard
		case class&(token.Participle|token.Gerund) != 0 && f.premodifier(i),
			class&token.Adverb != 0 && i > first && f.is(i-1, token.Determiner):
		default:
			return last
		}
	}
	return last
}

// endsPerson reports whether the name of a person that begins with token first ends before
// token i, a word in lower case: it is no role, and more likely a verb that the parser has
// not seen as one.
func (f *Finder) endsPerson(first, i int) bool {
	return f.HasTrees() && f.name(i-1) && f.TypeOf(i-1) == tree.Person && f.name(first) &&
		!f.is(i, token.Capital|token.Role|token.Organization|token.Title)
}

// verbHere reports whether token i, a noun or a verb by its looks, follows a
// noun and is followed by what follows verbs: "critics claim that", "critics say he".
func (f *Finder) verbHere(i int) bool {
	if f.is(i, token.Third) && f.name(i+1) && !f.name(i) {
		return true // the video shows Putin
	}
	return f.is(i+1, token.Determiner|token.Pronoun|token.Possessive|token.Mark|token.Wh|token.Preposition) &&
		!f.is(i+1, token.Clitic) &&
		(f.is(i, token.Past) || f.Uses(i+1, token.Complementizer) || f.is(i+1, token.Pronoun|token.Mark))
}

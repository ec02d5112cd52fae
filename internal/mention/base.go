package mention

import (
	"strings"

	"github.com/quoteattribution/attribution/text"
)

// closed are the words that no noun phrase has inside.
const closed = text.Preposition | text.Conjunction | text.Subordinator | text.Auxiliary | text.Modal |
	text.Negation | text.Wh | text.Pronoun

// open are the classes that a noun phrase is made of.
const open = text.Noun | text.Adjective | text.Role | text.Organization | text.Demonym | text.Numeral | text.Title

// looksLikeName is name before it is known.
func (f *Finder) looksLikeName(i int) bool {
	if f.is(i, text.Clitic) {
		return false
	}
	if f.is(i, text.Link) {
		return f.Source[f.Tokens[i].Start] == '@'
	}
	if f.is(i, text.Time) && !f.is(i, text.GivenName) {
		return f.is(i, text.Capital) && f.is(i+1, text.Capital) && (f.is(i-1, text.Determiner) || f.masthead(i+1)) // the Evening Star
	}
	if f.is(i, closed|text.Determiner|text.Possessive|text.Adverb) {
		// May, Will and US are names where no sentence begins; The and But never are.
		return f.is(i, text.Upper) && !f.shouting(i) || f.is(i, text.GivenName|text.Outlet) && (!f.starts(i) || f.surnameFollows(i))
	}
	if f.is(i, text.Third) && !f.is(i, open|text.GivenName|text.Outlet) && !f.isProper(i) {
		return false // Clint Goes After Brandt
	}
	if f.starts(i) && f.is(i, text.Verb|text.Adjective|text.Noun) && !f.is(i, text.GivenName|text.Title|text.Role|text.Demonym|text.Organization|text.Outlet) && !f.isProper(i) {
		// The capital of a sentence's first word tells nothing, but the next one's
		// does, and a finite verb behind a word that could only be a verb itself.
		return f.is(i+1, text.Capital) && !f.is(i+1, closed|text.Determiner|text.Possessive) ||
			!f.is(i, text.Noun|text.Gerund|text.Past) && f.is(i+1, text.Past|text.Third|text.Modal|text.Auxiliary|text.Possessive|text.Cue)
	}
	return true
}

// surnameFollows tells Will Young, a mechanic, from "Will Trump run?".
func (f *Finder) surnameFollows(i int) bool {
	return f.is(i+1, text.Capital) && !f.is(i+1, closed|text.Determiner|text.Possessive) &&
		f.is(i+2, text.Comma|text.Past|text.Third|text.Opening) && !f.is(i+2, text.Base)
}

// shouting reports whether the neighbours of token i are written in capitals too.
func (f *Finder) shouting(i int) bool {
	return f.is(i-1, text.Upper) && f.is(i+1, text.Upper)
}

// starts reports whether a sentence, or a passage in marks, begins with token i.
func (f *Finder) starts(i int) bool {
	return i == 0 || f.is(i-1, text.Stop|text.Colon|text.Mark|text.Opening|text.Symbol) || f.newline(i)
}

func (f *Finder) newline(i int) bool {
	for k := f.Tokens[i-1].End; k < f.Tokens[i].Start; k++ {
		if c := f.Source[k]; c == '\n' || c == '\r' {
			return true
		}
	}
	return false
}

// looksNominal is nominal before it is known.
func (f *Finder) looksNominal(i int) bool {
	if f.is(i, text.Clitic) {
		return false
	}
	if f.name(i) || f.is(i, text.Noun|text.Role|text.Demonym) || f.is(i, text.Organization) && !f.is(i, closed) {
		return true
	}
	if f.is(i, text.Participle) && f.is(i-1, text.Determiner) && f.is(i+1, text.Past|text.Third|text.Auxiliary|text.Modal|text.Preposition) {
		return true // the mobilized said
	}
	if f.is(i, closed|text.Determiner|text.Possessive|text.Adverb|text.Time|text.Verb) {
		return false
	}
	return !f.adverb(i)
}

func (f *Finder) adverb(i int) bool {
	return f.is(i, text.Adverb) || !f.is(i, open|text.Capital|text.Verb) && strings.HasSuffix(f.Tokens[i].Span.In(f.Source), "ly")
}

// modifies reports whether token i, which stands before token i+1 of a noun
// phrase, belongs to it.
func (f *Finder) modifies(i int) bool {
	switch {
	case f.is(i, text.Clitic):
		return f.is(i, text.Possessive) && i > 0 && (f.nominal(i-1) || f.is(i-1, text.Time))
	case !f.is(i, text.Word|text.Number|text.Link):
		// "Johnson & Johnson", "20% of"
		return f.is(i, text.Symbol) && f.Tokens[i].Len() == 1 && f.Source[f.Tokens[i].Start] == '&' && f.name(i+1)
	case f.name(i):
		return !f.splits(i)
	case f.is(i, closed):
		return false
	case f.is(i, text.Time):
		// "Tuesday's vote" comes here by its clitic, "the Monday meeting" directly.
		return !f.name(i+1) && !f.is(i-1, text.Preposition)
	case f.is(i, text.Verb) && !f.is(i, open):
		return f.is(i, text.Participle|text.Gerund) && f.premodifier(i)
	case f.is(i, text.Adverb) && !f.is(i, open):
		return f.is(i-1, text.Determiner|text.Possessive) && f.is(i+1, text.Adjective|text.Participle)
	case f.name(i + 1):
		// "campaign manager Robby Mook", not "in a statement Mook"
		return f.is(i, text.Role|text.Title|text.Demonym|text.Adjective) || !f.is(i, open) && !f.adverb(i)
	}
	return !f.adverb(i)
}

// premodifier reports whether a participle stands inside a noun phrase: the quoted expert.
func (f *Finder) premodifier(i int) bool {
	return f.is(i-1, text.Determiner|text.Possessive|text.Adjective|text.Numeral) && !f.is(i-1, text.Pronoun) ||
		f.is(i-1, text.Preposition) && f.is(i, text.Participle) && f.is(i+1, text.Demonym|text.Role|text.Adjective) ||
		f.is(i-1, text.Adverb) && f.is(i-2, text.Determiner|text.Possessive)
}

// splits reports whether a name ends at token i although a word of a noun phrase
// follows: a verb may part them.
func (f *Finder) splits(i int) bool {
	return f.is(i+1, text.Determiner)
}

// base returns the first token of the simple noun phrase that ends with token
// last: a determiner, modifiers and a head, without prepositions.
func (f *Finder) base(last, low int) int {
	first := last
	for first > low {
		i := first - 1
		if f.is(i, text.Determiner) || f.is(i, text.Possessive) && !f.is(i, text.Clitic) || f.is(i, text.Numeral) && f.is(i, text.Pronoun) {
			if f.is(i, text.Pronoun) && f.is(i-1, text.Mark|text.Comma|text.Stop) && f.name(first) {
				break // "Some, Smith said"
			}
			if f.folded(i) == "that" && f.is(i-1, text.Cue|text.CueNoun) {
				break // said that | engineers had warned
			}
			first = i
			if first > low && f.is(first-1, text.Determiner) && !f.name(first-1) && f.folded(first-1) != "that" {
				first-- // all the, both those
			}
			break
		}
		if !f.modifies(i) {
			break
		}
		first = i
	}
	return first
}

// baseAfter returns the token behind the simple noun phrase that begins with
// token first, first itself where there is none.
func (f *Finder) baseAfter(first, high int) int {
	i := first
	for i < high && (f.is(i, text.Determiner|text.Possessive) || f.is(i, text.Pronoun) && f.is(i, text.Numeral)) && !f.is(i, text.Clitic) && !f.name(i) {
		i++ // the two men
	}
	last, sawName := i, false
	for ; i < high && i < len(f.Classes); i++ {
		class := f.Classes[i]
		switch {
		case class&text.Clitic != 0:
			if class&text.Possessive == 0 || i == first || i+1 >= high || !f.nominal(i+1) && !f.is(i+1, text.Adjective|text.Numeral) {
				return last
			}
		case f.name(i):
			if sawName && !f.name(i-1) && !f.is(i-1, text.Role|text.Clitic|text.Title|text.Symbol) {
				return last
			}
			sawName, last = true, i+1
		case class&text.Symbol != 0 && f.modifies(i):
		case f.nominal(i):
			if class&text.Verb != 0 && class&text.Role == 0 && last > first && i > first && !f.is(i-1, text.Determiner|text.Possessive) && (!f.is(i-1, text.Adjective) || f.is(i-1, text.Noun)) && f.verbHere(i) {
				return last
			}
			if sawName && class&(text.Role|text.Organization|text.Noun) == 0 {
				return last // a name ends before words that are no nouns
			}
			if class&text.Adjective != 0 && class&(open&^text.Adjective) == 0 && last == i && last > first && f.is(i+1, text.Preposition) {
				return last // people | familiar with the plan
			}
			last = i + 1
		case class&(text.Adjective|text.Numeral|text.Number) != 0 && class&closed == 0:
			if sawName {
				return last
			}
		case class&text.Time != 0 && i > first && class&text.Capital == 0 && f.nominal(i+1):
			// a night guard
		case class&(text.Participle|text.Gerund) != 0 && f.premodifier(i), class&text.Adverb != 0 && i > first && f.is(i-1, text.Determiner):
		default:
			return last
		}
	}
	return last
}

// verbHere reports whether token i, a noun or a verb by its looks, follows a
// noun and is followed by what follows verbs: "critics claim that", "critics say he".
func (f *Finder) verbHere(i int) bool {
	if f.is(i, text.Third) && f.name(i+1) && !f.name(i) {
		return true // the video shows Putin
	}
	return f.is(i+1, text.Determiner|text.Pronoun|text.Possessive|text.Mark|text.Wh|text.Preposition) &&
		!f.is(i+1, text.Clitic) && (f.is(i, text.Past) || f.folded(i+1) == "that" || f.is(i+1, text.Pronoun|text.Mark))
}

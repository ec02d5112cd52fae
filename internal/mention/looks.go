package mention

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// closed are the words that no noun phrase has inside.
const closed = token.Preposition | token.Conjunction | token.Subordinator | token.Auxiliary | token.Modal |
	token.Negation | token.Wh | token.Pronoun

// open are the classes that a noun phrase is made of.
const open = token.Noun | token.Adjective | token.Role | token.Organization | token.Demonym | token.Numeral | token.Title

// looksLikeName is name before it is known.
func (f *Finder) looksLikeName(i int) bool {
	if f.is(i, token.Clitic) {
		return false
	}
	if f.is(i, token.Link) {
		return f.Source[f.Tokens[i].Start] == '@' || f.is(i, token.Capital) // Ferrynews.com
	}
	if f.HasTrees() && f.Tag(i).Finite() && !f.is(i, token.GivenName) {
		return false
	}
	if f.is(i, token.Time) && !f.is(i, token.GivenName) {
		return f.is(i, token.Capital) && f.is(i+1, token.Capital) && (f.is(i-1, token.Determiner) || f.masthead(i+1)) // the Evening Star
	}
	if f.is(i, closed|token.Determiner|token.Possessive|token.Adverb) {
		// May, Will and US are names where no sentence begins; The and But never are.
		return f.is(i, token.Upper) && !f.shouting(i) ||
			f.is(i, token.GivenName) && (!f.starts(i) || f.surnameFollows(i)) ||
			f.is(i, token.Outlet) && !f.starts(i) && (f.inName(i) || f.longest(i, len(f.Tokens), token.Outlet) != nil)
	}
	if f.is(i, token.Third) && !f.is(i, open|token.GivenName|token.Outlet) && !f.isProper(i) {
		return false // Clint Goes After Brandt
	}
	if f.starts(i) && f.is(i, token.Verb|token.Adjective|token.Noun) &&
		!f.is(i, token.GivenName|token.Title|token.Role|token.Demonym|token.Organization|token.Outlet) &&
		!f.isProper(i) {
		// The capital of a sentence's first word tells nothing, but the next one's
		// does, and a finite verb after a word that could only be a verb itself.
		return f.is(i+1, token.Capital) && !f.is(i+1, closed|token.Determiner|token.Possessive) ||
			!f.is(i, token.Noun|token.Gerund|token.Past) &&
				f.is(i+1, token.Past|token.Third|token.Modal|token.Auxiliary|token.Possessive|token.Cue)
	}
	return true
}

// inName reports whether a name may go on with token i, a capitalised word that is none by
// itself: the Home Office, Arva’s The Harbour Show, Orsa Daily.
func (f *Finder) inName(i int) bool {
	return (f.is(i+1, token.Capital) || f.Uses(i, token.OutletNoun)) && (f.is(i-1, token.Clitic) || f.is(i-1, token.Determiner|token.Capital) && !f.is(i, token.Determiner))
}

// surnameFollows tells Will Young, a mechanic, from "Will Trump run?".
func (f *Finder) surnameFollows(i int) bool {
	return f.is(i+1, token.Capital) && !f.is(i+1, closed|token.Determiner|token.Possessive|token.Time) &&
		f.is(i+2, token.Comma|token.Past|token.Third|token.Opening) && !f.is(i+2, token.Base)
}

// shouting reports whether the neighbours of token i are written in capitals too.
func (f *Finder) shouting(i int) bool {
	return f.is(i-1, token.Upper) && f.is(i+1, token.Upper)
}

// shouted reports whether token i ends words in capitals, a heading rather than a name.
func (f *Finder) shouted(i int) bool {
	return f.is(i, token.Upper) && f.is(i-1, token.Upper) && f.is(i-1, token.Word) && f.Tokens[i].Len()+f.Tokens[i-1].Len() > shortHeading &&
		!f.is(i, token.Title|token.Role|token.Organization|token.Outlet)
}

// shortHeading is how many letters two words in capitals have that may be names: IBM, NASA.
const shortHeading = 8

// starts reports whether a sentence, or a passage in marks, begins with token i, also behind
// a remark in brackets that opens the sentence.
func (f *Finder) starts(i int) bool {
	if i > 0 && f.is(i-1, token.Closing) {
		for k := i - 2; k >= 0 && i-k < bracketed; k-- {
			if f.is(k, token.Opening) {
				return f.starts(k)
			}
		}
	}
	return i == 0 || f.is(i-1, token.Stop|token.Colon|token.Mark|token.Opening|token.Symbol) || f.newline(i)
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
	if f.is(i, token.Clitic) {
		return false
	}
	if f.HasTrees() {
		if t := f.Tag(i); t.Finite() {
			return false
		} else if t.Noun() && f.is(i, token.Base) && !f.is(i, closed|token.Determiner|token.Possessive) {
			return true
		}
	}
	if f.name(i) || f.is(i, token.Noun|token.Role|token.Demonym) || f.is(i, token.Organization) && !f.is(i, closed) {
		return true
	}
	if f.is(i, token.Participle) && f.is(i-1, token.Determiner) &&
		f.is(i+1, token.Past|token.Third|token.Auxiliary|token.Modal|token.Preposition) {
		return true // the mobilized said
	}
	if f.is(i, closed|token.Determiner|token.Possessive|token.Adverb|token.Time|token.Verb) {
		return false
	}
	return !f.adverb(i)
}

func (f *Finder) adverb(i int) bool {
	return f.is(i, token.Adverb) || !f.is(i, open|token.Capital|token.Verb) &&
		f.Lexicon.Ends(f.Text(i), lexicon.AdverbEnding)
}

// calls reports whether token i is the verb of a name that is a call: Save | the Ferries.
func (f *Finder) calls(i int) bool {
	return f.is(i, token.Base) && f.is(i, token.Capital) && !f.is(i, token.GivenName|token.Outlet|token.Organization|token.Role|token.Title) && !f.starts(i) &&
		f.Uses(i+1, token.DefiniteArticle) && !f.is(i+1, token.Capital) && f.name(i+2)
}

// person reports whether token i is part of a person's name, by the words or by the tree.
func (f *Finder) person(i int) bool {
	return f.is(i, token.GivenName) || f.HasTrees() && f.is(i, token.Capital) && f.TypeOf(i) == tree.Person
}

package learn

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// bucket puts a count into one of a few classes.
func bucket(n int) uint32 {
	switch {
	case n < 0:
		return 15
	case n < 5:
		return uint32(n)
	case n < 8:
		return 5
	case n < 12:
		return 6
	case n < 20:
		return 7
	case n < 35:
		return 8
	case n < 60:
		return 9
	}
	return 10
}

// code is what learned evidence sees of token i: the word itself where the pack
// knows it, and only its shape where it is a name, so that no name is learnt.
func (w *Weigher) code(i int) uint32 {
	if uint(i) >= uint(len(w.codes)) {
		return outside
	}
	return w.codes[i]
}

// class is a coarse part of speech of token i, below 64.
func (w *Weigher) class(i int) uint32 {
	if uint(i) >= uint(len(w.classes)) {
		return outside
	}
	return uint32(w.classes[i])
}

// outside is the class and the code of what lies outside the article.
const outside = 1

// readWords sets the code and the class of each token.
func (w *Weigher) readWords() {
	w.codes, w.classes = w.codes[:0], w.classes[:0]
	for i := range w.Tokens {
		w.classes = append(w.classes, uint8(w.classOf(i)))
		w.codes = append(w.codes, w.codeOf(i))
	}
}

func (w *Weigher) codeOf(i int) uint32 {
	t := &w.Tokens[i]
	if t.Class&(token.Word|token.Number|token.Clitic) == 0 {
		return w.class(i)
	}
	if t.Is(token.Capital) && !w.StartsSentence(i) &&
		!t.Is(token.Determiner|token.Pronoun|token.Preposition|token.Conjunction|token.Adverb) {
		return w.class(i)
	}
	if t.Word != 0 {
		return w.Lexicon.Word(t.Word).Hash
	}
	s := t.Span.In(w.Source)
	if t.Is(token.Number) || len(s) < 4 {
		return w.class(i)
	}
	// An unknown word is known by its last letters.
	return 64 + uint32(s[len(s)-1])<<16 + uint32(s[len(s)-2])<<8
}

func (w *Weigher) classOf(i int) uint32 {
	t := &w.Tokens[i]
	switch {
	case t.Is(token.Comma):
		return 2
	case t.Is(token.Stop):
		return 3
	case t.Is(token.Colon):
		return 4
	case t.Is(token.Semicolon):
		return 5
	case t.Is(token.Dash):
		return 6
	case w.Opens(i):
		return 7
	case w.Closes(i):
		return 8
	case t.Is(token.Mark):
		return 9
	case t.Is(token.Opening):
		return 10
	case t.Is(token.Closing):
		return 11
	case t.Is(token.Symbol):
		return 12
	case t.Is(token.Link):
		return 13
	case t.Is(token.Clitic):
		if t.Is(token.Possessive) {
			return 14
		}
		return 15
	case t.Is(token.Pronoun) && !t.Is(token.Possessive|token.Determiner):
		if w := w.Lexicon.Word(t.Word); w.Pronoun != nil && w.Pronoun.Kind == lexicon.RelativePronoun {
			return 16
		} else if w.Pronoun != nil && w.Pronoun.Person < 3 {
			return 17
		}
		return 18
	case t.Is(token.Possessive):
		return 19
	case t.Is(token.Determiner):
		return 20
	case t.Is(token.Modal):
		return 21
	case t.Is(token.Auxiliary):
		return 22
	case t.Is(token.Negation):
		return 23
	case t.Is(token.Conjunction):
		return 24
	case t.Is(token.Wh):
		return 25
	case t.Is(token.Subordinator) && !t.Is(token.Preposition):
		return 26
	case t.Is(token.Preposition):
		return 27
	case t.Is(token.Capital) && !w.StartsSentence(i):
		switch {
		case t.Is(token.Outlet):
			return 28
		case t.Is(token.Title):
			return 29
		case t.Is(token.GivenName):
			return 30
		case t.Is(token.Organization):
			return 31
		case t.Is(token.Demonym):
			return 32
		case t.Is(token.Time):
			return 33
		}
		return 34
	case t.Is(token.Time):
		return 33
	case t.Is(token.Number | token.Numeral):
		return 35
	case t.Is(token.Cue) && t.Is(token.Gerund):
		return 36
	case t.Is(token.Cue) && t.Is(token.Past):
		return 37
	case t.Is(token.Cue) && t.Is(token.Third) && !t.Is(token.Noun):
		return 38
	case t.Is(token.Cue) && !t.Is(token.Noun):
		return 39
	case t.Is(token.Role):
		return 40
	case t.Is(token.CueNoun):
		return 41
	case t.Is(token.Adverb):
		return 42
	case t.Is(token.Gerund) && !t.Is(token.Noun|token.Adjective):
		return 43
	case t.Is(token.Past):
		return 44
	case t.Is(token.Participle):
		return 45
	case t.Is(token.Organization):
		return 46
	case t.Is(token.Verb) && !t.Is(token.Noun|token.Adjective):
		return 47
	case t.Is(token.Verb) && t.Is(token.Noun):
		return 48
	case t.Is(token.Adjective) && !t.Is(token.Noun):
		return 49
	case t.Is(token.Noun):
		return 50
	case t.Is(token.Capital):
		return 51
	}
	s := t.Span.In(w.Source)
	switch n := len(s); {
	case n > 4 && w.Lexicon.Ends(s, lexicon.GerundEnding):
		return 52
	case n > 4 && w.Lexicon.Ends(s, lexicon.PastEnding):
		return 53
	case n > 4 && w.Lexicon.Ends(s, lexicon.AdverbEnding):
		return 54
	case n > 3 && w.Lexicon.Ends(s, lexicon.PluralEnding):
		return 55
	}
	return 56
}

// hash is FNV-1a, for lemmas and rule names as features.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h | 64
}

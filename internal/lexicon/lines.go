package lexicon

import (
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution/token"
)

// The methods of loader in this file each read a line of the file that files names it for.

func (l *loader) predicate(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want lemma | forms")
	}
	_, err := l.forms(f[0], f[1], 0)
	return err
}

func (l *loader) noun(f []string) error {
	words := strings.Fields(f[0])
	if len(f) != 3 || len(words) != 2 || f[2] != "speech" && f[2] != "document" {
		return fmt.Errorf("want noun plural | act | speech or document")
	}
	n := &Noun{Lemma: strings.ReplaceAll(words[0], "_", " "), Act: f[1], Document: f[2] == "document"}
	for _, word := range words {
		// Of a compound its last word is the noun: a press release.
		last := word[strings.LastIndexByte(word, '_')+1:]
		w := l.add(last, token.CueNoun|token.Noun)
		if w.Noun == nil || last == word {
			w.senses().Noun = n
		}
	}
	return nil
}

var wordClasses = map[string]token.Class{
	"determiner": token.Determiner, "possessive": token.Possessive, "preposition": token.Preposition,
	"conjunction": token.Conjunction, "subordinator": token.Subordinator, "wh": token.Wh,
	"auxiliary": token.Auxiliary, "modal": token.Modal, "negation": token.Negation, "adverb": token.Adverb,
	"time": token.Time, "ordinal": token.Numeral, "cardinal": token.Numeral, "adjective": token.Adjective,
	"noun": token.Noun, "linker": token.Adverb,
	"past": token.Past, "participle": token.Participle, "gerund": token.Gerund,
	"withheld": token.Withheld, "conditional": token.Conditional, "linking": token.Linking, "naming": token.Naming, "place": token.Place,
}

func (l *loader) words(f []string) error {
	name, words, ok := strings.Cut(f[0], ":")
	class := wordClasses[name]
	if !ok || class == 0 {
		return fmt.Errorf("want class: words, and %q is no class", name)
	}
	for w := range strings.FieldsSeq(words) {
		l.add(w, class)
	}
	return nil
}

func (l *loader) suffix(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want ending | classes")
	}
	s := suffix{text: f[0]}
	for name := range strings.FieldsSeq(f[1]) {
		class := wordClasses[name]
		if class == 0 {
			return fmt.Errorf("%q is no class", name)
		}
		s.class |= class
	}
	l.pack.suffixes = append(l.pack.suffixes, s)
	return nil
}

func (l *loader) pronoun(f []string) error {
	if len(f) != 5 || strings.Contains(f[0], " ") || f[1] < "1" || f[1] > "3" || len(f[2]) != 1 || len(f[3]) != 1 {
		return fmt.Errorf("want form of one word | person 1, 2 or 3 | number s, p or u | gender m, f, n or u | kind")
	}
	w := l.add(f[0], token.Pronoun)
	if w.Pronoun == nil || w.Pronoun.Kind == ObjectPronoun && PronounKind(f[4]) == SubjectPronoun {
		w.senses().Pronoun = &Pronoun{Person: int(f[1][0] - '0'), Number: f[2][0], Gender: Gender(f[3][0]), Kind: PronounKind(f[4])}
	}
	return nil
}

func (l *loader) names(f []string) error {
	gender, words, ok := strings.Cut(f[0], ":")
	if !ok || len(gender) != 1 {
		return fmt.Errorf("want f, m or u: names")
	}
	for name := range strings.FieldsSeq(words) {
		w := l.add(name, token.GivenName)
		if g := Gender(gender[0]); w.Gender != 0 && w.Gender != g {
			w.Gender = Any
		} else {
			w.Gender = g
		}
	}
	return nil
}

func (l *loader) demonym(f []string) error {
	for _, demonym := range f {
		words := splitPhrase(demonym)
		if len(words) == 1 {
			l.add(words[0], token.Demonym)
			continue
		}
		for _, w := range words {
			l.id(w) // known: what was learned tells it from words that are not
		}
	}
	return nil
}

func (l *loader) role(f []string) error {
	if len(f) != 4 || len(f[2]) != 1 {
		return fmt.Errorf("want singular | plural | gender m, f or u | kind")
	}
	for i, word := range f[:2] {
		if word == "-" {
			continue
		}
		parts := strings.Fields(word)
		w := l.add(parts[len(parts)-1], token.Role|token.Noun)
		if w.Role == nil || len(parts) == 1 {
			w.senses().Role = &Role{Lemma: f[0], Plural: i == 1, Gender: Gender(f[2][0]), Kind: RoleKind(f[3])}
		}
	}
	return nil
}

func (l *loader) title(f []string) error {
	if len(f) != 2 || len(f[1]) != 1 {
		return fmt.Errorf("want title | gender m, f or u")
	}
	if strings.Contains(f[0], " ") {
		l.phrase(f[0], Phrase{Name: f[0], Class: token.Title})
		return nil
	}
	if w := l.add(f[0], token.Title); w.Gender == 0 {
		w.Gender = Gender(f[1][0])
	}
	return nil
}

func (l *loader) organization(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want word | last, name, common or outlet")
	}
	switch class := token.Organization; {
	case strings.Contains(f[0], " "):
		l.phrase(f[0], Phrase{Name: f[0], Class: class})
	case f[1] == "outlet":
		l.add(f[0], class|token.Outlet).Masthead = true
	case f[1] == "common":
		l.add(f[0], class|token.Noun)
	default:
		l.add(f[0], class)
	}
	return nil
}

func (l *loader) outlet(f []string) error {
	if len(f) < 2 || len(f) > 3 {
		return fmt.Errorf("want name | kind | alias; alias")
	}
	aliases := []string{f[0]}
	if len(f) == 3 {
		aliases = append(aliases, strings.Split(f[2], ";")...)
	}
	for _, alias := range aliases {
		if alias = strings.TrimSpace(alias); alias != "" {
			l.phrase(alias, Phrase{Name: f[0], Class: token.Outlet, Kind: f[1]}).Class |= token.Outlet
		}
	}
	return nil
}

func (l *loader) abbreviation(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want abbreviation | kind")
	}
	w := l.add(f[0], token.Abbreviated)
	switch f[1] {
	case "title":
		w.Class |= token.Title
	case "month", "weekday":
		w.Class |= token.Time
	}
	return nil
}

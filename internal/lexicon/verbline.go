package lexicon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

const example = `"skeet | skeets skeeted skeeted skeeting | write | quote invert that"`

// constructions are the frames that a verb can report by; the others only narrow them. A
// verb of a pack may have none, as depict: it is a cue to its neighbours.
const constructions = verb.Quote | verb.That | verb.Bare | verb.Wh | verb.To | verb.Object | verb.ObjectTo |
	verb.NounPhrase | verb.Prepositions

// verb reads a line of verbs.txt. One that could never match is an error.
func (l *loader) verb(f []string) error {
	if len(f) != 4 {
		return errors.New("want lemma | forms | act | frames, as in " + example)
	}
	words, act := strings.Fields(f[0]), f[2]
	switch {
	case len(words) == 0:
		return errors.New("no lemma; want lemma | forms | act | frames, as in " + example)
	case act == "":
		return fmt.Errorf("%q has no act; want what it does, such as say, ask or deny", f[0])
	}
	for _, w := range words[1:] {
		if !isWord(strings.TrimLeft(w, "'’")) && Fold(w) != "n't" {
			return fmt.Errorf("the lemma %q has %q, which is not one word of a text; write the words of a phrase with blanks between them", f[0], w)
		}
	}
	frames, err := parseFrames(f[3])
	switch {
	case err != nil:
		return err
	case frames&l.least == 0:
		return fmt.Errorf("%q has no frame to report by; want some of %s", f[0], namesOf(constructions))
	}
	v := Verb{Lemma: strings.Join(words, " "), Act: act, Frames: frames}
	if err := l.once(v.Lemma); err != nil {
		return err
	}
	forms, err := l.forms(words[0], f[1], token.Cue)
	if err != nil {
		return err
	}
	v.Tail = l.tail(words[1:])
	for _, form := range forms {
		w := l.add(form, 0)
		w.senses().Verbs = append(w.Verbs, v)
	}
	return nil
}

// once returns an error where a line before told of the verb.
func (l *loader) once(lemma string) error {
	key := Fold(lemma)
	if before := l.verbs[key]; before != 0 {
		return fmt.Errorf("a second line for %q; line %d has it: write one line with the frames of both", lemma, before)
	}
	l.verbs[key] = l.line
	return nil
}

var verbForms = []token.Class{token.Third, token.Past, token.Participle, token.Gerund}

// forms adds the forms of a verb and returns them, sorted, with the lemma.
func (l *loader) forms(lemma, forms string, class token.Class) ([]string, error) {
	fields := strings.Fields(forms)
	if len(fields) != len(verbForms) {
		return nil, fmt.Errorf("%q has %d forms; want third person, past, participle, gerund, as in %s", lemma, len(fields), example)
	}
	all := append(l.all[:0], lemma)
	for i := range fields {
		all = append(all, strings.Split(fields[i], "/")...)
	}
	for _, form := range all {
		if !isWord(form) {
			return nil, fmt.Errorf("%q has the form %q, which is not one word of a text; want words with blanks between the forms, and / between two of one kind", lemma, form)
		}
	}
	l.add(lemma, class|token.Base)
	for i, field := range fields {
		for form := range strings.SplitSeq(field, "/") {
			l.add(form, class|verbForms[i])
		}
	}
	slices.Sort(all)
	l.all = all
	return slices.Compact(all), nil
}

// isWord reports whether a text has a verb or a part of a phrase as one word: letters and
// digits, with hyphens and apostrophes between them, that no clitic is cut off.
func isWord(word string) bool {
	between := true // nothing stands before what comes, or a hyphen or an apostrophe
	for i, r := range word {
		switch {
		case unicode.IsLetter(r), i > 0 && unicode.In(r, unicode.N, unicode.M):
			between = false
		case between || !strings.ContainsRune("-'’", r):
			return false
		default:
			between = true
		}
	}
	if between {
		return false
	}
	return CliticAt(Fold(word)) == 0
}

// clitics are what the scanner cuts off the end of a word, without the apostrophe.
var clitics = []string{"s", "ll", "re", "ve", "d", "m"}

// CliticAt is where the clitic of a folded word begins that a text has as a word of its
// own: 's of he's, n't of don't; 0 where there is none.
func CliticAt(word string) int {
	if stem, ok := strings.CutSuffix(word, "n't"); ok {
		return len(stem)
	}
	i := strings.LastIndexByte(word, '\'')
	if i > 0 && slices.Contains(clitics, word[i+1:]) {
		return i
	}
	return 0
}

package lang

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/weigh"
	"github.com/quoteattribution/attribution/text"
)

// files of a pack, each with what reads one line of it; any may be absent.
var files = []struct {
	name string
	read func(*loader, []string) error
}{
	{"words.txt", (*loader).words},
	{"suffixes.txt", (*loader).suffix},
	{"predicates.txt", (*loader).predicate},
	{"pronouns.txt", (*loader).pronoun},
	{"names.txt", (*loader).names},
	{"demonyms.txt", (*loader).demonym},
	{"roles.txt", (*loader).role},
	{"titles.txt", (*loader).title},
	{"orgs.txt", (*loader).organization},
	{"outlets.txt", (*loader).outlet},
	{"abbreviations.txt", (*loader).abbreviation},
	{"nouns.txt", (*loader).noun},
	{"verbs.txt", (*loader).verb},
}

// Load reads a pack from the text files at the top of dir. An error names the
// file and the line.
func Load(of language.Tag, dir fs.FS) (*Pack, error) {
	l := &loader{added: map[string]uint32{}, pack: &Pack{Tag: of, words: []Word{{Senses: &noSenses}}}}
	var fields []string
	for _, f := range files {
		n := 0
		for line := range strings.Lines(content(dir, f.name)) {
			n++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			fields = split(fields[:0], line)
			if err := f.read(l, fields); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", f.name, n, err)
			}
		}
	}
	l.pack.sortVerbs()
	l.pack.phrases.collect(l.phrases)
	l.pack.makeIndex()
	l.pack.makePlain()
	l.pack.finish()
	return l.pack, l.pack.readModels(content(dir, "weights.bin"), content(dir, "tagger.bin"))
}

// finish makes the tables by which plain forms and phrases are found.
func (p *Pack) finish() {
	p.unplain = newBitset(len(p.words))
	for _, x := range p.plain {
		p.unplain.add(x.word)
	}
	p.phrases.index(len(p.words))
}

// readModels reads what was learned, "" for nothing.
func (p *Pack) readModels(weights, tagger string) (err error) {
	if weights != "" {
		if p.Weights, err = weigh.Load(weights); err != nil {
			return fmt.Errorf("weights.bin: %w", err)
		}
	}
	if tagger != "" {
		if p.Tagger, err = tag.Load(tagger); err != nil {
			return fmt.Errorf("tagger.bin: %w", err)
		}
	}
	return nil
}

// content is the content of a file, "" where there is none.
func content(dir fs.FS, name string) string {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return ""
	}
	return string(data)
}

// split appends the fields of a line to dst.
func split(dst []string, line string) []string {
	for more := true; more; {
		var field string
		field, line, more = strings.Cut(line, "|")
		dst = append(dst, strings.TrimSpace(field))
	}
	return dst
}

type loader struct {
	pack    *Pack
	added   map[string]uint32 // the words that the pack's index does not have yet
	phrases []led
	ids     []uint32 // room for the tails of phrases
	all     []string // the forms of the verb at hand
}

// add gives the word the class and returns it; the pointer is good until the next add.
func (l *loader) add(word string, class text.Class) *Word {
	id := l.id(word)
	w := &l.pack.words[id]
	w.Class |= class
	return w
}

// id is the number of the word, which is new where the pack does not know it.
func (l *loader) id(word string) uint32 {
	if id := l.pack.Lookup(word); id != 0 {
		return id
	}
	word = Fold(word)
	id, ok := l.added[word]
	if !ok {
		id = uint32(len(l.pack.words))
		l.pack.words = append(l.pack.words, Word{Text: word, Hash: hash(word), Senses: &noSenses})
		l.added[word] = id
	}
	return id
}

func (l *loader) tail(words []string) []uint32 {
	if len(words) == 0 {
		return nil
	}
	if cap(l.ids)-len(l.ids) < len(words) {
		l.ids = make([]uint32, 0, max(1024, len(words)))
	}
	first := len(l.ids)
	for _, w := range words {
		l.ids = append(l.ids, l.id(w))
	}
	return l.ids[first:len(l.ids):len(l.ids)]
}

// phrase adds a name or title of one or more words.
func (l *loader) phrase(words string, p Phrase) *Word {
	parts := splitPhrase(words)
	p.Tail = l.tail(parts[1:])
	id := l.id(parts[0])
	l.phrases = append(l.phrases, led{p, id})
	return &l.pack.words[id]
}

// splitPhrase cuts a phrase into the words that the scanner makes of it.
func splitPhrase(s string) []string {
	if strings.ContainsAny(s, "’',/") {
		s = apart.Replace(strings.ReplaceAll(s, "’", "'") + " ")
	}
	return strings.Fields(s)
}

var apart = strings.NewReplacer("'s ", " 's ", ",", " , ", "/", " / ")

var verbForms = []text.Class{text.Third, text.Past, text.Participle, text.Gerund}

func (l *loader) forms(lemma, forms string, class text.Class) ([]string, error) {
	fields := strings.Fields(forms)
	if len(fields) != len(verbForms) {
		return nil, fmt.Errorf("%q has %d forms; want third person, past, participle, gerund", lemma, len(fields))
	}
	l.add(lemma, class|text.Base)
	all := append(l.all[:0], lemma)
	for i, field := range fields {
		for form := range strings.SplitSeq(field, "/") {
			l.add(form, class|verbForms[i])
			all = append(all, form)
		}
	}
	slices.Sort(all)
	l.all = all
	return slices.Compact(all), nil
}

func (l *loader) verb(f []string) error {
	if len(f) != 4 {
		return fmt.Errorf("want lemma | forms | act | frames")
	}
	frames, err := parseFrames(f[3])
	if err != nil {
		return err
	}
	words := strings.Fields(f[0])
	forms, err := l.forms(words[0], f[1], text.Cue)
	if err != nil {
		return err
	}
	v := Verb{Lemma: f[0], Act: f[2], Frames: frames, Tail: l.tail(words[1:])}
	for _, form := range forms {
		w := l.add(form, 0)
		w.senses().Verbs = append(w.Verbs, v)
	}
	return nil
}

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
		w := l.add(last, text.CueNoun|text.Noun)
		if w.Noun == nil || last == word {
			w.senses().Noun = n
		}
	}
	return nil
}

var wordClasses = map[string]text.Class{
	"determiner": text.Determiner, "possessive": text.Possessive, "preposition": text.Preposition,
	"conjunction": text.Conjunction, "subordinator": text.Subordinator, "wh": text.Wh,
	"auxiliary": text.Auxiliary, "modal": text.Modal, "negation": text.Negation, "adverb": text.Adverb,
	"time": text.Time, "ordinal": text.Numeral, "cardinal": text.Numeral, "adjective": text.Adjective,
	"noun": text.Noun, "linker": text.Adverb,
	"past": text.Past, "participle": text.Participle, "gerund": text.Gerund,
	"withheld": text.Withheld, "conditional": text.Conditional, "linking": text.Linking, "naming": text.Naming, "place": text.Place,
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
	if len(f) != 5 || f[1] < "1" || f[1] > "3" || len(f[2]) != 1 || len(f[3]) != 1 {
		return fmt.Errorf("want form | person 1, 2 or 3 | number s, p or u | gender m, f, n or u | kind")
	}
	w := l.add(f[0], text.Pronoun)
	if w.Pronoun == nil || w.Pronoun.Kind == "object" && f[4] == "subject" {
		w.senses().Pronoun = &Pronoun{Person: int(f[1][0] - '0'), Number: f[2][0], Gender: Gender(f[3][0]), Kind: f[4]}
	}
	return nil
}

func (l *loader) names(f []string) error {
	gender, words, ok := strings.Cut(f[0], ":")
	if !ok || len(gender) != 1 {
		return fmt.Errorf("want f, m or u: names")
	}
	for name := range strings.FieldsSeq(words) {
		w := l.add(name, text.GivenName)
		if g := Gender(gender[0]); w.Gender != 0 && w.Gender != g {
			w.Gender = Any
		} else {
			w.Gender = g
		}
	}
	return nil
}

func (l *loader) demonym(f []string) error {
	for _, word := range f {
		l.phrase(word, Phrase{Name: word, Class: text.Demonym})
		if !strings.Contains(word, " ") {
			l.add(word, text.Demonym)
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
		w := l.add(parts[len(parts)-1], text.Role|text.Noun)
		if w.Role == nil || len(parts) == 1 {
			w.senses().Role = &Role{Lemma: f[0], Plural: i == 1, Gender: Gender(f[2][0]), Kind: f[3]}
		}
	}
	return nil
}

func (l *loader) title(f []string) error {
	if len(f) != 3 || len(f[1]) != 1 {
		return fmt.Errorf("want title | gender m, f or u | kind")
	}
	if strings.Contains(f[0], " ") {
		l.phrase(f[0], Phrase{Name: f[0], Class: text.Title, Kind: f[2]})
		return nil
	}
	if w := l.add(f[0], text.Title); w.Gender == 0 {
		w.Gender = Gender(f[1][0])
	}
	return nil
}

func (l *loader) organization(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want word | last, name, common or outlet")
	}
	switch class := text.Organization; {
	case strings.Contains(f[0], " "):
		l.phrase(f[0], Phrase{Name: f[0], Class: class, Kind: f[1]})
	case f[1] == "outlet":
		l.add(f[0], class|text.Outlet).Masthead = true
	case f[1] == "common":
		l.add(f[0], class|text.Noun)
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
			l.phrase(alias, Phrase{Name: f[0], Class: text.Outlet, Kind: f[1]}).Class |= text.Outlet
		}
	}
	return nil
}

func (l *loader) abbreviation(f []string) error {
	if len(f) != 2 {
		return fmt.Errorf("want abbreviation | kind")
	}
	w := l.add(f[0], text.Abbreviated)
	switch f[1] {
	case "title":
		w.Class |= text.Title
	case "month", "weekday":
		w.Class |= text.Time
	}
	return nil
}

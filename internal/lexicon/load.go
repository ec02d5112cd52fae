package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
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
	{"grammar.txt", (*loader).grammar},
}

// Load reads a pack from the text files at the top of dir. An error names the file and
// the line, or the file that is none of a pack.
func Load(of language.Tag, dir fs.FS) (*Lexicon, error) {
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	l := &loader{added: map[string]uint32{}, verbs: map[string]int{}, least: ^verb.Frame(0), pack: &Lexicon{Tag: of, words: []Word{{Senses: &noSenses}}}}
	var fields []string
	for _, f := range files {
		data, err := fs.ReadFile(dir, f.name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		l.line = 0
		for line := range strings.Lines(string(data)) {
			l.line++
			line = strings.TrimSpace(line)
			if line == "" || line[0] == '#' {
				continue
			}
			fields = split(fields[:0], line)
			if err := f.read(l, fields); err != nil {
				return nil, fmt.Errorf("%s:%d: %w", f.name, l.line, err)
			}
		}
	}
	l.pack.sortVerbs()
	l.pack.phrases.collect(l.phrases)
	l.pack.makeIndex()
	l.pack.makePlain()
	l.pack.finish()
	return l.pack, nil
}

// finish makes the tables by which plain forms and phrases are found.
func (p *Lexicon) finish() {
	p.unplain = newBitset(len(p.words))
	for _, x := range p.plain {
		p.unplain.add(x.word)
	}
	p.phrases.index(len(p.words))
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
	pack    *Lexicon
	added   map[string]uint32 // the words that the pack's index does not have yet
	phrases []led
	ids     []uint32       // room for the tails of phrases
	all     []string       // the forms of the verb at hand
	line    int            // the line at hand, from 1
	verbs   map[string]int // the lines that verbs stand in, by folded lemma
	least   verb.Frame     // frames of which a verb has one at least
}

// add gives the word the class and returns it; the pointer is good until the next add.
func (l *loader) add(word string, class token.Class) *Word {
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

package corpus

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/token"
)

// Speaker is what articles tell of a speaker, as Merge compares it: of one document, or of
// several that tell the same.
type Speaker struct {
	ID            string                  `json:"id,omitempty"` // what the caller calls it; Merge does not read it
	Name          string                  `json:"name"`
	Aliases       []string                `json:"aliases,omitempty"` // other full names: "Marta L. Silva"
	Type          attribution.SpeakerType `json:"type"`
	Gender        attribution.Gender      `json:"gender,omitempty"`
	KnownID       string                  `json:"known_id,omitempty"`      // of attribution.Config.Known
	Key           string                  `json:"key,omitempty"`           // of the name, without an article; empty where it is none: "police", "some mothers"
	Roles         []string                `json:"roles,omitempty"`         // in the words of the article
	Words         []string                `json:"words,omitempty"`         // of the roles, without those of grammar; keys in order, each once
	Organizations []string                `json:"organizations,omitempty"` // keys, as those of names
	Born          int                     `json:"born,omitempty"`          // the year, give or take one, by an age and the article's date; 0 where unknown
	Outlet        string                  `json:"outlet,omitempty"`
	First         time.Time               `json:"first,omitzero"` // dates of the articles; zero where unknown
	Last          time.Time               `json:"last,omitzero"`
	Documents     int                     `json:"documents,omitempty"` // how many articles tell this; 0 counts as 1
}

// Reader makes Speakers of the speakers of documents. It is safe for concurrent use.
type Reader struct{ pack *lang.Pack }

// NewReader returns a Reader of articles in the language of the pack, which tells words of
// grammar from others.
func NewReader(pack *lang.Pack) *Reader { return &Reader{pack} }

// Speakers is the speakers of a document, in the order of Document.Speakers, with ID from
// Document.SpeakerID. Outlet and Date are the article's.
func (r *Reader) Speakers(d *attribution.Document, a *attribution.Article) []Speaker {
	speakers := make([]Speaker, len(d.Speakers))
	for i, s := range d.Speakers {
		x := Speaker{ID: d.SpeakerID(s), Name: s.Name, Type: s.Type, Gender: s.Gender, KnownID: s.KnownID,
			Outlet: a.Outlet, First: a.Date, Last: a.Date, Documents: 1}
		if r.proper(s) {
			x.Key = r.body(s.Name)
		}
		for _, alias := range s.Aliases {
			if n := nameOf(alias); s.Type == attribution.Person && n.full() {
				x.Aliases = append(x.Aliases, alias)
			}
		}
		for _, role := range s.Roles {
			if role.Kind == attribution.Age {
				x.Born = born(role.Text, a.Date)
				continue
			}
			x.Roles = append(x.Roles, role.Text)
			if role.Kind != attribution.Membership {
				x.Words = append(x.Words, r.words(role.Text)...)
			}
			if k := r.body(role.Organization); k != "" && !slices.Contains(x.Organizations, k) {
				x.Organizations = append(x.Organizations, k)
			}
		}
		slices.Sort(x.Organizations)
		slices.Sort(x.Words)
		x.Words = slices.Compact(x.Words)
		speakers[i] = x
	}
	return speakers
}

// grammar is the classes of words that tell nothing of a person.
const grammar = token.Determiner | token.Possessive | token.Pronoun | token.Preposition | token.Conjunction |
	token.Subordinator | token.Wh | token.Auxiliary | token.Modal | token.Negation

// words is the keys of the words of a role that tell something.
func (r *Reader) words(role string) (words []string) {
	for _, w := range split(key(role)) {
		w, _, _ = strings.Cut(w, "'")
		if _, class := r.pack.Lexicon().Known(w); w != "" && class&grammar == 0 {
			words = append(words, w)
		}
	}
	return words
}

// body is the key of a name without articles before it: "the Kremlin" is the Kremlin.
func (r *Reader) body(name string) string {
	words := strings.Fields(name)
	for len(words) > 1 {
		if _, class := r.pack.Lexicon().Known(words[0]); class&token.Determiner == 0 {
			break
		}
		words = words[1:]
	}
	return key(strings.Join(words, " "))
}

// proper reports whether the name of a speaker is a name: a person has one; others have a
// capital that stands for more than the beginning of a sentence.
func (r *Reader) proper(s *attribution.Speaker) bool {
	switch s.Type {
	case attribution.Person, attribution.Outlet:
		return true
	case attribution.Organization:
	default:
		return false
	}
	capital := false
	for i, w := range strings.Fields(s.Name) {
		if first := []rune(w)[0]; !unicode.IsUpper(first) {
			continue
		}
		_, class := r.pack.Lexicon().Known(w)
		capital = capital || i > 0 || class&(grammar|token.Noun|token.Role) == 0
	}
	return capital
}

// born is the year of birth of somebody of an age, 0 where it cannot be told.
func born(age string, date time.Time) int {
	n := 0
	for _, r := range age {
		if '0' <= r && r <= '9' {
			n = 10*n + int(r-'0')
		} else if n > 0 {
			break
		}
	}
	if n == 0 || n > 120 || date.IsZero() {
		return 0
	}
	return date.Year() - n
}

// Lone reports whether nothing but a last name is told of a person: no two such speakers are
// one because they tell the same.
func (s *Speaker) Lone() bool {
	n := nameOf(s.Name)
	return s.Type == attribution.Person && s.KnownID == "" && !n.full() && len(s.Words) == 0
}

// Topics is the words of a quote that tell what it is about, as keys, each once: nouns, names
// and words that the language pack does not know.
func (r *Reader) Topics(quote string) (words []string) {
	for _, w := range split(key(quote)) {
		w, _, _ = strings.Cut(w, "'")
		if len(w) < 3 || slices.Contains(words, w) || !strings.ContainsFunc(w, unicode.IsLetter) {
			continue
		}
		if id, class := r.pack.Lexicon().Known(w); id == 0 || class == 0 || class&token.Noun != 0 && class&(grammar|token.Adverb|token.Verb|token.Time|token.Numeral) == 0 {
			words = append(words, w)
		}
	}
	return words
}

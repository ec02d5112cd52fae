package attribution

import "github.com/quoteattribution/attribution/text"

// Speaker is the one party behind all its mentions in an article.
type Speaker struct {
	ID int // its place in Document.Speakers, from 0
	// Name is the fullest form of the name that the article has, without title, on one
	// line: blanks of any kind are one plain blank each, invisible characters are left
	// out, and an invalid byte is U+FFFD. The words as they stand are at Mentions.
	Name string
	Type SpeakerType
	// Roles is what the article says that the speaker is, each once: first the one that
	// Role returns, then the others in the order of the text.
	Roles []Role
	// Aliases are the other forms of the name that the article uses, each once, in the order
	// of the text: "Tsukanova" beside "Olga Tsukanova".
	Aliases  []string
	Gender   Gender // of a person
	Courtesy string // "Mr", "Sir": what stands before the name and tells no role
	// KnownID is the ID of the one in Config.Known that the speaker is, empty for others.
	KnownID string
	// Mentions are the places that name the speaker, in the order of the text.
	Mentions []text.Span
}

// Role is what a journalist would print beside the name: the words of the first role that
// tells what the speaker is, else where from or by which title. It is empty where the
// article tells none of these; party and age are none.
func (s *Speaker) Role() string {
	if len(s.Roles) == 0 || !s.Roles[0].tells() {
		return ""
	}
	return s.Roles[0].Text
}

// Key is the name in a form to group by, over documents as well. Two names have one key
// where they differ only in
//   - case: ANN O’NEIL, Ann O’Neil; also ß and ss, ς and σ
//   - apostrophes: O'Neil, O’Neil, O‘Neil, OʼNeil, and ` ´ ′ in their place
//   - hyphens and dashes: Anne-Marie with -, with U+2011, with an en dash
//   - blanks: no-break spaces, tabs, several in a row, one in front or at the end
//   - characters that show nothing: soft hyphens, zero-width spaces, direction marks
//   - Unicode form: full-width letters, ligatures, accents as characters of their own
//
// Accents tell names apart: José is not Jose. So do initials and titles: a key compares
// spellings, and cannot know whether two people share a name. It is for comparing, not
// for showing, and may change with the version of Unicode.
func (s *Speaker) Key() string { return nameKey(s.Name) }

// SpeakerType is what kind of party a speaker is. One that was read from JSON may have a
// type that is not listed here.
type SpeakerType string

// The types of speakers.
const (
	Person       SpeakerType = "person"
	Group        SpeakerType = "group"        // "some mothers", "critics"
	Organization SpeakerType = "organization" // "the Kremlin", "the company"
	Outlet       SpeakerType = "outlet"       // an outlet that speaks for itself
	Anonymous    SpeakerType = "anonymous"    // "an official", somebody the text never names
	Work         SpeakerType = "work"         // a report, a letter
)

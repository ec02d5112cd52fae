package attribution

import "github.com/quoteattribution/attribution/text"

// Speaker is the one party behind all its mentions in an article.
type Speaker struct {
	ID int `json:"id"` // its place in Document.Speakers, from 0
	// Name is the fullest form of the name that the article has, without title, on one
	// line: blanks of any kind are one plain blank each, invisible characters are left
	// out, and an invalid byte is U+FFFD. The words as they stand are at Mentions.
	Name string      `json:"name"`
	Type SpeakerType `json:"type,omitempty"`
	// Roles is what the article says the speaker is, in the order of the text, on one
	// line each: "a sociologist at the independent Levada Center".
	Roles []string `json:"roles,omitempty"`
	// Mentions are the places that name the speaker, in the order of the text.
	Mentions []text.Span `json:"mentions,omitempty"`
}

// Role is the first of the speaker's roles, empty where the article tells none.
func (s *Speaker) Role() string {
	if len(s.Roles) == 0 {
		return ""
	}
	return s.Roles[0]
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

package attribution

import "github.com/quoteattribution/attribution/text"

// Speaker is the one party behind all its mentions in an article.
type Speaker struct {
	ID   int // its place in Document.Speakers, from 0
	Name string
	Type SpeakerType
	// Roles is what the article says the speaker is, in the order of the text:
	// "a sociologist at the independent Levada Center".
	Roles []string
	// Mentions are the places that name the speaker, in the order of the text.
	Mentions []text.Span
}

// Role is the first of the speaker's roles, empty where the article tells none.
func (s *Speaker) Role() string {
	if len(s.Roles) == 0 {
		return ""
	}
	return s.Roles[0]
}

// SpeakerType is what kind of party a speaker is.
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

package attribution

import (
	"encoding/json"

	"github.com/quoteattribution/attribution/text"
)

// jsonParty is the shape of a speaker.
type jsonParty struct {
	ID       int         `json:"id"`
	Name     string      `json:"name"`
	Type     SpeakerType `json:"type,omitempty"`
	Roles    []string    `json:"roles,omitempty"`        // the words of those that tell what the speaker is
	Details  []Role      `json:"role_details,omitempty"` // all of them
	Aliases  []string    `json:"aliases,omitempty"`
	Gender   Gender      `json:"gender,omitempty"`
	Courtesy string      `json:"courtesy,omitempty"`
	KnownID  string      `json:"known_id,omitempty"`
	Mentions []text.Span `json:"mentions,omitempty"`
}

// MarshalJSON writes the speaker as a document has it.
func (s Speaker) MarshalJSON() ([]byte, error) {
	w := jsonParty{ID: s.ID, Name: s.Name, Type: s.Type, Aliases: s.Aliases, Gender: s.Gender, Courtesy: s.Courtesy, KnownID: s.KnownID, Mentions: s.Mentions}
	for i := range s.Roles {
		role := &s.Roles[i]
		if role.tells() {
			w.Roles = append(w.Roles, role.Text)
		}
		if *role != (Role{Text: role.Text}) {
			w.Details = s.Roles
		}
	}
	return encode(w)
}

// UnmarshalJSON reads a speaker. Without "role_details" the roles have no kind and no place.
func (s *Speaker) UnmarshalJSON(data []byte) error {
	var w jsonParty
	if err := json.Unmarshal(data, &w); err != nil {
		return err
	}
	*s = Speaker{ID: w.ID, Name: w.Name, Type: w.Type, Roles: w.Details, Aliases: w.Aliases, Gender: w.Gender, Courtesy: w.Courtesy, KnownID: w.KnownID, Mentions: w.Mentions}
	if w.Details == nil {
		for _, role := range w.Roles {
			s.Roles = append(s.Roles, Role{Text: role})
		}
	}
	return nil
}

package attribution

import "github.com/quoteattribution/attribution/text"

// Role is what the article says that a speaker is.
type Role struct {
	// Text is the words on one line: "a sociologist at the independent Levada Center".
	Text string   `json:"text"`
	Kind RoleKind `json:"kind,omitempty"` // empty where it was read from a format without kinds
	// Organization is the name in the words that the speaker belongs to or speaks for, empty
	// where there is none: "Levada Center".
	Organization string `json:"organization,omitempty"`
	text.Span           // where it stands, in bytes; empty where it was read from a format without places
}

// RoleKind is what a role tells of a speaker.
type RoleKind string

// The kinds of roles.
const (
	Office      RoleKind = "office"      // "Foreign Minister", "head of the union"
	Occupation  RoleKind = "occupation"  // "a sociologist at the Levada Center"
	Relation    RoleKind = "relation"    // "her brother"
	Description RoleKind = "description" // "the man who built the bridge"
	Affiliation RoleKind = "affiliation" // "of the Levada Center", "Radio Arva's"
	Title       RoleKind = "title"       // "Sen.", "QC"; courtesies are Speaker.Courtesy
	Membership  RoleKind = "party"       // party and region: "D-Mich."
	Age         RoleKind = "age"         // "41"
)

// tells reports whether the role is among those that say what the speaker is, which JSON
// has as "roles".
func (r *Role) tells() bool { return r.Kind != Age && r.Kind != Membership }

// Gender is what the article tells of a speaker's gender, by pronouns, titles, kinship and
// given names; empty where it tells none.
type Gender string

// The genders.
const (
	Female Gender = "female"
	Male   Gender = "male"
)

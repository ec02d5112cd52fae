package attribution

// Source is what the text credits with a quote: an outlet, an agency, a
// platform or a document.
type Source struct {
	Name string     `json:"name"`           // canonical: "AFP", however the text writes it
	Kind SourceKind `json:"kind,omitempty"` // empty where the language pack does not know the outlet
	// Mention is the place that credits it, in Document.Sources the first one.
	Mention Mention `json:"mention,omitzero"`
	// Citing is the source that this one has it from, nil where the text names none.
	Citing *Source `json:"citing,omitempty"`
}

// SourceKind is what kind of source it is. A language pack may have more kinds.
type SourceKind string

// The kinds of sources that the English pack knows.
const (
	Agency         SourceKind = "agency"
	Newspaper      SourceKind = "newspaper"
	Broadcaster    SourceKind = "broadcaster"
	Magazine       SourceKind = "magazine"
	Site           SourceKind = "site"
	Platform       SourceKind = "platform" // where people write themselves: Facebook
	Programme      SourceKind = "programme"
	DocumentSource SourceKind = "document" // a statement, a report, a letter
)

package attribution

// Source is what the text credits with a quote: an outlet, an agency, a
// platform or a document.
type Source struct {
	Name string // canonical: "AFP", however the text writes it
	Kind string // agency, newspaper, broadcaster, magazine, site, platform, programme; empty where unknown
	// Mention is the place that credits it.
	Mention Mention
	// Citing is the source that this one has it from, nil where the text names none.
	Citing *Source
}

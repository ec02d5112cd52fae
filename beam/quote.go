package beam

import (
	"encoding/json"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
)

// Quote is a quote with its article and who says it, a row of its own. The names are those of the
// table that "attribution corpus" writes.
type Quote struct {
	ID             string  `json:"id"` // attribution.Document.QuoteID
	Document       string  `json:"document"`
	Number         int     `json:"number"` // in the document, from 1
	Outlet         string  `json:"outlet"`
	Date           string  `json:"date"`
	Title          string  `json:"title"`
	Text           string  `json:"text"`
	Words          int     `json:"words"`
	Kind           string  `json:"kind"`
	Act            string  `json:"act"`
	Cue            string  `json:"cue"`
	Person         string  `json:"person"`  // Person.ID, by Identify
	Speaker        string  `json:"speaker"` // as in the article
	Type           string  `json:"type"`
	Gender         string  `json:"gender"`
	Role           string  `json:"role"`
	Reason         string  `json:"reason"`            // why the speaker is the person, by Identify
	Profile        string  `json:"profile,omitempty"` // Speaker.Profile, until Identify
	Source         string  `json:"source"`
	Citing         string  `json:"citing"`
	Addressee      string  `json:"addressee"`
	Statement      string  `json:"statement"` // Statement.ID, by Statements; empty where no other document has the words
	Relation       string  `json:"relation"`  // first, copy, cut, longer, by Statements
	Rule           string  `json:"rule"`
	Confidence     float64 `json:"confidence"`
	NameConfidence float64 `json:"name_confidence"`
}

// Speaker is a speaker of a document, as People takes it.
type Speaker struct {
	ID       string `json:"id"` // attribution.Document.SpeakerID
	Document string `json:"document"`
	Date     string `json:"date"`
	Role     string `json:"role"`
	Quotes   int    `json:"quotes"`
	Block    string `json:"block"`    // of those whom it may be one with; empty for nobody
	Profile  string `json:"profile"`  // of those that tell the same; empty for nobody
	Evidence string `json:"evidence"` // what the profile tells, as JSON of corpus.Speaker
}

// Rows is the quotes and speakers of a document of the article, for a transform that parses in its
// own way, with rules for example. Document.ID must be the article's.
func Rows(r *corpus.Reader, d *attribution.Document, a Article) ([]Quote, []Speaker) {
	of := attribution.Article{ID: a.ID, Title: a.Title, Author: a.Author, Outlet: a.Outlet, Language: a.Lang, Date: timeOf(a.Date)}
	speakers := make([]Speaker, len(d.Speakers))
	profiles := map[string]string{} // by speaker
	for i, x := range r.Speakers(d, &of) {
		speakers[i] = Speaker{ID: x.ID, Document: a.ID, Date: a.Date, Role: d.Speakers[i].Role(), Block: x.Block()}
		if speakers[i].Block != "" {
			evidence, _ := json.Marshal(x.Profile()) // of strings and numbers: never fails
			speakers[i].Evidence = string(evidence)
			speakers[i].Profile = digest(evidence)
		}
		profiles[x.ID] = speakers[i].Profile
	}
	for _, q := range d.Quotes {
		if q.Speaker != nil {
			speakers[q.Speaker.ID].Quotes++
		}
	}
	quotes := make([]Quote, len(d.Quotes))
	for i, row := range d.Rows() {
		words := corpus.PrintOf(row.Text).Words
		q := Quote{ID: row.ID, Document: a.ID, Number: row.Quote, Outlet: a.Outlet, Date: a.Date, Title: a.Title, Text: row.Text,
			Words: words, Kind: string(row.Kind), Act: string(row.Act), Cue: row.Cue, Speaker: row.Speaker, Type: string(row.Type),
			Role: row.Role, Profile: profiles[row.SpeakerID], Source: row.Source, Citing: row.Citing, Addressee: row.Addressee,
			Rule: row.Rule, Confidence: row.Confidence, NameConfidence: row.NameConfidence}
		if q.Act == "" {
			q.Act = string(attribution.Say)
		}
		if s := d.Quotes[i].Speaker; s != nil {
			q.Gender = string(s.Gender)
		}
		quotes[i] = q
	}
	return quotes, speakers
}

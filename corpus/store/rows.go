package store

// Quote is a quote as Export writes it, with its article and who says it. What is not known is
// empty, in Parquet null.
type Quote struct {
	ID             string  `json:"id" parquet:"id"` // attribution.Document.QuoteID
	Document       string  `json:"document" parquet:"document,dict"`
	Number         int64   `json:"number" parquet:"number"` // in the document, from 1
	Outlet         string  `json:"outlet" parquet:"outlet,optional,dict"`
	Date           string  `json:"date" parquet:"date,optional,dict"` // 2026-03-02
	Title          string  `json:"title" parquet:"title,optional,dict"`
	Text           string  `json:"text" parquet:"text"`
	Kind           string  `json:"kind" parquet:"kind,dict"`
	Act            string  `json:"act" parquet:"act,dict"`
	Cue            string  `json:"cue" parquet:"cue,optional,dict"`
	Person         string  `json:"person" parquet:"person,optional,dict"`   // Person.ID
	Speaker        string  `json:"speaker" parquet:"speaker,optional,dict"` // as in the article
	Type           string  `json:"type" parquet:"type,optional,dict"`
	Gender         string  `json:"gender" parquet:"gender,optional,dict"`
	Role           string  `json:"role" parquet:"role,optional,dict"`
	Reason         string  `json:"reason" parquet:"reason,optional,dict"` // why the speaker is the person
	Source         string  `json:"source" parquet:"source,optional,dict"`
	Citing         string  `json:"citing" parquet:"citing,optional,dict"`
	Addressee      string  `json:"addressee" parquet:"addressee,optional,dict"`
	Statement      int64   `json:"statement" parquet:"statement,optional"` // 0 where no other document has the words
	Relation       string  `json:"relation" parquet:"relation,optional,dict"`
	Rule           string  `json:"rule" parquet:"rule,dict"`
	Confidence     float64 `json:"confidence" parquet:"confidence"`
	NameConfidence float64 `json:"name_confidence" parquet:"name_confidence"`
}

// Person is a person, an organisation or an outlet as Export writes it.
type Person struct {
	ID        string `json:"id" parquet:"id"` // the same from run to run over the same articles
	Name      string `json:"name" parquet:"name"`
	Names     string `json:"names" parquet:"names"`
	Type      string `json:"type" parquet:"type,optional,dict"`
	Gender    string `json:"gender" parquet:"gender,optional,dict"`
	Role      string `json:"role" parquet:"role,optional,dict"`
	KnownID   string `json:"known_id" parquet:"known_id,optional,dict"`
	Documents int64  `json:"documents" parquet:"documents"`
	Quotes    int64  `json:"quotes" parquet:"quotes"`
	Outlets   int64  `json:"outlets" parquet:"outlets"`
	First     string `json:"first" parquet:"first,optional,dict"`
	Last      string `json:"last" parquet:"last,optional,dict"`
	Namesakes int64  `json:"namesakes" parquet:"namesakes"`
}

// Statement is what several documents have, as Export writes it.
type Statement struct {
	Statement   int64  `json:"statement" parquet:"statement"`
	Text        string `json:"text" parquet:"text"`
	Quotes      int64  `json:"quotes" parquet:"quotes"`
	Documents   int64  `json:"documents" parquet:"documents"`
	Outlets     int64  `json:"outlets" parquet:"outlets"`
	People      int64  `json:"people" parquet:"people"`
	First       string `json:"first" parquet:"first,optional,dict"`
	FirstOutlet string `json:"first_outlet" parquet:"first_outlet,optional,dict"`
	Cut         int64  `json:"cut" parquet:"cut"`
}

// Count is a line of counts as Export writes it.
type Count struct {
	What      string `json:"what" parquet:"what,dict"`
	Value     string `json:"value" parquet:"value"`
	Quotes    int64  `json:"quotes" parquet:"quotes"`
	Documents int64  `json:"documents" parquet:"documents"`
	People    int64  `json:"people" parquet:"people"`
}

const (
	quoteQuery = `SELECT q.id, d.id, q.number, d.outlet, d.date, d.title, q.text, q.kind, q.act, q.cue, coalesce(p.id, ''), coalesce(s.name, ''),
		coalesce(s.type, ''), coalesce(nullif(s.gender, ''), p.gender, ''), coalesce(s.role, ''), coalesce(s.reason, ''), q.source, q.citing,
		q.addressee, coalesce(q.statement, 0), coalesce(q.relation, ''), q.rule, q.confidence, q.name_confidence
		FROM quotes q CROSS JOIN documents d ON d.document = q.document LEFT JOIN speakers s ON s.speaker = q.speaker
		LEFT JOIN people p ON p.person = q.person ORDER BY q.quote`
	personQuery    = "SELECT id, name, names, type, gender, role, known_id, documents, quotes, outlets, first, last, namesakes FROM people ORDER BY quotes DESC, id"
	statementQuery = "SELECT statement, text, quotes, documents, outlets, people, first, first_outlet, cut FROM statements ORDER BY documents DESC, statement"
	countQuery     = "SELECT what, value, quotes, documents, people FROM counts ORDER BY what, quotes DESC, value"
)

package store

import "context"

// countings are the statements that count, each over all quotes.
var countings = []string{
	"DELETE FROM counts",
	"DELETE FROM trends",
	"DELETE FROM topics",
	counting("gender", "coalesce(nullif(s.gender, ''), p.gender, '')"),
	counting("type", "coalesce(s.type, '')"),
	counting("role", "coalesce(s.role, '')"),
	counting("act", "q.act"),
	counting("kind", "q.kind"),
	counting("outlet", "d.outlet"),
	counting("month", "substr(d.date, 1, 7)"),
	`INSERT INTO trends SELECT q.person, substr(d.date, 1, 7), count(*) FROM quotes q JOIN documents d USING (document)
		WHERE q.person IS NOT NULL AND d.date <> '' GROUP BY 1, 2`,
	"CREATE INDEX IF NOT EXISTS quotes_of_person ON quotes (person)",
	"CREATE INDEX IF NOT EXISTS quotes_of_statement ON quotes (statement) WHERE statement IS NOT NULL",
	"CREATE INDEX IF NOT EXISTS speakers_of_person ON speakers (person)",
	"CREATE INDEX IF NOT EXISTS people_by_name ON people (name)",
}

// counting counts quotes by a value in whatever case; quotes without one are left out.
func counting(what, value string) string {
	return `INSERT INTO counts SELECT '` + what + `', value, quotes, documents, people FROM (
		SELECT max(` + value + `) AS value, count(*) AS quotes, count(DISTINCT q.document) AS documents, count(DISTINCT q.person) AS people
		FROM quotes q JOIN documents d USING (document) LEFT JOIN speakers s USING (speaker) LEFT JOIN people p ON p.person = q.person
		WHERE ` + value + ` <> '' GROUP BY lower(` + value + `)) ORDER BY quotes DESC, value`
}

func (s *Store) count(ctx context.Context) error {
	for _, query := range countings {
		if err := s.exec(ctx, query); err != nil {
			return err
		}
	}
	return s.transaction(ctx, func() error { return s.topics(ctx) })
}

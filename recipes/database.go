package recipes

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/quoteattribution/attribution"
)

// schema has a row a quote. The ID is the same in every run over the same article, so that
// storing an article again replaces its quotes.
const schema = `
CREATE TABLE IF NOT EXISTS quotes (
	id         TEXT PRIMARY KEY,
	document   TEXT NOT NULL,
	speaker_id TEXT,
	speaker    TEXT,
	role       TEXT,
	source     TEXT,
	kind       TEXT NOT NULL,
	cue        TEXT,
	words      TEXT NOT NULL,
	confidence REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS quotes_by_speaker ON quotes (speaker);
CREATE INDEX IF NOT EXISTS quotes_by_document ON quotes (document);`

// Store puts the quotes of a document into the database, in place of those that it had for
// that Document.ID: all of them or, where it reports an error, none.
func Store(ctx context.Context, db *sql.DB, doc *attribution.Document) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("store %q: %w", doc.ID, err)
	}
	defer tx.Rollback() // does nothing after Commit
	if _, err := tx.ExecContext(ctx, "DELETE FROM quotes WHERE document = ?", doc.ID); err != nil {
		return fmt.Errorf("store %q: %w", doc.ID, err)
	}
	for _, r := range doc.Rows() {
		_, err := tx.ExecContext(ctx,
			`INSERT INTO quotes (id, document, speaker_id, speaker, role, source, kind, cue, words, confidence)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			r.ID, r.Doc, null(r.SpeakerID), null(r.Speaker), null(r.Role), null(r.Source),
			string(r.Kind), null(r.Cue), r.Text, r.Confidence)
		if err != nil {
			return fmt.Errorf("store quote %d of %q: %w", r.Quote, doc.ID, err)
		}
	}
	return tx.Commit()
}

// null is NULL for what the article does not say.
func null(s string) sql.NullString {
	return sql.NullString{String: s, Valid: s != ""}
}

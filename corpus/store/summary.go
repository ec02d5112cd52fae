package store

import (
	"context"
	"fmt"
)

// Summary is the corpus on a line: how many articles, quotes, people and statements.
func (s *Store) Summary(ctx context.Context) (string, error) {
	var documents, quotes, people, statements int
	err := s.conn.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM quotes),
		(SELECT count(*) FROM people), (SELECT count(*) FROM statements)`).Scan(&documents, &quotes, &people, &statements)
	return fmt.Sprintf("%d articles, %d quotes, %d people and organisations, %d statements in several articles", documents, quotes, people, statements), err
}

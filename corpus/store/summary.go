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
	return fmt.Sprintf("%s, %s, %d people and organisations, %s in several articles",
		plural(documents, "article"), plural(quotes, "quote"), people, plural(statements, "statement")), err
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

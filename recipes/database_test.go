package recipes

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	_ "modernc.org/sqlite" // a driver without C

	"github.com/quoteattribution/attribution"
)

func open() (*sql.DB, error) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // each connection to :memory: is a database of its own
	_, err = db.Exec(schema)
	return db, err
}

var archive = []attribution.Article{
	{ID: "monday", Text: "“We will not go,” Mayor Ann O’Neil told reporters. “Not today,” she added."},
	{ID: "tuesday", Text: "“We will go,” said Mayor Ann O’Neil.\n\n“She had to,” said Tom Baker, a farmer."},
}

func ExampleStore() {
	db, err := open()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer db.Close()

	ctx := context.Background()
	for parsed, err := range parser.ParseAll(ctx, slices.Values(archive), attribution.Stream{}) {
		if err == nil {
			err = Store(ctx, db, parsed.Document)
		}
		if err != nil {
			fmt.Println(err)
			return
		}
	}

	rows, err := db.Query("SELECT speaker, COUNT(*) AS n, COUNT(DISTINCT document) FROM quotes GROUP BY speaker ORDER BY n DESC")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer rows.Close()
	for rows.Next() {
		var speaker sql.NullString
		var quotes, articles int
		if err := rows.Scan(&speaker, &quotes, &articles); err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(speaker.String, quotes, articles)
	}
	if err := rows.Err(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Ann O’Neil 3 2
	// Tom Baker 1 1
}

func TestStoreAgain(t *testing.T) {
	db, err := open()
	require.NoError(t, err)
	defer db.Close()
	count := func(where string) (n int) {
		require.NoError(t, db.QueryRow("SELECT COUNT(*) FROM quotes WHERE "+where).Scan(&n))
		return n
	}
	doc := parser.Parse(archive[0].Text)
	doc.ID = "monday"
	for range 2 {
		require.NoError(t, Store(t.Context(), db, doc))
		require.Equal(t, 2, count("document = 'monday'"))
	}
	require.Zero(t, count("speaker IS NULL OR source IS NOT NULL"))

	ctx, stop := context.WithCancel(t.Context())
	stop()
	require.ErrorIs(t, Store(ctx, db, doc), context.Canceled)
	require.Equal(t, 2, count("document = 'monday'"), "nothing is lost")
}

package read

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestDates: the day of a date in the forms that exports have; anything else is told, and never
// keeps an article from being read.
func TestDates(t *testing.T) {
	march := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Time{
		`"2026-03-02"`: march, `"2026-03-02T23:30:00+02:00"`: march, `"2026-03-02 09:15:00"`: march, `"2026/03/02"`: march,
		`20260302`: march, `"2 March 2026"`: march, `"March 2, 2026"`: march, `" 2026-03-02 "`: march, `"Mon, 02 Mar 2026 23:30:00 GMT"`: march, `"Mon, 02 Mar 2026 23:30:00 -0500"`: march,
		`null`: {}, `""`: {}, `{"day":2}`: {}, `["2026-03-02"]`: {}, `true`: {},
	} {
		a, err := (&Item{Kind: JSONL, Data: []byte(`{"text":"No.","date":` + value + `}`)}).Article()
		require.NoError(t, err, value)
		require.Equal(t, "No.", a.Text)
		require.True(t, want.Equal(a.Date), "%s: %v", value, a.Date)
		require.Empty(t, a.BadDate)
	}
	for _, bad := range []string{"yesterday", "2026-13-02", "03/02/2026", "1772409600"} {
		a, err := (&Item{Kind: JSONL, Data: []byte(`{"text":"No.","date":"` + bad + `"}`)}).Article()
		require.NoError(t, err)
		require.True(t, a.Date.IsZero(), bad)
		require.Equal(t, bad, a.BadDate)
	}
}

func TestOutlets(t *testing.T) {
	for line, want := range map[string]string{
		`{"text":"No.","outlet":"Arva Post"}`:                          "Arva Post",
		`{"text":"No.","publication":"Arva Post"}`:                     "Arva Post",
		`{"text":"No.","outlet":"Arva Post","publication":"Northern"}`: "Arva Post",
		`{"text":"No.","outlet":7}`:                                    "7",
		`{"text":"No.","outlet":{"name":"Arva Post"}}`:                 "",
		`{"text":"No."}`: "",
	} {
		a, err := (&Item{Kind: JSONL, Data: []byte(line)}).Article()
		require.NoError(t, err, line)
		require.Equal(t, want, a.Outlet, line)
	}
}

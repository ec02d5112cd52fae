package attribution

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// patternArticles are texts in which a pattern may match at the beginning, at the
// end, over paragraphs and inside marks.
var patternArticles = []string{
	"", "said", "“", "“” said", "“No,” says Ann, citing AFP.", "citing AFP: “No.”",
	"“We will not go,” said Ann O’Neil. “Not today.”\n\n“Nor on Monday.\n\n“Never,” she added.",
	"The mine is flooded, reports Reuters, citing the Northern Herald. Ann said that Bob said that “Cy” went.",
	"It was claimed by a guard, according to police, that “the mayor said: ‘No.’” Q: Why?\n\nA: Because.",
	"\xff“No,\xfe” he said — ’s n't said \x00 said.", "said said said, said Ann said",
}

// FuzzPattern: any string is a pattern or an error that names a column, and what a
// pattern proposes lies in the text.
func FuzzPattern(f *testing.F) {
	for _, seed := range []string{
		"QUOTE , CUE SPEAKER , citing SOURCE", "according to ( SPEAKER | SOURCE ) , CLAUSE", "SPEAKER CUE … [ , | : ] QUOTE",
		"CLAUSE , CUE SPEAKER , CLAUSE", "QUOTE ( , | — ) CUE:say|tell SPEAKER [ … . QUOTE ]", "CUE@deny by SPEAKER CLAUSE",
		"CITED , SOURCE said : QUOTE", "“ SPEAKER", "[[[", "CUE:", "CUE@|", "a ’s n't QUOTE", "QUOTE said", "CLAUSE said CLAUSE",
		". CUE QUOTE .", "QUOTE , … ", "( CUE | said ) ( QUOTE | CLAUSE )", "said … … QUOTE", "\xff", "", strings.Repeat("(", 99),
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, pattern string) {
		r, err := Pattern("x", "An example.", pattern)
		if err != nil {
			require.ErrorContains(t, err, `attribution: pattern "x", column `)
			return
		}
		match := r.Match
		r.Match = func(c *rule.Context, cue int) {
			match(c, cue)
			for _, p := range slices.Clone(c.Take()) {
				requireInside(t, c, p)
				c.Propose(p)
			}
		}
		p := alone(t, r)
		for _, article := range patternArticles {
			requireSound(t, p.Parse(article))
		}
	})
}

// requireInside checks that all that is proposed lies in the text, and that its
// content is in order and apart from the words that announce it.
func requireInside(t *testing.T, c *rule.Context, p rule.Proposal) {
	require.NotEmpty(t, p.Content)
	at := 0
	for _, r := range p.Content {
		require.True(t, at <= r.First && r.First < r.Last && r.Last <= c.Len(), "content %v of %d tokens", r, c.Len())
		at = r.Last
		for _, other := range []token.Range{p.Cue, p.Speaker, p.Source, p.Citing} {
			require.False(t, r.Overlaps(other) && !other.Empty(), "content %v and %v", r, other)
		}
	}
	require.False(t, p.Cue.Empty())
	for _, r := range []token.Range{p.Cue, p.Speaker, p.Source, p.Citing} {
		require.True(t, 0 <= r.First && r.First <= r.Last && r.Last <= c.Len(), "%v of %d tokens", r, c.Len())
	}
}

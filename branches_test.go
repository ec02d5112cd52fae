package attribution_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// A branch is a sentence that shows one turn of the grammar, and its quotes. A quote
// that is found by other words, by another party or by another rule is another answer.
type branch struct {
	by     parsers
	text   string
	quotes []string // "Ann O’Neil | said | the words … and more of them | rule"
}

// parsers say who reads a branch.
type parsers uint8

const (
	weighed parsers = 1 << iota // the rules and the learned weights
	rules                       // the rules alone
	both    = weighed | rules
)

// checkBranches reads each branch and compares.
func checkBranches(t *testing.T, branches []branch) {
	alone, err := attribution.New(attribution.Config{RulesOnly: true})
	require.NoError(t, err)
	for _, b := range branches {
		t.Run(b.text, func(t *testing.T) {
			require.NotZero(t, b.by)
			if b.by&weighed != 0 {
				require.Equal(t, b.quotes, linesOf(attribution.Parse(b.text)))
			}
			if b.by&rules != 0 {
				require.Equal(t, b.quotes, linesOf(alone.Parse(b.text)), "by the rules alone")
			}
		})
	}
}

// linesOf writes the quotes of a document as branches do.
func linesOf(d *attribution.Document) []string {
	var lines []string
	for _, q := range d.Quotes {
		lines = append(lines, strings.Join([]string{whoOf(q), cueOf(q), wordsOf(d, q), q.Rule}, " | "))
	}
	return lines
}

// whoOf is the mention of the speaker, or the speaker in brackets where there is
// none here, and the source in square brackets.
func whoOf(q *attribution.Quote) string {
	var who []string
	switch {
	case q.Mention != nil:
		who = append(who, q.Mention.Text)
	case q.Speaker != nil:
		who = append(who, "("+q.Speaker.Name+")")
	}
	if s := q.Source; s != nil {
		outlet := s.Mention.Text
		if s.Citing != nil {
			outlet += " citing " + s.Citing.Mention.Text
		}
		who = append(who, "["+outlet+"]")
	}
	if who == nil {
		return "-"
	}
	return strings.Join(who, " ")
}

func cueOf(q *attribution.Quote) string {
	if q.Cue == nil {
		return "-"
	}
	return q.Cue.Text
}

func wordsOf(d *attribution.Document, q *attribution.Quote) string {
	var pieces []string
	for _, s := range q.Spans {
		pieces = append(pieces, s.In(d.Text))
	}
	return strings.Join(pieces, " … ")
}

// checkParties reads each row: an article, and who speaks in each of its quotes, by
// the default rules.
func checkParties(t *testing.T, rows [][]string) {
	for _, r := range rows {
		t.Run(r[0], func(t *testing.T) {
			require.Equal(t, r[1:], partiesOf(attribution.Parse(r[0])))
		})
	}
}

// partiesOf is, for each quote, "the mayor, Ann O’Neil = Ann O’Neil, person, the
// mayor": the mention, the name, the type and the role; or the source in brackets.
func partiesOf(d *attribution.Document) []string {
	var lines []string
	for _, q := range d.Quotes {
		line := whoOf(q)
		if s := q.Speaker; s != nil {
			line += " = " + s.Name + ", " + string(s.Type)
			if s.Role() != "" {
				line += ", " + s.Role()
			}
		}
		lines = append(lines, line)
	}
	return lines
}

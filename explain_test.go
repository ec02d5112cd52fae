package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/choose"
)

func TestExplain(t *testing.T) {
	const article = "“We will not go,” said Ann O’Neil. The mayor declined to say why."
	p, err := New(Config{})
	require.NoError(t, err)
	e := p.Explain(article)
	require.Equal(t, p.Parse(article), e.Document)
	var lost []string
	kept := 0
	for _, c := range e.Proposals {
		require.Equal(t, c.Quote != nil, c.Why == "kept")
		require.NotEmpty(t, c.Content)
		if c.Quote == nil {
			lost = append(lost, c.Rule+": "+c.Why)
			continue
		}
		require.Same(t, e.Document.Quotes[kept], c.Quote)
		require.Equal(t, c.Quote.Rule, c.Rule)
		require.Equal(t, c.Quote.Spans, c.Content)
		require.Equal(t, "Ann O’Neil", c.Party.In(article))
		kept++
	}
	require.Len(t, e.Document.Quotes, kept, "each quote is a proposal that was kept")
	require.Contains(t, lost, "learned: its cue announces a better quote")
	require.Contains(t, lost, "learned: below the threshold")
}

// TestExplainSpeakers has each way in which a speaker is found.
func TestExplainSpeakers(t *testing.T) {
	const opening = "Mayor Ann O’Neil met Bruno Keller, a baker, on Monday. "
	for _, c := range []struct {
		article, how string
		candidates   string // the names, the heaviest first
	}{
		{"“We will not go,” said Ann O’Neil.", "its name", ""},
		{opening + "“We will not go,” she said.", "who is spoken of before it", "Ann O’Neil"},
		{opening + "“We will not go,” he said.", "who is spoken of before it", "Bruno Keller"},
		{opening + "“We will not go,” the mayor said.", "who is spoken of before it", "Ann O’Neil"},
		{opening + "“We will not go,” said a teacher.", "its own words, of whom nothing else is known", ""},
		{opening + "“We will not go,” somebody said.", "its own words, of whom nothing else is known", ""},
		{"“We will not go,” said Ann O’Neil.\n\n“They cannot make us leave. We were born here.”", "no words name it: the speaker of the quote before", ""},
		{"The talks were led by Ann O’Neil, who said that the bridge was safe.", "the words right before it", ""},
	} {
		p, err := New(Config{})
		require.NoError(t, err)
		e := p.Explain(c.article)
		require.Len(t, e.Speakers, len(e.Document.Quotes))
		require.NotEmpty(t, e.Speakers, c.article)
		last := e.Speakers[len(e.Speakers)-1]
		require.Same(t, e.Document.Quotes[len(e.Document.Quotes)-1], last.Quote)
		require.Equal(t, c.how, last.How, c.article)
		var names []string
		for _, x := range last.Candidates {
			names = append(names, x.Name)
			sum := 0.0
			for _, f := range x.For {
				require.Equal(t, f.Text, f.Span.In(c.article))
				require.NotEmpty(t, f.Place)
				sum += f.Weight
			}
			require.InDelta(t, x.Weight, sum, 1e-9)
		}
		require.Equal(t, c.candidates, strings.Join(names, " "), c.article)
		if len(names) > 0 {
			require.Same(t, last.Quote.Speaker, last.Candidates[0].Speaker)
		}
	}
}

// What was noted for one article is forgotten for the next.
func TestExplainForgets(t *testing.T) {
	p, err := New(Config{})
	require.NoError(t, err)
	require.NotEmpty(t, p.Explain("“We will not go,” said Ann O’Neil. “Not today,” she said.").Speakers)
	e := p.Explain("")
	require.Empty(t, e.Speakers)
	require.Empty(t, e.Proposals)
}

// TestExplainRulesOnly: without learned weights the rules' scores decide.
func TestExplainRulesOnly(t *testing.T) {
	p, err := New(Config{RulesOnly: true})
	require.NoError(t, err)
	below := map[bool]int{}
	for _, c := range p.Explain("Ann O’Neil said the bridge was safe.").Proposals {
		require.Equal(t, c.Score, c.Weighed)
		require.Equal(t, c.Score < choose.Ruled.Score, c.Why == "below the threshold")
		below[c.Score < choose.Ruled.Score]++
	}
	require.Equal(t, map[bool]int{true: 1, false: 1}, below)
}

// TestExplainRole: a description of somebody who is named only later is told to be found by
// the role.
func TestExplainRole(t *testing.T) {
	p, err := New(Config{})
	require.NoError(t, err)
	e := p.Explain("“The pillars have moved,” the geologist said on Monday.\n\n" +
		"Tom Brandt, a geologist at Arva University, came to the bridge.")
	require.Len(t, e.Speakers, 1)
	require.Equal(t, "Tom Brandt", e.Document.Quotes[0].Speaker.Name)
	require.Equal(t, "who is called so elsewhere", e.Speakers[0].How)
}

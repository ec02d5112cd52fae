package attribution

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/rule"
	"github.com/quoteattribution/attribution/token"
)

// A row is an article and the quotes that are right for it, none where nothing
// must match. A quote is written on one line:
//
//	Ann O’Neil [AFP citing Agerpres] | said | “We will not go,” … “Not today.”
//
// The words that name the speaker come first, then those that credit an outlet in
// brackets. A speaker who is not named here is (Ann O’Neil), none is -.
type row []string

// compact writes the quotes of a document as rows do.
func compact(d *Document) []string {
	lines := []string{}
	for _, q := range d.Quotes {
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
			who = []string{"-"}
		}
		cue := "-"
		if q.Cue != nil {
			cue = q.Cue.Text
		}
		var pieces []string
		for _, s := range q.Spans {
			pieces = append(pieces, s.In(d.Text))
		}
		lines = append(lines, strings.Join(who, " ")+" | "+cue+" | "+strings.Join(pieces, " … "))
	}
	return lines
}

// alone is a parser of one rule, without learned weights, that keeps all it proposes.
func alone(t *testing.T, rule Rule) *Parser {
	p, err := New(Config{Rules: []Rule{rule}, RulesOnly: true})
	require.NoError(t, err)
	p.threshold = choose.Weighed
	return p
}

// builtIn is the default rule of this name.
func builtIn(t *testing.T, name string) Rule {
	for _, r := range DefaultRules() {
		if r.Name == name {
			return r
		}
	}
	t.Fatalf("no rule %q", name)
	return Rule{}
}

// check parses each row and compares.
func check(t *testing.T, p *Parser, rows []row) {
	t.Helper()
	for _, r := range rows {
		t.Run(r[0], func(t *testing.T) {
			require.Equal(t, append([]string{}, r[1:]...), compact(p.Parse(r[0])), r[0])
		})
	}
}

// TestKnownGaps holds what is right and not yet found. A row that fails here is
// mended: move it to the table of its rule.
func TestKnownGaps(t *testing.T) {
	whole, err := New(Config{})
	require.NoError(t, err)
	rules := map[string]Rule{}
	for _, r := range DefaultRules() {
		rules[r.Name] = r
	}
	for _, gap := range knownGaps {
		p := whole
		if gap.rule != "" {
			require.Contains(t, rules, gap.rule)
			p = alone(t, rules[gap.rule])
		}
		t.Run(gap.rule+": "+gap.row[0], func(t *testing.T) {
			require.NotEqual(t, append([]string{}, gap.row[1:]...), compact(p.Parse(gap.row[0])), "mended: move it to its table")
		})
	}
}

func TestNewErrors(t *testing.T) {
	good := func() Rule {
		return Rule{Name: "mine", Doc: "An example.", On: token.Cue, Match: func(*rule.Context, int) {}}
	}
	changed := func(change func(*Rule)) []Rule {
		r := good()
		change(&r)
		return []Rule{r}
	}
	for _, c := range []struct {
		name  string
		rules []Rule
		want  string // part of the error, empty for none
	}{
		{"no rules named", nil, ""},
		{"an empty list", []Rule{}, ""},
		{"one good rule", []Rule{good()}, ""},
		{"the default rules", DefaultRules(), ""},
		{"default rules and one more", append(DefaultRules(), good()), ""},
		{"only words to wake it", changed(func(r *Rule) { r.On, r.Words = 0, []string{"skeeted"} }), ""},
		{"no name", changed(func(r *Rule) { r.Name = "" }), "rule 0 of Config.Rules has no Name"},
		{"no example", changed(func(r *Rule) { r.Doc = "" }), `rule "mine" has no Doc`},
		{"no match", changed(func(r *Rule) { r.Match = nil }), `rule "mine" has no Match`},
		{"nothing wakes it", changed(func(r *Rule) { r.On = 0 }), `rule "mine" never wakes`},
		{"two of one name", []Rule{good(), good()}, `two rules are named "mine"`},
		{"a default rule twice", append(DefaultRules(), DefaultRules()[0]), "two rules are named"},
		{"says without words", []Rule{Says()}, "never wakes"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := New(Config{Rules: c.rules})
			if c.want == "" {
				require.NoError(t, err)
				require.NotNil(t, p.Parse("“We will not go,” said Ann O’Neil."))
				return
			}
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "attribution: ")
			require.Nil(t, p)
		})
	}
}

func TestDefaultRulesAreFresh(t *testing.T) {
	want := DefaultRules()[0].Name
	DefaultRules()[0] = Rule{}
	require.Equal(t, want, DefaultRules()[0].Name)
	for _, r := range DefaultRules() {
		require.NotEmpty(t, r.Name)
		require.NotEmpty(t, r.Doc)
		require.NotNil(t, r.Match)
	}
}

func TestNoRulesFindNothing(t *testing.T) {
	p, err := New(Config{Rules: []Rule{}})
	require.NoError(t, err)
	require.Empty(t, p.Parse("“We will not go,” said Ann O’Neil.").Quotes)
}

func TestSaysNewVerb(t *testing.T) {
	p, err := New(Config{Rules: append(DefaultRules(), Says("skeets", "skeeted"))})
	require.NoError(t, err)
	check(t, p, []row{
		{`“The bridge is safe,” Keller skeeted.`, `Keller | skeeted | “The bridge is safe,”`},
		{`Keller skeets: “The bridge is safe.”`, `Keller | skeets | “The bridge is safe.”`},
		{`Keller skeeted that the bridge was safe.`, `Keller | skeeted | that the bridge was safe`},
		{`Keller did not skeet “safe”.`},
		{`Keller has not skeeted that the bridge was safe.`},
	})
	require.Equal(t, "says:[skeets skeeted]", p.Parse(`“The bridge is safe,” Keller skeeted.`).Quotes[0].Rule)
}

func TestConfigVerbs(t *testing.T) {
	p, err := New(Config{Verbs: []string{"skeet | skeets skeeted skeeted skeeting | write | quote invert that bare", "-announce"}})
	require.NoError(t, err)
	check(t, p, []row{
		{`“The bridge is safe,” skeeted Ann O’Neil.`, `Ann O’Neil | skeeted | “The bridge is safe,”`},
		{`Ann O’Neil skeeted that the bridge was safe.`, `Ann O’Neil | skeeted | that the bridge was safe`},
		{`Ann O’Neil announced that the bridge was safe.`},
	})
	_, err = New(Config{Verbs: []string{"skeet"}})
	require.ErrorContains(t, err, "attribution: Config.Verbs: verbs, line 1: want lemma")
	_, err = New(Config{Scope: 7})
	require.ErrorContains(t, err, "Config.Scope is 7")
}

// waking is a rule of the word "ahoy" that proposes p at it.
func waking(p rule.Proposal) Rule {
	return Rule{Name: "ahoy", Doc: "Ahoy.", Words: []string{"ahoy"}, Match: func(c *rule.Context, cue int) { c.Propose(p) }}
}

func TestUserRulePanic(t *testing.T) {
	ahoy := waking(rule.Proposal{})
	ahoy.Match = func(*rule.Context, int) { panic("no such thing") }
	p, err := New(Config{Rules: append(DefaultRules(), ahoy)})
	require.NoError(t, err)
	require.NotPanics(t, func() { p.Parse("“We will not go,” said Ann O’Neil.") }, "the rule does not wake")
	defer func() {
		r := recover()
		require.NotNil(t, r)
		require.Contains(t, fmt.Sprint(r), "no such thing", "a panic keeps its cause")
		require.Contains(t, fmt.Sprint(r), `rule "ahoy"`, "a panic names the rule")
	}()
	p.Parse("Ahoy, said the captain.")
	t.Fatal("no panic")
}

func TestProposalsOutsideTheText(t *testing.T) {
	in := func(first, last int) token.Range { return token.Range{First: first, Last: last} }
	const article = "Ahoy, the ship is here." // seven tokens
	for _, c := range []struct {
		name string
		p    rule.Proposal
		want any // the quote, or why it was dropped
	}{
		{"good", rule.Proposal{Content: []token.Range{in(2, 6)}, Cue: in(0, 1)}, "- | Ahoy | the ship is here"},
		{"no cue", rule.Proposal{Content: []token.Range{in(2, 6)}}, "- | - | the ship is here"},
		{"two pieces", rule.Proposal{Content: []token.Range{in(2, 4), in(4, 6)}, Cue: in(0, 1)}, "- | Ahoy | the ship … is here"},
		{"no content", rule.Proposal{Cue: in(0, 1)}, propose.NoContent},
		{"content behind the end", rule.Proposal{Content: []token.Range{in(2, 99)}}, propose.BadContent},
		{"content far behind the end", rule.Proposal{Content: []token.Range{in(98, 99)}}, propose.BadContent},
		{"content before the beginning", rule.Proposal{Content: []token.Range{in(-2, 4)}}, propose.BadContent},
		{"empty content", rule.Proposal{Content: []token.Range{in(3, 3)}}, propose.BadContent},
		{"content turned round", rule.Proposal{Content: []token.Range{in(5, 2)}}, propose.BadContent},
		{"pieces out of order", rule.Proposal{Content: []token.Range{in(4, 6), in(2, 4)}}, propose.BadContent},
		{"pieces that overlap", rule.Proposal{Content: []token.Range{in(2, 5), in(4, 6)}}, propose.BadContent},
		{"cue outside", rule.Proposal{Content: []token.Range{in(2, 6)}, Cue: in(7, 9)}, propose.BadRange},
		{"cue before the beginning", rule.Proposal{Content: []token.Range{in(2, 6)}, Cue: in(-1, 1)}, propose.BadRange},
		{"speaker outside", rule.Proposal{Content: []token.Range{in(2, 6)}, Speaker: in(3, 50)}, propose.BadRange},
		{"speaker turned round", rule.Proposal{Content: []token.Range{in(2, 6)}, Speaker: in(3, 1)}, propose.BadRange},
		{"source outside", rule.Proposal{Content: []token.Range{in(2, 6)}, Source: in(-5, -3)}, propose.BadRange},
		{"cited outlet outside", rule.Proposal{Content: []token.Range{in(2, 6)}, Source: in(0, 1), Citing: in(8, 9)}, propose.BadRange},
		{"score below 0", rule.Proposal{Content: []token.Range{in(2, 6)}, Score: -1}, propose.Reason(choose.Unlikely)},
		{"score above 1", rule.Proposal{Content: []token.Range{in(2, 6)}, Score: 1.5}, propose.BadScore},
		{"score that is no number", rule.Proposal{Content: []token.Range{in(2, 6)}, Score: math.NaN()}, propose.BadScore},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.p.Score == 0 {
				c.p.Score = 0.9
			}
			p := alone(t, waking(c.p))
			found, told := compact(p.Parse(article)), p.Explain(article).Proposals
			require.Len(t, told, 1)
			require.Equal(t, "ahoy", told[0].Rule)
			if why, dropped := c.want.(propose.Reason); dropped {
				require.Empty(t, found)
				require.Equal(t, string(why), told[0].Why)
			} else {
				require.Equal(t, []string{c.want.(string)}, found)
				require.NotNil(t, told[0].Quote)
			}
		})
	}
}

// TestDroppedProposalsInTheirPlace: between those that were taken.
func TestDroppedProposalsInTheirPlace(t *testing.T) {
	ahoy := waking(rule.Proposal{})
	ahoy.Match = func(c *rule.Context, cue int) {
		words := []token.Range{{First: cue + 2, Last: cue + 3}}
		c.Propose(rule.Proposal{})
		c.Propose(rule.Proposal{Content: words, Score: 0.8})
		c.Propose(rule.Proposal{Content: words, Cue: token.Range{First: 9, Last: 8}})
		c.Propose(rule.Proposal{Content: words, Score: 2})
		c.Propose(rule.Proposal{Content: words, Score: 0.1})
	}
	var why []string
	for _, e := range alone(t, ahoy).Explain("Ahoy, sailor.").Proposals {
		why = append(why, e.Why)
	}
	require.Equal(t, []string{string(propose.NoContent), string(choose.Kept), string(propose.BadRange), string(propose.BadScore), string(choose.Unlikely)}, why)
}

// TestAMillionProposals of one rule for the same words are one quote.
func TestAMillionProposals(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector; the plain run has it")
	}
	ahoy := waking(rule.Proposal{})
	ahoy.Match = func(c *rule.Context, cue int) {
		for range 1_000_000 {
			c.Propose(rule.Proposal{Content: []token.Range{{First: cue + 2, Last: cue + 4}}, Cue: token.Range{First: cue, Last: cue + 1}, Score: 0.9})
		}
	}
	p, err := New(Config{Rules: append(DefaultRules(), ahoy)})
	require.NoError(t, err)
	quotes := p.Parse("Ahoy, the ship. “We will not go,” said Ann O’Neil.").Quotes
	require.Len(t, quotes, 2)
	require.Equal(t, "the ship", quotes[0].Text())
	require.Equal(t, "“We will not go,”", quotes[1].Text())
}

func TestContextOutsideTheText(t *testing.T) {
	woken := 0
	ahoy := waking(rule.Proposal{})
	ahoy.Match = func(c *rule.Context, cue int) {
		woken++
		for _, i := range []int{-1, -99, c.Len(), c.Len() + 99} {
			require.False(t, c.Is(i, ^token.Class(0)))
			require.Empty(t, c.Text(i))
			require.True(t, c.Sentence(i).Empty() && c.Paragraph(i).Empty())
			_, ok := c.Quoted(i)
			require.False(t, ok)
			_, ok = c.PartyAfter(i, i+9)
			require.False(t, ok)
		}
		_, ok := c.PartyBefore(0, 0)
		require.False(t, ok)
	}
	alone(t, ahoy).Parse("Ahoy, AHOY.")
	require.Equal(t, 2, woken, "words wake a rule whatever their case")
}

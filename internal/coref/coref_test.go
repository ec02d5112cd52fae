package coref

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	parsed "github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
)

// article is a text whose queries are written into it: {she} asks for a mention,
// {} for the speaker of a quote that no words name, <It rains> for the content of
// the query next to it.
type article struct {
	finder  mention.Finder
	queries []Query
}

func parse(marked string) *article {
	var plain strings.Builder
	var asked, said [][2]int
	for _, r := range marked {
		switch r {
		case '{':
			asked = append(asked, [2]int{plain.Len(), -1})
		case '}':
			asked[len(asked)-1][1] = plain.Len()
		case '<':
			said = append(said, [2]int{plain.Len(), -1})
		case '>':
			said[len(said)-1][1] = plain.Len()
		default:
			plain.WriteRune(r)
		}
	}
	a := &article{}
	l := new(page.Page)
	l.Read(plain.String(), en.Pack().Lexicon())
	trees := new(parsed.Trees)
	trees.Read(l, en.Pack().Trees())
	a.finder.Read(trees)
	tokens := func(b [2]int) token.Range {
		first := 0
		for first < len(l.Tokens) && l.Tokens[first].End <= b[0] {
			first++
		}
		last := first
		for last < len(l.Tokens) && l.Tokens[last].Start < b[1] {
			last++
		}
		return token.Range{First: first, Last: last}
	}
	for _, b := range asked {
		r := tokens(b)
		q := Query{Cue: r.First}
		if r.Empty() {
			q.Carried = true
		} else {
			q.Mention = a.finder.Describe(r)
		}
		a.queries = append(a.queries, q)
	}
	for _, b := range said {
		// Content belongs to the nearest query.
		r, best := tokens(b), 0
		for q := range a.queries {
			if distance(a.queries[q].Cue, r) < distance(a.queries[best].Cue, r) {
				best = q
			}
		}
		a.queries[best].Content = append(a.queries[best].Content, r)
	}
	return a
}

func distance(i int, r token.Range) int {
	if i < r.First {
		return r.First - i
	}
	if i >= r.Last {
		return i - r.Last
	}
	return 1 << 20
}

// speakers are the names that the queries resolve to, "" where to nobody.
func (a *article) speakers() (names []string) {
	entities, of, _ := new(Resolver).Resolve(&a.finder, a.queries)
	for _, e := range of {
		if e < 0 {
			names = append(names, "")
			continue
		}
		names = append(names, a.in(entities[e].Name))
	}
	return names
}

func (a *article) in(r token.Range) string {
	return a.finder.Source[a.finder.Tokens[r.First].Start:a.finder.Tokens[r.Last-1].End]
}

type speakerCase struct{ name, text, want string }

// check compares the speakers, parted by "; ", with what each case wants.
func check(t *testing.T, cases []speakerCase) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, strings.Split(c.want, "; "), parse(c.text).speakers())
		})
	}
}

func TestNames(t *testing.T) {
	check(t, []speakerCase{
		{"surname after full name", "Maria Hollund won the vote. {Hollund} said it was close.", "Maria Hollund"},
		{"surname before full name", "{Hollund} said it was close. The vote was won by Maria Hollund.", "Maria Hollund"},
		{"given name alone", "Maria Hollund sings. {Maria} said she was tired.", "Maria Hollund"},
		{"the middle initial is fuller", "Maria Hollund sings. {Maria K. Hollund} said so.", "Maria K. Hollund"},
		{"title is no name", "Mayor Maria Hollund spoke. {Mayor Hollund} said no.", "Maria Hollund"},
		{"diacritics", "José Hóllund spoke. {Hollund} said no.", "José Hóllund"},
		{"possessive is no form of its own", "Maria Hollund’s office is closed. {Hollund} said so.", "Maria Hollund"},
		{"capitals of a transcript", "Maria Hollund came.\n\n{HOLLUND}: It rains.", "Maria Hollund"},
		{"father and son", "Robert Quill and Robert Quill Jr. came. {Robert Quill Jr.} said no. {Robert Quill} said yes.", "Robert Quill Jr.; Robert Quill"},
		{"married, by the title", "Peter Hollund met Maria Hollund. {Mrs. Hollund} laughed. {Mr. Hollund} said no.", "Maria Hollund; Peter Hollund"},
		{"two given names are two persons", "Peter Hollund came. {Maria Hollund} said no.", "Maria Hollund"},
		{"campaign is no person", "Maria Hollund came. {The Hollund campaign} said no.", "The Hollund campaign"},
		{"foundation is no person", "Maria Hollund came. {The Hollund Foundation} said no.", "The Hollund Foundation"},
		{"acronym in brackets", "The Ostland Medical Association (OMA) met. {The OMA} said no.", "The Ostland Medical Association"},
		{"no word in common", "Maria Hollund came. {Peter Quill} said no.", "Peter Quill"},
	})
}

func TestPronouns(t *testing.T) {
	check(t, []speakerCase{
		{"nearest subject", "Maria Hollund met Anna Quill. {She} said it was fun.", "Maria Hollund"},
		{"gender", "Maria Hollund met Peter Quill. {He} said it was fun.", "Peter Quill"},
		{"speaker before", "“<It rains>,” {Maria Hollund} said. Anna Quill had called for rain. “<It pours>,” {she} said.", "Maria Hollund; Anna Quill"},
		{"not whom the quote is about", "{Maria Hollund} spoke first. “<Anna Quill is late>,” {she} said.", "Maria Hollund; Maria Hollund"},
		{"whom its own paragraph is about", "{Peter Quill} said no. {He} said it again. {He} said it twice.\n\nJohn Wray was angry. “<It pours>,” {he} said.", "Peter Quill; Peter Quill; Peter Quill; John Wray"},
		{"not whom the speaker addresses", "Peter Quill asked for a break. {The judge, John Wray}, refused. Quill stood. “<No, Mr Quill>,” {he} said.", "John Wray; John Wray"},
		{"who", "Maria Hollund met Anna Quill, {who} said it was fun.", "Anna Quill"},
		{"they", "Maria Hollund and Anna Quill met. {They} said it was fun.", "Maria Hollund and Anna Quill"},
		{"I in a quote", "{Maria Hollund} said: “<{I} said no to that>.”", "Maria Hollund; Maria Hollund"},
		{"gender learned from pronouns", "Wexley Hollund arrived. She was late. Peter Quill arrived. {She} said it rained.", "Wexley Hollund"},
		{"everyone is a group", "Maria Hollund came. {Everyone} said it was fun.", "Everyone"},
		{"it", "Hollund Bank met Maria Quill. {It} said it would pay.", "Hollund Bank"},
		{"nobody to mean", "{She} said it was fun.", "She"},
	})
}

func TestDescriptions(t *testing.T) {
	check(t, []speakerCase{
		{"by title", "Mayor Maria Hollund met Peter Quill. {The mayor} said no.", "Maria Hollund"},
		{"by short title", "Sen. Maria Hollund met Peter Quill. {The senator} said no.", "Maria Hollund"},
		{"by apposition", "Maria Hollund, a sociologist, met Peter Quill. {The sociologist} said no.", "Maria Hollund"},
		{"by predicate", "Maria Hollund is a sociologist. Peter Quill came. {The sociologist} said no.", "Maria Hollund"},
		{"having is not being", "Maria Hollund has a lawyer. Peter Quill came. {The lawyer} said no.", "The lawyer"},
		{"by sex", "Maria Hollund met Peter Quill. {This woman} said no.", "Maria Hollund"},
		{"expert", "{Maria Hollund, a sociologist at the Ostland Institute}, said no. Peter Quill came. {The quoted expert} said yes.", "Maria Hollund; Maria Hollund"},
		{"of another nation", "Polish President Maria Hollund met Peter Quill. {The Spanish president} said no.", "The Spanish president"},
		{"head of an organisation", "Polish President Maria Hollund met Peter Quill. {The head of the palace} said no.", "Maria Hollund"},
		{"nearest of two", "Senator Maria Hollund came first. Senator Peter Quill came next. {The senator} said no.", "Peter Quill"},
		{"never tied to a name", "Maria Hollund came. {The soldier} said no. {The soldier} left.", "The soldier; The soldier"},
		{"indefinite ones are new", "{An official} said no. {An official} said yes.", "An official; An official"},
		{"named in apposition", "{Her lawyer, Peter Quill}, said no. {Quill} said it twice.", "Peter Quill; Peter Quill"},
		{"organisation by its last word", "The Ostland Medical Association met. {The association} said no.", "The Ostland Medical Association"},
	})
}

func TestOfPair(t *testing.T) {
	check(t, []speakerCase{
		{"both", "Maria Hollund and Anna Quill met. {The former} said no. {The latter} said yes.", "Maria Hollund; Anna Quill"},
		{"of three", "Maria Hollund, Peter Wray and Anna Quill met. {The former} said no.", "The former"},
		{"no pair", "Maria Hollund met Anna Quill. {The latter} said no.", "The latter"},
		{"of what came before", "Maria Hollund and Anna Quill met. {The former mayor} said no.", "The former mayor"},
	})
}

// TestLone: descriptions that fit nobody, with one person in view.
func TestLone(t *testing.T) {
	check(t, []speakerCase{
		{"nobody else", "Maria Hollund won. {The Ostland star} said it was fun.", "Maria Hollund"},
		{"two in view", "Maria Hollund beat Anna Quill. {The Ostland star} said it was fun.", "The Ostland star"},
		{"with more words behind it", "Maria Hollund won. {The Ostland star of the night} said it was fun.", "The Ostland star of the night"},
		{"another one", "Maria Hollund won. {An Ostland star} said it was fun.", "An Ostland star"},
		{"of the other sex", "Maria Hollund won. {The Ostland spokesman} said it was fun.", "The Ostland spokesman"},
		{"several", "Maria Hollund won. {The Ostland stars} said it was fun.", "The Ostland stars"},
		{"an organisation", "Maria Hollund won. {The Ostland company} said it was fun.", "The Ostland company"},
		{"a company in view", "Hollund Bank won. {The Ostland star} said it was fun.", "The Ostland star"},
		{"too long ago", "Maria Hollund won. It rained. It snowed. It blew. It was dark. {The Ostland star} said it was fun.", "The Ostland star"},
		{"an occupation alone", "Maria Hollund won. {The star} said it was fun.", "The star"},
		{"other words", "Maria Hollund won. {The tired star} said it was fun.", "The tired star"},
		{"an age alone", "Maria Hollund won. {The 22-year-old} said it was fun.", "Maria Hollund"},
		{"by age", "Maria Hollund, 22, met Anna Quill, 31. {The 22-year-old} said no. {The 31-year-old} said yes.", "Maria Hollund; Anna Quill"},
	})
}

// TestOtherDescriptions: descriptions of the same noun that mean others.
func TestOtherDescriptions(t *testing.T) {
	check(t, []speakerCase{
		{"without the words that tell them apart", "{Experts at Hollund Bank} said no. Later {experts} said yes.", "Experts at Hollund Bank; experts"},
		{"with words of their own", "{Experts} said no. Later {law experts} said yes. Then {experts} left.", "Experts; law experts; Experts"},
		{"a courtesy is short for no role", "Mr. Quill came. {The minister} said no.", "The minister"},
		{"a title is", "Dr. Quill came. {The doctor} said no.", "Quill"},
	})
}

func TestCarried(t *testing.T) {
	check(t, []speakerCase{
		{"speaker before", "“<It rains>,” {Maria Hollund} said.\n\n{}“<It pours>.”", "Maria Hollund; Maria Hollund"},
		{"the person its paragraph is about", "Maria Hollund was late. {}“<It rains>.”", "Maria Hollund"},
		{"nobody", "{}“<It rains>.”", ""},
	})
}

func TestIndefiniteDescriptionsStayApart(t *testing.T) {
	a := parse("{An official} said no. {Another official} said yes. {The official} left.")
	entities, of, _ := new(Resolver).Resolve(&a.finder, a.queries)
	require.Len(t, entities, 2)
	require.True(t, entities[0].Unnamed)
	require.Equal(t, []int{0, 1, 1}, of)
}

func TestRoles(t *testing.T) {
	a := parse("Mayor Maria Hollund came. {Hollund, a sociologist}, said no. {Mayor Hollund} said yes.")
	entities, _, _ := new(Resolver).Resolve(&a.finder, a.queries)
	require.Len(t, entities, 1)
	var roles []string
	for _, r := range entities[0].Roles {
		roles = append(roles, a.in(r.Range))
	}
	require.Equal(t, []string{"Mayor", "a sociologist"}, roles)
	require.Len(t, entities[0].Mentions, 3)

	// what is no role
	for _, article := range []string{"{Maria Hollund, who runs a ferry}, said no.", "{The Ferry Club, which owns nine boats}, said no."} {
		a := parse(article)
		entities, _, _ := new(Resolver).Resolve(&a.finder, a.queries)
		require.Len(t, entities, 1, article)
		require.Empty(t, entities[0].Roles, article)
	}
}

func TestSure(t *testing.T) {
	a := parse("{Maria Hollund} met Anna Quill. {She} said no. {Quill} left.")
	_, _, sure := new(Resolver).Resolve(&a.finder, a.queries)
	require.Equal(t, 1.0, sure[0])
	require.Less(t, sure[1], 0.9)
	require.Equal(t, 0.95, sure[2])
}

// Whatever words are asked for, the answer is in bounds and the same each time.
func TestAnyWordsResolve(t *testing.T) {
	for _, source := range []string{
		"“Mayor Maria Hollund’s aide (OMA), who he—said, and Quill Jr. of the U.S. “Who?” It, I. The",
		"Ostland Medical Association and OMA. (OMA) 's ’s Mr. Dr. Al of",
		", . ? “” \xff é",
	} {
		a := parse(source)
		n := len(a.finder.Tokens)
		var queries []Query
		for i := range n {
			for k := i + 1; k <= n; k++ {
				r := token.Range{First: i, Last: k}
				queries = append(queries, Query{Mention: a.finder.Describe(r), Cue: i, Content: []token.Range{{First: 0, Last: i}}}, Query{Carried: true, Cue: i})
			}
		}
		entities, of, sure := new(Resolver).Resolve(&a.finder, queries)
		require.Len(t, of, len(queries))
		for i, e := range of {
			require.True(t, e >= -1 && e < len(entities))
			require.True(t, sure[i] >= 0 && sure[i] <= 1)
		}
		for _, e := range entities {
			require.True(t, 0 <= e.Name.First && e.Name.First < e.Name.Last && e.Name.Last <= n)
		}
		again, ofAgain, _ := new(Resolver).Resolve(&a.finder, queries)
		require.Equal(t, entities, again)
		require.Equal(t, of, ofAgain)
	}
}

func TestShortForms(t *testing.T) {
	require.True(t, shortens("j", "john"))
	require.False(t, shortens("ann", "anna"))
	require.True(t, contracts("dr", "doctor"))
	require.False(t, contracts("sen", "mayor"))
}

// No article makes the time grow faster than its length.
func BenchmarkManyNames(b *testing.B) {
	for _, kind := range []struct{ name, text string }{
		{"one surname", "Maria Quill met Anna Quill. Quill said so. She laughed. "},
		{"one list", "Maria Quill, Anna Hollund, "},
		{"descriptions", "The official of the office of the mayor met an official. "},
	} {
		for _, n := range []int{1000, 10000} {
			b.Run(kind.name, func(b *testing.B) {
				a := parse(strings.Repeat(kind.text, n) + "{She} said so.")
				b.SetBytes(int64(len(a.finder.Source)))
				for b.Loop() {
					new(Resolver).Resolve(&a.finder, a.queries)
				}
			})
		}
	}
}

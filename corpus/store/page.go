package store

import (
	"context"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"strings"
)

// PageName is the name of the page in the folder of the corpus.
const PageName = "corpus.html"

// What the page shows at most.
const (
	pagePeople     = 1000
	pageLines      = 6
	pageMonths     = 240
	pageTopics     = 25
	pageStatements = 50
	pageCounts     = 12
)

var (
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
	//go:embed page.html
	pageSource string

	pageTemplate = template.Must(template.New("page").Parse(pageSource))
)

// page is what the template shows.
type page struct {
	Policy                 string
	Style, Script          template.HTML
	Documents, Quotes, All int // All is of people, of which People may be the first
	Span                   string
	People                 []pagePerson
	Trends                 *chart
	Topics                 []pagePerson // those with words
	Statements             []Statement
	Counts                 []pageCount
	OfPeople, OfStatements int // what is shown at most
}

type pagePerson struct {
	Person
	number int64
	Line   string // quotes by month, as points of an SVG of 100 by 20; empty where there are no dates
	Words  []topic
}

func (p pagePerson) Shown() string {
	var words []string
	for _, w := range p.Words {
		words = append(words, w.word)
	}
	return strings.Join(words, ", ")
}

type pageCount struct {
	What string
	Most []pageBar
}

type pageBar struct {
	Count
	Width int // of 100
}

// Page writes the page corpus.html into the folder of the corpus: who speaks how often, when,
// and about what. It needs no network, and its Content-Security-Policy allows nothing but its
// own style and script.
func (s *Store) Page(ctx context.Context) error {
	p, err := s.page(ctx)
	if err != nil {
		return err
	}
	return s.file(PageName, func(w io.Writer) error { return pageTemplate.Execute(w, p) })
}

func (s *Store) page(ctx context.Context) (*page, error) {
	p := &page{
		Policy: fmt.Sprintf("default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '%s'; script-src '%s'", hash(pageStyle), hash(pageScript)),
		Style:  template.HTML("<style>" + pageStyle + "</style>"), Script: template.HTML("<script>" + pageScript + "</script>"),
		OfPeople: pagePeople, OfStatements: pageStatements,
	}
	var first, last string
	err := s.conn.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM documents), (SELECT count(*) FROM quotes), (SELECT count(*) FROM people),
		coalesce((SELECT min(value) FROM counts WHERE what = 'month'), ''), coalesce((SELECT max(value) FROM counts WHERE what = 'month'), '')`).
		Scan(&p.Documents, &p.Quotes, &p.All, &first, &last)
	if err != nil {
		return nil, err
	}
	months := monthsOf(first, last)
	if p.Span = first; last != first {
		p.Span += " to " + last
	}
	err = errors.Join(s.pagePeople(ctx, p, months), s.pageTrends(ctx, p, months), s.pageCounts(ctx, p),
		s.each(ctx, statementQuery+" LIMIT ?", func(scan func(...any) error) error {
			var row Statement
			err := scan(pointers(&row)...)
			p.Statements = append(p.Statements, row)
			return err
		}, pageStatements))
	return p, err
}

// pagePeople is who has most quotes.
func (s *Store) pagePeople(ctx context.Context, p *page, months []string) error {
	err := s.each(ctx, "SELECT person, "+strings.TrimPrefix(personQuery, "SELECT ")+" LIMIT ?", func(scan func(...any) error) error {
		var x pagePerson
		err := scan(append([]any{&x.number}, pointers(&x.Person)...)...)
		p.People = append(p.People, x)
		return err
	}, pagePeople)
	if err != nil {
		return err
	}
	for i := range p.People {
		x := &p.People[i]
		by, most, err := s.trend(ctx, x.number)
		if err != nil {
			return err
		}
		if len(months) > 1 && most > 0 {
			x.Line = points(months, by, most, 100, 18, 1)
		}
		if len(p.Topics) < pageTopics {
			if err := s.each(ctx, "SELECT word, quotes, weight FROM topics WHERE person = ? ORDER BY weight DESC, word", func(scan func(...any) error) error {
				var t topic
				err := scan(&t.word, &t.quotes, &t.weight)
				x.Words = append(x.Words, t)
				return err
			}, x.number); err != nil {
				return err
			}
			if len(x.Words) > 0 {
				p.Topics = append(p.Topics, *x)
			}
		}
	}
	return nil
}

// trend is the quotes of a person by month, and those of the fullest month.
func (s *Store) trend(ctx context.Context, person int64) (by map[string]int, most int, err error) {
	by = map[string]int{}
	err = s.each(ctx, "SELECT month, quotes FROM trends WHERE person = ?", func(scan func(...any) error) error {
		var month string
		var n int
		err := scan(&month, &n)
		by[month], most = n, max(most, n)
		return err
	}, person)
	return by, most, err
}

func (s *Store) pageCounts(ctx context.Context, p *page) error {
	for _, what := range []string{"gender", "type", "kind", "act", "outlet", "role"} {
		c := pageCount{What: what}
		err := s.each(ctx, "SELECT what, value, quotes, documents, people FROM counts WHERE what = ? ORDER BY quotes DESC, value LIMIT ?", func(scan func(...any) error) error {
			var b pageBar
			err := scan(pointers(&b.Count)...)
			c.Most = append(c.Most, b)
			return err
		}, what, pageCounts)
		if err != nil {
			return err
		}
		for i := range c.Most {
			c.Most[i].Width = int(100 * c.Most[i].Quotes / c.Most[0].Quotes)
		}
		if len(c.Most) > 0 {
			p.Counts = append(p.Counts, c)
		}
	}
	return nil
}

// hash names a style or script in a Content-Security-Policy.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// OfName is how many there are of the name.
func (p pagePerson) OfName() int64 { return p.Namesakes + 1 }

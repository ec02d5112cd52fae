// Command articles writes articles to measure by, as JSON Lines: those of testdata with other
// names, other nouns, outlets and dates. One in six repeats quotes of another.
//
//	go run ./articles -n 10000 ../testdata > articles.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/internal/markup"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
)

func main() {
	n := flag.Int("n", 1000, "how many articles")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	err := errors.Join(run(out, *n, flag.Arg(0)), out.Flush())
	if err != nil {
		fmt.Fprintln(os.Stderr, "articles:", err)
		os.Exit(1)
	}
}

// template is an article of testdata.
type template struct {
	text   string
	people []string // full names
}

type article struct {
	ID     string `json:"id"`
	Outlet string `json:"outlet"`
	Date   string `json:"date"`
	Text   string `json:"text"`
}

var word = regexp.MustCompile(`\pL+`)

// isNoun reports whether a word in lower case is a noun and nothing else.
func isNoun(w string) bool {
	_, class := en.Pack().Lexicon().Known(w)
	return w == strings.ToLower(w) && len(w) > 3 && class&token.Noun != 0 &&
		class&(token.Verb|token.Role|token.CueNoun|token.Time|token.Organization|token.Adjective|token.Adverb|token.Numeral) == 0
}

func run(w io.Writer, n int, dir string) error {
	templates, nouns, err := read(dir)
	if err != nil {
		return err
	}
	given := strings.Fields("Ann Olof Marta Tom Irena Pavel Joana Henrik Lena Boris Clara Viktor Nadia Emil Rosa Jonas Alma Felix Greta Hugo Ida Karl Lucia Milan Nora Otto Petra Rafael Sara Tobias")
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	day := time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range n {
		r := rand.New(rand.NewPCG(1, uint64(i)))
		if i > 100 && r.IntN(6) == 0 {
			r = rand.New(rand.NewPCG(1, uint64(i-1-r.IntN(99)))) // the words of another
			r.IntN(6)
		}
		k := r.IntN(len(templates))
		t := &templates[k]
		text := word.ReplaceAllStringFunc(t.text, func(w string) string {
			if isNoun(w) && r.IntN(2) == 0 {
				return nouns[r.IntN(len(nouns))]
			}
			return w
		})
		for j, name := range t.people {
			f := strings.Fields(name)
			// Few people speak often: of each template and place the same ones.
			who := rand.New(rand.NewPCG(uint64(k*100+j), uint64(r.ExpFloat64()*float64(n)/400)))
			text = strings.NewReplacer(f[0], given[who.IntN(len(given))], f[len(f)-1], last(who)).Replace(text)
		}
		own := rand.New(rand.NewPCG(2, uint64(i)))
		a := article{fmt.Sprintf("n%07d", i+1), fmt.Sprintf("Outlet %d", 1+own.IntN(40)), day.AddDate(0, 0, i*1000/n).Format(time.DateOnly), text}
		if err := e.Encode(a); err != nil {
			return err
		}
	}
	return nil
}

// last is an invented last name, of some twenty thousand.
func last(r *rand.Rand) string {
	first := strings.Fields("Bar Dol Fen Gar Hol Kal Lor Mar Nor Pel Ros Sel Tor Val Zan Ber Cor Dun Hav Lin")
	middle := strings.Fields("a e i o u an en in on un ar er ir or ur al el il ol ul")
	end := strings.Fields("berg dal ford holm kov lund mann nik owski quist rup sen ska son stad strom tova tti ville wick lo ra no")
	return first[r.IntN(len(first))] + middle[r.IntN(len(middle))] + end[r.IntN(len(end))]
}

func read(dir string) (templates []template, nouns []string, err error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil || len(files) == 0 {
		return nil, nil, errors.Join(err, fmt.Errorf("no articles in %q: name the folder testdata", dir))
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, nil, err
		}
		a, err := markup.Parse(string(data))
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", name, err)
		}
		t := template{text: a.Text}
		for _, s := range attribution.Parse(a.Text).Speakers {
			if s.Type == attribution.Person && strings.Contains(s.Name, " ") && strings.IndexByte(s.Name, '.') < 0 {
				t.people = append(t.people, s.Name)
			}
		}
		templates = append(templates, t)
		for _, w := range word.FindAllString(a.Text, -1) {
			if isNoun(w) && !slices.Contains(nouns, w) {
				nouns = append(nouns, w)
			}
		}
	}
	return templates, nouns, nil
}

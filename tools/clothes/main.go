// Command clothes sets articles in other clothes and tells how many of their quotes are
// found in each: lines broken at 72 columns, straight marks, blanks inside the marks, an
// HTML page, UTF-16 and Windows-1252.
//
//	go run ./clothes ../testdata/*.txt ARTICLES.jsonl
//
// Articles are those that go doc ../tools/gold reads. The words stay the same and in their
// order, so that quotes are compared by them. It builds and runs the command, as users do.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/tools/gold"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: clothes ARTICLES...")
		os.Exit(2)
	}
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "clothes:", err)
		os.Exit(1)
	}
}

func run(files []string) error {
	var articles []*gold.Article
	for _, name := range files {
		more, err := gold.Read(name)
		if err != nil {
			return err
		}
		articles = append(articles, more...)
	}
	dir, err := os.MkdirTemp("", "clothes")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "attribution")
	build := exec.Command("go", "build", "-o", program, "./cmd/attribution")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building the command: %w\n%s", err, out)
	}
	fmt.Println("attributed, F1: contents and parties right")
	for _, c := range all {
		s, err := c.score(program, filepath.Join(dir, c.name), articles)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		fmt.Printf("%-14s %5.1f  (%d quotes annotated, %d found, %d articles left out)\n", c.name, s.f1(), s.annotated, s.found, s.left)
	}
	return nil
}

// answer is what the command prints about an article.
type answer struct {
	Text   string
	Quotes []struct {
		Spans           []text.Span
		Speaker, Source *struct{ Mention *text.Span }
	}
}

// score sets the articles in clothes, runs the command on them and compares.
func (c clothes) score(program, dir string, articles []*gold.Article) (tally, error) {
	var s tally
	if err := os.Mkdir(dir, 0o700); err != nil {
		return s, err
	}
	args := []string{"-format", "jsonl", "-with-text"}
	var worn []*gold.Article
	for i, a := range articles {
		data, ok := c.dress(a.Text)
		if !ok {
			s.left++
			continue
		}
		name := filepath.Join(dir, fmt.Sprintf("%05d%s", i, c.ext))
		if err := os.WriteFile(name, data, 0o600); err != nil {
			return s, err
		}
		args, worn = append(args, name), append(worn, a)
	}
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		return s, fmt.Errorf("the command: %w", err)
	}
	lines := bufio.NewScanner(bytes.NewReader(out))
	lines.Buffer(nil, 1<<26)
	for i := 0; lines.Scan(); i++ {
		var got answer
		if err := json.Unmarshal(lines.Bytes(), &got); err != nil {
			return s, err
		}
		read := gold.Plain(got.Text)
		if len(read.Words) != len(worn[i].Words) {
			s.left++
			continue
		}
		s.add(worn[i], read, &got)
	}
	return s, lines.Err()
}

// tally counts quotes.
type tally struct{ annotated, found, right, left int }

func (s *tally) f1() float64 {
	if s.annotated+s.found == 0 {
		return 0
	}
	return 200 * float64(s.right) / float64(s.annotated+s.found)
}

// add compares the quotes of an article with those that were annotated: the contents share
// four fifths of their words and the parties half.
func (s *tally) add(a, read *gold.Article, got *answer) {
	used := make([]bool, len(a.Quotes))
	for _, g := range a.Quotes {
		if g.Speech {
			s.annotated++
		}
	}
	for _, q := range got.Quotes {
		content := read.WordsIn(q.Spans)
		var party gold.Words
		for _, who := range []*struct{ Mention *text.Span }{q.Speaker, q.Source} {
			if who != nil && who.Mention != nil {
				party = read.WordsIn([]text.Span{*who.Mention})
				break
			}
		}
		best, at := 0.8, -1
		for k := range a.Quotes {
			if j := gold.Jaccard(content, a.Quotes[k].Content); !used[k] && j >= best {
				best, at = j, k
			}
		}
		if at >= 0 {
			used[at] = true
			if !a.Quotes[at].Speech {
				continue // an attitude, which is no false alarm
			}
			source := a.Quotes[at].Source
			if len(source) == 0 && len(party) == 0 || gold.Jaccard(party, source) >= 0.5 {
				s.right++
			}
		}
		s.found++
	}
}

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution"
)

// ruleFile is what a file of -rules has: verbs, patterns and tests, a line each, an example or
// an expected quote on an indented line below.
//
//	verb skeet | skeets skeeted skeeted skeeting | write | quote invert that bare
//	silence suggest
//	pattern per: CLAUSE , per SOURCE
//	  The bridge is shut, per Radio Arva.
//	test The bridge is shut, per Radio Arva.
//	  Radio Arva: The bridge is shut
type ruleFile struct {
	name      string
	verbs     []string
	rules     []attribution.Rule
	ruleLines []int // where each of the rules is
	tests     []ruleTest
}

// ruleTest is a text with all the quotes that it has: "SPEAKER: WORDS".
type ruleTest struct {
	line int
	text string
	want []string
}

func readRuleFile(name string) (*ruleFile, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("-rules: %w", err)
	}
	f := &ruleFile{name: name}
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	lines.Buffer(nil, len(data)+1)
	var pending func(below string) error // what an indented line goes to
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimRight(lines.Text(), " \t\r")
		if text := strings.TrimLeft(line, " \t"); text == "" || text[0] == '#' {
			continue
		} else if text != line {
			if pending == nil {
				return nil, fmt.Errorf("-rules %s:%d: an indented line belongs below a pattern or a test", name, n)
			}
			if err := pending(text); err != nil {
				return nil, fmt.Errorf("-rules %s:%d: %w", name, n, err)
			}
			continue
		}
		if pending, err = f.add(n, line); err != nil {
			return nil, fmt.Errorf("-rules %s:%d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("-rules %s: %w", name, err)
	}
	return f, f.check()
}

// check tells what is wrong with the patterns once all verbs are known.
func (f *ruleFile) check() error {
	taken := map[string]bool{}
	for _, r := range attribution.DefaultRules() {
		taken[r.Name] = true
	}
	for i, r := range f.rules {
		wrong := func(err error) error { return fmt.Errorf("-rules %s:%d: %w", f.name, f.ruleLines[i], err) }
		if r.Doc == "" {
			return wrong(fmt.Errorf("pattern %s has no example; write a sentence on an indented line below it", r.Name))
		}
		if taken[r.Name] {
			return wrong(fmt.Errorf("there is a rule %q already; give this one another name", r.Name))
		}
		taken[r.Name] = true
		if _, err := attribution.New(attribution.Config{Verbs: f.verbs, Rules: []attribution.Rule{r}}); err != nil {
			return wrong(unprefixed(err))
		}
	}
	return nil
}

// addVerb adds a line for Config.Verbs.
func (f *ruleFile) addVerb(line string) error {
	f.verbs = append(f.verbs, line)
	_, err := attribution.New(attribution.Config{Verbs: f.verbs})
	if err == nil {
		return nil
	}
	where := fmt.Sprintf("attribution: Config.Verbs: verbs, line %d: ", len(f.verbs)) // of these lines, not of the file
	return errors.New(strings.TrimPrefix(err.Error(), where))
}

// add reads one line that is not indented, and returns where those below it go.
func (f *ruleFile) add(n int, line string) (below func(string) error, err error) {
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch word {
	case "verb":
		return nil, f.addVerb(rest)
	case "silence":
		return nil, f.addVerb("-" + rest)
	case "test":
		f.tests = append(f.tests, ruleTest{line: n, text: rest})
		return func(want string) error {
			if !strings.Contains(want, ": ") {
				return fmt.Errorf("%q is not SPEAKER: WORDS", want)
			}
			t := &f.tests[len(f.tests)-1]
			t.want = append(t.want, want)
			return nil
		}, nil
	case "pattern":
		name, pattern, ok := strings.Cut(rest, ":")
		if !ok {
			return nil, fmt.Errorf("want pattern NAME: PATTERN")
		}
		pattern = strings.TrimSpace(pattern)
		if _, err := attribution.Pattern(name, "An example.", pattern); err != nil {
			return nil, unprefixed(err)
		}
		at := len(f.rules)
		f.rules = append(f.rules, attribution.Rule{Name: name})
		f.ruleLines = append(f.ruleLines, n)
		return func(example string) error {
			if f.rules[at].Doc != "" {
				return fmt.Errorf("pattern %s has an example already", name)
			}
			f.rules[at], err = attribution.Pattern(name, example, pattern)
			return err
		}, nil
	default:
		return nil, fmt.Errorf("%q is none of verb, silence, pattern, test", word)
	}
}

// unprefixed is an error of the library without its name before it.
func unprefixed(err error) error {
	return errors.New(strings.TrimPrefix(err.Error(), "attribution: "))
}

// testRules runs the tests of a file of rules, and tries each pattern alone on its example.
func (p *program) testRules(f *ruleFile) func(context.Context) error {
	return func(context.Context) error {
		failed, all := 0, len(f.tests)+len(f.rules)
		for i, r := range f.rules {
			alone, err := attribution.New(attribution.Config{Verbs: f.verbs, Rules: f.rules[i : i+1], RulesOnly: true})
			if err != nil {
				return unprefixed(err)
			}
			if len(alone.Parse(r.Doc).Quotes) == 0 {
				failed++
				fmt.Fprintf(p.stdout, "%s:%d: pattern %s finds nothing in its example: %s\n", f.name, f.ruleLines[i], r.Name, r.Doc)
			}
		}
		for _, t := range f.tests {
			var got []string
			for _, q := range p.parser.Parse(t.text).Quotes {
				who := "nobody"
				switch {
				case q.Speaker != nil:
					who = q.Speaker.Name
				case q.Source != nil:
					who = q.Source.Name
				}
				got = append(got, who+": "+q.Text())
			}
			if !slices.Equal(t.want, got) {
				failed++
				fmt.Fprintf(p.stdout, "%s:%d: %s\n  want %s\n  got  %s\n", f.name, t.line, t.text, listed(t.want), listed(got))
			}
		}
		if failed > 0 {
			p.complain("%d of %d tests of %s fail", failed, all, f.name)
			p.failed = true
			return nil
		}
		if all == 0 {
			return fmt.Errorf("%s has no tests; write test SENTENCE, with SPEAKER: WORDS indented below it for each quote", f.name)
		}
		fmt.Fprintf(p.stdout, "%d tests of %s pass\n", all, f.name)
		return nil
	}
}

func listed(quotes []string) string {
	if len(quotes) == 0 {
		return "no quote"
	}
	return strings.Join(quotes, " | ")
}

package rule

import (
	"fmt"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Check returns an error that says what to write instead where a rule lacks a part, or
// where nothing in a text of the language can wake it or be matched by its pattern. New
// checks all rules of a Config.
func (r *Rule) Check(pack *lang.Pack) error {
	switch {
	case r.Name == "":
		return fmt.Errorf("a rule has no Name (its Doc is %q)", r.Doc)
	case r.Doc == "":
		return fmt.Errorf("rule %q has no Doc; give it an example sentence", r.Name)
	case r.Match == nil:
		return fmt.Errorf("rule %q has no Match function", r.Name)
	case r.On == 0 && r.Uses == 0 && len(r.Words) == 0:
		return fmt.Errorf("rule %q never wakes; give it On, Uses or Words", r.Name)
	}
	if len(r.forms) > 0 {
		verbs := verbsOf(pack)
		for i := range r.forms {
			if err := r.forms[i].check(pack, verbs); err != nil {
				return fmt.Errorf("rule %q: %w", r.Name, err)
			}
		}
	}
	for _, w := range r.Words {
		if err := checkWord(pack, w); err != nil {
			return fmt.Errorf("rule %q never wakes at %q: %w", r.Name, w, err)
		}
	}
	return nil
}

// checkWord returns an error where no text has the word as one token.
func checkWord(pack *lang.Pack, word string) error {
	if strings.TrimSpace(word) == "" {
		return fmt.Errorf("it has no letters; give a word")
	}
	if fields := strings.Fields(word); len(fields) > 1 {
		return fmt.Errorf("a text has it as %d words; give %q, or a line of Config.Verbs for a verb of several words", len(fields), fields[0])
	}
	tokens := tokensOf(pack, word)
	if len(tokens) == 1 && tokens[0].Is(token.Word) && tokens[0].Len() == len(word) || isClitic(pack, word) {
		return nil
	}
	var pieces []string
	for _, t := range tokens {
		pieces = append(pieces, t.Span.In(word))
	}
	i := slices.IndexFunc(tokens, func(t token.Token) bool { return t.Is(token.Word) })
	if i < 0 {
		return fmt.Errorf("it is no word; wake the rule by On, the classes of tokens")
	}
	return fmt.Errorf("a text has it in pieces: %s; give %q", strings.Join(pieces, " "), pieces[i])
}

func tokensOf(pack *lang.Pack, words string) []token.Token {
	var layout scan.Layout
	scan.Scan(&layout, words, pack.Lexicon())
	return layout.Tokens
}

// isClitic reports whether a text has the word right after another one: 's, n't.
func isClitic(pack *lang.Pack, word string) bool {
	const host = "xx"
	tokens := tokensOf(pack, host+word)
	return len(tokens) == 2 && tokens[0].Len() == len(host) && tokens[1].Is(token.Clitic)
}

// check returns an error where no verb of the pack can stand where the form has its cue,
// or a word of the form is none.
func (f *patternForm) check(pack *lang.Pack, verbs []Verb) error {
	for i := range f.parts {
		p := &f.parts[i]
		switch p.kind {
		case patternWord:
			if err := checkWord(pack, p.text); err != nil {
				return fmt.Errorf("column %d: %q never matches: %w", p.column, p.text, err)
			}
		case patternCue:
			if err := f.checkCue(pack, verbs, i); err != nil {
				return fmt.Errorf("column %d: %w", p.column, err)
			}
		}
	}
	return nil
}

func (f *patternForm) checkCue(pack *lang.Pack, verbs []Verb, at int) error {
	p := &f.parts[at]
	for _, name := range p.names {
		if slices.ContainsFunc(verbs, func(v Verb) bool {
			return p.acts && string(v.Act) == name ||
				!p.acts && v.Lemma == name
		}) {
			continue
		}
		if p.acts {
			return fmt.Errorf("no verb has the act %q; use %s", name, actsOf(verbs))
		}
		for _, v := range pack.Lexicon().Word(pack.Lexicon().Lookup(name)).Verbs {
			return fmt.Errorf("%q is a form of %q; use CUE:%s", name, v.Lemma, strings.ReplaceAll(v.Lemma, " ", "_"))
		}
		return fmt.Errorf("the language has no cue verb %q; add it to Config.Verbs, or write it as a word without CUE", name)
	}
	m := patternMatch{form: f}
	for _, v := range verbs {
		m.verb, m.frames = v, p.allows(&v, true)
		if m.takes() && m.parties() {
			return nil
		}
	}
	return fmt.Errorf("no verb that it allows can stand there; put its party before it, or allow other verbs")
}

// verbsOf is the cue verbs of a pack, as they may stand in a text.
func verbsOf(pack *lang.Pack) (all []Verb) {
	words := pack.Lexicon()
	for id := range uint32(words.Len()) {
		for _, v := range words.Word(id).Verbs {
			all = append(all, Verb{Lemma: v.Lemma, Act: verb.Act(v.Act), Frames: v.Frames})
		}
	}
	return all
}

// actsOf lists the acts of verbs.
func actsOf(verbs []Verb) string {
	var acts []string
	for _, v := range verbs {
		acts = append(acts, string(v.Act))
	}
	slices.Sort(acts)
	return strings.Join(slices.Compact(acts), ", ")
}

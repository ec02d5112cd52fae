package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// WithVerbs returns a pack that has more cue verbs, or fewer, and leaves p as it
// is. A line is written as in verbs.txt, and takes the place of the verb with its
// lemma; "-" and a lemma silences a verb:
//
//	skeet | skeets skeeted skeeted skeeting | write | quote invert that bare
//	-suggest
//
// An error names the line, counted from 1.
func (p *Lexicon) WithVerbs(lines ...string) (*Lexicon, error) {
	q := *p
	q.words = slices.Clone(p.words)
	for i := range q.words {
		if w := &q.words[i]; w.Senses != &noSenses {
			senses := *w.Senses
			senses.Verbs = slices.Clone(w.Verbs)
			w.Senses = &senses
		}
	}
	l := &loader{added: map[string]uint32{}, verbs: map[string]int{}, least: constructions, pack: &q}
	for n, line := range lines {
		l.line = n + 1
		if err := l.verbLine(line); err != nil {
			return nil, fmt.Errorf("verbs, line %d: %w", n+1, err)
		}
	}
	q.sortVerbs()
	q.makeIndex()
	q.makePlain()
	q.finish()
	return &q, nil
}

// verbLine adds or silences a verb.
func (l *loader) verbLine(line string) error {
	line = strings.TrimSpace(line)
	if lemma, ok := strings.CutPrefix(line, "-"); ok {
		return l.silence(strings.TrimSpace(lemma))
	}
	fields := split(nil, line)
	lemma := Fold(strings.Join(strings.Fields(fields[0]), " "))
	for i := range l.pack.words {
		if w := &l.pack.words[i]; len(w.Verbs) > 0 {
			w.Verbs = slices.DeleteFunc(w.Verbs, func(v Verb) bool { return Fold(v.Lemma) == lemma })
		}
	}
	return l.verb(fields)
}

// silence leaves a verb without a construction that reports.
func (l *loader) silence(lemma string) error {
	var lemmas []string
	found := false
	for i := range l.pack.words {
		for k := range l.pack.words[i].Verbs {
			v := &l.pack.words[i].Verbs[k]
			if lemmas = append(lemmas, v.Lemma); Fold(v.Lemma) == Fold(lemma) {
				v.Frames, found = 0, true
			}
		}
	}
	if found {
		return l.once(lemma)
	}
	hint := ""
	if near := nearest(lemma, lemmas); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	}
	return fmt.Errorf("no cue verb %q to silence%s", lemma, hint)
}

// sortVerbs puts the longest phrase of each word first.
func (p *Lexicon) sortVerbs() {
	for i := range p.words {
		if verbs := p.words[i].Verbs; len(verbs) > 1 {
			slices.SortStableFunc(verbs, func(a, b Verb) int { return len(b.Tail) - len(a.Tail) })
		}
	}
}

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
	l := &loader{pack: &q, added: map[string]uint32{}}
	for n, line := range lines {
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
		if !l.pack.silence(strings.TrimSpace(lemma)) {
			return fmt.Errorf("no cue verb %q to silence", strings.TrimSpace(lemma))
		}
		return nil
	}
	fields := split(nil, line)
	for i := range l.pack.words {
		if w := &l.pack.words[i]; len(w.Verbs) > 0 {
			w.Verbs = slices.DeleteFunc(w.Verbs, func(v Verb) bool { return v.Lemma == fields[0] })
		}
	}
	return l.verb(fields)
}

// silence leaves a verb without a construction that reports, and tells whether
// the pack has it.
func (p *Lexicon) silence(lemma string) (found bool) {
	for i := range p.words {
		for k := range p.words[i].Verbs {
			if v := &p.words[i].Verbs[k]; v.Lemma == lemma {
				v.Frames, found = 0, true
			}
		}
	}
	return found
}

// sortVerbs puts the longest phrase of each word first.
func (p *Lexicon) sortVerbs() {
	for i := range p.words {
		if verbs := p.words[i].Verbs; len(verbs) > 1 {
			slices.SortStableFunc(verbs, func(a, b Verb) int { return len(b.Tail) - len(a.Tail) })
		}
	}
}

package render

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/quoteattribution/attribution/text"
)

// bound reads T1⇥Quote 0 9;14 30⇥“We will” “not go.”
func (f *bratFile) bound(line int, id string, fields []string, words string) error {
	if len(fields) < 3 {
		return errors.New("a text-bound annotation has a type and offsets: Quote 0 9;14 30")
	}
	if f.byID[id] != nil {
		return fmt.Errorf("%s is there already, in line %d", id, f.byID[id].line)
	}
	b := &bratBound{id: id, kind: fields[0], line: line, values: map[string]string{}, links: map[string]*bratBound{}}
	var said []string
	for piece := range strings.SplitSeq(strings.Join(fields[1:], " "), ";") {
		span, err := f.span(piece)
		if err != nil {
			return err
		}
		said = append(said, span.In(f.article))
		b.fragments = append(b.fragments, bratFragments(f.article, span)...)
	}
	if there := string([]rune(strings.Join(said, " "))); words != there {
		return fmt.Errorf("%s has the words %q, the article has %q there; is it the same text?", id, shortened(words), shortened(there))
	}
	if len(b.fragments) == 0 {
		return fmt.Errorf("%s has no words", id)
	}
	slices.SortFunc(b.fragments, func(a, b text.Span) int { return a.Start - b.Start })
	for i, s := range b.fragments[1:] {
		if s.Overlaps(b.fragments[i]) {
			return fmt.Errorf("%s has fragments that overlap", id)
		}
	}
	f.byID[id] = b
	f.bounds = append(f.bounds, b)
	return nil
}

// span reads offsets in code points: "0 9".
func (f *bratFile) span(piece string) (s text.Span, err error) {
	from, to, _ := strings.Cut(strings.TrimSpace(piece), " ")
	start, err1 := strconv.Atoi(from)
	end, err2 := strconv.Atoi(to)
	switch length := len(f.offsets) - 1; {
	case err1 != nil || err2 != nil:
		return s, fmt.Errorf("%q are no offsets; write two numbers", shortened(piece))
	case start < 0 || end < start || end > length:
		return s, fmt.Errorf("the offsets %d %d are not in the article of %d characters", start, end, length)
	}
	return text.Span{Start: f.offsets[start], End: f.offsets[end]}, nil
}

// relation reads SpokenBy Arg1:T1 Arg2:T2.
func (f *bratFile) relation(line int, fields []string) error {
	if len(fields) != 3 {
		return errors.New("a relation has a type and two arguments: SpokenBy Arg1:T1 Arg2:T2")
	}
	var ids [2]string
	for i, field := range fields[1:] {
		_, id, ok := strings.Cut(field, ":")
		if !ok {
			return fmt.Errorf("%q is no argument; write Arg%d:T1", shortened(field), i+1)
		}
		ids[i] = id
	}
	f.ties = append(f.ties, bratTie{line, fields[0], ids[0], ids[1], true})
	return nil
}

// bratEnds is which types a relation goes from and to.
var bratEnds = map[string][2][]string{
	bratCuedBy:   {{bratQuote}, {bratCue}},
	bratSpokenBy: {{bratQuote}, {bratSpeaker, bratPhrase}},
	bratImplied:  {{bratQuote}, {bratSpeaker, bratPhrase}},
	bratSaidTo:   {{bratQuote}, {bratTarget}},
	bratVia:      {{bratQuote}, {bratSource}},
	bratCiting:   {{bratSource}, {bratSource}},
	bratWithin:   {{bratQuote}, {bratQuote}},
}

// tie gives attributes, notes and relations to the annotations that they speak of.
func (f *bratFile) tie() error {
	for _, t := range f.ties {
		if err := f.tieOne(t); err != nil {
			return bratError(t.line, err)
		}
	}
	for _, kind := range []string{bratWithin, bratCiting} {
		if b := f.circle(kind); b != nil {
			return bratError(b.line, fmt.Errorf("%s comes back to itself by %s", b.id, kind))
		}
	}
	return nil
}

func (f *bratFile) tieOne(t bratTie) error {
	from := f.byID[t.from]
	switch {
	case from == nil && strings.HasPrefix(t.from, "T"):
		return fmt.Errorf("%s is not in the file", t.from)
	case from == nil:
		return nil // a remark about an event or a relation
	case !t.relation:
		if _, ok := from.values[t.kind]; ok {
			return fmt.Errorf("%s has a second %s", t.from, t.kind)
		}
		from.values[t.kind] = t.to
		return nil
	}
	ends, known := bratEnds[t.kind]
	to := f.byID[t.to]
	switch {
	case !known:
		return nil
	case to == nil:
		return fmt.Errorf("%s is not in the file", t.to)
	case !slices.Contains(ends[0], from.kind) || !slices.Contains(ends[1], to.kind):
		return fmt.Errorf("%s goes from %s to %s, not from %s to %s", t.kind, strings.Join(ends[0], " or "), strings.Join(ends[1], " or "), from.kind, to.kind)
	case from.links[t.kind] != nil:
		return fmt.Errorf("%s has a second %s", t.from, t.kind)
	}
	from.links[t.kind] = to
	return nil
}

// circle returns an annotation that one reaches again by links of a kind, nil for none.
func (f *bratFile) circle(kind string) *bratBound {
	walk := make(map[*bratBound]int) // which walk came by, from 1
	for i, b := range f.bounds {
		for b != nil && walk[b] == 0 {
			walk[b] = i + 1
			b = b.links[kind]
		}
		if b != nil && walk[b] == i+1 {
			return b
		}
	}
	return nil
}

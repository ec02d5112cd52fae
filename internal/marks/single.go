package marks

import "github.com/quoteattribution/attribution/token"

// pairSingles pairs the single marks, each inside the closed pair that holds it.
// before are the pairs of the paragraphs before.
func (f *finder) pairSingles(before []Pair) {
	f.foresee()
	f.open.n = 0
	var outer [depth]int // the enclosing pairs' opening marks, but for the innermost
	level, inside := 0, -1
	for i := range f.marks {
		m := &f.marks[i]
		switch {
		case m.kind.single():
			f.single(i, inside)
		case m.match > i:
			outer[level], inside = inside, i
			level++
		case m.match >= 0:
			for f.open.n > 0 && f.open.top() > inside {
				f.open.n-- // an apostrophe
			}
			level--
			inside = outer[level]
		}
	}
	f.keepOpen(before)
}

// hope is what the single marks ahead promise within the same enclosing pair.
type hope struct {
	closers  int  // sure closing marks before the next opening one
	role     role // of the first of them
	sentence int  // where it stands
}

// foresee goes backwards to find the role of each single mark and its hope.
func (f *finder) foresee() {
	var hopes [depth + 1]hope // of each enclosing pair
	level := 0
	for i := len(f.marks) - 1; i >= 0; i-- {
		m, h := &f.marks[i], &hopes[level]
		switch {
		case m.kind.single():
			m.role, m.hope = f.role(i), *h
			switch m.role {
			case opens:
				*h = hope{}
			case closes, closesSpeech:
				*h = hope{h.closers + 1, m.role, m.sentence}
			}
		case m.match > i:
			level--
		case m.match >= 0:
			level++
			hopes[level] = hope{}
		}
	}
}

// single opens or closes with mark i, or leaves it as an apostrophe. What stands
// before mark inside is out of its reach.
func (f *finder) single(i, inside int) {
	m := &f.marks[i]
	at := f.innermost(m.kind)
	if at < 0 && (m.role == closesSpeech || m.kind == singleStraight && m.hope.closers == 0) {
		at = f.open.n - 1 // ‘Fine'
	}
	if at >= 0 && f.open.marks[at] <= inside {
		at = -1
	}
	if at < 0 && m.role == closesSpeech && f.closesDouble(i, inside) {
		return
	}
	switch {
	case m.role == opens && (at < 0 || f.nests(m)):
		f.open.push(i)
	case m.role == opens || m.role == apostrophe || at < 0:
	case f.possessive(m, at), m.role == mayClose && f.strays(at, i, false):
	default:
		f.strays(at, i, true)
		f.match(at, i)
	}
}

// closesDouble closes the double mark that nothing else does with mark i, a single one that
// was typed by mistake: “We go,’ she said.
func (f *finder) closesDouble(i, inside int) bool {
	if f.strayed.n == 0 {
		return false
	}
	s := f.strayed.top()
	if s > i || s <= inside || f.marks[s].match != unclosed || f.marks[s].to > 0 {
		return false
	}
	f.strayed.n--
	f.marks[s].match, f.marks[i].match = i, s
	for f.open.n > 0 && f.open.top() > s {
		f.open.n--
	}
	return true
}

// closedByDouble closes single mark i, where speech begins, with the double mark ahead that
// closes what nothing opens: ‘We go,” she said.
func (f *finder) closedByDouble(i int) bool {
	for j, last := i+1, 0; j < len(f.marks); j++ {
		m := &f.marks[j]
		switch {
		case m.kind.single():
			last = max(last, m.match)
		case last < j && m.match == unopened && m.shape == closing && f.class(m.left)&(token.Comma|token.Stop) != 0:
			f.marks[i].match, m.match = j, i
			return true
		default:
			return false
		}
	}
	return false
}

// nests reports whether m opens inside a passage in marks of its own kind, which
// an apostrophe before a word ('bout) only seems to do.
func (f *finder) nests(m *mark) bool {
	switch m.hope.closers {
	case 0:
		return f.speaks(m) && f.class(m.right)&token.Capital != 0
	case 1:
		return m.hope.role == closes || f.speaks(m)
	}
	return true
}

// possessive reports whether m is an apostrophe after a word and leaves it to a
// later mark, or a later paragraph, to close the passage at stack position at.
func (f *finder) possessive(m *mark, at int) bool {
	switch o := &f.marks[f.open.marks[at]]; {
	case m.role == closes: // the boys’ and girls’ schools,’ he said
		return m.right < 0 && m.hope.role == closesSpeech && f.plural(m.left) && f.innermostBelow(at, m.kind) < 0
	case m.role == closesSpeech:
		return false
	case m.hope.closers > 0:
		return m.hope.role == closesSpeech || m.hope.sentence == m.sentence
	default:
		return f.speaks(o) && f.carriedOn(o)
	}
}

// strays reports whether a double mark never closed stands between the open mark
// at stack position at and mark i; on drop it is none, for pairs do not cross.
func (f *finder) strays(at, i int, drop bool) bool {
	found := false
	for _, s := range f.strayed.marks[:f.strayed.n] {
		if s > f.open.marks[at] && s < i && f.marks[s].match == unclosed {
			found = true
			if drop {
				f.marks[s].match = unmatched
			}
		}
	}
	return found
}

// keepOpen decides which of the single marks left open are no apostrophes: those
// that carry on the paragraph before or are carried on by the next, and a ‘ where
// speech begins.
func (f *finder) keepOpen(before []Pair) {
	closed := -1 // the mark that closes a single one although it is double
	for k, i := range f.open.marks[:f.open.n] {
		m := &f.marks[i]
		if i < closed {
			continue // in that passage
		}
		switch {
		case f.speaks(m) && f.closedByDouble(i):
			closed = m.match
		case m.nature == opening && f.speaks(m),
			f.leading(i) && f.carried(before, m) >= 0,
			k == f.open.n-1 && (f.speaks(m) || f.class(m.right)&token.Capital != 0) && f.carriedOn(m):
			m.match = unclosed
		}
	}
}

// carriedOn reports whether the next paragraph opens with the mark as well.
func (f *finder) carriedOn(m *mark) bool {
	if f.lead < 0 {
		return false
	}
	for t := f.lead; t < min(f.lead+depth, len(f.layout.Tokens)-1); t++ {
		switch s := f.text(t); {
		case s == f.text(m.token):
			return f.touch(t) && !f.elides(t+1)
		case classify(s).kind == none:
			return false
		}
	}
	return false
}

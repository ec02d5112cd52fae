package marks

import "github.com/quoteattribution/attribution/token"

// pairDoubles pairs all but the single marks of the paragraph.
func (f *finder) pairDoubles() {
	f.open.n = 0
	for i := range f.marks {
		m := &f.marks[i]
		if m.kind.single() {
			continue
		}
		f.ahead[m.kind] = m.next
		at := f.innermost(m.kind)
		switch f.decide(m, at) {
		case opening:
			if at >= 0 && f.reopened(m, at) {
				m.resumes = f.open.marks[at]
				f.marks[m.resumes].match, f.marks[m.resumes].to = unclosed, m.token
				f.open.n = at
			}
			f.open.push(i)
		case closing:
			if at < 0 {
				at = f.foreign(m)
			}
			if at >= 0 {
				f.match(at, i)
			} else {
				m.match = unopened
			}
		}
	}
	f.strayed = f.open
	for _, i := range f.strayed.marks[:f.strayed.n] {
		f.marks[i].match = unclosed
	}
}

// match closes the mark at position at of the stack by mark i; what was opened
// in between and never closed is no pair.
func (f *finder) match(at, i int) {
	o := f.open.marks[at]
	f.marks[o].match, f.marks[i].match = i, o
	f.open.n = at
}

// innermost returns the stack position of the last open mark of kind k, -1 if none is.
func (f *finder) innermost(k kind) int { return f.innermostBelow(f.open.n, k) }

func (f *finder) innermostBelow(at int, k kind) int {
	for at--; at >= 0; at-- {
		if f.marks[f.open.marks[at]].kind == k {
			return at
		}
	}
	return -1
}

// foreign returns the open mark that m closes although it is of another kind, as
// in “Fine": one whose own closing mark does not come.
func (f *finder) foreign(m *mark) int {
	at := f.open.n - 1
	if at < 0 || !m.kind.double() || f.afterDigit(m) {
		return -1
	}
	o := &f.marks[f.open.marks[at]]
	if !o.kind.double() || f.at(f.ahead[o.kind]).willClose() && !f.reopens(m, f.ahead[o.kind]) {
		return -1
	}
	return at
}

// reopens reports whether the mark after m of its kind opens what the other
// kind's mark end closes, as in “We go," she said. "Now.”
func (f *finder) reopens(m *mark, end int) bool {
	n := f.at(m.next)
	if m.shape != closing || n == nil || n.shape != opening || m.next > end {
		return false
	}
	return n.next < 0 || n.next > end || f.marks[n.next].shape != closing
}

// decide says what m does; pos is the stack position of the innermost open mark
// of its kind. A mark that closes may find none to close.
func (f *finder) decide(m *mark, pos int) side {
	var o *mark
	if pos >= 0 {
		o = &f.marks[f.open.marks[pos]]
	}
	next := f.at(m.next)
	switch {
	case m.kind.strict() && m.nature != either:
		return m.nature
	case m.nature != opening && f.afterDigit(m) && (o == nil || next.ends() && f.innermostBelow(pos, m.kind) < 0):
		return neither // inches, unless it closes what no later mark will
	case m.shape == either && o != nil && next.ends() && f.inWord(m):
		return neither // shouldn”t
	case m.nature == either:
		return f.undirected(m, o, next)
	case m.nature == opening:
		return f.opener(m, o, next)
	}
	return f.closer(m, o, next)
}

// undirected decides on the marks that both open and close. o is the open mark of
// the kind, next the one ahead; they may be nil.
func (f *finder) undirected(m, o, next *mark) side {
	switch {
	case m.shape == closing:
		return closing
	case o == nil && (m.shape == opening || m.token == f.lo || next != nil && next.shape != opening):
		return opening
	case m.shape == either:
		return closing
	case o.token == m.token-1 && !f.doubled(next):
		return closing // nothing inside
	case f.class(m.right)&(token.Word|token.Capital) == token.Word && !next.willClose():
		return closing // "We will go, "she said.
	}
	return opening
}

// doubled reports whether m and the mark after it close a ""doubled"" passage.
func (f *finder) doubled(m *mark) bool {
	return m.ends() && m.next >= 0 && f.marks[m.next].token == m.token+1
}

// opener decides on “ « ‹ and their like, which some languages close with.
func (f *finder) opener(m, o, next *mark) side {
	switch {
	case m.shape == opening || f.text(m.token) == "„":
		return opening
	case o == nil && (m.shape == closing || f.inWord(m)):
		if next != nil && next.nature == closing {
			return opening
		}
		return neither
	case o == nil:
		return opening
	case m.shape == closing, o.nature == closing, f.text(o.token) == "„":
		return closing
	case !m.kind.spaced() && !next.willClose():
		return closing
	}
	return opening
}

// closer decides on ” » ›, which some languages open with.
func (f *finder) closer(m, o, next *mark) side {
	back := next != nil && next.nature == opening // ”…“, unlike ”…”
	switch {
	case o != nil:
		if m.shape == opening && (o.nature == closing || next.ends() && !back) {
			return opening
		}
		return closing
	case m.shape == closing, m.shape == either && m.left >= 0:
		return closing
	case m.kind.spaced():
		// A bullet, unless »…« or, within a line, »…».
		if next.ends() && (back || m.token != f.lo) ||
			back && next.shape == either && (next.next < 0 || f.marks[next.next].nature == opening) {
			return opening
		}
		return neither
	case m.token == f.lo, next != nil && next.shape != opening,
		next == nil && m.shape == opening && f.class(m.right)&token.Capital != 0:
		return opening
	}
	return neither
}

// inWord reports whether m has a word on both sides, as in shouldn“t.
func (f *finder) inWord(m *mark) bool {
	return f.class(m.left)&token.Word != 0 && f.class(m.right)&token.Word != 0
}

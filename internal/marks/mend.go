package marks

import "github.com/quoteattribution/attribution/token"

// reopened reports whether m opens a new sentence of what is still open since the mark
// at position at of the stack, as where paragraphs were glued: “We go. “We win. “Now.”
func (f *finder) reopened(m *mark, at int) bool {
	o := &f.marks[f.open.marks[at]]
	if m.sentence == o.sentence || m.left >= 0 || m.token == f.lo || f.class(m.token-1)&token.Stop == 0 {
		return false
	}
	// What is closed twice is nested: “He came in. “Go,” he said.”
	first := f.at(m.next)
	return !first.willClose() || first.next < 0 || f.marks[first.next].shape != closing
}

// mend decides where passages end that were never closed and where those begin that were
// never opened. before are the pairs of the paragraphs before.
func (f *finder) mend(before []Pair) {
	free := f.lo // the first token that no passage holds
	limit := 0   // where the unclosed passage around ends
	for i := range f.marks {
		m := &f.marks[i]
		switch {
		case m.match == unclosed && m.to == 0:
			m.to = f.end(m)
			f.until(i)
			if m.token < limit {
				m.to = min(m.to, limit)
			}
			free, limit = max(free, m.to), max(limit, m.to)
		case m.match == unclosed:
			m.to = f.reported(m.token+1, m.to)
			f.until(i)
			free, limit = m.to, m.to
		case m.match == unopened:
			if m.from = f.start(m, free, before); m.from < 0 {
				m.match = unmatched
				continue
			}
			free = m.token + 1
		case m.match > i:
			free = max(free, f.marks[m.match].token+1)
		}
	}
}

// end returns where the passage that m opens ends, which nothing closes: before who said
// it; else at the end of its paragraph, where it leads that or the next one carries it on;
// else, for it is not sure, at the end of its sentence.
func (f *finder) end(m *mark) int {
	if m.resumes < 0 && (m.token < f.lo+depth && f.onlyMarks(f.lo, m.token) || f.carriedOn(m)) {
		return f.reported(m.token+1, f.hi)
	}
	return f.reported(m.token+1, f.layout.Sentences[m.sentence].Last)
}

// onlyMarks reports whether tokens [from, to) are all quotation marks.
func (f *finder) onlyMarks(from, to int) bool {
	for t := from; t < to; t++ {
		if classify(f.text(t)).kind == none {
			return false
		}
	}
	return true
}

// until widens the unclosed passage of mark i over what opens in it and closes after it,
// for passages never cross.
func (f *finder) until(i int) {
	m := &f.marks[i]
	for j := i + 1; j < len(f.marks) && f.marks[j].token < m.to; j++ {
		if c := f.marks[j].match; c > j {
			m.to = max(m.to, f.marks[c].token+1)
		}
	}
}

// start returns where the passage begins that m closes and nothing opens, at free or
// later: with its sentence, after who says it; with its paragraph, where the one before
// was left open. It returns -1 where no speech ends.
func (f *finder) start(m *mark, free int, before []Pair) int {
	if m.shape != closing || f.class(m.left)&(token.Comma|token.Stop) == 0 || m.kind.single() {
		return -1
	}
	from := max(free, f.layout.Sentences[m.sentence].First)
	if free == f.lo && m.token < f.lo+longest && f.carried(before, m) >= 0 {
		from = f.lo
	}
	if m.token-from > longest {
		return -1
	}
	for t := m.token - 1; t > from; t-- {
		if f.class(t)&token.Colon != 0 || f.class(t)&token.Comma != 0 && f.class(t-1)&token.Cue != 0 {
			from = t + 1
		}
	}
	if m.token-from < shortest || f.class(from)&(token.Capital|token.Number) == 0 || !f.speech(from, m.token) {
		return -1
	}
	return from
}

// speech reports whether a verb stands in [from, to), and no report: neither … it is.¶Ann
// O’Neil, mayor.” nor … it is,” he said.”
func (f *finder) speech(from, to int) bool {
	verbal := false
	for t := from; t < to; t++ {
		verbal = verbal || f.class(t)&(token.Verb|token.Auxiliary|token.Modal) != 0 && f.class(t)&token.Capital == 0
		if t > from && f.cue(t) && f.class(t-1)&named != 0 && f.class(t-1)&token.Pronoun == 0 {
			return false
		}
	}
	return verbal && !f.reports(from, to)
}

// How many tokens a passage has that begins without a mark.
const (
	shortest = 3
	longest  = 200
)

// reported returns the token after the comma in [from, to) after which a report tells who
// spoke, as a writer forgot the mark there; to where there is none.
func (f *finder) reported(from, to int) int {
	for t := from; t < to; t++ {
		if f.class(t)&token.Comma != 0 && (f.inverted(t+1, to) || f.reports(t+1, to)) {
			return t + 1
		}
	}
	return to
}

const (
	finite = token.Past | token.Third
	named  = token.Capital | token.Pronoun | token.Title | token.Determiner | token.Initial
	widest = 6 // tokens of a subject
)

// inverted reports whether token t is a cue before the one who speaks: said Ann O’Neil.
func (f *finder) inverted(t, to int) bool {
	return t+1 < to && f.cue(t) && f.class(t+1)&named != 0
}

// reports reports whether one who speaks and a cue begin with token t and the sentence
// ends after them, or says when or where.
func (f *finder) reports(t, to int) bool {
	if t >= to || f.class(t)&named == 0 {
		return false
	}
	for k := t + 1; k < min(to, t+widest); k++ {
		if f.cue(k) {
			return k+1 >= to || f.class(k+1)&(token.Stop|token.Comma|token.Time|token.Preposition) != 0
		}
		if f.class(k)&token.Word == 0 {
			break
		}
	}
	return false
}

// cue reports whether token t is a finite verb that reports.
func (f *finder) cue(t int) bool {
	return f.class(t)&token.Cue != 0 && f.class(t)&finite != 0
}

package rule

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// patternMatch is a form of a pattern on its way through a text. It looks at each
// element once and never goes back.
type patternMatch struct {
	*Context
	form        *patternForm
	at          int         // the token that woke the rule
	left, right int         // the tokens [left, right) are matched
	within      token.Range // the paragraph
	verb        Verb        // the cue, where it is no word of the pattern
	frames      verb.Frame  // what the pattern lets it take
	p           Proposal
	before      []token.Range // content on the left
	after       []token.Range // and on the right
}

// match looks left and right from token at, which may be the form's anchor.
func (f *patternForm) match(c *Context, at int) (Proposal, bool) {
	m := &patternMatch{Context: c, form: f, at: at, within: c.Paragraph(at)}
	if !m.wakes() {
		return m.p, false
	}
	for k := f.anchor + 1; k < len(f.parts); k++ {
		if !m.takeRight(k) {
			return m.p, false
		}
	}
	for k := f.anchor - 1; k >= 0; k-- {
		if !m.takeLeft(k) {
			return m.p, false
		}
	}
	m.p.Content = slices.Concat(m.before, m.after)
	m.p.Score = patternScore
	return m.p, m.said() && m.complete()
}

// wakes reports whether the token that woke the rule is the anchor of this form.
func (m *patternMatch) wakes() bool {
	if m.form.parts[m.form.anchor].kind == patternCue {
		return m.wakesAtCue()
	}
	if !m.isWord(m.at, m.form.parts[m.form.anchor].text) {
		return false
	}
	m.left, m.right = m.at, m.at+1
	m.frames = anyContent
	m.p.Cue, m.p.Lemma, m.p.Act = token.Range{First: m.left, Last: m.right}, m.form.lemma, verb.Say
	return true
}

// isWord reports whether token i is a word, given in lower case.
func (m *patternMatch) isWord(i int, word string) bool {
	if known := m.Folded(i); known != "" {
		return known == word
	}
	return lexicon.Fold(m.Text(i)) == word
}

// said reports whether what was found is content: a clause has a finite verb.
func (m *patternMatch) said() bool {
	return m.form.quotes || slices.ContainsFunc(m.p.Content, func(r token.Range) bool {
		return m.HasFinite(token.Range{First: r.First, Last: min(r.Last, r.First+page.Reach)})
	})
}

// complete reports whether nothing follows that would make the clause before the
// cue another one's: "Once the bell rings, Ann says that she is tired".
func (m *patternMatch) complete() bool {
	last := m.form.parts[len(m.form.parts)-1].kind
	if m.form.quotes || m.after != nil || m.verb.verb == nil || last == patternPoint || last == patternWord {
		return true
	}
	return m.EndsReport(m.right)
}

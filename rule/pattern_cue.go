package rule

import (
	"slices"

	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// anyContent is the frames of a cue that takes whatever a pattern has.
const anyContent = verb.Quote | verb.Invert | verb.That | verb.Bare | verb.Wh

// wakesAtCue reports whether the token that woke the rule is a verb that the form
// asks for.
func (m *patternMatch) wakesAtCue() bool {
	if !m.Is(m.at, token.Cue) {
		return false
	}
	r, ok := m.Verb(m.at)
	if !ok || r.Negated {
		return false
	}
	m.verb, m.frames = r, m.form.parts[m.form.anchor].allows(&r, m.Attitudes())
	if !m.takes() || !m.parties() {
		return false
	}
	m.left, m.right = r.Group.First, r.Group.Last
	m.p.Cue, m.p.Lemma, m.p.Act, m.p.Frames, m.p.Passive = r.Group, r.Lemma, r.Act, r.Frames, r.Passive
	return true
}

// allows returns the frames that a verb may be used with at the cue p, none where
// it is not the verb that p asks for.
func (p *patternPart) allows(v *Verb, attitudes bool) verb.Frame {
	switch {
	case p.names == nil && v.Frames.Has(verb.Attitude) && !attitudes,
		p.acts && !slices.Contains(p.names, string(v.Act)):
		return 0
	case p.names == nil, p.acts:
		return v.Frames
	case slices.Contains(p.names, v.Lemma):
		return anyContent // the writer of the pattern knows better
	}
	return 0
}

// takes reports whether the cue goes with the kind of content that the form has.
func (m *patternMatch) takes() bool {
	if m.form.quotes {
		return m.frames.Has(verb.Quote | verb.Bare)
	}
	return m.frames.Has(verb.That | verb.Bare | verb.Wh | verb.Invert)
}

// parties reports whether the parties right beside the cue can be its subject: in
// the passive and the infinitive they are not, and few verbs stand before theirs.
func (m *patternMatch) parties() bool {
	parts, i, r := m.form.parts, m.form.anchor, &m.verb
	before := i > 0 && parts[i-1].party()
	behind := i+1 < len(parts) && parts[i+1].party()
	if behind && (r.Gerund || !m.frames.Has(verb.Invert)) {
		return false
	}
	return !before && !behind || !r.Passive && !r.Infinitive
}

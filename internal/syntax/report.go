package syntax

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Part is a kind of word that hangs on a verb.
type Part uint8

// What a verb can say, by its tree.
const (
	Clause     Part = iota // said that it rains; it rains, she said
	Infinitive             // promised to go
	Phrase                 // complained about the noise
	Noun                   // confirmed the report
)

// Reported tells what hangs on a verb that its frames let it say, from the likeliest on. It
// needs trees. Contents are good as long as Pieces is.
func (s *Syntax) Reported(r *Verb, yield func(content []token.Range, what Part)) {
	if s.Relation(r.At) == tree.Parataxis || s.Relation(r.At) == tree.Complement || s.Relation(r.At) == tree.AdverbialClause {
		if content := s.around(r); content != nil {
			yield(content, Clause)
		}
	}
	clauses := verb.That | verb.Bare | verb.Wh | verb.Quote
	for i := range s.Below(r.At) {
		part, ok := Clause, false
		switch s.Relation(i) {
		case tree.Complement, tree.Parataxis:
			ok = r.Frames.Has(clauses) && !s.reports(i)
		case tree.OpenComplement:
			part, ok = Infinitive, i > r.At && r.Frames.Has(verb.To|verb.ObjectTo) && s.Tag(i) == tree.VB
		case tree.Modifier, tree.AdverbialClause:
			part, ok = Phrase, i > r.At && s.framed(i, r.Frames)
		case tree.Object:
			part, ok = Noun, i > r.At && r.Frames.Has(verb.NounPhrase)
		}
		if !ok {
			continue
		}
		if content := s.spread(i, r); !content.Empty() {
			yield(s.Pieces.Of(content), part)
		}
	}
}

// spread is the tokens of the tree below i, on one side of the verb, without the points at
// its ends.
func (s *Syntax) spread(i int, r *Verb) token.Range {
	content := s.Subtree(i)
	if i < r.At {
		content.Last = min(content.Last, r.Group.First)
	} else {
		content.First = max(content.First, r.Group.Last)
		content.Last = min(content.Last, s.HostEnd(r))
	}
	if content = s.pointless(content); content.Len() > page.Reach || i < r.At && !s.opensClause(content.First) {
		return token.Range{}
	} else if content.Empty() || s.SameLevel(content.First, r.At) {
		return content
	}
	// What stands in marks is taken with them, or not at all.
	if open := content.First - 1; s.Opens(open) && s.SameLevel(open, r.At) && content.Last >= s.PassageAt(open).Last-2 {
		return s.PassageAt(open)
	}
	return token.Range{}
}

// opensClause reports whether a clause may begin with token i: at the head of its sentence, or
// behind a point, a mark or a conjunction. A tree that begins elsewhere lacks its subject.
func (s *Syntax) opensClause(i int) bool {
	return i == s.Sentence(i).First || s.Opens(i) ||
		s.Is(i-1, token.Comma|token.Dash|token.Colon|token.Semicolon|token.Stop|token.Mark|token.Conjunction|token.Opening|token.Closing|token.Symbol)
}

// pointless is r without the commas, dashes and stops at its ends, and with the mark that
// closes what it opens.
func (s *Syntax) pointless(r token.Range) token.Range {
	const points = token.Comma | token.Dash | token.Colon | token.Semicolon
	for !r.Empty() && s.Is(r.First, points|token.Stop) {
		r.First++
	}
	last := r.Last
	if s.Is(last, token.Comma|token.Stop) {
		last++
	}
	if s.Closes(last) && r.Has(s.PassageAt(last).First) {
		r.Last = last + 1
	}
	for !r.Empty() && s.Is(r.Last-1, points|token.Stop|token.Opening) && !s.Closes(r.Last-1) {
		r.Last--
	}
	if r.Empty() || s.Level(r.First) != s.Level(r.Last-1) && !s.Opens(r.First) && !s.Closes(r.Last-1) {
		return token.Range{}
	}
	return r
}

// around is what a report says that hangs on its own words: the harvest, | said Ida
// Brandt, | would be poor. It is nil where a comma, a dash or a mark does not part them.
func (s *Syntax) around(r *Verb) []token.Range {
	head, report := s.Head(r.At), s.Subtree(r.At)
	if head < 0 || !s.HasSubject(r.At) || !s.Is(report.First-1, token.Comma|token.Dash|token.Mark) && !s.Is(report.First, token.Comma|token.Dash) {
		return nil
	}
	if !s.Tag(head).Verb() && !s.HasSubject(head) {
		return nil
	}
	all := s.Subtree(head)
	if all.Len() > page.Reach {
		return nil
	}
	before := s.pointless(token.Range{First: all.First, Last: report.First})
	behind := s.pointless(token.Range{First: report.Last, Last: all.Last})
	switch {
	case before.Empty(), !s.SameLevel(before.First, r.At):
		return nil
	case behind.Len() < 2, !s.SameLevel(behind.First, r.At):
		return s.Pieces.Of(before)
	}
	return s.Pieces.Of(before, behind)
}

// HasSubject reports whether a subject hangs on token i.
func (s *Syntax) HasSubject(i int) bool {
	for c := range s.Below(i) {
		if r := s.Relation(c); r == tree.Subject || r == tree.PassiveSubject {
			return true
		}
	}
	return false
}

// reports reports whether token i, which hangs on a verb, reports itself what that says:
// "It rains, she said" is a clause of "said", not the other way round.
func (s *Syntax) reports(i int) bool {
	r, ok := s.Verb(i)
	return ok && s.Is(i, token.Cue) && !r.Frames.Has(verb.Weak) && s.Relation(i) == tree.Parataxis
}

// framed reports whether the preposition of one of the frames begins the phrase of token i.
func (s *Syntax) framed(i int, frames verb.Frame) bool {
	for c := range s.Below(i) {
		if r := s.Relation(c); c < i && (r == tree.Case || r == tree.Marker) {
			return s.FrameAt(c, frames)
		}
	}
	return false
}

// subjectWord is the noun that a verb's tree shows to be its subject, -1 where it shows none.
func (s *Syntax) subjectWord(i int) int {
	for range nearHeads {
		subject := -1
		for c := range s.Below(i) {
			if r := s.Relation(c); (r == tree.Subject || r == tree.PassiveSubject) && (c < i && !s.reflexive(c) || subject < 0) {
				subject = c // the nearest one before it: another, Joe Quinn, said
			}
		}
		if subject >= 0 {
			return subject
		}
		up := s.Head(i)
		if up < 0 {
			return -1
		}
		switch s.Relation(i) {
		case tree.RelativeClause:
			return up
		case tree.Conjunct, tree.OpenComplement, tree.AdverbialClause:
			i = up
		default:
			return -1
		}
	}
	return -1
}

// reflexive reports whether token i is himself, herself.
func (s *Syntax) reflexive(i int) bool {
	p := s.Word(i).Pronoun
	return p != nil && p.Kind == lexicon.ReflexivePronoun
}

// bySubjectWord is the party whose noun is token i, with all that hangs on it.
func (s *Syntax) bySubjectWord(i, high int) (mention.Mention, bool) {
	whole := s.Subtree(i)
	if whole.Last > high && i < high {
		whole.Last = high
	}
	for whole.First < i && s.Relation(whole.First) == tree.Case {
		whole.First++ // to | the passengers
	}
	m, ok := s.After(whole.First, whole.Last)
	if !ok || m.Last <= i {
		return m, false
	}
	if whole = s.pointless(whole); m.Last < whole.Last {
		m.Last = whole.Last
	}
	return m, true
}

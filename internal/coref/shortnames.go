package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// shortNames ties names of one word to the full name that the article gives
// somewhere, or else makes a party of them.
func (r *resolver) shortNames() {
	for i := range r.events {
		e := &r.events[i]
		if e.party != none {
			r.parties[e.party].seen = i
		}
		if e.Kind != mention.Name || e.party != none {
			continue
		}
		name := r.form(e)
		words := name.words
		if len(words) == 0 || len(words) > 1 && e.place == heading && e.query == none {
			continue
		}
		p := r.byShortName(i, name)
		if p == none {
			if e.query == none && (e.place == heading || r.commonWord(e)) {
				continue
			}
			p = r.found(e, words)
			r.parties[p].suffix = name.suffix
			r.byName.set(name, p)
		} else if len(words) >= len(r.parties[p].words) {
			r.fuller(p, e, words)
		}
		r.means(i, p)
		r.parties[p].seen = i
	}
}

// commonWord reports whether the one word of a name is rather a common word or a
// month: capitals begin sentences too.
func (r *resolver) commonWord(e *event) bool {
	const common = token.Noun | token.Adjective | token.Adverb | token.Verb | token.Conjunction | token.Preposition
	i := e.Core.Last - 1
	if e.Core.Len() > 1 || r.is(i, token.Organization|token.Outlet|token.Demonym) {
		return false
	}
	return r.is(i, token.Time) || i == r.Sentences[e.sentence].First && r.is(i, common) && !r.is(i, token.GivenName)
}

// byShortName finds the party that the words of event i are a part of the name of.
func (r *resolver) byShortName(i int, name form) int {
	e := &r.events[i]
	best, most := none, 0.0
	list := r.byWord.recent(&r.recent, name.last())
	for k := len(list) - 1; k >= 0; k-- {
		p := list[k]
		x := &r.parties[p]
		s := r.fit(x, i, name.words, name.suffix)
		if s <= 0 {
			continue
		}
		if x.seen != none {
			s += 2 / (2 + r.clock[e.sentence] - r.clock[r.events[x.seen].sentence])
		}
		s += 0.2 * float64(min(x.full, 10))
		s += r.shared(p, e.Title) + r.shared(p, e.Apposed)
		if s > most {
			best, most = p, s
		}
	}
	if best == none {
		if p, ok := r.byName.party(name); ok {
			return p
		}
	}
	return best
}

// fit tells how well a short form suits the name of a party; 0 where it cannot be meant.
func (r *resolver) fit(x *party, i int, words []int32, suffix int32) float64 {
	e := &r.events[i]
	if x.unnamed || !e.Gender.Agrees(x.gender) && titled(e) || suffix != 0 && suffix != x.suffix {
		return 0
	}
	n := len(words)
	last := n <= len(x.words) && slices.Equal(x.words[len(x.words)-n:], words)
	first := n <= len(x.words) && slices.Equal(x.words[:n], words)
	switch organized := x.kind != mention.Person && x.kind != mention.Unknown; {
	case organized && e.Type == mention.Person:
		return 0
	case len(x.words) == n && last:
		return 5
	case organized && (first && r.shortens(x, i, n) || last && x.kind == mention.Outlet):
		return 1
	case x.kind == mention.Person && last:
		return 10
	case x.kind == mention.Person && first && !titled(e):
		return 6
	case x.kind == mention.Person && slices.Contains(x.words, words[n-1]):
		return 4
	case last && !slices.ContainsFunc(x.words, func(w int32) bool { return r.wordUses(w, token.Genitive) }):
		return 3
	case first && e.Type == mention.Unknown && r.shortens(x, i, n):
		return 2
	}
	return 0
}

// shortens reports whether the first n words of a name that is no person's stand for the
// whole at event i: behind it, or without the suffix of a company alone. Ford, before the
// Ford Foundation, is somebody else.
func (r *resolver) shortens(x *party, i, n int) bool {
	if n == len(x.words) || x.first <= i {
		return true
	}
	for _, w := range x.words[n:] {
		if !r.wordUses(w, token.CompanySuffix) {
			return false
		}
	}
	return true
}

// titled reports whether a title or a role stands before the name.
func titled(e *event) bool {
	return !e.Title.Empty() && e.Gender != lexicon.Unknown
}

// shared counts the words of a role that the article gives to party p elsewhere.
func (r *resolver) shared(p int, role token.Range) (n float64) {
	for k := role.First; k < role.Last && n < 4; k++ {
		if r.hasRole(&r.parties[p], r.words.id(k)) {
			n++
		}
	}
	return n
}

// surnames takes a role or a title for the name that it is: "Marshal said" in an article about
// Peter Marshal, "Park said" in one about Park Min-seo.
func (r *resolver) surnames() {
	for i := range r.events {
		e := &r.events[i]
		if e.Kind != mention.Description || e.First != e.Head || !r.is(e.Head, token.Capital) {
			continue
		}
		w := r.words.id(e.Head)
		for _, p := range r.byWord.recent(&r.recent, w) {
			if x := &r.parties[p]; x.kind == mention.Person && len(x.words) > 1 && (x.last() == w || x.words[0] == w) {
				e.Kind, e.Type, e.Gender, e.Plural = mention.Name, mention.Person, lexicon.Unknown, false
				e.Core, e.named = token.Range{First: e.Head, Last: e.Head + 1}, false
				break
			}
		}
	}
}

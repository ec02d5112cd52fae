package coref

import (
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// form is the name of e in words.
func (r *resolver) form(e *event) form {
	if !e.named {
		e.form.words, e.form.suffix = r.nameWords(e.Core)
		e.named = true
	}
	return e.form
}

// nameWords are the words of a name without its article, and its suffix.
func (r *resolver) nameWords(core token.Range) (words []int32, suffix int32) {
	first := len(r.kept)
	for i := core.First; i < core.Last; i++ {
		w := r.words.id(i)
		switch {
		case !r.is(i, token.Word|token.Number|token.Link) || r.is(i, token.Clitic) || w == 0:
		case i == core.First && core.Len() > 1 && r.is(i, token.Determiner) && !r.is(i, token.GivenName):
		case i > core.First && r.wordUses(w, token.Generation):
			suffix = w
		default:
			r.kept = append(r.kept, w)
		}
	}
	return r.since(first), suffix
}

// since is the words kept from number first on.
func (r *resolver) since(first int) []int32 { return r.kept[first:len(r.kept):len(r.kept)] }

// single keeps one word.
func (r *resolver) single(w int32) []int32 {
	r.kept = append(r.kept, w)
	return r.since(len(r.kept) - 1)
}

// fullNames makes a party of each name of two words or more.
func (r *resolver) fullNames() {
	for _, headlines := range []bool{false, true} {
		for i := range r.events {
			e := &r.events[i]
			if e.Kind != mention.Name || (e.place == heading) != headlines {
				continue
			}
			name := r.form(e)
			words, suffix := name.words, name.suffix
			if len(words) < 2 && !r.isOutlet(e) {
				continue
			}
			if p, ok := r.known(e, name); ok {
				r.means(i, p)
				r.fuller(p, e, words)
			} else if !headlines || r.is(e.Core.First, token.GivenName) && len(words) < 4 {
				// A headline capitalises every word: only a given name is a sign of a name.
				p := r.found(e, words)
				r.parties[p].suffix = suffix
				r.means(i, p)
			}
			if e.party != none {
				x := &r.parties[e.party]
				x.full++
				x.first = min(x.first, i)
				r.remember(e, name)
			}
		}
	}
}

// isOutlet reports whether the name of e is that of an outlet and no longer.
func (r *resolver) isOutlet(e *event) bool {
	if e.Outlet == nil {
		return false
	}
	n := e.Core.Len()
	if r.is(e.Core.First, token.Determiner) {
		n--
	}
	return n <= len(e.Outlet.Tail)+1
}

// remember lets the party be found by this form of its name.
func (r *resolver) remember(e *event, name form) {
	r.byName.set(name, e.party)
	if r.isOutlet(e) {
		r.byOutlet[e.Outlet.Name] = e.party
	}
	if len(name.words) < 2 || r.parties[e.party].kind == mention.Person {
		return
	}
	// The initials stand for an organisation; brackets may give another short name.
	letters := r.initials[:0]
	for i := e.Core.First; i < e.Core.Last; i++ {
		if r.is(i, token.Capital) && !r.is(i, token.Determiner) {
			letters = append(letters, r.text(i)[0])
		}
	}
	if len(letters) > 1 {
		r.alias(r.words.known(letters), e.party)
	}
	if e.Apposed.Len() == 1 && r.is(e.Apposed.First, token.Upper) && r.is(e.Apposed.First-1, token.Opening) {
		r.alias(r.words.id(e.Apposed.First), e.party)
	}
}

// alias lets the party be found by a word, if the article has it and means nobody else by it.
func (r *resolver) alias(word int32, p int) {
	if word == none {
		return
	}
	name := form{words: r.single(word)}
	if _, ok := r.byName.party(name); !ok {
		r.byName.set(name, p)
	}
}

// known finds the party that has this name, or another form of it.
func (r *resolver) known(e *event, name form) (int, bool) {
	if r.isOutlet(e) {
		if p, ok := r.byOutlet[e.Outlet.Name]; ok {
			return p, true
		}
	}
	if p, ok := r.byName.party(name); ok {
		return p, true
	}
	for _, w := range name.words {
		for _, n := range r.byWord.recent(&r.recent, w) {
			if p := &r.parties[n]; p.suffix == name.suffix && p.gender.Agrees(e.Gender) &&
				r.sameName(p, e, name.words) {
				return n, true
			}
		}
	}
	return 0, false
}

// sameName reports whether words are another full form of the party's name.
func (r *resolver) sameName(p *party, e *event, words []int32) bool {
	long, short := p.words, words
	if len(short) > len(long) {
		long, short = short, long
	}
	if len(short) < 2 {
		return false
	}
	if slices.Equal(long[len(long)-len(short):], short) {
		return true // a title or another word stands before the name
	}
	if !person(p.kind) || !person(e.Type) {
		return false
	}
	if slices.Equal(long[:len(short)], short) {
		// A second surname, which is no common word: "Hollund Supporters".
		return p.kind == mention.Person && r.Lexicon.Lookup(r.words.word(long[len(short)])) == 0
	}
	given := r.words.word
	return long[len(long)-1] == short[len(short)-1] &&
		(long[0] == short[0] || shortens(given(long[0]), given(short[0]))) &&
		(len(short) == 2 || len(long) == 2 || shortens(given(long[1]), given(short[1])) || long[1] == short[1])
}

func person(t mention.Type) bool { return t == mention.Person || t == mention.Unknown }

// fuller takes the name of e for the party's name where it is the better one.
func (r *resolver) fuller(p int, e *event, words []int32) {
	x := &r.parties[p]
	poor := r.poor(e)
	switch {
	case len(words) == len(x.words):
		if initials(r, x.words) > initials(r, words) || poor < x.poor && slices.Equal(words, x.words) ||
			poor < x.poor && len(words) == 1 {
			break
		}
		return
	case len(words) < len(x.words):
		if x.kind != mention.Person || !slices.Equal(x.words[len(x.words)-len(words):], words) ||
			!r.prefixed(x.name.First, e.Core.First, x.poor) {
			return
		}
	case x.kind == mention.Person && slices.Equal(words[len(words)-len(x.words):], x.words) &&
		r.prefixed(e.Core.First, x.name.First, poor):
		return
	}
	x.name, x.words, x.poor = e.Core, words, poor
	for _, w := range words {
		r.byWord.add(w, p)
	}
}

// prefixed reports whether of two forms of a person's name, which begin with these
// tokens, the long one has only another word before it: Gate-Keeper Ann Lee.
func (r *resolver) prefixed(long, short, poor int) bool {
	if r.is(long, token.GivenName|token.Initial) {
		return false
	}
	return poor > 0 || !r.nameBegins(long) || r.is(short, token.GivenName) && !r.uses(short, token.Particle)
}

// nameBegins reports whether a person's name can begin with token i.
func (r *resolver) nameBegins(i int) bool {
	const common = token.Noun | token.Role | token.Adjective | token.Organization | token.Demonym | token.Title | token.Verb | token.Outlet | token.Determiner | token.Preposition | token.Time
	return r.is(i, token.GivenName|token.Initial) || !r.is(i, common)
}

func initials(r *resolver, words []int32) (n int) {
	for _, w := range words {
		if len(r.words.word(w)) == 1 {
			n++
		}
	}
	return n
}

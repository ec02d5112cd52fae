package coref

import (
	"encoding/binary"
	"slices"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/lang"
	"github.com/quoteattribution/attribution/text"
)

// nameWords are the folded words of a name without its article, and its suffix.
func (r *resolver) nameWords(core text.Range) (words []int32, suffix int32) {
	for i := core.First; i < core.Last; i++ {
		w := r.words.id(i)
		switch {
		case !r.is(i, text.Word|text.Number|text.Link) || r.is(i, text.Clitic) || w == 0:
		case i == core.First && core.Len() > 1 && r.is(i, text.Determiner) && !r.is(i, text.GivenName):
		case i > core.First && generation(r.words.words[w]):
			suffix = w
		default:
			words = append(words, w)
		}
	}
	return words, suffix
}

// generation reports whether a folded word tells father from son.
func generation(w string) bool {
	switch w {
	case "jr", "sr", "ii", "iii", "iv":
		return true
	}
	return false
}

// key is what a form of a name is looked up by.
func key(words []int32, suffix int32) string {
	b := make([]byte, 0, 64)
	for _, w := range words {
		b = binary.LittleEndian.AppendUint32(b, uint32(w))
	}
	return string(binary.LittleEndian.AppendUint32(b, uint32(suffix)))
}

// fullNames makes a party of each name of two words or more.
func (r *resolver) fullNames() {
	for _, headlines := range []bool{false, true} {
		for i := range r.events {
			e := &r.events[i]
			r.fromApposition(e)
			if e.Kind != mention.Name || (e.place == heading) != headlines {
				continue
			}
			words, suffix := r.nameWords(e.Core)
			if len(words) < 2 && e.Outlet == nil {
				continue
			}
			if p, ok := r.known(e, words, suffix); ok {
				r.means(i, p)
				r.fuller(p, e, words)
			} else if !headlines || r.is(e.Core.First, text.GivenName) && len(words) < 4 {
				// A headline capitalises every word: only a given name is a sign of a name.
				p := r.found(e, words)
				r.parties[p].suffix = suffix
				r.means(i, p)
			}
			if e.party != none {
				r.parties[e.party].full++
				r.remember(e, words, suffix)
			}
		}
	}
}

// remember lets the party be found by this form of its name.
func (r *resolver) remember(e *event, words []int32, suffix int32) {
	r.byName[key(words, suffix)] = e.party
	if e.Outlet != nil {
		r.byOutlet[e.Outlet.Name] = e.party
	}
	if len(words) < 2 || r.parties[e.party].kind == mention.Person {
		return
	}
	// The initials stand for an organisation; brackets may give another short name.
	var letters []byte
	for i := e.Core.First; i < e.Core.Last; i++ {
		if r.is(i, text.Capital) && !r.is(i, text.Determiner) {
			letters = append(letters, r.text(i)[0])
		}
	}
	if len(letters) > 1 {
		r.alias(r.words.number(string(letters)), e.party)
	}
	if e.Role.Len() == 1 && r.is(e.Role.First, text.Upper) && r.is(e.Role.First-1, text.Opening) {
		r.alias(r.words.id(e.Role.First), e.party)
	}
}

func (r *resolver) alias(word int32, p int) {
	k := key([]int32{word}, 0)
	if _, ok := r.byName[k]; !ok {
		r.byName[k] = p
	}
}

// known finds the party that has this name, or another form of it.
func (r *resolver) known(e *event, words []int32, suffix int32) (int, bool) {
	if e.Outlet != nil {
		if p, ok := r.byOutlet[e.Outlet.Name]; ok {
			return p, true
		}
	}
	if p, ok := r.byName[key(words, suffix)]; ok {
		return p, true
	}
	for _, w := range words {
		list := recent(r.byWord[w])
		for k := len(list) - 1; k >= 0; k-- {
			if p := &r.parties[list[k]]; p.suffix == suffix && p.gender.Agrees(e.Gender) && r.sameName(p, e, words) {
				return list[k], true
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
		// A second surname, which is no common word: "Clinton Supporters".
		return p.kind == mention.Person && r.Pack.Lookup(r.words.words[long[len(short)]]) == 0
	}
	given := r.words.words
	return long[len(long)-1] == short[len(short)-1] &&
		(long[0] == short[0] || shortens(given[long[0]], given[short[0]])) &&
		(len(short) == 2 || len(long) == 2 || shortens(given[long[1]], given[short[1]]) || long[1] == short[1])
}

func person(t mention.Type) bool { return t == mention.Person || t == mention.Unknown }

// fuller takes the name of e for the party's name where it is the better one.
func (r *resolver) fuller(p int, e *event, words []int32) {
	x := &r.parties[p]
	poor := r.poor(e)
	switch {
	case len(words) == len(x.words):
		if initials(r, x.words) > initials(r, words) || poor < x.poor && slices.Equal(words, x.words) || poor < x.poor && len(words) == 1 {
			break
		}
		return
	case len(words) < len(x.words):
		if x.kind != mention.Person || r.nameBegins(x.name.First) || !slices.Equal(x.words[len(x.words)-len(words):], words) {
			return
		}
	case x.kind == mention.Person && slices.Equal(words[len(words)-len(x.words):], x.words) && !r.nameBegins(e.Core.First):
		return
	}
	x.name, x.words, x.poor = e.Core, words, poor
	for _, w := range words {
		r.index(r.byWord, w, p)
	}
}

// nameBegins reports whether a person's name can begin with token i.
func (r *resolver) nameBegins(i int) bool { return r.is(i, text.GivenName|text.Initial) }

func initials(r *resolver, words []int32) (n int) {
	for _, w := range words {
		if len(r.words.words[w]) == 1 {
			n++
		}
	}
	return n
}

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
		words, suffix := r.nameWords(e.Core)
		if len(words) == 0 || len(words) > 1 && e.place == heading && e.query == none {
			continue
		}
		p := r.byShortName(i, words, suffix)
		if p == none {
			if e.place == heading && e.query == none {
				continue
			}
			p = r.found(e, words)
			r.parties[p].suffix = suffix
			r.byName[key(words, suffix)] = p
		} else if len(words) >= len(r.parties[p].words) {
			r.fuller(p, e, words)
		}
		r.means(i, p)
		r.parties[p].seen = i
	}
}

// byShortName finds the party that the words of event i are a part of the name of.
func (r *resolver) byShortName(i int, words []int32, suffix int32) int {
	e := &r.events[i]
	best, most := none, 0.0
	for _, p := range recent(r.byWord[words[len(words)-1]]) {
		x := &r.parties[p]
		s := r.fit(x, e, words, suffix)
		if s <= 0 {
			continue
		}
		if x.seen != none {
			s += 2 / (2 + r.clock[e.sentence] - r.clock[r.events[x.seen].sentence])
		}
		s += 0.2 * float64(min(x.full, 10))
		s += r.shared(p, e.Role)
		if s > most {
			best, most = p, s
		}
	}
	if best == none {
		if p, ok := r.byName[key(words, suffix)]; ok {
			return p
		}
	}
	return best
}

// fit tells how well a short form suits the name of a party; 0 where it cannot be meant.
func (r *resolver) fit(x *party, e *event, words []int32, suffix int32) float64 {
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
	case organized && (first || last):
		return 1
	case x.kind == mention.Person && last:
		return 10
	case x.kind == mention.Person && first && !titled(e):
		return 6
	case x.kind == mention.Person && slices.Contains(x.words, words[n-1]):
		return 4
	case last:
		return 3
	case first && e.Type == mention.Unknown:
		return 2
	}
	return 0
}

// titled reports whether a title or a role stands before the name.
func titled(e *event) bool {
	return !e.Role.Empty() && e.Role.First < e.Core.First && e.Gender != lang.Unknown
}

// shared counts the words of a role that the article gives to party p elsewhere.
func (r *resolver) shared(p int, role text.Range) (n float64) {
	for k := role.First; k < role.Last && n < 4; k++ {
		if slices.Contains(r.parties[p].roles, r.words.id(k)) {
			n++
		}
	}
	return n
}

// fromApposition turns "her lawyer, Ann Lee," into the name with its role.
func (r *resolver) fromApposition(e *event) {
	if e.Kind != mention.Description || e.Role.First < e.Core.Last || e.Plural {
		return
	}
	m, ok := r.After(e.Role.First, e.Role.Last)
	if !ok || m.Kind != mention.Name || m.Core.First != m.First || m.Type != mention.Person && m.Type != mention.Unknown {
		return
	}
	if m.Core.Last < e.Role.Last && !r.is(m.Core.Last, text.Comma) {
		return
	}
	m.Role = e.Core
	m.Range.First = e.First
	if m.Gender == lang.Unknown {
		m.Gender = e.Gender
	}
	e.Mention = m
}

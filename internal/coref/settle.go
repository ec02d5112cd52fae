package coref

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// settle reads what a mention is more exactly than its words alone tell.
func (r *resolver) settle(e *event) {
	r.fromPronoun(e)
	r.fromApposition(e)
	switch e.Kind {
	case mention.Name:
		for e.Core.Len() > 1 && r.compound(e.Core.First) {
			e.Core.First++ // Lisbon-based, Spanish-speaking
		}
		if e.Core.Len() > 1 && r.uses(e.Core.First, token.Particle) {
			e.Gender = lexicon.Unknown // Al before a surname is no Albert
		}
		r.trim(e)
		r.widen(e)
		if e.Core.Len() == 2 && e.Type == mention.Unknown && r.uses(e.Core.First, token.DefiniteArticle) &&
			r.Lexicon.Ends(r.text(e.Head), lexicon.PluralEnding) {
			e.Type, e.Plural = mention.Group, true // the Liberals
		}
	case mention.Description:
		r.fromTitle(e)
		if r.is(e.Head, token.Role) && r.Lexicon.Word(r.Tokens[e.Head].Word).Role.Kind == lexicon.GroupRole &&
			!r.uses(e.Head, token.Twosome) {
			e.Type, e.Plural = mention.Organization, false // the company, the union
		}
	}
}

// compound reports whether the word at token i is a name grown into an adjective:
// capital before its hyphen, small after it.
func (r *resolver) compound(i int) bool {
	w := r.Tokens[i].In(r.Source)
	k := strings.LastIndexByte(w, '-')
	return k >= 0 && k+3 < len(w) && w[k+1] >= 'a' && w[k+1] <= 'z' && r.is(i, token.Capital)
}

// fromTitle makes a name of "Mr. Baker" and "Ms. Will", common words by their looks.
func (r *resolver) fromTitle(e *event) {
	last := e.Core.Last - 1
	if e.Role().Empty() {
		last = e.Last - 1
	}
	title := r.Lexicon.Word(r.Tokens[max(0, last-1)].Word)
	if last-1 < e.First || !r.is(last, token.Capital) || !r.is(last-1, token.Title) ||
		!r.is(last-1, token.Abbreviated) {
		return
	}
	e.Kind, e.Type, e.Gender, e.Plural = mention.Name, mention.Person, title.Gender, false
	e.Title, e.Core, e.Head = token.Range{First: e.First, Last: last}, token.Range{First: last, Last: last + 1}, last
}

// widen takes into a name what belongs to it although it is no name by itself:
// Maria May, Bank of Ostland.
func (r *resolver) widen(e *event) {
	if r.is(e.Core.First, token.GivenName) && e.Core.Len() == 1 && r.is(e.Core.Last, token.Capital) &&
		r.is(e.Core.Last, token.Modal|token.Determiner) {
		e.Core.Last++
		e.Head, e.Last = e.Core.Last-1, max(e.Last, e.Core.Last)
	}
	if e.Type == mention.Organization && r.is(e.Core.Last-1, token.Organization) &&
		!r.is(e.Core.First, token.GivenName) {
		// Ostland Trade School, the Harbour Master's Office
		for k := e.Core.First - 1; k >= e.First && r.is(k, token.Capital|token.Clitic) && !r.compound(k); k-- {
			if r.is(k, token.Outlet) && !(r.is(k, token.Noun|token.Role) && r.is(k+1, token.Clitic)) {
				break
			}
			if !r.is(k, token.Clitic) {
				e.Core.First = k
			}
		}
	}
	if e.Type != mention.Person && r.concerns(e.Core.Last-1, e.Core.Last) {
		if end := r.concernsEnd(e.Core.Last + 1); end > 0 {
			e.Core.Last, e.Last = end, max(e.Last, end)
		}
	}
}

// concerns reports whether the preposition at token i ties to the name of an organisation,
// which ends with token last, what that is for: Bank | of Ostland, Council | on Ports.
func (r *resolver) concerns(last, i int) bool {
	if !r.is(i, token.Preposition) {
		return false
	}
	institution := r.is(last, token.Organization)
	if r.uses(i, token.Genitive) {
		return institution || r.is(last, token.Noun) && !r.is(last, token.Role)
	}
	return institution && r.uses(i, token.AcronymGap)
}

// concernsEnd is the token after the names from token i on, 0 where there are none.
func (r *resolver) concernsEnd(i int) (end int) {
	if r.uses(i, token.DefiniteArticle) {
		i++
	}
	for first := i; i < first+longest; i++ {
		if r.is(i, token.Capital) && !r.is(i, token.Clitic|token.Time) && !(i > first && r.is(i, token.GivenName)) {
			end = i + 1
		} else if !r.uses(i, token.Conjoiner) {
			break
		}
	}
	return end
}

// fromPronoun takes "it" and "you" for subjects, which are objects as well.
func (r *resolver) fromPronoun(e *event) {
	if e.Kind != mention.Description || e.Core.Len() != 1 || !r.is(e.Head, token.Pronoun) {
		return
	}
	if p := r.Lexicon.Word(r.Tokens[e.Head].Word).Pronoun; p != nil && p.Kind != lexicon.DemonstrativePronoun {
		e.Kind, e.Type, e.Gender, e.Plural = mention.Pronoun, mention.Unknown, p.Gender, p.Number == 'p'
	}
}

// fromApposition turns "her lawyer, Ann Lee," into the name with its role.
func (r *resolver) fromApposition(e *event) {
	one := r.Lexicon.Word(r.Tokens[e.Head].Word).Role // a company is one, its officials are several
	if e.Kind == mention.Name || e.Plural && e.Kind == mention.Description && (one == nil || one.Plural) ||
		e.Last == e.Core.Last {
		return
	}
	comma := e.Core.Last
	for comma < e.Last && !r.is(comma, token.Comma) {
		comma++
	}
	if comma+1 >= e.Last {
		return
	}
	m, ok := r.After(comma+1, e.Last)
	if !ok || m.Kind != mention.Name || m.Core.First > m.First && !r.is(m.First, token.Title) || !person(m.Type) {
		return
	}
	if m.Core.Last < e.Last && !r.is(m.Core.Last, token.Comma) {
		return
	}
	m.Title = token.Range{First: e.First, Last: comma}
	m.First = e.First
	if m.Gender == lexicon.Unknown {
		m.Gender = e.Gender
	}
	if m.Type == mention.Unknown && (e.Type == mention.Group || e.Type == mention.Organization) {
		m.Type = mention.Organization
	}
	e.Mention = m
}

// trim takes a title or an organisation off a person's name: Foreign Minister Ann Lee.
func (r *resolver) trim(e *event) {
	last := e.Core.Last - 1
	if e.Core.Len() < 3 || r.is(e.Core.First, token.GivenName|token.Initial) || r.is(last, token.Organization) {
		return
	}
	for i := e.Core.First + 1; i < last; i++ {
		given := r.is(i, token.GivenName) && (!r.nameBegins(i-1) || r.lettered(i-1) && !r.is(i, token.Upper))
		if given || r.is(i-1, token.Title|token.Role) && r.nameBegins(i) && !r.is(last, token.Noun) {
			e.Title, e.Core.First = token.Range{First: e.First, Last: i}, i
			e.Type, e.Outlet, e.Gender = mention.Person, nil, r.Lexicon.Word(r.Tokens[i].Word).Gender
			return
		}
	}
}

// lettered reports whether token i is two or three capitals, as titles are: MK, MP, PC.
func (r *resolver) lettered(i int) bool {
	return r.is(i, token.Upper) && !r.is(i, token.Initial|token.Abbreviated) && r.Tokens[i].Len() <= 3
}

// phrase is the mention without its apposition and without a relative clause.
func (r *resolver) phrase(e *event) token.Range {
	if e.Kind == mention.Name {
		return e.Core
	}
	x := e.Range
	if !e.Apposed.Empty() {
		x = e.Core
	}
	for i := max(e.Head, x.First) + 1; i < min(x.Last, e.Head+look); i++ {
		if r.is(i, token.Wh) || r.is(i, token.Comma) && r.is(i+1, token.Wh) {
			x.Last = i // An official with the union | who was in court
			break
		}
	}
	return x
}

package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// lone is the only person in view, for a description that tells an age or where somebody is
// from: the 22-year-old, the Ostland star. It is none where there are others, or nobody.
func (r *resolver) lone(i int) int {
	e := &r.events[i]
	if !r.vague(e) {
		return none
	}
	only, back := none, r.back(i)
	for k := len(back) - 1; k >= 0 && r.clock[e.sentence]-back[k].time < inView; k-- {
		p := int(back[k].party)
		if x := &r.parties[p]; p == only || x.kind != mention.Person && (!x.personal() || back[k].place < subject) {
			continue
		}
		if only != none {
			return none
		}
		only = p
	}
	if only == none {
		return none
	}
	x := &r.parties[only]
	if x.unnamed || x.kind != mention.Person || len(x.words) < 2 || !x.gender.Agrees(e.Gender) {
		return none
	}
	return only
}

// inView is for how many sentences of narration somebody is in view.
const inView = 3

// vague reports whether a description means one person known before by age or origin: the
// soldier and the mayor are more likely somebody new.
func (r *resolver) vague(e *event) bool {
	if e.Plural || e.Type != mention.Person || e.Last > e.Head+1 || !r.uses(e.First, token.DefiniteArticle) ||
		r.is(e.Head, token.Capital|token.Title) || r.uses(e.Head, token.Chief) {
		return false
	}
	if role := r.Lexicon.Word(r.Tokens[e.Head].Word).Role; role != nil && (role.Kind == lexicon.FamilyRole || role.Kind == lexicon.GroupRole) {
		return false
	}
	if r.Lexicon.Ends(r.text(e.Head), lexicon.AgeEnding) {
		return true
	}
	for k := e.First + 1; k < e.Head; k++ {
		if !r.is(k, token.Capital) || r.is(k, token.Clitic|token.Outlet|token.Organization) {
			return false
		}
	}
	return e.Head > e.First+1
}

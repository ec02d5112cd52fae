package coref

import (
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// acronyms makes a party of each organisation that the article both spells out and
// shortens to initials: Society of Makers, Menders and Traders (SMMT).
func (r *resolver) acronyms() {
	r.short.reset(r.words.size())
	for i, class := range r.Classes {
		if class&token.Upper == 0 || class&token.Word == 0 {
			continue
		}
		if w := r.text(i); len(w) >= 2 && len(w) <= longest {
			r.short.add(r.words.id(i))
		}
	}
	if len(r.short.all) == 0 {
		return
	}
	next := 0
	run := r.run[:0] // the capitalised words of a name that may go on
	for i := 0; i <= len(r.Tokens); i++ {
		switch {
		case r.is(i, token.Capital) && !r.is(i, token.Upper|token.Clitic):
			run = append(run, i)
		case len(run) == 0, r.is(i, token.Comma), r.uses(i, token.AcronymGap):
		default:
			if name, word := r.spelled(run); word != 0 {
				next = r.abbreviates(name, word, next)
			}
			run = run[:0]
		}
	}
	r.run = run
}

// longest is the number of letters that an acronym has at most, and of words that it stands for.
const longest = 8

// spelled returns the longest end of the run whose initials are one of the short forms.
func (r *resolver) spelled(run []int) (name token.Range, word int32) {
	run = run[max(0, len(run)-longest):]
	initials := &r.initials
	for k, i := range run {
		initials[k] = '-'
		if w := r.text(i); w != "" {
			initials[k] = w[0]
		}
	}
	for k := range run {
		n := len(run) - k
		if n < 2 || n < 3 && !r.is(run[len(run)-1], token.Organization) || r.is(run[k], token.GivenName) {
			continue // two words may be a person
		}
		if word := r.words.known(initials[k:len(run)]); word != none && r.short.in[word] {
			return token.Range{First: run[k], Last: run[len(run)-1] + 1}, word
		}
	}
	return name, 0
}

// abbreviates lets the word stand for the name. The mentions that the finder made
// of parts of the name, from event next on, mean the whole.
func (r *resolver) abbreviates(name token.Range, word int32, next int) int {
	words, _ := r.nameWords(name)
	spelled := form{words, 0}
	if name.First > 0 && r.is(name.First-1, token.Determiner) {
		name.First--
	}
	whole := mention.Mention{Range: name, Core: name, Head: name.Last - 1, Kind: mention.Name, Type: mention.Organization}
	p, known := r.byName.party(spelled)
	if !known {
		p = r.found(&event{Mention: whole}, words)
		r.byName.set(spelled, p)
	}
	r.alias(word, p)
	for ; next < len(r.events) && r.events[next].First < name.Last; next++ {
		if e := &r.events[next]; e.Kind == mention.Name && name.Contains(e.Core) {
			last := e.Last
			e.Mention, e.named = whole, false
			e.Last = max(last, name.Last)
		}
	}
	return next
}

package corpus

import (
	"cmp"
	"slices"
)

// variants joins forms of a name, those of fewer articles to those of more, where one person
// alone fits: by roles, or where only a second given name is left out.
func (m *merger) variants(people []*party) []*party {
	slices.SortStableFunc(people, func(p, q *party) int {
		return cmp.Or(cmp.Compare(q.docs, p.docs), cmp.Compare(len(q.names[0].key()), len(p.names[0].key())))
	})
	byInitial := map[rune][]*party{}
	var kept []*party
	for _, p := range people {
		initial := []rune(p.names[0].given[0] + " ")[0]
		var sure, likely []*party
		for _, q := range byInitial[initial] {
			if !slices.ContainsFunc(q.names, func(n name) bool { return n.agrees(&p.names[0]) }) || p.names[0].key() == q.names[0].key() {
				continue
			}
			switch w := weigh(q, p); {
			case w >= enough:
				sure = append(sure, q)
			case w > genders/2 && (p.told == 0 || q.told == 0) && p.names[0].spelled(&q.names[0]) && (p.names[0].behind == q.names[0].behind):
				likely = append(likely, q)
			}
		}
		switch {
		case len(sure) == 1:
			m.join(sure[0], p, ByForm)
		case len(sure) == 0 && len(likely) == 1 && m.only(byInitial[initial], likely[0], p):
			m.join(likely[0], p, ByForm)
		default:
			byInitial[initial] = append(byInitial[initial], p)
			kept = append(kept, p)
		}
	}
	return kept
}

// only reports whether no other party has a name that agrees with p's.
func (m *merger) only(all []*party, but, p *party) bool {
	for _, q := range all {
		if q != but && slices.ContainsFunc(q.names, func(n name) bool { return n.key() == p.names[0].key() || n.agrees(&p.names[0]) }) {
			return false
		}
	}
	return true
}

// lastNames joins those called by a last name alone to the one person whose roles fit, or who
// has nearly all articles of the block; and with one another by roles.
func (m *merger) lastNames(full, short []*party) []*party {
	if len(short) == 0 {
		return full
	}
	docs := 0
	var main *party // the one of most articles
	byWord := map[string][]*party{}
	for _, q := range full {
		docs += q.docs
		if main == nil || q.docs > main.docs {
			main = q
		}
		for w := range q.words {
			byWord[w] = append(byWord[w], q)
		}
	}
	if main != nil && main.docs < mostly*(docs-main.docs+1) {
		main = nil
	}
	var apart []*party
	for _, p := range short {
		sure := map[*party]bool{}
		for w := range p.words {
			for _, q := range byWord[w] {
				if !sure[q] && weigh(q, p) >= 2*enough {
					sure[q] = true
				}
			}
		}
		switch {
		case len(sure) == 1:
			for q := range sure {
				m.join(q, p, ByRole)
			}
		case len(sure) == 0 && main != nil && weigh(main, p) > genders/2:
			m.join(main, p, ByShare)
		default:
			m.place(&apart, p, ByRole, both)
		}
	}
	return append(full, apart...)
}

// both is the weight of two parties that have roles.
func both(p, q *party) float64 {
	if p.told == 0 || q.told == 0 {
		return 0
	}
	return weigh(p, q)
}

package parse

import "github.com/quoteattribution/attribution/token"

// place is where the tree of a token lies: the first and last of its tokens, what it hangs
// on, the first of those that hang on it, and the next one that hangs where it does; -1 for
// none.
type place struct {
	first, last, head, child, next int32
	open                           int32 // how many below it are still to be placed
}

// place finds the places of a sentence's tokens from the leaves up.
func (t *Trees) place(r token.Range) {
	for i := r.First; i < r.Last; i++ {
		t.places[i] = place{first: int32(i), last: int32(i), head: -1, child: -1, next: -1}
	}
	for i := r.Last - 1; i >= r.First; i-- {
		if h := t.nodes[i].Head; h >= 0 {
			up := &t.places[r.First+int(h)]
			t.places[i].head = int32(r.First) + h
			t.places[i].next, up.child = up.child, int32(i)
			up.open++
		}
	}
	for i := r.First; i < r.Last; i++ {
		for k := i; t.places[k].open == 0; {
			t.places[k].open = -1 // done
			at := t.places[k]
			if at.head < 0 {
				break
			}
			up := int(at.head)
			t.places[up].first, t.places[up].last = min(t.places[up].first, at.first), max(t.places[up].last, at.last)
			t.places[up].open--
			k = up
		}
	}
}

package tree

// lift takes words off signs: nothing hangs on a mark or a comma, and none is the root,
// where the sentence has a word. What hung on one hangs on the word above it.
func (t *state) lift() {
	root, top := int32(t.n+1), int32(0)
	for i := int32(1); i < root; i++ {
		above := t.head[i]
		for above != root && t.tags[above].Sign() && t.head[above] != root {
			above = t.head[above]
		}
		for h := i; t.head[h] != above; { // the signs on the way too, so that each is passed once
			h, t.head[h] = t.head[h], above
		}
		if t.head[i] == root {
			top = i
		}
	}
	if t.tags[top].Sign() {
		t.crown(top)
	}
}

// crown gives the place of the root, a sign, to the first word that hangs on it.
func (t *state) crown(sign int32) {
	for i := range t.n {
		word := int32(i + 1)
		if t.head[word] != sign || t.tags[word].Sign() {
			continue
		}
		for k := range t.n {
			if t.head[k+1] == sign {
				t.head[k+1] = word
			}
		}
		t.head[word], t.head[sign] = t.head[sign], word
		return
	}
}

package tree

import "github.com/quoteattribution/attribution/internal/memory"

// The actions of the parser.
const (
	shift = iota // the next word goes on the stack
	left         // the top of the stack hangs on the next word
	right        // the top of the stack hangs on the word below it
	actions
)

// state is a sentence while it is parsed, the root behind its last word.
type state struct {
	frame
	word, tg []uint64 // of each position: hash of word and tag as the features see them
	head     []int32
	lc, rc   []int32  // the outermost children so far
	kinds    []uint16 // the kinds of children so far
	seen     []between
	verb     []int32 // the last verb before a position, at most four words away; 0 for none
	stack    []int32
	b        int // the next word
	ahead    []pair
	top      []pair
	have     []uint8 // which of ahead and top are there
}

// between counts what has been seen up to a position.
type between struct{ verbs, commas, quotes uint8 }

// begin readies the state for a frame that has been tagged.
func (t *state) begin() {
	size := t.n + 1 + pads
	t.word, t.tg = memory.Sized(t.word, size), memory.Sized(t.tg, size)
	t.head = memory.Sized(t.head, size)
	t.lc, t.rc = memory.Cleared(t.lc, size), memory.Cleared(t.rc, size)
	t.kinds = memory.Cleared(t.kinds, size)
	t.seen, t.verb = memory.Sized(t.seen, size), memory.Sized(t.verb, size)
	t.ahead, t.top = memory.Sized(t.ahead, size), memory.Sized(t.top, size)
	t.have = memory.Cleared(t.have, size)
	t.stack = memory.Sized(t.stack, size)[:0]
	t.b = 1
	var x between
	verb := -5
	for i := range size {
		tag := t.tags[i]
		t.verb[i] = 0
		if i-verb <= 4 {
			t.verb[i] = int32(verb)
		}
		t.tg[i] = small[tag]
		t.word[i] = small[tag]
		if i >= 1 && i <= t.n {
			t.word[i] = t.seenAs(i)
			switch {
			case tag.Verb():
				x.verbs++
				verb = i
			case tag == Comma:
				x.commas++
			case tag == Open || tag == Close:
				x.quotes++
			}
		}
		t.seen[i] = x
	}
}

// seenAs is the hash of a word as the parser sees it once its tag is known: names are
// one word, so are numbers.
func (t *state) seenAs(i int) uint64 {
	w, tag := &t.words[i], t.tags[i]
	switch {
	case tag == NNP && !w.kept:
		return small[nameWord]
	case tag == CD:
		return small[number]
	case w.known:
		return w.id
	case w.cue:
		return small[strangeCue+2*int(tag)]
	}
	return small[strange+2*int(tag)]
}

func (t *state) done() bool { return t.b == t.n+1 && len(t.stack) == 0 }

// forced is the only action that there can be, or -1.
func (t *state) forced() int {
	switch n := len(t.stack); {
	case t.b == t.n+1 && n > 1:
		return right
	case t.b == t.n+1:
		return left
	case n == 0:
		return shift
	}
	return -1
}

func (t *state) do(action int) {
	n := len(t.stack)
	switch action {
	case shift:
		t.stack = append(t.stack, int32(t.b))
		t.b++
	case left:
		s := t.stack[n-1]
		t.head[s] = int32(t.b)
		t.lc[t.b] = s
		t.kinds[t.b] |= kind(t.tags[s], true)
		t.stack = t.stack[:n-1]
	case right:
		s, h := t.stack[n-1], t.stack[n-2]
		t.head[s] = h
		t.rc[h] = s
		t.kinds[h] |= kind(t.tags[s], false)
		t.stack = t.stack[:n-1]
	}
}

// kind is the bit of a child of this tag, before its head or after it.
func kind(tag Tag, before bool) uint16 {
	k := kindOf[tag]
	if before {
		return k
	}
	return k << 7
}

var kindOf = func() (k [64]uint16) {
	k[TO], k[MD], k[IN], k[CC] = 1, 2, 8, 64
	k[WP], k[WDT], k[WRB] = 4, 4, 4
	k[NN], k[NNS], k[NNP], k[PRP], k[EX] = 16, 16, 16, 16, 16
	for v := VB; v <= VBZ; v++ {
		k[v] = 32
	}
	return
}()

var distance = [20]uint8{0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7}

func dist(a, b int) uint64 {
	d := b - a
	if d < 0 {
		d = -d
	}
	if d >= len(distance) {
		return small[distances+8]
	}
	return small[distances+int(distance[d])]
}

// passedBy is a word for what stands between two positions.
func passedBy(x, y between) uint64 {
	return small[passed+min(y.commas-x.commas, 2)*9+min(y.verbs-x.verbs, 2)*3+min(y.quotes-x.quotes, 2)]
}

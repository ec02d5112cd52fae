package coref

import "github.com/quoteattribution/attribution/internal/mention"

// heard is what later mentions ask of an event whose party is known.
type heard struct {
	time     float64 // by the clock
	event    int32
	party    int32
	sentence int32
	first    int32 // its first token
	head     int32 // of a party without a name: its noun
	place    place
	quoted   bool
	reported bool
	pronoun  bool // and no query
	asked    bool // by a query
	unnamed  bool // as its party
	plural   bool
}

// hear lets later mentions look back at event i.
func (r *resolver) hear(i int) {
	e := &r.events[i]
	x, asked := &r.parties[e.party], e.query != none
	c := heard{
		time: r.clock[e.sentence], event: int32(i), party: int32(e.party), sentence: int32(e.sentence), first: int32(e.First), head: none,
		place: e.place, quoted: e.quoted, reported: e.reported, pronoun: e.Kind == mention.Pronoun &&
			!asked, asked: asked, unnamed: x.unnamed, plural: x.plural,
	}
	if x.unnamed && len(x.words) > 0 {
		c.head = x.words[0]
	}
	r.heard = append(r.heard, c)
}

// back returns the mentions that event i looks back at, the newest last.
func (r *resolver) back(i int) []heard {
	// Events come in the order of the text: what is too old for one is for the next.
	now := r.clock[r.events[i].sentence]
	for r.old < len(r.heard) && (int(r.heard[r.old].event) <= i-look || now-r.heard[r.old].time > remembered) {
		r.old++
	}
	r.work += len(r.heard) - r.old
	return r.heard[r.old:]
}

// remembered is the time after which a mention draws nothing to its party.
const remembered = 12

// voteFor adds the weight of mention c to the votes of a candidate, the older the less.
func (r *resolver) voteFor(x *candidate, i int, c *heard, weight float64) {
	weight *= fade(r.clock[r.events[i].sentence] - c.time)
	x.votes += weight
	if r.telling {
		r.told.pending = append(r.told.pending, vote{int(c.party), int(c.event), weight})
	}
}

// fade is what is left of a mention's weight after a time, counted in sentences.
func fade(age float64) float64 { return 1 / (1 + age*age) }

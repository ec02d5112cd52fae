package coref

// candidate is a party that an event may mean, with what is in view of it.
type candidate struct {
	party    int
	latest   *heard // its latest mention in view, nil where none is
	mentions int
	subjects int       // how many of them are subjects
	spoken   int       // how many of them name the speaker of a quote
	votes    float64   // what rules say for it
	inside   bool      // a mention of it stands in what is said by the quote
	called   bool      // there by its name, as somebody who is spoken to
	beside   bool      // it is subject of the sentence in which the event is an object
	fit      fit       // of a description
	known    knowledge // the other words of the description
}

// mostCandidates is how many parties are looked at for one event, the latest ones.
const mostCandidates = 20

// begin forgets the candidates of the event before.
func (r *resolver) begin() {
	for k := range r.candidates {
		r.slots[r.candidates[k].party] = 0
	}
	r.candidates = r.candidates[:0]
	if n := len(r.parties); len(r.slots) < n {
		r.slots = append(r.slots, make([]int8, n-len(r.slots))...)
	}
}

// consider is the candidate that party p is, nil where there are too many.
func (r *resolver) consider(p int) *candidate {
	if k := r.slots[p]; k > 0 {
		return &r.candidates[k-1]
	}
	if len(r.candidates) == mostCandidates {
		return nil
	}
	r.candidates = append(r.candidates, candidate{party: p})
	r.slots[p] = int8(len(r.candidates))
	return &r.candidates[len(r.candidates)-1]
}

// see counts mention c, which the event looks back at, for a candidate.
func (x *candidate) see(c *heard) {
	if x.latest == nil {
		x.latest = c
	}
	x.mentions++
	switch {
	case c.place == speaker:
		x.spoken++
	case c.place == subject:
		x.subjects++
	}
}

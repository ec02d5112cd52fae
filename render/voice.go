package render

import "github.com/quoteattribution/attribution"

// voice is whom a reader hears in a quote: its speaker, else the outlet that tells it,
// else nobody. Quotes of one voice have equal values.
type voice struct {
	speaker *attribution.Speaker
	outlet  string
}

func voiceOf(q *attribution.Quote) voice {
	switch {
	case q.Speaker != nil:
		return voice{speaker: q.Speaker}
	case q.Source != nil:
		return voice{outlet: q.Source.Name}
	}
	return voice{}
}

// name is what a reader calls the voice.
func (v voice) name() string {
	switch {
	case v.speaker != nil:
		return v.speaker.Name
	case v.outlet != "":
		return v.outlet
	}
	return "(unnamed)"
}

// voicesOf numbers the voices of a document in the order of its quotes.
func voicesOf(doc *attribution.Document) (voices []voice, number map[voice]int) {
	number = make(map[voice]int)
	for _, q := range doc.Quotes {
		v := voiceOf(q)
		if _, ok := number[v]; !ok {
			number[v] = len(voices)
			voices = append(voices, v)
		}
	}
	return voices, number
}

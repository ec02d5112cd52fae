package rule

import (
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// Proposal is a quote as a rule sees it, in token numbers. Content and Score are
// required.
type Proposal struct {
	Content []token.Range // what was said, in the order of the text, without overlap; one piece or more
	Cue     token.Range   // the words that announce it; empty where none do
	Speaker token.Range   // the words that name the speaker; empty where none do
	Source  token.Range   // the words that name the outlet; empty where none do
	Citing  token.Range   // the words that name the outlet that the source cites; looked for where empty
	Lemma   string        // of the cue; it becomes Cue.Lemma
	Act     verb.Act      // of the cue; it becomes Cue.Act
	Frames  verb.Frame    // of the cue verb; evidence for the weights of Rule.Weights
	Passive bool          // the subject of the cue is not the one who speaks; evidence too
	Carried bool          // where Speaker is empty: it is that of the quote before, or whom the paragraph is about
	Score   float64       // how sure the rule is, from 0 to 1; a Pattern says 0.8
}

// Of is a proposal with the verb and its auxiliaries as its cue. It lacks content, party
// and score.
func Of(v Verb) Proposal {
	return Proposal{Cue: v.Group, Lemma: v.Lemma, Act: v.Act, Frames: v.Frames}
}

// By puts a party where it belongs: an outlet is a source, anybody else a speaker. A
// party of no words changes nothing.
func (p *Proposal) By(party Party) {
	switch {
	case party.Empty():
	case party.Kind == Outlet:
		p.Source = party.Range
	default:
		p.Speaker = party.Range
	}
}

// At is the token that a proposal is found by: the first of its cue, of its content
// where it has none. The proposal must have a content.
func (p *Proposal) At() int {
	if p.Cue.Empty() {
		return p.Content[0].First
	}
	return p.Cue.First
}

// Has reports whether token i is a part of the content.
func (p *Proposal) Has(i int) bool {
	for _, r := range p.Content {
		if r.Has(i) {
			return true
		}
	}
	return false
}

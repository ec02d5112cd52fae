package attribution

import (
	"strings"

	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/verb"
)

// Quote is one act of reported speech: what was said, the words that announce
// it, who said it and the outlet that the text credits with it.
//
// In JSON a quote by itself has the shape that it has in a document, without Parent. Its
// methods for JSON and gob are promoted: a struct that embeds a *Quote is written and read
// as the quote alone, so give it a named field.
type Quote struct {
	Kind Kind
	// Spans are the bytes of what was said, in the order of the text: more than
	// one where the cue interrupts it (“A,” he said. “B.”) or where it is carried
	// on over paragraphs. Quotation marks belong to them. There is at least one.
	Spans []text.Span
	// Cue is nil where no words announce the quote.
	Cue *Cue
	// Speaker is nil where the text names nobody, or only an outlet.
	Speaker *Speaker
	// Mention is what names the speaker here: "he", "the quoted expert". It is
	// nil where the speaker follows from the quote before.
	Mention *Mention
	// Addressee is whom the words are said to ("told reporters"), nil where nobody is named.
	Addressee *Addressee
	// Source is the outlet or document through which the text has the quote, nil
	// where it credits none.
	Source *Source
	// Parent is the quote that this one stands in, nil at the top.
	Parent *Quote
	// Rule is the name of the rule that found the quote.
	Rule string
	// Confidence is how sure the library is of the words and of the party that Mention or
	// Source names, from 0 to 1.
	Confidence float64
	// NameConfidence is how sure it is, where words and party are right, that Speaker.Name is
	// the name a reader would give, from 0 to 1; 0 where there is no speaker.
	NameConfidence float64

	source string
	text   string // what Text returns where that is not what stands at Spans in source
}

// Quotes are the quotes of a document, in the order of the text. In JSON the parent of a
// quote is its place among them, from 0; a parent that is not among them is left out.
type Quotes []*Quote

// Text is what was said, as a reader sees it: what stands at Spans, but markup that nobody
// decoded is left out and lines that were broken to fit a page are whole. The pieces of an
// interrupted quote are joined by a space.
func (q *Quote) Text() string {
	if q.text != "" {
		return q.text
	}
	return q.wordsIn(q.source)
}

// wordsIn is what stands at the spans in an article.
func (q *Quote) wordsIn(article string) string {
	if article == "" {
		return ""
	}
	if len(q.Spans) == 1 {
		return q.Spans[0].In(article)
	}
	parts := make([]string, len(q.Spans))
	for i, s := range q.Spans {
		parts[i] = s.In(article)
	}
	return strings.Join(parts, " ")
}

// Act is what the cue does, Say where there is no cue.
func (q *Quote) Act() Act {
	if q.Cue == nil {
		return Say
	}
	return q.Cue.Act
}

// String is the quote on one line, for logs: Ann O’Neil said: “We will not go.”
func (q Quote) String() string {
	var b strings.Builder
	switch {
	case q.Speaker != nil:
		b.WriteString(q.Speaker.Name)
	case q.Source != nil:
		b.WriteString(q.Source.Name)
	default:
		b.WriteString("(nobody named)")
	}
	if q.Cue != nil && q.Cue.Text != ":" {
		b.WriteString(" " + q.Cue.Text)
	}
	b.WriteString(": " + strings.Join(strings.Fields(q.Text()), " "))
	return b.String()
}

// Kind tells how much of a quote stands in quotation marks. One that was read from JSON may
// have a kind that is not listed here.
type Kind string

// The kinds of quotes.
const (
	Direct   Kind = "direct"   // all of it
	Mixed    Kind = "mixed"    // a paraphrase with marked words inside
	Indirect Kind = "indirect" // none of it
)

// Cue is the words that announce a quote.
type Cue struct {
	Text  string `json:"text"`            // "has said", "according to", ":"
	Lemma string `json:"lemma,omitempty"` // "say"
	Act   Act    `json:"act,omitempty"`
	text.Span
}

// Mention is a place in the text that names a party.
type Mention struct {
	Text string `json:"text"`
	text.Span
}

// Addressee is whom a quote is said to.
type Addressee struct {
	Mention // the words that name them; no part of what was said
	// Speaker is the one of the document's speakers whom the words name, nil where they
	// name nobody who speaks in it.
	Speaker *Speaker
}

// Act is what a cue does: it says, asks, denies. Package verb has the acts.
type Act = verb.Act

// The acts of the English pack. Think, Know, Hope, Want, Plan, Feel, Support
// and Oppose are attitudes, the others are speech.
const (
	Say       = verb.Say
	Tell      = verb.Tell
	Ask       = verb.Ask
	Answer    = verb.Answer
	Add       = verb.Add
	Announce  = verb.Announce
	Report    = verb.Report
	Explain   = verb.Explain
	Claim     = verb.Claim
	Argue     = verb.Argue
	Suggest   = verb.Suggest
	Admit     = verb.Admit
	Deny      = verb.Deny
	Agree     = verb.Agree
	Disagree  = verb.Disagree
	Demand    = verb.Demand
	Urge      = verb.Urge
	Order     = verb.Order
	Promise   = verb.Promise
	Offer     = verb.Offer
	Threaten  = verb.Threaten
	Warn      = verb.Warn
	Predict   = verb.Predict
	Accuse    = verb.Accuse
	Criticise = verb.Criticise
	Praise    = verb.Praise
	Thank     = verb.Thank
	Apologise = verb.Apologise
	Regret    = verb.Regret
	Complain  = verb.Complain
	Joke      = verb.Joke
	Describe  = verb.Describe
	Call      = verb.Call
	Confirm   = verb.Confirm
	Recall    = verb.Recall
	Write     = verb.Write
	Think     = verb.Think
	Know      = verb.Know
	Hope      = verb.Hope
	Want      = verb.Want
	Plan      = verb.Plan
	Feel      = verb.Feel
	Support   = verb.Support
	Oppose    = verb.Oppose
)

package credit

import (
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/token"
)

// documentReach is how many tokens a document stands from what it is a source of.
const documentReach = 14

// document finds the document that it was said in: "said in a statement", "In its report,
// the union said", "the company, in a letter, said".
func (f *Finder) document(p *propose.Proposal) token.Range {
	from, begin := max(p.Cue.Last, p.Speaker.Last), f.Lowest(p.Cue.First)
	if r := f.documentIn(from, min(f.Highest(p.Cue.First), from+documentReach), p); !r.Empty() {
		return r
	}
	if p.Speaker.Last < p.Cue.First {
		if r := f.documentIn(p.Speaker.First+1, p.Cue.First, p); !r.Empty() {
			return r
		}
	}
	if first := min(p.Speaker.First, p.Cue.First); f.Is(first-1, token.Comma) && first-begin < documentReach {
		return f.documentIn(begin, first, p)
	}
	return token.Range{}
}

// documentIn is the document in [from, high) behind a preposition.
func (f *Finder) documentIn(from, high int, p *propose.Proposal) token.Range {
	for i := max(from, 0); i < high; i++ {
		switch {
		case f.Uses(i, token.ViewPreposition) && !p.Has(i):
			if m, ok := f.After(i+1, f.Highest(i)); ok && f.isDocument(m.Head) {
				last := m.Head + 1
				if f.isDocument(last) {
					last++ // a blog post
				}
				return token.Range{First: m.First, Last: last}
			}
		case f.Is(i, token.Stop|token.Colon|token.Semicolon), f.Opens(i), p.Has(i):
			return token.Range{}
		}
	}
	return token.Range{}
}

// isDocument reports whether token i is a noun for what is written, a statement too.
func (f *Finder) isDocument(i int) bool {
	if !f.Is(i, token.CueNoun) {
		return false
	}
	return f.Lexicon.Word(f.Tokens[i].Word).Noun.Document && !f.Uses(i, token.Spoken) || f.Uses(i, token.Issued)
}

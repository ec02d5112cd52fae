package syntax

import "github.com/quoteattribution/attribution/token"

// Pieces is where the contents of all proposals about an article lie, so that they take
// no memory of their own.
type Pieces struct{ all []token.Range }

// Reset forgets all contents.
func (p *Pieces) Reset() { p.all = p.all[:0] }

// Join returns a content of these pieces and more. It is good until Reset, or until
// Back goes back to before it.
func (p *Pieces) Join(content []token.Range, more ...token.Range) []token.Range {
	first := len(p.all)
	p.all = append(append(p.all, content...), more...)
	return p.all[first:len(p.all):len(p.all)]
}

// Of is Join of the pieces alone.
func (p *Pieces) Of(pieces ...token.Range) []token.Range { return p.Join(nil, pieces...) }

// At is the place to which Back goes back.
func (p *Pieces) At() int { return len(p.all) }

// Back forgets the contents that were made after At returned at.
func (p *Pieces) Back(at int) { p.all = p.all[:at] }

// push adds a piece to the content that begins at first.
func (p *Pieces) push(r token.Range) { p.all = append(p.all, r) }

// from is the content that begins at first, empty where nothing was pushed.
func (p *Pieces) from(first int) []token.Range { return p.all[first:len(p.all):len(p.all)] }

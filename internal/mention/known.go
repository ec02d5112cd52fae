package mention

import "github.com/quoteattribution/attribution/token"

// known is what was found out about a token before.
type known uint8

const (
	nameAsked known = 1 << iota
	isName
	nominalAsked
	isNominal
)

// name reports whether token i looks like a part of a name.
func (f *Finder) name(i int) bool {
	return f.is(i, token.Capital|token.Initial|token.Link) && f.knownName(i)
}

func (f *Finder) knownName(i int) bool {
	if f.known[i]&nameAsked == 0 {
		f.known[i] |= nameAsked
		if f.looksLikeName(i) {
			f.known[i] |= isName
		}
	}
	return f.known[i]&isName != 0
}

// nominal reports whether token i may be the head of a noun phrase.
func (f *Finder) nominal(i int) bool {
	return f.is(i, token.Word|token.Number|token.Link) && f.knownNominal(i)
}

func (f *Finder) knownNominal(i int) bool {
	if f.known[i]&nominalAsked == 0 {
		f.known[i] |= nominalAsked
		if f.looksNominal(i) {
			f.known[i] |= isNominal
		}
	}
	return f.known[i]&isNominal != 0
}

// before is the first answer of Before for a token.
type before struct {
	Mention
	low int
	ok  bool
}

// Before returns the mention whose last token is p-1, looking no further left
// than token low; its apposition between commas, or what stands in brackets
// after it, belongs to it: "Jeff Weaver, his campaign manager, | said".
func (f *Finder) Before(p, low int) (Mention, bool) {
	if p-1 < max(low, 0) {
		return Mention{}, false
	}
	at := f.beforeAt[p-1]
	if at != 0 {
		if b := &f.befores[at-1]; b.low == low {
			return b.Mention, b.ok
		}
	}
	m, ok := f.findBefore(p, low)
	if at == 0 {
		f.befores = append(f.befores, before{m, low, ok})
		f.beforeAt[p-1] = int32(len(f.befores))
	}
	return m, ok
}

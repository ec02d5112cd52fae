package rule

import (
	"slices"
	"strings"
)

// patternForm is one way to read a pattern: elements in a row, the same in every
// text.
type patternForm struct {
	parts  []patternPart
	anchor int  // the part that wakes the rule
	quotes bool // its content is in marks
	// The words [cueFirst, cueLast) around an anchor that is a word: they are the cue.
	cueFirst, cueLast int
	lemma             string
}

// form checks the elements of one form and finds its anchor.
func (p *patternParser) form(parts []patternPart) (patternForm, error) {
	f := patternForm{parts: parts, anchor: anchorOf(parts)}
	switch {
	case len(parts) == 0:
		return f, p.errorAt(1, "all of the pattern is optional; take something that must be there out of [ ]")
	case f.anchor < 0:
		return f, p.errorAt(parts[0].column, "nothing wakes %q; add CUE or a lower-case word", written(parts))
	}
	if err := p.once(parts); err != nil {
		return f, err
	}
	if err := p.contents(f); err != nil {
		return f, err
	}
	for _, part := range parts[:f.anchor] {
		if part.kind == patternGap {
			return f, p.errorAt(part.column, "%q stands before %q, which wakes the rule; put it after it", part.text, parts[f.anchor].text)
		}
	}
	f.quotes = slices.ContainsFunc(parts, func(p patternPart) bool { return p.kind == patternQuote })
	f.cueFirst, f.cueLast = f.anchor, f.anchor+1
	if parts[f.anchor].kind == patternWord {
		for f.cueFirst > 0 && parts[f.cueFirst-1].kind == patternWord {
			f.cueFirst--
		}
		for f.cueLast < len(parts) && parts[f.cueLast].kind == patternWord {
			f.cueLast++
		}
		f.lemma = written(parts[f.cueFirst:f.cueLast])
	}
	return f, nil
}

// anchorOf is the cue, or the longest word, which is the rarest as a rule; -1
// where there is neither.
func anchorOf(parts []patternPart) int {
	anchor := -1
	for i, part := range parts {
		switch {
		case part.kind == patternCue:
			return i
		case part.kind == patternWord && (anchor < 0 || len(part.text) > len(parts[anchor].text)):
			anchor = i
		}
	}
	return anchor
}

// once checks that no party and no cue is there twice.
func (p *patternParser) once(parts []patternPart) error {
	seen := map[patternKind]bool{}
	for _, part := range parts {
		switch part.kind {
		case patternCue, patternSpeaker, patternSource, patternCited:
			if seen[part.kind] {
				return p.errorAt(part.column, "a second %s; use at most one", part.text)
			}
			seen[part.kind] = true
		}
	}
	if i := slices.IndexFunc(parts, func(p patternPart) bool { return p.kind == patternCited }); i >= 0 &&
		!seen[patternSource] {
		return p.errorAt(parts[i].column, "CITED without the SOURCE that cites it; add SOURCE")
	}
	return nil
}

// contents checks that something is said: one QUOTE or CLAUSE, or two of a kind on
// both sides of the anchor.
func (p *patternParser) contents(f patternForm) error {
	before := -1
	for i, part := range f.parts {
		if !part.content() {
			continue
		}
		switch {
		case before < 0:
		case f.parts[before].kind != part.kind:
			return p.errorAt(part.column, "%s beside %s; use only one of them", part.text, f.parts[before].text)
		case before > f.anchor || i < f.anchor:
			return p.errorAt(part.column, "a second %s on the same side of %q; use one on each side", part.text, f.parts[f.anchor].text)
		}
		before = i
	}
	if before < 0 {
		return p.errorAt(f.parts[0].column, "nothing is said in %q; add QUOTE or CLAUSE", written(f.parts))
	}
	return nil
}

// written is the parts as they may be written in a pattern.
func written(parts []patternPart) string {
	texts := make([]string, len(parts))
	for i := range parts {
		texts[i] = parts[i].text
	}
	return strings.Join(texts, " ")
}

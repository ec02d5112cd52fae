package rule

import (
	"slices"
	"strings"
)

// The bounds of a pattern, so that its rule has little to do wherever it wakes.
const (
	mostPatternForms = 64 // ways to read its brackets
	mostPatternParts = 64
	mostPatternDepth = 16 // brackets in brackets
)

// patternParser reads a pattern as the list of all forms that its brackets allow.
type patternParser struct {
	patternScanner
	part  patternPart // the one to be read next
	count int
	depth int
}

// compilePattern returns the forms of a pattern in the order in which they are tried.
func compilePattern(name, pattern string) ([]patternForm, error) {
	p := &patternParser{patternScanner: patternScanner{name: name, runes: []rune(pattern)}}
	if err := p.advance(); err != nil {
		return nil, err
	}
	all, err := p.sequence()
	if err != nil {
		return nil, err
	}
	if p.part.kind != patternEnd {
		return nil, p.unexpected()
	}
	if err := p.capitals(all); err != nil {
		return nil, err
	}
	forms := make([]patternForm, 0, len(all))
	for _, parts := range all {
		form, err := p.form(parts)
		if err != nil {
			return nil, err
		}
		forms = append(forms, form)
	}
	return forms, nil
}

func (p *patternParser) advance() (err error) {
	p.part, err = p.next()
	return err
}

// unexpected is the error about a bracket, or the end, that nothing can stand for.
func (p *patternParser) unexpected() error {
	switch column := p.part.column; {
	case p.part.kind == patternEnd:
		return p.errorAt(column, "the pattern ends here; %s", patternElements)
	case p.part.text == "|" && p.depth == 0:
		return p.errorAt(column, `unexpected "|"; put alternatives in ( … | … )`)
	default:
		return p.errorAt(column, "unexpected %q; %s", p.part.text, patternElements)
	}
}

// sequence reads items up to a bracket that closes, a bar or the end.
func (p *patternParser) sequence() ([][]patternPart, error) {
	all := [][]patternPart{nil}
	for first := true; ; first = false {
		column := p.part.column
		item, ok, err := p.item()
		if err != nil {
			return nil, err
		}
		if !ok {
			if first {
				return nil, p.unexpected()
			}
			return all, nil
		}
		if len(all)*len(item) > mostPatternForms {
			return nil, p.tooMany(column)
		}
		all = product(all, item)
	}
}

func (p *patternParser) tooMany(column int) error {
	return p.errorAt(column, "with these brackets the pattern can be read in more than %d ways; make two patterns of it", mostPatternForms)
}

// product is every form of the left list with every form of the right one after it.
func product(left, right [][]patternPart) [][]patternPart {
	if len(right) == 1 {
		for i := range left {
			left[i] = append(left[i], right[0]...)
		}
		return left
	}
	all := make([][]patternPart, 0, len(left)*len(right))
	for _, l := range left {
		for _, r := range right {
			all = append(all, slices.Concat(l, r))
		}
	}
	return all
}

// item reads an element, an optional part or alternatives. It reports false where
// none begins.
func (p *patternParser) item() (forms [][]patternPart, ok bool, err error) {
	part := p.part
	switch {
	case part.kind == patternEnd:
		return nil, false, nil
	case part.kind == patternBracket && part.text != "[" && part.text != "(":
		return nil, false, nil
	case part.kind == patternBracket:
		forms, err = p.brackets(part)
		return forms, true, err
	}
	if p.count++; p.count > mostPatternParts {
		return nil, false, p.errorAt(part.column, "a pattern has at most %d elements; make two patterns of it", mostPatternParts)
	}
	return [][]patternPart{{part}}, true, p.advance()
}

// brackets reads what stands in [ ] or ( ), up to and with the bracket that closes.
func (p *patternParser) brackets(open patternPart) ([][]patternPart, error) {
	if p.depth++; p.depth > mostPatternDepth {
		return nil, p.errorAt(open.column, "brackets are nested more than %d deep; use fewer", mostPatternDepth)
	}
	closing := map[string]string{"[": "]", "(": ")"}[open.text]
	var all [][]patternPart
	for {
		if err := p.advance(); err != nil {
			return nil, err
		}
		forms, err := p.sequence()
		if err != nil {
			return nil, err
		}
		if all = append(all, forms...); len(all) > mostPatternForms {
			return nil, p.tooMany(open.column)
		}
		if p.part.text != "|" {
			break
		}
	}
	switch {
	case p.part.kind == patternEnd:
		return nil, p.errorAt(open.column, "%q is not closed; add %q", open.text, closing)
	case p.part.text != closing:
		return nil, p.errorAt(p.part.column, "unexpected %q; %q of column %d wants %q", p.part.text, open.text, open.column, closing)
	}
	if open.text == "[" {
		all = append(all, nil) // without it
	}
	p.depth--
	return all, p.advance()
}

// capitals returns an error where the name of an element that the pattern lacks stands in
// lower case: "speaker said QUOTE".
func (p *patternParser) capitals(all [][]patternPart) error {
	has := map[patternKind]bool{}
	for _, parts := range all {
		for i := range parts {
			has[parts[i].kind] = true
		}
	}
	for _, parts := range all {
		for i := range parts {
			name := strings.ToUpper(parts[i].text)
			kind, isName := patternNames[name]
			if parts[i].kind == patternWord && isName && kind != patternSource && !has[kind] {
				return p.errorAt(parts[i].column, "%q is a word of the text; use %s for what the pattern looks for", parts[i].text, name)
			}
		}
	}
	return nil
}

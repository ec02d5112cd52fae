package rule

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// patternKind is what an element of a pattern stands for.
type patternKind uint8

const (
	patternWord patternKind = iota
	patternPoint
	patternGap
	patternCue
	patternQuote
	patternClause
	patternSpeaker
	patternSource
	patternCited
	patternBracket // [ ] ( ) |, gone once a pattern is compiled
	patternEnd
)

var patternNames = map[string]patternKind{
	"QUOTE": patternQuote, "CLAUSE": patternClause, "CUE": patternCue,
	"SPEAKER": patternSpeaker, "SOURCE": patternSource, "CITED": patternCited,
}

// patternElements ends the errors about something that is no element.
const patternElements = "use QUOTE, CLAUSE, CUE, SPEAKER, SOURCE, CITED, a lower-case word, or , : — . … \\( \\)"

// patternPart is one element of a pattern, or a bracket.
type patternPart struct {
	kind   patternKind
	text   string      // as written; a word as it is looked up
	column int         // counted from 1 in runes
	class  token.Class // of a point
	names  []string    // lemmas or acts of a cue, none for any
	acts   bool        // names are acts
}

// content reports whether the part is what was said.
func (p *patternPart) content() bool { return p.kind == patternQuote || p.kind == patternClause }

// party reports whether the part is who said it.
func (p *patternPart) party() bool { return p.kind == patternSpeaker || p.kind == patternSource }

// patternScanner cuts a pattern into its parts.
type patternScanner struct {
	name  string
	runes []rune
	at    int
}

func (s *patternScanner) errorAt(column int, format string, args ...any) error {
	return fmt.Errorf("attribution: pattern %q, column %d: %s", s.name, column, fmt.Sprintf(format, args...))
}

// peek is the rune n places on, 0 after the end.
func (s *patternScanner) peek(n int) rune {
	if s.at+n >= len(s.runes) {
		return 0
	}
	return s.runes[s.at+n]
}

// next returns the next part, one of kind patternEnd after the last.
func (s *patternScanner) next() (patternPart, error) {
	for unicode.IsSpace(s.peek(0)) {
		s.at++
	}
	part := patternPart{column: s.at + 1}
	if s.at == len(s.runes) {
		part.kind = patternEnd
		return part, nil
	}
	if inPatternWord(s.peek(0)) {
		return s.word(part)
	}
	part.kind, part.text = patternPoint, string(s.runes[s.at])
	switch s.peek(0) {
	case ',':
		part.class = token.Comma
	case ':':
		part.class = token.Colon
	case '—', '–':
		part.class = token.Dash
	case '.':
		part.class = token.Stop
		if s.peek(1) == '.' && s.peek(2) == '.' {
			s.at += 2
			part.kind = patternGap
		}
	case '…':
		part.kind = patternGap
	case '[', ']', '(', ')', '|':
		part.kind = patternBracket
	case '\\':
		switch s.peek(1) {
		case '(', '[', '{':
			part.class = token.Opening
		case ')', ']', '}':
			part.class = token.Closing
		default:
			return part, s.errorAt(part.column, `"\" stands before a bracket of the text, as in "\("`)
		}
		s.at++
		part.text += string(s.runes[s.at])
	default:
		return part, s.errorAt(part.column, "unknown element %q; %s", part.text, patternElements)
	}
	s.at++
	return part, nil
}

func inPatternWord(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N) || r == '\'' || r == '’' || r == '-' || r == '_'
}

// take returns the letters from here on that make up a word.
func (s *patternScanner) take() string {
	from := s.at
	for inPatternWord(s.peek(0)) {
		s.at++
	}
	return string(s.runes[from:s.at])
}

// word scans the name of an element, or a word of the text.
func (s *patternScanner) word(part patternPart) (patternPart, error) {
	written := s.take()
	kind, isName := patternNames[written]
	part.kind, part.text = kind, written
	switch {
	case kind == patternCue:
		return s.cue(part)
	case isName:
		return part, nil
	case !isLower(written) || strings.Contains(written, "_"):
		return part, s.errorAt(part.column, "unknown element %q; %s", written, patternElements)
	}
	part.kind, part.text = patternWord, lexicon.Fold(written)
	if i := lexicon.CliticAt(part.text); i > 0 {
		return part, s.errorAt(part.column, "%q is two words of a text; use %q", written, part.text[:i]+" "+part.text[i:])
	}
	return part, nil
}

// isLower reports whether a word has a letter or a digit and none in upper case.
func isLower(word string) bool {
	upper := func(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }
	return !strings.ContainsFunc(word, upper) &&
		strings.ContainsFunc(word, func(r rune) bool { return unicode.In(r, unicode.L, unicode.N) })
}

// cue scans what follows CUE: the lemmas or the acts that it is restricted to. A
// colon with anything but a word right after it is a point.
func (s *patternScanner) cue(part patternPart) (patternPart, error) {
	mark := s.peek(0)
	if mark != '@' && (mark != ':' || !inPatternWord(s.peek(1)) || unicode.IsUpper(s.peek(1))) {
		return part, nil
	}
	part.acts = mark == '@'
	for {
		s.at++
		column := s.at + 1
		name := s.take()
		if !isLower(name) {
			return part, s.errorAt(column, "%s; use words in lower case, as in CUE:say|tell or CUE@deny", unexpectedName(name, part.acts))
		}
		part.names = append(part.names, strings.ReplaceAll(lexicon.Fold(name), "_", " "))
		if s.peek(0) != '|' || !inPatternWord(s.peek(1)) || unicode.IsUpper(s.peek(1)) {
			return part, nil
		}
	}
}

func unexpectedName(name string, act bool) string {
	what := "a lemma"
	if act {
		what = "an act"
	}
	if name == "" {
		return "CUE lacks " + what
	}
	return fmt.Sprintf("%q is not %s", name, what)
}

package corpus

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/quoteattribution/attribution"
)

// key is a name or a word in the form that names are compared in.
func key(s string) string { return (&attribution.Speaker{Name: s}).Key() }

// folded is a key without accents.
func folded(key string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(key))
}

// split is the words of a key, without marks around them.
func split(key string) []string {
	return strings.FieldsFunc(key, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '\'' && r != '-'
	})
}

// name is a person's name in parts, of its key without accents.
type name struct {
	given  []string // without full stops: "marta", "l"
	last   string
	behind string // what tells generations apart: "jr", "iii"
}

func nameOf(s string) name {
	words := strings.Fields(folded(key(s)))
	var n name
	for i, w := range words {
		w = strings.Trim(w, ".,")
		if i > 0 && n.last != "" && (strings.HasSuffix(words[i], ".") && len(w) > 1 && i == len(words)-1 || ordinal(w)) {
			n.behind = w
			continue
		}
		if n.last != "" {
			n.given = append(n.given, n.last)
		}
		n.last = w
	}
	return n
}

// ordinal reports whether a word is a small Roman number of two letters or more.
func ordinal(w string) bool { return w == "ii" || w == "iii" || w == "iv" }

// full reports whether the name has more than a last name.
func (n *name) full() bool { return len(n.given) > 0 }

// key groups speakers of one name.
func (n *name) key() string {
	return strings.Join(append(n.given, n.last, n.behind), " ")
}

// agrees reports whether two different names of one last name may be one person's: each given
// name is the other's, or its initial, or left out by one of them, but not the first.
func (n *name) agrees(m *name) bool {
	if n.last != m.last || !n.full() || !m.full() || n.behind != m.behind && n.behind != "" && m.behind != "" {
		return false
	}
	a, b := n.given, m.given
	if len(a) > len(b) {
		a, b = b, a
	}
	if !begins(a[0], b[0]) {
		return false
	}
	a, b = a[1:], b[1:]
	for len(a) > 0 {
		for len(b) >= len(a) && len(b) > 0 && !begins(a[0], b[0]) {
			b = b[1:]
		}
		if len(b) < len(a) {
			return false
		}
		a, b = a[1:], b[1:]
	}
	return true
}

// spelled reports whether the names have their first given name in full and alike.
func (n *name) spelled(m *name) bool { return n.given[0] == m.given[0] && len([]rune(n.given[0])) > 1 }

// begins reports whether two given names are one, or one is the initial of the other.
func begins(a, b string) bool {
	if a == b {
		return true
	}
	x, y := []rune(a), []rune(b)
	return (len(x) == 1 || len(y) == 1) && len(x) > 0 && len(y) > 0 && x[0] == y[0]
}

// Block is the key of those that the speaker may be one with; "" where it is one with nobody:
// a group, somebody unnamed, or a body whose name is none ("police"). Those whom the caller
// knows are in a block by their ID, and the others are none of them.
func (s *Speaker) Block() string {
	switch {
	case s.KnownID != "":
		return "id:" + s.KnownID
	case s.Key == "":
		return ""
	case s.Type == attribution.Person:
		if n := nameOf(s.Name); n.last != "" {
			return "person:" + n.last
		}
	case s.Type == attribution.Organization || s.Type == attribution.Outlet:
		return string(s.Type) + ":" + s.Key
	}
	return ""
}

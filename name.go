package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// oneLine is a name or a role without line breaks, blanks other than single plain ones,
// and characters that show nothing. An invalid byte becomes U+FFFD.
func oneLine(s string) string {
	if isPlain(s) {
		return s
	}
	runes := []rune(s)
	shown := make([]rune, 0, len(runes))
	for i, r := range runes {
		if !isInvisible(r) && !(isJoiner(r) && !joins(runes, i)) {
			shown = append(shown, r)
		}
	}
	return strings.Join(strings.Fields(string(shown)), " ")
}

// isPlain reports whether there is nothing for oneLine to do, as a rule without looking
// at more than the bytes.
func isPlain(s string) bool {
	blank := true // before the first byte
	for i := 0; i < len(s); {
		if c := s[i]; '!' <= c && c <= '~' {
			blank = false
			i++
			continue
		}
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		if r == ' ' {
			if blank {
				return false
			}
		} else if unicode.IsSpace(r) || isInvisible(r) || isJoiner(r) || r == utf8.RuneError && size == 1 {
			return false
		}
		blank = r == ' '
		i += size
	}
	return !blank || s == ""
}

// isInvisible reports whether a character shows nothing by itself in a name: a soft
// hyphen, a zero-width space, a mark of direction.
func isInvisible(r rune) bool {
	switch {
	case r == '\u00AD', r == '\u061C', r == '\u180E', r == '\u200B', r == '\u200E', r == '\u200F', r == '\uFEFF':
		return true
	}
	return '\u202A' <= r && r <= '\u202E' || '\u2060' <= r && r <= '\u206F'
}

// isJoiner reports whether a character ties or parts its neighbours.
func isJoiner(r rune) bool { return r == '\u200C' || r == '\u200D' }

// joins reports whether the joiner at place i is part of the spelling, as in Persian,
// Hindi and emoji: it stands between two characters of which neither is of a script
// that is written without joiners.
func joins(runes []rune, i int) bool {
	return i > 0 && i+1 < len(runes) && !standsAlone(runes[i-1]) && !standsAlone(runes[i+1])
}

func standsAlone(r rune) bool {
	return r < utf8.RuneSelf || unicode.IsSpace(r) || isInvisible(r) || isJoiner(r) || unicode.IsPunct(r) ||
		unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian)
}

// signs maps the ways to write an apostrophe and a hyphen to one each.
var signs = strings.NewReplacer(
	"’", "'", "‘", "'", "‛", "'", "ʼ", "'", "ʻ", "'", "′", "'", "`", "'", "´", "'", "＇", "'", "｀", "'",
	"\u2010", "-", "\u2011", "-", "\u2012", "-", "–", "-", "—", "-", "―", "-", "\u2212", "-", "\uFE58", "-", "\uFE63", "-", "－", "-")

// nameKey is what Speaker.Key promises.
func nameKey(name string) string {
	if isASCII(name) {
		return strings.ReplaceAll(strings.ToLower(oneLine(name)), "`", "'")
	}
	name = strings.Map(func(r rune) rune {
		if isInvisible(r) || isJoiner(r) {
			return -1
		}
		return r
	}, signs.Replace(name)) // before NFKC, which makes two characters of ´
	fold := cases.Fold() // not to be shared between goroutines
	return oneLine(signs.Replace(norm.NFKC.String(fold.String(norm.NFKC.String(name)))))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// hasWords reports whether part stands in name as whole words; both are keys.
func hasWords(name, part string) bool {
	return part != "" && strings.Contains(" "+name+" ", " "+part+" ")
}

// calledByRole reports whether words, the key of what was asked for, call the speaker by a role
// and the name or a part of it: "mayor o'neil".
func (s *Speaker) calledByRole(words string) bool {
	key := s.Key()
	for i := range len(words) {
		if words[i] == ' ' && hasWords(key, words[i+1:]) &&
			slices.ContainsFunc(s.Roles, func(role Role) bool { return hasWords(nameKey(role.Text), words[:i]) }) {
			return true
		}
	}
	return false
}

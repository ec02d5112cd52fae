package scan

import "strings"

// wrapLength is the least length in bytes of a line that may have been wrapped,
// and longestWrapped the greatest in a text that was wrapped as a whole.
const (
	wrapLength     = 40
	longestWrapped = 120
)

// hardWrapped reports whether the lines of a text were broken to fit a page: none is
// long, empty lines part the paragraphs, and several lines end where no paragraph does.
func hardWrapped(source string) bool {
	wrapped, parted, before := 0, false, 0
	for source != "" {
		end := strings.IndexByte(source[:min(len(source), longestWrapped+2)], '\n')
		if end < 0 {
			if len(source) > longestWrapped {
				return false
			}
			end = len(source) - 1
		}
		line := strings.TrimSpace(source[:end+1])
		switch {
		case line == "":
			parted = true
		case before > wrapLength:
			wrapped++
		}
		before, source = len(line), source[end+1:]
	}
	return parted && wrapped >= 3
}

// goesOn reports whether the line that begins at i may belong to the paragraph of the
// line before, in a text that was wrapped: no list, no speech and no label begins there.
func (s *scanner) goesOn(i int) bool {
	if i >= len(s.Source) || !s.is(i, letter|digit) {
		return false
	}
	rest := s.Source[i:min(len(s.Source), i+30)]
	if colon := strings.IndexByte(rest, ':'); colon > 1 && strings.ToUpper(rest[:colon]) == rest[:colon] {
		return false
	}
	return true
}

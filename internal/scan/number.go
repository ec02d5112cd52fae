package scan

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/token"
)

// number scans a number that begins at i, with its first digit at j.
func (s *scanner) number(i, j int) int {
	class := token.Number
	for {
		j = s.digits(j)
		if !s.is(j, hinge) && s.at(j) != ',' {
			break
		}
		if n := s.point(j); n > 0 {
			j += n
			continue
		}
		if n := s.hyphen(j); n > 0 && s.wordAt(j+n) { // 20-year-old, 2016-17
			if !s.is(j+n, digit) {
				class |= token.Word
			}
			j += n
			continue
		}
		if end := s.link(i, j); end > j { // 9news.com
			return end
		}
		break
	}
	if s.at(j) == '.' && s.at(j+1) == 'm' && j > i+1 && s.is(j-2, digit) && (s.at(j-1) == 'a' || s.at(j-1) == 'p') { // 9p.m.
		j--
	}
	return s.addKnown(i, j, class, s.Source[i:j])
}

// digits returns the end of the digits and letters from i on, and of fractions.
func (s *scanner) digits(i int) int {
	for {
		i = s.run(i)
		if !s.is(i, high) {
			return i
		}
		r, n := s.rune(i)
		if !unicode.IsNumber(r) {
			return i
		}
		i += n
	}
}

// point returns the size of what stands between the digits of one number: a
// point, a comma before three digits, the colon of a time, the dash of a span.
func (s *scanner) point(i int) int {
	if i == 0 || !s.is(i-1, digit) {
		return 0
	}
	switch s.at(i) {
	case '.', ':':
		if s.is(i+1, digit) {
			return 1
		}
	case ',':
		if s.is(i+1, digit) && s.is(i+2, digit) && s.is(i+3, digit) && !s.is(i+4, digit) {
			return 1
		}
	case 0xE2:
		if (strings.HasPrefix(s.Source[i:], "–") || strings.HasPrefix(s.Source[i:], "⁄")) && s.is(i+3, digit) {
			return 3
		}
	}
	return 0
}

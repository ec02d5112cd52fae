package scan

import (
	"strings"
	"unicode"

	"github.com/quoteattribution/attribution/token"
)

// link appends the address that begins with the word [i, j) and returns its end,
// or j where there is none: https://…, www.…, name@host, host.com/… A bare host
// may be the name of an outlet: it has the shape and the classes of a word too.
func (s *scanner) link(i, j int) int {
	switch s.Source[j] {
	case ':':
		if strings.HasPrefix(s.Source[j:], "://") && !s.blankAt(j+3) {
			return s.add(i, s.path(j+3), token.Link)
		}
		return j
	case '.', '@', '_', '+':
		if !s.is(j+1, wordy) || i < s.plain {
			return j
		}
	default:
		return j
	}
	// What looks like an address is read to its end once, however many words it holds.
	end := j
	for s.is(end, wordy) || strings.IndexByte(".-_+@", s.at(end)) >= 0 {
		end++
	}
	s.plain = end
	for !s.is(end-1, wordy) {
		end--
	}
	address := s.Source[i:end]
	at, dot := strings.LastIndexByte(address, '@'), strings.LastIndexByte(address, '.')
	switch {
	case at >= 0 && dot > at+1:
		return s.add(i, end, token.Link)
	case at >= 0 || dot < 0:
		return j
	case !topLevel(address[dot+1:]) && !strings.HasPrefix(address, "www.") && s.class(address)&token.Outlet == 0:
		return j
	}
	if s.at(end) == '/' {
		return s.add(i, s.path(end), token.Link)
	}
	return s.addKnown(i, end, token.Link|s.capitals(i, end)&token.Capital, address)
}

// topLevel reports whether the end of a host's name tells that it is one. Codes
// of countries that are words as well are left to the pack's outlets.
func topLevel(name string) bool {
	switch name {
	case "com", "org", "net", "edu", "gov", "info", "news", "tv", "io", "eu", "uk", "ca", "au", "nz", "ie",
		"de", "fr", "ru", "ua", "pl", "ro", "hu", "cz", "ch", "se", "fi", "nl", "cn", "jp", "br":
		return true
	}
	return false
}

// path returns the end of the address that goes on at i, without the punctuation
// of the sentence around it.
func (s *scanner) path(i int) int {
	start, open := i, 0 // open: brackets in the address not closed yet
	for i < len(s.Source) {
		if s.is(i, high) {
			r, n := s.rune(i)
			if !inWord(r) {
				break
			}
			i += n
			continue
		}
		c := s.Source[i]
		switch c {
		case '(':
			open++
		case ')':
			open--
		}
		if c <= ' ' || strings.IndexByte("\"<>`", c) >= 0 || open < 0 {
			break
		}
		i++
	}
	for i > start && strings.IndexByte(".,;:!?'*]}|", s.Source[i-1]) >= 0 {
		i--
	}
	return i
}

// handle returns the end of the @handle or the #hashtag at i, or i.
func (s *scanner) handle(i int) int {
	if s.touches(i) && s.last()&(token.Word|token.Number) != 0 {
		return i
	}
	j, letters := i+1, false
	for j < len(s.Source) {
		r, n := s.rune(j)
		if r != '_' && !inWord(r) {
			break
		}
		letters = letters || unicode.IsLetter(r)
		j += n
	}
	if !letters {
		return i
	}
	return j
}

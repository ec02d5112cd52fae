package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// times is the line of a cue of subtitles that tells when it is shown (WebVTT, SRT).
var times = regexp.MustCompile(`^[ \t]*(?:\d+:)?\d\d:\d\d[.,]\d{3} --> (?:\d+:)?\d\d:\d\d[.,]\d{3}[^\r\n]*(?:\r\n|\r|\n|$)`)

// timed reports whether a line that begins at byte i begins with a number, as times and
// the numbers of cues do: a look before the search.
func timed(source string, i int) bool {
	return i < len(source) && source[i]-'0' <= 9
}

// cueHead returns the byte after the number and the times of the cue that begins at byte
// i, or i where none does. The head of a WebVTT file belongs to its first cue.
func (w *writer) cueHead(i int) int {
	at := i
	if i == 0 && strings.HasPrefix(w.Source, "WEBVTT") {
		_, at = w.lineEnd(w.Source, 0)
		for at < len(w.Source) && breaks(w.Source, at) {
			_, at = w.lineEnd(w.Source, at)
		}
	}
	if !timed(w.Source, at) {
		return i
	}
	if n := len(times.FindString(w.Source[at:min(len(w.Source), at+200)])); n > 0 {
		return at + n
	}
	end, next := w.lineEnd(w.Source, at)
	if end-at < 8 && timed(w.Source, next) {
		if n := len(times.FindString(w.Source[next:min(len(w.Source), next+200)])); n > 0 {
			return next + n
		}
	}
	return i
}

// carries reports whether the words of a cue that end at byte end go on with those of the
// next one, which begin at byte next.
func (w *writer) carries(end, next int) bool {
	last, _ := utf8.DecodeLastRuneInString(w.Source[:end])
	first, _ := utf8.DecodeRuneInString(w.Source[next:])
	return unicode.IsLower(first) && (unicode.IsLetter(last) || last == ',')
}

// voice writes the name of the tag <v Name> at byte i as a label and returns the byte
// after the tag, or i where there is none.
func (w *writer) voice(i int) int {
	rest := w.Source[i:]
	if !strings.HasPrefix(rest, "<v ") && !strings.HasPrefix(rest, "<v.") {
		return i
	}
	end := strings.IndexByte(rest[:min(len(rest), longestTag)], '>')
	blank := strings.IndexByte(rest, ' ')
	if end < 0 || blank < 0 || blank > end || strings.ContainsAny(rest[:end], "\r\n") {
		return i
	}
	w.cut(i, i+blank+1)
	w.put(i+end, i+end+1, ": ")
	return i + end + 1
}

package render

import (
	"slices"
	"strings"
)

// The colours of voices, as ANSI terminals number them, and what else they are told.
var voiceColors = []string{"36", "33", "32", "35", "34", "31", "96", "93", "92", "95", "94", "91"}

const (
	underlined = "4"
	emphasized = "1"
)

// row writes a row of the article with its margin.
func (v *viewer) row(row []cell) {
	var here []voice
	for _, c := range row {
		if c.quote == 0 {
			continue
		}
		if voice := voiceOf(v.doc.Quotes[c.quote-1]); !slices.Contains(here, voice) {
			here = append(here, voice)
		}
	}
	for _, voice := range here {
		if !slices.Contains(v.beside, voice) && !slices.Contains(v.pending, voice) {
			v.pending = append(v.pending, voice)
		}
	}
	v.beside = here
	bar := " "
	if len(here) > 0 {
		bar = v.styled("┃", v.colorOf(here[0]))
	}
	label, color := "", ""
	if len(v.pending) > 0 {
		label, color, v.pending = v.label(v.pending[0]), v.colorOf(v.pending[0]), v.pending[1:]
	}
	v.end(v.styled(label, emphasized, color), columns(label), bar+" "+v.words(row))
}

// labels writes the names that found no row beside their quotes, and forgets who speaks.
func (v *viewer) labels() {
	for _, voice := range v.pending {
		label := v.label(voice)
		v.end(v.styled(label, emphasized, v.colorOf(voice)), columns(label), v.styled("┃", v.colorOf(voice)))
	}
	v.pending, v.beside = nil, nil
}

// end writes a line: a label, flush right in its columns, and what stands after it.
func (v *viewer) end(label string, width int, rest string) {
	line := strings.Repeat(" ", max(0, v.margin-width)) + label + " " + rest
	v.out.WriteString(strings.TrimRight(line, " ") + "\n")
}

func (v *viewer) label(voice voice) string { return clip(oneLine(voice.name()), v.margin) }

func (v *viewer) colorOf(voice voice) string { return voiceColors[v.number[voice]%len(voiceColors)] }

// words is the characters of a row in their styles.
func (v *viewer) words(row []cell) string {
	var out strings.Builder
	for len(row) > 0 {
		n := 1
		for n < len(row) && row[n].quote == row[0].quote && row[n].cue == row[0].cue {
			n++
		}
		var run strings.Builder
		for _, c := range row[:n] {
			run.WriteString(c.text)
		}
		var styles []string
		if row[0].quote > 0 {
			styles = append(styles, v.colorOf(voiceOf(v.doc.Quotes[row[0].quote-1])))
		}
		if row[0].cue {
			styles = append(styles, underlined)
		}
		out.WriteString(v.styled(run.String(), styles...))
		row = row[n:]
	}
	return out.String()
}

// styled is a string in styles, and as it is without colour or where none is given.
func (v *viewer) styled(s string, styles ...string) string {
	styles = slices.DeleteFunc(styles, func(s string) bool { return s == "" })
	if !v.color || s == "" || len(styles) == 0 {
		return s
	}
	return "\x1b[" + strings.Join(styles, ";") + "m" + s + "\x1b[0m"
}

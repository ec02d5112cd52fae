package render

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/quoteattribution/attribution"
)

// htmlVoice is an entry of the list: a speaker, an outlet that tells something
// itself, or nobody named.
type htmlVoice struct {
	ID         int    // its place in the list, from 1
	Number     string // as the reader sees it: "1", "*" for nobody
	Name, Role string
	More       string // further roles and other names
	Hue        int    // 0 is neutral
	Count      int    // of its quotes
}

// htmlHues is how many tints the stylesheet has; more speakers than that share them.
const htmlHues = 8

// htmlCast is who speaks in a document.
type htmlCast struct {
	voices []*htmlVoice
	of     map[*attribution.Quote]*htmlVoice
	hues   int // given so far
}

// newHTMLCast lists the voices in the order of the text, nobody last.
func newHTMLCast(doc *attribution.Document) *htmlCast {
	c := &htmlCast{of: map[*attribution.Quote]*htmlVoice{}}
	nobody := &htmlVoice{Number: "*", Name: "Nobody named"}
	known := map[any]*htmlVoice{}
	for _, q := range doc.Quotes {
		v := nobody
		switch {
		case q.Speaker != nil:
			v = c.voice(known, q.Speaker, func() *htmlVoice { return c.speaker(q.Speaker) })
		case q.Source != nil: // by name: each credit is a Source of its own
			v = c.voice(known, q.Source.Name, func() *htmlVoice {
				return &htmlVoice{Name: q.Source.Name, Role: cmp.Or(string(q.Source.Kind), "outlet")}
			})
		}
		v.Count++
		c.of[q] = v
	}
	if nobody.Count > 0 {
		c.add(nobody)
	}
	return c
}

func (c *htmlCast) voice(known map[any]*htmlVoice, key any, create func() *htmlVoice) *htmlVoice {
	v := known[key]
	if v == nil {
		v = create()
		v.Number = fmt.Sprint(len(c.voices) + 1)
		known[key] = v
		c.add(v)
	}
	return v
}

func (c *htmlCast) add(v *htmlVoice) {
	v.ID = len(c.voices) + 1
	v.Name, v.Role, v.More = htmlClean(v.Name), htmlClean(v.Role), htmlClean(v.More)
	c.voices = append(c.voices, v)
}

func (c *htmlCast) speaker(s *attribution.Speaker) *htmlVoice {
	v := &htmlVoice{Name: s.Name, Role: s.Role(), More: htmlMore(s)}
	if v.Role == "" && s.Type != attribution.Person {
		v.Role = string(s.Type)
	}
	if s.Type != attribution.Outlet {
		v.Hue = c.hues%htmlHues + 1
		c.hues++
	}
	return v
}

// htmlMore is the further roles of a speaker and the other forms of the name: "also a geologist;
// called Brandt".
func htmlMore(s *attribution.Speaker) string {
	var parts []string
	if texts := roleTexts(s); len(texts) > 1 {
		parts = append(parts, "also "+strings.Join(texts[1:], ", "))
	}
	if len(s.Aliases) > 0 {
		parts = append(parts, "called "+strings.Join(s.Aliases, ", "))
	}
	return strings.Join(parts, "; ")
}

// htmlCredit is "AFP, citing Agerpres". Of an outlet that tells it itself only
// what it cites is left: "citing Agerpres".
func htmlCredit(q *attribution.Quote) string {
	var parts []string
	for s := q.Source; s != nil; s = s.Citing {
		switch {
		case s == q.Source && q.Speaker == nil:
		case s == q.Source:
			parts = append(parts, s.Name)
		default:
			parts = append(parts, "citing "+s.Name)
		}
	}
	return strings.Join(parts, ", ")
}

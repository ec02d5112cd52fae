package attribution

import (
	"strings"

	"github.com/quoteattribution/attribution/internal/credit"
	"github.com/quoteattribution/attribution/token"
)

// source is the outlet that a quote is credited to, under its canonical name.
func (s *steps) source(c credit.Credits) *Source {
	outlet := s.sourceAt(c.Source)
	switch {
	case c.Document:
		outlet.Kind, outlet.Name = DocumentSource, s.words(c.Source)
	case !c.Meant.Empty():
		meant := s.sourceAt(c.Meant)
		outlet.Kind, outlet.Name = meant.Kind, meant.Name
	}
	if outlet != nil {
		outlet.Citing = s.sourceAt(c.Citing)
	}
	return outlet
}

func (s *steps) sourceAt(r token.Range) *Source {
	if r.Empty() {
		return nil
	}
	outlet := &Source{Mention: s.mentionAt(r)}
	m, ok := s.mentions.OutletAt(r.First, r.First, r.Last)
	if !ok || m.Outlet == nil || m.Last != r.Last {
		m = s.mentions.Describe(r)
	}
	switch name := s.headed(r); {
	case !name.Empty():
		outlet.Name = s.words(name)
	case m.Outlet != nil:
		outlet.Name, outlet.Kind = m.Outlet.Name, SourceKind(m.Outlet.Kind)
	case m.Affiliation.Last == r.Last:
		outlet.Name = s.words(token.Range{First: m.Core.First, Last: r.Last}) // the News Agency of Ostland
	default:
		outlet.Name = s.words(m.Core)
		if s.mentions.Is(m.Head, token.Link) && !strings.HasPrefix(outlet.Name, "@") {
			outlet.Kind = Site
		}
	}
	return outlet
}

// headed is r without its article where an outlet is only its head: the | BBC's Harbour Hour. It is
// empty for other names.
func (s *steps) headed(r token.Range) token.Range {
	if r.Len() > 1 && s.mentions.Uses(r.First, token.DefiniteArticle) {
		r.First++
	}
	m, ok := s.mentions.OutletAt(r.First, r.First, r.Last)
	if !ok || m.Last == r.Last || m.Outlet == nil && !s.mentions.Is(m.Last, token.Possessive) {
		return token.Range{}
	}
	return r
}

// fullNames gives sources that the text calls by a part of the name, "the Chronicle", the
// name that it credits another quote with: the San Lucas Chronicle.
func fullNames(quotes []*Quote) {
	var all []*Source
	for _, q := range quotes {
		for s := q.Source; s != nil; s = s.Citing {
			if s.Kind != DocumentSource {
				all = append(all, s)
			}
		}
	}
	first := map[[2]string]*Source{} // by a word of the name, alone and with the name's first word
	for _, s := range all {
		words := strings.Fields(nameKey(s.Name))
		for _, word := range words {
			for n, key := range [][2]string{{"", word}, {words[0], word}} {
				if _, ok := first[key]; !ok && len(words) > n+1 {
					first[key] = s
				}
			}
		}
	}
	for _, s := range all {
		key := [2]string{}
		switch short := strings.Fields(nameKey(s.Mention.Text)); len(short) {
		case 1:
			key[1] = short[0]
		case 2:
			key = [2]string(short) // the Chronicle, of the San Lucas Chronicle
		default:
			continue
		}
		if full, ok := first[key]; ok {
			s.Name, s.Kind = full.Name, full.Kind
		}
	}
}

// distinctSources is each credited outlet once, without what it cites.
func distinctSources(quotes []*Quote) []*Source {
	var all []*Source
	var seen map[string]bool
	for _, q := range quotes {
		for s := q.Source; s != nil; s = s.Citing {
			if !seen[s.Name] {
				if seen == nil {
					seen = map[string]bool{}
				}
				seen[s.Name] = true
				all = append(all, &Source{Name: s.Name, Kind: s.Kind, Mention: s.Mention})
			}
		}
	}
	return all
}

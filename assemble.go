package attribution

import (
	"math"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/choose"
	"github.com/quoteattribution/attribution/internal/coref"
	"github.com/quoteattribution/attribution/internal/credit"
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/text"
	"github.com/quoteattribution/attribution/token"
)

// resolve finds whom the choices name. A party that passes on what others said, as an outlet
// does that no list has, becomes the source of its choice.
func (s *steps) resolve(chosen []choose.Choice) parties {
	for _, c := range chosen {
		if credit.Reports(&s.syntax, c.Proposal) {
			c.Source, c.Speaker = c.Speaker, token.Range{}
		}
	}
	entities, of, sure := s.resolver.Resolve(&s.mentions, s.queries(chosen))
	return parties{entities, of, sure, s.resolver.Named()}
}

// queries asks for the speaker of each choice.
func (s *steps) queries(chosen []choose.Choice) []coref.Query {
	s.asked = s.asked[:0]
	for _, p := range chosen {
		q := coref.Query{Carried: p.Carried, Cue: p.At(), Content: p.Content}
		if !p.Speaker.Empty() {
			q.Mention = s.mentions.Describe(p.Speaker)
		}
		s.asked = append(s.asked, q)
	}
	return s.asked
}

// parties are whom the choices name.
type parties struct {
	entities []coref.Entity
	of       []int     // for each choice its entity, -1 for none
	sure     []float64 // how sure that is
	named    []float64 // how sure the name is
}

// document makes the answer of what was chosen and of the parties behind it.
func (s *steps) document(p *Parser, chosen []choose.Choice, parties parties) *Document {
	d := &Document{Text: s.page.Article.Source, Quotes: make([]*Quote, len(chosen)), places: new(places)}
	room := roomFor(chosen, parties.entities)
	d.Speakers = s.speakers(parties.entities, &room)
	quotes := make([]Quote, len(chosen))
	credits := credit.Finder{Syntax: &s.syntax, Speaks: func(r token.Range) bool { return namedIn(d.Speakers, s.page.Span(r)) != nil }}
	for i, c := range chosen {
		q := &quotes[i]
		*q = Quote{Kind: kinds[s.page.Kind(c.Content)], Rule: p.rules.Rules[c.Rule].Name, Confidence: confidence(c.Score), source: d.Text}
		q.Spans = memory.Take(&room.spans, len(c.Content))
		for k, r := range c.Content {
			q.Spans[k] = s.page.Span(r)
		}
		q.text = s.reads(q, c.Content)
		if !c.Cue.Empty() {
			span := s.page.Span(c.Cue)
			q.Cue = &memory.Take(&room.cues, 1)[0]
			*q.Cue = Cue{Text: s.page.Words(c.Cue), Lemma: c.Lemma, Act: c.Act, Span: span}
		}
		if !c.Speaker.Empty() {
			q.Mention = &memory.Take(&room.mentions, 1)[0]
			*q.Mention = s.mentionAt(c.Speaker)
		}
		if of := parties.of[i]; of >= 0 && (c.Carried || !c.Speaker.Empty()) {
			q.Speaker = d.Speakers[of]
			if c.Speaker.Empty() {
				q.Confidence *= parties.sure[i] // no words here name the party
			}
			q.NameConfidence = math.Round(1000*parties.named[i]) / 1000
		}
		if m, ok := s.syntax.Addressee(c.Cue, c.Content); ok {
			q.Addressee = &Addressee{Mention: s.mentionAt(m.Range)}
			q.Addressee.Speaker = namedIn(d.Speakers, s.page.Span(m.Core))
		}
		q.Confidence = math.Round(1000*q.Confidence) / 1000
		q.Source = s.source(credits.Find(c.Proposal))
		d.Quotes[i] = q
	}
	for i, q := range d.Quotes {
		if chosen[i].Parent < 0 {
			continue
		}
		q.Parent = d.Quotes[chosen[i].Parent]
		if q.Source == nil && q.Parent.Speaker == nil {
			q.Source = q.Parent.Source
		}
	}
	fullNames(d.Quotes)
	d.Sources = distinctSources(d.Quotes)
	d.Blocks = s.blocks()
	if p.known != nil {
		p.known.mark(d)
	}
	return d
}

// namedIn is the speaker of whom a mention lies in the span, nil where there is none.
func namedIn(speakers []*Speaker, span text.Span) *Speaker {
	for _, s := range speakers {
		i, _ := slices.BinarySearchFunc(s.Mentions, span.Start, func(m text.Span, start int) int { return m.Start - start })
		if i < len(s.Mentions) && s.Mentions[i].End <= span.End {
			return s
		}
	}
	return nil
}

var kinds = [...]Kind{page.Direct: Direct, page.Mixed: Mixed, page.Indirect: Indirect}

// confidence is the share of proposals of this score that are right. Learning
// leaves out half of the evidence at each step, so that scores are too near the
// middle; tools/calibrate shows how well the power corrects it.
func confidence(score float64) float64 { return math.Pow(max(0, min(1, score)), 0.9) }

func (s *steps) mentionAt(r token.Range) Mention {
	for r.Len() > 1 && s.page.Is(r.Last-1, token.Comma|token.Dash) {
		r.Last-- // which closes an apposition
	}
	span := s.page.Span(r)
	return Mention{Text: s.page.Words(r), Span: span}
}

// reads is the words of a content where that is not what stands at the spans of its quote,
// "" where it is.
func (s *steps) reads(q *Quote, content []token.Range) string {
	if s.page.Article.AsItCame() {
		return ""
	}
	words := s.page.Words(content[0])
	if len(content) > 1 {
		parts := make([]string, len(content))
		for i, r := range content {
			parts[i] = s.page.Words(r)
		}
		words = strings.Join(parts, " ")
	}
	if words == q.wordsIn(q.source) {
		return ""
	}
	return words
}

// words is what stands in r, on one line with plain blanks.
func (s *steps) words(r token.Range) string { return oneLine(s.page.Words(r)) }

var speakerTypes = [...]SpeakerType{
	mention.Unknown: Person, mention.Person: Person, mention.Group: Group, mention.Organization: Organization,
	mention.Outlet: Outlet, mention.Work: Work,
}

func (s *steps) speakers(entities []coref.Entity, room *room) []*Speaker {
	speakers, all := make([]*Speaker, len(entities)), make([]Speaker, len(entities))
	for i := range entities {
		e, x := &entities[i], &all[i]
		*x = Speaker{ID: i, Name: s.words(e.Name), Type: speakerTypes[e.Type]}
		if e.Unnamed && x.Type == Person {
			x.Type = Anonymous
		}
		x.Gender = genders[e.Gender]
		if !e.Courtesy.Empty() {
			x.Courtesy = s.words(e.Courtesy)
		}
		x.Roles, x.Mentions = memory.Take(&room.roles, len(e.Roles)), memory.Take(&room.spans, len(e.Mentions))
		for k := range e.Roles {
			x.Roles[k] = s.role(&e.Roles[k])
		}
		x.Aliases = memory.Take(&room.aliases, len(e.Aliases))
		for k, r := range e.Aliases {
			x.Aliases[k] = s.words(r)
		}
		for k, r := range e.Mentions {
			x.Mentions[k] = s.page.Span(r)
		}
		speakers[i] = x
	}
	return speakers
}

var genders = map[lexicon.Gender]Gender{lexicon.Feminine: Female, lexicon.Masculine: Male}

var roleKinds = [...]RoleKind{
	coref.Office: Office, coref.Occupation: Occupation, coref.Relation: Relation, coref.Depiction: Description,
	coref.Affiliation: Affiliation, coref.Title: Title, coref.Membership: Membership, coref.Age: Age,
}

func (s *steps) role(r *coref.Role) Role {
	role := Role{Text: s.words(r.Range), Kind: roleKinds[r.Kind], Span: s.page.Span(r.Range)}
	if !r.Organization.Empty() {
		role.Organization = s.words(r.Organization)
	}
	return role
}

// room is the memory of a document: one piece for all that is of one kind.
type room struct {
	spans    []text.Span
	cues     []Cue
	mentions []Mention
	roles    []Role
	aliases  []string
}

// roomFor makes room for what was chosen and the parties behind it.
func roomFor(chosen []choose.Choice, entities []coref.Entity) room {
	spans, cues, mentions, roles, aliases := 0, 0, 0, 0, 0
	for _, c := range chosen {
		spans += len(c.Content)
		if !c.Cue.Empty() {
			cues++
		}
		if !c.Speaker.Empty() {
			mentions++
		}
	}
	for i := range entities {
		spans += len(entities[i].Mentions)
		roles += len(entities[i].Roles)
		aliases += len(entities[i].Aliases)
	}
	return room{make([]text.Span, spans), make([]Cue, cues), make([]Mention, mentions), make([]Role, roles), make([]string, aliases)}
}

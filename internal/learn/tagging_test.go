package learn

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/lang/en"
)

// reading is an article with what the default rules propose about it.
type reading struct {
	page     page.Page
	trees    parse.Trees
	mentions mention.Finder
	syntax   syntax.Syntax
	proposer propose.Proposer
	set      *propose.Set
	options  Options
}

func read(t *testing.T, article string) *reading {
	var r reading
	var err error
	r.set, err = propose.NewSet(en.Pack(), rules.Default())
	require.NoError(t, err)
	weights, tagger := en.Pack().Learned()
	r.options = Options{Weights: weights, Tagger: tagger, Keys: make([]uint32, len(r.set.Rules))}
	r.page.Read(article, en.Pack().Lexicon())
	r.trees.Read(&r.page, en.Pack().Trees())
	r.mentions.Read(&r.trees)
	r.syntax.Read(&r.mentions)
	r.proposer.Run(r.set, &r.syntax, propose.Options{})
	return &r
}

func TestTokens(t *testing.T) {
	article := "“The tide is late,” Ona Brandt said.\n\nNobody " + strings.Repeat("waited and ", 300) + "left."
	r := read(t, article)
	at, begins := 0, 0
	for _, token := range new(Weigher).ForTagger(&r.syntax, r.proposer.Proposals, r.options) {
		require.GreaterOrEqual(t, token.Span.Start, at)
		require.NotEmpty(t, token.Evidence)
		require.NotContains(t, token.Span.In(article), " ")
		at = token.Span.End
		if token.Begins {
			begins++
		}
	}
	require.Equal(t, len(article), at)
	require.Equal(t, 3, begins, "a paragraph, and two parts of a long one")
}

// Examples have the rule's own content and party first, each with evidence.
func TestExamples(t *testing.T) {
	article := "“The tide is late,” Ona Brandt said."
	r := read(t, article)
	for i := range r.options.Keys {
		r.options.Keys[i] = Key(r.set.Rules[i].Weights)
	}
	examples := new(Weigher).Examples(r.set, &r.syntax, r.proposer.Proposals, r.options)
	require.NotEmpty(t, examples)
	require.Equal(t, "quote-cue", examples[0].Rule)
	require.Equal(t, "said", examples[0].Cue.In(article))
	require.Equal(t, "“The tide is late,”", examples[0].Contents[0].Spans[0].In(article))
	require.Equal(t, "Ona Brandt", examples[0].Parties[0].Spans[0].In(article))
	require.Nil(t, examples[0].Parties[len(examples[0].Parties)-1].Spans, "nobody is the last")
	for _, e := range examples {
		require.NotEmpty(t, e.Evidence)
		for c := range e.Contents {
			for p := range e.Parties {
				require.Len(t, e.Accept(c, p, 0.5, 0.5), len(e.Evidence)+len(e.Contents[c].Evidence)+len(e.Parties[p].Evidence)+3)
			}
		}
	}
}

// The weights work without tags.
func TestWeighWithoutTagger(t *testing.T) {
	r := read(t, "“The tide is late,” Ona Brandt said.")
	r.options.Tagger = nil
	for i := range r.options.Keys {
		r.options.Keys[i] = Key(r.set.Rules[i].Weights)
	}
	new(Weigher).Weigh(&r.syntax, r.proposer.Proposals, r.options)
	require.Greater(t, r.proposer.Proposals[0].Score, 0.6)
}

// The tagger knows the parts of a plain quote.
func TestTagged(t *testing.T) {
	r := read(t, "“The tide is late,” Ona Brandt said.")
	w := new(Weigher)
	w.begin(&r.syntax, r.proposer.Proposals, r.options)
	looked := 0
	for i := range w.Len() {
		m := w.tagged(i)
		looked++
		switch w.Text(i) {
		case "The", "tide", "is", "late":
			require.Greater(t, m.Content, float32(0.9))
		case "Ona", "Brandt":
			require.Greater(t, m.Party, float32(0.9))
		case "said":
			require.Greater(t, m.Cue, float32(0.9))
		default:
			looked--
		}
	}
	require.Equal(t, 7, looked, "all words")
	require.Zero(t, *w.tagged(-1))
	require.Zero(t, *w.tagged(w.Len()))
}

func TestStep(t *testing.T) {
	for p, want := range map[float32]uint32{-0.1: 0, 0: 0, 0.01: 0, 0.05: 1, 0.5: 4, 0.97: 7, 0.99: 8, 1: 8, 1.1: 8} {
		require.Equal(t, want, step(p), p)
	}
	require.NotPanics(t, func() { step(float32(math.NaN())) }, "of weights that are none")
}

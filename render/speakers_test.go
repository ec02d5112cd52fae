package render

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func speakersOf(t *testing.T, doc *attribution.Document, width int) string {
	t.Helper()
	return written(t, func(w io.Writer) error { return Speakers(w, doc, width) })
}

func TestSpeakersGolden(t *testing.T) {
	requireGolden(t, "ferry.speakers", speakersOf(t, ferryDocument(t), 0))
}

func TestSpeakers(t *testing.T) {
	ann := &attribution.Speaker{Name: "Ann\n漢字", Type: attribution.Person, Roles: []attribution.Role{{Text: "a skipper who has seen every harbour between here and there"}}}
	post := &attribution.Source{Name: "Harbour\x1bPost", Kind: "newspaper"}
	by := func(s *attribution.Speaker, source *attribution.Source, lemma string) *attribution.Quote {
		return &attribution.Quote{Speaker: s, Source: source, Cue: &attribution.Cue{Lemma: lemma}}
	}
	require.Equal(t, "quotes  name  type  role  cues\n", speakersOf(t, made(""), 0))
	doc := made("", by(nil, post, "report"), by(ann, post, "say"), by(ann, nil, "tell"), by(ann, nil, "say"), by(ann, nil, "ask"), by(ann, nil, "add"), by(nil, nil, ""))
	require.Equal(t, `quotes  name          type    role                                      cues
     5  Ann 漢字      person  a skipper who has seen every harbour be…  say, tell, ask, …
     1  Harbour�Post  outlet  newspaper                                 report
     1  (unnamed)
`, speakersOf(t, doc, 0))
	require.Equal(t, `quotes  name       type    role       cues
     5  Ann 漢字   person  a skippe…  say, tell…
     1  Harbour�…  outlet  newspaper  report
     1  (unnamed)
`, speakersOf(t, doc, 20), "no narrower than 48")
}

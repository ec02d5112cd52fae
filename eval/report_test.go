package eval

import (
	"encoding/json"
	"testing"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
	"github.com/stretchr/testify/require"
)

func TestDetails(t *testing.T) {
	gold := said{kind: attribution.Mixed, content: []place{{0, 10}}, cue: place{10, 12}, who: place{12, 14}}
	for name, test := range map[string]struct {
		pred said
		want Details
	}{
		"all right": {gold, Details{Share{1, 1}, Share{1, 1}, Share{1, 1}, Share{1, 1}}},
		"in part right": {said{content: []place{{0, 5}}, cue: place{11, 12}, who: place{13, 14}},
			Details{Share{0, 1}, Share{1, 1}, Share{0, 1}, Share{1, 1}}},
		"wrong":                       {words(0, 5), Details{Share{0, 1}, Share{0, 1}, Share{0, 1}, Share{0, 1}}},
		"matched but not found: 4/10": {words(0, 4), Details{}},
	} {
		t.Run(name, func(t *testing.T) {
			var r Report
			require.NoError(t, r.Add(document(gold), document(test.pred)))
			require.Equal(t, test.want, r.Details)
		})
	}
	var r Report
	require.NoError(t, r.Add(document(words(0, 5)), document(gold)))
	require.NoError(t, r.Add(document(words(0, 5)), document(words(0, 5))))
	// Both pairs are found, at 5/10 and 5/5; the kinds are direct and mixed, direct and direct.
	require.Equal(t, Details{Kind: Share{1, 2}}, r.Details, "a source or cue that is not annotated does not count")
}

func TestNamesOfQuotes(t *testing.T) {
	by := func(name string) said { return said{content: []place{{0, 10}}, name: name} }
	from := func(outlet, citing string) said {
		return said{content: []place{{0, 10}}, outlet: outlet, citing: citing}
	}
	aliases := map[string][]string{"AFP": {"Agence France-Presse"}, "Ann Lee": {"Lee"}}
	for name, test := range map[string]struct {
		gold, pred      said
		optional        bool
		speaker, outlet Share
	}{
		"same":                        {gold: by("Ann Lee"), pred: by("ann lee"), speaker: Share{1, 1}},
		"alias":                       {gold: by("Ann Lee"), pred: by("Lee"), speaker: Share{1, 1}},
		"a part of the name":          {gold: by("Ann Lee"), pred: by("Ann"), speaker: Share{0, 1}},
		"nobody annotated":            {gold: words(0, 10), pred: by("Ann")},
		"matched at 4/10":             {gold: by("Ann"), pred: said{content: []place{{0, 4}}, name: "Ann"}, speaker: Share{1, 1}},
		"not matched":                 {gold: by("Ann"), pred: said{content: []place{{20, 24}}, name: "Ann"}, speaker: Share{0, 1}},
		"optional and not matched":    {gold: by("Ann"), pred: words(20, 24), optional: true},
		"optional and wrong":          {gold: by("Ann"), pred: by("Bob"), optional: true, speaker: Share{0, 1}},
		"an outlet may be the party":  {gold: by("AFP"), pred: from("AFP", ""), speaker: Share{1, 1}},
		"outlet by its alias":         {gold: from("AFP", ""), pred: from("Agence France Presse", ""), outlet: Share{1, 1}},
		"outlet right, cited missing": {gold: from("AFP", "Tass"), pred: from("AFP", ""), outlet: Share{1, 2}},
		"both right":                  {gold: from("AFP", "Tass"), pred: from("AFP", "Tass"), outlet: Share{2, 2}},
		"the two exchanged":           {gold: from("AFP", "Tass"), pred: from("Tass", "AFP"), outlet: Share{0, 2}},
		"no outlet predicted":         {gold: from("AFP", ""), pred: by("Ann"), outlet: Share{0, 1}},
	} {
		t.Run(name, func(t *testing.T) {
			var r Report
			gold := Gold{Document: document(test.gold), Aliases: aliases, Optional: map[int]bool{0: test.optional}}
			require.NoError(t, r.AddGold(gold, document(test.pred)))
			require.Equal(t, test.speaker, r.Speaker)
			require.Equal(t, test.outlet, r.Outlet)
		})
	}
}

func TestOptionalQuotes(t *testing.T) {
	gold := Gold{Document: document(words(0, 5), words(10, 15), words(20, 25)), Optional: map[int]bool{0: true, 1: true}}
	var r Report
	require.NoError(t, r.AddGold(gold, document(words(0, 5), words(30, 35))))
	// Of three annotations two are optional: one is found, which is no false alarm.
	require.Equal(t, Score{Gold: 1, Predicted: 2, GoldHits: 0, PredictedHits: 1}, r.All.Found)
	require.Equal(t, Score{Gold: 3, Predicted: 2, GoldHits: 1, PredictedHits: 1}, r.Spans.Content)
}

func TestPieces(t *testing.T) {
	gold := Gold{Document: document(words(0, 5), words(6, 12)), Pieces: true}
	whole := document(said{content: []place{{0, 5}, {6, 12}}})
	var r Report
	require.NoError(t, r.AddGold(gold, whole))
	require.Equal(t, Score{2, 2, 2, 2}, r.All.Exact)
	gold.Document = whole
	require.NoError(t, r.AddGold(gold, document(words(0, 5), words(6, 12))))
	require.Equal(t, Score{4, 4, 4, 4}, r.All.Exact, "an annotation with two spans is split too")
}

func TestMissingPrediction(t *testing.T) {
	var r Report
	require.NoError(t, r.Add(document(words(0, 5)), nil))
	require.Equal(t, []int{1, 1}, []int{r.Documents, r.Missing})
	require.Equal(t, Score{Gold: 1}, r.All.Found)
	require.Equal(t, Score{Gold: 1}, r.Above30.Score)
	require.Equal(t, Score{Gold: 1}, r.Spans.Content)
}

func TestContentsWithoutWordsAreLeftOut(t *testing.T) {
	doc := &attribution.Document{Text: "“?!” … a", Quotes: []*attribution.Quote{{Spans: []text.Span{{Start: 0, End: 8}}}}}
	var r Report
	require.NoError(t, r.Add(doc, doc))
	require.Zero(t, r.All)
	require.Zero(t, r.Above30)
}

func TestADocumentAgreesWithItself(t *testing.T) {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher. “Not today.” She added that the bridge was closed.\n\nThe council has lied for years, according to AFP.")
	require.NotEmpty(t, doc.Quotes)
	var r Report
	require.NoError(t, r.Add(doc, doc))
	for _, s := range []Score{r.All.Exact, r.Above80.Score, r.Spans.Source, r.Spans.Cue, r.Spans.Content} {
		require.Positive(t, s.Gold)
		require.Equal(t, 1.0, s.F1())
	}
	for _, s := range []Share{r.Details.Kind, r.Details.SourceWords, r.Details.Cue, r.Speaker, r.Above80.Party} {
		require.Positive(t, s.Of)
		require.Equal(t, 1.0, s.Rate())
	}
}

func TestAddErrors(t *testing.T) {
	made := func(article string, span text.Span) *attribution.Document {
		return &attribution.Document{Text: article, Quotes: []*attribution.Quote{{Spans: []text.Span{span}}}}
	}
	good := made("“No.”", text.Span{Start: 0, End: 9})
	for name, test := range map[string]struct {
		gold, pred *attribution.Document
		want       string
	}{
		"no annotation":      {nil, good, "no annotated document"},
		"no text":            {made("", text.Span{}), good, "no text"},
		"another text":       {good, made("“Yes.”", text.Span{}), "another text"},
		"behind the end":     {made("No.", text.Span{Start: 0, End: 4}), nil, "annotated quote 0 has the span [0 4]"},
		"before the text":    {good, made("", text.Span{Start: -1, End: 3}), "predicted quote 0 has the span [-1 3]"},
		"turned round":       {good, made("", text.Span{Start: 3, End: 0}), "predicted quote 0"},
		"inside a character": {good, made("", text.Span{Start: 1, End: 3}), "predicted quote 0"},
		"a cue outside": {good, &attribution.Document{Quotes: []*attribution.Quote{{
			Cue: &attribution.Cue{Span: text.Span{Start: 8, End: 20}}}}}, "predicted quote 0 has the span [8 20]"},
		"a mention outside": {good, &attribution.Document{Quotes: []*attribution.Quote{{
			Source: &attribution.Source{Mention: attribution.Mention{Span: text.Span{Start: 8, End: 20}}}}}}, "predicted quote 0"},
	} {
		t.Run(name, func(t *testing.T) {
			var r Report
			require.ErrorContains(t, r.Add(test.gold, test.pred), test.want)
			require.Zero(t, r, "nothing is counted")
		})
	}
}

func TestScore(t *testing.T) {
	s := Score{Gold: 4, Predicted: 5, GoldHits: 2, PredictedHits: 2}
	require.Equal(t, 0.4, s.Precision())
	require.Equal(t, 0.5, s.Recall())
	require.InDelta(t, 4.0/9, s.F1(), 1e-12) // 2 · 0.4 · 0.5 / 0.9
	require.Zero(t, Score{}.F1())
	require.Zero(t, Share{}.Rate())
}

func TestReportAsJSON(t *testing.T) {
	var r, read Report
	require.NoError(t, r.Add(document(words(0, 5), words(10, 15)), document(words(0, 5))))
	out, err := json.Marshal(&r)
	require.NoError(t, err)
	require.Contains(t, string(out), `"all":{"found":{"gold":2,"predicted":1,"goldHits":1,"predictedHits":1,"precision":1,"recall":0.5,"f1":0.6666666666666666}`)
	require.Contains(t, string(out), `"details":{"kind":{"right":1,"of":1,"rate":1}`)
	require.NoError(t, json.Unmarshal(out, &read))
	require.Equal(t, r, read)
}

package attribution

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

const jsonArticle = `Mara Venn, a ferry pilot, says <the channel> is "silted & shallow". “It will close,” she warns. “Soon.” So writes the Harbour Post, citing Inkwire.`

// jsonDocumentByHand is independent of what the rules find.
func jsonDocumentByHand() *Document {
	at := func(words string) text.Span {
		start := strings.Index(jsonArticle, words)
		return text.Span{Start: start, End: start + len(words)}
	}
	mention := func(words string) Mention { return Mention{Text: words, Span: at(words)} }
	pilot := &Speaker{Name: "Mara Venn", Type: Person, Roles: []string{"a ferry pilot"}, Mentions: []text.Span{at("Mara Venn"), at("she")}}
	inkwire := &Source{Name: "Inkwire", Kind: "agency", Mention: mention("Inkwire")}
	post := &Source{Name: "Harbour Post", Mention: mention("the Harbour Post"), Citing: inkwire}
	she, venn := mention("she"), mention("Mara Venn")
	outer := &Quote{Kind: Mixed, Spans: []text.Span{{Start: 0, End: at(" So writes").Start}}, Source: post, Rule: "outlet", Confidence: 0.5, source: jsonArticle,
		Cue: &Cue{Text: "writes", Lemma: "write", Act: Write, Span: at("writes")}}
	return &Document{ID: "ferry-1", Text: jsonArticle, Speakers: []*Speaker{pilot}, Sources: []*Source{post, inkwire}, Quotes: []*Quote{
		outer,
		{Kind: Mixed, Spans: []text.Span{at(`<the channel> is "silted & shallow"`)}, Speaker: pilot, Mention: &venn, Parent: outer, Rule: "clause", Confidence: 0.75, source: jsonArticle,
			Cue: &Cue{Text: "says", Lemma: "say", Act: Say, Span: at("says")}},
		{Kind: Direct, Spans: []text.Span{at("“It will close,”"), at("“Soon.”")}, Speaker: pilot, Mention: &she, Parent: outer, Rule: "quote-cue", Confidence: 1, source: jsonArticle},
	}}
}

func TestDocumentMarshalJSON(t *testing.T) {
	got, err := jsonDocumentByHand().MarshalJSON()
	require.NoError(t, err)
	require.JSONEq(t, `{"id":"ferry-1","quotes":[
		{"kind":"mixed","text":"Mara Venn, a ferry pilot, says <the channel> is \"silted & shallow\". “It will close,” she warns. “Soon.”","spans":[{"start":0,"end":111}],
		 "cue":{"text":"writes","lemma":"write","act":"write","start":115,"end":121},
		 "source":{"name":"Harbour Post","mention":{"text":"the Harbour Post","start":122,"end":138},
		           "citing":{"name":"Inkwire","kind":"agency","mention":{"text":"Inkwire","start":147,"end":154}}},
		 "rule":"outlet","confidence":0.5},
		{"kind":"mixed","text":"<the channel> is \"silted & shallow\"","spans":[{"start":31,"end":66}],
		 "cue":{"text":"says","lemma":"say","act":"say","start":26,"end":30},
		 "speaker":{"id":0,"name":"Mara Venn","type":"person","role":"a ferry pilot","mention":{"text":"Mara Venn","start":0,"end":9}},
		 "parent":0,"rule":"clause","confidence":0.75},
		{"kind":"direct","text":"“It will close,” “Soon.”","spans":[{"start":68,"end":88},{"start":100,"end":111}],
		 "speaker":{"id":0,"name":"Mara Venn","type":"person","role":"a ferry pilot","mention":{"text":"she","start":89,"end":92}},
		 "parent":0,"rule":"quote-cue","confidence":1}],
		"speakers":[{"id":0,"name":"Mara Venn","type":"person","roles":["a ferry pilot"],"mentions":[{"start":0,"end":9},{"start":89,"end":92}]}],
		"sources":[{"name":"Harbour Post"},{"name":"Inkwire","kind":"agency"}]}`, string(got))
	require.Contains(t, string(got), "<the channel> is", "HTML is not escaped")
	require.NotContains(t, string(got), "\n")
}

func TestDocumentMarshalJSONEmpty(t *testing.T) {
	for _, d := range []any{Document{}, &Document{}} {
		got, err := json.Marshal(d)
		require.NoError(t, err)
		require.Equal(t, `{"quotes":[]}`, string(got))
	}
}

func TestDocumentMarshalJSONInsideOtherValues(t *testing.T) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	require.NoError(t, enc.Encode(map[string]any{"found": jsonDocumentByHand()}))
	require.Contains(t, out.String(), "<the channel> is")
}

func TestDocumentJSONRoundTrip(t *testing.T) {
	broken := jsonDocumentByHand()
	broken.Quotes[0].source = strings.ReplaceAll(jsonArticle, "a", "\xff")
	broken.Speakers[0].Name = "Jos\xe9 \ufffd \\ufffd Venn"
	for name, d := range map[string]*Document{
		"by hand":       jsonDocumentByHand(),
		"empty":         {},
		"invalid UTF-8": broken,
		"parsed":        Parse(jsonArticle),
	} {
		t.Run(name, func(t *testing.T) {
			first, err := d.MarshalJSON()
			require.NoError(t, err)
			var read Document
			require.NoError(t, json.Unmarshal(first, &read))
			second, err := read.MarshalJSON()
			require.NoError(t, err)
			require.Equal(t, string(first), string(second))
		})
	}
}

func TestDocumentUnmarshalJSON(t *testing.T) {
	want := jsonDocumentByHand()
	data, err := json.Marshal(want)
	require.NoError(t, err)
	var got Document
	require.NoError(t, json.Unmarshal(data, &got))

	require.Empty(t, got.Text)
	require.Len(t, got.Quotes, len(want.Quotes))
	for i, q := range got.Quotes {
		require.Equal(t, want.Quotes[i].Text(), q.Text(), "without the article")
		require.Equal(t, want.Quotes[i].Cue, q.Cue)
		require.Equal(t, want.Quotes[i].Mention, q.Mention)
		require.Equal(t, want.Quotes[i].Source, q.Source)
	}
	require.Equal(t, want.Speakers, got.Speakers)
	require.Same(t, got.Speakers[0], got.Quotes[1].Speaker)
	require.Same(t, got.Speakers[0], got.Quotes[2].Speaker)
	require.Same(t, got.Quotes[0], got.Quotes[2].Parent)
	require.Nil(t, got.Quotes[0].Parent)
}

func TestDocumentMarshalJSONAfterFiltering(t *testing.T) {
	d := jsonDocumentByHand()
	d.Quotes = d.Quotes[1:]
	got, err := d.MarshalJSON()
	require.NoError(t, err)
	require.NotContains(t, string(got), `"parent"`)

	d.Speakers = nil
	_, err = json.Marshal(d)
	require.ErrorContains(t, err, `quote 0 has the speaker "Mara Venn", who is not in Document.Speakers`)
}

func TestDocumentUnmarshalJSONErrors(t *testing.T) {
	const quote = `{"spans":[{"start":0,"end":1}]`
	for data, want := range map[string]string{
		`{"quotes":[{"kind":"direct"}]}`:                                                       "quote 0 needs spans",
		`{"quotes":[{"spans":[{"start":4,"end":2}]}]}`:                                         "quote 0 needs spans with 0 <= start <= end",
		`{"quotes":[{"spans":[{"start":-1,"end":2}]}]}`:                                        "quote 0 needs spans with 0 <= start <= end",
		`{"quotes":[` + quote + `,"speaker":{"id":3,"name":"Mara Venn"}}]}`:                    `quote 0 names a speaker "Mara Venn" of id 3 that is not among the speakers`,
		`{"quotes":[` + quote + `,"speaker":{"name":"Bo"}}],"speakers":[{"id":0,"name":"A"}]}`: `quote 0 names a speaker "Bo" of id 0`,
		`{"quotes":[],"speakers":[{"id":1,"name":"Mara Venn"}]}`:                               "speaker 0 has the id 1; ids count from 0",
		`{"quotes":[` + quote + `,"parent":1}]}`:                                               "quote 0 has the parent 1; there are 1 quotes, from 0",
		`{"quotes":[` + quote + `,"parent":-1}]}`:                                              "quote 0 has the parent -1",
		`{"quotes":[` + quote + `,"parent":0}]}`:                                               "quote 0 is a parent of itself",
		`{"quotes":[` + quote + `,"parent":1},` + quote + `,"parent":0}]}`:                     "quote 0 is a parent of itself",
		`{"quotes":"none"}`: "cannot unmarshal string",
	} {
		d := Document{ID: "before"}
		require.ErrorContains(t, json.Unmarshal([]byte(data), &d), want, data)
		require.Equal(t, Document{ID: "before"}, d, "untouched by an error: %s", data)
	}
}

func TestDocumentUnmarshalJSONAcceptsMore(t *testing.T) {
	var d Document
	require.NoError(t, json.Unmarshal([]byte(`{"quotes":[{"spans":[{"start":0,"end":1}],"parent":1,"tone":"calm"},{"spans":[{"start":0,"end":1}]}],"made":"today"}`), &d))
	require.Same(t, d.Quotes[1], d.Quotes[0].Parent, "a parent may stand behind")
	require.NoError(t, json.Unmarshal([]byte("null"), &d))
	require.Len(t, d.Quotes, 2, "null changes nothing")
}

func TestSetText(t *testing.T) {
	want := Parse("“We will not go,” said Ann. “Not today.”")
	line, err := want.MarshalJSON()
	require.NoError(t, err)
	var got Document
	require.NoError(t, got.UnmarshalJSON(line))
	require.ErrorContains(t, got.SetText("short"), "quote 0 has the span [0,21), which is not in the article of 5 bytes")
	require.Empty(t, got.Text)
	require.NoError(t, got.SetText(want.Text))
	require.Equal(t, want.Text, got.Text)
	require.Equal(t, want.Quotes[0].Text(), got.Quotes[0].Text())
	got.Quotes[0].Spans = got.Quotes[0].Spans[1:]
	require.Equal(t, "“Not today.”", got.Quotes[0].Text(), "the words are those of the spans")
}

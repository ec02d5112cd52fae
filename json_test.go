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
	pilot := &Speaker{Name: "Mara Venn", Type: Person, Roles: []Role{{Text: "a ferry pilot"}}, Mentions: []text.Span{at("Mara Venn"), at("she")}}
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

// marshal writes JSON with <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return bytes.TrimSuffix(out.Bytes(), []byte("\n")), err
}

func TestDocumentMarshalJSON(t *testing.T) {
	got, err := marshal(jsonDocumentByHand())
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
		"sources":[{"name":"Harbour Post","mention":{"text":"the Harbour Post","start":122,"end":138},
		            "citing":{"name":"Inkwire","kind":"agency","mention":{"text":"Inkwire","start":147,"end":154}}},
		           {"name":"Inkwire","kind":"agency","mention":{"text":"Inkwire","start":147,"end":154}}]}`, string(got))
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
			first, err := marshal(d)
			require.NoError(t, err)
			var read Document
			require.NoError(t, json.Unmarshal(first, &read))
			second, err := marshal(read)
			require.NoError(t, err)
			require.JSONEq(t, string(first), string(second))
			if name != "invalid UTF-8" { // whose bytes are escapes first, and runes once read
				require.Equal(t, string(first), string(second))
			}
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
	require.Equal(t, want.Sources, got.Sources, "with the places that credit them")
	require.Same(t, got.Speakers[0], got.Quotes[1].Speaker)
	require.Same(t, got.Speakers[0], got.Quotes[2].Speaker)
	require.Same(t, got.Quotes[0], got.Quotes[2].Parent)
	require.Nil(t, got.Quotes[0].Parent)
}

func TestDocumentMarshalJSONAfterFiltering(t *testing.T) {
	d := jsonDocumentByHand()
	d.Quotes = d.Quotes[1:]
	got, err := json.Marshal(d)
	require.NoError(t, err)
	require.NotContains(t, string(got), `"parent"`)

	d.Speakers = append([]*Speaker{{ID: 7, Name: "Bo Dahl"}}, d.Speakers...)
	require.Equal(t, d.Speakers, roundTrip(t, d).Speakers, "ids need not count from 0")

	d.Speakers = nil
	read := roundTrip(t, d)
	require.Len(t, read.Speakers, 1, "whom a quote names is a speaker")
	require.Equal(t, &Speaker{Name: "Mara Venn", Type: Person, Roles: []Role{{Text: "a ferry pilot"}}, Mentions: []text.Span{d.Quotes[0].Mention.Span}}, read.Speakers[0])
	require.Same(t, read.Speakers[0], read.Quotes[1].Speaker)
}

// roundTrip writes a document to JSON and reads it.
func roundTrip(t *testing.T, d *Document) *Document {
	t.Helper()
	line, err := json.Marshal(d)
	require.NoError(t, err)
	read := new(Document)
	require.NoError(t, json.Unmarshal(line, read))
	return read
}

func TestDocumentJSONTellsSpeakersOfOneIDByName(t *testing.T) {
	d := jsonDocumentByHand()
	other := &Speaker{Name: "Bo Dahl"} // by hand, with the id 0 as well
	d.Speakers = append(d.Speakers, other)
	d.Quotes[2].Speaker = other
	read := roundTrip(t, d)
	require.Equal(t, d.Speakers, read.Speakers)
	require.Same(t, read.Speakers[0], read.Quotes[1].Speaker)
	require.Same(t, read.Speakers[1], read.Quotes[2].Speaker)
}

func TestDocumentJSONKeepsWhatItDoesNotKnow(t *testing.T) {
	d := jsonDocumentByHand()
	d.Quotes[0].Kind, d.Quotes[0].Cue.Act, d.Speakers[0].Type, d.Quotes[0].Source.Kind = "sung", "sing", "choir", "almanac"
	read := roundTrip(t, d)
	require.Equal(t, Kind("sung"), read.Quotes[0].Kind)
	require.Equal(t, Act("sing"), read.Quotes[0].Act())
	require.Equal(t, SpeakerType("choir"), read.Speakers[0].Type)
	require.Equal(t, SourceKind("almanac"), read.Sources[0].Kind)
}

func TestDocumentUnmarshalJSONErrors(t *testing.T) {
	const quote = `{"spans":[{"start":0,"end":1}]`
	for data, want := range map[string]string{
		`{"quotes":[{"kind":"direct"}]}`:                                                       "quote 0 needs spans",
		`{"quotes":[{"spans":[{"start":4,"end":2}]}]}`:                                         "quote 0 needs spans with 0 <= start <= end",
		`{"quotes":[{"spans":[{"start":-1,"end":2}]}]}`:                                        "quote 0 needs spans with 0 <= start <= end",
		`{"quotes":[` + quote + `,"speaker":{"name":"Bo"}}],"speakers":[{"id":0,"name":"A"}]}`: `quote 0 names a speaker "Bo" of id 0, who is "A" among the speakers`,
		`{"quotes":[` + quote + `,"parent":1}]}`:                                               "quote 0 has the parent 1; there are 1 quotes, from 0",
		`{"quotes":[` + quote + `,"parent":-1}]}`:                                              "quote 0 has the parent -1",
		`{"quotes":[` + quote + `,"parent":0}]}`:                                               "quote 0 is a parent of itself",
		`{"quotes":[` + quote + `,"parent":1},` + quote + `,"parent":0}]}`:                     "quote 0 is a parent of itself",
		`{"quotes":"none"}`:                                                                    "cannot unmarshal string",
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

package render

import (
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/text"
)

func bratOf(t testing.TB, doc *attribution.Document) string {
	var out strings.Builder
	require.NoError(t, Brat(&out, doc))
	return out.String()
}

func TestBratGolden(t *testing.T) { requireGolden(t, "ferry.ann", bratOf(t, ferryDocument(t))) }

func TestBratRoundTrip(t *testing.T) {
	for name, article := range articles(t) {
		t.Run(name, func(t *testing.T) {
			want := attribution.Parse(article)
			asBratHas(want)
			out := bratOf(t, want)
			requireStandoff(t, out, article)
			got, err := ReadBrat(strings.NewReader(out), article)
			require.NoError(t, err)
			require.JSONEq(t, onOneLine(t, want), onOneLine(t, got))
		})
	}
}

// asBratHas leaves in a document what brat annotates: no layout, and of a speaker name, type
// and roles in words.
func asBratHas(d *attribution.Document) {
	d.Blocks = nil
	for _, q := range d.Quotes {
		q.NameConfidence = 0
	}
	for _, s := range d.Speakers {
		var roles []attribution.Role
		for _, text := range roleTexts(s) {
			roles = append(roles, attribution.Role{Text: text})
		}
		*s = attribution.Speaker{ID: s.ID, Name: s.Name, Type: s.Type, Roles: roles, Mentions: s.Mentions}
	}
}

// onOneLine is the JSON of a document without the line breaks of a page: brat has the words
// as they came, with them.
func onOneLine(t testing.TB, d *attribution.Document) string {
	data, err := json.Marshal(d)
	require.NoError(t, err)
	return strings.NewReplacer(`\r\n`, " ", `\n`, " ").Replace(string(data))
}

// The lines of https://brat.nlplab.org/standoff.html that Brat writes.
var (
	standoffBound     = regexp.MustCompile(`^T([0-9]+)\t([A-Za-z]+) ([0-9]+ [0-9]+(?:;[0-9]+ [0-9]+)*)\t(.*)$`)
	standoffRelation  = regexp.MustCompile(`^R([0-9]+)\t([A-Za-z]+) Arg1:(T[0-9]+) Arg2:(T[0-9]+)$`)
	standoffAttribute = regexp.MustCompile(`^A([0-9]+)\t([A-Za-z]+) (T[0-9]+) ([^\s]+)$`)
	standoffNote      = regexp.MustCompile(`^#([0-9]+)\tAnnotatorNotes (T[0-9]+)\t(.+)$`)
)

// requireStandoff checks an .ann file against the rules of the format and the types of the
// configuration, and its words against the article in code points.
func requireStandoff(t testing.TB, out, article string) {
	conf, visual := BratConfig()
	runes, ids := []rune(article), map[string]string{}
	for line := range strings.SplitSeq(strings.TrimSuffix(out, "\n"), "\n") {
		if m := standoffBound.FindStringSubmatch(line); m != nil {
			ids["T"+m[1]] = m[2]
			var words []string
			last := -1
			for offsets := range strings.SplitSeq(m[3], ";") {
				from, to, _ := strings.Cut(offsets, " ")
				start, _ := strconv.Atoi(from)
				end, _ := strconv.Atoi(to)
				require.Less(t, last, start, "fragments in order: %s", line)
				require.Less(t, start, end, "no empty fragments: %s", line)
				last = end - 1
				words = append(words, string(runes[start:end]))
			}
			require.Equal(t, strings.Join(words, " "), m[4], "the words of the fragments, joined by a space")
			require.NotContains(t, strings.Join(words, ""), "\n", "no annotation crosses a line break")
			require.False(t, strings.ContainsFunc(m[4], bratBreak), "no line of the file is broken: %q", line)
		}
	}
	for line := range strings.Lines(out) {
		line = strings.TrimSuffix(line, "\n")
		types := ""
		switch r, a, n := standoffRelation.FindStringSubmatch(line), standoffAttribute.FindStringSubmatch(line), standoffNote.FindStringSubmatch(line); {
		case r != nil:
			types = r[2]
			require.NotEmpty(t, ids[r[3]], line)
			require.NotEmpty(t, ids[r[4]], line)
			require.Regexp(t, `(?m)^`+r[2]+`\tArg1:(\w+\|)*`+ids[r[3]]+`(\|\w+)*, Arg2:(\w+\|)*`+ids[r[4]]+`(\|\w+)*$`, conf)
		case a != nil:
			types = a[2]
			require.Regexp(t, `(?m)^`+a[2]+`\tArg:(\w+\|)*`+ids[a[3]]+`(\|\w+)*, Value:(\w+\|)*`+a[4]+`(\|\w+)*$`, conf)
		case n != nil:
			require.NotEmpty(t, ids[n[2]], line)
			continue
		default:
			m := standoffBound.FindStringSubmatch(line)
			require.NotNil(t, m, "no line of brat: %q", line)
			types = m[2]
			require.Regexp(t, `(?m)^`+types+`$`, conf)
		}
		if types != bratKind && types != bratAct {
			require.Regexp(t, `(?m)^`+types+` \| `, visual, "it has a label")
		}
	}
}

func TestBratOfWhatPeopleMake(t *testing.T) {
	twin := func() *attribution.Speaker {
		return &attribution.Speaker{Name: "officials [|\\", Type: attribution.Group, Roles: []attribution.Role{{Text: "of the port | and\nthe city"}, {Text: " tight "}}, Mentions: spans(0, 3)}
	}
	a, b := twin(), twin()
	b.ID, b.Mentions = 1, spans(4, 7)
	placeless := &attribution.Speaker{ID: 2, Name: "Ann"}
	doc := &attribution.Document{Speakers: []*attribution.Speaker{a, b, placeless}, Quotes: []*attribution.Quote{
		{Kind: attribution.Indirect, Spans: []text.Span{at(0, 3), at(4, 7)}, Speaker: a, Rule: "a|b", Confidence: 0.25},
		{Kind: attribution.Indirect, Spans: spans(0, 17), Speaker: b, Mention: &attribution.Mention{Text: "two", Span: at(4, 7)}},
		{Kind: attribution.Direct, Spans: spans(9, 12), Speaker: placeless, Source: &attribution.Source{Name: "Radio Arva"}},
		{Kind: attribution.Direct, Spans: spans(13, 17), Mention: &attribution.Mention{Text: "one", Span: at(0, 3)}},
	}}
	doc.Sources = []*attribution.Source{{Name: "Radio Arva"}}
	require.NoError(t, doc.SetText("one\ntwo\n\nsix\nnine"))
	got, err := ReadBrat(strings.NewReader(bratOf(t, doc)), doc.Text)
	require.NoError(t, err)
	require.Equal(t, doc, got)
}

func TestBratRefuses(t *testing.T) {
	for want, doc := range map[string]*attribution.Document{
		"quote 0 has no words":                                          made("a\n", &attribution.Quote{Spans: spans(1, 2)}),
		"quote 0 has spans that overlap or are out of order":            made("abc", &attribution.Quote{Spans: []text.Span{at(1, 2), at(0, 1)}}),
		`Kind "half direct" is not one word, as brat wants it`:          made("abc", &attribution.Quote{Kind: "half direct", Spans: spans(0, 1)}),
		`speaker "Ann" of a quote is not in Document.Speakers`:          {Text: "abc", Quotes: []*attribution.Quote{{Spans: spans(0, 1), Speaker: &attribution.Speaker{Name: "Ann"}}}},
		"quote 0 has the span [0,9), which is not on characters of the": made("abc", &attribution.Quote{Spans: spans(0, 9)}),
	} {
		require.ErrorContains(t, Brat(io.Discard, doc), want)
	}
}

func TestReadBratOfHandMadeAnnotations(t *testing.T) {
	const article = "“No,” said Ann. She added that it “rained”, Radio Arva says.\r\n"
	got, err := ReadBrat(strings.NewReader("\ufeffT1\tQuote 26 42\tthat it “rained”\r\n"+ // not in the order of the text
		"T2\tQuote 0 5\t“No,”\r\n\r\n"+
		"T3\tSpeaker 11 14\tAnn\nT4\tSpeaker 16 19\tShe\n#1\tAnnotatorNotes T4\t Ann \n"+
		"T5\tCue 20 25\tadded\nT6\tSource 44 54\tRadio Arva\n"+
		"R1\tSpokenBy Arg1:T2 Arg2:T3\nR2\tSpokenBy Arg1:T1 Arg2:T4\nR3\tCuedBy Arg1:T1 Arg2:T5\nR4\tVia Arg1:T1 Arg2:T6\n"+
		"T7\tWeather 35 41\trained\nE1\tRain:T7\nR5\tFalls Arg1:T7 Arg2:E1\nA1\tHard E1\n#2\tAnnotatorNotes E1\tsure?\n#3\tTodo T1\tcheck\n*\tEquiv T3 T4\nN1\tReference T3 Wiki:1\tAnn\n#4\tAnnotatorNotes T1\tnot sure"), article)
	require.NoError(t, err)
	require.Len(t, got.Quotes, 2)
	require.Len(t, got.Speakers, 1)
	first, second := got.Quotes[0], got.Quotes[1]
	require.Equal(t, "“No,”", first.Text())
	require.Equal(t, attribution.Direct, first.Kind)
	require.Equal(t, attribution.Mixed, second.Kind)
	require.Same(t, first.Speaker, second.Speaker)
	require.Equal(t, "Ann", first.Speaker.Name)
	require.Equal(t, "She", second.Mention.Text)
	require.Equal(t, &attribution.Cue{Text: "added", Act: attribution.Say, Span: at(24, 29)}, second.Cue)
	require.Equal(t, "Radio Arva", second.Source.Name)
	require.Equal(t, 1.0, second.Confidence)
}

func TestReadBratErrors(t *testing.T) {
	const article = "One two.\nThree."
	one, two := "T1\tQuote 0 3\tOne\n", "T2\tQuote 4 7\ttwo\n"
	for want, ann := range map[string]string{
		`line 1: "T1 Quote 0 3 One" is no annotation; it has no tab`:                        "T1 Quote 0 3 One",
		`line 2: "X1" is no annotation; ids begin with`:                                     one + "X1\tQuote 0 3\tOne",
		`line 1: a text-bound annotation has a type and offsets`:                            "T1\tQuote\tOne",
		`line 2: T1 is there already, in line 1`:                                            one + one,
		`line 1: "0 x" are no offsets; write two numbers`:                                   "T1\tQuote 0 x\tOne",
		`line 1: the offsets 0 99 are not in the article of 15 characters`:                  "T1\tQuote 0 99\tOne",
		`line 1: the offsets 3 0 are not in`:                                                "T1\tQuote 3 0\tOne",
		`line 1: T1 has the words "Six", the article has "One" there; is it the same text?`: "T1\tQuote 0 3\tSix",
		`line 1: T1 has no words`:                                                           "T1\tQuote 3 4\t ",
		`line 1: T1 has fragments that overlap`:                                             "T1\tQuote 0 3;2 5\tOne e t",
		`line 2: a relation has a type and two arguments`:                                   one + "R1\tWithin Arg1:T1",
		`line 2: "T1" is no argument; write Arg1:T1`:                                        one + "R1\tWithin T1 T2",
		`line 2: T2 is not in the file`:                                                     one + "R1\tWithin Arg1:T1 Arg2:T2",
		`line 1: T9 is not in the file`:                                                     "#1\tAnnotatorNotes T9\tx",
		`line 3: CuedBy goes from Quote to Cue, not from Quote to Quo`:                      one + two + "R1\tCuedBy Arg1:T1 Arg2:T2",
		`line 4: T1 has a second Within`:                                                    one + two + "R1\tWithin Arg1:T1 Arg2:T2\nR2\tWithin Arg1:T1 Arg2:T2",
		`line 3: T1 has a second Kind`:                                                      one + "A1\tKind T1 direct\nA2\tKind T1 mixed",
		`line 2: an attribute has a type, an annotation and a value`:                        one + "A1\tKind",
		`line 2: Kind has the value "half direct", which is not one`:                        one + "A1\tKind T1 half direct",
		`line 2: a note has a type and an annotation`:                                       one + "#1\tAnnotatorNotes\tx",
		`line 1: T1 comes back to itself by Within`:                                         one + two + "R1\tWithin Arg1:T1 Arg2:T2\nR2\tWithin Arg1:T2 Arg2:T1",
		`line 1: T1 comes back to itself by Citing`:                                         "T1\tSource 0 3\tOne\nR1\tCiting Arg1:T1 Arg2:T1",
		`line 1: T1 has the confidence "high" in its note; write a nu`:                      one + "#1\tAnnotatorNotes T1\tconfidence: high",
		`line 1: T1 has the confidence "NaN" in its note`:                                   one + "#1\tAnnotatorNotes T1\tconfidence: NaN",
		`line 1: T1 has both SpokenBy and ImpliedSpeaker`:                                   one + "T2\tSpeaker 4 7\ttwo\nR1\tSpokenBy Arg1:T1 Arg2:T2\nR2\tImpliedSpeaker Arg1:T1 Arg2:T2",
		`the annotations are not valid UTF-8`:                                               "T1\tQuote 0 3\tOn\xff",
	} {
		_, err := ReadBrat(strings.NewReader(ann), article)
		require.ErrorContains(t, err, want)
		require.ErrorContains(t, err, "render: ")
	}
	broken := errors.New("the cable is out")
	_, err := ReadBrat(iotest.ErrReader(broken), article)
	require.Equal(t, broken, err)
}

func TestKindByMarks(t *testing.T) {
	for words, want := range map[string]attribution.Kind{
		"“No.”": attribution.Direct, `"No."`: attribution.Direct, "‘No.’": attribution.Direct, "« No. »": attribution.Direct, "„No.“": attribution.Direct,
		"“No": attribution.Mixed, "it “rained”": attribution.Mixed, "“rain” it was": attribution.Mixed,
		"it rained": attribution.Indirect, "it didn’t": attribution.Indirect,
	} {
		require.Equal(t, want, kindByMarks(words, spans(0, len(words))), words)
	}
}

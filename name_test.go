package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNamesAreOneLineWithPlainBlanks(t *testing.T) {
	for article, want := range map[string]string{
		"“No,” said Ann\u00a0O’Neil.":                "Ann O’Neil",
		"“No,” said Ann\tO’Neil.":                    "Ann O’Neil",
		"“No,” said Ann  O’Neil.":                    "Ann O’Neil",
		"“No,” said Ann\u202fO’Neil.":                "Ann O’Neil",
		"“No,” said Ann O’Nei\u00adl.":               "Ann O’Neil",
		"“No,” said the Harbour\u00a0 Sailing Club.": "the Harbour Sailing Club",
	} {
		d := Parse(article)
		require.Len(t, d.Speakers, 1, "%q", article)
		require.Equal(t, want, d.Speakers[0].Name, "%q", article)
		require.Contains(t, article, d.Speakers[0].Mentions[0].In(article))
		require.NotEqual(t, want, d.Speakers[0].Mentions[0].In(article), "the span is as it stands")
	}
}

func TestOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"":                     "",
		"Ann O’Neil":           "Ann O’Neil",
		" Ann ":                "Ann",
		"Ann\u200b\u00a0O’N":   "Ann O’N",
		"\ufeffAnn\u2060 Venn": "Ann Venn",
		"A\u00adn\u202en\u202c, \u2066b\u2069\u200e": "Ann, b",
		"Anne\u2011Marie":                "Anne\u2011Marie", // shows
		"A\u200cn\u200dn":                "Ann",
		"می\u200cخواهم":                  "می\u200cخواهم", // spelling
		"क\u200dष":                       "क\u200dष",
		"\u200dकष\u200c":                 "कष",
		"Ann \U0001F469\u200D\U0001F680": "Ann \U0001F469\u200D\U0001F680",
		"Jos\xe9 V":                      "Jos\ufffd V",
		"\u00a0":                         "",
		"Δ\u2003Δ":                       "Δ Δ",
		"a \u200b b":                     "a b",
		strings.Repeat("x ", 3) + "\u3000\u0085 done": "x x x done",
	} {
		require.Equal(t, want, oneLine(s), "%q", s)
		require.Equal(t, want, oneLine(want), "once is enough: %q", s)
	}
}

func TestSpeakerKey(t *testing.T) {
	for _, same := range [][]string{
		{"ann o'neil", "Ann O’Neil", "ANN O'NEIL", "Ann O‘Neil", "Ann OʼNeil", "Ann O`Neil", "Ann O´Neil", "Ann O′Neil", "Ann O＇Neil", "Ann O｀Neil", "Ann\u00a0O’Neil", " Ann\t O’Neil ", "Ａｎｎ Ｏ＇Ｎｅｉｌ", "Ann O’\u00adNeil", "\u202aAnn O’Neil\u202c"},
		{"anne-marie venn", "Anne\u2011Marie Venn", "Anne\u2010Marie Venn", "Anne–Marie Venn", "Anne－Marie Venn", "Anne\u2212Marie Venn", "Anne-\u200bMarie Venn"},
		{"josé groß", "JOSÉ GROSS", "Jose\u0301 Groß", "José Gro\u00adss"},
		{"ﬁnn dahl", "Finn Dahl"},
		{"Νίκος", "ΝΊΚΟΣ"},
		{"می\u200cخواهم", "میخواهم"},
	} {
		want := (&Speaker{Name: same[0]}).Key()
		for _, name := range same {
			require.Equal(t, want, (&Speaker{Name: name}).Key(), "%q", name)
		}
		require.Equal(t, want, nameKey(want), "a key is its own key")
	}
	require.Equal(t, "ann o'neil", (&Speaker{Name: "Ann O’Neil"}).Key())
	for _, other := range []string{"Jose Venn", "J. Venn", "Mr José Venn", "José", "José-Venn", "JoséVenn"} {
		require.NotEqual(t, nameKey("José Venn"), nameKey(other))
	}
}

func TestDocumentSpeaker(t *testing.T) {
	ann := &Speaker{Name: "Ann O’Neil", Roles: []Role{{Text: "Mayor"}, {Text: "chief of the port"}}}
	bob := &Speaker{Name: "Bob O’Neil", Roles: []Role{{Text: "a teacher"}}}
	zoe := &Speaker{Name: "Zoë Anne\u2011Marie Venn"}
	dahl := &Speaker{Name: "Dahl"}
	bo := &Speaker{Name: "Bo Dahl", Roles: []Role{{Text: "Mayor"}}}
	twin, other := &Speaker{Name: "Kim Roe"}, &Speaker{Name: "KIM ROE"}
	d := &Document{Speakers: []*Speaker{ann, bob, bo, zoe, dahl, twin, other}}
	for name, want := range map[string]*Speaker{
		"Ann O’Neil":               ann,
		"ann o'neil":               ann,
		" ANN\u00a0O‘NEIL":         ann,
		"Ann":                      ann,
		"Mayor O’Neil":             ann, // Bob is none
		"mayor ann o'neil":         ann,
		"the mayor O’Neil":         nil, // the article has no such role
		"chief of the port O'Neil": ann,
		"Teacher O’Neil":           bob,
		"O’Neil":                   nil, // two
		"Port O’Neil":              ann,
		"Captain O’Neil":           nil,
		"O’Nei":                    nil,
		"Mayor":                    nil,
		"Mayor ":                   nil,
		"anne-marie":               zoe,
		"ZOË":                      zoe,
		"Zoe":                      nil,
		"Dahl":                     dahl, // exact goes before a part
		"dahl":                     dahl,
		"Mayor Dahl":               bo,
		"Kim Roe":                  twin, // exact goes before the key
		"KIM ROE":                  other,
		"kim roe":                  nil,
		"":                         nil,
		" ":                        nil,
	} {
		require.Same(t, want, d.Speaker(name), "%q", name)
	}
	parsed := Parse("Mayor Ann O’Neil came late. “We will not go,” she said.")
	for _, name := range []string{"O'Neil", "ann o’neil", "Mayor O’Neil", "mayor o'neil"} {
		require.NotNil(t, parsed.Speaker(name), name)
	}
}

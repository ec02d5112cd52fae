package rule

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
)

// TestCheckWords: a word that no text has as one token never wakes a rule.
func TestCheckWords(t *testing.T) {
	for word, want := range map[string]string{
		"skeeted": "", "Skeeted": "", "co-wrote": "", "né": "", "'s": "", "n't": "", "’ll": "", "o’clock": "", "said": "",
		"":             `it has no letters; give a word`,
		" ":            `it has no letters; give a word`,
		"live blogged": `a text has it as 2 words; give "live", or a line of Config.Verbs for a verb of several words`,
		"'said'":       `a text has it in pieces: ' said '; give "said"`,
		"didn't":       `a text has it in pieces: did n't; give "did"`,
		"she's":        `a text has it in pieces: she 's; give "she"`,
		"said,":        `a text has it in pieces: said ,; give "said"`,
		"—":            `it is no word; wake the rule by On, the classes of tokens`,
	} {
		r := Rule{Name: "mine", Doc: "An example.", Words: []string{word}, Match: func(*Context, int) {}}
		err := r.Check(en.Pack())
		if want == "" {
			require.NoError(t, err, word)
		} else {
			require.ErrorContains(t, err, want, word)
			require.ErrorContains(t, err, `rule "mine" never wakes at `)
		}
	}
}

func TestCheckParts(t *testing.T) {
	good := Rule{Name: "mine", Doc: "An example.", On: token.Cue, Match: func(*Context, int) {}}
	require.NoError(t, good.Check(en.Pack()))
	for want, spoil := range map[string]func(*Rule){
		`a rule has no Name (its Doc is "An example.")`:       func(r *Rule) { r.Name = "" },
		`rule "mine" has no Doc; give it an example sentence`: func(r *Rule) { r.Doc = "" },
		`rule "mine" has no Match function`:                   func(r *Rule) { r.Match = nil },
		`rule "mine" never wakes; give it On, Uses or Words`:  func(r *Rule) { r.On = 0 },
	} {
		r := good
		spoil(&r)
		require.EqualError(t, r.Check(en.Pack()), want)
	}
}

// TestCheckPatterns: a pattern that no verb of the language can match is an error, and so
// is a word of it that no text has.
func TestCheckPatterns(t *testing.T) {
	for pattern, want := range map[string]string{
		"QUOTE , CUE:say|tell SPEAKER":       "",
		"CUE@deny CLAUSE":                    "",
		"SPEAKER CUE:call_on CLAUSE":         "",
		"CLAUSE , in SPEAKER 's telling":     "",
		"a source close to SPEAKER : QUOTE":  "",
		"QUOTE , CUE:says SPEAKER":           `column 9: "says" is a form of "say"; use CUE:say`,
		"QUOTE , CUE:skeet SPEAKER":          `column 9: the language has no cue verb "skeet"; add it to Config.Verbs, or write it as a word without CUE`,
		"QUOTE , CUE@tells SPEAKER":          `column 9: no verb has the act "tells"; use accuse, add, admit,`,
		"QUOTE , CUE@tell SPEAKER":           `column 9: no verb that it allows can stand there; put its party before it, or allow other verbs`,
		"QUOTE , 'said' SPEAKER":             `column 9: "'said'" never matches: a text has it in pieces: ' said '; give "said"`,
		"CLAUSE , CUE:say|skeet|tell SOURCE": `no cue verb "skeet"`,
	} {
		r, err := Pattern("mine", "An example.", pattern)
		require.NoError(t, err, pattern)
		err = r.Check(en.Pack())
		if want == "" {
			require.NoError(t, err, pattern)
		} else {
			require.ErrorContains(t, err, want, pattern)
		}
	}
	for pattern, want := range map[string]string{
		"speaker said QUOTE":       `column 1: "speaker" is a word of the text; use SPEAKER for what the pattern looks for`,
		"SPEAKER said clause":      `column 14: "clause" is a word of the text; use CLAUSE for what the pattern looks for`,
		"( quote | QUOTE ) , said": "",
	} {
		_, err := Pattern("mine", "An example.", pattern)
		if want == "" && err != nil {
			require.NotContains(t, err.Error(), "is a word of the text")
		} else if want != "" {
			require.ErrorContains(t, err, want)
		}
	}
}

package scan

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/token"
)

// pack knows as much English as the tests need.
var pack = sync.OnceValue(func() *lexicon.Lexicon {
	files := map[string]string{
		"words.txt": `
determiner: a an the this that these no some
preposition: of in on at by for with from to under
conjunction: and but or
subordinator: because while if
wh: what why how who
auxiliary: is was be do did ca wo 's 've 're 'm
modal: will would can may 'd 'll
negation: not n't
adverb: also then later
adjective: ill last
noun: plan vitamin group war sun art year`,
		"pronouns.txt":      "he | 3 | s | m | subject\nshe | 3 | s | f | subject\nit | 3 | s | n | subject\nwe | 1 | p | u | subject\ni | 1 | s | u | subject\n",
		"names.txt":         "m: John Will Martin Stephen\nf: Ann",
		"outlets.txt":       "Scroll.in | site\nVox.com | site\nAT&T | other",
		"verbs.txt":         "say | says said said saying | say | quote that bare",
		"predicates.txt":    "sit | sits sat sat sitting",
		"abbreviations.txt": "Mr. | title\nDr. | title\nSen. | title\nRep. | title\nJan. | month\nU.S. | other\nD.C. | state\nN.H. | state\nWis. | state\nMiss. | state\na.m. | time\np.m. | time\nInc. | company\nCorp. | company\nCo. | company\nPh.D. | other\nNo. | other\nill. | state\nsat. | weekday\nvs. | latin\nJr. | other\nSt. | address\ne.g. | latin\nGov't. | other\nN. | address\nM. | title\nVol. | other\nArt. | other",
		"grammar.txt": "clitic: 's n't 'd 'm 'll 're 've\npossessive-clitic: 's\nelision: em til tis twas\nword-elision: cause bout\n" +
			"joint: n\nplural-ending: s\nleading: v. vs. e.g. St.\ncaption: Photo Image Credit\ncaption-link: by\n",
		"roles.txt": "president | presidents | u | person\nrep | reps | u | person",
	}
	dir := fstest.MapFS{}
	for name, data := range files {
		dir[name] = &fstest.MapFile{Data: []byte(data)}
	}
	p, err := lexicon.Load(language.English, dir)
	if err != nil {
		panic(err)
	}
	return p
})

func layoutOf(source string) *Layout {
	l := new(Layout)
	Scan(l, source, pack())
	return l
}

// tokens prints the tokens with | between them.
func (l *Layout) tokens() string {
	var b strings.Builder
	for k, t := range l.Tokens {
		if k > 0 {
			b.WriteByte('|')
		}
		b.WriteString(t.In(l.Source))
	}
	return b.String()
}

// sentences prints the text with ‖ between its sentences and ¶ between its paragraphs.
func (l *Layout) sentences() string {
	var b strings.Builder
	for p, paragraph := range l.Paragraphs {
		if p > 0 {
			b.WriteString(" ¶ ")
		}
		for i := paragraph.First; i < paragraph.Last; i++ {
			if i > paragraph.First {
				b.WriteString(" ‖ ")
			}
			s := l.Sentences[i]
			b.WriteString(l.Source[l.Tokens[s.First].Start:l.Tokens[s.Last-1].End])
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for source, want := range map[string]string{
		// words
		"a B2B firm":                  "a|B2B|firm",
		"his son-in-law, Bin-Laden":   "his|son-in-law|,|Bin-Laden",
		"AT&T, Q&A and M & S":         "AT&T|,|Q&A|and|M|&|S",
		"O’Neil, O'Neil, D'Angelo":    "O’Neil|,|O'Neil|,|D'Angelo",
		"y'all, o’clock, Hawai‘i":     "y'all|,|o’clock|,|Hawai‘i",
		"Ukraïne, Zu\u0308rich, Łódź": "Ukraïne|,|Zu\u0308rich|,|Łódź",
		"Путин сказал":                "Путин|сказал",
		"and/or":                      "and|/|or",
		"be our”—she":                 "be|our|”|—|she",
		"war–time":                    "war|–|time",

		// clitics
		"He's, she’s, IT'S":         "He|'s|,|she|’s|,|IT|'S",
		"don't can’t won't DON’T":   "do|n't|ca|n’t|wo|n't|DO|N’T",
		"shouldn‘t":                 "should|n‘t",
		"I'd've, they’ll, we're":    "I|'d|'ve|,|they|’ll|,|we|'re",
		"O’Neil’s, the U.S.'s":      "O’Neil|’s|,|the|U.S.|'s",
		"1990's, (BJP)’s, “Post”’s": "1990|'s|,|(|BJP|)|’s|,|“|Post|”|’s",
		"Ann 's plan did n't":       "Ann|'s|plan|did|n't",
		"Bush's-era, the 's' key":   "Bush's-era|,|the|'|s|'|key",

		// apostrophes outside words
		"the soldiers’ tents":           "the|soldiers|’|tents",
		"'Tis cold, ’tis 'twas":         "'Tis|cold|,|’tis|'twas",
		"in the ’80s, '80s and ‘80s":    "in|the|’80s|,|'80s|and|‘80s",
		"class of '68":                  "class|of|'68",
		"she said: '80 people'":         "she|said|:|'|80|people|'",
		"rock ’n’ roll, rock 'n' roll":  "rock|’n’|roll|,|rock|'n'|roll",
		"get 'em, ’til then, 'cause we": "get|'em|,|’til|then|,|'cause|we",
		"'Em too, 'bout time":           "'Em|too|,|'bout|time",
		"the 'cause' of, ‘em dash’":     "the|'|cause|'|of|,|‘|em|dash|’",
		"'Cause unknown,' he":           "'|Cause|unknown|,|'|he",
		"5'10\" tall":                   "5|'|10|\"|tall",

		// numbers
		"3, 3.5, 1,000, 20th, 1990s": "3|,|3.5|,|1,000|,|20th|,|1990s",
		"1,2,3 and 1,0000":           "1|,|2|,|3|and|1|,|0000",
		"$5, £3m, €1.50, US$5, 50%":  "$5|,|£3m|,|€1.50|,|US|$5|,|50|%",
		"9:30, 2016-17, 2016–17":     "9:30|,|2016-17|,|2016–17",
		"a 20-year-old, .22, ½, 2½":  "a|20-year-old|,|.22|,|½|,|2½",
		"24/7 and 5-":                "24|/|7|and|5|-",

		// signs
		"a, b; c: d، e、f":        "a|,|b|;|c|:|d|،|e|、|f",
		"What?! No... Oh…":       "What|?!|No|...|Oh|…",
		"a – b — c ― d -- e - f": "a|–|b|—|c|―|d|--|e|-|f",
		"- No, he said":          "-|No|,|he|said",
		"-No, he said":           "-|No|,|he|said",
		"“a” ‘b’ \"c\" «d» ‹e›":  "“|a|”|‘|b|’|\"|c|\"|«|d|»|‹|e|›",
		"„a‟ ‚b‛ 「c」 『d』":        "„|a|‟|‚|b|‛|「|c|」|『|d|』",
		"``a'' `b'":              "``|a|''|`|b|'",
		"(a) [b] {c}":            "(|a|)|[|b|]|{|c|}",
		"• a | b * c 👩‍👩‍👧 🇺🇦🇵🇱 👍🏽": "•|a|||b|*|c|👩‍👩‍👧|🇺🇦|🇵🇱|👍🏽",
		"a\xffb\xe2\x80": "a|\xff|b|\xe2|\x80",

		// links
		"see https://a.com/b?c=d.":           "see|https://a.com/b?c=d|.",
		"(www.a.org/b_(c)), next":            "(|www.a.org/b_(c)|)|,|next",
		"j.doe+x@mail.example.org, said":     "j.doe+x@mail.example.org|,|said",
		"@realName: #MeToo, #1":              "@realName|:|#MeToo|,|#|1",
		"pic.twitter.com/abC1 nytimes.com's": "pic.twitter.com/abC1|nytimes.com|'s",
		"www.a.org,b 9news.com.au or 3.de?":  "www.a.org|,|b|9news.com.au|or|3.de|?",
		"Vox.com and Scroll.in":              "Vox.com|and|Scroll.in",

		// captions
		"Vladimir PutinPhoto: Grigorov / AP":          "Vladimir|Putin|Photo|:|Grigorov|/|AP",
		"Ann HoltImage | AP":                          "Ann|Holt|Image|||AP",
		"John McGettyPhoto by AP":                     "John|McGetty|Photo|by|AP",
		"a YouTubeVideo, a JohnPhoto of, RIAPhoto: x": "a|YouTubeVideo|,|a|JohnPhoto|of|,|RIAPhoto|:|x",
	} {
		t.Run(source, func(t *testing.T) { require.Equal(t, want, layoutOf(source).tokens()) })
	}
}

func TestAbbreviations(t *testing.T) {
	for source, want := range map[string]string{
		"Mr. Holt and Dr. Will Moss":        "Mr.|Holt|and|Dr.|Will|Moss",
		"the U.S. Senate, D.C. and N.H.":    "the|U.S.|Senate|,|D.C.|and|N.H.",
		"at 9 a.m. on":                      "at|9|a.m.|on",
		"a Ph.D. and two Ph.D.s":            "a|Ph.D.|and|two|Ph.D.s",
		"U.S.-led, the U.S said":            "U.S.-led|,|the|U.S|said",
		"the X.Y.Z. accord":                 "the|X.Y.Z.|accord",
		"then-Sen. Moss, ex-Gov. the":       "then-Sen.|Moss|,|ex-Gov|.|the",
		"the Gov't. plan":                   "the|Gov't.|plan",
		"John F. Kennedy":                   "John|F.|Kennedy",
		"J.K. Rowling, Stephen R.R. Martin": "J.|K.|Rowling|,|Stephen|R.|R.|Martin",
		"by J. Edgar, said M. Night":        "by|J.|Edgar|,|said|M.|Night",
		"Smith, J., said":                   "Smith|,|J.|,|said",
		"vitamin C. The":                    "vitamin|C|.|The",
		"vitamin C. Doctors":                "vitamin|C|.|Doctors",
		"Plan B. He went":                   "Plan|B|.|He|went",
		"Plan B. Smith went":                "Plan|B|.|Smith|went",
		"than I. Smith":                     "than|I|.|Smith",
		"Plan B.":                           "Plan|B|.",
		"Martin K. from Kiel":               "Martin|K.|from|Kiel",
		"He is ill. Smith went":             "He|is|ill|.|Smith|went",
		"Peoria, Ill. Smith":                "Peoria|,|Ill.|Smith",
		"there he sat.":                     "there|he|sat|.",
		"No. He went. No. 5":                "No|.|He|went|.|No.|5",
		"Rep. Moss; the rep. The":           "Rep.|Moss|;|the|rep|.|The",
		"Apple Inc. and Inc.":               "Apple|Inc.|and|Inc.",
		"Mr... Holt":                        "Mr|...|Holt",
		"(D-N.H.), (R-Wis.)":                "(|D-N.H.|)|,|(|R-Wis.|)",
		"an N.Y.U. speech, the S.&P. 500":   "an|N.Y.U.|speech|,|the|S.&P.|500",
		"Gulfport, Miss. -- The":            "Gulfport|,|Miss.|--|The",
		"in MISS. Doctors, in ILL. 5":       "in|MISS|.|Doctors|,|in|ILL.|5",
		"Ali vs. Rest, this vs. that":       "Ali|vs.|Rest|,|this|vs.|that",
		"John C. “Bob” Holt, John A. (Al)":  "John|C.|“|Bob|”|Holt|,|John|A.|(|Al|)",
		"the president F. Holt":             "the|president|F.|Holt",
		"at 9p.m. and 5m.":                  "at|9|p.m.|and|5m|.",
	} {
		t.Run(source, func(t *testing.T) { require.Equal(t, want, layoutOf(source).tokens()) })
	}
}

func TestSentences(t *testing.T) {
	for source, want := range map[string]string{
		"":                                "",
		" \n\n ":                          "",
		"He went. She did not.":           "He went. ‖ She did not.",
		"He went! Did she? Yes":           "He went! ‖ Did she? ‖ Yes",
		"“No.” He went.":                  "“No.” ‖ He went.",
		"“So what?” said Ann. “No.”":      "“So what?” said Ann. ‖ “No.”",
		"\"So what?\" asked Ann. \"No.\"": "\"So what?\" asked Ann. ‖ \"No.\"",
		"\"Is it?\" Smith said.":          "\"Is it?\" ‖ Smith said.",
		"He went. \"No,\" she said.":      "He went. ‖ \"No,\" she said.",
		"(He went.) She did.":             "(He went.) ‖ She did.",
		"‘“No.”’ He went":                 "‘“No.”’ ‖ He went",
		"« Non. » Il part":                "« Non. » ‖ Il part",
		"“No.”, she said":                 "“No.”, she said",
		"“No?” — said Ann":                "“No?” — said Ann",
		"He went. — She did":              "He went. ‖ — She did",

		"Well... no. Well... No.":      "Well... no. ‖ Well... ‖ No.",
		"Well . . . no . . . He went.": "Well . . . no . . . ‖ He went.",
		"…and so on. Yes":              "…and so on. ‖ Yes",
		"It is 3.5 percent. It was 4.": "It is 3.5 percent. ‖ It was 4.",
		"He said: Go. He went":         "He said: Go. ‖ He went",
		"Go. ”":                        "Go. ”",
		"1. Go. 2. Stay":               "1. Go. ‖ 2. ‖ Stay",

		"Mr. Holt met Sen. The":                   "Mr. Holt met Sen. The",
		"in the U.S. Senate by the U.S. The rest": "in the U.S. Senate by the U.S. ‖ The rest",
		"at 9 a.m. Monday, at 9 p.m. He":          "at 9 a.m. Monday, at 9 p.m. ‖ He",
		"Apple Inc. Chief of Apple Inc. But no":   "Apple Inc. Chief of Apple Inc. ‖ But no",
		"“from the U.S.” The rest":                "“from the U.S.” ‖ The rest",
		"from the U.S. “The rest":                 "from the U.S. ‖ “The rest",
		"Ali vs. The Rest":                        "Ali vs. The Rest",
		"to Jan. 5 in St. Louis":                  "to Jan. 5 in St. Louis",
		"CONCORD, N.H. — The mayor. He":           "CONCORD, N.H. — The mayor. ‖ He",
		"BARRON, Wis. -- The mayor":               "BARRON, Wis. -- The mayor",
		"LONDON (Reuters) - The mayor":            "LONDON (Reuters) - The mayor",
		"OTTAWA - The mayor":                      "OTTAWA - The mayor",
		"see 50%...There, at St. Under":           "see 50%... ‖ There, at St. Under",
		"the end. nytimes.com said":               "the end. ‖ nytimes.com said",
		"last year.The next, “No.”He went":        "last year. ‖ The next, “No.” ‖ He went",
		"see Node.js and Node.JS now":             "see Node.js and Node.JS now",
		"He took vitamin C. The rest":             "He took vitamin C. ‖ The rest",
	} {
		t.Run(source, func(t *testing.T) { require.Equal(t, want, layoutOf(source).sentences()) })
	}
}

func TestParagraphs(t *testing.T) {
	for source, want := range map[string]string{
		"One\nTwo\r\nThree\rFour":           "One ¶ Two ¶ Three ¶ Four",
		"One\n\n \nTwo\n":                   "One ¶ Two",
		"One\u2028Two\u2029Three\u0085Four": "One ¶ Two ¶ Three ¶ Four",
		"Head\nand":                         "Head ¶ and", // lines that wrap were joined before
	} {
		t.Run(source, func(t *testing.T) { require.Equal(t, want, layoutOf(source).sentences(), "%q") })
	}
}

func TestClasses(t *testing.T) {
	const shape = token.Symbol<<1 - 1
	for source, want := range map[string]token.Class{
		"word":        token.Word,
		"Łódź":        token.Word | token.Capital,
		"BBC":         token.Word | token.Capital | token.Upper,
		"B2B":         token.Word | token.Capital | token.Upper,
		"A":           token.Word | token.Capital,
		"U.S.":        token.Word | token.Capital | token.Upper | token.Abbreviated,
		"J. Holt":     token.Word | token.Capital | token.Initial | token.Abbreviated,
		"2016-17":     token.Number,
		"20-year-old": token.Number | token.Word,
		"’80s":        token.Number,
		"’tis":        token.Word,
		"http://a":    token.Link,
		"Vox.com":     token.Link | token.Capital,
		",":           token.Comma,
		":":           token.Colon,
		";":           token.Semicolon,
		"?!":          token.Stop,
		"—":           token.Dash,
		"”":           token.Mark,
		"[":           token.Opening,
		"］":           token.Closing,
		"👍🏽":          token.Symbol,
		"\xff":        token.Symbol,
	} {
		t.Run(source, func(t *testing.T) { require.Equal(t, want, layoutOf(source).Tokens[0].Class&shape) })
	}
	he := layoutOf("He’s").Tokens
	require.True(t, he[0].Is(token.Pronoun) && he[1].Is(token.Possessive) && he[1].Is(token.Auxiliary))
	require.Equal(t, pack().Lookup("he"), he[0].Word)
	require.Equal(t, pack().Lookup("'s"), he[1].Word)
	require.True(t, layoutOf("shouldn‘t").Tokens[1].Is(token.Negation), "a wrong mark is still an apostrophe")
}

func TestScanReusesLayout(t *testing.T) {
	const article = "“No,” he said. It's 5 p.m. in Concord, N.H.\n\nMr. Holt sat.\n"
	l := layoutOf(article)
	require.Zero(t, testing.AllocsPerRun(100, func() { Scan(l, article, pack()) }))
	Scan(l, "", pack())
	require.Empty(t, l.Tokens)
	require.Empty(t, l.Sentences)
	require.Empty(t, l.Paragraphs)
}

// TestScanIsLinear gives the scanner what would take hours if it looked ahead without bounds.
func TestScanIsLinear(t *testing.T) {
	for _, unit := range []string{
		".", ". ", "a.", "a. ", "A.", "A. ", "A.\u00a0", "a.b_", "a@", "a_", "#", "@_", "'s", "n't", "’n", "a-", "U.S.-",
		"9.", "9,999", "“", ". “", "(", "http://", "www.a", "\u200d", "👩\u200d", "é", "\n", "a\n", "\xff", "-", "- ", "aPhoto:", "&A.",
	} {
		check(t, layoutOf(strings.Repeat(unit, 1<<12/len(unit))))
		l, end := layoutOf(strings.Repeat(unit, 1<<20/len(unit))), 0
		if n := len(l.Tokens); n > 0 {
			end = l.Tokens[n-1].End
		}
		requireBlank(t, l.Source[end:])
	}
}

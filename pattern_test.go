package attribution

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/token"
)

// pattern compiles one that must be good.
func pattern(t testing.TB, notation string) Rule {
	r, err := Pattern("pattern", "An example.", notation)
	require.NoError(t, err, notation)
	return r
}

func TestPatternErrors(t *testing.T) {
	const use = "use QUOTE, CLAUSE, CUE, SPEAKER, SOURCE, CITED, a lower-case word, or , : — . … \\( \\)"
	for _, c := range []struct{ pattern, want string }{
		// the notation
		{"", `column 1: the pattern ends here; ` + use},
		{"  ", `column 3: the pattern ends here; ` + use},
		{"SPEAKER QUOT", `column 9: unknown element "QUOT"; ` + use},
		{"“", `column 1: unknown element "“"; ` + use},
		{"QUOTE — — é Ünter", `column 13: unknown element "Ünter"; ` + use},
		{"QUOTE ; CUE", `column 7: unknown element ";"; ` + use},
		{"QUOTE CUE_x", `column 7: unknown element "CUE_x"; ` + use},
		{"QUOTE call_on SPEAKER", `column 7: unknown element "call_on"; ` + use},
		{"QUOTE , Says SPEAKER", `column 9: unknown element "Says"; ` + use},
		{"QUOTE \xff", `column 7: unknown element "�"; ` + use},
		{"SPEAKER don’t CUE QUOTE", `column 9: "don’t" is two words of a text; use "do n't"`},
		{"SPEAKER she'll CUE QUOTE", `column 9: "she'll" is two words of a text; use "she 'll"`},
		// brackets
		{"QUOTE | CUE", `column 7: unexpected "|"; put alternatives in ( … | … )`},
		{`CLAUSE \x CUE`, `column 8: "\" stands before a bracket of the text, as in "\("`},
		{"QUOTE CUE ]", `column 11: unexpected "]"; ` + use},
		{"QUOTE [ , CUE", `column 7: "[" is not closed; add "]"`},
		{"QUOTE ( , | — CUE", `column 7: "(" is not closed; add ")"`},
		{"QUOTE [ , ) CUE", `column 11: unexpected ")"; "[" of column 7 wants "]"`},
		{"QUOTE [ ] CUE", `column 9: unexpected "]"; ` + use},
		{"QUOTE ( | , ) CUE", `column 9: unexpected "|"; ` + use},
		{"QUOTE ( , | ) CUE", `column 13: unexpected ")"; ` + use},
		{"QUOTE (", `column 8: the pattern ends here; ` + use},
		{"[ QUOTE CUE ]", `column 1: all of the pattern is optional; take something that must be there out of [ ]`},
		// cues
		{"QUOTE CUE@", `column 11: CUE lacks an act; use words in lower case, as in CUE:say|tell or CUE@deny`},
		{"QUOTE CUE@Deny", `column 11: "Deny" is not an act; use words in lower case, as in CUE:say|tell or CUE@deny`},
		{"QUOTE CUE:sAy", `column 11: "sAy" is not a lemma; use words in lower case, as in CUE:say|tell or CUE@deny`},
		{"QUOTE CUE:say|tEll", `column 15: "tEll" is not a lemma; use words in lower case, as in CUE:say|tell or CUE@deny`},
		// what must be there, and how often
		{"QUOTE , SPEAKER", `column 1: nothing wakes "QUOTE , SPEAKER"; add CUE or a lower-case word`},
		{"QUOTE [ CUE ] SPEAKER", `column 1: nothing wakes "QUOTE SPEAKER"; add CUE or a lower-case word`},
		{" SPEAKER CUE", `column 2: nothing is said in "SPEAKER CUE"; add QUOTE or CLAUSE`},
		{"SPEAKER CUE [ QUOTE ]", `column 1: nothing is said in "SPEAKER CUE"; add QUOTE or CLAUSE`},
		{"QUOTE CUE SPEAKER , SPEAKER", `column 21: a second SPEAKER; use at most one`},
		{"QUOTE CUE SOURCE by SOURCE", `column 21: a second SOURCE; use at most one`},
		{"QUOTE CUE:say SPEAKER CUE", `column 23: a second CUE; use at most one`},
		{"QUOTE CUE CITED", `column 11: CITED without the SOURCE that cites it; add SOURCE`},
		{"QUOTE CUE SPEAKER CLAUSE", `column 19: CLAUSE beside QUOTE; use only one of them`},
		{"SPEAKER CUE QUOTE , QUOTE", `column 21: a second QUOTE on the same side of "CUE"; use one on each side`},
		{"QUOTE , QUOTE CUE , QUOTE", `column 9: a second QUOTE on the same side of "CUE"; use one on each side`},
		{"CLAUSE … CUE", `column 8: "…" stands before "CUE", which wakes the rule; put it after it`},
		// bounds
		{"QUOTE CUE" + strings.Repeat(" [ , ]", 7), `column 47: with these brackets the pattern can be read in more than 64 ways; make two patterns of it`},
		{"QUOTE CUE" + strings.Repeat(" ,", 63), `column 135: a pattern has at most 64 elements; make two patterns of it`},
		{strings.Repeat("(", 17) + "QUOTE", `column 17: brackets are nested more than 16 deep; use fewer`},
	} {
		t.Run(c.pattern, func(t *testing.T) {
			_, err := Pattern("x", "X.", c.pattern)
			require.EqualError(t, err, `attribution: pattern "x", `+c.want)
		})
	}
}

func TestPatternWakes(t *testing.T) {
	for _, c := range []struct {
		pattern string
		on      token.Class
		words   []string
	}{
		{"QUOTE , CUE SPEAKER , citing SOURCE", token.Cue, nil},
		{"according to SPEAKER , CLAUSE", 0, []string{"according"}},
		{"CLAUSE , ( per | via | as told by ) SOURCE", 0, []string{"per", "via", "told"}},
		{"( CUE | quoth ) SPEAKER : QUOTE", token.Cue, []string{"quoth"}},
		{"[ a | b ] sign reads QUOTE", 0, []string{"reads"}},
	} {
		r := pattern(t, c.pattern)
		require.Equal(t, c.on, r.On, c.pattern)
		require.Equal(t, c.words, r.Words, c.pattern)
	}
	_, err := Pattern("x", "An example.", "QUOTE CUE"+strings.Repeat(" [ , ]", 6))
	require.NoError(t, err, "64 ways to read it")
	_, err = Pattern("x", "An example.", "QUOTE CUE"+strings.Repeat(" ,", 62))
	require.NoError(t, err)
}

// TestPatternAlone has what each element matches and what it does not.
func TestPatternAlone(t *testing.T) {
	for _, c := range []struct {
		pattern string
		rows    []row
	}{
		{"QUOTE , CUE SPEAKER , citing SOURCE", []row{
			{`“No,” says Ann, citing AFP.`, `Ann [AFP] | says | “No,”`},
			{`“No”, says Ann O’Neil, a teacher, citing the BBC.`, `Ann O’Neil, a teacher [the BBC] | says | “No”`},
			{`“Who is it?” asked Ann, citing Reuters.`, `Ann [Reuters] | asked | “Who is it?”`},
			{"“It rained.\n\n“It snowed,” says Ann, citing AFP.", "Ann [AFP] | says | “It rained. … “It snowed,”"},
			{`“No,” says Ann.`},
			{`“No,” says Ann, citing Bob.`},
			{`“No,” says AFP, citing Reuters.`},
			{`“No.” says Ann, citing AFP.`},
			{`“No,” Ann says, citing AFP.`},
			{"“No,”\n\nsays Ann, citing AFP."},
			{`It is no, says Ann, citing AFP.`},
		}},
		{"QUOTE , CUE SPEAKER [ … ( . | , ) QUOTE ]", []row{
			{`“We will not go,” said Ann O’Neil. “Not today.”`, `Ann O’Neil | said | “We will not go,” … “Not today.”`},
			{`“If the ice melts,” warned Tove Lund, “the road will sink.”`, `Tove Lund | warned | “If the ice melts,” … “the road will sink.”`},
			{`“It sank,” said Lars Eide on Monday. “It sank twice,” said Berta Eide.`, `Lars Eide | said | “It sank,”`, `Berta Eide | said | “It sank twice,”`},
			{"“It sank,” said Lars Eide.\n\n“It sank twice.”", `Lars Eide | said | “It sank,”`},
		}},
		{"SPEAKER CUE … [ , | : ] QUOTE", []row{
			{`Keller wrote in a letter to the council: “I resign.”`, `Keller [a letter] | wrote | “I resign.”`},
			{"Ann said:\n\n“It rained for a week.”", `Ann | said | “It rained for a week.”`},
			{`She told them “never again”.`, `She | told | “never again”`},
			{"Ann said on Monday.\n\n“It rained for a week.”"},
			{`Ann said on Monday, “It rained,” Bob said.`},
			{`She did not say: “No.”`},
			{`He declined to say: “No.”`},
			{`Ann was told: “No.”`},
			{`Ann promised to answer: “No.”`},
			{`Ann hoped to answer: “No.”`},
			{`He wrote “A History of Salt” in a hut.`},
			{`The report was on the table: “No.”`},
			{`The menu offered “clouds”.`},
		}},
		{"SPEAKER CUE … CLAUSE", []row{
			{`Ann O’Neil told reporters that the village would not move.`, `Ann O’Neil | told | that the village would not move`},
			{`Lund told him she had sold the boat.`, `Lund | told | she had sold the boat`},
			{`Keller later said in May the dam would hold.`, `Keller | said | the dam would hold`},
			{`She asked whether the mill would close; nobody knew.`, `She | asked | whether the mill would close`},
			{`He said goodbye and left the island.`},
			{`Lund was told that it rained.`},
			{`Ann supports the bridge that was built.`},
			{`Ann hopes that the bridge will be built.`},
			{`The ministry told them not to eat what the gulls had touched.`},
			{`Reuters said that it rained.`},
			{`She said “it rained”.`},
		}},
		{"SPEAKER CUE:hope … CLAUSE", []row{
			{`Ann hopes that the bridge will be built.`, `Ann | hopes | that the bridge will be built`},
			{`Ann does not hope that the bridge will be built.`},
		}},
		{"SPEAKER CUE:call_on CLAUSE", []row{{`Ann called on Bob.`}}},
		{"CUE:say|call_on SPEAKER : QUOTE", []row{
			{`Said Ann: “No.”`, `Ann | Said | “No.”`},
			{`Asked Ann: “No?”`},
		}},
		{"SPEAKER CUE@deny … CLAUSE", []row{
			{`Aune denied that the safe was empty.`, `Aune | denied | that the safe was empty`},
			{`Aune said that the safe was empty.`},
		}},
		{"SPEAKER CUE:blog : QUOTE", []row{
			{`Aune blogged: “No.”`, `Aune | blogged | “No.”`},
			{`Aune has blogged: “No.”`, `Aune | has blogged | “No.”`},
			{`Aune said: “No.”`},
		}},
		{"CUE by SPEAKER CLAUSE", []row{
			{`It was claimed by a night guard that the case was empty.`, `a night guard | was claimed | that the case was empty`},
			{`It was claimed by Reuters that the case was empty.`},
		}},
		{"CLAUSE , CUE SPEAKER , CLAUSE", []row{
			{`The harvest, said Ida Brandt, would be the worst in forty years.`, `Ida Brandt | said | The harvest … would be the worst in forty years`},
			{`The harvest, said Ida Brandt, of 1999.`},
		}},
		{"CLAUSE , CUE SPEAKER", []row{
			{`The plan is “a gift to the banks”, said Olof Berg.`, `Olof Berg | said | The plan is “a gift to the banks”`},
			{`The plan is “a gift,” said Olof Berg.`, `Olof Berg | said | The plan is “a gift,”`},
			{`“It is a gift”, said Olof Berg.`},
			{`A gift to the banks, said Olof Berg.`},
			{`He left the hall, telling Olof Berg.`},
		}},
		{"CLAUSE , SPEAKER CUE", []row{
			{`The dam will hold, Olof Berg says.`, `Olof Berg | says | The dam will hold`},
			{`Once the bell rings, Olof Berg says that she is tired.`},
		}},
		{"[ the | a ] sign ( reads | says ) QUOTE", []row{
			{`The sign reads “Mind the pike” in red.`, `- | The sign reads | “Mind the pike”`},
			{`Every sign says “Mind the pike”.`, `- | sign says | “Mind the pike”`},
			{`The signs read “Mind the pike”.`},
		}},
		{"CLAUSE , per ( SOURCE | SPEAKER )", []row{
			{`Two ships have sunk, per the Northern Herald.`, `[the Northern Herald] | per | Two ships have sunk`},
			{`Two ships have sunk, per Ann O’Neil.`, `Ann O’Neil | per | Two ships have sunk`},
			{`A gift to the banks, per Ann O’Neil.`},
			{`It costs two euros per day.`},
		}},
		{"CLAUSE , CUE SOURCE , citing CITED", []row{
			{`The villagers refuse to move, reports AFP, citing Agerpres.`, `[AFP citing Agerpres] | reports | The villagers refuse to move`},
			{`The villagers refuse to move, reports AFP, citing police.`},
		}},
		{"CITED , as SOURCE skeeted : QUOTE", []row{
			{`The Associated Press, as Reuters skeeted: “No.”`, `[Reuters citing Associated Press] | skeeted | “No.”`},
		}},
		{`( CLAUSE | QUOTE ) \( via SPEAKER \)`, []row{
			{`The ferry is sold (via Ann O’Neil).`, `Ann O’Neil | via | The ferry is sold`},
			{`The ferry (the old one) is sold [via Ann O’Neil].`, `Ann O’Neil | via | The ferry (the old one) is sold`},
			{`“The ferry is sold” (via Ann O’Neil).`, `Ann O’Neil | via | “The ferry is sold”`},
			{`The ferry is sold via Ann O’Neil.`},
			{`The ferry is sold, via Ann O’Neil).`},
			{`The ferry is sold (via Ann O’Neil.`},
		}},
		{"( CLAUSE | QUOTE ) via SPEAKER", []row{
			{`The ferry is sold via Ann O’Neil.`, `Ann O’Neil | via | The ferry is sold`},
			{`The ferry is sold (via Ann O’Neil).`},
			{`“The ferry is sold” (via Ann O’Neil).`},
		}},
		{"SPEAKER skeeted : CLAUSE", []row{
			{`It was late (Ann skeeted: the ferry is sold) and dark.`, `Ann | skeeted | the ferry is sold`},
		}},
		{"CLAUSE , in SPEAKER ’s telling", []row{
			{`The dam was safe, in the mayor’s telling.`, `the mayor | ’s telling | The dam was safe`},
		}},
		{"SPEAKER CUE : CLAUSE", []row{
			{`Ann said: it rained.`, `Ann | said | it rained`},
			{"Ann said:\n\nIt rained."},
			{`Ann said: rain.`},
		}},
		{"SPEAKER skeeted ... QUOTE", []row{
			{`Ann skeeted on Monday “No”.`, `Ann | skeeted | “No”`},
			{`Ann skeeted`},
			{`“Ann skeeted” “No”.`},
		}},
		{"QUOTE – SPEAKER skeeted", []row{
			{`“No” – Ann skeeted.`, `Ann | skeeted | “No”`},
			{`“No” -- Ann SKEETED`, `Ann | SKEETED | “No”`},
			{`“No”, Ann skeeted.`},
		}},
	} {
		t.Run(c.pattern, func(t *testing.T) { check(t, alone(t, pattern(t, c.pattern)), c.rows) })
	}
}

// TestPatternsLikeTheRules: what the notation can express finds what the rules of
// the library find, and no more.
func TestPatternsLikeTheRules(t *testing.T) {
	for _, c := range []struct {
		rule      Rule
		pattern   string
		sentences []string
	}{
		{builtIn(t, "quote-cue"), "QUOTE ( , | — ) ( CUE SPEAKER | SPEAKER CUE ) [ … ( . | , | — ) QUOTE ]", []string{
			`“We will not go,” said Ann O’Neil.`,
			`“We will not go,” said Ann O’Neil. “Not today.”`,
			`“The dam will hold,” Mayor Bruno Keller told reporters on Tuesday.`,
			`“Where did the money go?” asked Lena Fisk.`,
			`“Never again!” she shouted.`,
			`“If the ice melts,” warned Tove Lund, “the road will sink.”`,
			`“The bridge was shut. Then it was opened. Nobody told us why,” said Marek Dolny.`,
			`"We counted twice," Chief Inspector Rolf Aune has said.`,
			`‘We don’t sell to strangers,’ replied the baker.`,
			`“Our members are tired” — said Petra Vogt — “and they want to go home.”`,
			`“I was asleep,” Novak later admitted.`,
			`“We are closing the mine”, announced Kurt Weiss on Monday.`,
			`“It sank,” said Lars Eide. “It sank twice,” said Berta Eide.`,
			// not by either
			`“Nine Doors” is a thriller, and its author said nothing.`,
			`She did not say “never”.`,
			`Asked about the mill, Dahl declined to say more.`,
			`“Fraud” was a word that he avoided.`,
			`“The Long Night”, a report on the flood, was published in May.`,
		}},
		{builtIn(t, "quote-cue"), "CLAUSE , ( CUE SPEAKER | SPEAKER CUE ) [ , CLAUSE ]", []string{
			`The bridge was never tested, engineers said.`,
			`The harvest, said Ida Brandt, would be the worst in forty years.`,
			`The plan is “a gift to the banks”, said Olof Berg.`,
		}},
		{builtIn(t, "cue-quote"), "SPEAKER CUE … [ , | : ] QUOTE", []string{
			`Ann O’Neil said: “We will not go.”`,
			`The mayor told reporters on Friday: “The water is clean.”`,
			`Jonas Weir said, “There is no key.”`,
			`She asked, “Who paid for the roof?”`,
			`Keller wrote in a letter to the council: “I resign.”`,
			`He shouted “Fire!” and ran.`,
			`Lena Fisk said: “It rained. It rained for a week. Then the wall fell.”`,
			`Tove Lund has replied: ‘Don’t call again.’`,
			`The minister admitted, “We were wrong,” and left.`,
			// not by either
			`She did not say “perhaps never”.`,
			`He declined to say “sorry”.`,
			`She refused to answer “yes or no”.`,
			`The story, called “Nine Doors”, is set in a lighthouse.`,
			`The claim “organic” on the label was false.`,
			`The baker has never said: “Come again.”`,
			`Known as “the Otter”, he is a former wrestler.`,
			`He wrote “A History of Salt” in a hut.`,
		}},
		{builtIn(t, "clause"), "SPEAKER CUE … CLAUSE", []string{
			`Ann O’Neil told reporters that the village would not move.`,
			`Keller said the dam would hold.`,
			`She asked whether the mill would close.`,
			`Dolny asked why nobody had checked the locks.`,
			`The ministry announced on Monday that baths would be limited.`,
			`Vogt insisted that the members were “tired, cold and unpaid”.`,
			`The bank has warned that prices will rise.`,
			`He assured them that the road was safe.`,
			`Officials at the mine say it is flooded.`,
			`Lund told him she had sold the boat.`,
			// not by either
			`The minister declined to say whether the vault had been opened.`,
			`The bank has not said where the money is.`,
			`Neither man would confirm that the watchman has left.`,
			`No one has claimed that it was an accident.`,
			`If the governor says she knew, she will have to go.`,
			`He said goodbye and left the island.`,
		}},
		{builtIn(t, "according"), "( CLAUSE , according to ( SPEAKER | SOURCE ) [ , CLAUSE ] | ( CLAUSE | QUOTE ) , ( according to | in the words of ) ( SPEAKER | SOURCE ) )", []string{
			`The roof was never checked, according to the insurers.`,
			`The missing bulbs, according to the council, are in a cellar.`,
			`The square is “as dark as a drawer”, in the words of Mirela Stanek.`,
			`The figure is wrong, according to a report by the audit office.`,
			`“A torch costs four euros,” according to the headmaster.`,
			// not by either
			`In other words, the lamp was broken.`,
			`They sorted the books according to size.`,
			`Everything went according to plan.`,
		}},
		{builtIn(t, "according"), "( according to | in the opinion of ) ( SPEAKER | SOURCE ) , CLAUSE", []string{
			`According to Ann O’Neil, nothing will move.`,
			`According to AFP, two ships have sunk.`,
			`In the opinion of the judge, the fence was too high.`,
			`According to Tom Brandt, a geologist, the pillars have moved.`,
		}},
		{builtIn(t, "outlet"), "( CLAUSE | QUOTE ) , ( CUE SOURCE | SOURCE CUE ) [ … , ( citing | quoting ) CITED ]", []string{
			`The villagers refuse to move, reports AFP, citing Agerpres.`,
			`Two ships have sunk, Reuters reported on Monday.`,
			`“The bridge is gone”, writes The Guardian.`,
			`Widows accuse the company of fraud, reports France Presse.`,
			`The mine is flooded, the BBC reports.`,
			`“The bridge is gone,” writes The Guardian.`,
			`The pianos were insured twice, reported Der Spiegel, quoting dpa.`,
			// not by either
			`AFP hired nine reporters in May.`,
			`Reuters did not report the flood.`,
			`She reads The Guardian, feeds the cat and lives alone.`,
			`The flood is over, but Reuters has not reported it.`,
		}},
		{builtIn(t, "passive"), "CUE [ by SPEAKER ] CLAUSE", []string{
			`Visitors were told that the museum was shut.`,
			`It was claimed by a night guard that the case was empty.`,
			// not by either
			`The letter was quoted in full.`,
			`The report was published by the trustees in May.`,
		}},
	} {
		like := alone(t, pattern(t, c.pattern))
		rule, quotes := alone(t, c.rule), 0
		for _, s := range c.sentences {
			t.Run(c.rule.Name+": "+s, func(t *testing.T) {
				want := compact(rule.Parse(s))
				require.Equal(t, want, compact(like.Parse(s)), c.pattern)
				quotes += len(want)
			})
		}
		require.GreaterOrEqual(t, quotes, len(c.sentences)/2, "both find something")
	}
}

// TestPatternBesideTheRules: a pattern's quote stays where the rules of the
// library are silent, and no quote is there twice where they are not.
func TestPatternBesideTheRules(t *testing.T) {
	rules := DefaultRules()
	for name, notation := range map[string]string{
		"per": "CLAUSE , per SOURCE", "sign": "sign reads QUOTE", "cited": "QUOTE , CUE SPEAKER , citing SOURCE",
	} {
		r, err := Pattern(name, "An example.", notation)
		require.NoError(t, err)
		rules = append(rules, r)
	}
	p, err := New(Config{Rules: rules})
	require.NoError(t, err)
	check(t, p, []row{
		{`Two ships have sunk, per the Northern Herald.`, `[the Northern Herald] | per | Two ships have sunk`},
		{`The sign reads “Mind the pike” in red.`, `- | sign reads | “Mind the pike”`},
		{`“No,” says Ann O’Neil.`, `Ann O’Neil | says | “No,”`},
		{`It rained. Ann O’Neil said that the sign reads “Mind the pike”.`, `Ann O’Neil | said | that the sign reads “Mind the pike”`, `- | sign reads | “Mind the pike”`},
	})
	q := p.Parse(`Two ships have sunk, per the Northern Herald.`).Quotes[0]
	require.Equal(t, "per", q.Rule)
	require.InDelta(t, confidence(0.8), q.Confidence, 0.001)
	require.Equal(t, Say, q.Act())
	require.Equal(t, "per", q.Cue.Lemma)
	require.Len(t, p.Parse(`“No,” says Ann O’Neil, citing AFP.`).Quotes, 1)
}

// TestPatternScope: attitudes are cues where they count as quotes, or are named.
func TestPatternScope(t *testing.T) {
	const hope = `Ann hopes that the bridge will be built.`
	p, err := New(Config{Rules: []Rule{pattern(t, "SPEAKER CUE CLAUSE")}, RulesOnly: true, Scope: Everything})
	require.NoError(t, err)
	check(t, p, []row{{hope, `Ann | hopes | that the bridge will be built`}})
}

func TestPatternCue(t *testing.T) {
	p := alone(t, pattern(t, "SPEAKER CUE@deny|claim … CLAUSE"))
	q := p.Parse(`Aune has denied that the safe was empty.`).Quotes[0]
	require.Equal(t, Deny, q.Act())
	require.Equal(t, "deny", q.Cue.Lemma)
	require.Equal(t, "has denied", q.Cue.Text)
}

// TestPatternIsLinear: four times the text takes at most five times the steps.
func TestPatternIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector; the plain run has it")
	}
	p := alone(t, pattern(t, "( CLAUSE | QUOTE ) ( , | — ) ( CUE ( SPEAKER | SOURCE ) | ( SPEAKER | SOURCE ) CUE ) [ … . ]"))
	for name, unit := range map[string]string{
		"cue verbs": "said ", "cues with subjects": "Ann said that ", "commas": "he said, ", "short quotes": "“No,” he said. ",
		"carried on": "“No,” he said\n\n“", "open": "“no, ", "outlets": "reports AFP, citing Reuters, ",
	} {
		t.Run(name, func(t *testing.T) {
			small, large := work(p, unit, 8<<10), work(p, unit, 32<<10)
			t.Logf("8 kB in %d steps, 32 kB in %d", small, large)
			require.Less(t, large, 5*small)
		})
	}
}

// TestRulesGuide: the code of docs/rules.md is code of the examples or of a built-in rule,
// and its patterns find what stands below them.
func TestRulesGuide(t *testing.T) {
	guide, err := os.ReadFile("docs/rules.md")
	require.NoError(t, err)
	code := ""
	for _, file := range []string{"example_pattern_test.go", "examples_test.go", "rule/verdict_test.go", "internal/rules/as.go"} {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		code += unindented(string(data))
	}
	var p *Parser
	blocks, matched := 0, 0
	for i, block := range strings.Split(string(guide), "\n```") {
		kind, body, _ := strings.Cut(block, "\n")
		switch {
		case i%2 == 0:
		case kind == "go":
			blocks++
			require.Contains(t, code, unindented(body), "this code is not in the examples")
		case kind == "pattern":
			for line := range strings.Lines(body) {
				line = strings.TrimRight(line, "\n")
				sentence, found := strings.CutPrefix(line, "\t")
				switch {
				case line == "":
				case !found:
					p = alone(t, pattern(t, line))
				default:
					require.Len(t, p.Parse(sentence).Quotes, 1, sentence)
					matched++
				}
			}
		}
	}
	require.Greater(t, blocks, 5)
	require.Greater(t, matched, 5)
}

// unindented is code without the blanks at the beginning of its lines.
func unindented(code string) string {
	var b strings.Builder
	for line := range strings.Lines(code) {
		b.WriteString(strings.TrimLeft(line, "\t "))
	}
	return b.String()
}

package marks

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang/en"
)

// show rewrites the text of layout with its pairs: [closed], [never closed~ and
// [carried on+ over +paragraphs].
func show(layout *scan.Layout, pairs []Pair) string {
	at := map[int]string{} // instead of the token
	before := map[int]string{}
	for i := len(pairs) - 1; i >= 0; i-- {
		p := pairs[i]
		at[p.Open] = "["
		if p.Prev >= 0 {
			at[p.Open] = "+"
		}
		switch {
		case p.Closed:
			at[p.Close] = "]"
		case p.Next >= 0:
			before[p.Close] += "+"
		default:
			before[p.Close] += "~"
		}
	}
	var b strings.Builder
	end := 0
	for i, t := range layout.Tokens {
		b.WriteString(before[i])
		b.WriteString(layout.Source[end:t.Start])
		if s, ok := at[i]; ok {
			b.WriteString(s)
		} else {
			b.WriteString(t.In(layout.Source))
		}
		end = t.End
	}
	return b.String() + before[len(layout.Tokens)] + layout.Source[end:]
}

func TestFind(t *testing.T) {
	for _, group := range []struct {
		name  string
		cases [][2]string
	}{
		{"directional", [][2]string{
			{`“We will go,” said Ada Brell.`, `[We will go,] said Ada Brell.`},
			{`„Wir gehen“, sagte Jonas Wehl. „Und zwar jetzt.“`, `[Wir gehen], sagte Jonas Wehl. [Und zwar jetzt.]`},
			{`„Idziemy”, powiedziała Ola Kret.`, `[Idziemy], powiedziała Ola Kret.`},
			{`”Vi går nu”, sade Maj Lind. ”Kom!”`, `[Vi går nu], sade Maj Lind. [Kom!]`},
			{`”Vi går.`, `[Vi går.~`},
			{"«\u00a0Bonjour ! Ça va ?\u00a0» a dit Luc Morin.", "[\u00a0Bonjour ! Ça va ?\u00a0] a dit Luc Morin."},
			{`« Il a dit « non » hier », dit-elle.`, `[ Il a dit [ non ] hier ], dit-elle.`},
			{`»Wir gehen«, sagte er. »Sofort.«`, `[Wir gehen], sagte er. [Sofort.]`},
			{`Han sa »vi går» och gick.`, `Han sa [vi går] och gick.`},
			{`» Il a dit « oui »`, `» Il a dit [ oui ]`},
			{`» Wir gehen «, sagte er.`, `[ Wir gehen ], sagte er.`},
			{`他说：“我们走。”他又说：“好。”`, `他说：[我们走。]他又说：[好。]`},
			{`Elle dit ‹oui›.`, `Elle dit [oui].`},
			{`「彼は『行く』と言った。」`, `[彼は[行く]と言った。]`},
			{"``We will go,'' said Ada. ``Now.''", "[We will go,] said Ada. [Now.]"},
			{"''We will go,'' said Ada. ''Now.''", "[We will go,] said Ada. [Now.]"},
			{"``We will go,\" said Ada.", "[We will go,] said Ada."},
		}},
		{"straight", [][2]string{
			{`"We will go," said Ada. "Now."`, `[We will go,] said Ada. [Now.]`},
			{`said:"We will go."`, `said:[We will go.]`},
			{`("We go") and -- "no" -- he`, `([We go]) and -- [no] -- he`},
			{`"It will be our"—she leaned over—"secret."`, `[It will be our]—she leaned over—[secret.]`},
			{`"I thought—" he said.`, `[I thought—] he said.`},
			{`" The talks failed , " the minister said . " We tried . "`, `[ The talks failed , ] the minister said . [ We tried . ]`},
			{`"We go," he said , " but late . "`, `[We go,] he said , [ but late . ]`},
			{`"So what?""Nothing."`, `[So what?][Nothing.]`},
			{`"We will go, "she said. "Now."`, `[We will go, ]she said. [Now.]`},
			{`"foo"-style, "a"/"b", x="y"<br>`, `[foo]-style, [a]/[b], x=[y]<br>`},
			{`"Go!","Stop!" and “Go!”,“Stop!”`, `[Go!],[Stop!] and [Go!],[Stop!]`},
			{`said"We go,"he left.`, `said[We go,]he left.`},
			{`"They shouldn"t go," he said.`, `[They shouldn"t go,] he said.`},
			{`The "Big Dogs'" owner and the "Cat"'s`, `The [Big Dogs'] owner and the [Cat]'s`},
			{`" We go ... " he said`, `[ We go ... ] he said`},
			{`"...and so on," he said`, `[...and so on,] he said`},
		}},
		{"nested", [][2]string{
			{`“The ‘collective father’ decides,” he said.`, `[The [collective father] decides,] he said.`},
			{`"The 'inner' voice," he said.`, `[The [inner] voice,] he said.`},
			{`“He told me "never" twice.”`, `[He told me [never] twice.]`},
			{`“She said “no” to me,” he said.`, `[She said [no] to me,] he said.`},
			{`"She said "no" to me," he said.`, `[She said [no] to me,] he said.`},
			{`‘She said “no” to me,’ he said.`, `[She said [no] to me,] he said.`},
			{`“She said, ‘Go away.’”`, `[She said, [Go away.]]`},
			{`"She said, 'Go away.'"`, `[She said, [Go away.]]`},
			{`"'Go away,' she told me," he said.`, `[[Go away,] she told me,] he said.`},
			{`'"Go away," she told me,' he said.`, `[[Go away,] she told me,] he said.`},
			{`‘a ‘b’ c,’ he said.`, `[a [b] c,] he said.`},
			{`"I said 'it's the dogs' fault' and left," he said.`, `[I said [it's the dogs' fault] and left,] he said.`},
			{`“She told us ‘No. “Never” again,’ ” he said.`, `[She told us [No. [Never] again,] ] he said.`},
			{`“We "must" go,” “he” said "“no”".`, `[We [must] go,] [he] said [[no]].`},
			{`'She said 'no' to me,' he said.`, `[She said [no] to me,] he said.`},
			{`""We will go,"" said Ada.`, `[[We will go,]] said Ada.`},
		}},
		{"single", [][2]string{
			{`'We don't know the soldiers' fate,' he said. 'It's sad.'`, `[We don't know the soldiers' fate,] he said. [It's sad.]`},
			{`‘We don’t know the soldiers’ fate,’ he said.`, `[We don’t know the soldiers’ fate,] he said.`},
			{`‘We honour the soldiers’ mothers. We go on,’ he said.`, `[We honour the soldiers’ mothers. We go on,] he said.`},
			{`The so-called ‘heroes’ and the farmers’ market.`, `The so-called [heroes] and the farmers’ market.`},
			{`The ‘Lions’ coach said ‘no’ again.`, `The [Lions] coach said [no] again.`},
			{`'I am sorry,' he said, 'but the boys' team can't win.'`, `[I am sorry,] he said, [but the boys' team can't win.]`},
			{`the 'Workers' Party' said`, `the [Workers' Party] said`},
			{`'Workers' rights matter,' she said.`, `[Workers' rights matter,] she said.`},
			{`‘It’s the Joneses’, he said, ‘not the Smiths’.’`, `[It’s the Joneses], he said, [not the Smiths’.]`},
			{`'Cause of death unknown,' the report said.`, `[Cause of death unknown,] the report said.`},
			{`The Bears’ coach said the ‘star’ and the Lions’ ‘ace’ left.`, `The Bears’ coach said the [star] and the Lions’ [ace] left.`},
			{`‘The boys’ and girls’ schools close,’ he said.`, `[The boys’ and girls’ schools close,] he said.`},
			{`Brell: 'We will go'`, `Brell: [We will go]`},
			{`It was the 'cause' of the ‘Class of ’99’ reunion.`, `It was the [cause] of the [Class of ’99] reunion.`},
			{`‘We saw the boss' and left,’ he said.`, `[We saw the boss' and left,] he said.`},
			{`“I love rock ’n’ roll,” he said. "'Tis late, 'cause I can."`, `[I love rock ’n’ roll,] he said. ['Tis late, 'cause I can.]`},
			{`'We go'? he asked. ‘We go’—she left.`, `[We go]? he asked. [We go]—she left.`},
			{`They call it 'peace'.`, `They call it [peace].`},
			{`'farmers' market'`, `[farmers' market]`},
			{`‘We love ‘bout everything,’ he said.`, `[We love ‘bout everything,] he said.`},
			{`'We love 'bout everything,' he said.`, `[We love 'bout everything,] he said.`},
			{`'We love 'em,' he said. "And 'em too."`, `[We love 'em,] he said. [And 'em too.]`},
			{`‘We were goin’ home,’ he said.`, `[We were goin’ home,] he said.`},
			{`‘We go,' he said.`, `[We go,] he said.`},
			{"`We go,' he said.", "[We go,] he said."},
			{"the `go` command", "the [go] command"},
			{`‘ We go , ’ he said .`, `[ We go , ] he said .`},
			{`„Er sagte ‚nein‘ zu mir“, sagte sie.`, `[Er sagte [nein] zu mir], sagte sie.`},
			{`He said: ‘We go.`, `He said: [We go.~`},
			{`“It’s the workers’ day,” he said of the ‘new’ feast.`, `[It’s the workers’ day,] he said of the [new] feast.`},
		}},
		{"apostrophes", [][2]string{
			{`The soldiers’ mothers and the farmers' market.`, `The soldiers’ mothers and the farmers' market.`},
			{`rock ’n’ roll, rock 'n' roll, ’tis, 'Twas, He'll, the ’90s and the bosses' car`, `rock ’n’ roll, rock 'n' roll, ’tis, 'Twas, He'll, the ’90s and the bosses' car`},
			{`We were goin’ home 'bout noon.`, `We were goin’ home 'bout noon.`},
			{`He was lovin' it, 'cause he was goin' home.`, `He was lovin' it, 'cause he was goin' home.`},
			{`It is at 40°26'46"N.`, `It is at 40°26'46"N.`},
			{`“They shouldn‘t and shouldn“t go,” he said.`, `[They shouldn‘t and shouldn“t go,] he said.`},
			{`“They shouldn”t go,” he said.`, `[They shouldn”t go,] he said.`},
			{`They shouldn‘t go. “We go,” he said.`, `They shouldn‘t go. [We go,] he said.`},
			{`They shouldn“t go. “We go,” he said.`, `They shouldn“t go. [We go,] he said.`},
			{`They shouldn”t go. “We go,” he said.`, `They shouldn”t go. [We go,] he said.`},
			{`They shouldn"t go. "We go," he said.`, `They shouldn"t go. [We go,] he said.`},
			{`Then ‘Abd al-Rahman and ‘Ali went.`, `Then ‘Abd al-Rahman and ‘Ali went.`},
			{`In ‘90s style.`, `In ‘90s style.`},
			{`O’Neil and D'Arcy`, `O’Neil and D'Arcy`},
			{`'We go, he said.`, `'We go, he said.`},
		}},
		{"paragraphs", [][2]string{
			{"“We go.\n“We win.\n“We return,” said Ada.\n“No.”", "[We go.+\n+We win.+\n+We return,] said Ada.\n[No.]"},
			{"\"We go.\n\"We win,\" said Ada.", "[We go.+\n+We win,] said Ada."},
			{"‘We go to the soldiers’ mothers.\n‘We win,’ said Ada.", "[We go to the soldiers’ mothers.+\n+We win,] said Ada."},
			{"'We don't go.\n'We win.\n'We return,' said Ada.", "[We don't go.+\n+We win.+\n+We return,] said Ada."},
			{"'We go.\n'We win.", "[We go.+\n+We win.~"},
			{"“He said: ‘Go.\n“‘Now.’ So we went.”", "[He said: [Go.++\n++Now.] So we went.]"},
			{"“We go.\nHe left. “No,” he said.", "[We go.~\nHe left. [No,] he said."},
			{"“We go.\nHe left.” “No,” he said.", "[We go.~\nHe left.” [No,] he said."},
			{"He said, “We go.” “But\n“we win.”", "He said, [We go.] [But+\n+we win.]"},
			{"'Tis late.\n'We go,' he said.", "'Tis late.\n[We go,] he said."},
			{"« On part.\n« On gagne », dit-il.", "[ On part.+\n+ On gagne ], dit-il."},
		}},
		{"unbalanced", [][2]string{
			{`“a “b” c “d” e`, `[a [b] c [d] e~`},
			{`"a "b" c "d" e`, `[a [b] c [d] e~`},
			{`We go,” he said. “We win.”`, `We go,” he said. [We win.]`},
			{`We go," he said. "We win."`, `We go," he said. [We win.]`},
			{`“We go, he said.`, `[We go, he said.~`},
			{`“We go“ he said. “We win.”`, `[We go] he said. [We win.]`},
			{`“We go, ”he said. “We win.”`, `[We go, ]he said. [We win.]`},
			{`”We go,” he said. ”We win.”`, `[We go,] he said. [We win.]`},
			{`“Fine" he said. “Go.”`, `[Fine] he said. [Go.]`},
			{`"Fine” he said. "Go."`, `[Fine] he said. [Go.]`},
			{`He said,“ We go. ” She left.`, `He said,[ We go. ] She left.`},
			{`‘a “b’ c “d” e`, `[a “b] c [d] e`},
			{`“a «b” c`, `[a «b] c`},
			{`“A.”“B.” ”“ “C”`, `[A.][B.] ”“ [C]`},
		}},
		{"no marks", [][2]string{
			{`» Der Plan steht`, `» Der Plan steht`},
			{`»Der Plan steht`, `»Der Plan steht`},
			{`» Der Plan «steht»`, `» Der Plan [steht]`},
			{"» one\n» two", "» one\n» two"},
			{`He is 5'10" tall and owns 12" records.`, `He is 5'10" tall and owns 12" records.`},
			{`He is 5’10” tall. “Yes,” he said.`, `He is 5’10” tall. [Yes,] he said.`},
			{`"He owns a 12" record," she said.`, `[He owns a 12" record,] she said.`},
			{`"It began in 2010" and "ended in 2012".`, `[It began in 2010] and [ended in 2012].`},
			{`""`, `""`}, {`“”`, `“”`}, {`""=`, `""=`}, {`a "" b "c" d`, `a "" b [c] d`}, {`“ ”`, `“ ”`}, {`“`, `“`}, {`''`, `''`},
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			checkAll(t, layoutOf, group.cases)
		})
	}
}

// checkAll requires for each text, laid out, the pairs that show writes beside it.
func checkAll(t *testing.T, lay func(string) *scan.Layout, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		layout := lay(c[0])
		pairs := Find(nil, layout, en.Pack().Lexicon())
		check(t, layout, pairs)
		require.Equal(t, c[1], show(layout, pairs), c[0])
	}
}

func TestFindReusesCapacity(t *testing.T) {
	layout := layoutOf(`“We go,” he said. “Now.”`)
	dst := make([]Pair, 5, 9)
	got := Find(dst, layout, en.Pack().Lexicon())
	require.Len(t, got, 2)
	require.Same(t, &dst[0], &got[0])
	require.Empty(t, Find(nil, &scan.Layout{}, en.Pack().Lexicon()))
}

func TestFindIsLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("long under the race detector; the plain run has it")
	}
	const n = 200_000
	for _, units := range [][]string{
		{"“a "}, {"‘a "}, {"”a "}, {"’a "}, {"„a "}, {"‚a "}, {"«a "}, {"»a "}, {"‹a "}, {"「a "}, {"『a "},
		{"``a "}, {"''a "}, {`"a `}, {"'a "}, {"`a "}, {"“"}, {`"`}, {"'"}, {"‘"}, {"’"}, {"“ ”"}, {"a” "}, {"a’ "},
		{"“‘a "}, {`"'a `}, {"“‘a ", "a’”"}, {`"'a `, `a'" `}, {"‘", "a", "’"}, {"'", "a", "'"}, {"“", "a "}, {`"`, "a"},
		{"‘a ", "as’ b "}, {"‘as’ b "}, {"“a\n"}, {"'a\n"}, {"“‘\n"}, {"“‘a\n"}, {"‘a", "\n", "‘"},
	} {
		layout := repeat(n, units...)
		start := time.Now()
		pairs := Find(nil, layout, en.Pack().Lexicon())
		// Milliseconds are usual; a quadratic search would take minutes.
		require.Less(t, time.Since(start), 20*time.Second, "%q", units)
		check(t, layout, pairs)
	}
}

func BenchmarkFind(b *testing.B) {
	layout := layoutOf(strings.Repeat("“We don’t know the soldiers’ fate,” said Ada Brell, who owns ‘a lot’ of farms in the north.\nShe left. \"He said 'no' to me,\" she said.\n", 100))
	pairs := Find(nil, layout, en.Pack().Lexicon())
	b.SetBytes(int64(len(layout.Source)))
	b.ReportAllocs()
	for b.Loop() {
		pairs = Find(pairs, layout, en.Pack().Lexicon())
	}
}

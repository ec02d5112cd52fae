package plain

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRead(t *testing.T) {
	const story = "The oldest lighthouse on the Norland coast will be torn down in September, Ingrid Vaal, who leads the board, told a crowded meeting.\n\n“We have looked at every other way,” Vaal said. “The cliff is moving by two metres a year.”\n"
	for _, group := range []struct {
		name  string
		cases [][2]string
	}{
		{"as it is", [][2]string{
			{"“We go,” said Ada.\n\nShe left.", "“We go,” said Ada.\n\nShe left."},
			{"5 * 3 and f**k and snake_case and a_b_c", "5 * 3 and f**k and snake_case and a_b_c"},
			{"AT&T & Sons; x < y; <ada@example.org> and R&D;", "AT&T & Sons; x < y; <ada@example.org> and R&D;"},
			{"He said [the ferry] sank (1) and (2).", "He said [the ferry] sank (1) and (2)."},
			{"#3 Reyk: No.\n>> REYK: No.\n– No.\n- No.", "#3 Reyk: No.\n>> REYK: No.\n– No.\n- No."},
			{"a=b, 5=2+3", "a=b, 5=2+3"},
			{"ADA: No.\nBO: Yes.\nADA: No.", "ADA: No.\nBO: Yes.\nADA: No."},
			{"", ""}, {"\n\n", "\n\n"},
		}},
		{"references and tags", [][2]string{
			{"&quot;Bring it,&quot; O&rsquo;Dowd said &mdash; &#8220;now&#x201d; &amp;quot;so&amp;quot;", "\"Bring it,\" O’Dowd said — “now” \"so\""},
			{"Hale &amp; Sons", "Hale & Sons"},
			{`<div class="story" id="x"><p>The <b>quay</b> was shut,<br/>said Bea.</p></div>`, "\n\nThe quay was shut,\nsaid Bea.\n\n"},
			{"<script>if (a < b) { c(); }</script>No.<!-- no -->", "No."},
			{"<q>No,</q> she said.", "“No,” she said."},
		}},
		{"markdown", [][2]string{
			{"**Ada Brell** said: _we_ go.", "Ada Brell said: we go."},
			{"[“No,”](https://example.org/v) said Ada. ![a ferry](f.png)", "“No,” said Ada. !a ferry"},
			{"## Early life\n\n* Ada: “No.”\n* Bo: “Yes.”", "Early life\n\nAda: “No.”\nBo: “Yes.”"},
			{"> The ferry was old.\n> We knew.", "The ferry was old.\nWe knew."},
			{`\"No,\" said Ada.`, `"No," said Ada.`},
		}},
		{"footnotes", [][2]string{
			{"“No,”[1] said Ada.[2] “Yes.”[citation needed]", "“No,” said Ada. “Yes.”"},
			{"“No,”(1) said Ada. “Yes.”¹ “So,”2 she said.", "“No,” said Ada. “Yes.” “So,” she said."},
			{"in 5” 3 and H² and page(s)", "in 5” 3 and H² and page(s)"},
		}},
		{"characters", [][2]string{
			{"â€œNo,â€\u009d said Ada. Itâ€™s.", "“No,” said Ada. It’s."},
			{"�No,� said O�Dowd.", "“No,” said O’Dowd."},
			{"\u0093No,\u0094 said Ada an\u00adnounced; an\u00ad\nnounced con\ufb01rmed ＂No＂ ❝So❞ <<so>>", "“No,” said Ada announced; announced confirmed \"No\" “So” «so»"},
			{"=E2=80=9CNo,=E2=80=9D said Ada and=\nBo.=\n", "“No,” said Ada and Bo.\n"},
		}},
		{"wrapped", [][2]string{
			{fill(story, 28, ""), story}, {fill(story, 42, ""), story}, {fill(story, 72, ""), story},
			{fill(story, 72, "\t"), "\t" + strings.Replace(story, "\n\n", "\n\n\t", 1)},
			{fill(story, 60, "> "), story},
			{"The chief, Tomas\r\nReyk, told the council on Monday that the\r\nferry would not sail before the first of June,\r\nwhatever the weather.\r\n", "The chief, Tomas Reyk, told the council on Monday that the ferry would not sail before the first of June, whatever the weather.\r\n"},
			{"Head\nand", "Head\nand"}, {"Who came to town:\nthe old", "Who came to town:\nthe old"},
			{"He came to town.\nthe old", "He came to town.\nthe old"}, {"He came to town\nThe old", "He came to town\nThe old"},
			{"Ada Brell said that\nthe pillars had moved.\nShe left.", "Ada Brell said that the pillars had moved.\nShe left."},
		}},
		{"subtitles", [][2]string{
			{"7\n00:01:02,000 --> 00:01:04,000\nThe port chief said\n\n8\n00:01:04,000 --> 00:01:06,000\nthe ferry is late.", "The port chief said the ferry is late."},
			{"WEBVTT\n\n00:00:00.638 --> 00:00:03.198\n<v Ada Brell>No.\n\n00:00:03.279 --> 00:00:05.880\n<v.first Bo>Yes.", "Ada Brell: No.\n\nBo: Yes."},
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			for _, c := range group.cases {
				var text Text
				text.Read(c[0])
				require.Equal(t, c[1], text.Plain, "%q", c[0])
				check(t, &text)
			}
		})
	}
}

func TestWords(t *testing.T) {
	var text Text
	text.Read("The \ufb01rm con\ufb01rmed &quot;it&quot;.")
	require.Equal(t, "The firm confirmed \"it\".", text.Plain)
	require.Equal(t, "\ufb01rm con\ufb01rmed \"it", text.Words(4, 22))
	require.Equal(t, "con\ufb01", text.Words(9, 14))
	require.Equal(t, "it", text.Words(20, 22))
}

// fill breaks the lines of text at width, each after indent.
func fill(text string, width int, indent string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		at := 0
		for k, word := range strings.Fields(line) {
			switch {
			case k == 0:
				b.WriteString(indent)
			case at+1+len([]rune(word)) > width:
				b.WriteString("\n" + indent)
				at = 0
			default:
				b.WriteString(" ")
				at++
			}
			b.WriteString(word)
			at += len([]rune(word))
		}
		b.WriteString(strings.TrimRight(indent, " \t") + "\n")
	}
	return strings.Replace(b.String(), strings.TrimRight(indent, " \t")+"\n", "\n", -1)
}

// check requires what holds of any text: places are in order, inside the source and on
// the bytes that were copied.
func check(t *testing.T, text *Text) {
	t.Helper()
	before := 0
	for i := range len(text.Plain) {
		start, end := text.Start(i), text.End(i+1)
		require.LessOrEqual(t, before, start)
		require.LessOrEqual(t, start, end)
		require.LessOrEqual(t, end, len(text.Source))
		before = start
	}
	at := 0
	for _, l := range text.Lines {
		require.LessOrEqual(t, at, l.Start)
		require.Less(t, l.Start, l.End)
		require.LessOrEqual(t, l.End, len(text.Plain))
		require.NotContains(t, text.Plain[l.Start:l.End], "\n")
		at = l.End
	}
}

func FuzzRead(f *testing.F) {
	f.Add("“No,”[1] &quot;no\" <p>No\n> no\n**no** [no](no) no\u00ad\nno =E2=80=9C\n")
	f.Add("1\n00:00:01,000 --> 00:00:02,000\n<v Ada>No.\n\n* a\r\n# b\r\r\tc")
	f.Fuzz(func(t *testing.T, source string) {
		var text Text
		text.Read(source)
		check(t, &text)
	})
}

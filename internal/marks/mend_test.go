package marks

import (
	"testing"

	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang/en"
)

// scanned is the layout of source as the scanner makes it, with sentences.
func scanned(source string) *scan.Layout {
	layout := new(scan.Layout)
	scan.Scan(layout, source, en.Pack().Lexicon())
	return layout
}

func TestMend(t *testing.T) {
	for _, group := range []struct {
		name  string
		cases [][2]string
	}{
		{"reopened", [][2]string{
			{`"We go. "We win. "Now." She left.`, `[We go.+ +We win.+ +Now.] She left.`},
			{`“We go,” said Ada. “We win. “We stay.” Nobody came.`, `[We go,] said Ada. [We win.+ +We stay.] Nobody came.`},
			{`“We go. “We win. “We stay. Nobody came.`, `[We go.+ +We win.+ +We stay.~ Nobody came.`},
			{`“He came in. “Go away,” he said.” She left.`, `[He came in. [Go away,] he said.] She left.`},
			{`“We say “go” and “stay”.” She left.`, `[We say [go] and [stay].] She left.`},
		}},
		{"never closed", [][2]string{
			{`“We go, said Ada Brell. She left. “It is late.”`, `[We go,~ said Ada Brell. She left. [It is late.]`},
			{`“We go, he said. She left.`, `[We go,~ he said. She left.`},
			{`“We ask who, he says, goes. She left.`, `[We ask who,~ he says, goes. She left.`},
			{`“We know the man, said to be old. She left.`, `[We know the man, said to be old. She left.~`},
			{`Brell shook her head. “We go home. The hearing goes on.`, `Brell shook her head. [We go home.~ The hearing goes on.`},
			{"Brell shook her head. “We go home. We win.\n“Now,” she said.", "Brell shook her head. [We go home. We win.+\n+Now,] she said."},
			{`Brell left. “We ‘go. We win’ and go. She left.`, `Brell left. [We [go. We win]~ and go. She left.`},
		}},
		{"of another kind", [][2]string{
			{`“We go,’ said Ada. She left.`, `[We go,] said Ada. She left.`},
			{`‘We go,” said Ada. She left.`, `[We go,] said Ada. She left.`},
			{`“We don’t go,” said Ada. ‘No,’ she said.`, `[We don’t go,] said Ada. [No,] she said.`},
		}},
		{"never opened", [][2]string{
			{`Brell spoke of us. They are old men now,” she said.`, `Brell spoke of us. [ are old men now,] she said.`},
			{`She said: They are old men now.” He left.`, `She said: [ are old men now.] He left.`},
			{"“They are old.\nThey are men now,” she said.", "[They are old.+\n+ are men now,] she said."},
			{"“They are old.\nAda Brell, mayor.”", "[They are old.~\nAda Brell, mayor.”"},
			{`It is late now.” he said.”`, `[ is late now.] he said.”`},
			{`But Brell said that they are old men now.” He left.`, `But Brell said that they are old men now.” He left.`},
			{`and that is how it is now,” he said.`, `and that is how it is now,” he said.`},
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			checkAll(t, scanned, group.cases)
		})
	}
}

package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// What users of other tools ran into, each by its row: the behaviour, and where it
// was reported.
func TestComplaints(t *testing.T) {
	p, err := New(Config{})
	require.NoError(t, err)
	for _, c := range []struct {
		complaint string
		article   string
		want      []string
	}{
		{"a quote carried over paragraphs (CoreNLP 1139)", "“The dam held,” said Ines Malm, a warden. “We slept beside it.\n\n“In the morning it was gone.”", []string{"Ines Malm, a warden | said | “The dam held,” … “We slept beside it. … “In the morning it was gone.” = Ines Malm"}},
		{"the last quote is never closed (CoreNLP 338)", "“The dam held,” said Ines Malm. “We slept beside it.\n\nThe river rose all night.", []string{"Ines Malm | said | “The dam held,” … “We slept beside it. = Ines Malm"}},
		{"a nickname in marks (CoreNLP 1251)", "“I only sell the fish,” said a man who goes by the name “Salty Pete”.", []string{"a man | said | “I only sell the fish,” = Salty Pete"}},
		{"NAME, a ROLE, said … she added (CoreNLP 905)", "Rosa Quill, a plumber, said: “The pipes sang.”\n\n“Nobody slept,” she added.", []string{"Rosa Quill, a plumber | said | “The pipes sang.” = Rosa Quill", "she | added | “Nobody slept,” = Rosa Quill"}},
		{"NAME, a ROLE, said he was worried (CoreNLP 905)", "Tobias Wren, a lock-keeper, said he was worried. “They were built for smaller floods.”", []string{"Tobias Wren, a lock-keeper | said | he was worried = Tobias Wren", "(Tobias Wren) | - | “They were built for smaller floods.” = Tobias Wren"}},
		{"manner verbs, speakers behind them (CoreNLP 1090)", "“Eleven hours for a sandwich,” grumbled Albie Stone, wet through. “You ordered it in Welsh,” sighed the tired cook softly.", []string{"Albie Stone | grumbled | “Eleven hours for a sandwich,” = Albie Stone", "the tired cook | sighed | “You ordered it in Welsh,” = the tired cook"}},
		{"a negated report (CoreNLP 1090)", "She didn’t say “perhaps never,” and he didn’t ask.", []string{}},
		{"empty and adjacent marks (CoreNLP 1147)", "The sign was empty: “” and below it was \"\"= in red. “”“” \"\"", []string{}},
		{"apostrophes (CoreNLP 780)", "’Tis the season of the farmers' market and rock ’n’ roll. He'll be there, and so will the dogs’ choir.", []string{}},
		{"a name never becomes another without a word in common (CoreNLP 1183)", "Vincent Ambrose met Harriet Loam. “The vault was open,” Ambrose said. “It was not,” Loam said.", []string{"Ambrose | said | “The vault was open,” = Vincent Ambrose", "Loam | said | “It was not,” = Harriet Loam"}},
		{"no speaker known (NLP-Suite 1584, 381)", "“Turn the boat round!” Rain fell on the empty quay.", []string{"- | - | “Turn the boat round!”"}},
		{"press releases: a dash and a name (textacy 383)", "“This budget pays for forty lamps.” —Commissioner Milo Hartigan", []string{"Commissioner Milo Hartigan | — | “This budget pays for forty lamps.” = Milo Hartigan"}},
		{"press releases: and from NAME (textacy 383)", "And from Chair Estelle Monroe:\n\n“The ladder was my idea.”", []string{"Chair Estelle Monroe | : | “The ladder was my idea.” = Estelle Monroe"}},
		{"odd marks, a bullet, a wrong mark in a word (textacy 379, 382)", "» He shouldn‘t have gone out.\n\nThe lamp” was lit.\n\n“The mast broke,” Petra Lund said.", []string{"Petra Lund | said | “The mast broke,” = Petra Lund"}},
		{"spaces inside the marks (textacy 200)", "\" The talks failed , \" the minister said.", []string{"the minister | said | \" The talks failed , \" = the minister"}},
		{"a marked line next to a sentence about one person (SaysWho 3)", "Oskar Finch has run the ghost train for half a century.\n\n“You never get used to the screaming.”", []string{"(Oskar Finch) | - | “You never get used to the screaming.” = Oskar Finch"}},
		{"marked words that are no speech, titles of works (compromise 458, 500)", "The menu offered “clouds”, “dust” and “yesterday”. Beside it lay “The Art of Waiting”.", []string{}},
		{"“So what?” said NAME (book-nlp 2)", "“So what?” said Nadia Brook. The inspector closed his book.", []string{"Nadia Brook | said | “So what?” = Nadia Brook"}},
		{"two turns, two speakers (book-nlp 2)", "“How is your leg?” “It’s fine,” Gilbert Snow replied.", []string{"- | - | “How is your leg?”", "Gilbert Snow | replied | “It’s fine,” = Gilbert Snow"}},
		{"guillemets, no-break spaces, two sentences (spaCy 13883; dkpro-core 286)", "«\u00a0Bonjour\u00a0! Ça va\u00a0?\u00a0» said Jean Ribot.", []string{"Jean Ribot | said | «\u00a0Bonjour\u00a0! Ça va\u00a0?\u00a0» = Jean Ribot"}},
		{"verbless: a colon and a name (UD docs 904)", "\" I saw it sink. \" : Lars Eide", []string{"Lars Eide | : | \" I saw it sink. \" = Lars Eide"}},
		{"verbless: a dash and a name (UD docs 904)", "“It sank twice.” – Berta Eide", []string{"Berta Eide | – | “It sank twice.” = Berta Eide"}},
		{"transcripts (tech-and-check-alerts 71, 131)", "CARVER (voice-over): It rained for forty hours.\n\nTAPP: I slept in the tower.\n\nCARVER: Were you afraid?TAPP: Of the eels, yes.", []string{"CARVER | : | It rained for forty hours. = CARVER", "TAPP | : | I slept in the tower. = TAPP", "CARVER | : | Were you afraid? = CARVER", "TAPP | : | Of the eels, yes. = TAPP"}},
		{"a dash interrupts the quote (harper 3129)", "Helena Frost sat down. “It will be our”—she leaned over—“secret.”", []string{"she | - | “It will be our” … “secret.” = Helena Frost"}},
		{"single marks, apostrophes inside (obsidian-storyline 249; pandoc 2476)", "‘I don’t mind the cows’ bells,’ said Dora Pym. ‘It’s the cows.’\n\nThey don't sing and don't dance.", []string{"Dora Pym | said | ‘I don’t mind the cows’ bells,’ … ‘It’s the cows.’ = Dora Pym"}},
		{"everyone, nobody (performance-manuscript 31)", "Everyone said the soup was cold. Nobody said a word.", []string{"Everyone | said | the soup was cold = Everyone"}},
		{"one word in scare quotes (code-kern-ai/bricks 61)", "The “experts” came by bus.", []string{}},
	} {
		t.Run(c.complaint, func(t *testing.T) {
			doc := p.Parse(c.article)
			got := compact(doc)
			for i, q := range doc.Quotes {
				if q.Speaker != nil {
					got[i] += " = " + q.Speaker.Name
				}
			}
			require.Equal(t, c.want, got)
			for _, q := range doc.Quotes { // the text of a quote differs from the input (compromise 1154)
				var pieces []string
				for _, s := range q.Spans {
					pieces = append(pieces, c.article[s.Start:s.End])
				}
				require.Equal(t, strings.Join(pieces, " "), q.Text())
			}
		})
	}
}

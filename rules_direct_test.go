package attribution

import "testing"

func TestQuoteCueRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "quote-cue")), []row{
		{`“We will not go,” said Ann O’Neil.`, `Ann O’Neil | said | “We will not go,”`},
		{`“We will not go,” said Ann O’Neil. “Not today.”`, `Ann O’Neil | said | “We will not go,” … “Not today.”`},
		{`“The dam will hold,” Mayor Bruno Keller told reporters on Tuesday.`, `Mayor Bruno Keller | told | “The dam will hold,”`},
		{`“Where did the money go?” asked Lena Fisk.`, `Lena Fisk | asked | “Where did the money go?”`},
		{`“Never again!” she shouted.`, `she | shouted | “Never again!”`},
		{`“If the ice melts,” warned Tove Lund, “the road will sink.”`, `Tove Lund | warned | “If the ice melts,” … “the road will sink.”`},
		{`“The bridge was shut. Then it was opened. Nobody told us why,” said Marek Dolny.`, `Marek Dolny | said | “The bridge was shut. Then it was opened. Nobody told us why,”`},
		{`The bridge was never tested, engineers said.`, `engineers | said | The bridge was never tested`},
		{`The harvest, said Ida Brandt, would be the worst in forty years.`, `Ida Brandt | said | The harvest … would be the worst in forty years`},
		{`"We counted twice," Chief Inspector Rolf Aune has said.`, `Chief Inspector Rolf Aune | has said | "We counted twice,"`},
		{`‘We don’t sell to strangers,’ replied the baker.`, `the baker | replied | ‘We don’t sell to strangers,’`},
		{`“Our members are tired” — said Petra Vogt — “and they want to go home.”`, `Petra Vogt | said | “Our members are tired” … “and they want to go home.”`},
		{`“I was asleep,” Novak later admitted.`, `Novak | admitted | “I was asleep,”`},
		{`The plan is “a gift to the banks”, said Olof Berg.`, `Olof Berg | said | The plan is “a gift to the banks”`},
		{`“We are closing the mine”, announced Kurt Weiss on Monday.`, `Kurt Weiss | announced | “We are closing the mine”`},
		{`“It sank,” said Lars Eide. “It sank twice,” said Berta Eide.`, `Lars Eide | said | “It sank,”`, `Berta Eide | said | “It sank twice,”`},
		{`The roads had turned to mud, Dahl said while visiting a fair.`, `Dahl | said | The roads had turned to mud`},
		{`As the town grows, it needs a bridge, engineers say.`, `engineers | say | As the town grows, it needs a bridge`},
		{`The dam would hold, Dahl and her pupils wrote.`, `Dahl and her pupils | wrote | The dam would hold`},
		// must not match
		{`The shop sold “miracle” soap to tourists who said little.`},
		{`“Nine Doors” is a thriller, and its author said nothing.`},
		{`She did not say “never”.`},
		{`She never said “all clear”, and he was not asked.`},
		{`Asked about the mill, Dahl declined to say more.`},
		{`“Eat Like a Pike” sold out in a week.`},
		{`The word “detox” makes her laugh, and so the report was shelved.`},
		{`The “experts” whom the mayor hired left in May.`},
		{`“Fraud” was a word that he avoided.`},
		{`“The Long Night”, a report on the flood, was published in May.`},
		{`The “Queen Ingeborg” left port as the claims mounted.`},
	})
}

func TestCueQuoteRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "cue-quote")), []row{
		{"Dolny blamed the weather and said:\n\n“It rained for a week.”", `Dolny | said | “It rained for a week.”`},
		{`Ann O’Neil said: “We will not go.”`, `Ann O’Neil | said | “We will not go.”`},
		{`The mayor told reporters on Friday: “The water is clean.”`, `The mayor | told | “The water is clean.”`},
		{`Jonas Weir said, “There is no key.”`, `Jonas Weir | said | “There is no key.”`},
		{`She asked, “Who paid for the roof?”`, `She | asked | “Who paid for the roof?”`},
		{`Brigid Moran tweeted: “The swan is home.”`, `Brigid Moran | tweeted | “The swan is home.”`},
		{`Keller wrote in a letter to the council: “I resign.”`, `Keller [a letter] | wrote | “I resign.”`},
		{`He shouted “Fire!” and ran.`, `He | shouted | “Fire!”`},
		{`Vogt left the hall, adding: “We are tired.”`, `Vogt | adding | “We are tired.”`},
		{`Lena Fisk said: “It rained. It rained for a week. Then the wall fell.”`, `Lena Fisk | said | “It rained. It rained for a week. Then the wall fell.”`},
		{`Marek Dolny said: "I sold the tower."`, `Marek Dolny | said | "I sold the tower."`},
		{`Tove Lund has replied: ‘Don’t call again.’`, `Tove Lund | has replied | ‘Don’t call again.’`},
		{`The minister admitted, “We were wrong,” and left.`, `The minister | admitted | “We were wrong,”`},
		// must not match
		{`She did not say “perhaps never”.`},
		{`He declined to say “sorry”.`},
		{`She refused to answer “yes or no”.`},
		{`The story, called “Nine Doors”, is set in a lighthouse.`},
		{`The report “Winter Roads” was published in May.`},
		{`The claim “organic” on the label was false.`},
		{`The baker has never said: “Come again.”`},
		{`Known as “the Otter”, he is a former wrestler.`},
		{`Nine people: “Gus”, “Otter” and seven more.`},
		{`He wrote “A History of Salt” in a hut.`},
	})
}

func TestColonRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "colon")), []row{
		{`O’Neil: “We will not go.”`, `O’Neil | : | “We will not go.”`},
		{`The minister: “The fare is frozen.”`, `The minister | : | “The fare is frozen.”`},
		{"And from Chair Desmond Okoro:\n\n“Here she is.”", `Chair Desmond Okoro | : | “Here she is.”`},
		{`One of them had a simple message for travellers: “Bring a book.”`, `One of them | : | “Bring a book.”`},
		// must not match
		{`Ann O’Neil: no regrets over the bridge`},
		{`Ann O’Neil said to the crew: “We will not go.”`},
		{`The train leaves at 10:30 from “Brandt Street”.`},
	})
}

func TestHeadlineRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "headline")), []row{
		{`Ann O’Neil: no regrets over the bridge`, `Ann O’Neil | : | no regrets over the bridge`},
		{`Signe Nyland: Ferry tolls will not rise before 2030`, `Signe Nyland | : | Ferry tolls will not rise before 2030`},
		// must not match
		{`O’Neil: “We will not go.”`},
		{`Photo: Ann O’Neil / AFP`},
		{`NEW OSTLAND: The minister resigned on Sunday.`},
		{`Ann O’Neil: the tide rose. The bridge held.`},
		{`Nine people: two nurses and seven cooks.`},
		{`The crossing has three ships: the Alma, the Berta and the Clara.`},
		{`Their timetable is simple: one leaves when another arrives.`},
		{`Photo: Iulia Marn`},
		{`Read more: Ten crossings worth the wait`},
		{`Update: the road is open again`},
		{`The train leaves at 10:30 from Brandt Street.`},
	})
}

func TestLabelRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "label")), []row{
		{"Q: Were you there?\n\nA: I was in the kitchen.", `- | : | Were you there?`, `- | : | I was in the kitchen.`},
		{"DORRIT: To whom?\n\nPALLISTER: To a gentleman.", `DORRIT | : | To whom?`, `PALLISTER | : | To a gentleman.`},
		{"REP. GARZA: What did he pay?\n\nMR. PALLISTER: Nothing. He was a friend.", `REP. GARZA | : | What did he pay?`, `MR. PALLISTER | : | Nothing. He was a friend.`},
		{"KELLER (voice-over): The water came at night.\n\nFISK: We ran.", `KELLER | : | The water came at night.`, `FISK | : | We ran.`},
		{"TANGEN: Fog.\nWEIR: Thank you.", `TANGEN | : | Fog.`, `WEIR | : | Thank you.`},
		{"ANN O’NEIL: You sold it?\n\nLENA FISK: I did, ma’am.", `ANN O’NEIL | : | You sold it?`, `LENA FISK | : | I did, ma’am.`},
		// must not match
		{`O’NEIL: We will not go.`}, // one label makes no dialogue
		{"READ MORE: Ten crossings\n\nWATCH: The last ferry"},
		{"The score: two to one.\n\nThe crowd: nine people."},
		{"Ships: Alma, Berta.\n\nPorts: Lisse, Wexmouth."},
		{"The council met at 10:30.\n\nThe mayor left at 11:45."},
	})
}

func TestDashRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "dash")), []row{
		{`“We will not go.” — Ann O’Neil`, `Ann O’Neil | — | “We will not go.”`},
		{`“The ship is ready.” —Commissioner Wilhelmina Strand`, `Commissioner Wilhelmina Strand | — | “The ship is ready.”`},
		{`" I saw it. " : Marek Dolny`, `Marek Dolny | : | " I saw it. "`},
		{`“Nobody listened.” – Tom Brandt`, `Tom Brandt | – | “Nobody listened.”`},
		{"“Salt is memory. It keeps.”\n— Ida Brandt", `Ida Brandt | — | “Salt is memory. It keeps.”`},
		// must not match
		{`The “clinic” – a boathouse – was sold.`},
		{`“Pike”: a film for children`},
		{`He sang “Swim to Me” — Ahlberg never did.`},
		{`The “honeymoon” — three days in Lisse — was cut short.`},
	})
}

func TestCarryOnRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "carry-on")), []row{
		{"Ann O’Neil is tired.\n\n“They cannot make us leave the valley.”", `(Ann O’Neil) | - | “They cannot make us leave the valley.”`},
		{"Oskar Finch has run the ghost train for half a century.\n\n“You never get used to the screaming.”", `(Oskar Finch) | - | “You never get used to the screaming.”`},
		{"Lena Fisk is tired of the rain.\n\n“It has rained for a week now.”", `(Lena Fisk) | - | “It has rained for a week now.”`},
		{"Petra Vogt smiled.\n\n“The members are tired. They want to go home.”", `(Petra Vogt) | - | “The members are tired. They want to go home.”`},
		{"Marek Dolny sold the tower.\n\n\"I did not know that it was a lighthouse.\"", `(Marek Dolny) | - | "I did not know that it was a lighthouse."`},
		{"Tove Lund paints lamps. “I have painted nine hundred of them.”", `(Tove Lund) | - | “I have painted nine hundred of them.”`},
		// must not match
		{`“Nine Doors” is a thriller.`},
		{`The word “detox” makes her laugh.`},
		{`His “clinic” is a boathouse. His “patients” pay for fish.`},
		{`The menu offered “clouds”, “dust” and “yesterday”.`},
		{`The sign was empty: “” and below it stood ""= in red.`},
	})
}

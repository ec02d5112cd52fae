package attribution

import "testing"

func TestBlockQuoteRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "block-quote")), []row{
		{"Ann O’Neil said in a statement:\n\nThe ferry was old. We knew it.\n\nThe inquiry opens in May.", `Ann O’Neil [a statement] | said | The ferry was old. We knew it.`},
		{"The letter from Halden Mills reads:\n\nThe ferry was old.\n\nThe inquiry opens in May.", `The letter from Halden Mills | reads | The ferry was old.`},
		{"Lena Fisk told the board:\n\n> The ferry was old.\n>\n> We knew it.\n\nShe left.", `Lena Fisk | told | The ferry was old. … We knew it.`},
		{"Marek Dolny wrote:\n\nThe ferry was old. I am sorry.”\n\nShe left.", `Marek Dolny | wrote | The ferry was old. I am sorry.`},
		{"On 9 October, Lena Fisk <lena@example.org> wrote:\n\n> The ferry sails in May.", `Lena Fisk | wrote | The ferry sails in May.`},
		{"The owner has apologised.\n\nThe ferry was old and we knew it. — Marek Dolny (@dolny) June 3, 2019", `Marek Dolny (@dolny) | — | The ferry was old and we knew it.`},
		{"The ferry was old and we knew it.\n\n— Marek Dolny", `Marek Dolny | — | The ferry was old and we knew it.`},
		{"> The ferry was old and we knew it.\n> – Marek Dolny", `Marek Dolny | – | The ferry was old and we knew it.`},
		// must not match
		{"Here is what we know about the ferry:\n\nThe ferry was old."},
		{"Ann O’Neil named three ships:\n\n* The Alma is old.\n* The Berta is new."},
		{"Ann O’Neil gave three reasons:\n\n1. The ferry is old.\n\n2. The quay is small."},
		{"Ann O’Neil did not say why:\n\nThe ferry was old."},
		{"The ferry was old — Marek Dolny knew it."},
		{"The ferry\n\n— Marek Dolny"},
		{"The ferry was old.\n\n- Marek Dolny"},
	})
}

func TestLabelForms(t *testing.T) {
	check(t, alone(t, builtIn(t, "label")), []row{
		{"[00:01:12] Ann O’Neil: We go.\n[00:01:15] Bo Keller: We stay.", `Ann O’Neil | : | We go.`, `Bo Keller | : | We stay.`},
		{"Ann O’Neil  00:12\nWe go.\n\nBo Keller  00:31\nWe stay.", `Ann O’Neil | - | We go.`, `Bo Keller | - | We stay.`},
		{"Speaker 1: We go.\n\nSpeaker 2: We stay.\n\nSpeaker 1: No.", `Speaker 1 | : | We go.`, `Speaker 2 | : | We stay.`, `Speaker 1 | : | No.`},
		{"P1: We go.\n\nP2: We stay.\n\nP1: No.", `P1 | : | We go.`, `P2 | : | We stay.`, `P1 | : | No.`},
		{"ANN O’NEIL\nWe go.\n\nBO KELLER\nWe stay.\n\nANN O’NEIL\nNo.", `ANN O’NEIL | - | We go.`, `BO KELLER | - | We stay.`, `ANN O’NEIL | - | No.`},
		{"#### Ann O’Neil\n\nWe go.\n\n#### Speaker 2\n\nWe stay.\n\n#### Ann O’Neil\n\nNo.", `Ann O’Neil | - | We go.`, `Speaker 2 | - | We stay.`, `Ann O’Neil | - | No.`},
		{"**Ann O’Neil:** We go.\n\n**Bo Keller:** We stay.\n\n**Ann O’Neil:** No.", `Ann O’Neil | : | We go.`, `Bo Keller | : | We stay.`, `Ann O’Neil | : | No.`},
		{"  Mr. KELLER of New Orsa. Mr. Speaker, the pumps are new.\n  Ms. FISK. They have failed.", `Mr. KELLER of New Orsa | - | Mr. Speaker, the pumps are new.`, `Ms. FISK | - | They have failed.`},
		{"Ann O’Neil (Orsa) (Lab): Will it sail?\n\nBo Keller: It will.", `Ann O’Neil | : | Will it sail?`, `Bo Keller | : | It will.`},
		{"The Minister for Ports (Bo Keller): It will sail in May.\n\nMadam Deputy Speaker: Order.", `Bo Keller | : | It will sail in May.`, `Madam Deputy Speaker | : | Order.`},
		{"O’NEIL: We go at noon.\n\nThen we call the bridge.\n\nKELLER: We stay.\n\nO’NEIL: No.", `O’NEIL | : | We go at noon. … Then we call the bridge.`, `KELLER | : | We stay.`, `O’NEIL | : | No.`},
		{"O’NEIL: We go.\n\n(APPLAUSE)\n\nAnd soon.\n\nKELLER: We stay.", `O’NEIL | : | We go. … And soon.`, `KELLER | : | We stay.`},
		{"WEBVTT\n\n00:00:00.638 --> 00:00:03.198\n<v Ann O’Neil>We go.\n\n00:00:03.279 --> 00:00:05.880\n<v Bo Keller>We stay.", `Ann O’Neil | : | We go.`, `Bo Keller | : | We stay.`},
		// must not match
		{"ENERGY: Oil fell by a cent.\n\nCURRENCIES: The crown rose.\n\nASIA TALK: Shares were mixed."},
		{"Ann O’Neil: 1,769.\n\nBo Keller: 1,501."},
		{"Early life\n\nShe was born in Orsa.\n\nCareer\n\nShe went to sea."},
		{"Crazy Tall Ships\n\nThe Long Night\n\nMary of Orsa"},
		{"About the Museum of Clocks: It is old.\n\nTel: 0555 0102"},
	})
}

func TestHeadlineRuleBehind(t *testing.T) {
	check(t, alone(t, builtIn(t, "headline")), []row{
		{`Ferry was too old to sail: report`, `report | : | Ferry was too old to sail`},
		{`Ferry was too old to sail: harbour captain`, `harbour captain | : | Ferry was too old to sail`},
		{`MINES MAY CLOSE BEFORE SPRING - TRADERS`, `TRADERS | - | MINES MAY CLOSE BEFORE SPRING`},
		{`RT @oneil: The ferry was old`, `@oneil | : | The ferry was old`},
		// must not match
		{`EXCLUSIVE: O’Neil says ferry was too old`},
		{`READ MORE: Ferry was too old to sail: report`},
		{`The old ferry: a report`},
		{"The ferry left.\n\nFerry was too old - traders"},
	})
}

func TestQuoteCueRuleUnread(t *testing.T) {
	check(t, alone(t, builtIn(t, "quote-cue")), []row{
		{`“We are going to win,” another Orsa campaign source said.`, `another Orsa campaign source | said | “We are going to win,”`},
		{`“We are going to win,” said undecided voter Ann O’Neil.`, `voter Ann O’Neil | said | “We are going to win,”`},
		{`“We win,” said Ann O’Neil, smiling, “and we stay.”`, `Ann O’Neil | said | “We win,” … “and we stay.”`},
		{`“We win,” O’Neil said; “we always do.”`, `O’Neil | said | “We win,” … “we always do.”`},
		{`“We found a way,” O’Neil said “It was late.”`, `O’Neil | said | “We found a way,” … “It was late.”`},
		// must not match
		{`“One of them was damp.” Asked whether it burnt, she laughed.`},
		{`The “old mill,” and she laughed.`},
	})
}

func TestCarryOnRuleUnknownCue(t *testing.T) {
	check(t, alone(t, builtIn(t, "carry-on")), []row{
		{`“The mill will always be the mill,” an angry Keller retaliated.`, `an angry Keller | retaliated | “The mill will always be the mill,”`},
		// must not match
		{`“The Mill,” an old film, opened in May.`},
		{`“The old and sad mill,” Keller was told.`},
	})
}

func TestColonRuleLeadIns(t *testing.T) {
	check(t, alone(t, builtIn(t, "colon")), []row{
		{"Statement from Governor Ann O’Neil:\n\n“I welcome this.”", `Governor Ann O’Neil | : | “I welcome this.”`},
		{`A word from Ann O’Neil: “I welcome this.”`, `Ann O’Neil | : | “I welcome this.”`},
		{`Email from Ann O’Neil, Orsa: “I welcome this.”`, `Ann O’Neil | : | “I welcome this.”`},
		{`Ann O’Neil, via e-mail: “I welcome this.”`, `Ann O’Neil | : | “I welcome this.”`},
	})
}

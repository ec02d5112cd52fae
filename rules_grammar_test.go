package attribution

import "testing"

func TestGrammarRule(t *testing.T) {
	check(t, alone(t, builtIn(t, "grammar")), []row{
		{`The pilot said the wind had turned.`, `The pilot | said | the wind had turned`},
		{`The keeper promised to light the lamp.`, `The keeper | promised | to light the lamp`},
		{`Fishermen complained about the noise.`, `Fishermen | complained | about the noise`},
		{`“The wind has turned,” the pilot said.`, `the pilot | said | “The wind has turned,”`},
		// must not match
		{`The pilot did not say the wind had turned.`},
		{`The claims of the pilot were long.`},
		{`The keeper lit the lamp and went home.`},
	})
}

// TestReadSentences has a row for each kind of sentence that is understood by its tree
// alone, with the default rules.
func TestReadSentences(t *testing.T) {
	p, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	check(t, p, []row{
		// a clause whose verb, or whose subject, has the form of another word
		{`The chief sold the kiln in June, Marta Lind said.`, `Marta Lind | said | The chief sold the kiln in June`},
		{`The official sold the kiln in June, Marta Lind said.`, `Marta Lind | said | The official sold the kiln in June`},
		{`The new trams face a delay, Marta Lind said.`, `Marta Lind | said | The new trams face a delay`},
		// a name before a verb that is a plural noun too
		{`Marta Lind heads the orchestra. “It is loud,” she said.`, `she | said | “It is loud,”`},
		// a role whose parts are verbs too
		{`The home care assistant said the lift was broken.`, `The home care assistant | said | the lift was broken`},
		// the main verb behind a relative clause is no part of the report
		{`Tenants who accused the landlord of greed have moved out.`, `who | accused | the landlord of greed`},
		// a second verb of the speaker
		{`The choir announced it would tour Spain, and the organist wept.`, `The choir | announced | it would tour Spain`},
		// the addressee is none either
		{`Lind told the panel the lift was broken.`, `Lind | told | the lift was broken`},
		// a second speaker in one paragraph
		{`“The lift was checked in spring,” Bo Aske said. “And who checked it?” Marta Lind asked.`, `Bo Aske | said | “The lift was checked in spring,”`, `Marta Lind | asked | “And who checked it?”`},
		{`“The lift is safe,” said Bo Aske. “That is a lie!” shouted Marta Lind.`, `Bo Aske | said | “The lift is safe,”`, `Marta Lind | shouted | “That is a lie!”`},
		// must not match
		{`Marta Lind heads the orchestra and plans a tour.`},
		{`The home care assistant reads the signs.`},
		{`The claims of the tenants face a delay.`},
	})
}

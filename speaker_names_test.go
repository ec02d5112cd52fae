package attribution_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

// The name of the last quote's speaker, and the role, which is empty where the article tells none.
func TestSpeakerNames(t *testing.T) {
	for _, c := range []struct{ article, name, role string }{
		// An office before the name, with a name of its own.
		{`St. Henry County Prosecuting Attorney Tim Lohner said the case was closed.`, `Tim Lohner`, `St. Henry County Prosecuting Attorney`},
		{`“You can see it,” Martin County District Attorney Brian Holt said. “It is there,” Holt added.`, `Brian Holt`, `Martin County District Attorney`},
		{`University of the Orsa Valley physicist Henry Dahl said the tide was early.`, `Henry Dahl`, `University of the Orsa Valley physicist`},
		{`“It smells,” said oil and gas worker Mike Wolf.`, `Mike Wolf`, `oil and gas worker`},
		// A place or a state between commas is no party.
		{`Donna Ravn, 59, of Ashton, Md., who watched from a roof, said the bells were late.`, `Donna Ravn`, ``},
		{`Sen. Debbie Stone, D-Mich., a member of the board, said the vote would pass.`, `Debbie Stone`, `a member of the board`},
		{`Bill Young, a mechanic in Orsa City, Mo., and an organizer, said the cold took its toll.`, `Bill Young`, `a mechanic in Orsa City`},
		{`Another, Joe Quinn, 34, of Hull, said it was a good day.`, `Joe Quinn`, ``},
		// An office with "of" before a name.
		{`U.S. Secretary of State Linda Marsh said it was late.`, `Linda Marsh`, `U.S. Secretary of State`},
		{`Secretary of State Marsh said it was late.`, `Marsh`, `Secretary of State`},
		{`Minister of Fisheries Linda Marsh said it was late.`, `Linda Marsh`, `Minister of Fisheries`},
		{`The President of Linda Marsh College said it was late.`, `The President of Linda Marsh College`, ``},
		// A description with a preposition before the name.
		{`A spokeswoman for the studio, Keiko Arden, wrote that it was late.`, `Keiko Arden`, `A spokeswoman for the studio`},
		{`“It is late,” said a spokeswoman for the studio, Keiko Arden.`, `Keiko Arden`, `a spokeswoman for the studio`},
		{`The head of the union in Orsa, Keiko Arden, said it was late.`, `Keiko Arden`, `The head of the union in Orsa`},
		{`The company, CalNorth, said a shaft had cracked.`, `CalNorth`, `The company`},
		{`The operator, Sunmar Ferries, said a shaft had cracked.`, `Sunmar Ferries`, `The operator`},
		{`After a row with the studio, Keiko Arden said it was late.`, `Keiko Arden`, ``},
		// Verbs of headlines are no part of a name.
		{"Anna Clint Goes After Donald Brandt\n\nThe mayor spoke on Monday. “He began it,” Clint said.", `Anna Clint`, ``},
		// Parties in a row.
		{`Federal and state officials said the two had raised money.`, `Federal and state officials`, ``},
		{`Companies and individuals complain that the code is unfair.`, `Companies and individuals`, ``},
		{`Asked about the plan, Ann Holt and Bob Dahl said that it was late.`, `Ann Holt and Bob Dahl`, ``},
		{`Nick Sand met Nathan Dahl. Both Sand and Dahl have said they were calm.`, `Sand and Dahl`, ``},
		// A modal verb may be a given name; an adjective is no part of a name.
		{`Will Young, a mechanic, said the cold took its toll. “Steel breaks,” Young said.`, `Will Young`, `a mechanic`},
		{`The state paid Orsa-based Sunmar Energy a million. On Monday Sunmar said that risks remained.`, `Sunmar Energy`, ``},
		// "he" is no country.
		{`Down the street, Mike Fadden rejoiced. He believes Poland should leave the pact. “I want them to go,” he said.`, `Mike Fadden`, ``},
		// The name of somebody unnamed ends before a relative clause.
		{`An official with the dockers’ union who was present in court said the cranes were safe.`, `An official with the dockers’ union`, ``},
		// An office before a name that no list knows, or two of them.
		{`Ostlandic Prime Minister Sora Vinh-Daal said it was late.`, `Sora Vinh-Daal`, `Ostlandic Prime Minister`},
		{`Norvo president and chief executive Ida Brand said it was late.`, `Ida Brand`, `Norvo president and chief executive`},
		{`“It is late,” said Norvo’s chairman and chief executive officer Ida Brand.`, `Ida Brand`, `Norvo’s chairman and chief executive officer`},
		{`Spokeswoman for the festival Ida Brand said it was late.`, `Ida Brand`, `Spokeswoman for the festival`},
		{`The minister and chief executive Ida Brand said it was late.`, `The minister and chief executive Ida Brand`, ``},
		// What an organisation is for is part of its name.
		{`The Ostland Department of Ports said it was late.`, `The Ostland Department of Ports`, ``},
		{`The Joint Commission on Salt said it was late.`, `The Joint Commission on Salt`, ``},
		{`The Joint Commission on Monday said it was late.`, `The Joint Commission`, ``},
		{`The Orsa Women’s Institute said it was late.`, `Orsa Women’s Institute`, ``},
		{`The People’s Republic of Ostland said it was late.`, `People’s Republic of Ostland`, ``},
		{`The Home Office said it was late.`, `The Home Office`, ``},
		{`Orsa Gas and Electric Co met Ida Brand. “It is late,” the company said.`, `Orsa Gas and Electric Co`, ``},
		{`Norvo Inc and Sunmar Co said it was late.`, `Norvo Inc and Sunmar Co`, ``},
		// Whoever reports comes before whom the report is about.
		{`Norvo Group Inc said Sunmar Aviation Inc has agreed to be sold. The company said it was late.`, `Norvo Group Inc`, ``},
		// A name that is a call.
		{`Ann Holt of Save the Ferries said it was late.`, `Ann Holt`, `of Save the Ferries`},
		{`It was late, Save the Ferries said.`, `Save the Ferries`, ``},
		{`They want to save the ferries, Holt said.`, `Holt`, ``},
		// Shares, lists and sources.
		{`They never voted, 14% of men under 30 said.`, `14% of men under 30`, ``},
		{`Ostland, Arva, Orsa and Sund said it was late.`, `Ostland, Arva, Orsa and Sund`, ``},
		{`It was late, and sources close to the council said it was late.`, `sources close to the council`, ``},
		{`The ministry’s press office also published a notice on Tuesday saying that Ostland has detained a man.`, `The ministry’s press office`, ``},
	} {
		quotes := attribution.Parse(c.article).Quotes
		require.NotEmpty(t, quotes, c.article)
		who := quotes[len(quotes)-1].Speaker
		require.NotNil(t, who, c.article)
		require.Equal(t, c.name, who.Name, c.article)
		require.Equal(t, c.role, who.Role(), c.article)
	}
}

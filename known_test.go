package attribution_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
)

func TestKnown(t *testing.T) {
	parser, err := attribution.New(attribution.Config{Known: []attribution.Known{
		{ID: "Q1", Name: "Marta Silva", Aliases: []string{"Marta Silva-Costa"}, Role: "mayor", Organization: "Arva", Gender: attribution.Female},
		{ID: "Q2", Name: "Tom Brandt", Role: "geologist"},
		{ID: "Q3", Name: "Ferry Board"},
		{ID: "Q4", Name: "Ann Lee", Role: "judge"},
		{ID: "Q5", Name: "Ann Lee", Role: "singer"},
		{ID: "Q6", Name: "Jo Venn", Gender: attribution.Male},
	}})
	require.NoError(t, err)
	for article, want := range map[string][]string{
		"“We go,” said Marta Silva. “Now,” Silva said.":                               {"Q1", "Q1"},
		"“We go,” said Marta Silva-Costa.":                                            {"Q1"},
		"“We go,” Silva said.":                                                        {"Q1"},
		"Arva is wet. “We go,” the mayor said.":                                       {"Q1"},
		"“We go,” the mayor of Arva said.":                                            {"Q1"},
		"Dunmore is wet. “We go,” the mayor said.":                                    {""},
		"Arva is wet. “We go,” the mayor’s sister said.":                              {""},
		"“We go,” the geologist said.":                                                {"Q2"},
		"“We go,” the Ferry Board said.":                                              {"Q3"},
		"“We go,” said judge Ann Lee.":                                                {"Q4"},
		"“We go,” said Ann Lee, a singer.":                                            {"Q5"},
		"“We go,” said Ann Lee.":                                                      {""}, // either of two
		"“We go,” said Jo Venn. She was late.":                                        {""}, // the one who is known is a man
		"“We go,” said Nora Silva, the sister of Marta Silva. Marta Silva came late.": {""},
		"“We go,” said Tom Brandt. “No,” said Marta Silva.":                           {"Q2", "Q1"},
	} {
		d := parser.Parse(article)
		var got []string
		for _, q := range d.Quotes {
			if q.Speaker == nil {
				got = append(got, "nobody")
				continue
			}
			got = append(got, q.Speaker.KnownID)
		}
		require.Equal(t, want, got, article)
	}
}

func TestKnownErrors(t *testing.T) {
	for want, known := range map[string][]attribution.Known{
		`Config.Known[0], "Ann Lee", has no ID`:                           {{Name: "Ann Lee"}},
		`Config.Known[1], "Q2", has no Name`:                              {{ID: "Q1", Name: "Ann Lee"}, {ID: "Q2", Name: " "}},
		`Config.Known[0] and [1] have the ID "Q1"; put the other names`:   {{ID: "Q1", Name: "Ann Lee"}, {ID: "Q1", Name: "A. Lee"}},
		`Config.Known[0], "Q1", has Gender "f"; use Female, Male or none`: {{ID: "Q1", Name: "Ann Lee", Gender: "f"}},
	} {
		_, err := attribution.New(attribution.Config{Known: known})
		require.ErrorContains(t, err, want)
	}
}

// Known people carry an ID of the caller's own.
func ExampleConfig_known() {
	parser, err := attribution.New(attribution.Config{Known: []attribution.Known{
		{ID: "person-7", Name: "Marta Silva", Role: "mayor", Organization: "Arva"},
	}})
	if err != nil {
		panic(err)
	}
	doc := parser.Parse("The mayor of Arva said the bridge was shut. “For good,” Silva said.")
	for _, q := range doc.Quotes {
		fmt.Println(q.Speaker.KnownID, q.Text())
	}
	// Output:
	// person-7 the bridge was shut
	// person-7 “For good,”
}

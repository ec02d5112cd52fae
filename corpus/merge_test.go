package corpus_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/lang/en"
)

func day(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic(err)
	}
	return t
}

// read parses articles of one sentence: outlet | date | text. A speaker is called by its article.
func read(t *testing.T, known []attribution.Known, articles ...string) (speakers []corpus.Speaker) {
	t.Helper()
	parser, err := attribution.New(attribution.Config{Known: known})
	require.NoError(t, err)
	reader := corpus.NewReader(en.Pack())
	for i, s := range articles {
		f := strings.SplitN(s, " | ", 3)
		a := attribution.Article{ID: fmt.Sprint(i + 1), Outlet: f[0], Text: f[2]}
		if f[1] != "" {
			a.Date = day(f[1])
		}
		d := parser.Parse(a.Text)
		d.ID = a.ID
		found := reader.Speakers(d, &a)
		require.NotEmpty(t, found, a.Text)
		found[0].ID = a.ID
		speakers = append(speakers, found[0])
	}
	return speakers
}

// merged is the clusters of speakers over their blocks: "1 2/3".
func merged(speakers []corpus.Speaker) string {
	blocks := map[string][]corpus.Speaker{}
	for i, s := range speakers {
		b := s.Block()
		if b == "" {
			b = fmt.Sprint("alone ", i)
		}
		blocks[b] = append(blocks[b], s)
	}
	var clusters []string
	for _, block := range blocks {
		for _, c := range corpus.Merge(block) {
			var ids []string
			for _, m := range c.Members {
				ids = append(ids, block[m.Speaker].ID)
			}
			slices.Sort(ids)
			clusters = append(clusters, strings.Join(ids, " "))
		}
	}
	slices.Sort(clusters)
	return strings.Join(clusters, "/")
}

func TestMerge(t *testing.T) {
	tests := []struct {
		name     string
		articles []string
		want     string
	}{
		{"one name without roles", []string{
			" |  | Marta Silva said the dam was safe.",
			" |  | The dam is safe, Marta Silva said."}, "1 2"},
		{"spellings of one name", []string{
			" |  | Ann O’Neil said the dam was safe.",
			" |  | ANN O'NEIL said the dam was safe."}, "1 2"},
		{"a role that grows", []string{
			" |  | Marta Silva, a councillor in Arva, said the dam was safe.",
			" |  | Marta Silva, deputy mayor of Arva, said the dam was safe.",
			" |  | Marta Silva, the mayor of Arva, said the dam was safe."}, "1 2 3"},
		{"two people of one name", []string{
			" |  | Marta Silva, the mayor of Arva, said the dam was safe.",
			" |  | Marta Silva, a striker for Northern United, said the goal was late.",
			" |  | The mayor of Arva, Marta Silva, said the dam was safe."}, "1 3/2"},
		{"nothing tells which of two", []string{
			" |  | Marta Silva, the mayor of Arva, said the dam was safe.",
			" |  | Marta Silva, a striker for Northern United, said the goal was late.",
			" |  | Marta Silva said it was late."}, "1/2/3"},
		{"the outlet and the time tell which of two", []string{
			"Arva Post | 2026-03-01 | Marta Silva, the mayor of Arva, said the dam was safe.",
			"Sports Day | 2026-03-02 | Marta Silva, a striker for Northern United, said the goal was late.",
			"Arva Post | 2026-03-05 | Marta Silva said it was late."}, "1 3/2"},
		{"the outlet long after does not", []string{
			"Arva Post | 2026-03-01 | Marta Silva, the mayor of Arva, said the dam was safe.",
			"Sports Day | 2026-03-02 | Marta Silva, a striker for Northern United, said the goal was late.",
			"Arva Post | 2027-03-05 | Marta Silva said it was late."}, "1/2/3"},
		{"other given names", []string{
			" |  | Marta Silva, the mayor of Arva, said the dam was safe.",
			" |  | Olof Silva, the mayor of Arva, said the dam was safe."}, "1/2"},
		{"an initial with the role", []string{
			" |  | Tom Brandt, the mayor of Arva, said the dam was safe.",
			" |  | T. Brandt, the mayor of Arva, said the dam was safe."}, "1 2"},
		{"an initial without", []string{
			" |  | Tom Brandt, the mayor of Arva, said the dam was safe.",
			" |  | T. Brandt said the dam was safe."}, "1/2"},
		{"a second given name left out", []string{
			" |  | Marta L. Silva, the mayor of Arva, said the dam was safe.",
			" |  | Marta Silva said the dam was safe."}, "1 2"},
		{"father and son", []string{
			" |  | Tom Brandt Jr. said the dam was safe.",
			" |  | Tom Brandt said the dam was safe."}, "1/2"},
		{"a last name alone", []string{
			" |  | Marta Silva, the mayor of Arva, said the dam was safe.",
			" |  | Silva said the dam was safe."}, "1/2"},
		{"a last name with the role", []string{
			" |  | Marta Silva, the mayor of Arva, said the dam was safe.",
			" |  | Silva, the mayor of Arva, said the dam was safe."}, "1 2"},
		{"ages that contradict each other", []string{
			" | 2026-03-01 | Tom Brandt, 41, a plumber in Arva, said the dam was safe.",
			" | 2026-03-01 | Tom Brandt, 78, a plumber in Arva, said the dam was safe."}, "1/2"},
		{"ages that grow with the years", []string{
			" | 2016-03-01 | Tom Brandt, 41, a plumber in Arva, said the dam was safe.",
			" | 2026-03-01 | Tom Brandt, 51, a plumber in Arva, said the dam was safe."}, "1 2"},
		{"organisations", []string{
			" |  | The Arva Water Board said the dam was safe.",
			" |  | According to the Arva Water Board, the dam is safe."}, "1 2"},
		{"what has no name", []string{
			" |  | Police said the dam was safe.",
			" |  | Police said the dam was safe.",
			" |  | Some mothers said the dam was safe.",
			" |  | Some mothers said the dam was safe.",
			" |  | The company said the dam was safe.",
			" |  | The company said the dam was safe."}, "1/2/3/4/5/6"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, merged(read(t, nil, test.articles...)))
		})
	}
}

// TestMergeKnown: an ID tells more than a name.
func TestMergeKnown(t *testing.T) {
	known := []attribution.Known{
		{ID: "Q1", Name: "Marta Silva", Aliases: []string{"Marta Costa"}, Role: "mayor"},
		{ID: "Q2", Name: "Marta Silva", Role: "striker"},
	}
	speakers := read(t, known,
		" |  | Marta Silva, the mayor, said the dam was safe.",
		" |  | Marta Costa said the dam was safe.",
		" |  | Marta Silva, a striker, said the dam was safe.",
		" |  | Marta Silva said the dam was safe.") // nothing tells which
	require.Equal(t, "1 2/3/4", merged(speakers))
}

// TestMergeOrder: the order in which speakers come does not matter.
func TestMergeOrder(t *testing.T) {
	var block []corpus.Speaker
	r := rand.New(rand.NewPCG(3, 4))
	words := []string{"arva", "coach", "dam", "director", "former", "mayor", "northern", "professor", "striker", "union"}
	for i := range 300 {
		s := corpus.Speaker{ID: fmt.Sprint(i), Type: attribution.Person, Key: "silva", Documents: 1 + r.IntN(4)}
		s.Name = []string{"Marta Silva", "M. Silva", "Marta L. Silva", "Olof Silva", "Silva"}[r.IntN(5)]
		for range r.IntN(4) {
			s.Words = append(s.Words, words[r.IntN(len(words))])
		}
		slices.Sort(s.Words)
		s.Words = slices.Compact(s.Words)
		block = append(block, s)
	}
	want := merged(block)
	require.Greater(t, strings.Count(want, "/"), 3)
	require.Greater(t, strings.Count(want, " "), 100)
	for range 10 {
		r.Shuffle(len(block), func(i, j int) { block[i], block[j] = block[j], block[i] })
		require.Equal(t, want, merged(block))
	}
}

// TestMergeReasons: each speaker is told why it is one with the others.
func TestMergeReasons(t *testing.T) {
	block := read(t, nil,
		" |  | Tom Brandt, the mayor of Arva, said the dam was safe.",
		" |  | The mayor of Arva, Tom Brandt, said the dam was safe.",
		" |  | Tom Brandt said the dam was safe.",
		" |  | T. Brandt, the mayor of Arva, said the dam was safe.",
		" |  | Olof Brandt said the dam was safe.")
	clusters := corpus.Merge(block)
	require.Len(t, clusters, 2)
	var reasons []corpus.Reason
	for _, c := range clusters {
		for _, m := range c.Members {
			reasons = append(reasons, m.Reason)
		}
	}
	require.Equal(t, []corpus.Reason{corpus.ByRole, corpus.ByRole, corpus.ByName, corpus.ByForm, corpus.Alone}, reasons)
}

// TestMergeReasonOfOne: what several articles tell alike is one by what they tell.
func TestMergeReasonOfOne(t *testing.T) {
	for _, test := range []struct {
		speaker corpus.Speaker
		want    corpus.Reason
	}{
		{corpus.Speaker{Documents: 1, Words: []string{"mayor"}}, corpus.Alone},
		{corpus.Speaker{Documents: 2, Words: []string{"mayor"}}, corpus.ByRole},
		{corpus.Speaker{Documents: 2}, corpus.ByName},
		{corpus.Speaker{Documents: 2, KnownID: "Q1"}, corpus.ByID},
	} {
		s := test.speaker
		s.Name, s.Key, s.Type = "Marta Silva", "marta silva", attribution.Person
		require.Equal(t, test.want, corpus.Merge([]corpus.Speaker{s})[0].Members[0].Reason)
	}
}

// TestMergeShare: a name that nearly all articles have for one person is that person's, also
// where a role has nothing in common with what it mostly is.
func TestMergeShare(t *testing.T) {
	mayor := corpus.Speaker{ID: "mayor", Name: "Marta Silva", Type: attribution.Person, Key: "silva", Words: []string{"arva", "mayor"}, Documents: 200}
	other := corpus.Speaker{ID: "other", Name: "Marta Silva", Type: attribution.Person, Key: "silva", Words: []string{"friend"}, Documents: 1}
	last := corpus.Speaker{ID: "last", Name: "Silva", Type: attribution.Person, Key: "silva", Documents: 1}
	require.Equal(t, "last mayor other", merged([]corpus.Speaker{mayor, other, last}))
	other.Documents = 20
	require.Equal(t, "last/mayor/other", merged([]corpus.Speaker{mayor, other, last}))
}

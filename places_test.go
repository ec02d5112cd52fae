package attribution

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/text"
)

// randomQuotes makes quotes of one to three spans in a text of size bytes, in no order,
// nested, crossing, empty and the wrong way round.
func randomQuotes(random *rand.Rand, n, size int) Quotes {
	quotes := make(Quotes, n)
	for i := range quotes {
		quotes[i] = &Quote{Rule: fmt.Sprint(i)}
		for range 1 + random.IntN(3) {
			start := random.IntN(size)
			quotes[i].Spans = append(quotes[i].Spans, text.Span{Start: start, End: min(size, start+random.IntN(12)-1)})
		}
	}
	return quotes
}

// A document by hand has no index; one with an index has the same answers.
func TestAtWithIndex(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		const size = 40
		linear := &Document{Quotes: randomQuotes(random, random.IntN(14), size)}
		indexed := &Document{Quotes: linear.Quotes, places: new(places)}
		for at := -2; at < size+2; at++ {
			require.Same(t, linear.At(at), indexed.At(at), "at %d of %v", at, linear.Quotes)
		}
		require.Nil(t, linear.places)
	}
}

func TestAtSeesOtherQuotes(t *testing.T) {
	d := Parse("“We will not go,” said Ann Venn. “The bell is old,” said Bo Dahl.")
	require.Len(t, d.Quotes, 2)
	first, second := d.Quotes[0], d.Quotes[1]
	at := second.Spans[0].Start
	require.Same(t, second, d.At(at))
	require.Same(t, first, d.At(0))

	filtered := *d
	filtered.Quotes = d.Quotes[:1]
	require.Nil(t, filtered.At(at))
	require.Same(t, second, d.At(at), "a copy has answers of its own")

	d.Quotes = Quotes{second}
	require.Nil(t, d.At(0))
	d.Quotes = nil
	require.Nil(t, d.At(at))

	d.Quotes = Quotes{first}
	require.Same(t, first, d.At(0))
	first.Spans[0].Start += len("“")
	require.NoError(t, d.SetText(d.Text), "which makes the index anew")
	require.Nil(t, d.At(0))
}

func TestDocumentsThatWereMadeHaveAnIndex(t *testing.T) {
	d := jsonDocumentByHand()
	require.NoError(t, d.SetText(d.Text))
	var fromGob Document
	throughGob(t, d, &fromGob)
	for name, d := range map[string]*Document{"parsed": Parse(jsonArticle), "read": roundTrip(t, d), "gob": &fromGob, "SetText": d} {
		require.NotNil(t, d.places, name)
		require.NotNil(t, d.At(70), name)
		x := d.places.index.Load()
		require.NotNil(t, x, name)
		d.At(20)
		require.Same(t, x, d.places.index.Load(), "one index for all calls: %s", name)
	}
}

func BenchmarkAt(b *testing.B) {
	const n = 100_000
	d := &Document{places: new(places)}
	for i := range n {
		d.Quotes = append(d.Quotes, &Quote{Spans: []text.Span{{Start: 40 * i, End: 40*i + 30}}})
	}
	d.At(0)
	for i := 0; b.Loop(); i++ {
		d.At(i * 7919 % (40 * n))
	}
}

// Run with -race: the first calls may come together.
func TestAtFromManyGoroutines(t *testing.T) {
	d := Parse(jsonArticle)
	want := (&Document{Quotes: d.Quotes}).At(70)
	require.NotNil(t, want)
	found := make(chan *Quote)
	for range 8 {
		go func() {
			same := *d
			found <- same.At(70)
		}()
	}
	for range 8 {
		require.Same(t, want, <-found)
	}
}

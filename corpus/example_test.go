package corpus_test

import (
	"fmt"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/corpus"
	"github.com/quoteattribution/attribution/lang/en"
)

// Speakers of documents are grouped by their blocks, and merged block by block.
func ExampleMerge() {
	reader := corpus.NewReader(en.Pack())
	blocks := map[string][]corpus.Speaker{}
	for _, a := range []attribution.Article{
		{ID: "a", Text: "“It will open,” said Marta Silva, deputy mayor of Arva."},
		{ID: "b", Text: "Marta Silva, the mayor of Arva, said that it was open."},
		{ID: "c", Text: "Marta Silva, a striker for Northern United, said that it was a gift."},
	} {
		doc := attribution.Parse(a.Text)
		doc.ID = a.ID
		for _, s := range reader.Speakers(doc, &a) {
			s.ID = a.ID
			blocks[s.Block()] = append(blocks[s.Block()], s)
		}
	}
	for key, block := range blocks {
		fmt.Println(key)
		for i, c := range corpus.Merge(block) {
			for _, m := range c.Members {
				s := block[m.Speaker]
				fmt.Printf("%d: %s %s, %s (%s)\n", i, s.ID, s.Name, s.Roles[0], m.Reason)
			}
		}
	}
	// Output:
	// person:silva
	// 0: a Marta Silva, deputy mayor of Arva (role)
	// 0: b Marta Silva, the mayor of Arva (role)
	// 1: c Marta Silva, a striker for Northern United (alone)
}

// Quotes are grouped by each of their bands, and compared band by band.
func ExampleSame() {
	quotes := []corpus.Quote{
		{ID: "a", Text: "“We will not let a single lorry over this bridge until the last of the pillars has been looked at,”"},
		{ID: "b", Text: "We will not let a single lorry over this bridge until the last"},
		{ID: "c", Text: "The ferry will sail on Monday if the wind turns"},
	}
	bands := map[uint64][]corpus.Quote{}
	for _, q := range quotes {
		for _, b := range q.Bands() {
			bands[b] = append(bands[b], q)
		}
	}
	same := map[string]bool{}
	for _, band := range bands {
		for _, link := range corpus.Same(band) {
			same[band[link[0]].ID+" has "+band[link[1]].ID] = true
		}
	}
	fmt.Println(same)
	// Output:
	// map[a has b:true]
}

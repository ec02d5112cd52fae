package tree

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/page"
)

// parsed is the tokens of a text and their nodes, the heads counted in the whole text.
func parsed(tb testing.TB, text string) (words []string, nodes []Node) {
	var a page.Page
	a.Read(text, lexiconOfEnglish())
	nodes = parsePage(NewParser(english(tb)), &a, nil)
	for _, s := range a.Sentences {
		for i := s.First; i < s.Last; i++ {
			words = append(words, a.Text(i))
			if nodes[i].Head >= 0 {
				nodes[i].Head += int32(s.First)
			}
		}
	}
	return words, nodes
}

// TestEnglish: sentences as news has them, each with some arcs of its tree: word,
// relation, head. A word that stands there more than once is its first.
func TestEnglish(t *testing.T) {
	for _, c := range []struct{ text, arcs string }{
		{"Ingrid Vaal runs a bakery.", "Vaal nsubj runs, bakery obj runs, Ingrid flat Vaal, runs root"},
		{"The firm bought the ferry, Vaal said.", "firm nsubj bought, ferry obj bought, Vaal nsubj said, bought ccomp said, said root"},
		{"“The bridge is not safe,” Ann Holt told reporters.", "bridge nsubj safe, Holt nsubj told, reporters obj told, safe ccomp told"},
		{"The mayor said that the bridge would open in May.", "mayor nsubj said, that mark open, bridge nsubj open, open ccomp said, May obl open"},
		{"Holt, who left the council in June, denied the claim.", "Holt nsubj denied, left acl Holt, who nsubj left, claim obj denied"},
		{"The report was published by the ministry on Monday.", "report nsubj:pass published, ministry obl published, by case ministry, Monday obl published"},
		{"Tom Berg, the chief engineer, wants to close the road.", "Berg nsubj wants, engineer appos Berg, close xcomp wants, road obj close"},
		{"Vaal's brother and his wife refused to comment.", "Vaal nmod:poss brother, wife conj brother, brother nsubj refused, his nmod:poss wife, comment xcomp refused"},
		{"She laughed because nobody believed her.", "She nsubj laughed, believed advcl laughed, because mark believed, nobody nsubj believed"},
		{"He thinks that the committee had seen the letter.", "He nsubj thinks, committee nsubj seen, seen ccomp thinks, that mark seen, letter obj seen"},
		{"The minister resigned and her deputy took over.", "minister nsubj resigned, took conj resigned, deputy nsubj took"},
		{"Prices have risen since the harbour was closed.", "Prices nsubj risen, closed advcl risen, harbour nsubj:pass closed"},
		{"They don’t know what he did.", "They nsubj know, did ccomp know, he nsubj did, n’t dep know"},
		{"The police arrested a man accused of theft.", "police nsubj arrested, man obj arrested, accused acl man"},
	} {
		words, nodes := parsed(t, c.text)
		at := func(w string) int {
			for i := range words {
				if words[i] == w {
					return i
				}
			}
			t.Fatalf("%s: no word %q in %q", c.text, w, words)
			return -1
		}
		for _, arc := range strings.Split(c.arcs, ", ") {
			f := strings.Fields(arc)
			n, head := nodes[at(f[0])], -1
			if len(f) == 3 {
				head = at(f[2])
			}
			got := fmt.Sprintf("%s %s", f[0], n.Relation)
			if n.Head >= 0 {
				got += " " + words[n.Head]
			}
			require.Equal(t, arc, got, c.text)
			require.EqualValues(t, head, n.Head, c.text)
		}
	}
}

// TestEnglishVerbs: forms of verbs that are nouns too, after names that no list has.
func TestEnglishVerbs(t *testing.T) {
	for _, c := range []struct {
		text, word string
		tag        Tag
	}{
		{"Ingrid Vaal runs a bakery in Norhavn.", "runs", VBZ},
		{"Tamsin Okoru heads the council.", "heads", VBZ},
		{"The runs on the bank went on.", "runs", NNS},
		{"He will plan the trip.", "plan", VB},
		{"They plan a trip.", "plan", VBP},
		{"The plan failed.", "plan", NN},
		{"She has left the party.", "left", VBN},
		{"She left the party.", "left", VBD},
		{"Leaving the room, he smiled.", "Leaving", VBG},
		{"Will the minister resign?", "Will", MD},
		{"On Monday, Will Hartley said he was ill.", "Will", NNP},
		{"Tom Fell said that the road was closed.", "Fell", NNP},
		{"The tree fell on the road.", "fell", VBD},
	} {
		words, nodes := parsed(t, c.text)
		for i, w := range words {
			if w == c.word {
				require.Equal(t, c.tag.String(), nodes[i].Tag.String(), c.text)
			}
		}
		require.Contains(t, words, c.word)
	}
}

// TestEnglishTypes: invented names, told by what stands around them.
func TestEnglishTypes(t *testing.T) {
	for _, c := range []struct {
		text, name string
		kind       Type
	}{
		{"Ingrid Vaal said that she would leave.", "Vaal", Person},
		{"Mr. Okoru said that he would leave.", "Okoru", Person},
		{"The fire broke out in Norhavn on Monday.", "Norhavn", Place},
		{"Shares of Vaal Holdings Inc. fell.", "Holdings", Organization},
		{"The Norhavn Police Department declined to comment.", "Norhavn", Organization},
		{"The door was open.", "door", NoName},
	} {
		words, nodes := parsed(t, c.text)
		for i, w := range words {
			if w == c.name {
				require.Equal(t, c.kind.String(), nodes[i].Type.String(), c.text)
			}
		}
		require.Contains(t, words, c.name)
	}
}

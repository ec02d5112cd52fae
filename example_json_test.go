package attribution_test

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/quoteattribution/attribution"
)

func Example_json() {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher.")
	doc.ID = "bridge.txt"
	doc.Quotes[0].Confidence = 1 // the figure may differ between versions
	out, err := json.MarshalIndent(doc, "", "  ")
	fmt.Println(string(out), err)
	// Output:
	// {
	//   "id": "bridge.txt",
	//   "quotes": [
	//     {
	//       "kind": "direct",
	//       "text": "“We will not go,”",
	//       "spans": [
	//         {
	//           "start": 0,
	//           "end": 21
	//         }
	//       ],
	//       "cue": {
	//         "text": "said",
	//         "lemma": "say",
	//         "act": "say",
	//         "start": 22,
	//         "end": 26
	//       },
	//       "speaker": {
	//         "id": 0,
	//         "name": "Ann O’Neil",
	//         "type": "person",
	//         "role": "a teacher",
	//         "mention": {
	//           "text": "Ann O’Neil, a teacher",
	//           "start": 27,
	//           "end": 50
	//         }
	//       },
	//       "rule": "quote-cue",
	//       "confidence": 1,
	//       "name_confidence": 0.96
	//     }
	//   ],
	//   "speakers": [
	//     {
	//       "id": 0,
	//       "name": "Ann O’Neil",
	//       "type": "person",
	//       "roles": [
	//         "a teacher"
	//       ],
	//       "role_details": [
	//         {
	//           "text": "a teacher",
	//           "kind": "occupation",
	//           "start": 41,
	//           "end": 50
	//         }
	//       ],
	//       "gender": "female",
	//       "mentions": [
	//         {
	//           "start": 27,
	//           "end": 39
	//         }
	//       ]
	//     }
	//   ]
	// } <nil>
}

func Example_jsonLines() {
	// A document a line, with < and & as they are.
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	for _, article := range []string{"It rained.", "It snowed."} {
		if err := enc.Encode(attribution.Parse(article)); err != nil {
			fmt.Println(err)
		}
	}
	// Output:
	// {"quotes":[]}
	// {"quotes":[]}
}

func Example_jsonBesideFieldsOfYourOwn() {
	// A struct that embeds a document has the fields of both.
	doc := attribution.Parse("It rained.")
	out, err := json.Marshal(struct {
		URL string `json:"url"`
		*attribution.Document
	}{"https://example.org/rain", doc})
	fmt.Println(string(out), err)
	// Output: {"url":"https://example.org/rain","quotes":[]} <nil>
}

func ExampleSpeaker_Key() {
	// Who speaks most, over many articles that write names in their own ways?
	quotes := map[string]int{}
	for _, article := range []string{
		"“We will not go,” said Ann O’Neil.",
		"“Not today,” said Ann O'Neil. “Nor ever,” said Tom Brandt.",
		"“No,” said Ann\u00a0O’Neil.",
	} {
		for _, q := range attribution.Parse(article).Quotes {
			quotes[q.Speaker.Key()]++
		}
	}
	fmt.Println(quotes)
	// Output: map[ann o'neil:3 tom brandt:1]
}

func ExampleDocument_SetText() {
	// JSON does not hold the article: give it back to a document that was read.
	const article = "“Stay away,” the mayor said. The bridge is old."
	stored, err := json.Marshal(attribution.Parse(article))
	if err != nil {
		fmt.Println(err)
		return
	}
	var doc attribution.Document
	if err := json.Unmarshal(stored, &doc); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.SetText("“Stay home,” the mayor said. The bridge is old."))
	fmt.Println(doc.SetText(article))
	for span := range doc.Narration() {
		fmt.Printf("%q\n", span.In(doc.Text))
	}
	// Output:
	// attribution: quote 0 says "“Stay away,”", where the article has "“Stay home,”": give SetText the article as it was parsed, with the same line ends
	// <nil>
	// " the mayor said. The bridge is old."
}

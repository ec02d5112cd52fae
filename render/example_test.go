package render_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/render"
)

// bridge is a document without figures that depend on the version of the library.
func bridge() *attribution.Document {
	doc := attribution.Parse("“We will not go,” said Ann O’Neil, a teacher. “Not today.”")
	doc.ID = "bridge.txt"
	for _, q := range doc.Quotes {
		q.Confidence = 1
	}
	return doc
}

func show(err error) {
	if err != nil {
		fmt.Println(err)
	}
}

func ExampleView() {
	show(render.View(os.Stdout, bridge(), render.ViewOptions{Width: 50}))
	// Output:
	// Ann O’Neil ┃ [“We will not go,”] _said_ Ann
	//            ┃ O’Neil, a teacher. [“Not today.”]
}

func ExampleSpeakers() {
	show(render.Speakers(os.Stdout, bridge(), 0))
	// Output:
	// quotes  name        type    role       cues
	//      1  Ann O’Neil  person  a teacher  say
}

func ExampleCSV() {
	var table strings.Builder
	show(render.CSV(&table, bridge(), render.TableOptions{}))
	fmt.Print(strings.ReplaceAll(table.String(), "\r\n", "\n"))
	// Output:
	// doc,quote,parent,kind,text,start,end,spans,cue,lemma,act,speaker,type,role,mention,source,citing,rule,confidence,addressee,name_confidence,id,speaker_id,known_id
	// bridge.txt,1,,direct,"“We will not go,” “Not today.”",0,68,0..21 52..68,said,say,say,Ann O’Neil,person,a teacher,"Ann O’Neil, a teacher",,,quote-cue,1,,0.96,64f340tul5i9t26t,937u2drjgmmf9hjb,
}

func ExampleTSV() {
	show(render.TSV(os.Stdout, bridge(), render.TableOptions{NoHeader: true}))
	// Output:
	// bridge.txt	1		direct	“We will not go,” “Not today.”	0	68	0..21 52..68	said	say	say	Ann O’Neil	person	a teacher	Ann O’Neil, a teacher			quote-cue	1		0.96	64f340tul5i9t26t	937u2drjgmmf9hjb
}

func ExampleBrat() {
	show(render.Brat(os.Stdout, bridge()))
	// Output:
	// T1	Speaker 23 33	Ann O’Neil
	// A1	PartyType T1 person
	// #1	AnnotatorNotes T1	Ann O’Neil | a teacher
	// T2	Quote 0 17;46 58	“We will not go,” “Not today.”
	// A2	Kind T2 direct
	// #2	AnnotatorNotes T2	rule: quote-cue | confidence: 1
	// T3	Cue 18 22	said
	// A3	Act T3 say
	// #3	AnnotatorNotes T3	say
	// R1	CuedBy Arg1:T2 Arg2:T3
	// T4	SpeakerPhrase 23 44	Ann O’Neil, a teacher
	// #4	AnnotatorNotes T4	Ann O’Neil
	// R2	SpokenBy Arg1:T2 Arg2:T4
}

func ExampleReadBrat() {
	const article = "“No,” she said. Ann had waited."
	const annotations = `T1	Quote 0 5	“No,”
T2	Speaker 6 9	she
T3	Speaker 16 19	Ann
#1	AnnotatorNotes T2	Ann
R1	SpokenBy Arg1:T1 Arg2:T2
`
	doc, err := render.ReadBrat(strings.NewReader(annotations), article)
	if err != nil {
		fmt.Println(err)
		return
	}
	q := doc.Quotes[0]
	fmt.Println(q.Speaker.Name, q.Mention.Text, q.Kind, q.Text())
	_, err = render.ReadBrat(strings.NewReader(annotations), "Another article that somebody wrote.")
	fmt.Println(err)
	// Output:
	// Ann she direct “No,”
	// render: line 1: T1 has the words "“No,”", the article has "Anoth" there; is it the same text?
}

func ExampleBratConfig() {
	annotation, _ := render.BratConfig()
	fmt.Println(strings.Contains(annotation, "SpokenBy\tArg1:Quote, Arg2:Speaker|SpeakerPhrase"))
	// Output: true
}

func ExampleWebAnnotation() {
	doc := attribution.Parse("“No,” said Ann.")
	show(render.WebAnnotation(os.Stdout, doc, render.WebAnnotationOptions{Source: "https://news.example/7", Indent: " "}))
	// Output:
	// {
	//  "@context": "http://www.w3.org/ns/anno.jsonld",
	//  "id": "urn:uuid:202a1c85-fcab-57a8-b9b3-9df3c5d0b048",
	//  "type": "AnnotationPage",
	//  "partOf": {
	//   "id": "urn:uuid:713118ca-837b-566e-a6eb-ab05efd9139d",
	//   "type": "AnnotationCollection",
	//   "total": 1
	//  },
	//  "startIndex": 0,
	//  "items": [
	//   {
	//    "id": "urn:uuid:ab86841c-91b0-5a72-8564-52259369c4c9",
	//    "type": "Annotation",
	//    "motivation": "describing",
	//    "body": [
	//     {
	//      "type": "TextualBody",
	//      "purpose": "identifying",
	//      "value": "Ann"
	//     },
	//     {
	//      "type": "TextualBody",
	//      "purpose": "tagging",
	//      "value": "direct"
	//     },
	//     {
	//      "type": "TextualBody",
	//      "purpose": "tagging",
	//      "value": "say"
	//     }
	//    ],
	//    "target": [
	//     {
	//      "source": "https://news.example/7",
	//      "selector": [
	//       {
	//        "type": "TextPositionSelector",
	//        "start": 0,
	//        "end": 5
	//       },
	//       {
	//        "type": "TextQuoteSelector",
	//        "exact": "“No,”",
	//        "prefix": "",
	//        "suffix": " said Ann."
	//       }
	//      ]
	//     }
	//    ]
	//   }
	//  ]
	// }
}

// Package attribution finds who said what in a news article, according to whom.
//
//	doc := attribution.Parse(article)
//	for _, q := range doc.Quotes {
//		fmt.Println(q) // Ann O’Neil said: “We will not go.”
//	}
//
// [Parse] knows English and needs no model, no service and no configuration. A
// [Parser] made by [New] takes other rules or another language. Both are safe
// for use by many goroutines, and any text parses: an empty one, one of
// nothing but quotation marks, one of invalid UTF-8.
//
// # What it finds
//
// A [Quote] is one act of reported speech. It is [Direct] where all of it stands
// in quotation marks, [Indirect] where it is a paraphrase, and [Mixed] where a
// paraphrase has marked words inside. Its Spans are what was said: more than one
// where the cue interrupts it or where it is carried on over paragraphs. Its
// [Cue] is the words that announce it ("said", "according to"), its Mention the
// words that name the speaker there ("she", "the quoted expert"), and its
// [Speaker] the one party behind all such mentions in the article. Its [Source]
// is the outlet that the text credits, which may cite another: "reports France
// Presse, citing Agerpres".
//
// Marked words that are no speech of their own (scare quotes, titles,
// nicknames) are no quotes, and neither are reports of silence ("declined to
// say", "has not said").
//
// # Offsets
//
// All spans are half-open ranges of bytes in the caller's string and lie on rune
// boundaries. [text.Index] converts them to runes, UTF-16 units, lines and
// columns.
//
// # Rules
//
// A [Rule] wakes at certain tokens and proposes quotes; the parser decides among
// all proposals. [DefaultRules] returns the rules that Parse uses, [Says] makes one
// of a verb, [Pattern] one of a line such as "CLAUSE , per SOURCE", and Config.Rules
// takes any list of them. Every quote tells which rule found it and how sure the
// library is; [Parser.Explain] tells what else was proposed.
package attribution

// Package attribution finds who said what in a news article, according to whom.
//
//	doc := attribution.Parse(article)
//	for _, q := range doc.Quotes {
//		fmt.Println(q) // Ann O’Neil said: “We will not go.”
//	}
//
// [Parse] knows English and needs no model, no service and no configuration. Any text
// parses: an empty one, one of nothing but quotation marks, one of invalid UTF-8.
//
// # One article, three quotes
//
// Take this one:
//
//	Mayor Ann O’Neil came late. “We will not go,” she told reporters. “Not today.”
//	Engineers accuse the city of neglect, reports Northern Post, citing Radio Arva.
//
// Parse finds three quotes. The first one is what the mayor says:
//
//	q.Text()         “We will not go,” “Not today.”
//	q.Kind           direct
//	q.Spans          two, since the cue interrupts it
//	q.Cue            "told", of the verb "tell"
//	q.Mention        "she"
//	q.Speaker        Ann O’Neil, a person, "Mayor"
//
// The second is the accusation as a whole. No party says it, an outlet does:
//
//	q.Text()         Engineers accuse the city of neglect
//	q.Speaker        nil
//	q.Source         Northern Post, whose Citing is Radio Arva
//
// The third, "the city of neglect", is said by the engineers, and its Parent is the
// second.
//
// # The words of the trade
//
// A [Quote] is one act of reported speech. It is [Direct] where all of it stands
// in quotation marks, [Indirect] where it is a paraphrase, and [Mixed] where a
// paraphrase has marked words inside. Its Spans are what was said: more than one
// where the cue interrupts it or where it is carried on over paragraphs.
//
// Its [Cue] is the words that announce it ("said", "according to"), and its [Act] what
// they do: say, ask, deny, promise. Its Mention is the words that name the speaker there
// ("she", "the quoted expert"), and its [Speaker] the one party that all such mentions
// in the article mean. What the article says of a speaker are its Roles, each a [Role] with
// a kind: Speaker.Role is the one to print. Its [Source] is the outlet, or the document, that
// the text credits, which may cite another. Its [Addressee] is whom it is said to ("told reporters"). Cue, Mention, Speaker,
// Addressee and Source are nil where the text has none.
//
// Marked words that are no speech of their own (scare quotes, titles, nicknames) are no
// quotes, and neither are reports of silence ("declined to say", "has not said").
// Beliefs and wishes ("she hopes that …") are quotes only in the scope [Everything].
//
// # Text as it comes
//
// An article may have what a scraper or an archive leaves in it: references and tags that
// nobody decoded, Markdown, footnote marks, wrong character sets, lines broken to fit a
// page, quotation marks that never close. It is read as a reader sees it. All spans are
// places in the text as it came; the Text of quotes, cues and mentions has the words alone.
// [Document.Blocks] tells what the layout sets apart from prose: headings, items, block
// quotes, and the turns of a dialogue, whose labels tell who speaks.
//
// # Questions to ask of an answer
//
// [Document.MostQuoted] lists the speakers by their number of quotes, [Document.By] the
// quotes of one of them, [Document.Speaker] finds one by name, [Document.At] finds the
// quote at an offset, and [Document.Narration] what is no quote. [Speaker.Key] groups
// speakers over many documents.
//
// # Storing an answer
//
// A document marshals to JSON without the article; [Document.SetText] gives it back to one
// that was read, and refuses another. A quote, a speaker or a source by itself has the
// shape that it has there. Package encoding/gob keeps the article too.
//
// # Offsets
//
// All spans are half-open ranges of bytes in the caller's string and lie on rune
// boundaries: span.In(article) is the words. [text.Index] converts offsets to runes,
// UTF-16 units, lines and columns.
//
// # Many articles, many goroutines
//
// A [Parser] made by [New] from a [Config] does not change. It and Parse are safe for use
// by many goroutines, and so is reading a [Document]. Parse starts none itself.
// [Parser.ParseAll] goes over a sequence of articles by several workers, in bounded memory.
//
// [Document.Rows] is the quotes as flat rows for a table or a database; [Document.QuoteID] and
// [Document.SpeakerID] stay the same from run to run. Config.Known gives speakers whom you
// know an ID of your own over all articles.
//
// # Why, and why not
//
// Every quote tells which rule found it and how sure the library is: Confidence is about
// the share of such quotes whose words and party are right, NameConfidence the share of
// these whose speaker has the right name. [Parser.Explain] lists all that the rules
// proposed about an article and why it was kept or not, and for each quote whom its speaker's
// words may name, with what speaks for each.
//
// # Verbs and rules of your own
//
// A [Rule] wakes at certain tokens and proposes quotes; the parser decides among
// all proposals. [DefaultRules] returns the rules that Parse uses, and Config.Rules
// takes any list of them. [Says] makes a rule of a verb, [Pattern] makes one of a line
// such as "CLAUSE , per SOURCE", and a Match function does what neither can: package
// [github.com/quoteattribution/attribution/rule] has all that it may ask of an article,
// and the rules of DefaultRules ask nothing else. Config.Verbs adds verbs with their
// constructions, or silences some; Config.Language takes a language of your own, made of
// text files by package [github.com/quoteattribution/attribution/lang].
//
// # Where to go on
//
// Packages token and verb have the classes of words and the acts and constructions of
// verbs that rules speak of, package text has spans and offsets.
// Package [github.com/quoteattribution/attribution/render] writes documents as an HTML
// page, for the terminal, as CSV and TSV, for the brat editor and as Web Annotation.
// Package [github.com/quoteattribution/attribution/eval] measures quotes against
// annotated ones. In the repository, docs/rules.md goes from the first verb of your own
// to a rule with tests, docs/formats.md describes each format, and docs/accuracy.md has
// the figures. Command cmd/attribution does all of this without a program.
package attribution

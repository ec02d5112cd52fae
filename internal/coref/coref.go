// Package coref finds the one party behind the mentions of an article: Olga
// Tsukanova behind "she", "this woman" and "Tsukanova".
//
// Names come first, those of the whole article, because the full one may follow
// the short one. Then the article is read once more in its order, and each
// pronoun and description goes to the party that is most salient at its place
// and agrees with it. What a step looks back at is bounded, so the time is
// linear in the number of mentions.
package coref

import (
	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/link"
	"github.com/quoteattribution/attribution/internal/memory"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/token"
)

// Query asks which party a quote's mention names. Queries come in the order of
// the text.
type Query struct {
	Mention mention.Mention // Kind None where no words name the party here
	Carried bool            // no words name it: the party of the query before, or the one its paragraph is about
	Cue     int             // the token that the quote is found by
	Content []token.Range   // what was said
}

// Entity is one party of the article.
type Entity struct {
	Name     token.Range   // the fullest form of its name, without title
	Type     mention.Type  // what it is
	Unnamed  bool          // a description that the text never ties to a name
	Roles    []Role        // what the article says it is, the one to be told first, the others in the order of the text
	Aliases  []token.Range // the other forms of its name, each once
	Courtesy token.Range   // Mr, Sir; empty where the article has none
	Gender   lexicon.Gender
	Mentions []token.Range // the words that name it, in the order of the text
}

// Resolver resolves one article after another; buffers are reused.
type Resolver struct {
	// Stopped tells whether to give up, nil for never.
	Stopped func() bool
	// Tell notes what Reasons tells.
	Tell bool
	// Model is the learned evidence for antecedents, nil for rules alone.
	Model *link.Model
	// Study, where it is set, is asked for each decision which of the options to take: -1
	// leaves it as it is. To learn from.
	Study func(*Decision) int
	resolver
}

// Resolve returns the parties that the queries name, and for each query the
// index of its party (-1 where there is none) with how sure that is, 0 to 1. What
// it returns is good until the next call.
func (r *Resolver) Resolve(f *mention.Finder, queries []Query) (entities []Entity, of []int, sure []float64) {
	r.named = memory.Cleared(r.named, len(queries))
	r.of, r.sure = memory.Filled(r.of, len(queries), none), memory.Cleared(r.sure, len(queries))
	if r.telling = r.Tell; r.telling {
		r.told.reset(len(queries))
	}
	if len(queries) == 0 {
		return nil, r.of, r.sure
	}
	r.Finder, r.queries, r.work = f, queries, 0
	r.model, r.study = r.Model, r.Study
	r.reset()
	r.collect(f.Marks)
	r.acronyms()
	r.fullNames()
	r.surnames()
	r.shortNames()
	r.typed()
	r.genders()
	r.read(r.Stopped)
	r.insideSpeech()
	r.authors()
	entities = r.entities()
	r.Finder, r.queries = nil, nil
	return entities, r.of, r.sure
}

// Named returns for each query of the last call of Resolve how sure the name of its party is,
// 0 to 1. What it returns is good until the next call.
func (r *Resolver) Named() []float64 { return r.named }

const none = -1

// Work counts the mentions that were looked back at: it must grow no faster than the
// article.
func (r *Resolver) Work() int { return r.work }

// resolver is the state of one article.
type resolver struct {
	work    int
	telling bool
	told    told
	how     How // of the event at hand
	*mention.Finder
	queries []Query
	of      []int // the party of each query, by its number in parties until entities renumbers it
	sure    []float64
	named   []float64 // how sure the name of each query's party is
	words   vocabulary
	events  []event
	clock   []float64 // of each sentence: narration passed before it
	parties []party
	heard   []heard    // the events read so far whose party is known
	old     int        // how many of them nothing looks back at any more
	byName  forms      // by all words of a name
	byWord  lists      // by each word of a name, or the head of a description
	byRole  lists      // by each word of a title or an apposition
	roles   []roleWord // of all parties
	// byOutlet finds parties by the canonical name of the language pack.
	byOutlet map[string]int

	model       *link.Model
	study       func(*Decision) int
	candidates  []candidate // of the event at hand
	slots       []int8      // of each party its candidate, counted from 1
	features    []uint32
	sums        []float64
	learned     bool // the last antecedent is learned evidence's
	lastSpeaker int  // the party of the query before

	// Buffers that are reused.
	kept      []int32 // words of names
	modifying []int32
	asked     []int // the queries in the order of the text
	asks      []int // their events
	mentions  []mention.Mention
	quoted    []bool
	reported  []int
	drop      []bool
	run       []int
	short     set
	initials  [longest]byte
	recent    [recently]int
	answer    answer
}

// reset forgets the article before.
func (r *resolver) reset() {
	r.words.reset(&r.Layout, r.Lexicon)
	n := r.words.size()
	r.byName.reset(64)
	r.byWord.reset(n)
	r.byRole.reset(n)
	if r.byOutlet == nil {
		r.byOutlet = map[string]int{}
	}
	clear(r.byOutlet)
	r.parties, r.roles, r.kept = r.parties[:0], r.roles[:0], r.kept[:0]
}

func (r *resolver) is(i int, c token.Class) bool {
	return uint(i) < uint(len(r.Classes)) && r.Classes[i]&c != 0
}

// uses reports whether the word of token i, without its full stops and accents, has any
// of the uses.
func (r *resolver) uses(i int, uses token.Use) bool {
	return i >= 0 && i < len(r.Tokens) && r.wordUses(r.words.id(i), uses)
}

// wordUses is uses of a word by its number in the vocabulary.
func (r *resolver) wordUses(w int32, uses token.Use) bool {
	if int(w) < r.Lexicon.Len() {
		return r.Lexicon.Word(uint32(w)).Uses&uses != 0
	}
	return r.Lexicon.LoneUses(r.words.word(w))&uses != 0
}

func (r *resolver) text(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.words.word(r.words.id(i))
}

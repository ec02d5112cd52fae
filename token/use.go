package token

// Use is a set of functions that a word has in the grammar of its language. A language
// pack tells the words of each in its grammar.txt; those of English are given here.
type Use uint64

// Words that tie clauses.
const (
	Complementizer Use = 1 << iota // that
	Relative                       // who, which
	PersonRelative                 // who
	OwnerRelative                  // whose
	Whether                        // if, where it opens a question
	InfinitiveMark                 // to
	ClauseOpener                   // prepositions and subordinators that may open a clause: if, when, after, in
	Contrast                       // while, although
	Circumstance                   // when, while, after, during
	Coordinator                    // and, or
	Conjoiner                      // and
	Correlative                    // both
)

// Auxiliaries and copulas.
const (
	PassiveAuxiliary Use = 1 << (iota + 12) // forms of be, also 're, 'm, 's
	PerfectAuxiliary                        // forms of have, also 've
	FiniteAuxiliary                         // is, was, has, had
	NonFinite                               // be, been, being, having, done
	Copula                                  // is, was, are, were
)

// Prepositions. Those of frames begin what is said after a verb with that frame.
const (
	Genitive        Use = 1 << (iota + 17) // of
	Agent                                  // by
	Origin                                 // from, by
	Channel                                // via, by, from
	Credit                                 // what hands a quote to an outlet: on, to, with, told
	Locative                               // in, at, near
	AdjunctOpener                          // what may begin an adjunct at the end of a clause: according, in, on, during
	NameAttacher                           // ties a phrase to any noun or name before it: of, from, at
	NounAttacher                           // ties a phrase to a common noun: for, in, with
	According                              // according
	AccordingTo                            // to, after According
	Comparison                             // as
	FrameOf                                // of
	FrameFor                               // for
	FrameOver                              // over
	FrameAs                                // as
	FrameAbout                             // about
	FrameOn                                // on
	FrameWith                              // with
	ViewPreposition                        // in, of "in her view"
	Recipient                              // to, before whom something is said to
)

// Articles, pronouns and nouns.
const (
	DefiniteArticle Use = 1 << (iota + 38) // the
	Definite                               // the, this, that, these, those, both
	Expletive                              // it, of "it was announced that"
	Inverting                              // pronouns that may follow their verb: he, she, some
	View                                   // view, opinion, words, of "in her view"
	ViewOf                                 // words, view, opinion, eyes, of "in the eyes of"
	Twosome                                // couple, pair, duo
	Adult                                  // woman, man: says no more of a person than the sex
	Chief                                  // the first of an organisation: president, mayor, head
	AnyChief                               // a chief of any kind: head, leader, boss
	Expert                                 // fits anybody with a role: expert
	AnyOrganization                        // company, agency, group
)

// Parts of names.
const (
	Particle      Use = 1 << (iota + 50) // van, de, bin
	Generation                           // jr, iii
	AcronymGap                           // words without a letter in the acronym of a name, which stand inside names: of, and, the
	LabelLetter                          // q, a: labels of turns that name nobody
	Courtesy                             // mr, sir: titles that tell no office
	PostNominal                          // qc, md: letters behind a person's name
	CompanySuffix                        // inc, llc: may end a company's name behind a comma
	OutletNoun                           // paper, station: common nouns for outlets
	Issued                               // statement: speech that is handed out in writing
	Spoken                               // speech, interview: nouns that report and are nothing written
)

package rule

import "github.com/quoteattribution/attribution/token"

// patternScore is how sure a pattern is of what it proposes: as sure as the rules
// of the library are of what they know well. A user's rule keeps its score.
const patternScore = 0.8

// Pattern makes a rule of a construction that is written down in one line:
//
//	Pattern("quote-cue-cited", "“No,” says Ann, citing AFP.",
//		"QUOTE , CUE SPEAKER , citing SOURCE")
//
// # Notation
//
//	pattern = item { item } .
//	item    = element | ( "[" either "]" ) | ( "(" either ")" ) .
//	either  = pattern { "|" pattern } .
//	element = "QUOTE" | "CLAUSE" | "SPEAKER" | "SOURCE" | "CITED" | cue | word | point .
//	cue     = "CUE" [ ( ":" | "@" ) name { "|" name } ] .
//	name    = ( word | "_" ) { word | "_" } .
//	word    = ( letter | digit | "'" | "-" ) { letter | digit | "'" | "-" } .
//	point   = "," | ":" | "—" | "." | "…" | "\(" | "\)" .
//
// Letters are those of any script, in lower case. Blanks may stand anywhere but
// inside a cue and a word. What stands in ( ) is one of the parts that | separates;
// in [ ] it may be missing, too.
//
//   - QUOTE is a passage in quotation marks, marks included, with what carries it
//     on over paragraphs. It may be a part of what was said: see CLAUSE.
//   - CLAUSE is a clause with a finite verb that is not in marks as a whole, though
//     part of it may be, and that has no half of a pair of brackets. Before the cue it
//     begins where its sentence does; after it, it ends where its sentence does or
//     another report begins. One right after a cue, a party or a word has to begin
//     there, with "that", with a question word or with its subject; "that" belongs to
//     it.
//   - SPEAKER is a party that is no outlet, with its title and apposition. SOURCE is
//     an outlet, CITED the one that the source cites.
//   - CUE is a verb of the language pack with its auxiliaries: "has said". CUE:say|tell
//     is one with these lemmas, "_" for a blank (CUE:call_on); CUE@deny|admit is one
//     of these acts. Without lemmas the frames of its line in verbs.txt must allow what
//     the pattern has; CUE alone is an attitude only in the scope Everything. A negated
//     verb is none, and beside a party, neither is a passive or an infinitive.
//   - A word in lower case is that word, whatever its case in the text; 's and n't are
//     words of their own.
//   - The points , : . are themselves, — (or –) is any dash, \( and \) are any bracket
//     that opens or closes. One after QUOTE or CLAUSE may stand inside its closing
//     mark, where ? and ! stand for a comma.
//   - … (or ...) is an addressee if the cue takes one, adverbs, times and prepositional
//     phrases, or nothing; it stands after the cue or the words that wake the rule.
//
// The elements follow one another in the text with nothing between them, but for
// adverbs between SPEAKER and CUE. A QUOTE or CLAUSE is required; a second one of the
// same kind on the other side of the cue goes on with it. SPEAKER, SOURCE, CITED and
// CUE may be there once, words and points any number of times.
//
// # Matching
//
// The rule wakes at its CUE, or in a pattern without one at the longest of its
// words, and looks left and right from there, at each element once. A pattern stands
// for every way to read its brackets, at most 64; the first one that matches, in the
// order of writing and with optional parts before without, proposes one quote. Its
// score is 0.8. Without CUE, the words around the one that wakes the rule are the
// cue, and its act is Say.
//
// An error names the column, counted from 1 in runes, and what may stand there. Whether
// the language has verbs and words for the pattern is found out by New, or by Rule.Check.
func Pattern(name, doc, pattern string) (Rule, error) {
	forms, err := compilePattern(name, pattern)
	if err != nil {
		return Rule{}, err
	}
	r := Rule{Name: name, Doc: doc, forms: forms, Match: func(c *Context, cue int) { matchPattern(c, cue, forms) }}
	seen := map[string]bool{}
	for _, f := range forms {
		anchor := f.parts[f.anchor]
		if anchor.kind == patternCue {
			r.On = token.Cue
		} else if !seen[anchor.text] {
			seen[anchor.text] = true
			r.Words = append(r.Words, anchor.text)
		}
	}
	return r, nil
}

// matchPattern proposes what the first of the forms that matches has found.
func matchPattern(c *Context, cue int, forms []patternForm) {
	for i := range forms {
		if p, ok := forms[i].match(c, cue); ok {
			c.Propose(p)
			return
		}
	}
}

// Package tree reads the grammar of a sentence: of each token a [Tag], the [Type] of a
// name, the token that it hangs on and its [Relation] to that one.
//
// A tagger goes from left to right. A greedy parser shifts words and hangs them on their
// neighbours (the arc-hybrid system of Kuhlmann, Gómez-Rodríguez and Satta 2011), in two
// steps a word, the root behind the last one. Relations and types are told once the tree
// is there. Each decides by a sum of weights, learnt as an averaged perceptron (Collins
// 2002); the parser learns from its own mistakes by an oracle that knows for every state
// what it may still reach (Goldberg and Nivre 2013).
//
// Weights are looked up by hashes of features, a byte a class, so that one addition adds
// eight of them. What counts is kept small: features are first learnt in a large table,
// those that were updated often get a row of a small one, in which a mark tells whose row
// it is, and are learnt anew. No letter of what was learnt from is kept: the lexicon holds
// hashes of frequent words with their tags. Any other word is seen by its ending, its look
// and what the language pack knows of it, and a name is one word like another.
//
// The model of English was learnt from 3.2 million words of news with the trees of a bigger
// parser and 0.17 million words of many kinds of text annotated by people. On news that it
// has not seen it gives 97 % of the tags and 87 % of the heads as the bigger parser does,
// on other kinds of text 96 % and 82 % as people do. Clauses are where it errs: F1 is 86
// for subjects and 68 for complements, but 49 for adverbial clauses and 24 for parataxis,
// and a main verb after a relative clause may hang in that clause. So trees are evidence,
// not law. docs/accuracy.md has all the figures.
package tree

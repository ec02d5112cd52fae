// Package tree reads the grammar of a sentence: of each token a tag, the type of a name,
// the token that it hangs on and what it is to that one.
package tree

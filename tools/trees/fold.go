package main

import (
	"maps"
	"slices"
	"strings"

	"github.com/quoteattribution/attribution/internal/tree"
)

// foldedTags is the tags of the Penn Treebank that have no name of their own in package tree.
var foldedTags = map[string]tree.Tag{"NNPS": tree.NNP, "PDT": tree.DT, "JJR": tree.JJ, "JJS": tree.JJ, "RBR": tree.RB, "RBS": tree.RB,
	"WP$": tree.WP, "-LRB-": tree.Bracket, "-RRB-": tree.Bracket, "(": tree.Bracket, ")": tree.Bracket, "HYPH": tree.Colon}

// universal is the tags of words of each universal part of speech, for treebanks without Penn's.
var universal = map[string]tree.Tag{"NOUN": tree.NN, "PROPN": tree.NNP, "PRON": tree.PRP, "DET": tree.DT, "ADP": tree.IN, "SCONJ": tree.IN,
	"CCONJ": tree.CC, "NUM": tree.CD, "ADJ": tree.JJ, "ADV": tree.RB, "PART": tree.RB, "AUX": tree.VB, "VERB": tree.VB}

var tagNames = func() map[string]tree.Tag {
	m := map[string]tree.Tag{}
	for t := tree.NN; t < tree.X; t++ {
		m[t.String()] = t
	}
	for name, t := range foldedTags {
		m[name] = t
	}
	return m
}()

// tagOf is the tag of a word of a treebank by its Penn tag, or where that is none by its
// universal part of speech and its features.
func tagOf(penn, upos, features, form string) tree.Tag {
	if t, ok := tagNames[penn]; ok {
		return t
	}
	has := func(f string) bool { return strings.Contains("|"+features+"|", "|"+f+"|") }
	t, ok := universal[upos]
	switch {
	case upos == "PUNCT":
		switch {
		case strings.Contains(",،、", form):
			return tree.Comma
		case strings.Contains(".!?。", form):
			return tree.Stop
		case strings.Contains("()[]{}", form):
			return tree.Bracket
		case strings.Contains("“«„‘", form):
			return tree.Open
		case strings.Contains("”»’\"'", form):
			return tree.Close
		}
		return tree.Colon
	case !ok:
		return tree.X
	case t == tree.NN && has("Number=Plur"):
		return tree.NNS
	case t == tree.PRP && (has("PronType=Rel") || has("PronType=Int")):
		return tree.WP
	case (t == tree.PRP || t == tree.DT) && has("Poss=Yes"):
		return tree.PRPS
	case t != tree.VB:
		return t
	case has("VerbForm=Part") && has("Tense=Pres"), has("VerbForm=Ger"):
		return tree.VBG
	case has("VerbForm=Part"):
		return tree.VBN
	case has("VerbForm=Inf"), has("Mood=Imp"):
		return tree.VB
	case has("Tense=Past"), has("Tense=Imp"):
		return tree.VBD
	case has("Person=3") && has("Number=Sing"):
		return tree.VBZ
	case has("VerbForm=Fin"):
		return tree.VBP
	}
	return tree.VB
}

var relations = map[string]tree.Relation{
	"nsubj": tree.Subject, "csubj": tree.Subject, "nsubj:pass": tree.PassiveSubject, "csubj:pass": tree.PassiveSubject,
	"nsubjpass": tree.PassiveSubject, "csubjpass": tree.PassiveSubject,
	"obj": tree.Object, "iobj": tree.Object, "dobj": tree.Object, "ccomp": tree.Complement, "xcomp": tree.OpenComplement,
	"parataxis": tree.Parataxis, "advcl": tree.AdverbialClause, "acl": tree.RelativeClause, "appos": tree.Apposition,
	"conj": tree.Conjunct, "mark": tree.Marker, "case": tree.Case, "obl": tree.Modifier, "nmod": tree.Modifier,
	"nmod:poss": tree.PossessiveOwner, "flat": tree.NamePart,
}

// relationOf folds a relation of Universal Dependencies. A compound of two names is a part of a name.
func relationOf(relation string, tag, head tree.Tag) tree.Relation {
	if r, ok := relations[relation]; ok {
		return r
	}
	plain, _, _ := strings.Cut(relation, ":")
	if plain == "compound" && tag == tree.NNP && head == tree.NNP && relation != "compound:prt" {
		return tree.NamePart
	}
	return relations[plain] // Other where there is none
}

// lastHeads makes the last word of each flat name its head, as it is in compounds.
func lastHeads(words []goldWord) {
	last := map[int]int{}
	for i, w := range words {
		if w.flat && w.head >= 0 && w.head < i {
			last[w.head] = i
		}
	}
	if len(last) == 0 {
		return
	}
	for i := range words {
		if l, ok := last[words[i].head]; ok && i != l {
			words[i].head = l
		}
	}
	for _, h := range slices.Sorted(maps.Keys(last)) {
		l := last[h]
		words[l].head, words[l].relation, words[l].flat = words[h].head, words[h].relation, false
		words[h].head, words[h].relation = l, tree.NamePart
	}
}

// clauseOf is the relation of the clause of verb i of a sentence that begins with word
// first, where the parser that made the trees knew none: a relative clause, if a word such
// as "who" hangs on it, or else a clause beside another.
func clauseOf(words []goldWord, first, i int) tree.Relation {
	for _, w := range words[:i] {
		if w.head == first+i && w.tag >= tree.WP && w.tag <= tree.WRB && words[i].head < first+i {
			return tree.RelativeClause
		}
	}
	return tree.Parataxis
}

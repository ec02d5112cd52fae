package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/token"
)

// tiny is the sentences of a treebank written for this test.
func tiny(t *testing.T) (all []tree.Example) {
	require.NoError(t, readCoNLLU("testdata/tiny.conllu", func(a *article) { all = append(all, a.examples()...) }))
	return all
}

func TestReadCoNLLU(t *testing.T) {
	all := tiny(t)
	require.Len(t, all, 5)
	arc := func(x tree.Example, i int) string {
		n, head := x.Nodes[i], ""
		if n.Head >= 0 {
			head = x.Tokens[n.Head].In(x.Source)
		}
		return x.Tokens[i].In(x.Source) + " " + n.Tag.String() + " " + n.Relation.String() + " " + head
	}
	for _, c := range []struct {
		sentence, token int
		want            string
	}{
		{0, 0, "Ingrid NNP flat Vaal"},
		{0, 1, "Vaal NNP nsubj runs"},
		{0, 2, "runs VBZ root "},
		{1, 3, "that IN mark safe"},
		{1, 6, "is VBZ dep safe"}, // both halves are written as one word and cut by the library
		{1, 8, "safe JJ ccomp said"},
		{3, 2, "ferry NN nsubj:pass sold"},
		{3, 7, "council NN obl sold"},
		{4, 3, "owns VBZ acl Holt"},
	} {
		require.Equal(t, c.want, arc(all[c.sentence], c.token))
	}
}

// TestMatch: tokens that are more or less than a word of the treebank.
func TestMatch(t *testing.T) {
	a := &article{text: "The five-year plan cost $5m.", words: []goldWord{
		{start: 0, end: 3, head: 4, tag: tree.DT},
		{start: 4, end: 8, head: 3, tag: tree.CD},
		{start: 8, end: 9, head: 3, tag: tree.Colon},
		{start: 9, end: 13, head: 4, tag: tree.NN},
		{start: 14, end: 18, head: 5, tag: tree.NN, relation: tree.Subject},
		{start: 19, end: 23, head: -1, tag: tree.VBD, relation: tree.Root},
		{start: 24, end: 25, head: 5, tag: tree.X, relation: tree.Object},
		{start: 25, end: 27, head: 6, tag: tree.CD},
		{start: 27, end: 28, head: 5, tag: tree.Stop},
	}}
	all := a.examples()
	require.Len(t, all, 1)
	x := all[0]
	heads := map[string]string{}
	for i, n := range x.Nodes {
		heads[x.Tokens[i].In(a.text)] = "root"
		if n.Head >= 0 {
			heads[x.Tokens[i].In(a.text)] = x.Tokens[n.Head].In(a.text)
		}
	}
	require.Equal(t, "plan", heads["five-year"])
	require.Equal(t, "cost", heads["$5m"])
	require.Equal(t, "root", heads["cost"])
	require.Equal(t, "cost", heads["."])
}

// TestOneRoot: what hangs on nothing hangs on the first root; circles are refused.
func TestOneRoot(t *testing.T) {
	nodes := []tree.Node{{Head: 1}, {Head: -1}, {Head: -1}, {Head: outside}}
	require.True(t, oneRoot(nodes))
	require.Equal(t, []int32{1, -1, 1, 1}, []int32{nodes[0].Head, nodes[1].Head, nodes[2].Head, nodes[3].Head})
	require.Equal(t, tree.Parataxis, nodes[2].Relation)
	require.False(t, oneRoot([]tree.Node{{Head: -1}, {Head: 2}, {Head: 1}}))
}

// TestLearn: the same sentences give the same model, which has learnt them.
func TestLearn(t *testing.T) {
	var all []tree.Example
	for range 40 {
		all = append(all, tiny(t)...)
	}
	how := tree.Defaults()
	m := tree.Learn(all, how)
	one, err := m.MarshalBinary()
	require.NoError(t, err)
	other, err := tree.Learn(all, how).MarshalBinary()
	require.NoError(t, err)
	require.True(t, string(one) == string(other))

	p := tree.NewParser(m)
	for _, x := range all[:5] {
		nodes := make([]tree.Node, len(x.Nodes))
		p.Parse(nodes, x.Source, x.Tokens)
		for i := range nodes {
			require.Equal(t, x.Nodes[i].Head, nodes[i].Head, x.Source)
			require.Equal(t, x.Nodes[i].Relation, nodes[i].Relation, x.Source)
		}
	}
}

func TestTagOf(t *testing.T) {
	for _, c := range []struct {
		penn, upos, features, form string
		want                       tree.Tag
	}{
		{"NNPS", "PROPN", "", "Vaals", tree.NNP},
		{"_", "NOUN", "Gender=Fem|Number=Plur", "maisons", tree.NNS},
		{"_", "VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin", "dit", tree.VBD},
		{"_", "VERB", "VerbForm=Inf", "dire", tree.VB},
		{"_", "AUX", "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", "est", tree.VBZ},
		{"_", "PUNCT", "", "«", tree.Open},
		{"_", "PUNCT", "", "–", tree.Colon},
		{"_", "INTJ", "", "ah", tree.X},
	} {
		require.Equal(t, c.want.String(), tagOf(c.penn, c.upos, c.features, c.form).String(), c.form)
	}
}

// TestReplaced: the tokens of a sentence with another name are those of its text.
func TestReplaced(t *testing.T) {
	x := tiny(t)[0]
	require.Equal(t, 0, firstName(&x))
	y := replaced(&x, 0, "Will")
	require.Equal(t, "Will Vaal runs a bakery.", y.Source)
	for i, want := range []string{"Will", "Vaal", "runs", "a", "bakery", "."} {
		require.Equal(t, want, y.Tokens[i].In(y.Source))
	}
	require.True(t, y.Tokens[0].Is(token.Modal))
	require.Equal(t, "Ingrid", x.Tokens[0].In(x.Source))
}

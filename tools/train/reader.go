package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/quoteattribution/attribution/internal/learn"
	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/propose"
	"github.com/quoteattribution/attribution/internal/rules"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/tools/gold"
)

// reader takes the steps of Parse up to the evidence, with a tagger and trees of its own.
// It is safe for use by many goroutines.
type reader struct {
	set     *propose.Set
	options learn.Options
	trees   *tree.Model
}

// readerWith is a reader of English by the default rules.
func readerWith(m *tag.Model) *reader {
	set, err := propose.NewSet(en.Pack(), rules.Default())
	if err != nil {
		panic(err) // the default rules are tested
	}
	r := &reader{set: set, options: learn.Options{Tagger: m}, trees: en.Pack().Trees()}
	for i := range set.Rules {
		r.options.Keys = append(r.options.Keys, learn.Key(set.Rules[i].Weights))
	}
	return r
}

// about is the reader for an article: with the parser that has not learnt from it, where
// there is one.
func (r *reader) about(a *gold.Article) *reader {
	if len(jackknifed) == 0 || a.ID == "" {
		return r
	}
	h := fnv.New32a()
	h.Write([]byte(a.ID))
	other := *r
	other.trees = jackknifed[h.Sum32()%uint32(len(jackknifed))]
	return &other
}

// jackknifed are the parsers that -folds of ../trees wrote: an article's fold is the 32-bit
// FNV-1a hash of its id, modulo their number.
var jackknifed []*tree.Model

// readTrees reads tree-0.bin and on of a folder.
func readTrees(dir string) error {
	for k := 0; ; k++ {
		data, err := os.ReadFile(filepath.Join(dir, fmt.Sprintf("tree-%d.bin", k)))
		if errors.Is(err, fs.ErrNotExist) && k > 0 {
			return nil
		} else if err != nil {
			return err
		}
		m, err := tree.Read(string(data))
		if err != nil {
			return fmt.Errorf("%s/tree-%d.bin: %w", dir, k, err)
		}
		jackknifed = append(jackknifed, m)
	}
}

// read takes the steps up to the proposals.
func (r *reader) read(article string) (*syntax.Syntax, []propose.Proposal) {
	var p page.Page
	var t parse.Trees
	var f mention.Finder
	var s syntax.Syntax
	var proposer propose.Proposer
	p.Read(article, en.Pack().Lexicon())
	t.Read(&p, r.trees)
	f.Read(&t)
	s.Read(&f)
	proposer.Run(r.set, &s, propose.Options{})
	return &s, proposer.Proposals
}

// examples is what each proposal about an article is chosen among.
func (r *reader) examples(article string) []learn.Example {
	s, proposals := r.read(article)
	return new(learn.Weigher).Examples(r.set, s, proposals, r.options)
}

// tokens is the evidence for the tagger.
func (r *reader) tokens(article string) []learn.TokenEvidence {
	s, proposals := r.read(article)
	return new(learn.Weigher).ForTagger(s, proposals, r.options)
}

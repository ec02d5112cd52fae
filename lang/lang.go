// Package lang has languages as data: a [Pack] is read from plain text files or from the
// binary form of what they hold. Rules work from the classes of its words, their uses in
// the grammar and the frames of its verbs, so that a verb is added to a file and not to
// code. Package lang/en is English.
package lang

import (
	"errors"
	"fmt"
	"io/fs"

	"golang.org/x/text/language"

	"github.com/quoteattribution/attribution/internal/lexicon"
	"github.com/quoteattribution/attribution/internal/link"
	"github.com/quoteattribution/attribution/internal/network"
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/internal/weigh"
)

// Pack is a language as data: its words, and what was learned from annotated articles. It
// does not change once made and is safe for concurrent use.
type Pack struct {
	words       *lexicon.Lexicon
	weights     *network.Model
	tagger      *tag.Model
	trees       *tree.Model
	antecedents *link.Model
}

// Binary is what a pack is read from, the files of lang/en that end in .bin. What was
// learned may be absent.
type Binary struct {
	Words       string // pack.bin: what [Pack.MarshalBinary] wrote
	Weights     string // weights.bin, which the choice of quotes is made by
	Tagger      string // tagger.bin, evidence for it
	Trees       string // tree.bin, a parser
	Antecedents string // antecedents.bin, which tells whom pronouns and descriptions mean
}

// Load reads a pack from the text files at the top of dir: words.txt, verbs.txt,
// grammar.txt and the others that lang/en has. Each may be absent, but not all, and says
// in lang/en on top how it is written. weights.bin and tagger.bin are what tools/train
// learned; without them the rules decide by their own scores. tree.bin is what tools/trees
// learned; without it sentences are read by their words alone. antecedents.bin is what
// tools/antecedents learned; without it rules tell whom pronouns mean. An error names the file and
// the line, or the file that is none of a pack: beside them may stand pack.bin, README and
// LICENSE, *.md, *.go, hidden files and folders.
func Load(of language.Tag, dir fs.FS) (*Pack, error) {
	words, err := lexicon.Load(of, dir)
	if err != nil {
		return nil, err
	}
	var b Binary
	for _, f := range b.learned() {
		if *f.data, err = content(dir, f.name); err != nil {
			return nil, err
		}
	}
	return (&Pack{words: words}).learn(&b)
}

// learned is the files of what was learned.
func (b *Binary) learned() []file {
	return []file{
		{"weights.bin", &b.Weights}, {"tagger.bin", &b.Tagger}, {"tree.bin", &b.Trees}, {"antecedents.bin", &b.Antecedents},
	}
}

type file struct {
	name string
	data *string
}

// content is the content of a file, "" where there is none.
func content(dir fs.FS, name string) (string, error) {
	data, err := fs.ReadFile(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(data), err
}

// LoadBinary reads a pack in a small part of the time of Load. The pack keeps parts of the
// strings. An error, and no pack, where a string is not what was written.
func LoadBinary(b Binary) (*Pack, error) {
	w, err := lexicon.LoadBinary(b.Words)
	if err != nil {
		return nil, err
	}
	return (&Pack{words: w}).learn(&b)
}

// learn reads what was learned.
func (p *Pack) learn(b *Binary) (*Pack, error) {
	err := errors.Join(
		read(&p.weights, "weights.bin", b.Weights, weigh.Load),
		read(&p.tagger, "tagger.bin", b.Tagger, tag.Load),
		read(&p.trees, "tree.bin", b.Trees, tree.Read),
		read(&p.antecedents, "antecedents.bin", b.Antecedents, link.Load),
	)
	if err != nil {
		return nil, err
	}
	return p, nil
}

// read reads a model unless there is none.
func read[M any](m **M, name, data string, load func(string) (*M, error)) (err error) {
	if data == "" {
		return nil
	}
	if *m, err = load(data); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// MarshalBinary returns the words of the pack, without what was learned, in a form that
// LoadBinary reads. The same words give the same bytes.
func (p *Pack) MarshalBinary() ([]byte, error) { return p.words.MarshalBinary() }

// WithVerbs returns a pack that has more cue verbs, or fewer, and leaves p as it
// is. A line is written as in verbs.txt, and takes the place of the verb with its
// lemma; "-" and a lemma silences a verb:
//
//	skeet | skeets skeeted skeeted skeeting | write | quote invert that bare
//	-suggest
//
// An error names the line, counted from 1.
func (p *Pack) WithVerbs(lines ...string) (*Pack, error) {
	words, err := p.words.WithVerbs(lines...)
	if err != nil {
		return nil, err
	}
	q := *p
	q.words = words
	return &q, nil
}

// Language is the language of the pack.
func (p *Pack) Language() language.Tag { return p.words.Tag }

// Lexicon is for the packages of this module: what it returns has no name outside.
func (p *Pack) Lexicon() *lexicon.Lexicon { return p.words }

// Trees is for the packages of this module; nil where the pack has no parser.
func (p *Pack) Trees() *tree.Model { return p.trees }

// Antecedents is for the packages of this module; nil where nothing was learned of them.
func (p *Pack) Antecedents() *link.Model { return p.antecedents }

// Learned is for the packages of this module; nil where nothing was learned.
func (p *Pack) Learned() (*network.Model, *tag.Model) { return p.weights, p.tagger }

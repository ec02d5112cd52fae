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
	"github.com/quoteattribution/attribution/internal/tag"
	"github.com/quoteattribution/attribution/internal/tree"
	"github.com/quoteattribution/attribution/internal/weigh"
)

// Pack is a language as data: its words, and what was learned from annotated articles. It
// does not change once made and is safe for concurrent use.
type Pack struct {
	words   *lexicon.Lexicon
	weights *weigh.Model
	tagger  *tag.Model
	trees   *tree.Model
}

// Load reads a pack from the text files at the top of dir: words.txt, verbs.txt,
// grammar.txt and the others that lang/en has. Each may be absent, but not all, and says
// in lang/en on top how it is written. weights.bin and tagger.bin are what tools/train
// learned; without them the rules decide by their own scores. tree.bin is what tools/trees
// learned; without it sentences are read by their words alone. An error names the file and
// the line, or the file that is none of a pack: beside them may stand pack.bin, README and
// LICENSE, *.md, *.go, hidden files and folders.
func Load(of language.Tag, dir fs.FS) (*Pack, error) {
	words, err := lexicon.Load(of, dir)
	if err != nil {
		return nil, err
	}
	weights, err := content(dir, "weights.bin")
	if err != nil {
		return nil, err
	}
	tagger, err := content(dir, "tagger.bin")
	if err != nil {
		return nil, err
	}
	trees, err := content(dir, "tree.bin")
	if err != nil {
		return nil, err
	}
	return (&Pack{words: words}).learn(weights, tagger, trees)
}

// content is the content of a file, "" where there is none.
func content(dir fs.FS, name string) (string, error) {
	data, err := fs.ReadFile(dir, name)
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	}
	return string(data), err
}

// LoadBinary reads a pack whose words MarshalBinary wrote. The learned weights are
// those that Load reads from weights.bin and tagger.bin, and the trees those from
// tree.bin, "" for none. The pack keeps parts of the strings. It takes a small part of
// the time of Load. An error, and no pack, where a string is not what was written.
func LoadBinary(words, weights, tagger, trees string) (*Pack, error) {
	w, err := lexicon.LoadBinary(words)
	if err != nil {
		return nil, err
	}
	return (&Pack{words: w}).learn(weights, tagger, trees)
}

// learn reads what was learned, "" for nothing.
func (p *Pack) learn(weights, tagger, trees string) (_ *Pack, err error) {
	if weights != "" {
		if p.weights, err = weigh.Load(weights); err != nil {
			return nil, fmt.Errorf("weights.bin: %w", err)
		}
	}
	if tagger != "" {
		if p.tagger, err = tag.Load(tagger); err != nil {
			return nil, fmt.Errorf("tagger.bin: %w", err)
		}
	}
	if trees != "" {
		if p.trees, err = tree.Read(trees); err != nil {
			return nil, fmt.Errorf("tree.bin: %w", err)
		}
	}
	return p, nil
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
	return &Pack{words, p.weights, p.tagger, p.trees}, nil
}

// Language is the language of the pack.
func (p *Pack) Language() language.Tag { return p.words.Tag }

// Lexicon is for the packages of this module: what it returns has no name outside.
func (p *Pack) Lexicon() *lexicon.Lexicon { return p.words }

// Trees is for the packages of this module; nil where the pack has no parser.
func (p *Pack) Trees() *tree.Model { return p.trees }

// Learned is for the packages of this module; nil where nothing was learned.
func (p *Pack) Learned() (*weigh.Model, *tag.Model) { return p.weights, p.tagger }

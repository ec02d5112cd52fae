package beam

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	beam.RegisterDoFn(&lineFn{})
	beam.RegisterDoFn(&shardFn{})
	beam.RegisterDoFn(&writeFn{})
	register.Emitter2[int, string]()
}

// Write writes a collection of structs, or of strings, as JSON Lines into so many files, PREFIX-00000-of-00004.jsonl
// and so on, over those that are there. A line is in the same file from run to run; lines have no
// order in it.
func Write(s beam.Scope, prefix string, shards int, rows beam.PCollection) {
	if shards < 1 {
		panic(fmt.Sprintf("beam.Write: %d files; write at least 1", shards))
	}
	s = s.Scope("attribution.Write")
	filesystem.ValidateScheme(prefix)
	lines := beam.ParDo(s, &lineFn{Shards: shards}, rows)
	empty := beam.ParDo(s, &shardFn{Shards: shards}, beam.Impulse(s))
	beam.ParDo0(s, &writeFn{Prefix: prefix, Shards: shards}, beam.GroupByKey(s, beam.Flatten(s, lines, empty)))
}

type lineFn struct{ Shards int }

// ProcessElement makes a line, and chooses its file by what is in it.
func (fn *lineFn) ProcessElement(_ context.Context, row beam.X, emit func(int, string)) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(row); err != nil {
		return err
	}
	h := fnv.New32a()
	h.Write(b.Bytes())
	emit(int(h.Sum32()%uint32(fn.Shards)), b.String())
	return nil
}

type shardFn struct{ Shards int }

// ProcessElement names each file, so that one without lines is written too.
func (fn *shardFn) ProcessElement(_ []byte, emit func(int, string)) {
	for i := range fn.Shards {
		emit(i, "")
	}
}

type writeFn struct {
	Prefix string
	Shards int
}

// ProcessElement writes a file.
func (fn *writeFn) ProcessElement(ctx context.Context, shard int, next func(*string) bool) (err error) {
	name := fmt.Sprintf("%s-%05d-of-%05d.jsonl", fn.Prefix, shard, fn.Shards)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, fs.Close()) }()
	f, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 1<<20)
	var line string
	for next(&line) {
		w.WriteString(line) // Flush has its error
	}
	return errors.Join(w.Flush(), f.Close())
}

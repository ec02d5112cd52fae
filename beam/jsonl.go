package beam

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

// longest is how many bytes a line may have.
const longest = 64 << 20

var (
	read   = beam.NewCounter("attribution", "articles")
	unread = beam.NewCounter("attribution", "failed")
)

func init() {
	beam.RegisterDoFn(&jsonlFn{})
	register.Emitter1[Article]()
	register.Emitter1[string]()
}

// ReadJSONL reads the articles (Article) of files of JSON Lines, as the command attribution reads
// them; those that end in .gz are unpacked. failed (string) is what cannot be read: "news.jsonl:17:
// no article …". It is logged too, and counted as attribution/failed. An article without an ID has
// its file and line for one. A file is read by one worker, what is in it is then spread over all.
func ReadJSONL(s beam.Scope, glob string) (articles, failed beam.PCollection) {
	s = s.Scope("attribution.ReadJSONL")
	return readFiles(s, glob, &jsonlFn{})
}

func readFiles(s beam.Scope, glob string, fn any) (articles, failed beam.PCollection) {
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, glob, fileio.MatchEmptyDisallow()))
	articles, failed = beam.ParDo2(s, fn, beam.Reshuffle(s, files))
	return beam.Reshuffle(s, articles), failed
}

type jsonlFn struct{}

// ProcessElement reads a file.
func (*jsonlFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Article), failed func(string)) error {
	path := file.Metadata.Path
	in, err := file.Open(ctx)
	if err != nil {
		return broken(ctx, path, err, failed)
	}
	defer in.Close()
	r := bufio.NewReaderSize(in, 64<<10)
	for n := 1; ; n++ {
		line, err := readLine(r, longest)
		place := fmt.Sprintf("%s:%d", path, n)
		switch {
		case err == io.EOF:
			return nil
		case errors.Is(err, bufio.ErrTooLong):
			fail(ctx, place, fmt.Errorf("the line is longer than %d bytes; split the article", longest), failed)
			continue
		case err != nil:
			return broken(ctx, place, err, failed)
		}
		if line = bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff"))); len(line) == 0 {
			continue
		}
		a, err := decode(line)
		if err != nil {
			fail(ctx, place, err, failed)
			continue
		}
		take(ctx, a, place, emit)
	}
}

// take counts an article and names one that has no ID.
func take(ctx context.Context, a Article, place string, emit func(Article)) {
	if a.ID == "" {
		a.ID = place
	}
	read.Inc(ctx, 1)
	emit(a)
}

// fail tells of what cannot be read.
func fail(ctx context.Context, place string, err error, failed func(string)) {
	unread.Inc(ctx, 1)
	log.Warnf(ctx, "%s: %v", place, err)
	failed(fmt.Sprintf("%s: %v", place, err))
}

// broken tells of a file that is damaged, and leaves other errors to the runner, which tries again.
func broken(ctx context.Context, place string, err error, failed func(string)) error {
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrChecksum) || errors.Is(err, gzip.ErrHeader) {
		fail(ctx, place, fmt.Errorf("the rest is damaged (%w); get the file again", err), failed)
		return nil
	}
	return fmt.Errorf("%s: %w", place, err)
}

// readLine returns the next line without its line feed, io.EOF after the last, and
// bufio.ErrTooLong after it has skipped one of more than most bytes.
func readLine(r *bufio.Reader, most int) (line []byte, err error) {
	tooLong := false
	for {
		part, err := r.ReadSlice('\n')
		if tooLong = tooLong || len(line)+len(part) > most; !tooLong {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case tooLong && (err == nil || err == io.EOF):
			return nil, bufio.ErrTooLong
		case err == io.EOF && len(line) > 0:
			return line, nil // the last line may lack its line feed
		default:
			return line, err
		}
	}
}

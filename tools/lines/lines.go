// Package lines reads files line by line.
package lines

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strings"
)

// Each calls do with each line of a file, which is good until do returns. A file whose name
// ends in ".gz" is unpacked. An error of do is returned with the file and the line.
func Each(name string, do func(line []byte) error) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = bufio.NewReaderSize(f, 1<<20)
	if strings.HasSuffix(name, ".gz") {
		if in, err = gzip.NewReader(in); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	scan := bufio.NewScanner(in)
	scan.Buffer(nil, 1<<28)
	for n := 1; scan.Scan(); n++ {
		if err := do(scan.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	if err := scan.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

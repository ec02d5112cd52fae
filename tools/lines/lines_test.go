package lines

import (
	"bytes"
	"compress/gzip"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEach(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte("a\nb\n"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	for name, data := range map[string][]byte{"plain": []byte("a\nb"), "packed.gz": packed.Bytes()} {
		file := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(file, data, 0o644))
		var all []string
		require.NoError(t, Each(file, func(line []byte) error { all = append(all, string(line)); return nil }))
		require.Equal(t, []string{"a", "b"}, all)
		err := Each(file, func(line []byte) error {
			if line[0] == 'b' {
				return errors.New("no b")
			}
			return nil
		})
		require.EqualError(t, err, file+":2: no b")
	}
	file := filepath.Join(t.TempDir(), "bad.gz")
	require.NoError(t, os.WriteFile(file, []byte("a"), 0o644))
	require.ErrorContains(t, Each(file, nil), "bad.gz: ")
	require.ErrorContains(t, Each(file+"x", nil), "no such file")
}

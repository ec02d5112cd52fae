package tree

import (
	"bytes"
	"compress/flate"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestReadWhatWasWritten(t *testing.T) {
	data := readFile(t)
	m, err := Read(data)
	require.NoError(t, err)
	again, err := m.MarshalBinary()
	require.NoError(t, err)
	require.True(t, data == string(again))
}

// TestReadCut: no part of a model is one, nor is a model with something after it.
func TestReadCut(t *testing.T) {
	data := readFile(t)
	for n := 0; n < len(data); n += 1 + n/3 {
		m, err := Read(data[:n])
		require.Error(t, err)
		require.Nil(t, m)
	}
	_, err := Read(data[:len(data)-1])
	require.Error(t, err)
	_, err = Read(data + "\x00")
	require.Error(t, err)
}

// TestReadChanged: a changed byte is an error or another model, with which sentences are
// still trees.
func TestReadChanged(t *testing.T) {
	data := []byte(readFile(t))
	pages, _ := articles(t)
	random := rand.New(rand.NewPCG(1, 2))
	refused := 0
	for range 60 {
		changed := bytes.Clone(data)
		for range 1 + random.IntN(200) {
			changed[random.IntN(len(changed))] ^= byte(1 << random.IntN(8))
		}
		if random.IntN(2) == 0 { // where the lexicon is
			changed[len(magic)+random.IntN(2000)] ^= byte(1 << random.IntN(8))
		}
		m, err := Read(string(changed))
		if err != nil {
			refused++
			continue
		}
		a := pages[random.IntN(len(pages))]
		nodes := parsePage(NewParser(m), a, nil)
		for _, s := range a.Sentences {
			requireTree(t, nodes[s.First:s.Last])
		}
	}
	require.NotZero(t, refused)
}

// TestSize: the model is small where it is packed, as it is in a module's archive.
func TestSize(t *testing.T) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	require.NoError(t, err)
	_, err = w.Write([]byte(readFile(t)))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	require.Less(t, packed.Len(), 800_000)
}

package tree

import (
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	packwords "github.com/quoteattribution/attribution/internal/lexicon"
)

var model = sync.OnceValues(func() (*Model, error) {
	data, err := os.ReadFile("../../lang/en/tree.bin")
	if err != nil {
		return nil, err
	}
	return Read(string(data))
})

// english is the model of the language pack.
func english(tb testing.TB) *Model {
	m, err := model()
	require.NoError(tb, err)
	return m
}

func readFile(tb testing.TB) string {
	data, err := os.ReadFile("../../lang/en/tree.bin")
	require.NoError(tb, err)
	return string(data)
}

// lexiconOfEnglish is the lexicon of lang/en, which imports this package.
var lexiconOfEnglish = sync.OnceValue(func() *packwords.Lexicon {
	data, err := os.ReadFile("../../lang/en/pack.bin")
	if err != nil {
		panic(err)
	}
	l, err := packwords.LoadBinary(string(data))
	if err != nil {
		panic(err)
	}
	return l
})

package tree

import (
	"os"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
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

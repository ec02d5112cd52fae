package lexicon

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPhrases(t *testing.T) {
	p, err := load(map[string]string{"outlets.txt": "New York Times | newspaper\nNew York Post | newspaper\nNew York | magazine\nNew | magazine\nNew Day | newspaper\ndpa | agency\n"})
	require.NoError(t, err)
	names := func(first, second string) (all []string) {
		for _, p := range p.Phrases(p.Lookup(first), p.Lookup(second)) {
			all = append(all, p.Name)
		}
		return all
	}
	require.Equal(t, []string{"New York Times", "New York Post", "New York", "New"}, names("new", "york"))
	require.Equal(t, []string{"New Day", "New"}, names("new", "day"))
	require.Equal(t, []string{"New"}, names("new", "times"))
	require.Equal(t, []string{"New"}, names("new", "unknown"))
	require.Equal(t, []string{"dpa"}, names("dpa", "dpa"))
	require.Empty(t, names("york", "times"))
	require.Empty(t, names("unknown", "unknown"))
}

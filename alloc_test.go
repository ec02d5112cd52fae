//go:build !race

// The race detector empties pools at random.

package attribution

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// An article of 4 kB costs a few allocations, for what the document holds: one for
// each source, and some for all quotes and speakers together.
func TestAllocations(t *testing.T) {
	article := strings.Repeat("“The tide is late,” Ona Brandt, the harbour master, said on Monday. "+
		"She added that the bells would ring at noon. According to a survey, most boats had left.\n\n", 26)
	require.Greater(t, len(article), 4000)
	for name, config := range map[string]Config{"default": {}, "rules only": {RulesOnly: true}} {
		p, err := New(config)
		require.NoError(t, err)
		require.Greater(t, len(p.Parse(article).Quotes), 50)
		require.LessOrEqual(t, testing.AllocsPerRun(20, func() { p.Parse(article) }), 40.0, name)
	}
}

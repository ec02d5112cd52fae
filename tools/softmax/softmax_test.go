package softmax

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestOf(t *testing.T) {
	p := []float64{1000, 1000 + math.Log(3), math.Inf(-1)}
	Of(p)
	require.InDeltaSlice(t, []float64{0.25, 0.75, 0}, p, 1e-9)
	Of(nil)
}

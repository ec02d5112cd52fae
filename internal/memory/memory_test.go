package memory

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestSized(t *testing.T) {
	s := Sized[int](nil, 3)
	require.Equal(t, []int{0, 0, 0}, s)
	s[1] = 7
	require.Equal(t, []int{0, 7}, Sized(s, 2), "what the elements hold is left over")
	require.Same(t, &s[0], &Sized(s, 1)[0], "a slice with room is used again")
	require.Empty(t, Sized(s, 0))
	require.Equal(t, []int{0, 0, 0, 0}, Sized(s, 4))
}

// TestSizedGrows: slices that are one longer each time are made anew a few times only.
func TestSizedGrows(t *testing.T) {
	var s []int
	made := 0
	for n := 1; n <= 1000; n++ {
		had := cap(s)
		if s = Sized(s, n); cap(s) != had {
			made++
		}
		require.Len(t, s, n)
	}
	require.Less(t, made, 20)
}

func TestClearedAndFilled(t *testing.T) {
	s := Filled[int](nil, 3, 5)
	require.Equal(t, []int{5, 5, 5}, s)
	require.Equal(t, []int{0, 0}, Cleared(s, 2))
	require.Equal(t, []int{0, 0, 5}, s[:3], "only the elements returned are cleared")
	require.Equal(t, []int{1, 1, 1, 1}, Filled(s, 4, 1))
}

func TestPush(t *testing.T) {
	var s []int
	made := 0
	for i := range 1000 {
		had := cap(s)
		if s = Push(s, i); cap(s) != had {
			made++
		}
	}
	for i, x := range s {
		require.Equal(t, i, x)
	}
	require.Len(t, s, 1000)
	require.LessOrEqual(t, made, 7, "16 elements, then twice as many")
}

func TestTake(t *testing.T) {
	left := []int{1, 2, 3}
	one := Take(&left, 1)
	require.Equal(t, []int{1}, one)
	require.Nil(t, Take(&left, 0))
	_ = append(one, 9)
	require.Equal(t, []int{2, 3}, left, "what was taken has no room to grow into the rest")
	require.Panics(t, func() { Take(&left, 3) })
}

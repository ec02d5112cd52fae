package text

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

func TestIndexAgreesWithCountingFromTheStart(t *testing.T) {
	for name, source := range map[string]string{
		"empty":        "",
		"ascii":        "one\ntwo\n",
		"mixed widths": strings.Repeat("é“😀a\n", 400),
		"invalid":      strings.Repeat("a\xff\xe2\x80", 500),
	} {
		t.Run(name, func(t *testing.T) {
			x := NewIndex(source)
			offsets := []int{len(source)}
			for offset := range source {
				offsets = append(offsets, offset)
			}
			for _, offset := range offsets {
				before := source[:offset]
				require.Equal(t, utf8.RuneCountInString(before), x.Rune(offset), "runes before %d", offset)
				require.Equal(t, len(utf16.Encode([]rune(before))), x.UTF16(offset), "units before %d", offset)
				line, column := x.Position(offset)
				require.Equal(t, strings.Count(before, "\n")+1, line)
				require.Equal(t, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1, column)
			}
		})
	}
}

func TestIndexClampsOffsets(t *testing.T) {
	x := NewIndex("aé")
	require.Equal(t, 0, x.Rune(-5))
	require.Equal(t, 2, x.Rune(99))
	require.Equal(t, 2, x.UTF16(99))
}

func TestSpan(t *testing.T) {
	s := Span{2, 5}
	require.Equal(t, "cde", s.In("abcdef"))
	require.Equal(t, 3, s.Len())
	require.True(t, s.Overlaps(Span{4, 9}))
	require.False(t, s.Overlaps(Span{5, 9}), "half-open spans that touch do not overlap")
	require.True(t, s.Contains(Span{2, 5}))
	require.False(t, s.Contains(Span{1, 3}))
	require.True(t, Span{3, 3}.Empty())
}

func TestSpanFits(t *testing.T) {
	const source = "aé\xe2\x80b\xff\xa9"
	for s, want := range map[Span]bool{
		{0, 0}: true, {0, 1}: true, {0, 2}: false, {0, 3}: true, {2, 3}: false, {1, 3}: true,
		{3, 4}: true, {4, 5}: true, {6, 7}: true, {7, 8}: true, {8, 8}: true, {8, 9}: false,
		{-1, 1}: false, {3, 1}: false, {9, 9}: false,
	} {
		require.Equal(t, want, s.Fits(source), "%v", s)
	}
}

package read

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestLinesSkipsLongOnes(t *testing.T) {
	long := strings.Repeat("x", 200_000)
	var got []string
	for it := range lines("in", bufio.NewReader(strings.NewReader("one\n"+long+"\ntwo\n\n123456789\n12345678\n"+long)), 8) {
		got = append(got, fmt.Sprint(it.Where, " ", string(it.Data), it.Err))
	}
	tooLong := "the line is longer than 8 bytes; split the article"
	require.Equal(t, []string{"in:1 one<nil>", "in:2 " + tooLong, "in:3 two<nil>", "in:5 " + tooLong, "in:6 12345678<nil>", "in:7 " + tooLong}, got)
}

func TestLinesEndsAtAReadError(t *testing.T) {
	r := io.MultiReader(strings.NewReader("one\nhalf"), failingReader{})
	var got []string
	for it := range lines("in", bufio.NewReader(r), 8) {
		got = append(got, fmt.Sprint(it.Where, " ", it.Err))
	}
	require.Equal(t, []string{"in:1 <nil>", "in cannot read it: the cable is out; check the name and the rights"}, got)
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, errors.New("the cable is out") }

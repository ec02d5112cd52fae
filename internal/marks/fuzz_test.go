package marks

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/scan"
	"github.com/quoteattribution/attribution/lang/en"
)

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"“We go,” he said. ‘No,’ 'no' \"no\" «no» ‹no› „no“ 「no」 『no』 ``no'' `no'",
		"“We ‘go.\n“‘We win.’”\n'We\n'win.'", "5'10\" \"\" ''' ’tis ’n’ \"12\"\"", "‘a “b’ c”\n\n»a« »b\n«a",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		var dense strings.Builder
		for _, b := range []byte(source) {
			dense.WriteString(bits[int(b)%len(bits)])
		}
		for _, s := range []string{source, dense.String()} {
			for _, layout := range []*scan.Layout{layoutOf(s), scanned(s)} {
				check(t, layout, Find(nil, layout, en.Pack().Lexicon()))
			}
		}
	})
}

// bits make texts that are dense with marks.
var bits = strings.Split("“|”|„|\"|‘|’|'|``|''|«|»|‹|›|「|」|『|』|`|‚| | | |\n|a|Go|soldiers|n|12|,|.|—|(|:|said", "|")

// check requires what holds of the pairs of any text.
func check(t *testing.T, layout *scan.Layout, pairs []Pair) {
	paragraph := make([]int, len(layout.Tokens)+1)
	for p, par := range layout.Paragraphs {
		for _, s := range layout.Sentences[par.First:par.Last] {
			for i := s.First; i < s.Last; i++ {
				paragraph[i] = p
			}
		}
	}
	end := func(p int) int { return layout.Sentences[layout.Paragraphs[p].Last-1].Last }
	var stack []int
	for i, p := range pairs {
		in := paragraph[p.Open]
		if i > 0 && p.Open <= pairs[i-1].Open || p.Close <= p.Open+1 {
			require.Fail(t, "unsorted or empty", "%d: %+v", i, p)
		}
		if p.Closed && paragraph[p.Close] != in || !p.Closed && p.Close > end(in) {
			require.Fail(t, "leaves its paragraph", "%d: %+v", i, p)
		}
		for len(stack) > 0 {
			top := pairs[stack[len(stack)-1]]
			if paragraph[top.Open] == in && top.Close > p.Open {
				if p.Close > top.Close || p.Close == top.Close && p.Closed {
					require.Fail(t, "crosses", "%+v and %+v", top, p)
				}
				break
			}
			stack = stack[:len(stack)-1]
		}
		parent := -1
		if len(stack) > 0 {
			parent = stack[len(stack)-1]
		}
		if p.Parent != parent {
			require.Fail(t, "wrong parent", "%d: %+v, want %d", i, p, parent)
		}
		stack = append(stack, i)
		if len(stack) > 2*depth {
			require.Fail(t, "too deep", "%d: %+v", i, p)
		}
		if p.Next >= 0 && (p.Closed || pairs[p.Next].Prev != i || paragraph[pairs[p.Next].Open]-in > 1) ||
			p.Prev >= 0 && pairs[p.Prev].Next != i {
			require.Fail(t, "wrong link", "%d: %+v", i, p)
		}
	}
}

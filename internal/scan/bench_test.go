package scan

import (
	"strings"
	"testing"
)

const news = `CONCORD, N.H. -- The mayor of the small town said on Tuesday that the bridge over the river would not open before Jan. 5.

"We have waited long enough, and we don't intend to wait another winter," Ann Holt told reporters after a meeting at 9:30 a.m. in the town hall. "It's a disgrace."

Mr. Holt's predecessor, Sen. John F. Moss, who left office in 2016, declined to comment. The company's shares fell 3.5 percent to $21.40 in New York. According to a spokesman for Northern Steel Inc., the beams (all 1,200 of them) were tested twice. He said the U.S. government had been told of the cracks. But engineers who had seen the report, which runs to some 340 pages, described a different picture: the welds were poor, and nobody had looked.

`

func benchmark(b *testing.B, article string) {
	source := strings.Repeat(article, 1<<20/len(article))
	l := layoutOf(source)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(l, source, pack())
	}
}

func BenchmarkScan(b *testing.B) { benchmark(b, news) }

func BenchmarkScanTypographic(b *testing.B) {
	benchmark(b, strings.NewReplacer(` "`, ` “`, `."`, `.”`, `,"`, `,”`, "\n\"", "\n“", "'", "’", "--", "—").Replace(news))
}

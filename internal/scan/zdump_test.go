package scan
import ("testing";"fmt";"strings";"github.com/quoteattribution/attribution/lang/en";"github.com/quoteattribution/attribution/text";"os";"bufio")
func TestDump(t *testing.T) {
	ts,_ := real()
	p := en.Pack()
	out := func(n string) *bufio.Writer { f,_ := os.Create("/tmp/"+n); return bufio.NewWriter(f) }
	fa, fi, fs, fn, fl, fy := out("abbr.txt"), out("init.txt"), out("short.txt"), out("nocut.txt"), out("link.txt"), out("sym.txt")
	fm := out("mark.txt")
	var l Layout
	for _, src := range ts {
		Scan(&l, src, p)
		ctx := func(k int) string { a,b := max(0,k-3), min(len(l.Tokens),k+4); return strings.ReplaceAll(src[l.Tokens[a].Start:l.Tokens[b-1].End],"\n","⏎") }
		sent := map[int]bool{}
		for _, s := range l.Sentences { sent[s.Last-1]=true
			for k := s.First; k < s.Last; k++ { if l.Tokens[k].Is(text.Stop) { e := k+1; for e < s.Last && l.Tokens[e].Is(text.Stop|text.Mark|text.Closing) { e++ }; if e < s.Last { fmt.Fprintln(fn, ctx(k)) } } }
			if s.Last-s.First <= 3 { fmt.Fprintln(fs, ctx(s.First),"\t", src[l.Tokens[s.First].Start:l.Tokens[s.Last-1].End]) } }
		for k, tok := range l.Tokens {
			w := tok.In(src)
			switch {
			case tok.Is(text.Initial): fmt.Fprintln(fi, w, "\t", ctx(k), sent[k])
			case tok.Is(text.Abbreviated): fmt.Fprintln(fa, w, "\t", ctx(k), sent[k])
			case tok.Is(text.Link): fmt.Fprintln(fl, w, "\t", ctx(k))
			case tok.Is(text.Symbol): fmt.Fprintln(fy, w, "\t", ctx(k))
			case tok.Is(text.Mark) && (w=="'" || w == "’"|| w == "‘"): fmt.Fprintln(fm, w, "\t", ctx(k))
			}
			if strings.ContainsAny(w, "'’‘") && len(w)>3 && tok.Is(text.Word) { fmt.Fprintln(fm, "W", w, "\t", ctx(k)) }
		}
	}
	for _, f := range []*bufio.Writer{fa,fi,fs,fn,fl,fy,fm} { f.Flush() }
}

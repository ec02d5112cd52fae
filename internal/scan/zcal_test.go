package scan
import ("testing";"os";"encoding/json";"github.com/quoteattribution/attribution/lang/en")
func real() (ts []string, n int) {
	data,_ := os.ReadFile("/tmp/corpus.json")
	json.Unmarshal(data,&ts)
	for _,t := range ts { n+=len(t)}
	return
}
func BenchmarkReal(b *testing.B) {
	ts,n := real()
	b.SetBytes(int64(n))
	l := new(Layout)
	p := en.Pack()
	for b.Loop() { for _,t := range ts { Scan(l,t,p) } }
}
func BenchmarkRealLookup(b *testing.B) {
	ts,n := real()
	b.SetBytes(int64(n))
	p := en.Pack()
	for b.Loop() { for _,src := range ts { 
		for i := 0; i < len(src); {
			if kinds[src[i]]&wordy != 0 {
				j := i+1
				for j < len(src) && kinds[src[j]]&wordy != 0 { j++ }
				n+=int(p.Lookup(src[i:j]))
				i = j
			} else { i++ }
		}
	} }
}

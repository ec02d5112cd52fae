package eval

import (
	"fmt"
	"io"
	"strings"
)

// Write prints the figures as a table, shares in percent and "–" where there was nothing
// to count. It returns the error of the writer.
func (r *Report) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "documents %d, without a prediction %d", r.Documents, r.Missing)
	if r.Unknown > 0 {
		fmt.Fprintf(&b, ", predictions of other documents %d", r.Unknown)
	}
	b.WriteString("\n")
	heading(&b, "quotes")
	for _, g := range []struct {
		name   string
		levels *Levels
	}{{"quoted", &r.Quoted}, {"indirect", &r.Indirect}, {"all", &r.All}} {
		row(&b, g.name+", found", g.levels.Found)
		row(&b, g.name+", content", g.levels.Content)
		row(&b, g.name+", attributed", g.levels.Attributed)
		row(&b, g.name+", exact", g.levels.Exact)
	}
	heading(&b, "one-sided overlap")
	row(&b, "above 0.3", r.Above30.Score)
	row(&b, "above 0.8", r.Above80.Score)
	heading(&b, "exact spans")
	row(&b, "source", r.Spans.Source)
	row(&b, "cue", r.Spans.Cue)
	row(&b, "content", r.Spans.Content)
	fmt.Fprintf(&b, "\n%-28s %9s %7s %7s\n", "right", "%", "right", "of")
	share(&b, "kind, of found", r.Details.Kind)
	share(&b, "source, of found", r.Details.Source)
	share(&b, "source's words, of found", r.Details.SourceWords)
	share(&b, "cue, of found", r.Details.Cue)
	share(&b, "party, of overlap above 0.3", r.Above30.Party)
	share(&b, "party, of overlap above 0.8", r.Above80.Party)
	share(&b, "canonical speaker, of all", r.Speaker)
	share(&b, "outlet, of all", r.Outlet)
	_, err := io.WriteString(w, b.String())
	return err
}

func heading(b *strings.Builder, name string) {
	fmt.Fprintf(b, "\n%-28s %9s %7s %7s %7s %9s\n", name, "precision", "recall", "F1", "gold", "predicted")
}

func row(b *strings.Builder, name string, s Score) {
	fmt.Fprintf(b, "%-28s %9s %7s %7s %7d %9d\n", name, percent(s.Precision(), s.Predicted), percent(s.Recall(), s.Gold),
		percent(s.F1(), s.Gold+s.Predicted), s.Gold, s.Predicted)
}

func share(b *strings.Builder, name string, s Share) {
	fmt.Fprintf(b, "%-28s %9s %7d %7d\n", name, percent(s.Rate(), s.Of), s.Right, s.Of)
}

// percent is a share for reading; of is what it is a share of.
func percent(share float64, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.1f", 100*share)
}

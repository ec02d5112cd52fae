package main

import (
	"fmt"
	"io"
	"regexp"
	"text/tabwriter"
)

// report is what became of the changes tried.
type report struct {
	seed                                uint64
	rows                                []row
	changed, noticed, unbuilt, noChange int
}

// row is a change that shows in an answer.
type row struct {
	mutation
	articles string
	test     string // what noticed it, empty for nothing
}

// try makes one change and looks what becomes of it.
func (r *report) try(t *tree, m mutation) error {
	return t.with(m, func() {
		if _, err := t.build(); err != nil {
			r.unbuilt++
			return
		}
		articles := differ(t.answers, t.answer())
		if articles == "" {
			r.noChange++
			return
		}
		row := row{m, articles, t.test()}
		r.rows = append(r.rows, row)
		r.changed++
		if row.test != "" {
			r.noticed++
		}
	})
}

var confidence = regexp.MustCompile(`"confidence":[0-9.e-]+`)

// differ tells how many articles of two lists have other answers, empty for none.
func differ(want, got []string) string {
	if len(want) != len(got) {
		return "no answer"
	}
	other, more := map[int]bool{}, false
	for i := range want {
		if want[i] == got[i] {
			continue
		}
		other[i%(len(want)/2)] = true // by default and by rules alone
		more = more || confidence.ReplaceAllString(want[i], "") != confidence.ReplaceAllString(got[i], "")
	}
	told := fmt.Sprintf("%d articles", len(other))
	switch {
	case len(other) == 0:
		return ""
	case len(other) == 1:
		told = "1 article"
	}
	if !more {
		told += ", confidence alone"
	}
	return told
}

func (r *report) print(out io.Writer) {
	w := tabwriter.NewWriter(out, 0, 0, 3, ' ', 0)
	for _, row := range r.rows {
		test := row.test
		if test == "" {
			test = "NOT NOTICED"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", row.place(), row.what, row.articles, test)
	}
	w.Flush()
	fmt.Fprintf(out, "noticed %d of %d (seed %d; %d more changed no answer, %d did not build)\n",
		r.noticed, r.changed, r.seed, r.noChange, r.unbuilt)
}

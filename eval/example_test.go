package eval_test

import (
	"fmt"

	"github.com/quoteattribution/attribution"
	"github.com/quoteattribution/attribution/eval"
)

func ExampleReport_Add() {
	gold := attribution.Parse("“We will not go,” said Ann O’Neil. She added that the bridge was closed.")
	pred := attribution.Parse(gold.Text)
	pred.Quotes = pred.Quotes[:1] // as if the second had not been found

	var report eval.Report
	if err := report.Add(gold, pred); err != nil {
		fmt.Println(err)
	}
	s := report.All.Attributed
	fmt.Printf("precision %.2f, recall %.2f\n", s.Precision(), s.Recall())
	// Output: precision 1.00, recall 0.50
}

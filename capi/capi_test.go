package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/quoteattribution/attribution"
)

func TestParse(t *testing.T) {
	const article = "🙂 “We go,” said Ann O’Neil."
	for unit, want := range []string{`"spans":[{"start":5,"end":17}]`, `"spans":[{"start":2,"end":10}]`, `"spans":[{"start":3,"end":11}]`} {
		answer := parse(article, unit)
		if !strings.Contains(string(answer), want) {
			t.Errorf("unit %d: %s", unit, answer)
		}
		if err := json.Unmarshal(answer, new(attribution.Document)); err != nil {
			t.Errorf("unit %d: %v", unit, err)
		}
	}
	if answer := parse(article, 3); answer != nil {
		t.Errorf("a unit that is none: %s", answer)
	}
	if answer := string(parse("", 0)); answer != `{"quotes":[]}` {
		t.Errorf("no text: %s", answer)
	}
	if !json.Valid(parse("\xff\x00“\xf0", 1)) {
		t.Error("invalid UTF-8 is no valid JSON")
	}
}

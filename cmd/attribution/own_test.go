package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestKnownFile(t *testing.T) {
	const article = "Arva is wet. “We go,” the mayor said."
	for name, c := range map[string]struct {
		file, out, err string
		status         int
	}{
		"all columns":  {"id,name,aliases,role,organization,gender\nQ7,Marta Silva,M. Silva; Marta,mayor,Arva,f\n", ",Q7\r\n", "", 0},
		"two columns":  {"\ufeffID, Name\nQ7,Marta Silva\n", ",\r\n", "", 0},
		"no name":      {"id,role\nQ7,mayor\n", "", `has no column "name"`, 2},
		"other column": {"id,name,party\nQ7,Marta Silva,x\n", "", `the column "party" is none of id, name, aliases`, 2},
		"no id":        {"id,name\n,Marta Silva\n", "", "known.csv:2: wants an id and a name", 2},
		"empty":        {"", "", "known.csv is empty; its first line must name the columns id, name", 2},
		"semicolons":   {"id;name\nQ7;Marta Silva\n", "", `the column "id;name" is none of id, name, aliases, role, organization, gender, parted by commas`, 2},
		"a name twice": {"id,name,name\nQ7,Marta Silva,M. Silva\n", "", `the column "name" is there twice`, 2},
		"one id twice": {"id,name\nQ7,Marta Silva\nQ7,M. Silva\n", "", `known.csv:3: the id "Q7" is on line 2 already`, 2},
		"not UTF-8":    {"id,name\nQ7,Andr\xe9 Silva\n", "", "known.csv:2: is not UTF-8", 2},
		"gender":       {"id,name,gender\nQ7,Marta Silva,woman\n", "", `known.csv:2: gender "woman"; use f, m or nothing`, 2},
		"short line":   {"id,name\nQ7\n", "", "record on line 2: wrong number of fields", 2},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := command(t, map[string]string{"known.csv": c.file}, article, "-known", "known.csv", "-format", "csv")
			require.Equal(t, c.status, status, errs)
			require.Contains(t, out, c.out)
			require.Contains(t, errs, c.err)
		})
	}
}

func TestRuleFile(t *testing.T) {
	const good = "# a newsroom's own\nverb skeet | skeets skeeted skeeted skeeting | write | quote invert that bare\nsilence suggest\n" +
		"pattern per: CLAUSE , per SOURCE\n  The bridge is shut, per Radio Arva.\n\n" +
		"test The bridge is shut, per Radio Arva.\n  Radio Arva: The bridge is shut\n" +
		"test Ann Lee suggested that it was late.\n" +
		"test “It is late,” Ann Lee skeeted.\n\tAnn Lee: “It is late,”\n"
	for name, c := range map[string]struct {
		file, out, err string
		status         int
	}{
		"passes":           {good, "4 tests of own.rules pass\n", "", 0},
		"fails":            {good + "test It is late, Ann Lee said.\n", "own.rules:12: It is late, Ann Lee said.\n  want no quote\n  got  Ann Lee: It is late\n", "1 of 5 tests of own.rules fail", 1},
		"bad pattern":      {"\npattern per: CLAUSE , per SOURCES\n  x\n", "", `own.rules:2: pattern "per", column 14: unknown element "SOURCES"`, 2},
		"bad verb":         {"# ours\npattern per: CLAUSE , per SOURCE\n  x\nverb skeet\n", "", "own.rules:4: want lemma | forms", 2},
		"unknown verb":     {"verb skeet | skeets skeeted skeeted skeeting | write | quote\n\nsilence nosuch\n", "", `own.rules:3: no cue verb "nosuch" to silence`, 2},
		"a form":           {"\npattern per: QUOTE , CUE:says SPEAKER\n  x\n", "", `own.rules:2: rule "per": column 9: "says" is a form of "say"`, 2},
		"a name taken":     {"pattern clause: CLAUSE , per SOURCE\n  x\n", "", `own.rules:1: there is a rule "clause" already`, 2},
		"no speaker":       {"test Ann Lee said it.\n  Ann Lee says it\n", "", `own.rules:2: "Ann Lee says it" is not SPEAKER: WORDS`, 2},
		"no name":          {"pattern CLAUSE , per SOURCE\n", "", "own.rules:1: want pattern NAME: PATTERN", 2},
		"no example":       {"pattern per: CLAUSE , per SOURCE\n", "", "pattern per has no example; write a sentence", 2},
		"two examples":     {"pattern per: CLAUSE , per SOURCE\n  x\n  y\n", "", "own.rules:3: pattern per has an example already", 2},
		"indented first":   {"  x\n", "", "own.rules:1: an indented line belongs below a pattern or a test", 2},
		"indented verb":    {"silence suggest\n  x\n", "", "own.rules:2: an indented line belongs", 2},
		"something else":   {"word x\n", "", `own.rules:1: "word" is none of verb, silence, pattern, test`, 2},
		"pattern for none": {"pattern per: CLAUSE , purr SOURCE\n  x\n", "own.rules:1: pattern per finds nothing in its example: x\n", "1 of 1 tests of own.rules fail", 1},
		"no tests":         {"silence suggest\n", "", "own.rules has no tests; write test SENTENCE", 1},
	} {
		t.Run(name, func(t *testing.T) {
			status, out, errs := command(t, map[string]string{"own.rules": c.file}, "", "rules", "-test", "own.rules")
			require.Equal(t, c.status, status, errs)
			require.Contains(t, out, c.out)
			require.Contains(t, errs, c.err)
		})
	}
	status, out, errs := command(t, map[string]string{"own.rules": good}, "The bridge is shut, per Radio Arva.", "-rules", "own.rules", "-format", "csv")
	require.Zero(t, status, errs)
	require.Contains(t, out, ",per,")
}

func TestServeFlags(t *testing.T) {
	for args, want := range map[string]string{
		"-format csv serve": "-format is not for serve", "-rules-only serve x": "serve takes flags alone",
		"serve -addr": "flag needs an argument", "serve x": "serve takes flags alone, not x", "serve -max-body 0": "use a number of bytes above 0",
		"serve -timeout -1s": "use a time above 0", "serve -concurrency -1": "0 for one a core",
	} {
		status, _, errs := command(t, nil, "", strings.Fields(args)...)
		require.Equal(t, 2, status, args)
		require.Contains(t, errs, want)
	}
	status, _, errs := command(t, nil, "", "serve", "-addr", "256.0.0.1:1")
	require.Equal(t, 1, status)
	require.Contains(t, errs, "-addr 256.0.0.1:1: ")
}

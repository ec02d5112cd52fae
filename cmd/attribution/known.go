package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/quoteattribution/attribution"
)

// knownColumns are the columns of a file of -known; id and name must be there.
var knownColumns = []string{"id", "name", "aliases", "role", "organization", "gender"}

// readKnown reads whom the user knows from a CSV file with a header. Aliases are parted by
// semicolons.
func readKnown(name string) ([]attribution.Known, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("-known: %w", err)
	}
	defer file.Close()
	r := csv.NewReader(file)
	header, err := r.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("-known %s is empty; its first line must name the columns %s", name, strings.Join(knownColumns, ", "))
	}
	if err != nil {
		return nil, fmt.Errorf("-known %s: %w", name, err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	at := map[string]int{}
	for i, column := range header {
		column = strings.ToLower(strings.TrimSpace(column))
		if !slices.Contains(knownColumns, column) {
			return nil, fmt.Errorf("-known %s: the column %q is none of %s, parted by commas", name, column, strings.Join(knownColumns, ", "))
		}
		if _, twice := at[column]; twice {
			return nil, fmt.Errorf("-known %s: the column %q is there twice", name, column)
		}
		at[column] = i
	}
	for _, column := range knownColumns[:2] {
		if _, ok := at[column]; !ok {
			return nil, fmt.Errorf("-known %s: has no column %q; its first line must name the columns %s", name, column, strings.Join(knownColumns, ", "))
		}
	}
	var all []attribution.Known
	lines := map[string]int{} // of the IDs
	for {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return nil, fmt.Errorf("-known %s: %w", name, err)
		}
		cell := func(column string) string {
			if i, ok := at[column]; ok {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		x := attribution.Known{ID: cell("id"), Name: cell("name"), Role: cell("role"), Organization: cell("organization")}
		for alias := range strings.SplitSeq(cell("aliases"), ";") {
			if alias = strings.TrimSpace(alias); alias != "" {
				x.Aliases = append(x.Aliases, alias)
			}
		}
		line, _ := r.FieldPos(0)
		switch gender := strings.ToLower(cell("gender")); gender {
		case "":
		case "f", "female":
			x.Gender = attribution.Female
		case "m", "male":
			x.Gender = attribution.Male
		default:
			return nil, fmt.Errorf("-known %s:%d: gender %q; use f, m or nothing", name, line, gender)
		}
		if x.ID == "" || x.Name == "" {
			return nil, fmt.Errorf("-known %s:%d: wants an id and a name", name, line)
		}
		if !utf8.ValidString(strings.Join(row, "")) {
			return nil, fmt.Errorf("-known %s:%d: is not UTF-8; save the file as UTF-8", name, line)
		}
		if before, twice := lines[x.ID]; twice {
			return nil, fmt.Errorf("-known %s:%d: the id %q is on line %d already; put the other names of one into its aliases", name, line, x.ID, before)
		}
		lines[x.ID] = line
		all = append(all, x)
	}
}

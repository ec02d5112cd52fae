package store

import (
	"context"
	"strconv"
	"strings"
	"time"
)

// chart is lines by month, in an SVG of 600 by 200.
type chart struct {
	First, Last string
	Most        int
	Lines       []line
}

type line struct {
	Number int // from 1
	Name   string
	Points string
	Quotes int64
}

func (s *Store) pageTrends(ctx context.Context, p *page, months []string) error {
	if len(months) < 2 {
		return nil
	}
	c := &chart{First: months[0], Last: months[len(months)-1]}
	trends := make([]map[string]int, 0, pageLines)
	for i := range p.People[:min(pageLines, len(p.People))] {
		by, most, err := s.trend(ctx, p.People[i].number)
		if err != nil {
			return err
		}
		c.Most = max(c.Most, most)
		trends = append(trends, by)
	}
	for i, by := range trends {
		x := &p.People[i]
		c.Lines = append(c.Lines, line{i + 1, x.Name, points(months, by, c.Most, 600, 200, 4), x.Quotes})
	}
	if c.Most > 0 {
		p.Trends = c
	}
	return nil
}

// monthsOf is the months from the first to the last, at most the last pageMonths.
func monthsOf(first, last string) (months []string) {
	from, err := time.Parse("2006-01", first)
	to, err2 := time.Parse("2006-01", last)
	if err != nil || err2 != nil {
		return nil
	}
	if least := to.AddDate(0, 1-pageMonths, 0); from.Before(least) {
		from = least
	}
	for ; !from.After(to); from = from.AddDate(0, 1, 0) {
		months = append(months, from.Format("2006-01"))
	}
	return months
}

// points is a line of an SVG: a point a month, most at the top.
func points(months []string, by map[string]int, most int, width, height, margin float64) string {
	var b strings.Builder
	for i, m := range months {
		x := float64(i) / float64(len(months)-1) * width
		y := margin + height*(1-float64(by[m])/float64(most))
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.FormatFloat(x, 'f', 1, 64) + "," + strconv.FormatFloat(y, 'f', 1, 64))
	}
	return b.String()
}

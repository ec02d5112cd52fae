module github.com/quoteattribution/attribution/bench

go 1.25.0

replace github.com/quoteattribution/attribution => ../

require (
	github.com/clipperhouse/uax29/v2 v2.7.0
	github.com/quoteattribution/attribution v0.0.0-00010101000000-000000000000
)

require golang.org/x/text v0.38.0 // indirect

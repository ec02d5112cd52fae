module github.com/quoteattribution/attribution/capi

go 1.25.0

require github.com/quoteattribution/attribution v0.0.0

require golang.org/x/text v0.38.0 // indirect

replace github.com/quoteattribution/attribution => ..

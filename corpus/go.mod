module github.com/quoteattribution/attribution/corpus

go 1.25.0

require (
	github.com/quoteattribution/attribution v0.0.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.38.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/quoteattribution/attribution => ..

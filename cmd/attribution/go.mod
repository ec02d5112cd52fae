module github.com/quoteattribution/attribution/cmd/attribution

go 1.25.0

require (
	github.com/VictoriaMetrics/metrics v1.45.0
	github.com/creack/pty v1.1.24
	github.com/klauspost/compress v1.18.0
	github.com/quoteattribution/attribution v0.0.0
	github.com/stretchr/testify v1.12.1
	go.yaml.in/yaml/v3 v3.0.5
	golang.org/x/net v0.47.0
	golang.org/x/term v0.37.0
	golang.org/x/text v0.38.0
)

require (
	github.com/valyala/fastrand v1.1.0 // indirect
	github.com/valyala/histogram v1.2.0 // indirect
	golang.org/x/sys v0.38.0 // indirect
)

replace github.com/quoteattribution/attribution => ../..

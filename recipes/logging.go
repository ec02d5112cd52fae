package recipes

import (
	"log/slog"

	"github.com/quoteattribution/attribution"
)

// Logged is a quote as attributes of a log line. It is asked for them only if the line is
// written.
type Logged struct{ *attribution.Quote }

// LogValue implements slog.LogValuer.
func (l Logged) LogValue() slog.Value {
	var attrs []slog.Attr
	if l.Speaker != nil {
		attrs = append(attrs, slog.String("speaker", l.Speaker.Name))
	}
	if l.Source != nil {
		attrs = append(attrs, slog.String("source", l.Source.Name))
	}
	attrs = append(attrs,
		slog.String("kind", string(l.Kind)),
		slog.String("words", l.Text()),
		slog.String("rule", l.Rule),
		slog.Int("offset", l.Spans[0].Start),
	)
	return slog.GroupValue(attrs...)
}

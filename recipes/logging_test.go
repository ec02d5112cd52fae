package recipes

import (
	"log/slog"
	"os"
)

func ExampleLogged() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{
		ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
			if groups == nil && a.Key == slog.TimeKey {
				return slog.Attr{} // so that the output is the same each time
			}
			return a
		},
	}))
	for _, q := range parser.Parse("Ann O’Neil said it rained. Two ships sank, according to Radio Arva.").Quotes {
		log.Info("found", "quote", Logged{q})
	}
	// Output:
	// level=INFO msg=found quote.speaker="Ann O’Neil" quote.kind=indirect quote.words="it rained" quote.rule=clause quote.offset=18
	// level=INFO msg=found quote.source="Radio Arva" quote.kind=indirect quote.words="Two ships sank" quote.rule=according quote.offset=29
}

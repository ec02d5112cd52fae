package rule

import (
	"math"
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quoteattribution/attribution/internal/mention"
	"github.com/quoteattribution/attribution/internal/page"
	"github.com/quoteattribution/attribution/internal/parse"
	"github.com/quoteattribution/attribution/internal/syntax"
	"github.com/quoteattribution/attribution/lang/en"
	"github.com/quoteattribution/attribution/token"
	"github.com/quoteattribution/attribution/verb"
)

// contextOf is the context of an article.
func contextOf(article string) *Context {
	var p page.Page
	var t parse.Trees
	var f mention.Finder
	var s syntax.Syntax
	var c Context
	p.Read(article, en.Pack().Lexicon())
	t.Read(&p, en.Pack().Trees())
	f.Read(&t)
	s.Read(&f)
	c.Read(&s, false)
	return &c
}

// TestQuestionsOutsideTheArticle asks every question about tokens and ranges that the
// article does not have: none panics.
func TestQuestionsOutsideTheArticle(t *testing.T) {
	numbers := []int{math.MinInt, -99, -1, 0, 1, 3, 7, 8, 99, math.MaxInt}
	arguments := map[reflect.Type][]any{
		reflect.TypeFor[int]():           nil,
		reflect.TypeFor[token.Range]():   {token.Range{}, token.Range{First: -5, Last: 2}, token.Range{First: 3, Last: 99}, token.Range{First: 5, Last: 2}, token.Range{First: math.MinInt, Last: math.MaxInt}},
		reflect.TypeFor[token.Use]():     {token.Complementizer, ^token.Use(0)},
		reflect.TypeFor[token.Class]():   {token.Word, ^token.Class(0)},
		reflect.TypeFor[verb.Frame]():    {verb.Quote, verb.Prepositions},
		reflect.TypeFor[Verb]():          {Verb{}, Verb{At: -7}, Verb{At: 99, Group: token.Range{First: 99, Last: 120}}, Verb{At: 2, Group: token.Range{First: -9, Last: 3}}},
		reflect.TypeFor[Party]():         {Party{}, Party{Range: token.Range{First: -1, Last: 99}, Head: 99}},
		reflect.TypeFor[bool]():          {true, false},
		reflect.TypeFor[[]token.Range](): {[]token.Range(nil), []token.Range{{First: -3, Last: 99}}},
		reflect.TypeFor[[]string]():      {[]string(nil), []string{"said"}},
		reflect.TypeFor[string]():        {"", "said"},
	}
	for _, n := range numbers {
		arguments[reflect.TypeFor[int]()] = append(arguments[reflect.TypeFor[int]()], n)
	}
	skip := map[string]bool{"Read": true, "Forget": true, "Propose": true, "Token": true} // Token says that it panics
	asked := 0
	for _, article := range []string{"", "said", "“", "“No,” she said.\n\n“Nor on", "She said “no” to them, he said."} {
		c := contextOf(article)
		v := reflect.ValueOf(c)
		for m := range v.NumMethod() {
			method, name := v.Method(m), v.Type().Method(m).Name
			if skip[name] {
				continue
			}
			var ask func(args []reflect.Value)
			ask = func(args []reflect.Value) {
				if len(args) == method.Type().NumIn() {
					asked++
					assert.NotPanics(t, func() {
						if method.Type().IsVariadic() {
							method.CallSlice(args)
						} else {
							method.Call(args)
						}
					}, "%s%v of %q", name, values(args), article)
					return
				}
				all, ok := arguments[method.Type().In(len(args))]
				require.True(t, ok, "%s takes a %v", name, method.Type().In(len(args)))
				for _, x := range all {
					ask(append(args[:len(args):len(args)], reflect.ValueOf(x)))
				}
			}
			ask(nil)
		}
	}
	require.Greater(t, asked, 5000)
}

func values(args []reflect.Value) (all []any) {
	for _, a := range args {
		all = append(all, a.Interface())
	}
	return all
}

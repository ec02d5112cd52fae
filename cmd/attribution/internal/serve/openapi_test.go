package serve

import (
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// schema is as much of a schema as the description uses.
type schema struct {
	Ref              string `json:"$ref"`
	Type             any
	Required         []string
	Properties       map[string]schema
	Items            *schema
	Enum             []any
	Minimum, Maximum *float64
}

// schemas are those of openapi.json by their names.
func schemas(t *testing.T) map[string]schema {
	data, err := os.ReadFile("openapi.json")
	require.NoError(t, err)
	var described struct {
		Components struct{ Schemas map[string]schema }
	}
	require.NoError(t, json.Unmarshal(data, &described))
	return described.Components.Schemas
}

// wrong tells where a value is not as its schema says, or has a field that the schema lacks.
func wrong(all map[string]schema, s schema, where string, v any) (found []string) {
	if s.Ref != "" {
		s = all[s.Ref[strings.LastIndex(s.Ref, "/")+1:]]
	}
	if s.Enum != nil && !slices.Contains(s.Enum, v) {
		found = append(found, fmt.Sprintf("%s: %v is none of %v", where, v, s.Enum))
	}
	kind := ""
	switch v := v.(type) {
	case map[string]any:
		kind = "object"
		for _, name := range s.Required {
			if _, ok := v[name]; !ok {
				found = append(found, where+": has no "+name)
			}
		}
		for name, value := range v {
			if _, ok := s.Properties[name]; !ok {
				found = append(found, where+"."+name+": is not described")
				continue
			}
			found = append(found, wrong(all, s.Properties[name], where+"."+name, value)...)
		}
	case []any:
		kind = "array"
		for _, value := range v {
			found = append(found, wrong(all, *s.Items, where, value)...)
		}
	case string:
		kind = "string"
	case float64:
		kind = "number"
		if s.Type == "integer" && v == math.Trunc(v) {
			kind = "integer"
		}
		if s.Minimum != nil && v < *s.Minimum || s.Maximum != nil && v > *s.Maximum {
			found = append(found, fmt.Sprintf("%s: %v is out of range", where, v))
		}
	}
	if s.Type != kind {
		found = append(found, fmt.Sprintf("%s: is %s, described as %v", where, kind, s.Type))
	}
	return found
}

// TestDescribed: answers are as openapi.json describes them, every field of them.
func TestDescribed(t *testing.T) {
	h, all := Handler(Options{Parser: parser(t), MaxBody: 1 << 20}), schemas(t)
	files, err := filepath.Glob("../../../../testdata/plain/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		article, err := os.ReadFile(file)
		require.NoError(t, err)
		for name, w := range map[string]*httptest.ResponseRecorder{
			"Document": post(h, "/v1/quotes", "text/plain", string(article)),
			"CoreNLP":  post(h, at(quoteProps), "text/plain", string(article)),
			"Citron":   post(h, "/quotes", "application/x-www-form-urlencoded", url.Values{"text": {string(article)}}.Encode()),
		} {
			var answer any
			require.NoError(t, json.Unmarshal(w.Body.Bytes(), &answer))
			require.Empty(t, wrong(all, all[name], filepath.Base(file), answer))
		}
	}
	for _, bad := range []string{`{}`, `{"quotes":[{"kind":"loud","text":"","spans":[],"confidence":0}]}`, `{"quotes":[],"more":1}`, `{"quotes":[],"id":1}`} {
		var answer any
		require.NoError(t, json.Unmarshal([]byte(bad), &answer))
		require.Len(t, wrong(all, all["Document"], "bad", answer), 1, bad)
	}
	var answer any
	require.NoError(t, json.Unmarshal(post(h, "/v1/quotes", "image/png", "x").Body.Bytes(), &answer))
	require.Empty(t, wrong(all, all["Problem"], "problem", answer))
	require.NoError(t, json.Unmarshal(post(h, "/quotes", "", "").Body.Bytes(), &answer))
	require.Empty(t, wrong(all, all["CitronError"], "error", answer))
}

// TestPathsDescribed: every path that answers is in openapi.json, but for the description itself
// and the address of /quotes with a slash behind it, and none that does not answer.
func TestPathsDescribed(t *testing.T) {
	var described struct{ Paths map[string]any }
	require.NoError(t, json.Unmarshal(openAPI, &described))
	paths := slices.Collect(maps.Keys(described.Paths))
	require.ElementsMatch(t, slices.Collect(maps.Keys(methods)), append(paths, "/openapi.json", "/quotes/"))
}

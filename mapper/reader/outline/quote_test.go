package outline

import (
	"strings"
	"testing"
)

func TestQuotedItems(t *testing.T) {
	for text, want := range map[string]string{
		"entitled “The lamps, of oil,” and “Bells”": "The lamps, of oil|Bells",
		"« Les lampes » et \"rien\"":                "Les lampes|rien",
		"审议了题为“灯塔”的项目":                              "灯塔",
		"not “closed":                               "",
		"nothing":                                   "",
	} {
		var titles []string
		for _, item := range QuotedItems(text) {
			titles = append(titles, item.Title)
		}
		if got := strings.Join(titles, "|"); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

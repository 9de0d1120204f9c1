package main

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

func TestWarningText(t *testing.T) {
	for _, c := range []struct {
		warning resolution.Warning
		want    string
	}{
		{resolution.Warning{Code: resolution.NoDate}, "a date is missing or impossible"},
		{resolution.Warning{Code: resolution.LostNote, Where: "fn3", Text: `"x"`}, `fn3: a footnote without its mark or a mark without its footnote: "\"x\""`},
		{resolution.Warning{Code: "new", Text: "a"}, `new: "a"`},
	} {
		if got := warningText(c.warning); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

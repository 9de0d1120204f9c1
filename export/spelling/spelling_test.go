package spelling

import (
	"slices"
	"strings"
	"testing"
)

func TestNearest(t *testing.T) {
	names := func(yield func(value, text string) bool) {
		for _, n := range strings.Fields("condemns considers invites recalls requests") {
			if !yield("unkg:"+n, n) {
				return
			}
		}
	}
	for wrong, want := range map[string]string{
		"condems": "unkg:condemns unkg:considers", "Recals": "unkg:recalls", "reqest": "unkg:requests", "x": "", "": "",
	} {
		if got := Nearest(wrong, 2, names); !slices.Equal(got, strings.Fields(want)) {
			t.Errorf("%q: %q, want %q", wrong, got, want)
		}
	}
}

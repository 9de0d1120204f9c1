package export_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/unkg/unkg/export"
)

func TestCheckLoss(t *testing.T) {
	for _, c := range []struct{ held, given, lost []string }{
		{nil, []string{"en"}, nil},
		{[]string{"en"}, []string{"en", "fr"}, nil},
		{[]string{"zh", "en", "ar", "ar"}, []string{"en"}, []string{"ar", "zh"}},
		{[]string{"en"}, nil, []string{"en"}},
	} {
		var loss *export.LossError
		errors.As(export.CheckLoss("d", c.held, c.given), &loss)
		if loss == nil && c.lost != nil || loss != nil && !slices.Equal(loss.Lost, c.lost) {
			t.Errorf("CheckLoss(%q, %q): %v, not %q", c.held, c.given, loss, c.lost)
		}
	}
}

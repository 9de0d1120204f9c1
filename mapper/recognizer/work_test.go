package recognizer

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
)

const between = 1 << 12 // steps

// TestTooMuchWork refuses a document that takes more steps than it may, and takes none after.
func TestTooMuchWork(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		for _, unit := range []string{"the Wexley Accord and ", "resolution 70/1, ", ", and requests the Committee to report", "第70/1号决议和", "委员会和"} {
			w := work.New(context.Background(), 3*between)
			err := recognize(long(language, unit), w)
			if err == nil || !strings.Contains(err.Error(), "takes more than 12288 steps") {
				t.Errorf("%s: %q: error is %v", language, unit, err)
			}
			if w.Steps() > 20*between {
				t.Errorf("%s: %q: went on for %d steps", language, unit, w.Steps())
			}
		}
	}
}

// TestInterrupt ends soon after its context.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := RecognizeContext(ctx, long("en", "the Wexley Accord and ")); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	if err := Recognize(long("en", "the Wexley Accord and ")); err != nil {
		t.Error(err)
	}
}

// long is a resolution of one paragraph that repeats a unit.
func long(language, unit string) *resolution.Resolution {
	return &resolution.Resolution{Language: language, Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: strings.Repeat(unit, 20000)}}}
}

package mapper

import (
	"context"
	"errors"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
)

// TestInterrupt: a document that was not finished when the run was interrupted is not passed on. The interrupt comes
// here while the first document is passed on.
func TestInterrupt(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	emitted := 0
	err := Run{Jobs: 2}.Each(ctx, []string{"../testdata/specimen"}, func(Result) error {
		emitted++
		cancel()
		return nil
	})
	if !errors.Is(err, context.Canceled) || emitted != 1 {
		t.Errorf("%d documents, error %v", emitted, err)
	}
	if _, err := read(ctx, reader.Known{Language: "en"}, "x.txt", []byte("A/RES/99/903\nGeneral Assembly\nThe General Assembly,\n1. Decides to keep the lights.\n")); !errors.As(err, new(*reader.Error)) {
		t.Errorf("read: %v", err)
	}
}

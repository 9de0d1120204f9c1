package mapper

import (
	"context"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
)

// read is Read, which ends early if ctx is done.
func read(ctx context.Context, name string, data []byte, language string) (*resolution.Resolution, error) {
	r, err := reader.Read(name, data, language)
	if err != nil {
		return nil, err
	}
	if err := recognizer.RecognizeContext(ctx, r); err != nil {
		return nil, &reader.Error{Name: name, Line: 1, Col: 1, Message: err.Error()}
	}
	return r, nil
}

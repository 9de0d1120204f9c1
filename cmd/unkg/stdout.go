package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// standardOutput names itself in errors.
type standardOutput struct{ io.Writer }

func (s standardOutput) Write(p []byte) (int, error) {
	n, err := s.Writer.Write(p)
	if err != nil {
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			err = pe.Err
		}
		err = fmt.Errorf("standard output: %w", err)
	}
	return n, err
}

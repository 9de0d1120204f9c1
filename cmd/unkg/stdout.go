package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// standardOutput names itself in errors.
type standardOutput struct{ file *os.File }

func (s standardOutput) Write(p []byte) (int, error) {
	n, err := s.file.Write(p)
	if err != nil {
		if pe := (*fs.PathError)(nil); errors.As(err, &pe) {
			err = pe.Err
		}
		err = fmt.Errorf("standard output: %w", err)
	}
	return n, err
}

// Fd is asked by those who want to know whether it is a terminal.
func (s standardOutput) Fd() uintptr { return s.file.Fd() }

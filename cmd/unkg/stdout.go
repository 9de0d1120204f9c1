package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"github.com/unkg/unkg/ontology/script"
)

// standardOutput adds its name to errors. If its reader has gone, the error is errClosedPipe.
type standardOutput struct{ file *os.File }

var errClosedPipe = errors.New("standard output: broken pipe")

func (s standardOutput) Write(p []byte) (int, error) {
	n, err := s.file.Write(p)
	if errors.Is(err, syscall.EPIPE) {
		return n, errClosedPipe
	}
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

// standardError expects one line with each Write. It escapes control characters, so that the text stays on that line.
type standardError struct{ file *os.File }

func (s standardError) Write(p []byte) (int, error) {
	if _, err := s.file.WriteString(script.Visible(strings.TrimSuffix(string(p), "\n")) + "\n"); err != nil {
		return 0, err
	}
	return len(p), nil
}

// Fd is asked by those who want to know whether it is a terminal.
func (s standardError) Fd() uintptr { return s.file.Fd() }

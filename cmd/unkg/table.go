package main

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/table"
)

func tableFormats() (names []string) {
	for _, f := range table.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// An output is where an answer goes, and in which format.
type output struct {
	format  table.Format
	options table.Options
	stream  io.Writer // if there is no path
	path    string
}

// chosenOutput returns the output to a path, or to the stream if that is "" or "-". The format is that of the name, or
// that of the extension of the path if the name is "", or the first one. Errors are usage errors.
func chosenOutput(stream io.Writer, format, path string, raw bool, messages *messages) (output, error) {
	o := output{stream: stream, path: path, options: table.Options{Raw: raw, Warn: func(text string) { messages.note("warning: %s", text) }}}
	if path == "-" {
		o.path = ""
	}
	known := false
	switch extension := filepath.Ext(o.path); {
	case format != "":
		if o.format, known = table.Find(format); !known {
			return o, usagef("unknown format %q", format).withHint("the formats are " + strings.Join(tableFormats(), ", "))
		}
	case extension != "":
		if o.format, known = table.ByExtension(extension); !known {
			return o, usagef("--output %q: no format is known by %q", path, extension).withHint("--format is one of " + strings.Join(tableFormats(), ", "))
		}
	default:
		o.format = table.Formats()[0]
	}
	if o.path != "" {
		return o, nil
	}
	if o.format.Binary && isTerminal(stream) {
		return o, usagef("--format %s is not for a terminal", o.format.Name).withHint("-o FILE" + o.format.Extensions[0] + " writes it to a file")
	}
	o.options.Width = columnsOn(stream)
	return o, nil
}

// write writes an answer, to a file whole or not at all.
func (o output) write(answer func(table.Encoder) error) error {
	if o.path == "" {
		return o.encode(o.stream, answer)
	}
	file, err := export.Create(o.path)
	if err != nil {
		return err
	}
	if err := o.encode(file, answer); err != nil {
		file.Abort()
		return err
	}
	return file.Commit()
}

func (o output) encode(w io.Writer, answer func(table.Encoder) error) error {
	e := o.format.New(w, o.options)
	defer e.Discard()
	err := answer(e)
	var triples *table.TriplesError
	if errors.As(err, &triples) {
		return usagef("%v", triples).withHint(triples.Hint())
	}
	return err
}

// columnsOn returns the width of a terminal, 0 if w is not a terminal.
func columnsOn(w io.Writer) int {
	f, ok := w.(interface{ Fd() uintptr })
	if !ok {
		return 0
	}
	columns, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return columns
}

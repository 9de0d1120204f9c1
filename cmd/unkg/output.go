package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"github.com/unkg/unkg/export"
	"github.com/unkg/unkg/export/table"
)

// tableFormats lists the formats of answers.
func tableFormats() (names []string) {
	for _, f := range table.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// formatHelp says what the formats of answers are, a line each.
func formatHelp() string {
	var b strings.Builder
	for _, f := range table.Formats() {
		fmt.Fprintf(&b, "  %-8s  %s", f.Name, f.About)
		if len(f.Extensions) > 0 {
			fmt.Fprintf(&b, " (%s)", strings.Join(f.Extensions, ", "))
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// albumNames lists the formats that hold several answers.
func albumNames() (names []string) {
	for _, f := range table.Formats() {
		if f.NewAlbum != nil {
			names = append(names, f.Name)
		}
	}
	return names
}

// An output is where answers go, and in which format.
type output struct {
	format table.Format
	path   string // "" for standard output
	width  int    // of a terminal, 0 if it is none
}

// chosenOutput returns the output of n answers. The format is that of --format, else that which the name of the file
// has. Errors are usage errors.
func (r *queryRun) chosenOutput(n int) (o output, err error) {
	if r.output != "-" {
		o.path = r.output
	}
	if o.format, err = chosenTable(r.format, o.path); err != nil {
		return o, err
	}
	if n > 1 && o.format.NewAlbum == nil {
		return o, usagef("--format %s holds one answer", o.format.Name).
			withHint("several are held by " + strings.Join(albumNames(), ", "))
	}
	if o.path != "" {
		return o, nil
	}
	if o.format.Binary && isTerminal(r.out) {
		return o, usagef("--format %s is not for a terminal", o.format.Name).
			withHint("-o FILE" + o.format.Extensions[0] + " writes it to a file")
	}
	o.width = columnsOn(r.out)
	return o, nil
}

// chosenTable returns the format of that name, or else of files with the extension of path.
func chosenTable(name, path string) (table.Format, error) {
	extension := filepath.Ext(path)
	if name == "" && extension == "" {
		return table.Formats()[0], nil
	}
	hint := "the formats are " + strings.Join(tableFormats(), ", ")
	if name != "" {
		f, ok := table.Find(name)
		if !ok {
			return f, usagef("unknown format %q", name).withHint(hint)
		}
		return f, nil
	}
	f, ok := table.ByExtension(extension)
	if !ok {
		return f, usagef("--output %q: no format has files that end in %s", path, extension).
			withHint("--format says which; " + hint)
	}
	return f, nil
}

// answerAll asks the questions and writes the answers where they go; a file appears whole or not at all.
func (r *queryRun) answerAll(
	ctx context.Context, db database, questions []question, o output, messages *messages,
) error {
	if o.path == "" {
		return r.write(ctx, db, questions, o, r.out, messages)
	}
	file, err := export.Create(o.path)
	if err != nil {
		return err
	}
	defer file.Abort()
	failed := r.write(ctx, db, questions, o, file, messages)
	if failed != nil && !errors.Is(failed, errSome) {
		return failed
	}
	if err := file.Commit(); err != nil {
		return err
	}
	return failed
}

// write writes the answers. The error is errSome if inputs could not be read or if some of several questions failed,
// of which the errors are told.
func (r *queryRun) write(
	ctx context.Context, db database, questions []question, o output, out io.Writer, messages *messages,
) error {
	warn := func(text string) { messages.note("warning: %s", text) }
	options := table.Options{Raw: r.raw, Width: o.width, Warn: warn}
	var err error
	if len(questions) == 1 {
		err = writeAnswer(ctx, db, questions[0], o.format.New(out, options), messages)
		err = located(questions[0].label, err)
	} else {
		err = writeAlbum(ctx, db, questions, o.format.NewAlbum(out, options), messages)
	}
	if err == nil && messages.errors > 0 {
		return errSome
	}
	return err
}

// writeAlbum writes the answers to several questions. The error is errTold if there is none.
func writeAlbum(
	ctx context.Context, db database, questions []question, album table.Album, messages *messages,
) error {
	defer album.Discard()
	written := 0
	for _, q := range questions {
		err := writeAnswer(ctx, db, q, album.Answer(q.label, q.Title), messages)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			messages.failure(q.told(err))
		default:
			written++
		}
	}
	if written == 0 {
		return errTold
	}
	return album.Close()
}

// writeAnswer writes the answer to a question.
func writeAnswer(ctx context.Context, db database, q question, e table.Encoder, messages *messages) error {
	defer e.Discard()
	err := resolve(ctx, db, &q, messages)
	if err == nil {
		err = answer(ctx, db, q.Question, q.values, e)
	}
	var triples *table.TriplesError
	if errors.As(err, &triples) {
		return usagef("%v", triples).withHint(triples.Hint())
	}
	return err
}

// told returns the error of one of several questions, with its label.
func (q question) told(err error) error {
	if located := located(q.label, err); located != err {
		return located
	}
	return fmt.Errorf("%s: %w", q.label, err)
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

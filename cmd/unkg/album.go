package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/unkg/unkg/export"
)

// An album is how a format holds several answers: what is before the first, between two and after the last, and the
// heading of each.
type album struct {
	format              string
	begin, between, end string
	heading             func(q question) string
}

var albums = []album{
	{"table", "", "\n", "", func(q question) string { return q.heading() + "\n" }},
	{"md", "", "\n", "", func(q question) string { return "## " + q.heading() + "\n\n" }},
	{"json", "{\n", ",\n", "\n}\n", func(q question) string { return string(bytes.TrimSpace(marshal(q.label))) + ": " }},
}

// albumNames lists the formats that hold several answers.
func albumNames() (names []string) {
	for _, a := range albums {
		if slices.Contains(tableFormats(), a.format) {
			names = append(names, a.format)
		}
	}
	return names
}

// heading is the label of a question with its title.
func (q question) heading() string {
	if q.Title == "" {
		return onOneLine(q.label)
	}
	return onOneLine(q.label + ": " + q.Title)
}

// An answerForm is how answers are written.
type answerForm struct {
	new   func(w io.Writer, raw bool) table
	album album // for several
}

// chosenForm returns the form of n answers: that of --format, or else that which the name of the output has. Errors are
// usage errors.
func (r *queryRun) chosenForm(n int) (answerForm, error) {
	name := r.format
	if name == "" {
		name = tables[0].name
		extension := strings.TrimPrefix(filepath.Ext(r.output), ".")
		if _, ok := findTable(extension); ok {
			name = extension
		}
	}
	build, ok := findTable(name)
	if !ok {
		return answerForm{}, usagef("unknown format %q", name).withHint("the formats are " + strings.Join(tableFormats(), ", "))
	}
	i := slices.IndexFunc(albums, func(a album) bool { return a.format == name })
	switch {
	case n == 1:
		return answerForm{new: build}, nil
	case i < 0:
		return answerForm{}, usagef("--format %s holds one answer", name).withHint("several are held by " + strings.Join(albumNames(), ", "))
	}
	return answerForm{new: build, album: albums[i]}, nil
}

// answerAll asks the questions and writes the answers where they go.
func (r *queryRun) answerAll(ctx context.Context, db database, questions []question, form answerForm, messages *messages) error {
	out := r.out
	toFile := r.output != "" && r.output != "-"
	if toFile {
		file, err := export.Create(r.output)
		if err != nil {
			return err
		}
		defer file.Abort()
		out = file
	}
	err := r.write(ctx, db, questions, form, out, messages)
	if err != nil && !errors.Is(err, errSome) {
		return err
	}
	if file, ok := out.(*export.File); ok {
		if err := file.Commit(); err != nil {
			return err
		}
	}
	return err
}

// write writes the answers. The error is errSome if inputs could not be read or if some of several questions failed,
// of which the errors are told.
func (r *queryRun) write(ctx context.Context, db database, questions []question, form answerForm, out io.Writer, messages *messages) error {
	if len(questions) == 1 {
		q := questions[0]
		if err := answer(ctx, db, q.Question, q.values, form.new(out, r.raw)); err != nil {
			return located(q.label, err)
		}
	} else if err := r.writeAlbum(ctx, db, questions, form, out, messages); err != nil {
		return err
	}
	if messages.errors > 0 {
		return errSome
	}
	return nil
}

// writeAlbum writes the answers to several questions. The error is errTold if there is none.
func (r *queryRun) writeAlbum(ctx context.Context, db database, questions []question, form answerForm, out io.Writer, messages *messages) error {
	before := form.album.begin
	written := 0
	for _, q := range questions {
		leaf := &leaf{out: out}
		err := answer(ctx, db, q.Question, q.values, form.new(leaf, r.raw))
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			messages.failure(q.told(err))
			continue
		}
		text := leaf.String()
		if form.album.format == "json" { // the end of its line belongs to the album
			text = strings.TrimRight(text, "\n")
		}
		if _, err := io.WriteString(out, before+form.album.heading(q)+text); err != nil {
			return err
		}
		before = form.album.between
		written++
	}
	if written == 0 {
		return errTold
	}
	_, err := io.WriteString(out, form.album.end)
	return err
}

// told returns the error of one of several questions, with its label.
func (q question) told(err error) error {
	if located := located(q.label, err); located != err {
		return located
	}
	return fmt.Errorf("%s: %w", q.label, err)
}

// A leaf is an answer in an album, as wide as the terminal that it goes to.
type leaf struct {
	strings.Builder
	out io.Writer
}

// Fd is asked by those who want to know whether it is a terminal.
func (l *leaf) Fd() uintptr {
	if f, ok := l.out.(interface{ Fd() uintptr }); ok {
		return f.Fd()
	}
	return ^uintptr(0)
}

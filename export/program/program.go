// Package program finds and runs installed RDF programs: oxigraph, rapper, and riot, arq and shacl of Apache Jena.
// Most callers use Find and Output, or Quads for a file in a format that unkg does not read. The programs are
// optional: if one is missing the error is ErrMissing, and the caller does without it.
package program

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

// ErrMissing says that a program was not found.
var ErrMissing = errors.New("not on PATH")

// Find returns the path of a program: from PATH, or from JENA_HOME, which Jena's own scripts use. The error is
// ErrMissing if it is in neither.
func Find(name string) (string, error) {
	if path, err := exec.LookPath(name); err == nil {
		return path, nil
	}
	if home := os.Getenv("JENA_HOME"); home != "" {
		if path, err := exec.LookPath(filepath.Join(home, "bin", name)); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("%s is %w", name, ErrMissing)
}

// Output runs a program and returns what it writes. The error is the program's error message, or that of the context.
func Output(ctx context.Context, path string, args ...string) ([]byte, error) {
	var out bytes.Buffer
	err := run(ctx, &out, path, args...)
	return out.Bytes(), err
}

func run(ctx context.Context, out io.Writer, path string, args ...string) error {
	cmd := exec.CommandContext(ctx, path, args...)
	stdout, stderr := sieve{out: out}, bytes.Buffer{}
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	cmd.WaitDelay = time.Second // processes that a script has started may outlive it
	err := cmd.Run()
	if err == nil {
		err = stdout.flush()
	}
	switch complaints := stdout.log.String() + stderr.String(); {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil && complaints != "":
		return fmt.Errorf("%s: %s", filepath.Base(path), strings.TrimPrefix(complaint(complaints), filepath.Base(path)+": "))
	case err != nil:
		return fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	return nil
}

// A sieve passes on what a program writes, except log lines, which Jena's programs mix with their output.
type sieve struct {
	out  io.Writer
	log  bytes.Buffer
	rest []byte // the beginning of a line that has not ended
}

var logLine = regexp.MustCompile(`^[0-9]{2}:[0-9]{2}:[0-9]{2} (INFO|WARN|ERROR|FATAL) `)

func (s *sieve) Write(p []byte) (int, error) {
	text := append(s.rest, p...)
	end := bytes.LastIndexByte(text, '\n') + 1
	s.rest = bytes.Clone(text[end:])
	kept := text[:0]
	for line := range bytes.Lines(text[:end]) {
		if logLine.Match(line) {
			s.log.Write(line)
		} else {
			kept = append(kept, line...)
		}
	}
	if _, err := s.out.Write(kept); err != nil {
		return 0, err
	}
	return len(p), nil
}

func (s *sieve) flush() error {
	_, err := s.out.Write(s.rest)
	return err
}

// complaint returns the most informative line of an error output: the first with an error, or else the last.
func complaint(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	line := lines[len(lines)-1]
	for _, l := range lines {
		if strings.Contains(strings.ToLower(l), "error") {
			line = l
			break
		}
	}
	if logLine.MatchString(line) {
		_, line, _ = strings.Cut(line, " :: ")
	}
	return line
}

// translators convert files of other formats, recognised by extension, to N-Quads or, for formats without graphs,
// N-Triples.
var translators = []struct {
	program string
	reads   []string
	args    []string // arguments before the file
}{
	{"riot", []string{".ttl", ".trig"}, []string{"--nocheck", "--output=nquads"}},
	{"rapper", []string{".ttl"}, []string{"-q", "-i", "turtle", "-o", "ntriples"}},
}

// Quads converts a file of Turtle or TriG to N-Quads with riot or rapper. The error is ErrMissing if no installed
// program reads the format.
func Quads(ctx context.Context, w io.Writer, file string) error {
	for _, t := range translators {
		if !slices.Contains(t.reads, filepath.Ext(file)) {
			continue
		}
		path, err := Find(t.program)
		if errors.Is(err, ErrMissing) {
			continue
		}
		if strings.HasPrefix(file, "-") {
			file = "./" + file
		}
		return run(ctx, w, path, append(slices.Clone(t.args), file)...)
	}
	return fmt.Errorf("a program that reads %s is %w", filepath.Ext(file), ErrMissing)
}

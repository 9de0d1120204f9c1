package main

import (
	"errors"
	"flag"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"github.com/unkg/unkg/mapper/resolution"
)

func TestWarningText(t *testing.T) {
	for _, c := range []struct {
		warning resolution.Warning
		want    string
	}{
		{resolution.Warning{Code: resolution.NoDate}, "a date is missing or impossible"},
		{resolution.Warning{Code: resolution.LostNote, Where: "fn3", Text: `"x"`}, `fn3: a footnote without its mark or a mark without its footnote: "\"x\""`},
		{resolution.Warning{Code: "new", Text: "a"}, `new: "a"`},
	} {
		if got := warningText(c.warning); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

// The exit code distinguishes whether some or all inputs failed, and errors take precedence over warnings.
func TestOutcome(t *testing.T) {
	for _, c := range []struct {
		errors, warnings, documents int
		strict                      bool
		code                        int
		said                        string
	}{
		{0, 0, 1, true, exitDone, ""},
		{0, 1, 1, false, exitDone, ""},
		{0, 2, 1, false, exitDone, "unkg: 2 warnings: 2 number-gap\n"},
		{0, 1, 1, true, exitWarnings, ""},
		{1, 0, 1, false, exitSome, ""},
		{1, 3, 1, true, exitSome, "unkg: 1 error, 3 warnings: 3 number-gap\n"},
		{2, 0, 0, false, exitFailed, "unkg: 2 errors\n"},
		{0, 1, 0, true, exitWarnings, ""},
	} {
		var said strings.Builder
		set := flag.NewFlagSet("", flag.ContinueOnError)
		set.Bool("strict", c.strict, "")
		app := &cli.App{ErrWriter: &said}
		m := newMessages(cli.NewContext(app, set, &cli.Context{Context: t.Context()}))
		for range c.errors {
			m.error(errors.New("x"))
		}
		for range c.warnings {
			m.warning(resolution.NumberGap, "x")
		}
		said.Reset()
		if code := report(app, m.loaded(cli.NewContext(app, set, nil), c.documents)); code != c.code || said.String() != c.said {
			t.Errorf("%+v: exit code %d, %q", c, code, said.String())
		}
	}
}

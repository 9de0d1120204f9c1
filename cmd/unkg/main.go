// Command unkg turns resolutions of the United Nations into a knowledge graph. Each command stands in the file of its
// name and only wires packages together.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/urfave/cli/v2"
)

// Exit codes of the command.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitWarnings = 3 // under --strict
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write like any other
	app := newApp()
	err := app.RunContext(ctx, os.Args)
	os.Exit(report(app, err))
}

func newApp() *cli.App {
	return &cli.App{
		Name:            "unkg",
		Usage:           "turn resolutions of the United Nations into a knowledge graph",
		Commands:        []*cli.Command{exportCommand(), loadCommand(), queryCommand(), showCommand(), validateCommand(), ontologyCommand(), versionCommand()},
		Writer:          standardOutput{os.Stdout},
		ErrWriter:       os.Stderr,
		HideHelpCommand: true,
		HideVersion:     true,
		// a comma belongs to the value of --param
		DisableSliceFlagSeparator: true,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("unknown command %q", c.Args().First()).withHint("unkg --help lists the commands")
			}
			return usagef("no command").withHint("unkg --help lists the commands")
		},
		OnUsageError:   onUsageError,
		ExitErrHandler: func(*cli.Context, error) {}, // main maps errors to exit codes, once
	}
}

// report prints err as people are to read it and returns the exit code that it stands for.
func report(app *cli.App, err error) int {
	if err == nil {
		return exitDone
	}
	switch err {
	case errWarnings:
		return exitWarnings
	case errTold:
		return exitFailed
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	fmt.Fprintf(app.ErrWriter, "unkg: error: %v\n", err)
	var advisor interface{ Hint() string }
	if errors.As(err, &advisor) && advisor.Hint() != "" {
		fmt.Fprintf(app.ErrWriter, "unkg: hint: %s\n", advisor.Hint())
	}
	if usage := (*usageError)(nil); errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

var (
	errWarnings = errors.New("warnings")       // the command succeeded with warnings under --strict
	errTold     = errors.New("errors printed") // the command failed and has said why
)

// A usageError is a fault of the command line.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

// Hint is what the user can do, or "".
func (e *usageError) Hint() string { return e.hint }

func usagef(format string, args ...any) *usageError {
	return &usageError{message: fmt.Sprintf(format, args...)}
}

func (e *usageError) withHint(hint string) *usageError {
	e.hint = hint
	return e
}

// A hintedError is a failure that the user can mend.
type hintedError struct {
	error
	hint string
}

func (e *hintedError) Unwrap() error { return e.error }

// Hint is what the user can do.
func (e *hintedError) Hint() string { return e.hint }

func onUsageError(c *cli.Context, err error, _ bool) error {
	e := usagef("%v", err)
	if c.Command != nil && c.Command.Name != "" {
		e.hint = c.Command.HelpName + " --help lists the flags"
	}
	return e
}

// arguments returns the arguments of a command, at least min and at most max (0: any number). Flags that stand after
// the first argument would pass as arguments: they are refused.
func arguments(c *cli.Context, min, max int, what string) ([]string, error) {
	args := c.Args().Slice()
	for _, a := range args {
		if strings.HasPrefix(a, "-") && a != "-" {
			return nil, usagef("%q stands after an argument", a).withHint("flags come first; write ./" + a + " for a file of that name")
		}
	}
	switch {
	case len(args) < min:
		return nil, usagef("%s: no %s", c.Command.Name, what).withHint(c.Command.HelpName + " --help says how to call it")
	case max > 0 && len(args) > max || max == 0 && min == 0 && len(args) > 0:
		return nil, usagef("%s: one argument too many: %q", c.Command.Name, args[max]).withHint(c.Command.HelpName + " --help says how to call it")
	}
	return args, nil
}

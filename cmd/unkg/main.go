// Command unkg turns resolutions of the United Nations into a knowledge graph. Each command is in the file of its
// name and only wires packages together.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/urfave/cli/v2"
)

func main() {
	ctx, stop := untilInterrupted(context.Background())
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write like any other
	app := newApp()
	err := completed(ctx, func() error { return app.RunContext(ctx, inOrder(app, os.Args)) })
	os.Exit(report(app, err))
}

func commands() []*cli.Command {
	all := []*cli.Command{
		exportCommand(), loadCommand(), queryCommand(), showCommand(), validateCommand(), convertCommand(), ontologyCommand(),
		versionCommand(), helpCommand(),
	}
	for _, c := range all {
		hideHelp(c)
	}
	return all
}

func newApp() *cli.App {
	return &cli.App{
		Name:        "unkg",
		Usage:       "turn resolutions of the United Nations into a knowledge graph",
		Description: generalHelp(),
		Commands:    commands(),
		Flags: []cli.Flag{
			versionFlag(),
			cli.HelpFlag, // urfave/cli leaves it out if there is a command "help" of our own
		},
		Before:          printVersionIfAsked,
		Writer:          standardOutput{os.Stdout},
		ErrWriter:       standardError{os.Stderr},
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

// A usageError is an error in the command line.
type usageError struct{ message, hint string }

func (e *usageError) Error() string { return e.message }

// Hint says what the user can do, or is "".
func (e *usageError) Hint() string { return e.hint }

func usagef(format string, args ...any) *usageError {
	return &usageError{message: fmt.Sprintf(format, args...)}
}

func (e *usageError) withHint(hint string) *usageError {
	e.hint = hint
	return e
}

// A hintedError is a failure about which the user can do something.
type hintedError struct {
	error
	hint string
}

func (e *hintedError) Unwrap() error { return e.error }

// Hint says what the user can do.
func (e *hintedError) Hint() string { return e.hint }

func onUsageError(c *cli.Context, err error, _ bool) error {
	e := usagef("%v", err)
	if c.Command != nil && c.Command.Name != "" {
		e.hint = c.Command.HelpName + " --help lists the flags"
	}
	return e
}

package main

import (
	"errors"
	"fmt"

	"github.com/urfave/cli/v2"
)

// Exit codes of the command. After signal N it is 128+N, as in shells.
const (
	exitDone     = 0
	exitFailed   = 1
	exitUsage    = 2
	exitWarnings = 3
	exitSome     = 4
	exitSignal   = 128
	exitPipe     = exitSignal + 13 // as if SIGPIPE, which is ignored, had ended it
)

// exitCodes is the meaning of the exit codes, for the help.
var exitCodes = []struct {
	code    int
	meaning string
}{
	{exitDone, "done, perhaps with warnings"},
	{exitFailed, "failed: no input could be used, the run broke off, or validate found faults"},
	{exitUsage, "the command line is wrong"},
	{exitWarnings, "done, but there were warnings, under --strict"},
	{exitSome, "some inputs or questions failed, the others were done"},
	{exitSignal + 2, "interrupted (SIGINT): files are as they were; what was loaded stays loaded"},
	{exitPipe, "nobody read standard output to its end, as in: unkg export ... | head"},
	{exitSignal + 15, "terminated (SIGTERM), likewise"},
}

var (
	errStop     = errors.New("stop")           // all that was asked for is done
	errWarnings = errors.New("warnings")       // the command succeeded with warnings under --strict
	errSome     = errors.New("some failed")    // the command did a part and has said what failed
	errTold     = errors.New("errors printed") // the command failed and has said why
)

// silent are the errors that need no further message.
var silent = []struct {
	err  error
	code int
}{
	{errStop, exitDone},
	{errWarnings, exitWarnings},
	{errSome, exitSome},
	{errTold, exitFailed},
	{errClosedPipe, exitPipe},
}

// report prints err for people and returns its exit code.
func report(app *cli.App, err error) int {
	if err == nil {
		return exitDone
	}
	for _, s := range silent {
		if errors.Is(err, s.err) {
			return s.code
		}
	}
	fmt.Fprintf(app.ErrWriter, "unkg: error: %v\n", err)
	if h := hint(err); h != "" {
		fmt.Fprintf(app.ErrWriter, "unkg: hint: %s\n", h)
	}
	if i := (*interruption)(nil); errors.As(err, &i) {
		return exitSignal + int(i.signal)
	}
	if usage := (*usageError)(nil); errors.As(err, &usage) {
		return exitUsage
	}
	return exitFailed
}

// hint returns what the user can do about an error, or "".
func hint(err error) string {
	var advisor interface{ Hint() string }
	if !errors.As(err, &advisor) {
		return ""
	}
	return advisor.Hint()
}

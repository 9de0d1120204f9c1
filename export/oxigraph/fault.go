package oxigraph

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// A Kind is a kind of Fault.
type Kind uint8

const (
	Syntax  Kind = iota // of a query or of a file of RDF
	Refused             // what the engine does not do: SERVICE, LOAD, updates
	Timeout             // the query took longer than its context allows
	Memory              // the dataset or the query needs more memory than there is
	Broken              // the module failed
)

// A Fault is an error of the engine.
type Fault struct {
	Kind         Kind
	Line, Column int // from 1; 0 if the error has no place
	Message      string
	Advice       string // what the user can do, "" if nothing
}

func (f *Fault) Error() string {
	if f.Line > 0 {
		return fmt.Sprintf("%d:%d: %s", f.Line, f.Column, f.Message)
	}
	return f.Message
}

// Hint is what the user can do.
func (f *Fault) Hint() string { return f.Advice }

// Unwrap returns the error of the context for a Timeout.
func (f *Fault) Unwrap() error {
	if f.Kind == Timeout {
		return context.DeadlineExceeded
	}
	return nil
}

// interrupted returns the error of a call whose context is done.
func interrupted(ctx context.Context) error {
	if err := ctx.Err(); !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return &Fault{
		Kind: Timeout, Message: "the query takes too long",
		Advice: "--timeout allows more; a narrower pattern or LIMIT asks for less",
	}
}

// serverAdvice is what to do about data that are too large.
const serverAdvice = "ask about fewer resolutions at a time, or unkg load them into a server, which has no such limit"

// trapped returns the fault of an instance that the module or the runtime gave up; complaints is what the module said.
func trapped(err error, complaints string) error {
	first, _, _ := strings.Cut(err.Error(), "\n")
	switch {
	case strings.Contains(complaints, "memory allocation of"), strings.Contains(complaints, "capacity overflow"):
		return &Fault{
			Kind: Memory, Message: "the engine has no memory left",
			Advice: serverAdvice,
		}
	// The stack of the module is below all else in its memory, so that its end is the end of the memory.
	case strings.Contains(first, "stack overflow"), strings.Contains(first, "out of bounds memory access"):
		return &Fault{
			Kind: Refused, Message: "the text is nested too deeply",
			Advice: "write it with fewer parentheses or braces within each other",
		}
	}
	if said, _, _ := strings.Cut(strings.TrimSpace(complaints), "\n\n"); said != "" {
		first = strings.Join(strings.Fields(said), " ")
	}
	return &Fault{Kind: Broken, Message: "the engine failed: " + first, Advice: "this is a mistake in unkg: please report it with the query"}
}

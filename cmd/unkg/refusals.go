package main

import (
	"errors"
	"slices"
)

// refusals tells which documents a loader leaves as they are, and at the end what can be done about it, once.
type refusals struct {
	messages *messages
	hints    []string
}

// tell prints the error of a document. The run fails in the end.
func (r *refusals) tell(err error) {
	r.messages.errors++
	r.messages.line("unkg: error: %v", err)
	var advisor interface{ Hint() string }
	if errors.As(err, &advisor) && advisor.Hint() != "" && !slices.Contains(r.hints, advisor.Hint()) {
		r.hints = append(r.hints, advisor.Hint())
	}
}

// end prints the hints.
func (r *refusals) end() {
	for _, h := range r.hints {
		r.messages.line("unkg: hint: %s", h)
	}
}

package main

import (
	"errors"
	"slices"
	"strings"
)

// refusals are the errors of documents that a loader leaves as they are while it loads others.
type refusals []error

// note keeps an error until all is loaded: loaders find them side by side, in no particular order.
func (r *refusals) note(err error) { *r = append(*r, err) }

// tell prints the errors and what can be done about them, each hint once. The run fails if there are any.
func (r refusals) tell(m *messages) {
	slices.SortFunc(r, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	var hints []string
	for _, err := range r {
		m.errors++
		m.line("unkg: error: %v", err)
		var advisor interface{ Hint() string }
		if errors.As(err, &advisor) && advisor.Hint() != "" && !slices.Contains(hints, advisor.Hint()) {
			hints = append(hints, advisor.Hint())
		}
	}
	for _, h := range hints {
		m.line("unkg: hint: %s", h)
	}
}

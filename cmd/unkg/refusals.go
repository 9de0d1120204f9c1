package main

import (
	"slices"
	"strings"
)

// refusals are the errors of documents that a loader refuses while it loads others.
type refusals struct {
	messages *messages
	errors   []error
}

// tell adds an error. Errors are printed when the load is complete, since concurrent writers find them in no
// particular order.
func (r *refusals) tell(err error) { r.errors = append(r.errors, err) }

// end prints the errors and their hints, without repeating a hint. The run fails if there are any.
func (r *refusals) end() {
	slices.SortFunc(r.errors, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	var hints []string
	for _, err := range r.errors {
		r.messages.error(err)
		if h := hint(err); h != "" && !slices.Contains(hints, h) {
			hints = append(hints, h)
		}
	}
	for _, h := range hints {
		r.messages.print("unkg: hint: %s", h)
	}
}

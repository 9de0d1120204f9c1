// Package work bounds what is done for one document, so that no document can hold up a run.
package work

import (
	"context"
	"fmt"
)

// Work counts the steps taken to find things in one document. A step is a word looked up, a place where a document may
// be cited, or a byte of the object of a verb. Every loop over a text asks GoOn whether to continue.
type Work struct {
	ctx   context.Context
	steps int
	most  int
	asked int // steps at which ctx is asked next
	err   error
}

// Most is how many steps a document may take. Official documents take at most two steps per byte of text, so the limit
// allows for more than a hundred megabytes of text.
const Most = 1 << 28

// between is the number of steps from one check of the context to the next.
const between = 1 << 12

// New starts the work on a document, which ends early once ctx is done or after so many steps.
func New(ctx context.Context, most int) *Work { return &Work{ctx: ctx, most: most} }

// Background starts work that nothing ends early but its length.
func Background() *Work { return New(context.Background(), Most) }

// GoOn counts steps and reports whether the work may continue.
func (w *Work) GoOn(steps int) bool {
	if w.steps += steps; w.steps >= w.asked {
		w.ask()
	}
	return w.err == nil
}

// Steps returns how many steps were taken.
func (w *Work) Steps() int { return w.steps }

// Err returns why the work ended early, nil if it did not.
func (w *Work) Err() error {
	w.ask()
	return w.err
}

func (w *Work) ask() {
	w.asked = w.steps + between
	switch {
	case w.err != nil:
	case w.steps > w.most:
		w.err = fmt.Errorf("finding what the text says takes more than %d steps", w.most)
	default:
		w.err = w.ctx.Err()
	}
}

// Step counts one step inside a loop that asks GoOn itself.
func (w *Work) Step() { w.steps++ }

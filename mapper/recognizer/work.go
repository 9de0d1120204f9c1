package recognizer

import (
	"context"
	"fmt"
)

// Work counts the steps taken to find things in one document, so that no document can hold up a run. A step is a
// word looked up, a place where a document may be cited, or a byte of the object of a verb. Every loop over a text
// asks goOn whether to continue.
type work struct {
	ctx   context.Context
	steps int
	most  int
	asked int // steps at which ctx is asked next
	err   error
}

// mostSteps is how many steps a document may take. Official documents take at most two steps per byte of text, so
// the limit allows for more than a hundred megabytes of text.
const mostSteps = 1 << 28

// between is the number of steps from one check of the context to the next.
const between = 1 << 12

// goOn counts steps and reports whether the work may continue.
func (w *work) goOn(steps int) bool {
	if w.steps += steps; w.steps >= w.asked {
		w.ask()
	}
	return w.err == nil
}

func (w *work) ask() {
	w.asked = w.steps + between
	switch {
	case w.err != nil:
	case w.steps > w.most:
		w.err = fmt.Errorf("finding what the text says takes more than %d steps", w.most)
	default:
		w.err = w.ctx.Err()
	}
}

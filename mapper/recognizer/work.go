package recognizer

import (
	"context"
	"fmt"
)

// Work counts the steps that finding things in one document takes, so that no document can hold up a run: a word that
// is looked up, a place where a document may be cited, a byte of the object of a verb. Every loop over a text asks it
// whether to go on.
type work struct {
	ctx   context.Context
	steps int
	most  int
	asked int // steps at which ctx is asked next
	err   error
}

// mostSteps is how many steps a document may take. Official documents take up to two steps a byte of text, so that this
// is a text of more than a hundred megabytes.
const mostSteps = 1 << 28

// between is the number of steps from one look at the context to the next.
const between = 1 << 12

// goOn counts steps and reports whether the work may go on.
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

package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// interrupts are the signals that end a run, with how that is told.
var interrupts = []struct {
	signal  syscall.Signal
	message string
}{
	{syscall.SIGINT, "interrupted"},
	{syscall.SIGTERM, "terminated"},
	{syscall.SIGHUP, "the terminal is gone"},
}

// An interruption is a signal that ended a run.
type interruption struct {
	signal  syscall.Signal
	message string
}

func (i *interruption) Error() string { return i.message }

// untilInterrupted returns a context that the first signal of interrupts ends, with an *interruption as its cause. The
// second one ends the process at once. A signal that the process was started to ignore, as nohup has it, stays ignored.
func untilInterrupted(parent context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	for _, i := range interrupts {
		if !signal.Ignored(i.signal) {
			signal.Notify(signals, i.signal)
		}
	}
	go func() {
		select {
		case received := <-signals:
			signal.Stop(signals)
			for _, i := range interrupts {
				if i.signal == received {
					cancel(&interruption{i.signal, i.message})
				}
			}
		case <-ctx.Done():
		}
	}()
	return ctx, func() { signal.Stop(signals); cancel(nil) }
}

// patience is how long a run that was interrupted may clean up: take transactions back, remove its files. Who has less of
// it sends a second signal.
const patience = time.Minute

// completed calls run and returns its error. If it failed after an interruption, that is the error; so it is if it does
// not return although it was interrupted, because it waits for what does not come.
func completed(ctx context.Context, run func() error) error {
	done := make(chan error, 1)
	go func() { done <- run() }()
	select {
	case err := <-done:
		return because(ctx, err)
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return because(ctx, err)
	case <-time.After(patience):
		return context.Cause(ctx)
	}
}

// because is err, or the interruption that led to it.
func because(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

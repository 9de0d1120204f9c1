package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// interrupts are the signals that end a run, with the message for each.
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

// untilInterrupted returns a context that the first signal of interrupts ends, with an *interruption as its cause.
// The second one ends the process at once. A signal that was ignored when the process started, as with nohup, stays
// ignored.
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

// patience is how long an interrupted run may take to clean up: roll back transactions, remove its files. A second
// signal ends it at once.
const patience = time.Minute

// completed calls run and returns its error. The error is the interruption if run failed after one, or if it did not
// return within patience because it is blocked.
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

// because returns err, or the interruption that caused it.
func because(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}

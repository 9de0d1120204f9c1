//go:build unix

package main

import (
	"os"
	"syscall"
)

// statusSignals are the signals that ask for the progress of a run.
var statusSignals = []os.Signal{syscall.SIGUSR1}

package main

import (
	"context"
	"os"
	"os/signal"
)

// answer prints the progress of the run whenever a status signal arrives, until ctx ends.
func (m *messages) answer(ctx context.Context) {
	if len(statusSignals) == 0 {
		return
	}
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, statusSignals...)
	defer signal.Stop(asked)
	for {
		select {
		case <-ctx.Done():
			return
		case <-asked:
			state := m.state()
			if state == "" {
				state = "nothing done yet"
			}
			m.print("unkg: %s", state)
		}
	}
}

package neo4j

import (
	"context"
	"time"
)

// patience says how often and how long a transaction is retried.
type patience struct {
	away  time.Duration // how long to retry while the server is unavailable
	races int           // how many tries if others change what was read
	pause time.Duration // pause before the second try; it doubles, up to longest
}

const longest = 3 * time.Second

// thePatience is long enough for a restart of the server.
var thePatience = patience{away: 90 * time.Second, races: 8, pause: 50 * time.Millisecond}

// persist repeats try while that may help, and returns the changes of the transaction that took effect. If the
// connection broke during a commit, that transaction may have taken effect; it has if the next try finds nothing to
// do.
func (p patience) persist(ctx context.Context, try func() (Changes, error)) (Changes, error) {
	pause, races := p.pause, 0
	var unsure Changes
	for until := time.Now().Add(p.away); ; {
		changes, err := try()
		if err == nil {
			if !changes.Any() {
				changes = unsure
			}
			return changes, nil
		}
		if committing(err) {
			unsure = changes
		}
		switch {
		case isRace(err):
			if races++; races == p.races {
				return Changes{}, err
			}
		case !isPassing(err) || time.Now().After(until):
			return Changes{}, err
		}
		select {
		case <-time.After(pause):
			pause = min(2*pause, longest)
		case <-ctx.Done():
			return Changes{}, ctx.Err()
		}
	}
}

// A commitError is a commit without an answer: it may have succeeded.
type commitError struct{ error }

func (e *commitError) Unwrap() error { return e.error }

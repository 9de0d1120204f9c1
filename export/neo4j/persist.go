package neo4j

import (
	"context"
	"time"
)

// patience is how a transaction is tried again.
type patience struct {
	away  time.Duration // while the server is away or in trouble
	races int           // tries while others change what was read
	pause time.Duration // before the second try; it doubles, up to longest
}

const longest = 3 * time.Second

// thePatience outlasts a restart of a server.
var thePatience = patience{away: 90 * time.Second, races: 8, pause: 50 * time.Millisecond}

// persist runs try again and again while that may help, and returns what the transaction changed that took effect.
// Where the connection broke in a commit it may have taken effect nevertheless: if the next try finds nothing to do,
// it has.
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

// A commitError is a commit without an answer: it may have taken place.
type commitError struct{ error }

func (e *commitError) Unwrap() error { return e.error }

package neo4j

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// quick is a short patience for tests.
var quick = patience{away: 200 * time.Millisecond, races: 3, pause: time.Millisecond}

var errLost = &neo4j.ConnectivityError{Inner: errors.New("connection reset")}

func TestPersist(t *testing.T) {
	made := Changes{NodesCreated: 7}
	type try struct {
		changes Changes
		err     error
	}
	refusal := &neo4j.Neo4jError{Code: "Neo.ClientError.Statement.TypeError", Msg: "no"}
	race := &neo4j.Neo4jError{Code: "Neo.ClientError.Schema.ConstraintValidationFailed", Msg: "there already"}
	busy := &neo4j.Neo4jError{Code: "Neo.TransientError.Transaction.DeadlockDetected", Msg: "deadlock"}
	for name, c := range map[string]struct {
		tries []try
		want  Changes
		err   error
	}{
		"at once":                            {[]try{{made, nil}}, made, nil},
		"the connection broke":               {[]try{{Changes{}, errLost}, {made, nil}}, made, nil},
		"the answer to the commit was lost":  {[]try{{made, &commitError{errLost}}, {Changes{}, nil}}, made, nil},
		"the commit itself was lost":         {[]try{{made, &commitError{errLost}}, {made, nil}}, made, nil},
		"lost and lost again":                {[]try{{made, &commitError{errLost}}, {Changes{}, errLost}, {Changes{}, nil}}, made, nil},
		"a commit that the server refused":   {[]try{{made, &commitError{busy}}, {Changes{NodesCreated: 1}, nil}}, Changes{NodesCreated: 1}, nil},
		"a deadlock":                         {[]try{{Changes{}, busy}, {made, nil}}, made, nil},
		"a fault of the document":            {[]try{{Changes{}, refusal}}, Changes{}, refusal},
		"others changed what was read":       {[]try{{Changes{}, race}, {Changes{}, errRace}, {made, nil}}, made, nil},
		"others change it again and again":   {[]try{{Changes{}, race}, {Changes{}, race}, {Changes{}, race}}, Changes{}, race},
		"no answer in time is not tried out": {[]try{{Changes{}, &lateError{time.Second}}}, Changes{}, &lateError{time.Second}},
	} {
		n := 0
		got, err := quick.persist(context.Background(), func() (Changes, error) {
			n++
			return c.tries[n-1].changes, c.tries[n-1].err
		})
		if got != c.want || (err == nil) != (c.err == nil) || err != nil && err.Error() != c.err.Error() || n != len(c.tries) {
			t.Errorf("%s: %s, %v after %d tries", name, got, err, n)
		}
	}
}

func TestPersistEnds(t *testing.T) {
	start, n := time.Now(), 0
	away := func() (Changes, error) { n++; return Changes{}, errLost }
	if _, err := quick.persist(context.Background(), away); !errors.Is(err, errLost) || n < 3 || time.Since(start) < quick.away {
		t.Errorf("%v after %d tries in %s", err, n, time.Since(start))
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	long := patience{away: time.Hour, races: 3, pause: time.Hour}
	if _, err := long.persist(ctx, away); !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
}

func TestLocks(t *testing.T) {
	batch := func(document string, cites ...string) []rows {
		r := rows{document: testBase + "document/" + document, base: testBase}
		for _, c := range append(cites, "") {
			if c != "" {
				r.shared = append(r.shared, claims{node{testBase + "document/" + c, newDescription()}, nil})
			}
		}
		r.shared = append(r.shared, claims{node{testBase + "body/general-assembly", newDescription()}, nil})
		return []rows{r}
	}
	for _, c := range []struct {
		name         string
		first, other []rows
		beside       bool
	}{
		{"two that name the same body", batch("A-RES-1-1"), batch("A-RES-1-2"), true},
		{"two that cite one", batch("A-RES-1-1", "A-RES-1-3"), batch("A-RES-1-2", "A-RES-1-3"), true},
		{"one twice", batch("A-RES-1-1"), batch("A-RES-1-1"), false},
		{"one that cites the other", batch("A-RES-1-1", "A-RES-1-2"), batch("A-RES-1-2"), false},
		{"one that the other cites", batch("A-RES-1-1"), batch("A-RES-1-2", "A-RES-1-1"), false},
	} {
		l := newLocks()
		release, err := l.acquire(context.Background(), c.first)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		other, err := l.acquire(ctx, c.other)
		cancel()
		if (err == nil) != c.beside {
			t.Errorf("%s: %v", c.name, err)
		}
		taken := make(chan bool)
		if err != nil {
			go func() {
				other, err = l.acquire(context.Background(), c.other)
				close(taken)
			}()
		} else {
			close(taken)
		}
		release()
		<-taken
		other()
		if err != nil || len(l.held) > 0 {
			t.Errorf("%s: %v, held are %v", c.name, err, l.held)
		}
	}
}

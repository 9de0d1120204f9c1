package main

import (
	"fmt"
	"time"

	"github.com/unkg/unkg/export/neo4j"
)

// A meter shows how far a load is, where people watch: what is done and how much of it a second.
type meter struct {
	messages *messages
	start    time.Time
	last     time.Time
	shown    bool
}

func newMeter(m *messages) *meter {
	now := time.Now()
	return &meter{messages: m, start: now, last: now}
}

// show shows how far a load into Neo4j is.
func (m *meter) show(p neo4j.Progress) {
	m.line(p.Nodes+p.Relationships, "%d documents, %d nodes, %d relationships", p.Documents, p.Nodes, p.Relationships)
}

// line writes over what it wrote before, a few times a second at most; done is what its rate is of.
func (m *meter) line(done int, format string, args ...any) {
	now := time.Now()
	if !m.messages.watched || now.Sub(m.last) < 200*time.Millisecond {
		return
	}
	m.last, m.shown = now, true
	fmt.Fprintf(m.messages.out, "\r\x1b[K"+format+", %.0f/s", append(args, float64(done)/now.Sub(m.start).Seconds())...)
}

// end takes the line away.
func (m *meter) end() {
	if m.shown {
		fmt.Fprint(m.messages.out, "\r\x1b[K")
	}
}

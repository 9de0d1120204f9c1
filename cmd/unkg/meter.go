package main

import (
	"fmt"
	"time"

	"github.com/unkg/unkg/export/neo4j"
)

// A meter shows how far a load is, where people watch: documents, nodes, relationships and how many of them a second.
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

// show writes over what it wrote before, a few times a second at most.
func (m *meter) show(p neo4j.Progress) {
	now := time.Now()
	if !m.messages.watched || now.Sub(m.last) < 200*time.Millisecond {
		return
	}
	m.last, m.shown = now, true
	rate := float64(p.Nodes+p.Relationships) / now.Sub(m.start).Seconds()
	fmt.Fprintf(m.messages.out, "\r\x1b[K%d documents, %d nodes, %d relationships, %.0f/s", p.Documents, p.Nodes, p.Relationships, rate)
}

// end takes the line away.
func (m *meter) end() {
	if m.shown {
		fmt.Fprint(m.messages.out, "\r\x1b[K")
	}
}

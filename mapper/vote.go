package mapper

import (
	"fmt"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// ballots are the ways to vote: the lists of States of a recorded vote, with the properties that say so.
var ballots = [...]struct {
	name      string
	predicate rdf.Predicate
	states    func(resolution.Votes) []string
}{
	{"in favour", votedForBy, func(v resolution.Votes) []string { return v.InFavour }},
	{"against", votedAgainstBy, func(v resolution.Votes) []string { return v.Opposed }},
	{"abstaining", abstainedBy, func(v resolution.Votes) []string { return v.Abstain }},
}

// A vote is how many versions have a State in each list.
type vote struct {
	state  *ontology.Entity
	counts [len(ballots)]int
}

// cast returns the index of the list that most versions have the State in; -1 if they are divided.
func (v *vote) cast() int {
	best, divided := 0, false
	for i, n := range v.counts {
		switch {
		case i > 0 && n == v.counts[best]:
			divided = true
		case n > v.counts[best]:
			best, divided = i, false
		}
	}
	if divided {
		return -1
	}
	return best
}

// contested reports whether the State is in more than one list.
func (v *vote) contested() bool {
	lists := 0
	for _, n := range v.counts {
		if n > 0 {
			lists++
		}
	}
	return lists > 1
}

// String tells how many versions have the State in which list: "vote of Malta: 2 in favour, 1 abstaining".
func (v *vote) String() string {
	var lists []string
	for i, n := range v.counts {
		if n > 0 {
			lists = append(lists, fmt.Sprintf("%d %s", n, ballots[i].name))
		}
	}
	return "vote of " + v.state.Name("en") + ": " + strings.Join(lists, ", ")
}

// votesOf returns the votes of States, in the order in which the versions name them.
func votesOf(versions []*resolution.Resolution) []*vote {
	var votes []*vote
	index := map[*ontology.Entity]*vote{}
	for _, r := range versions {
		for i, b := range ballots {
			for _, name := range b.states(r.Votes) {
				e := ontology.StateOf(name, r.Year())
				if e == nil {
					continue
				}
				if index[e] == nil {
					index[e] = &vote{state: e}
					votes = append(votes, index[e])
				}
				index[e].counts[i]++
			}
		}
	}
	return votes
}

// votes writes the votes of States, and the numbers of votes of the first version that has them. A State whose vote the
// versions do not agree about votes as most of them say, and not at all if they are divided.
func (m *mapping) votes() {
	for _, v := range votesOf(m.versions) {
		if i := v.cast(); i >= 0 {
			m.add(m.doc, ballots[i].predicate, m.entity(v.state, labelled).object)
		}
	}
	for _, v := range m.versions {
		if v.Votes.Recorded {
			m.add(m.doc, votesFor, integer(v.Votes.For))
			m.add(m.doc, votesAgainst, integer(v.Votes.Against))
			m.add(m.doc, abstentions, integer(v.Votes.Abstaining))
			return
		}
	}
}

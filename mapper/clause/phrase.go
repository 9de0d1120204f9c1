package clause

import (
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A phrase is a part of what follows a verb, with how it depends on the verb. A grammar finds phrases; governed and
// addressed choose those that the clause concerns or addresses, by rules that know no language.
type phrase struct {
	resolution.Target
	relation relation
	level    int // nouns between it and the verb: 1 for the Committee in "the report of the Committee"
}

// A relation is how a phrase depends on the verb.
type relation uint8

const (
	asObject  relation = iota // the head of the object, or of a member of its list
	asOwner                   // depends on such a head: "the report of X", "X's report", "the efforts that X makes"
	asMember                  // spelled out after "including"
	asPaper                   // the document that a report is printed as, in brackets or in a footnote
	asPerson                  // asked to do something
	asSubject                 // the subject of what is demanded: "demands that X"
	asTopic                   // after another preposition: "on X", "in cooperation with X"
	asClause                  // in a relative clause, an infinitive or a that-clause
)

var relations = [...]string{"object", "owner", "member", "paper", "person", "subject", "topic", "clause"}

func (r relation) String() string { return relations[r] }

// named reports whether the phrase names somebody or something.
func (p *phrase) named() bool { return p.Entity != nil || p.Symbol != "" || p.Group != "" }

// governed reports whether the verb governs the phrase. It does not govern States, nor what is named in a topic or in a
// clause of its own.
func (p *phrase) governed() bool {
	return p.named() && p.relation <= asPaper && (p.Entity == nil || p.Entity.Kind != ontology.State)
}

// addressed reports whether the phrase is addressed: a body, forum, State or group. Conventions and frameworks cannot be
// asked.
func (p *phrase) addressed() bool {
	return p.named() && (p.relation == asPerson || p.relation == asSubject) &&
		(p.Entity == nil || p.Entity.Kind != ontology.Convention && p.Entity.Kind != ontology.Framework)
}

// choose returns the targets of the phrases that are wanted, each once.
func choose(phrases []phrase, wanted func(*phrase) bool) (out []resolution.Target) {
	for i := range phrases {
		if p := &phrases[i]; wanted(p) && !contains(out, &p.Target) {
			out = append(out, p.Target)
		}
	}
	return out
}

func contains(targets []resolution.Target, t *resolution.Target) bool {
	for i := range targets {
		if t.Group == "" && targets[i].Entity == t.Entity && targets[i].Symbol == t.Symbol {
			return true
		}
	}
	return false
}

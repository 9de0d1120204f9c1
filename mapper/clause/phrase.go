package clause

import (
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A phrase is a part of what follows a verb, with how it depends on the verb. A grammar finds phrases; govern and address
// choose those that the clause concerns or addresses, by rules that know no language.
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

// govern returns what a clause concerns: the phrases that its verb governs. States are not governed, nor is what is
// named in a topic or in a clause of its own.
func govern(phrases []phrase) []resolution.Target {
	return choose(phrases, func(p *phrase) bool {
		return p.relation <= asPaper && (p.Entity == nil || p.Entity.Kind != ontology.State)
	})
}

// address returns whom a clause addresses: bodies, forums, States and groups. Conventions and frameworks cannot be asked.
func address(phrases []phrase) []resolution.Target {
	return choose(phrases, func(p *phrase) bool {
		return (p.relation == asPerson || p.relation == asSubject) &&
			(p.Entity == nil || p.Entity.Kind != ontology.Convention && p.Entity.Kind != ontology.Framework)
	})
}

// choose returns the targets of the phrases that are wanted, each once; groups in other words are other groups.
func choose(phrases []phrase, wanted func(*phrase) bool) (out []resolution.Target) {
	for i := range phrases {
		p := &phrases[i]
		if (p.Entity != nil || p.Symbol != "" || p.Group != "") && wanted(p) && !contains(out, &p.Target) {
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

package ontology

import (
	"fmt"
	"strings"
	"sync"
)

// An Action is what an organ does in a clause: one concept of the closed list in actions.ttl.
type Action struct {
	Name     string // local name: "express-concern"
	Family   string // local name of its family: "invokes", "assesses", "directs", "acts"
	Shortcut string // IRI of the property that a document gets from clauses with this action, "" for none
}

// IRI is the IRI of the action.
func (a *Action) IRI() string { return ActionNS + a.Name }

// ToAddressee reports whether the shortcut points at the addressee of the clause rather than at what it concerns.
func (a *Action) ToAddressee() bool { return a.Family == "directs" }

// Actions lists the closed list in the order of actions.ttl. The values are shared and must not be changed.
func Actions() []*Action { return loadActions().list }

// FindAction returns the action of that name, or nil.
func FindAction(name string) *Action { return loadActions().byName[name] }

type actionTable struct {
	list   []*Action
	byName map[string]*Action
}

// loadActions derives the table from the embedded files. It panics on an error in them, which is a mistake in the
// build.
var loadActions = sync.OnceValue(func() actionTable {
	t := actionTable{byName: map[string]*Action{}}
	err := parseSubset("actions.ttl", embedded(vocabularyFiles, "actions.ttl"), func(subject, predicate string, o object) error {
		name, ok := strings.CutPrefix(subject, ActionNS)
		if !ok {
			return nil
		}
		if predicate == RDFType && o.Value == ClassAction {
			t.list = append(t.list, &Action{Name: name})
			t.byName[name] = t.list[len(t.list)-1]
			return nil
		}
		a := t.byName[name]
		switch {
		case a == nil: // a family
		case predicate == SKOSBroader:
			a.Family = strings.TrimPrefix(o.Value, ActionNS)
		case predicate == PropShortcut && a.Shortcut != "":
			return fmt.Errorf("second shortcut of %q", name)
		case predicate == PropShortcut:
			a.Shortcut = o.Value
		}
		return nil
	})
	if err != nil {
		panic(err)
	}
	return t
})

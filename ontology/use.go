package ontology

import (
	"maps"
	"slices"
	"strings"
)

// A Use is what the shapes say of a property on instances of one class.
type Use struct {
	Class string // IRI
	Many  bool   // there may be several values, in one language if they have languages
}

// uses reads on which classes the shapes have the properties. paths are the properties by their shapes, single the shapes
// that allow one value.
func (t *propertyTable) uses(paths map[string]string, single map[string]bool) {
	targets, asked, members := map[string][]string{}, map[string][]string{}, map[string][]string{} // by node shape
	eachStatement("shapes", func(shape, predicate string, o object) {
		switch predicate {
		case SHACL + "targetClass":
			targets[shape] = append(targets[shape], o.Value)
		case SHACL + "class":
			asked[shape] = append(asked[shape], o.Value)
		case SHACL + "property":
			members[shape] = append(members[shape], o.Value)
		}
	})
	for shape, properties := range members {
		classes := targets[shape]
		if len(classes) == 0 {
			classes = asked[shape] // what a mention has as its target is an oa:SpecificResource
		}
		for _, class := range classes {
			for _, property := range properties {
				t.byIRI[paths[property]].use(class, !single[property])
			}
		}
	}
}

// use adds a use of the property. Of several shapes of one class, each restricts it.
func (p *Property) use(class string, many bool) {
	i, ok := slices.BinarySearchFunc(p.Uses, class, func(u Use, class string) int { return strings.Compare(u.Class, class) })
	if !ok {
		p.Uses = slices.Insert(p.Uses, i, Use{class, true})
	}
	p.Uses[i].Many = p.Uses[i].Many && many
}

// closedLists reads the lists that values are taken from (sh:in). Lists of literals do not count.
func (t *propertyTable) closedLists(paths map[string]string) {
	lists, first, rest := map[string]string{}, map[string]object{}, map[string]string{}
	eachStatement("shapes", func(shape, predicate string, o object) {
		switch predicate {
		case SHACL + "in":
			lists[shape] = o.Value
		case RDF + "first":
			first[shape] = o
		case RDF + "rest":
			rest[shape] = o.Value
		}
	})
	for _, shape := range slices.Sorted(maps.Keys(lists)) {
		p := t.byIRI[paths[shape]]
		for at := lists[shape]; first[at].Value != "" && first[at].isIRI(); at = rest[at] {
			p.Kind = Link
			if !slices.Contains(p.List, first[at].Value) {
				p.List = append(p.List, first[at].Value)
			}
		}
	}
}

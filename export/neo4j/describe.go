package neo4j

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// relDescribes goes from a document to an entity of which it says something that the authority does not: its properties
// are what it says. The node of the entity has what all documents say; the relationships tell who said it, so that it goes
// when the last document that said it is corrected.
const relDescribes = "DESCRIBES"

// describe adds the relationships of what the document says of entities.
func (b *builder) describe() {
	at := strings.LastIndex(b.document, "document/")
	if at < 0 {
		return
	}
	base := b.document[:at]
	said := map[string]map[string]any{}
	say := func(iri, name string, value any) {
		path, ok := strings.CutPrefix(iri, base)
		if !ok || b.owns(iri) || b.nodes[iri] == nil || !b.isEntity(b.nodes[iri]) || authorityFacts(path)[factKey(name, value)] {
			return
		}
		if said[iri] == nil {
			said[iri] = map[string]any{}
		}
		said[iri][name] = grownProps(map[string]any{name: value}, said[iri])[name]
	}
	for iri, n := range b.nodes {
		for name, v := range n.Props {
			switch v := v.(type) {
			case []string:
				for _, s := range v {
					say(iri, name, []string{s})
				}
			case []int64:
				for _, i := range v {
					say(iri, name, []int64{i})
				}
			default:
				if name != "iri" {
					say(iri, name, v)
				}
			}
		}
	}
	for e := range b.edges {
		if !b.owns(e.start) {
			say(e.start, localName(e.property), []string{strings.TrimPrefix(e.end, base)})
		}
	}
	for iri, props := range said {
		b.edges[edge{b.document, "describes", iri}] = props
	}
}

func (b *builder) isEntity(n *Node) bool {
	for _, l := range n.Labels {
		switch ontology.Kind(l) {
		case ontology.Body, ontology.Convention, ontology.Framework, ontology.Forum, ontology.State:
			return true
		}
	}
	return false
}

// factKey is a statement as a key. Links have the path of what they point at.
func factKey(name string, value any) string {
	switch v := value.(type) {
	case string:
		return name + " " + v
	case []string:
		return name + " " + v[0]
	case int64:
		return name + " " + strconv.FormatInt(v, 10)
	case []int64:
		return name + " " + strconv.FormatInt(v[0], 10)
	case bool:
		return name + " " + strconv.FormatBool(v)
	case interface{ String() string }:
		return name + " " + v.String()
	}
	return name
}

// authorityFacts are the keys of what the authority says of the entity at path; none if it does not know it.
func authorityFacts(path string) map[string]bool {
	if facts, ok := theModel().facts.Load(path); ok {
		return facts.(map[string]bool)
	}
	e := ontology.LoadAuthority().ByPath(path)
	if e == nil {
		return nil
	}
	facts := map[string]bool{}
	roles := map[ontology.Role]string{ontology.Preferred: "prefLabel_", ontology.Alternative: "altLabel_", ontology.Acronym: "acronym_"}
	for _, n := range e.Names {
		if role := roles[n.Role]; role != "" {
			facts[role+n.Lang+" "+n.Text] = true
		}
	}
	for name, n := range map[string]int{"untsVolume": e.Volume, "untsNumber": e.Number, "edition": e.Edition} {
		facts[name+" "+strconv.Itoa(n)] = n != 0
	}
	for name, s := range map[string]string{"startDate": e.StartDate, "endDate": e.EndDate, "subOrganizationOf": e.Parent, "protocolTo": e.Protocol, "partOf": e.PartOf} {
		facts[name+" "+s] = s != ""
	}
	facts["observance true"] = e.Observance
	for _, local := range e.SetOutIn {
		facts["setOutIn document/"+local] = true
	}
	theModel().facts.Store(path, facts)
	return facts
}

package neo4j

import (
	"cmp"
	"slices"
	"strings"
)

// A link is a relationship between shared nodes, without its start.
type link struct{ kind, end string }

// claims are what a document says of a node that it shares with others, beyond the background. They are stored on a
// relationship DESCRIBES from the document to the node, so that the claims of all documents in the database are known
// without loading these again. A document has no DESCRIBES if it claims no more than the background and has another
// relationship to the node.
type claims struct {
	node
	links []link // sorted
}

// claimsBeyond returns what a document says of a node and its links, without what is in the background.
func claimsBeyond(known description, said node, links []link) claims {
	c := claims{node{said.iri, description{subtract(said.labels, known.labels), fields{}}}, links}
	for name, f := range said.fields {
		if f = f.without(known.fields[name]); len(f.values) > 0 {
			c.fields[name] = f
		}
	}
	slices.SortFunc(c.links, compareLinks)
	return c
}

func compareLinks(a, b link) int {
	return cmp.Or(strings.Compare(a.kind, b.kind), strings.Compare(a.end, b.end))
}

func (c *claims) empty() bool { return len(c.labels)+len(c.fields)+len(c.links) == 0 }

// merge adds what another document claims of the node.
func (c *claims) merge(d claims) {
	c.labels = union(c.labels, d.labels)
	c.fields.merge(d.fields)
	if len(d.links) > 0 {
		c.links = append(slices.Clone(c.links), d.links...)
		slices.SortFunc(c.links, compareLinks)
		c.links = slices.Compact(c.links)
	}
}

// clone returns a copy whose fields may be changed.
func (c *claims) clone() *claims {
	d := &claims{node{c.iri, newDescription()}, nil}
	d.merge(*c)
	return d
}

// recorded returns the claims as fields of a relationship: those of the node under their own names, labels and links
// as lists.
func (c *claims) recorded() fields {
	f := fields{}
	f.merge(c.fields)
	for _, l := range c.labels {
		f.add(keyLabels, true, textValue(l))
	}
	for _, l := range c.links {
		f.add(keyLinks, true, textValue(l.kind+" "+l.end))
	}
	return f
}

// claimsOf reads what recorded wrote.
func claimsOf(iri string, recorded fields) claims {
	c := claims{node{iri, newDescription()}, nil}
	for name, f := range recorded {
		switch name {
		case keyLabels:
			for _, v := range f.values {
				c.labels = insert(c.labels, v.text)
			}
		case keyLinks:
			for _, v := range f.values {
				kind, end, _ := strings.Cut(v.text, " ")
				c.links = append(c.links, link{kind, end})
			}
		default:
			c.fields[name] = f
		}
	}
	return c
}

// described returns what a shared node contains: the background and what documents claim of it. Where only one value
// is possible, the documents take precedence.
func described(known description, c *claims) description {
	d := newDescription(insert(union(known.labels, c.labels), labelResource)...)
	d.fields.merge(c.fields)
	for name, f := range known.fields {
		if f.list || len(d.fields[name].values) == 0 {
			d.fields[name] = d.fields[name].merge(f)
		}
	}
	return d
}

// grown returns what a node contains if c is claimed of it too: old is what it contains now, known the background.
func grown(old description, known description, c *claims) description {
	d := newDescription(insert(union(union(old.labels, known.labels), c.labels), labelResource)...)
	d.fields.merge(old.fields)
	for name, f := range c.fields {
		if !f.list && d.fields[name].equal(known.fields[name]) {
			delete(d.fields, name)
		}
		d.fields[name] = d.fields[name].merge(f)
	}
	for name, f := range known.fields {
		if f.list || len(d.fields[name].values) == 0 {
			d.fields[name] = d.fields[name].merge(f)
		}
	}
	return d
}

// ours reports whether a relationship of one of our types between two of our nodes was made by unkg, which is so if
// it has only properties that unkg writes. Otherwise it is somebody else's.
func ours(kind string, f fields) bool {
	if !theVocabulary().types[kind] {
		return false
	}
	for name := range f {
		if kind == relDescribes {
			if name != keyLabels && name != keyLinks && !theVocabulary().isOurs(name) {
				return false
			}
		} else if name != keyParagraphs && name != keyVerbs && name != keyLanguages {
			return false
		}
	}
	return true
}

package jsonld

import (
	"cmp"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// first are the properties whose keys come first, after "id" and "type".
var first = []string{ontology.PropSymbol, ontology.PropNumber, ontology.DCTitle, ontology.SKOSPrefLabel}

// A member is a key of an object with its values.
type member struct {
	key    string
	place  int             // among the keys
	term   *ontology.Term  // nil if the key is an IRI
	values []rdf.Object    // by language and text
	parts  []*node         // nodes that are written as values, before the others
	held   map[string]bool // IRIs of these nodes
}

// members returns the members of a node, except "id" and "type", in order.
func (w *Writer) members(n *node) []member {
	list := make([]member, 0, len(n.statements)+1)
	for from := 0; from < len(n.statements); {
		p := n.statements[from].Pred.String()
		named := member{term: w.context.Term(p, n.types), place: place(p)}
		other := member{key: w.context.Compact(p), place: named.place}
		for _, part := range n.parts {
			if part.by == p {
				if named.held == nil {
					named.held = map[string]bool{}
				}
				named.parts, named.held[part.iri] = append(named.parts, part), true
			}
		}
		for ; from < len(n.statements) && n.statements[from].Pred.String() == p; from++ {
			o := n.statements[from].Obj
			switch {
			case named.holds(o):
			case named.term != nil && fits(named.term, o):
				named.values = append(named.values, o)
			default:
				other.values = append(other.values, o)
			}
		}
		if len(named.values)+len(named.parts) > 0 {
			named.key = named.term.Name
			list = append(list, named)
		}
		if len(other.values) > 0 {
			list = append(list, other)
		}
	}
	slices.SortFunc(list, func(a, b member) int { return cmp.Or(a.place-b.place, strings.Compare(a.key, b.key)) })
	return list
}

// place is smaller for a property whose key comes before others.
func place(property string) int {
	if i := slices.Index(first, property); i >= 0 {
		return i - len(first)
	}
	return 1 + slices.Index(holding, property)
}

// holds reports whether one of the nodes that are written as values is the object.
func (m *member) holds(o rdf.Object) bool {
	return m.held != nil && !isLiteral(o) && m.held[ntriples.NodeName(o)]
}

// fits reports whether the definition of the term makes the object out of what is written for it.
func fits(t *ontology.Term, o rdf.Object) bool {
	l, literal := o.(rdf.Literal)
	switch {
	case t.Kind == ontology.Link:
		return !literal
	case t.PerLanguage:
		return literal && l.Lang() != ""
	case t.Datatype != "":
		return literal && l.Lang() == "" && l.DataType.String() == t.Datatype
	default:
		return true
	}
}

// object appends a node with its parts; depth is that of the line on which it begins.
func (w *Writer) object(dst []byte, n *node, depth int) []byte {
	dst = append(dst, "{\n"...)
	dst = append(w.key(dst, "id", depth), '"')
	dst = append(append(dst, w.reference(n.iri)...), '"')
	if len(n.types) > 0 {
		dst = append(dst, ",\n"...)
		dst = append(w.key(dst, "type", depth), '[')
		for i, class := range n.types {
			if i > 0 {
				dst = append(dst, ", "...)
			}
			dst = append(append(append(dst, '"'), w.class(class)...), '"')
		}
		dst = append(dst, ']')
	}
	for _, m := range w.members(n) {
		dst = append(dst, ",\n"...)
		dst = w.key(dst, m.key, depth)
		switch {
		case m.term != nil && m.term.PerLanguage:
			dst = w.languages(dst, m, depth+1)
		default:
			dst = w.array(dst, len(m.parts)+len(m.values), m.term == nil || m.term.Many, depth+1, func(dst []byte, i, depth int) []byte {
				if i < len(m.parts) {
					return w.object(dst, m.parts[i], depth)
				}
				return w.value(dst, m.term, m.values[i-len(m.parts)])
			})
		}
	}
	return append(indent(append(dst, '\n'), depth), '}')
}

// languages appends texts as an object by language.
func (w *Writer) languages(dst []byte, m member, depth int) []byte {
	dst = append(dst, '{')
	for from, to := 0, 0; from < len(m.values); from = to {
		lang := m.values[from].(rdf.Literal).Lang()
		for to = from; to < len(m.values) && m.values[to].(rdf.Literal).Lang() == lang; to++ {
		}
		texts := m.values[from:to]
		if from > 0 {
			dst = append(dst, ',')
		}
		dst = w.key(append(dst, '\n'), lang, depth)
		dst = w.array(dst, len(texts), m.term.Many, depth+1, func(dst []byte, i, _ int) []byte { return appendString(dst, texts[i].String()) })
	}
	return append(indent(append(dst, '\n'), depth), '}')
}

// array appends n values as an array; a single one only if always is true. Elements are on lines of their own.
func (w *Writer) array(dst []byte, n int, always bool, depth int, element func(dst []byte, i, depth int) []byte) []byte {
	if n == 1 && !always {
		return element(dst, 0, depth)
	}
	dst = append(dst, '[')
	for i := range n {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = element(indent(append(dst, '\n'), depth+1), i, depth+1)
	}
	return append(indent(append(dst, '\n'), depth), ']')
}

// key appends a key of an object that begins at depth.
func (w *Writer) key(dst []byte, key string, depth int) []byte {
	dst = append(indent(dst, depth+1), '"')
	return append(append(dst, key...), "\": "...)
}

// class returns the word for a class.
func (w *Writer) class(iri string) string {
	if term := w.context.Class(iri); term != "" {
		return term
	}
	return w.context.Compact(iri)
}

func indent(dst []byte, depth int) []byte {
	for range depth {
		dst = append(dst, "  "...)
	}
	return dst
}

// appendString appends a text as a JSON string. Its escapes are those of N-Triples, which JSON has too.
func appendString(dst []byte, s string) []byte {
	dst, _ = ntriples.AppendQuoted(dst, s) // check has refused what is not UTF-8
	return dst
}

func quoted(s string) string { return string(appendString(nil, s)) }

package turtle

import (
	"fmt"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// names writes IRIs as short as is safe: relative to the base, with a prefix, or in full.
type names struct {
	base       string
	prefixes   []ontology.Prefix
	namespaces map[string]string // IRI to name with its colon
	foreign    bool              // blank nodes are allowed
}

func newNames(base string, prefixes []ontology.Prefix) names {
	n := names{base: base, prefixes: prefixes, namespaces: make(map[string]string, len(prefixes))}
	for _, p := range prefixes {
		n.namespaces[p.IRI] = p.Name + ":"
	}
	return n
}

// appendHeader appends the directives at the head of a file.
func (n names) appendHeader(dst []byte) []byte {
	dst = fmt.Appendf(dst, "@base <%s> .\n", n.base)
	for _, p := range n.prefixes {
		dst = fmt.Appendf(dst, "@prefix %s: <%s> .\n", p.Name, p.IRI)
	}
	return dst
}

// check returns an error unless s is an IRI that can be written, or the label of a blank node that may be.
func (n names) check(s string) error {
	if n.foreign && strings.HasPrefix(s, "_:") {
		return nil
	}
	return ntriples.CheckIRI(s)
}

// appendIRI appends an IRI, or the label of a blank node. The error is a *ntriples.TermError if the IRI is not absolute
// or not legal.
func (n names) appendIRI(dst []byte, iri string) ([]byte, error) {
	if n.foreign && strings.HasPrefix(iri, "_:") {
		return append(dst, iri...), nil
	}
	if rest, ok := strings.CutPrefix(iri, n.base); ok && isRelative(rest) {
		dst = append(append(dst, '<'), rest...)
		return append(dst, '>'), nil
	}
	return n.appendName(dst, iri)
}

// appendName appends an IRI with a prefix or in full. Datatypes need this, since not all readers accept relative ones.
func (n names) appendName(dst []byte, iri string) ([]byte, error) {
	// A local name contains neither '/' nor '#', so the namespace before it is the longest possible.
	if i := strings.LastIndexAny(iri, "/#") + 1; i > 0 && isLocal(iri[i:]) {
		if prefix, ok := n.namespaces[iri[:i]]; ok {
			return append(append(dst, prefix...), iri[i:]...), nil
		}
	}
	return ntriples.AppendIRI(dst, iri)
}

// appendObject appends an object. Integers and booleans are written without quotes if their form allows it.
func (n names) appendObject(dst []byte, o rdf.Object) ([]byte, error) {
	switch o := o.(type) {
	case rdf.IRI:
		return n.appendIRI(dst, o.String())
	case rdf.Literal:
		switch dt := o.DataType.String(); {
		case o.Lang() != "" || dt == ontology.XSDString || dt == ontology.RDFLangString:
			return ntriples.AppendLiteral(dst, o)
		case dt == ontology.XSDInteger && isInteger(o.String()),
			dt == ontology.XSDBoolean && (o.String() == "true" || o.String() == "false"):
			return append(dst, o.String()...), nil
		default:
			dst, err := ntriples.AppendQuoted(dst, o.String())
			if err != nil {
				return dst, err
			}
			return n.appendName(append(dst, "^^"...), dt)
		}
	default:
		if !n.foreign {
			return dst, &ntriples.TermError{Term: fmt.Sprint(o), Reason: "object is neither IRI nor literal:"}
		}
		return n.appendIRI(dst, ntriples.NodeName(o))
	}
}

// isLocal reports whether every reader accepts s as a local name without escapes: ASCII letters, digits, '_' and
// inner '-'. Turtle allows more (PN_LOCAL), but some readers do not.
func isLocal(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isWord(c) && (c != '-' || i == 0 || i == len(s)-1) {
			return false
		}
	}
	return s != ""
}

// isRelative reports whether s is a name in the folder of the base, with or without a fragment, that resolves to base
// + s: it has a single segment, which is not empty or made of dots, and neither scheme nor query.
func isRelative(s string) bool {
	hash := false
	for i := range len(s) {
		switch c := s[i]; {
		case isWord(c):
		case c == '#' && i > 0 && !hash:
			hash = true
		case (c == '-' || c == '.') && i > 0:
		default:
			return false
		}
	}
	return s != ""
}

// isInteger reports whether s is an INTEGER of Turtle.
func isInteger(s string) bool {
	digits := strings.TrimLeft(s, "0123456789")
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
		digits = strings.TrimLeft(s, "0123456789")
	}
	return s != "" && digits == ""
}

func isWord(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_'
}

package jsonld

import (
	"cmp"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// value appends an object of a property with that term, nil for none, which fits.
func (w *Writer) value(dst []byte, t *ontology.Term, o rdf.Object) []byte {
	l, literal := o.(rdf.Literal)
	switch {
	case t != nil && len(t.List) > 0:
		return appendString(dst, cmp.Or(t.Member(ntriples.NodeName(o)), w.context.Compact(ntriples.NodeName(o))))
	case t != nil && t.Kind == ontology.Link:
		return appendString(dst, w.reference(ntriples.NodeName(o)))
	case t != nil && t.Datatype != "" && isNative(t, l.String()):
		return append(dst, l.String()...)
	case t != nil && t.Datatype != "":
		return appendString(dst, l.String())
	case !literal:
		dst = append(dst, `{"id": `...)
		dst = appendString(dst, w.reference(ntriples.NodeName(o)))
	case l.Lang() != "":
		dst = append(dst, `{"@language": `...)
		dst = appendString(dst, l.Lang())
		dst = append(dst, `, "value": `...)
		dst = appendString(dst, l.String())
	case l.DataType.String() == ontology.XSDString:
		return appendString(dst, l.String())
	default:
		dst = append(dst, `{"type": `...)
		dst = appendString(dst, w.context.Compact(l.DataType.String()))
		dst = append(dst, `, "value": `...)
		dst = appendString(dst, l.String())
	}
	return append(dst, '}')
}

// isNative reports whether a literal of the term's datatype can be a number or boolean of JSON, of which every reader
// makes the same literal again.
func isNative(t *ontology.Term, s string) bool {
	switch t.Kind {
	case ontology.Integer:
		return isNumber(s)
	case ontology.Boolean:
		return s == "true" || s == "false"
	default:
		return false
	}
}

// exactDigits is the number of digits that every whole number in a float64 can have, as which readers take it.
const exactDigits = 15

// isNumber reports whether s is a whole number in canonical form.
func isNumber(s string) bool {
	digits := strings.TrimPrefix(s, "-")
	if digits == "" || len(digits) > exactDigits || digits[0] == '0' && s != "0" {
		return false
	}
	return strings.Trim(digits, "0123456789") == ""
}

// reference returns an IRI for "id" and for links: with a prefix of the context, else relative to the base if all
// readers resolve it in the same way, else as it is.
func (w *Writer) reference(iri string) string {
	if short := w.context.Compact(iri); len(short) < len(iri) {
		return short
	}
	if name, ok := strings.CutPrefix(iri, w.base); ok && isPath(name) {
		return name
	}
	return iri
}

// isPath reports whether s is a folder, '/', and a name of letters and digits, with a fragment or without:
// "document/A-RES-78-184#op4". Percent-encoding does not count, since riot decodes it in relative names.
func isPath(s string) bool {
	folder, name, ok := strings.Cut(s, "/")
	if !ok || folder == "" || strings.Trim(folder, "abcdefghijklmnopqrstuvwxyz-") != "" || name == "" || !isNameByte(name[0]) {
		return false
	}
	fragments := 0
	for i := range len(name) {
		switch c := name[i]; {
		case isNameByte(c), c == '.':
		case c == '#':
			fragments++
		default:
			return false
		}
	}
	return fragments < 2
}

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_'
}

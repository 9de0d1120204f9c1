package neo4j

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

// A value is one value of a property: a Text, an Integer, a Boolean or a Date.
type value struct {
	kind   ontology.ValueKind
	text   string // of a Text; of a Date as 2006-01-02
	number int64  // of an Integer; of a Boolean 0 or 1
}

func textValue(s string) value { return value{kind: ontology.Text, text: s} }

func integerValue(n int) value { return value{kind: ontology.Integer, number: int64(n)} }

func truth(b bool) value {
	v := value{kind: ontology.Boolean}
	if b {
		v.number = 1
	}
	return v
}

// literalValue converts a literal to a value. It is text if it is not a legal value of its datatype.
func literalValue(l rdf.Literal) value {
	text := l.String()
	switch l.DataType.String() {
	case ontology.XSDInteger:
		if i, err := strconv.ParseInt(text, 10, 64); err == nil {
			return value{kind: ontology.Integer, number: i}
		}
	case ontology.XSDBoolean:
		if b, err := strconv.ParseBool(text); err == nil {
			return truth(b)
		}
	case ontology.XSDDate:
		if _, err := time.Parse(time.DateOnly, text); err == nil {
			return value{kind: ontology.Date, text: text}
		}
	}
	return textValue(text)
}

// String is the value as text.
func (v value) String() string {
	switch v.kind {
	case ontology.Integer:
		return strconv.FormatInt(v.number, 10)
	case ontology.Boolean:
		return strconv.FormatBool(v.number != 0)
	default:
		return v.text
	}
}

// compareValues orders values: dates, then booleans, numbers and texts.
func compareValues(a, b value) int {
	return cmp.Or(cmp.Compare(b.kind, a.kind), cmp.Compare(a.number, b.number), strings.Compare(a.text, b.text))
}

// A field is the content of a property of a node: one value, or a sorted list without repetitions. A field without
// values was written by somebody else and has a type that unkg does not write.
type field struct {
	list   bool
	values []value
}

func (f field) equal(g field) bool {
	return f.list == g.list && len(f.values) > 0 && slices.Equal(f.values, g.values)
}

// merge combines two fields. If only one value is allowed it keeps the smallest, so that the result does not depend
// on the order of loading.
func (f field) merge(g field) field {
	switch {
	case len(f.values) == 0:
		return g
	case len(g.values) == 0:
		return f
	case f.list || g.list:
		return listOf(append(slices.Clone(f.values), g.values...))
	case compareValues(g.values[0], f.values[0]) < 0:
		return g
	}
	return f
}

// without returns the field without the values of another.
func (f field) without(g field) field {
	return field{f.list, slices.DeleteFunc(slices.Clone(f.values), func(v value) bool {
		return slices.Contains(g.values, v)
	})}
}

// listOf makes a list. Neo4j accepts only lists of a single type: values of different types become text.
func listOf(values []value) field {
	for _, v := range values {
		if v.kind != values[0].kind {
			for i, v := range values {
				values[i] = textValue(v.String())
			}
			break
		}
	}
	slices.SortFunc(values, compareValues)
	return field{true, slices.Compact(values)}
}

// fields are the properties of a node or relationship by their names: "symbol", "title_en".
type fields map[string]field

// nameOf returns the name of the field for a property in a language, "" for none.
func nameOf(p *ontology.Property, language string) string {
	if language == "" {
		return localName(p.IRI)
	}
	return localName(p.IRI) + "_" + strings.ReplaceAll(language, "-", "_")
}

// add adds a value to a field, which is a list or not.
func (f fields) add(name string, list bool, v value) {
	f[name] = f[name].merge(field{list, []value{v}})
}

// text returns the text of a field with one value, or "".
func (f fields) text(name string) string {
	if v := f[name].values; len(v) == 1 {
		return v[0].text
	}
	return ""
}

// merge adds the fields of g.
func (f fields) merge(g fields) {
	for name, field := range g {
		f[name] = f[name].merge(field)
	}
}

func (f fields) names() []string { return slices.Sorted(maps.Keys(f)) }

// insert puts s into a sorted list unless it is there.
func insert(list []string, s string) []string {
	i, found := slices.BinarySearch(list, s)
	if found {
		return list
	}
	return slices.Insert(slices.Clip(list), i, s)
}

// union returns the elements of both lists, sorted.
func union(a, b []string) []string {
	if len(b) == 0 {
		return a
	}
	u := append(slices.Clone(a), b...)
	slices.Sort(u)
	return slices.Compact(u)
}

// subtract returns the elements of a that are not in b.
func subtract(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}

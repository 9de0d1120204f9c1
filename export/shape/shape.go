// Package shape checks graphs: against ontology/shapes.ttl by the constraints of SHACL core that it uses
// (https://www.w3.org/TR/shacl/), and against the rules of the graph that shapes cannot say. It is no SHACL engine for
// other shapes: New refuses a constraint that it does not know.
package shape

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology"
)

// A Fault is something in a graph that should not be as it is.
type Fault struct {
	Subject  string // an IRI
	Property string // an IRI, "" if the subject itself is at fault
	Value    string // as it would be written, "" if there is none
	Reason   string
	Warning  bool // it is doubtful, not wrong
}

func (f Fault) Error() string {
	text := "<" + f.Subject + ">: "
	if f.Property != "" {
		text += short(f.Property)
		if f.Value != "" {
			text += " " + f.Value
		}
		text += ": "
	}
	return text + f.Reason
}

// short writes an IRI with a prefix where there is one.
func short(iri string) string {
	for _, p := range ontology.VocabularyPrefixes() {
		if local, ok := strings.CutPrefix(iri, p.IRI); ok && !strings.ContainsAny(local, "/#") {
			return p.Name + ":" + local
		}
	}
	return "<" + iri + ">"
}

func (t term) String() string {
	switch {
	case t.kind != 'l':
		return short(t.value)
	case t.lang != "":
		return strconv.Quote(cut(t.value)) + "@" + t.lang
	default:
		return strconv.Quote(cut(t.value))
	}
}

// cut keeps as much of a text as a line has room for.
func cut(s string) string {
	if utf8.RuneCountInString(s) <= 60 {
		return s
	}
	return string([]rune(s)[:60]) + "…"
}

// A shape is a node shape or a property shape.
type shape struct {
	iri         string
	path        string // "" for a node shape
	targets     []string
	properties  []*shape
	constraints []constraint
}

// A constraint finds faults in the values of a path from a focus node, or in the focus node itself.
type constraint func(d *Data, focus string, values []term, report func(v *term, reason string))

// shapes are those of the ontology; a fault in them is a fault of the build.
var shapes = sync.OnceValue(func() []*shape {
	for _, f := range ontology.Files() {
		if f.Name == "shapes" {
			source := NewData()
			for _, t := range f.Graph().Triples {
				source.Add(t)
			}
			list, err := read(source)
			if err != nil {
				panic(err)
			}
			return list
		}
	}
	panic("no shapes")
})

const sh = ontology.SHACL

// read makes shapes of their description.
func read(source *Data) ([]*shape, error) {
	all := map[string]*shape{}
	var list []*shape
	for _, s := range source.subjects {
		if source.isA(s, sh+"NodeShape") || source.isA(s, sh+"PropertyShape") {
			all[s] = &shape{iri: s}
			list = append(list, all[s])
		}
	}
	for _, sp := range list {
		for _, st := range source.of[sp.iri] {
			name, ok := strings.CutPrefix(st.property, sh)
			if !ok {
				continue
			}
			v := st.object.value
			switch name {
			case "path":
				sp.path = v
			case "targetClass":
				sp.targets = append(sp.targets, v)
			case "property":
				if all[v] == nil {
					return nil, fmt.Errorf("%s: no shape %s", sp.iri, v)
				}
				sp.properties = append(sp.properties, all[v])
			case "node":
				if all[v] == nil {
					return nil, fmt.Errorf("%s: no shape %s", sp.iri, v)
				}
				sp.constraints = append(sp.constraints, conformsTo(all[v]))
			case "in", "languageIn":
				var members []term
				for l := v; l != ontology.RDF+"nil" && l != ""; l = source.first(l, ontology.RDF+"rest") {
					members = append(members, source.values(l, ontology.RDF+"first")...)
				}
				if name == "in" {
					sp.constraints = append(sp.constraints, in(members))
				} else {
					sp.constraints = append(sp.constraints, languageIn(members))
				}
			default:
				make, ok := constraints[name]
				if !ok {
					return nil, fmt.Errorf("%s: unknown constraint sh:%s", sp.iri, name)
				}
				c, err := make(v)
				if err != nil {
					return nil, fmt.Errorf("%s: %w", sp.iri, err)
				}
				sp.constraints = append(sp.constraints, c)
			}
		}
	}
	return list, nil
}

// check reports the faults of a focus node.
func (s *shape) check(d *Data, focus string, report func(Fault)) {
	values := []term{{kind: 'i', value: focus}}
	if s.path != "" {
		values = d.values(focus, s.path)
	}
	for _, c := range s.constraints {
		c(d, focus, values, func(v *term, reason string) {
			f := Fault{Subject: focus, Property: s.path, Reason: reason}
			if v != nil && s.path != "" {
				f.Value = v.String()
			}
			report(f)
		})
	}
	for _, p := range s.properties {
		p.check(d, focus, report)
	}
}

// constraints are those with one value.
var constraints = map[string]func(value string) (constraint, error){
	"minCount": func(value string) (constraint, error) {
		n, err := strconv.Atoi(value)
		return func(_ *Data, _ string, values []term, report func(*term, string)) {
			if len(values) < n {
				report(nil, fmt.Sprintf("%d values, at least %d wanted", len(values), n))
			}
		}, err
	},
	"maxCount": func(value string) (constraint, error) {
		n, err := strconv.Atoi(value)
		return func(_ *Data, _ string, values []term, report func(*term, string)) {
			if len(values) > n {
				report(&values[n], fmt.Sprintf("%d values, at most %d wanted", len(values), n))
			}
		}, err
	},
	"datatype": func(value string) (constraint, error) {
		return each(func(t term) bool { return t.kind == 'l' && t.datatype == value && legal(t) }, "no "+short(value)), nil
	},
	"nodeKind": func(value string) (constraint, error) {
		kinds := map[string]string{"IRI": "i", "Literal": "l", "IRIOrLiteral": "il"}[strings.TrimPrefix(value, sh)]
		if kinds == "" {
			return nil, fmt.Errorf("unknown kind of node %s", value)
		}
		return each(func(t term) bool { return strings.IndexByte(kinds, t.kind) >= 0 }, "no "+strings.TrimPrefix(value, sh)), nil
	},
	"pattern": func(value string) (constraint, error) {
		r, err := regexp.Compile(value)
		if err != nil {
			return nil, err
		}
		return each(func(t term) bool { return t.kind != 'b' && r.MatchString(t.value) }, "not of the form "+value), nil
	},
	"minLength": func(value string) (constraint, error) {
		n, err := strconv.Atoi(value)
		return each(func(t term) bool { return utf8.RuneCountInString(t.value) >= n }, "shorter than "+value+" characters"), err
	},
	"maxLength": func(value string) (constraint, error) {
		n, err := strconv.Atoi(value)
		return each(func(t term) bool { return utf8.RuneCountInString(t.value) <= n }, "longer than "+value+" characters"), err
	},
	"minInclusive": func(value string) (constraint, error) {
		n, err := strconv.Atoi(value)
		return each(func(t term) bool { v, err := strconv.Atoi(t.value); return err == nil && v >= n }, "less than "+value), err
	},
	"class": func(value string) (constraint, error) {
		return func(d *Data, _ string, values []term, report func(*term, string)) {
			for i, t := range values {
				if t.kind == 'l' || !d.isA(t.value, value) {
					report(&values[i], "no "+short(value))
				}
			}
		}, nil
	},
	"uniqueLang": func(string) (constraint, error) {
		return func(_ *Data, _ string, values []term, report func(*term, string)) {
			seen := map[string]bool{}
			for i, t := range values {
				if l := strings.ToLower(t.lang); l != "" && seen[l] {
					report(&values[i], "a second value in "+t.lang)
				} else {
					seen[l] = true
				}
			}
		}, nil
	},
	"lessThan": func(value string) (constraint, error) {
		return func(d *Data, focus string, values []term, report func(*term, string)) {
			for i, t := range values {
				for _, o := range d.values(focus, value) {
					a, err := strconv.Atoi(t.value)
					b, err2 := strconv.Atoi(o.value)
					if err != nil || err2 != nil || a >= b {
						report(&values[i], "not less than "+short(value)+" "+o.String())
					}
				}
			}
		}, nil
	},
}

// each makes a constraint of a test of single values.
func each(good func(term) bool, reason string) constraint {
	return func(_ *Data, _ string, values []term, report func(*term, string)) {
		for i := range values {
			if !good(values[i]) {
				report(&values[i], reason)
			}
		}
	}
}

func in(members []term) constraint {
	return each(func(t term) bool {
		for _, m := range members {
			if m == t {
				return true
			}
		}
		return false
	}, "not one of those that are allowed")
}

func languageIn(members []term) constraint {
	return each(func(t term) bool {
		for _, m := range members {
			if l := strings.ToLower(t.lang); l == m.value || strings.HasPrefix(l, m.value+"-") {
				return true
			}
		}
		return false
	}, "in no official language")
}

// conformsTo asks that values have no fault themselves.
func conformsTo(s *shape) constraint {
	return func(d *Data, _ string, values []term, report func(*term, string)) {
		for i, t := range values {
			reason := ""
			if t.kind != 'i' {
				reason = "no IRI"
			} else {
				s.check(d, t.value, func(f Fault) {
					if reason == "" {
						reason = strings.TrimPrefix(f.Error(), "<"+t.value+">: ")
					}
				})
			}
			if reason != "" {
				report(&values[i], "its own fault: "+reason)
			}
		}
	}
}

// lexical are the forms of the datatypes of graphs; the form of dates is that of shapes.
var lexical = map[string]*regexp.Regexp{
	ontology.XSDInteger: regexp.MustCompile(`^[+-]?[0-9]+$`),
	ontology.XSDBoolean: regexp.MustCompile(`^(true|false|1|0)$`),
	ontology.XSDDate:    regexp.MustCompile(`^-?[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(Z|[+-][0-9]{2}:[0-9]{2})?$`),
}

func legal(t term) bool {
	r, ok := lexical[t.datatype]
	return !ok || r.MatchString(t.value)
}

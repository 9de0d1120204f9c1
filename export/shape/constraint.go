package shape

import (
	"cmp"
	"fmt"
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// A constraint is a constraint of SHACL core with its parameter.
type constraint struct {
	name     string // as in SHACL, "minCount"
	together bool   // it is about all values of a focus node together, not about each
	// broken returns the values of a focus node that violate it, or the zero term if they violate it together.
	broken func(d *Data, focus term, values []term) []term
	// reason says what is wrong with one of these.
	reason func(d *Data, focus term, values []term, v term) string
}

// A parameter is the value of a constraint in a shape.
type parameter struct {
	value   string
	shape   *shape   // the shape that it names, or nil
	members []term   // members of the list that it names
	shapes  []*shape // the shapes among these, nil for others
}

func newConstraint(name string, p parameter) (*constraint, error) {
	make, ok := constraints[name]
	if !ok {
		return nil, fmt.Errorf("unknown constraint sh:%s", name)
	}
	c, err := make(p)
	c.name = name
	return &c, err
}

// constraints are the constraints that the shapes of the ontology use (SHACL, section 4).
var constraints = map[string]func(p parameter) (constraint, error){
	"minCount": func(p parameter) (constraint, error) {
		n, err := strconv.Atoi(p.value)
		return together(func(values []term) bool { return len(values) >= n }, func(values []term) string {
			if len(values) == 0 {
				return "missing"
			}
			return fmt.Sprintf("%d values, at least %d wanted: %s", len(values), n, list(values))
		}), err
	},
	"maxCount": func(p parameter) (constraint, error) {
		n, err := strconv.Atoi(p.value)
		return together(func(values []term) bool { return len(values) <= n }, func(values []term) string {
			return fmt.Sprintf("%d values, at most %d wanted: %s", len(values), n, list(values))
		}), err
	},
	"uniqueLang": func(parameter) (constraint, error) {
		return together(func(values []term) bool { return len(sameLanguage(values)) == 0 }, func(values []term) string {
			return "more than one value in a language: " + list(sameLanguage(values))
		}), nil
	},
	"datatype": func(p parameter) (constraint, error) {
		return each(func(t term) bool { return t.Kind == index.Literal && t.Datatype == p.value && legal(t) }, "no "+short(p.value)), nil
	},
	"nodeKind": func(p parameter) (constraint, error) {
		name := strings.TrimPrefix(p.value, sh)
		kinds := map[string][]index.Kind{"IRI": {index.IRI}, "Literal": {index.Literal}, "IRIOrLiteral": {index.IRI, index.Literal}}[name]
		if kinds == nil {
			return constraint{}, fmt.Errorf("unknown kind of node %s", p.value)
		}
		return each(func(t term) bool { return slices.Contains(kinds, t.Kind) }, "no "+name), nil
	},
	"pattern": func(p parameter) (constraint, error) {
		r, err := regexp.Compile(p.value)
		return each(func(t term) bool { return t.Kind != index.Blank && r.MatchString(t.Value) }, "not of the form "+p.value), err
	},
	"minLength": func(p parameter) (constraint, error) {
		n, err := strconv.Atoi(p.value)
		return each(func(t term) bool { return t.Kind != index.Blank && utf8.RuneCountInString(t.Value) >= n }, "shorter than "+p.value+" characters"), err
	},
	"maxLength": func(p parameter) (constraint, error) {
		n, err := strconv.Atoi(p.value)
		return each(func(t term) bool { return t.Kind != index.Blank && utf8.RuneCountInString(t.Value) <= n }, "longer than "+p.value+" characters"), err
	},
	"minInclusive": func(p parameter) (constraint, error) {
		n, err := strconv.Atoi(p.value)
		least := term{Kind: index.Literal, Value: strconv.Itoa(n), Datatype: ontology.XSDInteger}
		return each(func(t term) bool { c, ok := compare(t, least); return ok && c >= 0 }, "not "+p.value+" or more"), err
	},
	"in": func(p parameter) (constraint, error) {
		return each(func(t term) bool { return slices.Contains(p.members, t) }, "not one of those that are allowed"), nil
	},
	"languageIn": func(p parameter) (constraint, error) {
		return each(func(t term) bool {
			return slices.ContainsFunc(p.members, func(m term) bool {
				l := strings.ToLower(t.Language)
				return l == m.Value || strings.HasPrefix(l, m.Value+"-")
			})
		}, "in no official language"), nil
	},
	"class": func(p parameter) (constraint, error) {
		return constraint{
			broken: func(d *Data, _ term, values []term) []term {
				return bad(values, func(t term) bool { return t.Kind != index.Literal && d.isA(t.Value, p.value) })
			},
			reason: func(*Data, term, []term, term) string { return "no " + short(p.value) },
		}, nil
	},
	"lessThan": func(p parameter) (constraint, error) {
		greater := func(d *Data, focus, t term) int {
			return slices.IndexFunc(d.values(focus.Value, p.value), func(o term) bool { c, ok := compare(t, o); return !ok || c >= 0 })
		}
		return constraint{
			broken: func(d *Data, focus term, values []term) []term {
				return bad(values, func(t term) bool { return greater(d, focus, t) < 0 })
			},
			reason: func(d *Data, focus term, _ []term, t term) string {
				text := "not less than " + short(p.value)
				if i := greater(d, focus, t); i >= 0 {
					text += " " + written(d.values(focus.Value, p.value)[i])
				}
				return text
			},
		}, nil
	},
	"disjoint": func(p parameter) (constraint, error) {
		return constraint{
			broken: func(d *Data, focus term, values []term) []term {
				others := d.values(focus.Value, p.value)
				return bad(values, func(t term) bool { return !slices.Contains(others, t) })
			},
			reason: func(*Data, term, []term, term) string { return "also a value of " + short(p.value) },
		}, nil
	},
	"node": func(p parameter) (constraint, error) {
		if p.shape == nil {
			return constraint{}, fmt.Errorf("no shape %s", p.value)
		}
		return anyOf([]*shape{p.shape}), nil
	},
	"or": func(p parameter) (constraint, error) {
		if len(p.shapes) == 0 || slices.Contains(p.shapes, nil) {
			return constraint{}, fmt.Errorf("no list of shapes %s", p.value)
		}
		return anyOf(p.shapes), nil
	},
}

// anyOf makes a constraint on single values, each of which conforms to one of the shapes.
func anyOf(shapes []*shape) constraint {
	return constraint{
		broken: func(d *Data, _ term, values []term) []term {
			return bad(values, func(t term) bool {
				return slices.ContainsFunc(shapes, func(s *shape) bool { return len(s.results(d, t)) == 0 })
			})
		},
		reason: func(d *Data, _ term, _ []term, t term) string {
			var first []string // result of each shape
			for _, s := range shapes {
				if r := s.results(d, t); len(r) > 0 {
					first = append(first, r[0].plain(d).about())
				}
			}
			return strings.Join(first, "; ")
		},
	}
}

// each makes a constraint on single values.
func each(good func(term) bool, reason string) constraint {
	return constraint{
		broken: func(_ *Data, _ term, values []term) []term { return bad(values, good) },
		reason: func(*Data, term, []term, term) string { return reason },
	}
}

// together makes a constraint on all values of a focus node.
func together(good func([]term) bool, reason func([]term) string) constraint {
	return constraint{
		together: true,
		broken: func(_ *Data, _ term, values []term) []term {
			if good(values) {
				return nil
			}
			return []term{{}}
		},
		reason: func(_ *Data, _ term, values []term, _ term) string { return reason(values) },
	}
}

func bad(values []term, good func(term) bool) (b []term) {
	for _, v := range values {
		if !good(v) {
			b = append(b, v)
		}
	}
	return b
}

// sameLanguage returns the values whose language another value has too.
func sameLanguage(values []term) []term {
	n := map[string]int{}
	for _, v := range values {
		n[strings.ToLower(v.Language)]++
	}
	return bad(values, func(v term) bool { return v.Language == "" || n[strings.ToLower(v.Language)] == 1 })
}

// lexical has the lexical forms of the datatypes in graphs; that of dates is in the shapes.
var lexical = map[string]*regexp.Regexp{
	ontology.XSDInteger:            regexp.MustCompile(`^[+-]?[0-9]+$`),
	ontology.XSDNonNegativeInteger: regexp.MustCompile(`^([+]?[0-9]+|-0+)$`),
	ontology.XSDBoolean:            regexp.MustCompile(`^(true|false|1|0)$`),
	ontology.XSDDate:               regexp.MustCompile(`^-?[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])(Z|[+-][0-9]{2}:[0-9]{2})?$`),
}

func legal(t term) bool {
	r, ok := lexical[t.Datatype]
	return !ok || r.MatchString(t.Value)
}

// compare orders whole numbers and plain texts; other values have no order here.
func compare(a, b term) (order int, ok bool) {
	switch {
	case a.Kind != index.Literal || b.Kind != index.Literal || !legal(a) || !legal(b):
		return 0, false
	case isWhole(a) && isWhole(b):
		m, _ := new(big.Int).SetString(a.Value, 10)
		n, _ := new(big.Int).SetString(b.Value, 10)
		return m.Cmp(n), true
	case a.Datatype == ontology.XSDString && b.Datatype == ontology.XSDString:
		return cmp.Compare(a.Value, b.Value), true
	}
	return 0, false
}

func isWhole(t term) bool {
	return t.Datatype == ontology.XSDInteger || t.Datatype == ontology.XSDNonNegativeInteger
}

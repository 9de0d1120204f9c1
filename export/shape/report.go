package shape

import (
	"errors"
	"fmt"
	"strings"
)

// CheckReported is Check with the violations that another SHACL engine has found, to compare engines: report is its
// sh:ValidationReport (SHACL, section 3.6) on the shapes of the ontology.
func (d *Data) CheckReported(report *Data) ([]Fault, error) {
	d.end()
	results, err := published().reported(report)
	if err != nil {
		return nil, err
	}
	return d.check(results), nil
}

// reported reads a report.
func (all shapes) reported(report *Data) (found []result, err error) {
	report.end()
	known := map[string]*shape{}
	for _, s := range all {
		known[s.iri] = s
	}
	complete := false
	var names []term // of results; what a result has as sh:detail is said by the constraint
	for node := range report.graph.Subjects() {
		if report.isA(node.Name(), sh+"ValidationReport") {
			complete = true
			names = append(names, node.Objects(sh+"result")...)
		}
	}
	for _, n := range names {
		s := n.Value
		r := result{shape: known[report.first(s, sh+"sourceShape")]}
		component := strings.TrimSuffix(strings.TrimPrefix(report.first(s, sh+"sourceConstraintComponent"), sh), "ConstraintComponent")
		if r.shape != nil && component != "" {
			r.constraint = r.shape.constraint(strings.ToLower(component[:1]) + component[1:])
		}
		focus := report.values(s, sh+"focusNode")
		if r.constraint == nil || len(focus) == 0 {
			return nil, fmt.Errorf("a result that is not understood: %s", report.first(s, sh+"resultMessage"))
		}
		r.focus = focus[0]
		// of several values in the same language Jena reports only one
		if values := report.values(s, sh+"value"); len(values) > 0 && !r.constraint.together {
			r.value = values[0]
		}
		found = append(found, r)
	}
	if !complete {
		return nil, errors.New("no sh:ValidationReport")
	}
	return found, nil
}

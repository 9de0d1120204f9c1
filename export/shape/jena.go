package shape

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/program"
	"github.com/unkg/unkg/ontology"
)

// Jena returns the engine that runs shacl of Apache Jena. The error is program.ErrMissing if that is not installed.
// Its results have other names for blank nodes than the graph, and Jena 5.6 deviates from SHACL in two points:
// characters beyond U+FFFF count as two in a length, and $ in a pattern also matches before a line feed at the end.
func Jena() (Engine, error) {
	path, err := program.Find("shacl")
	return Engine{"jena", func(ctx context.Context, s *shapes, d *Data) ([]result, error) { return validate(ctx, path, s, d) }}, err
}

// validate passes shapes and graph to the program and reads its report, which is Turtle and is converted by
// program.Quads. The exit code of the program is 0 whatever it finds.
func validate(ctx context.Context, shacl string, s *shapes, d *Data) ([]result, error) {
	folder, err := os.MkdirTemp("", "unkg-validate-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	file := func(name string) string { return filepath.Join(folder, name) }
	if err := os.WriteFile(file("shapes.ttl"), []byte(s.text), 0o600); err != nil {
		return nil, err
	}
	if err := os.WriteFile(file("data.nt"), d.lines(), 0o600); err != nil {
		return nil, err
	}
	text, err := program.Output(ctx, shacl, "validate", "--shapes", file("shapes.ttl"), "--data", file("data.nt"))
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(file("report.ttl"), text, 0o600); err != nil {
		return nil, err
	}
	var lines bytes.Buffer
	if err := program.Quads(ctx, &lines, file("report.ttl")); err != nil {
		return nil, fmt.Errorf("report of shacl: %w", err)
	}
	report := NewData()
	if _, err := report.Read(&lines); err != nil {
		return nil, fmt.Errorf("report of shacl:%w", err)
	}
	return s.results(report)
}

// results reads a sh:ValidationReport (SHACL, section 3.6).
func (all *shapes) results(report *Data) (found []result, err error) {
	known := map[string]*shape{}
	for _, s := range all.list {
		known[s.iri] = s
	}
	complete := false
	var names []term // of results; what a result has as sh:detail is said by the constraint
	for _, s := range report.subjects {
		if report.isA(s, sh+"ValidationReport") {
			complete = true
			names = append(names, report.values(s, sh+"result")...)
		}
	}
	for _, n := range names {
		s := n.value
		r := result{shape: known[report.first(s, sh+"sourceShape")]}
		component := strings.TrimSuffix(strings.TrimPrefix(report.first(s, sh+"sourceConstraintComponent"), sh), "ConstraintComponent")
		if r.shape != nil && component != "" {
			r.constraint = r.shape.constraint(strings.ToLower(component[:1]) + component[1:])
		}
		focus := report.values(s, sh+"focusNode")
		if r.constraint == nil || len(focus) == 0 {
			return nil, fmt.Errorf("report of shacl: a result that is not understood: %s", report.first(s, sh+"resultMessage"))
		}
		r.focus = focus[0]
		// of several values in the same language Jena reports only one
		if values := report.values(s, sh+"value"); len(values) > 0 && !r.constraint.together {
			r.value = values[0]
		}
		found = append(found, r)
	}
	if !complete {
		return nil, errors.New("shacl writes no report")
	}
	return found, nil
}

// lines returns the graph as N-Triples.
func (d *Data) lines() []byte {
	var b bytes.Buffer
	for _, s := range d.subjects {
		for _, st := range d.of[s] {
			fmt.Fprintf(&b, "%s <%s> %s .\n", node(s).line(), st.property, st.object.line())
		}
	}
	return b.Bytes()
}

// line is the term in N-Triples.
func (t term) line() string {
	switch {
	case t.kind == blank:
		return t.value
	case t.kind == iri:
		return "<" + t.value + ">"
	}
	quoted, _ := ntriples.AppendQuoted(nil, t.value) // never fails: the value was read as UTF-8
	switch {
	case t.lang != "":
		return string(quoted) + "@" + t.lang
	case t.datatype != ontology.XSDString:
		return string(quoted) + "^^<" + t.datatype + ">"
	}
	return string(quoted)
}

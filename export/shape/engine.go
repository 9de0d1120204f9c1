package shape

import (
	"context"
	"slices"

	"github.com/unkg/unkg/ontology"
)

// An Engine checks a graph against shapes.
type Engine struct {
	Name    string
	results func(ctx context.Context, s *shapes, d *Data) ([]result, error)
}

// Builtin returns the built-in engine, which is always available.
func Builtin() Engine { return Engine{"builtin", builtin} }

func builtin(_ context.Context, s *shapes, d *Data) (found []result, err error) {
	report := func(r result) { found = append(found, r) }
	targeting := map[string][]*shape{} // shapes by the classes that are their targets
	for _, shape := range s.list {
		for _, class := range shape.targets {
			targeting[class] = append(targeting[class], shape)
		}
	}
	for _, subject := range d.subjects {
		var checked []*shape
		for _, st := range d.of[subject] {
			if st.property != ontology.RDFType {
				continue
			}
			for _, shape := range targeting[st.object.value] {
				if !slices.Contains(checked, shape) {
					checked = append(checked, shape)
					shape.check(d, node(subject), report)
				}
			}
		}
	}
	return found, nil
}

package shape

import "context"

// An Engine checks a graph against shapes.
type Engine struct {
	Name    string
	results func(ctx context.Context, s *shapes, d *Data) ([]result, error)
}

// Builtin returns the built-in engine, which is always available.
func Builtin() Engine { return Engine{"builtin", builtin} }

func builtin(_ context.Context, s *shapes, d *Data) (found []result, err error) {
	report := func(r result) { found = append(found, r) }
	for _, subject := range d.subjects {
		for _, shape := range s.list {
			for _, class := range shape.targets {
				if d.isA(subject, class) {
					shape.check(d, node(subject), report)
					break
				}
			}
		}
	}
	return found, nil
}

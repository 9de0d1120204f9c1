package shape

import "context"

// An Engine checks a graph against the shapes.
type Engine struct {
	Name    string
	results func(ctx context.Context, d *Data) ([]result, error)
}

// Builtin returns the built-in engine, which is always available.
func Builtin() Engine { return Engine{"builtin", builtin} }

func builtin(_ context.Context, d *Data) (found []result, err error) {
	report := func(r result) { found = append(found, r) }
	for _, s := range d.subjects {
		for _, shape := range shapes() {
			for _, class := range shape.targets {
				if d.isA(s, class) {
					shape.check(d, node(s), report)
					break
				}
			}
		}
	}
	return found, nil
}

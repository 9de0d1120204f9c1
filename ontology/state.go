package ontology

// StateByName returns the State that bears the name in some official language, or nil.
func StateByName(name string) *Entity {
	for _, e := range LoadAuthority().Entities() {
		for _, n := range e.Names {
			if e.Kind == State && n.Text == name {
				return e
			}
		}
	}
	return nil
}

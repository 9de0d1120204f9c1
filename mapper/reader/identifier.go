package reader

// Identifiers are the IDs that a document has given. Where a number or a label stands again, the place among those that
// bear it stands in front: "2.op1".
type identifiers struct {
	used map[string]bool
	last map[string]int // by ID: the last place that was given to it
}

func newIdentifiers() identifiers { return identifiers{map[string]bool{}, map[string]int{}} }

// unique returns an ID that was not given yet, and gives it.
func (d *identifiers) unique(id string) string {
	given := id
	for n := d.last[id]; d.used[given]; given = itoa(n) + "." + id {
		n = max(n+1, 2)
		d.last[id] = n
	}
	d.used[given] = true
	return given
}

package outline

import "strconv"

// Identifiers are the IDs already used in a document. If a number or label occurs again, its ID begins with a count:
// the second "op1" is "2.op1".
type Identifiers struct {
	used map[string]bool
	last map[string]int // by ID: the last count used for it
}

func NewIdentifiers() Identifiers { return Identifiers{map[string]bool{}, map[string]int{}} }

// Unique returns id, or id with a count in front if it is taken, and marks the result as used.
func (d *Identifiers) Unique(id string) string {
	given := id
	for n := d.last[id]; d.used[given]; given = strconv.Itoa(n) + "." + id {
		n = max(n+1, 2)
		d.last[id] = n
	}
	d.used[given] = true
	return given
}

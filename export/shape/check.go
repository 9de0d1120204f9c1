package shape

import (
	"slices"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// check returns the violations of shapes by a graph, in the order of its subjects.
func (all shapes) check(d *Data) (found []result) {
	report := func(r result) { found = append(found, r) }
	targeting := map[string][]*shape{} // shapes by the classes that are their targets
	for _, shape := range all {
		for _, class := range shape.targets {
			targeting[class] = append(targeting[class], shape)
		}
	}
	for node := range d.graph.Subjects() {
		var checked []*shape
		for _, class := range node.Objects(ontology.RDFType) {
			for _, shape := range targeting[class.Value] {
				if !slices.Contains(checked, shape) {
					checked = append(checked, shape)
					shape.check(d, index.Named(node.Name()), report)
				}
			}
		}
	}
	return found
}

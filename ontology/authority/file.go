// Package authority keeps the files in its folder, the authority of the entities that resolutions name: how they are laid
// out, what is checked in them, and the list of the IRIs that have been published.
//
// Layout lays out a file, Check finds faults in all of them. Reading the authority to recognise names is the business of
// package ontology.
package authority

import (
	"strings"

	"github.com/unkg/unkg/ontology"
)

// A block is what one file says of one entity.
type block struct {
	path       string // "body/unhcr"
	statements []ontology.Statement
}

// blocksOf groups the statements of a source by their subjects, in the order in which these appear first.
func blocksOf(s ontology.Source) ([]block, error) {
	statements, err := s.Statements()
	if err != nil {
		return nil, err
	}
	var blocks []block
	at := map[string]int{}
	for _, st := range statements {
		i, ok := at[st.Subject]
		if !ok {
			i = len(blocks)
			at[st.Subject] = i
			blocks = append(blocks, block{path: strings.TrimPrefix(st.Subject, ontology.DefaultBase)})
		}
		blocks[i].statements = append(blocks[i].statements, st)
	}
	return blocks, nil
}

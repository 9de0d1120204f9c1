package source

import "github.com/unkg/unkg/ontology"

// Known is what is known of an input before it is read. The zero value means that nothing is.
type Known struct {
	Language string          // code of BCP 47, "" to recognise it
	Symbol   ontology.Symbol // for a source that prints none; one that prints another is refused
}

// BOM is the byte order mark, with which a file may begin.
var BOM = []byte("\ufeff")

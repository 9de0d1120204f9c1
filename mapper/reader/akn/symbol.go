package akn

import (
	"cmp"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/ontology"
)

// maxNumbers is the largest number of docNumber elements that are compared with that of the cover page.
const maxNumbers = 8 // official files have no other before it

// FindSymbol parses a file up to the end of the docNumber on the cover page of its first statement. If that is not
// among the first maxNumbers, it reads to the end: only then is it known which statement of a collection has the
// cover page.
func FindSymbol(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool) {
	var number *element
	numbers := 0
	a := arenas.Get().(*arena)
	defer arenas.Put(a)
	document, err := parseXML("", data, a, func(root, closed *element) bool {
		if closed.name != "docNumber" || root.name != "akomaNtoso" || numbers == maxNumbers {
			return false
		}
		numbers++
		number = coverNumber(root.child("statement").child("coverPage"))
		found = number == closed
		return found
	})
	switch {
	case err != nil:
		return "", whole
	case !whole && (!found || document.faults.count > 0): // what ends in the middle is not well-formed, and more may mend it
		return "", false
	case !found:
		statement, _ := aknStatement(document.root)
		number = coverNumber(statement.child("coverPage"))
	}
	return cmp.Or(symbolOf(number), known.Symbol), true
}

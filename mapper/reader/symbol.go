package reader

import (
	"cmp"

	"github.com/unkg/unkg/ontology"
)

// FindSymbol returns the symbol that Read will find in a file, by the same steps, from its beginning or from the
// whole. It is "" for a file that Read will refuse; found is false if the beginning is too short to tell.
func (k Known) FindSymbol(start []byte, whole bool) (s ontology.Symbol, found bool) {
	for _, f := range formats {
		if f.match(start) {
			legal, _ := legible(start, f.layout)
			return f.symbol(legal, whole, k)
		}
	}
	return "", true
}

// maxNumbers is the largest number of docNumber elements that are compared with that of the cover page.
const maxNumbers = 8 // official files have no other before it

// symbolOfAKN parses a file up to the end of the docNumber on the cover page of its first statement. If that is not
// among the first maxNumbers, it reads to the end: only then is it known which statement of a collection has the
// cover page.
func symbolOfAKN(data []byte, whole bool, known Known) (s ontology.Symbol, found bool) {
	var number *element
	numbers := 0
	a := arenas.Get().(*arena)
	defer arenas.Put(a)
	root, _, err := parseXML("", data, a, func(root, closed *element) bool {
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
	case !found:
		statement, _ := aknStatement(root)
		number = coverNumber(statement.child("coverPage"))
	}
	return cmp.Or(symbolOf(number), known.Symbol), true
}

// symbolOfText reads the masthead. It needs the whole file, since the masthead may end anywhere.
func symbolOfText(data []byte, whole bool, known Known) (s ontology.Symbol, found bool) {
	if !whole || checkText("", data) != nil {
		return "", whole
	}
	t, err := newTextReader("", data, known)
	if err != nil || t.readSymbol() != nil {
		return "", true
	}
	return t.res.Symbol, true
}

// Package docx reads resolutions as Word documents (Office Open XML, ECMA-376, in its transitional and strict forms).
//
// It makes of a document what Word prints: the text with the numbers that Word generates, tracked changes as accepted,
// hidden text left out, footnotes with the numbers that Word gives them. Numbers of notes that begin anew on each page
// are right as far as the document says where its pages end. Marks of notes that are letters or Roman numerals are
// figures, since letters could not be told from those of the word before.
//
// Pictures, charts and comments are left out, and with a warning whole documents inside another one (w:altChunk) and the
// numbers of fields that have no stored result (AUTONUM, LISTNUM).
package docx

import (
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Read reads a Word document. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	document, err := open(data)
	if err != nil {
		return nil, source.Whole(name, "the Word document cannot be read: "+err.Error())
	}
	return text.ReadRich(name, document, known)
}

// FindSymbol returns the symbol that Read will find.
func FindSymbol(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool) {
	if !whole {
		return "", false
	}
	document, err := open(data)
	if err != nil {
		return "", true
	}
	return text.FindRichSymbol(document, known), true
}

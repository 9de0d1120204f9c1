package oxigraph

import (
	"errors"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/ontology"
)

// prefixes are those that a query need not declare, as the module reads them: lines of a name and an IRI.
var prefixes = sync.OnceValue(func() string {
	var b strings.Builder
	for _, p := range ontology.Prefixes(ontology.DefaultBase) {
		b.WriteString(p.Name + " " + p.IRI + "\n")
	}
	return b.String()
})

// located gives a fault of syntax the place of the first prefix that is not declared, if there is one: the parser finds
// the mistake elsewhere then. What the parser expects at a place is left out if it is a page of characters.
func located(err error, text string) error {
	var fault *Fault
	if !errors.As(err, &fault) || fault.Kind != Syntax {
		return err
	}
	name, at, found := sparql.Undeclared(text, func(name string) bool {
		return strings.Contains("\n"+prefixes(), "\n"+name+" ")
	})
	if !found {
		if strings.Contains(fault.Message, "[") {
			fault.Message = "the query cannot be read beyond this place"
		}
		return fault
	}
	line := text[strings.LastIndexByte(text[:at], '\n')+1 : at]
	return &Fault{
		Kind: Syntax, Line: strings.Count(text[:at], "\n") + 1, Column: utf8.RuneCountInString(line) + 1,
		Message: "the prefix " + name + ": is not declared", Advice: "begin the query with PREFIX " + name + ": <IRI>",
	}
}

package oxigraph

import (
	"errors"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

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

// tokens are the tokens of SPARQL that hold no prefixed name, the declaration of a prefix, which is group 1, and a
// prefixed name, whose prefix is group 2 (https://www.w3.org/TR/sparql11-query/#sparqlGrammar).
var tokens = regexp.MustCompile(`<[^<>"{}|^\x60\\\x00-\x20]*>` +
	`|"""(?:"{0,2}(?:[^"\\]|\\[^\x00]))*"""` +
	`|'''(?:'{0,2}(?:[^'\\]|\\[^\x00]))*'''` +
	`|"(?:[^"\\\n\r]|\\.)*"` +
	`|'(?:[^'\\\n\r]|\\.)*'` +
	`|#[^\n\r]*` +
	`|[?$][\pL\pN_]+` +
	`|(?i:PREFIX)\s+([\pL\pN_.-]*):` +
	`|_:[\pL\pN_.-]*` +
	`|([\pL\pN_.-]*):[\pL\pN_.%:-]*`)

// located gives a fault of syntax the place of the first prefix that is not declared, if there is one: the parser finds
// a mistake elsewhere then.
func located(err error, text string) error {
	var fault *Fault
	if !errors.As(err, &fault) || fault.Kind != Syntax {
		return err
	}
	declared := map[string]bool{}
	for line := range strings.Lines(prefixes()) {
		name, _, _ := strings.Cut(line, " ")
		declared[name] = true
	}
	for _, m := range tokens.FindAllStringSubmatchIndex(text, -1) {
		if m[2] >= 0 {
			declared[text[m[2]:m[3]]] = true
		}
		if m[4] < 0 || declared[text[m[4]:m[5]]] {
			continue
		}
		before := text[:m[4]]
		line := before[strings.LastIndexByte(before, '\n')+1:]
		name := text[m[4]:m[5]]
		return &Fault{
			Kind: Syntax, Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(line) + 1,
			Message: "the prefix " + name + ": is not declared", Advice: "begin the query with PREFIX " + name + ": <IRI>",
		}
	}
	return err
}

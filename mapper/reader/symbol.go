package reader

import (
	"bytes"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// Symbol returns the symbol of a document at a glance, without reading its structure, or "" where a glance does not tell.
// It is what Read finds for all but malformed files.
func Symbol(data []byte) ontology.Symbol {
	if matchAKN(data) {
		return glanceAKN(data)
	}
	return glanceText(data)
}

// glanceAKN looks at the docNumber of the cover page.
func glanceAKN(data []byte) ontology.Symbol {
	_, rest, ok := bytes.Cut(data, []byte(`refersTo="#symbol"`))
	if !ok {
		return ""
	}
	if _, rest, ok = bytes.Cut(rest, []byte(">")); !ok {
		return ""
	}
	number, _, ok := bytes.Cut(rest, []byte("<"))
	if !ok {
		return ""
	}
	symbol, err := ontology.ParseSymbol(collapse(string(number)))
	if err != nil {
		return ""
	}
	return symbol
}

// glance is how much of the start of a text is looked at: the masthead of every layout ends before.
const glance = 4096

// glanceText takes the first symbol in the masthead.
func glanceText(data []byte) ontology.Symbol {
	head := string(data[:min(len(data), glance)])
	for _, line := range strings.Split(head, "\n") {
		for line = strings.TrimSpace(line); line != ""; {
			if symbol, n := ontology.ScanSymbol(line); n > 0 && strings.Contains(string(symbol), "/") {
				return symbol
			}
			_, line, _ = strings.Cut(line, " ")
			line = strings.TrimSpace(line)
		}
	}
	return ""
}

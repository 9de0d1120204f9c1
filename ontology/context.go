package ontology

import (
	_ "embed"
	"encoding/json"
	"strings"
)

//go:embed context.jsonld
var context string

// Context returns the published JSON-LD context, as it is in the repository: a term for every property and class, the
// prefixes of written data, and "document". IRIs of data begin with base.
func Context(base string) string {
	if base == DefaultBase {
		return context
	}
	pairs := []string{}
	for _, p := range append([]Prefix{DocumentPrefix(DefaultBase)}, Prefixes(DefaultBase)...) {
		if local, ok := strings.CutPrefix(p.IRI, DefaultBase); ok && strings.HasSuffix(local, "/") && p.IRI != ActionNS {
			pairs = append(pairs, `"`+p.Name+`": `+quote(p.IRI), `"`+p.Name+`": `+quote(base+local))
		}
	}
	return strings.NewReplacer(pairs...).Replace(context)
}

// DocumentPrefix is the prefix of documents in formats where names cannot be relative to their folder.
func DocumentPrefix(base string) Prefix { return Prefix{"document", base + "document/"} }

func quote(s string) string {
	text, err := json.Marshal(s)
	if err != nil {
		panic(err)
	}
	return string(text)
}

package sparql

import "regexp"

// NamesGraphs reports whether a query names its graphs itself, by the keywords GRAPH or FROM.
func NamesGraphs(query string) bool {
	return graphKeyword.MatchString(notKeywords.ReplaceAllString(query, " "))
}

var graphKeyword = regexp.MustCompile(`(?i)\b(GRAPH|FROM)\b`)

// notKeywords are the tokens of SPARQL within which no word is a keyword.
var notKeywords = regexp.MustCompile(opaque + `|[\pL\pN_.-]*:[\pL\pN_.%:-]*`)

// opaque are the tokens of SPARQL that hold neither a keyword nor a prefixed name: IRIs, texts, comments, variables
// (https://www.w3.org/TR/sparql11-query/#sparqlGrammar).
const opaque = `<[^<>"{}|^\x60\\\x00-\x20]*>` +
	`|"""(?:"{0,2}(?:[^"\\]|\\[^\x00]))*"""` +
	`|'''(?:'{0,2}(?:[^'\\]|\\[^\x00]))*'''` +
	`|"(?:[^"\\\n\r]|\\.)*"` +
	`|'(?:[^'\\\n\r]|\\.)*'` +
	`|#[^\n\r]*` +
	`|[?$][\pL\pN_]+`

// prefixed are a declaration, whose prefix is group 1, a blank node, and a prefixed name, whose prefix is group 2.
var prefixed = regexp.MustCompile(opaque + `|(?i:PREFIX)\s+([\pL\pN_.-]*):|_:[\pL\pN_.-]*|([\pL\pN_.-]*):[\pL\pN_.%:-]*`)

// Undeclared returns the first prefix of a query that it does not declare before, and the bytes before that; known
// reports which prefixes need no declaration.
func Undeclared(query string, known func(prefix string) bool) (prefix string, at int, found bool) {
	declared := map[string]bool{}
	for _, m := range prefixed.FindAllStringSubmatchIndex(query, -1) {
		if m[2] >= 0 {
			declared[query[m[2]:m[3]]] = true
		}
		if m[4] < 0 {
			continue
		}
		if prefix := query[m[4]:m[5]]; !declared[prefix] && !known(prefix) {
			return prefix, m[4], true
		}
	}
	return "", 0, false
}

package sparql

import "regexp"

// NamesGraphs reports whether a query names its graphs itself, by the keywords GRAPH or FROM.
func NamesGraphs(query string) bool {
	return graphKeyword.MatchString(notKeywords.ReplaceAllString(query, " "))
}

var graphKeyword = regexp.MustCompile(`(?i)\b(GRAPH|FROM)\b`)

// notKeywords are the tokens of SPARQL within which no word is a keyword: IRIs, texts, comments, variables, prefixed names
// (https://www.w3.org/TR/sparql11-query/#sparqlGrammar).
var notKeywords = regexp.MustCompile(`<[^<>"{}|^\x60\\\x00-\x20]*>` +
	`|"""(?:"{0,2}(?:[^"\\]|\\[^\x00]))*"""` +
	`|'''(?:'{0,2}(?:[^'\\]|\\[^\x00]))*'''` +
	`|"(?:[^"\\\n\r]|\\.)*"` +
	`|'(?:[^'\\\n\r]|\\.)*'` +
	`|#[^\n\r]*` +
	`|[?$][\pL\pN_]+` +
	`|[\pL\pN_.-]*:[\pL\pN_.%:-]*`)

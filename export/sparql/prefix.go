package sparql

import (
	"regexp"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// withPrefixes returns a query with the declarations of those prefixes that it uses and does not declare, before its
// text and on the same line.
func withPrefixes(query string, prefixes []ontology.Prefix) string {
	declared := declarations(query)
	var used []string
	for _, token := range notKeywords.FindAllString(query, -1) {
		if m := prefixed.FindStringSubmatch(token); m != nil && !declared[m[1]] {
			used = append(used, m[1])
		}
	}
	var b strings.Builder
	for _, p := range prefixes {
		if slices.Contains(used, p.Name) {
			b.WriteString("PREFIX " + p.Name + ": <" + p.IRI + "> ")
		}
	}
	return b.String() + query
}

// Undeclared returns the first prefix that a query uses and does not declare, and the bytes before it; known reports
// which prefixes need no declaration.
func Undeclared(query string, known func(prefix string) bool) (prefix string, at int, found bool) {
	declared := declarations(query)
	for _, token := range notKeywords.FindAllStringIndex(query, -1) {
		m := prefixed.FindStringSubmatch(query[token[0]:token[1]])
		if m != nil && m[1] != "_" && !declared[m[1]] && !known(m[1]) {
			return m[1], token[0], true
		}
	}
	return "", 0, false
}

// declarations are the prefixes that a query declares.
func declarations(query string) map[string]bool {
	declared := map[string]bool{}
	for _, m := range declaration.FindAllStringSubmatch(prologue.FindString(query), -1) {
		declared[m[1]] = true
	}
	return declared
}

var (
	// declaration matches a comment, or a declaration with the prefix as its group.
	declaration = regexp.MustCompile(`(?i)#[^\n\r]*|PREFIX\s+([^:\s]*):`)
	// prefixed matches a token that begins with a prefix.
	prefixed = regexp.MustCompile(`^([\pL\pN_.-]*):`)
)

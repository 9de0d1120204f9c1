package sparql

import (
	"iter"
	"regexp"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// withPrefixes returns a query with the declarations of those prefixes that it uses and does not declare, before its
// text and on the same line.
func withPrefixes(query string, prefixes []ontology.Prefix) string {
	var used []string
	for _, name := range undeclared(query) {
		used = append(used, name)
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
	for at, name := range undeclared(query) {
		if name != "_" && !known(name) {
			return name, at, true
		}
	}
	return "", 0, false
}

// undeclared yields the prefixes that a query uses and does not declare, each time with the bytes before it. "_" is that
// of blank nodes.
func undeclared(query string) iter.Seq2[int, string] {
	return func(yield func(at int, prefix string) bool) {
		declared := declarations(query)
		for _, token := range notKeywords.FindAllStringIndex(query, -1) {
			m := prefixed.FindStringSubmatch(query[token[0]:token[1]])
			if m != nil && !declared[m[1]] && !yield(token[0], m[1]) {
				return
			}
		}
	}
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

package outline

import (
	"net/url"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// LinkedSymbol returns the symbol of the document that a link leads to: docs.un.org/en/A/RES/78/184 and its older
// forms.
func LinkedSymbol(href string) ontology.Symbol {
	rest := strings.TrimSpace(href)
	for _, prefix := range []string{"https://", "http://", "www."} {
		rest = strings.TrimPrefix(rest, prefix)
	}
	host, path, ok := strings.Cut(rest, "/")
	if !ok || !strings.EqualFold(host, "undocs.org") && !strings.EqualFold(host, "docs.un.org") {
		return ""
	}
	if language, after, ok := strings.Cut(path, "/"); ok && linkLanguages[strings.ToLower(language)] {
		path = after
	}
	if i := strings.IndexAny(path, "?#"); i >= 0 {
		path = path[:i]
	}
	symbol, err := ontology.ParseSymbol(strings.Trim(unescapePath(path), "/.,; \t\n\u00a0"))
	if err != nil {
		return ""
	}
	return symbol
}

// linkLanguages are the languages in the addresses of docs.un.org; "ch" is Chinese and "sp" Spanish in the older ones.
var linkLanguages = map[string]bool{"ar": true, "ch": true, "de": true, "en": true, "es": true, "fr": true, "ru": true, "sp": true, "zh": true}

// unescapePath undoes the percent-encoding of a path. A malformed path is returned unchanged.
func unescapePath(path string) string {
	if s, err := url.PathUnescape(path); err == nil {
		return s
	}
	return path
}

package outline

import (
	"strings"

	"github.com/unkg/unkg/ontology"
)

// States splits a list of States, "Bosnia and Herzegovina, Indonesia (on behalf of ...) and the Russian Federation",
// into their names as printed. joins are the conjunctions before the last, with the space before them if they have one:
// " and", "和". A phrase that names no State is left out, and then whole is false.
func States(list string, joins []string) (names []string, whole bool) {
	whole = true
	for _, piece := range splitOutside(list) {
		for piece = trimJoin(piece, joins); piece != ""; piece = trimJoin(piece, joins) {
			name, rest := firstState(piece, joins)
			if name == "" {
				name, rest = firstState(withoutBracket(piece), joins)
			}
			if name == "" {
				whole = false
				break
			}
			names, piece = append(names, name), rest
		}
	}
	return names, whole
}

// withoutBracket removes what is in brackets and is no part of a name: " (on behalf of the Group of 77)".
func withoutBracket(s string) string {
	open := strings.Index(s, " (")
	if open < 0 {
		return ""
	}
	shut := strings.IndexByte(s[open:], ')')
	if shut < 0 {
		return s[:open]
	}
	return s[:open] + s[open+shut+1:]
}

// trimJoin removes spaces, and a conjunction or the article from the start of a piece.
func trimJoin(piece string, joins []string) string {
	piece = strings.TrimSpace(piece)
	for _, join := range joins {
		join = strings.TrimLeft(join, " ")
		if rest, ok := strings.CutPrefix(piece, join); ok && (rest == "" || rest[0] == ' ' || join[0] >= 0x80) {
			piece = strings.TrimSpace(rest)
		}
	}
	return strings.TrimPrefix(piece, "the ")
}

// longestState is a limit, in bytes, above the longest name of a State in any language, which has 111.
const longestState = 200

// firstState returns the name of a State at the beginning of a piece, "" if there is none, and what follows it from the
// conjunction on. A name may itself contain a conjunction.
func firstState(piece string, joins []string) (name, rest string) {
	if isState(piece) {
		return piece, ""
	}
	within := piece[:min(len(piece), longestState)]
	for at := 1; at < len(within); at++ {
		for _, join := range joins {
			if strings.HasPrefix(within[at:], join) && isState(piece[:at]) {
				return piece[:at], piece[at:]
			}
		}
	}
	return "", ""
}

func isState(name string) bool { return len(name) <= longestState && ontology.StateByName(name) != nil }

// splitOutside splits s at each comma of any script outside brackets.
func splitOutside(s string) []string {
	var parts []string
	depth, from := 0, 0
	for i, r := range s {
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
		case ',', '，', '、', '،':
			if depth == 0 {
				parts = append(parts, s[from:i])
				from = i + len(string(r))
			}
		}
	}
	return append(parts, s[from:])
}

package sparql

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/unkg/unkg/export/ntriples"
)

// A parameter of a query is a variable ?param_NAME with a default: VALUES ?param_NAME { "text" }. So the query is
// complete as it is.
var parameter = regexp.MustCompile(`(VALUES\s+\?param_)([A-Za-z0-9_]+)(\s*\{\s*)"(?:[^"\\\n\r]|\\.)*"(\s*\})`)

// Bind replaces the values of parameters of a query, wherever they occur. A value is written as an escaped literal,
// so it can never become anything else. The error names a value for which the query has no parameter, or one that RDF
// does not allow.
func Bind(text string, values map[string]string) (string, error) {
	literals, used := map[string]string{}, map[string]bool{}
	for name, v := range values {
		quoted, err := ntriples.AppendQuoted(nil, v)
		if err != nil {
			return "", fmt.Errorf("parameter %q: %w", name, err)
		}
		literals[name] = string(appendShielded(nil, quoted))
	}
	text = parameter.ReplaceAllStringFunc(text, func(found string) string {
		m := parameter.FindStringSubmatch(found)
		literal, ok := literals[m[2]]
		if !ok {
			return found
		}
		used[m[2]] = true
		return m[1] + m[2] + m[3] + literal + m[4]
	})
	var unknown []string
	for name := range values {
		if !used[name] {
			unknown = append(unknown, name)
		}
	}
	if len(unknown) > 0 {
		slices.Sort(unknown)
		return "", fmt.Errorf("the query has no VALUES ?param_%s", unknown[0])
	}
	return text, nil
}

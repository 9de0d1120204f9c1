package outline

import (
	"strings"
	"testing"
)

func TestStates(t *testing.T) {
	for _, c := range []struct {
		list, joins, want string
		whole             bool
	}{
		{"Bosnia and Herzegovina, Indonesia (on behalf of some) and the Russian Federation", " and", "Bosnia and Herzegovina|Indonesia|Russian Federation", true},
		{"Fiji", " and", "Fiji", true},
		{"Antigua and Barbuda and Trinidad and Tobago", " and", "Antigua and Barbuda|Trinidad and Tobago", true},
		{"submitted by the Chair of the Committee", " and", "", false},
		{"Micronesia (Federated States of), and Palau", " and", "Micronesia (Federated States of)|Palau", true},
		{"Verde, Canada", " and", "Canada", false},
		{"Côte d’Ivoire, France et Haïti", " et", "Côte d’Ivoire|France|Haïti", true},
		{"斐济、冰岛和挪威", "和", "斐济|冰岛|挪威", true},
	} {
		names, whole := States(c.list, strings.Split(c.joins, "|"))
		if got := strings.Join(names, "|"); got != c.want || whole != c.whole {
			t.Errorf("%q: got %q, %v", c.list, got, whole)
		}
	}
}

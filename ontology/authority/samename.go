package authority

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// sameNames finds two entities that have one name in a language and existed in the same year, so that nothing tells which
// of them a document names.
func (c *checker) sameNames() {
	type key struct{ lang, words string }
	type use struct {
		*entity
		*name
	}
	uses := map[key][]use{}
	for _, f := range c.files {
		for _, e := range f.entities {
			for i := range e.names {
				n := &e.names[i]
				if n.Role == ontology.ShortForm {
					continue
				}
				k := key{n.Lang, n.words}
				for _, o := range uses[k] {
					if o.entity != e && e.meets(o.entity) {
						c.add(e, n.line, "same-name", fmt.Sprintf("%q@%s is also the name of %s", n.Text, n.Lang, o.path))
					}
				}
				if !slices.ContainsFunc(uses[k], func(o use) bool { return o.entity == e }) {
					uses[k] = append(uses[k], use{e, n})
				}
			}
		}
	}
}

// meets reports whether both entities existed, or were named, in one year.
func (e *entity) meets(o *entity) bool {
	from, until := e.years()
	from2, until2 := o.years()
	return from < until2 && from2 < until || from == from2 && until == until2
}

// years returns the first year in which the entity can be named and the one in which it ceased to be.
func (e *entity) years() (from, until string) {
	year := func(predicates ...string) string {
		for _, p := range predicates {
			if v := e.value(p); v != "" {
				return strings.SplitN(v, "-", 2)[0]
			}
		}
		return ""
	}
	until = cmp.Or(year(ontology.PropValidUntil), "9999")
	from = year(ontology.PropValidFrom)
	if e.kind == ontology.State {
		until = min(until, cmp.Or(year(ontology.SchemaEndDate), "9999"))
	}
	if e.kind != ontology.Forum {
		from = max(from, year(ontology.SchemaStartDate))
	}
	return from, until
}

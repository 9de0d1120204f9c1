package authority

import (
	_ "embed"
	"maps"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// published lists the paths of all entities that have been published, sorted, one a line. They are public: none is dropped
// and none comes to mean something else.
//
//go:embed published.txt
var published string

// publishedIRIs checks that every published path is still an entity, or is replaced by one, and that every entity is in
// the list.
func (c *checker) publishedIRIs(list string, replaced map[string]string) {
	add := func(line int, path, text string) {
		c.faults = append(c.faults, Fault{"ontology/authority/published.txt", line, "published", path, text})
	}
	paths := strings.Fields(list)
	if !slices.IsSorted(paths) || len(slices.Compact(slices.Clone(paths))) < len(paths) {
		add(1, "", "the list is not in order")
	}
	for i, path := range paths {
		if to, ok := replaced[path]; c.byPath[path] == nil && !(ok && c.byPath[to] != nil) {
			add(i+1, path, "it was published and has no block any more: say in ontology/replaced.ttl what it is now")
		} else if ok && c.byPath[path] != nil {
			add(i+1, path, "it is replaced and has a block")
		}
	}
	for _, f := range c.files {
		for _, e := range f.entities {
			if _, ok := slices.BinarySearch(paths, e.path); !ok {
				c.add(e, e.line, "published", "go run ./cmd/authority publish adds it to the published ones")
			}
		}
	}
	for _, from := range slices.Sorted(maps.Keys(replaced)) {
		if _, ok := slices.BinarySearch(paths, from); !ok {
			add(len(paths), from, "it is replaced and was never published")
		}
	}
}

// Publish returns a list of published paths with those of all entities of the authority added.
func Publish(list string) string {
	paths := strings.Fields(list)
	for _, e := range ontology.LoadAuthority().Entities() {
		paths = append(paths, e.Path())
	}
	slices.Sort(paths)
	return strings.Join(slices.Compact(paths), "\n") + "\n"
}

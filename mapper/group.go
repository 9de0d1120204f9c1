package mapper

import (
	"sync"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// groupOf returns the group of the closed list that the words of a target in a language mean, or nil if the list has
// none.
func groupOf(t *resolution.Target, code string) *ontology.Entity {
	return groupEntities()[lang.FindGroup(code, t.Group)]
}

// groupEntities are the groups as entities with their names in each language.
var groupEntities = sync.OnceValue(func() map[*lang.Group]*ontology.Entity {
	entities := make(map[*lang.Group]*ontology.Entity, len(lang.Groups()))
	for _, g := range lang.Groups() {
		e := &ontology.Entity{Kind: ontology.Group, Slug: g.Slug}
		for _, code := range lang.Codes() {
			role := ontology.Preferred
			for _, name := range g.Names(code) {
				e.Names = append(e.Names, ontology.Name{Text: name, Lang: code, Role: role})
				role = ontology.Alternative
			}
		}
		entities[g] = e
	}
	return entities
})

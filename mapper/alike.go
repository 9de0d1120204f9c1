package mapper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// alike maps candidates of later versions to the same candidates of earlier versions, which have names in another
// language: "世界法官宪章" and "Universal Charter of the Judge". Two candidates are the same if they are named in the same
// paragraphs and footnotes, together with the same other entities of their kind, and no other candidate of either
// version is.
func alike(versions []*resolution.Resolution) map[*ontology.Entity]*ontology.Entity {
	same := map[*ontology.Entity]*ontology.Entity{}
	first := map[string]*ontology.Entity{} // candidates of earlier versions, by their places
	for _, v := range versions {
		here := map[string][]*ontology.Entity{}
		var order []string
		for e, places := range placesOfCandidates(v, versions[0]) {
			if len(here[places]) == 0 {
				order = append(order, places)
			}
			here[places] = append(here[places], e)
		}
		slices.Sort(order)
		for _, places := range order {
			e, before := here[places][0], first[places]
			switch {
			case len(here[places]) > 1:
			case before == nil:
				first[places] = e
			case !slices.ContainsFunc(before.Names, func(n ontology.Name) bool { return n.Lang == v.Language }):
				same[e] = before
			}
		}
	}
	return same
}

// placesOfCandidates describes for each candidate of a version where it is named: the paragraphs and footnotes, and
// for each of them the authority entities of its kind that are named there and the number of candidates of its kind.
func placesOfCandidates(v, first *resolution.Resolution) map[*ontology.Entity]string {
	var places map[*ontology.Entity]string
	note := func(id string, mentions []resolution.Mention) {
		var named []*ontology.Entity // without duplicates
		for i := range mentions {
			if e := mentions[i].Entity; e != nil && !slices.Contains(named, e) {
				named = append(named, e)
			}
		}
		for _, e := range named {
			if !e.Candidate {
				continue
			}
			var known []string
			candidates := 0
			for _, o := range named {
				switch {
				case o.Kind != e.Kind:
				case o.Candidate:
					candidates++
				default:
					known = append(known, o.Slug)
				}
			}
			slices.Sort(known)
			if places == nil {
				places = map[*ontology.Entity]string{}
			}
			places[e] += fmt.Sprintf("%s %s %d %s;", e.Kind, id, candidates, strings.Join(known, " "))
		}
	}
	for i := range v.Paragraphs {
		note(v.Paragraphs[i].ID, v.Paragraphs[i].Mentions)
	}
	for i, id := range footnoteIDs(v, first) {
		note(id, v.Footnotes[i].Mentions)
	}
	return places
}

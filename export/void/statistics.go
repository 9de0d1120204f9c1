package void

import (
	"net/url"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// statistics writes what was counted of the whole, and of what the authority says.
func (b *builder) statistics(d Dataset, c *Census) {
	const it = "dataset"
	b.addIRI(it, void+"feature", serializations[d.MediaType].feature)
	b.add(it, void+"uriSpace", plain(d.Base))
	b.add(it, void+"exampleResource", c.example)
	b.add(it, void+"triples", integer(c.count.triples))
	b.add(it, void+"entities", integer(c.count.entities))
	b.add(it, void+"distinctSubjects", integer(c.count.subjects))
	b.add(it, void+"distinctObjects", integer(c.count.objects))
	b.add(it, void+"classes", integer(len(c.instances)))
	b.add(it, void+"properties", integer(len(c.uses)))
	if c.count.authority == 0 {
		return
	}
	// The graph of the authority, in files whose graphs have names, is the subset.
	authority := iri(ontology.AuthorityName(d.Base))
	b.add(it, void+"subset", authority)
	b.about(authority, ontology.RDFType, iri(void+"Dataset"))
	b.about(authority, ontology.DCTitle, english(authorityTitle))
	b.about(authority, ontology.DCTerms+"license", iri(cc0))
	b.about(iri(cc0), ontology.RDFType, iri(ontology.DCTerms+"LicenseDocument"))
	b.about(authority, void+"triples", integer(c.count.authority))
}

// authorityTitle names what is the same in the graphs of all documents.
const authorityTitle = "The authority: names of entities, and the actions, outcomes and methods of adoption"

// partitions writes how many instances each class has, how often each property is used, and the vocabularies of both.
func (b *builder) partitions(c *Census) {
	for _, p := range []struct {
		name, partition, of, number string
		counts                      map[string]int
	}{
		{"instances-", "classPartition", "class", "entities", c.instances},
		{"property-", "propertyPartition", "property", "triples", c.uses},
	} {
		for _, term := range sorted(p.counts) {
			part := p.name + b.short(term)
			b.add("dataset", void+p.partition, b.part(part))
			b.add(part, ontology.RDFType, iri(void+"Dataset"))
			b.add(part, void+p.of, iri(term))
			b.add(part, void+p.number, integer(p.counts[term]))
			b.add("dataset", void+"vocabulary", iri(vocabulary(term)))
		}
	}
}

// linksets writes how many links there are to external datasets.
func (b *builder) linksets(c *Census) {
	for _, t := range targets {
		for _, predicate := range sorted(c.uses) {
			n := c.links[link{predicate, t.name}]
			if n == 0 {
				continue
			}
			part, other := "links-"+t.name+"-"+b.short(predicate), "target-"+t.name
			b.add("dataset", void+"subset", b.part(part))
			b.add(part, ontology.RDFType, iri(void+"Linkset"))
			b.add(part, void+"subjectsTarget", b.part("dataset"))
			b.add(part, void+"objectsTarget", b.part(other))
			b.add(part, void+"linkPredicate", iri(predicate))
			b.add(part, void+"triples", integer(n))
			b.add(other, ontology.RDFType, iri(void+"Dataset"))
			b.add(other, ontology.DCTitle, english(t.title))
			b.add(other, void+"uriSpace", plain(t.space))
		}
	}
}

// short returns a name for a term that is unique among the prefixes: "unkg-Resolution".
func (b *builder) short(term string) string {
	for _, p := range b.prefixes {
		if local, ok := strings.CutPrefix(term, p.IRI); ok && namespace(term) == p.IRI {
			return p.Name + "-" + local
		}
	}
	return url.PathEscape(term)
}

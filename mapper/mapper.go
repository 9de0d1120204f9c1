// Package mapper turns resolutions into graphs: Map is the only place where facts become triples, Check warns where
// the language versions of a document disagree.
//
// A graph contains what the words and the metadata say and nothing else: an edge without evidence is not written, what
// could not be resolved is left out, and shortcuts from a document follow its clauses. All nodes have IRIs. The same
// versions give the same graph, whatever their order.
package mapper

import (
	"cmp"
	"path/filepath"
	"slices"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Options say how to map. The zero value works.
type Options struct {
	Base     string // prefix of the IRIs of the data, ending in '/'; "" for ontology.DefaultBase
	Mentions bool   // write the place of every name, citation, verb and addressee as a unkg:Mention
	Version  string // of the program, for the provenance; "" if unknown
	License  string // IRI of the licence of the graphs; "" if none is granted
	Created  string // the day on which the graphs are made, as xsd:date; "" if it is not to be told
}

// Map makes the graph of one document from its language versions, of which there is at least one; all have the same
// symbol. It keeps no reference to them.
func Map(versions []*resolution.Resolution, o Options) ontology.Graph {
	m := newMapping(inOrder(versions), o)
	m.document()
	m.languageVersions()
	m.paragraphs()
	m.gatherClauses()
	m.footnotes()
	m.clauses()
	m.instruments()
	m.entities()
	m.provenance()
	return ontology.Graph{Name: m.graph.iri, Document: m.doc.iri, Triples: m.triples, Authority: m.authority}
}

// inOrder sorts versions, English first, then by language code, and keeps one per language. Of several it prefers
// that in the format which says most, then the longer text, then the smaller digest. File names only decide between identical
// copies.
func inOrder(versions []*resolution.Resolution) []*resolution.Resolution {
	sorted := slices.Clone(versions)
	slices.SortStableFunc(sorted, func(a, b *resolution.Resolution) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Language, b.Language), cmp.Compare(slices.Index(preferred, a.Source.Format), slices.Index(preferred, b.Source.Format)),
			cmp.Compare(length(b), length(a)), cmp.Compare(a.Source.SHA256, b.Source.SHA256),
			cmp.Compare(filepath.Base(a.Source.Name), filepath.Base(b.Source.Name)), cmp.Compare(a.Source.Name, b.Source.Name))
	})
	return slices.CompactFunc(sorted, func(a, b *resolution.Resolution) bool { return a.Language == b.Language })
}

// preferred are the formats of which the earlier says more of a document.
var preferred = []string{"akn", "docx", "pdf", "html", "mhtml", "markdown", "text"}

// length is the length of the text of a version, in bytes.
func length(r *resolution.Resolution) int {
	n := 0
	for i := range r.Paragraphs {
		n += len(r.Paragraphs[i].Text)
	}
	for i := range r.Footnotes {
		n += len(r.Footnotes[i].Text)
	}
	return n
}

func rank(r *resolution.Resolution) int {
	if r.Language == "en" {
		return 0
	}
	return 1
}

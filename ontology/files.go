package ontology

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/knakk/rdf"
)

//go:embed ontology.ttl alignments.ttl actions.ttl shapes.ttl
var vocabularyFiles embed.FS

// A File is one of the five documents of the vocabulary.
type File struct {
	Name  string   // "ontology", "alignments", "actions", "shapes", "authority"
	IRI   string   // of the document, the name of its graph
	Texts []string // Turtle as it is in the repository; the authority has several
}

// Files lists the five documents of the vocabulary.
func Files() []File {
	files := []File{
		{Name: "ontology", IRI: "https://w3id.org/unkg/ontology"},
		{Name: "alignments", IRI: "https://w3id.org/unkg/alignments"},
		{Name: "actions", IRI: "https://w3id.org/unkg/action"},
		{Name: "shapes", IRI: "https://w3id.org/unkg/shapes"},
	}
	for i, f := range files {
		files[i].Texts = []string{embedded(vocabularyFiles, f.Name+".ttl")}
	}
	authority := File{Name: "authority", IRI: "https://w3id.org/unkg/authority"}
	for _, folder := range []string{"authority", "authority/forms"} {
		for _, name := range ttlFiles(folder) {
			authority.Texts = append(authority.Texts, embedded(authorityFiles, name))
		}
	}
	return append(files, authority)
}

// FileNamed returns the document of that name. It panics if there is none.
func FileNamed(name string) File {
	for _, f := range Files() {
		if f.Name == name {
			return f
		}
	}
	panic("no document " + name)
}

// Graph returns the triples of the document. It panics on an error in the document, which is a mistake in the build.
func (f File) Graph() Graph {
	g := Graph{Name: mustIRI(f.IRI), Document: mustIRI(f.IRI)}
	for _, text := range f.Texts {
		triples, err := parseTriples(f.Name+".ttl", text)
		if err != nil {
			panic(err)
		}
		g.Triples = append(g.Triples, triples...)
	}
	return g
}

// ttlFiles lists the files of a folder of the authority in the order of their names.
func ttlFiles(folder string) []string {
	names, err := fs.Glob(authorityFiles, folder+"/*.ttl")
	if err != nil {
		panic(err)
	}
	return names
}

func embedded(files embed.FS, name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// parseTriples reads a text in the subset into triples.
func parseTriples(name, text string) ([]rdf.Triple, error) {
	var triples []rdf.Triple
	err := parseSubset(name, text, func(subject, predicate string, o object) error {
		s, err := rdf.NewIRI(subject)
		if err != nil {
			return fmt.Errorf("%q: %w", subject, err)
		}
		p, err := rdf.NewIRI(predicate)
		if err != nil {
			return fmt.Errorf("%q: %w", predicate, err)
		}
		var term rdf.Object
		switch {
		case o.isIRI():
			term, err = rdf.NewIRI(o.Value)
		case o.Lang != "":
			term, err = rdf.NewLangLiteral(o.Value, o.Lang)
		default:
			term = rdf.NewTypedLiteral(o.Value, mustIRI(o.Datatype))
		}
		if err != nil {
			return fmt.Errorf("%q: %w", o.Value, err)
		}
		triples = append(triples, rdf.Triple{Subj: s, Pred: p, Obj: term})
		return nil
	})
	return triples, err
}

// mustIRI returns the term of an IRI that comes from the code or an embedded file.
func mustIRI(s string) rdf.IRI {
	iri, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return iri
}

package ontology

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/knakk/rdf"
)

//go:embed ontology.ttl alignments.ttl actions.ttl shapes.ttl authority.ttl
var vocabularyFiles embed.FS

// A File is one of the five documents of the vocabulary.
type File struct {
	Name  string   // "ontology", "alignments", "actions", "shapes", "authority"
	IRI   string   // of the document, the name of its graph
	Texts []string // Turtle as it is in the repository; the authority has several, first its title and licence
}

// Files lists the five documents of the vocabulary.
func Files() []File {
	files := []File{
		{Name: "ontology", IRI: "https://w3id.org/unkg/ontology"},
		{Name: "alignments", IRI: "https://w3id.org/unkg/alignments"},
		{Name: "actions", IRI: "https://w3id.org/unkg/action"},
		{Name: "shapes", IRI: "https://w3id.org/unkg/shapes"},
		{Name: "authority", IRI: "https://w3id.org/unkg/authority"},
	}
	for i, f := range files {
		files[i].Texts = []string{embedded(vocabularyFiles, f.Name+".ttl")}
	}
	authority := &files[len(files)-1]
	for _, folder := range []string{"authority", "authority/forms"} {
		for _, name := range ttlFiles(folder) {
			authority.Texts = append(authority.Texts, embedded(authorityFiles, name))
		}
	}
	return files
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
		t, err := newTriple(subject, predicate, o)
		triples = append(triples, t)
		return err
	})
	return triples, err
}

// newTriple returns the triple of a statement.
func newTriple(subject, predicate string, o object) (t rdf.Triple, err error) {
	if t.Subj, err = rdf.NewIRI(subject); err != nil {
		return t, fmt.Errorf("%q: %w", subject, err)
	}
	if t.Pred, err = rdf.NewIRI(predicate); err != nil {
		return t, fmt.Errorf("%q: %w", predicate, err)
	}
	switch {
	case o.isIRI():
		t.Obj, err = rdf.NewIRI(o.Value)
	case o.Lang != "":
		t.Obj, err = rdf.NewLangLiteral(o.Value, o.Lang)
	default:
		t.Obj = rdf.NewTypedLiteral(o.Value, mustIRI(o.Datatype))
	}
	if err != nil {
		return t, fmt.Errorf("%q: %w", o.Value, err)
	}
	return t, nil
}

// mustIRI returns the term of an IRI that comes from the code or an embedded file.
func mustIRI(s string) rdf.IRI {
	iri, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return iri
}

package ontology

import (
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"github.com/knakk/rdf"
)

//go:embed ontology.ttl alignments.ttl actions.ttl shapes/*.ttl
var vocabularyFiles embed.FS

// A File is one of the five documents of the vocabulary.
type File struct {
	Name  string   // "ontology", "alignments", "actions", "shapes", "authority"
	IRI   string   // of the document, the name of its graph
	Texts []string // Turtle as it is in the repository, one per file
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
		switch f.Name {
		case "shapes":
			files[i].Texts = texts(vocabularyFiles, "shapes")
		case "authority":
			files[i].Texts = append(texts(authorityFiles, "authority"), texts(authorityFiles, "authority/forms")...)
		default:
			files[i].Texts = []string{embedded(vocabularyFiles, f.Name+".ttl")}
		}
	}
	return files
}

// Text returns the Turtle of the document, all files together.
func (f File) Text() string { return strings.Join(f.Texts, "") }

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

// ttlFiles lists the Turtle files of a folder in the order of their names.
func ttlFiles(files embed.FS, folder string) []string {
	names, err := fs.Glob(files, folder+"/*.ttl")
	if err != nil {
		panic(err)
	}
	return names
}

// texts returns the Turtle files of a folder.
func texts(files embed.FS, folder string) (all []string) {
	for _, name := range ttlFiles(files, folder) {
		all = append(all, embedded(files, name))
	}
	return all
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

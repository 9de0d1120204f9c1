package ontology

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/knakk/rdf"
)

//go:embed ontology.ttl alignments.ttl actions.ttl shapes/*.ttl authority.ttl replaced.ttl
var vocabularyFiles embed.FS

// A File is one of the five documents of the vocabulary.
type File struct {
	Name  string   // "ontology", "alignments", "actions", "shapes", "authority"
	IRI   string   // of the document, the name of its graph
	Texts []string // Turtle as it is in the repository, one per file; of the authority first its title and licence
}

// Files lists the five documents of the vocabulary.
func Files() []File {
	files := make([]File, 0, len(documentTexts))
	for _, d := range documentTexts {
		files = append(files, FileNamed(d.name))
	}
	return files
}

// documentTexts are the documents of the vocabulary and the files that they are made of.
var documentTexts = []struct {
	name, iri string
	texts     func() []string
}{
	{"ontology", "https://w3id.org/unkg/ontology", func() []string { return []string{embedded(vocabularyFiles, "ontology.ttl")} }},
	{"alignments", "https://w3id.org/unkg/alignments", func() []string { return []string{embedded(vocabularyFiles, "alignments.ttl")} }},
	{"actions", "https://w3id.org/unkg/action", func() []string { return []string{embedded(vocabularyFiles, "actions.ttl")} }},
	{"shapes", "https://w3id.org/unkg/shapes", func() []string { return texts(vocabularyFiles, "shapes") }},
	{"authority", "https://w3id.org/unkg/authority", func() []string {
		header := []string{embedded(vocabularyFiles, "authority.ttl")}
		replaced := []string{embedded(vocabularyFiles, "replaced.ttl")}
		return slices.Concat(header, texts(authorityFiles, "authority/*"), replaced)
	}},
}

// FileNamed returns the document of that name. It panics if there is none.
func FileNamed(name string) File {
	for _, d := range documentTexts {
		if d.name == name {
			return File{Name: d.name, IRI: d.iri, Texts: d.texts()}
		}
	}
	panic("no document " + name)
}

// Text returns the Turtle of the document, all files together.
func (f File) Text() string { return strings.Join(f.Texts, "") }

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

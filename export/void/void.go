// Package void describes a dump for catalogues and crawlers: what it holds (VoID, https://www.w3.org/TR/void/), and
// what it is, who publishes it and where its files are (DCAT 3, https://www.w3.org/TR/vocab-dcat-3/, as DCAT-AP 3
// wants it, https://semiceu.github.io/DCAT-AP/releases/3.0.0/). A Census counts the graphs as they are written; Write
// writes the description as Turtle, with no blank nodes, the same bytes for the same dump.
//
// A description contains only what was given or counted: no licence, publisher, address or date unless given. So it
// lacks what DCAT-AP recommends and nobody said: spatial coverage, availability, frequency, kinds of publisher and
// licence. It is a description of one dataset, not a catalogue.
package void

import (
	"io"
	"net/url"
	"strconv"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/turtle"
	"github.com/unkg/unkg/ontology"
)

// A Dataset is what a description says besides the counts. Empty fields are left out, unless noted otherwise.
type Dataset struct {
	Base          string // prefix of the IRIs of the data, ending in '/'
	Document      string // name of the file of the description
	Folder        string // IRI of the folder where the files will be, ending in '/'; it names the description too
	Title         string // "" for a generic title
	License       string // IRI
	Publisher     string // IRI
	PublisherName string
	Contact       string    // IRI: mailto:, or of a page
	Endpoint      string    // IRI of a SPARQL endpoint that answers from the dataset
	Created       time.Time // when the files were made
	MediaType     string    // of the files, uncompressed
	Files         []File
}

// A File is a file of the dump.
type File struct {
	Name       string
	Size       int64 // in bytes
	SHA256     []byte
	Compressed bool // by gzip
}

// Write writes the description of a dataset that has been counted. The error is a *ntriples.TermError if an IRI is
// not legal.
func Write(w io.Writer, d Dataset, c *Census) error {
	for _, s := range []string{d.Base, d.Folder, d.License, d.Publisher, d.Contact, d.Endpoint} {
		if err := ntriples.CheckIRI(s); s != "" && err != nil {
			return err
		}
	}
	if d.Title == "" {
		d.Title = title
	}
	folder := d.Folder
	if folder == "" {
		folder = d.Base + "dump/" // a name, not an address
	}
	b := &builder{document: folder + url.PathEscape(d.Document), prefixes: prefixes(d.Base)}
	b.add("", ontology.RDFType, iri(void+"DatasetDescription"))
	b.add("", ontology.DCTitle, english("Description of the dataset: "+d.Title))
	b.add("", ontology.FOAF+"primaryTopic", b.part("dataset"))
	b.dataset(d, c)
	b.statistics(d, c)
	b.partitions(c)
	b.linksets(c)
	for i := range d.Files {
		b.file(d, i)
	}
	out := turtle.NewWriter(w, folder, b.prefixes)
	if err := out.Graph(ontology.Graph{Name: iri(b.document), Document: iri(b.document), Triples: b.triples}); err != nil {
		return err
	}
	return out.Close()
}

// A builder collects statements about parts of the description, which are its fragments, and about resources of
// others.
type builder struct {
	document string
	prefixes []ontology.Prefix
	triples  []rdf.Triple
}

// add adds a statement about a part, or about the document itself if part is "".
func (b *builder) add(part, predicate string, o rdf.Object) {
	subject := iri(b.document)
	if part != "" {
		subject = b.part(part)
	}
	b.about(subject, predicate, o)
}

// about adds a statement about any resource.
func (b *builder) about(subject rdf.IRI, predicate string, o rdf.Object) {
	b.triples = append(b.triples, rdf.Triple{Subj: subject, Pred: iri(predicate), Obj: o})
}

// addIRI adds a statement unless the object is "".
func (b *builder) addIRI(part, predicate, object string) {
	if object != "" {
		b.add(part, predicate, iri(object))
	}
}

// addTyped adds a statement whose object is a resource of others, and its class, unless the object is "".
func (b *builder) addTyped(part, predicate, object, class string) {
	if object != "" {
		b.add(part, predicate, iri(object))
		b.about(iri(object), ontology.RDFType, iri(class))
	}
}

func (b *builder) part(name string) rdf.IRI { return iri(b.document + "#" + name) }

// iri returns the term of an IRI that has already been checked.
func iri(s string) rdf.IRI {
	term, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return term
}

func english(s string) rdf.Literal { return tagged(s, "en") }

func tagged(s, language string) rdf.Literal {
	l, err := rdf.NewLangLiteral(s, language)
	if err != nil {
		panic(err) // the tag is legal
	}
	return l
}

func plain(s string) rdf.Literal { return rdf.NewTypedLiteral(s, iri(ontology.XSDString)) }

func integer(n int) rdf.Literal {
	return rdf.NewTypedLiteral(strconv.Itoa(n), iri(ontology.XSDInteger))
}

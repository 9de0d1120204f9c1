// Package void describes a dump for catalogues and crawlers: what it holds (VoID, https://www.w3.org/TR/void/) and
// where its files are (DCAT 3, https://www.w3.org/TR/vocab-dcat-3/). A Census counts the graphs as they are written;
// Write writes the description as Turtle, with no blank nodes, the same bytes for the same dump.
//
// A description contains only what was given or counted: no licence, publisher, address or date unless given.
package void

import (
	"encoding/hex"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/export/turtle"
	"github.com/unkg/unkg/ontology"
)

// A Dataset is what a description says besides the counts. Empty fields are left out, unless noted otherwise.
type Dataset struct {
	Base      string // prefix of the IRIs of the data, ending in '/'
	Document  string // name of the file of the description
	Folder    string // IRI of the folder where the files will be, ending in '/'; it names the description too
	Title     string // "" for a generic title
	License   string // IRI
	Publisher string // IRI
	Endpoint  string // IRI of a SPARQL endpoint that answers from the dataset
	Issued    time.Time
	MediaType string // of the files, uncompressed
	Files     []File
}

// A File is a file of the dump.
type File struct {
	Name       string
	Size       int64 // in bytes
	SHA256     []byte
	Compressed bool // by gzip
}

const (
	title       = "Resolutions of the United Nations as a knowledge graph"
	description = "What resolutions of United Nations organs say: their paragraphs, clauses, citations, and the bodies, conventions, frameworks and forums that they name."
	rights      = "The texts are those of the United Nations, to be acknowledged as their source. This description grants no rights in them."
)

// Write writes the description of a dataset that has been counted. The error is a *ntriples.TermError if an IRI is
// not legal.
func Write(w io.Writer, d Dataset, c *Census) error {
	for _, s := range []string{d.Base, d.Folder, d.License, d.Publisher, d.Endpoint} {
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
	b.add("", foaf+"primaryTopic", b.part("dataset"))
	b.dataset(d, c)
	b.partitions(c)
	b.linksets(c)
	for _, f := range d.Files {
		b.file(d, f)
	}
	out := turtle.NewWriter(w, folder, b.prefixes)
	if err := out.Graph(ontology.Graph{Name: iri(b.document), Triples: b.triples}); err != nil {
		return err
	}
	return out.Close()
}

// A builder collects statements about parts of the description, which are its fragments.
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
	b.triples = append(b.triples, rdf.Triple{Subj: subject, Pred: iri(predicate), Obj: o})
}

// addIRI adds a statement unless the object is "".
func (b *builder) addIRI(part, predicate, object string) {
	if object != "" {
		b.add(part, predicate, iri(object))
	}
}

func (b *builder) part(name string) rdf.IRI { return iri(b.document + "#" + name) }

func (b *builder) dataset(d Dataset, c *Census) {
	const it = "dataset"
	b.add(it, ontology.RDFType, iri(void+"Dataset"))
	b.add(it, ontology.RDFType, iri(dcat+"Dataset"))
	b.add(it, ontology.DCTitle, english(d.Title))
	b.add(it, ontology.DCTerms+"description", english(description))
	b.add(it, ontology.DCTerms+"rights", b.part("rights"))
	b.add("rights", ontology.RDFType, iri(ontology.DCTerms+"RightsStatement"))
	b.add("rights", ontology.RDFSLabel, english(rights))
	b.addIRI(it, ontology.DCTerms+"license", d.License)
	b.addIRI(it, ontology.DCTerms+"publisher", d.Publisher)
	b.addIRI(it, void+"sparqlEndpoint", d.Endpoint)
	if !d.Issued.IsZero() {
		b.add(it, ontology.DCTerms+"issued", rdf.NewTypedLiteral(d.Issued.UTC().Format(time.DateOnly), iri(ontology.XSDDate)))
	}
	for _, predicate := range carried {
		for _, value := range sorted(c.values[predicate]) {
			b.add(it, predicate, c.values[predicate][value])
		}
	}
	b.addIRI(it, void+"feature", features[d.MediaType])
	b.add(it, void+"uriSpace", plain(d.Base))
	b.add(it, void+"exampleResource", c.example)
	b.add(it, void+"triples", integer(c.count.triples))
	b.add(it, void+"entities", integer(c.count.entities))
	b.add(it, void+"distinctSubjects", integer(c.count.subjects))
	b.add(it, void+"distinctObjects", integer(c.count.objects))
	b.add(it, void+"classes", integer(len(c.instances)))
	b.add(it, void+"properties", integer(len(c.uses)))
}

// partitions writes how many instances each class has, how often each property is used, and the vocabularies of both.
func (b *builder) partitions(c *Census) {
	for _, class := range sorted(c.instances) {
		part := "instances-" + b.short(class)
		b.add("dataset", void+"classPartition", b.part(part))
		b.add(part, ontology.RDFType, iri(void+"Dataset"))
		b.add(part, void+"class", iri(class))
		b.add(part, void+"entities", integer(c.instances[class]))
		b.add("dataset", void+"vocabulary", iri(namespace(class)))
	}
	for _, property := range sorted(c.uses) {
		part := "property-" + b.short(property)
		b.add("dataset", void+"propertyPartition", b.part(part))
		b.add(part, ontology.RDFType, iri(void+"Dataset"))
		b.add(part, void+"property", iri(property))
		b.add(part, void+"triples", integer(c.uses[property]))
		b.add("dataset", void+"vocabulary", iri(namespace(property)))
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

// file describes a file of the dump as a distribution, with its address if that is known.
func (b *builder) file(d Dataset, f File) {
	name := url.PathEscape(f.Name)
	part, sum := "file-"+name, "sha256-"+name
	b.add("dataset", dcat+"distribution", b.part(part))
	b.add(part, ontology.RDFType, iri(dcat+"Distribution"))
	b.add(part, ontology.DCTitle, plain(f.Name))
	if d.Folder != "" {
		address := iri(d.Folder + name)
		b.add("dataset", void+"dataDump", address)
		b.add(part, dcat+"downloadURL", address)
		b.add(part, dcat+"accessURL", address) // DCAT-AP requires it even if it equals downloadURL
	}
	b.addIRI(part, ontology.DCTerms+"license", d.License)
	b.add(part, ontology.DCTerms+"rights", b.part("rights"))
	b.add(part, dcat+"mediaType", iri(mediaTypes+d.MediaType))
	if f.Compressed {
		b.add(part, dcat+"compressFormat", iri(mediaTypes+"application/gzip"))
	}
	b.add(part, dcat+"byteSize", rdf.NewTypedLiteral(strconv.FormatInt(f.Size, 10), iri(ontology.XSD+"nonNegativeInteger")))
	b.add(part, spdx+"checksum", b.part(sum))
	b.add(sum, ontology.RDFType, iri(spdx+"Checksum"))
	b.add(sum, spdx+"algorithm", iri(spdx+"checksumAlgorithm_sha256"))
	b.add(sum, spdx+"checksumValue", rdf.NewTypedLiteral(hex.EncodeToString(f.SHA256), iri(ontology.XSD+"hexBinary")))
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

// namespace returns the IRI of a term up to its last '#' or '/'.
func namespace(term string) string { return term[:strings.LastIndexAny(term, "#/")+1] }

// iri returns the term of an IRI that has already been checked.
func iri(s string) rdf.IRI {
	term, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return term
}

func english(s string) rdf.Literal {
	l, err := rdf.NewLangLiteral(s, "en")
	if err != nil {
		panic(err) // the tag is legal
	}
	return l
}

func plain(s string) rdf.Literal { return rdf.NewTypedLiteral(s, iri(ontology.XSDString)) }

func integer(n int) rdf.Literal {
	return rdf.NewTypedLiteral(strconv.Itoa(n), iri(ontology.XSDInteger))
}

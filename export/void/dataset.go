package void

import (
	"encoding/hex"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

const (
	title       = "Resolutions of the United Nations as a knowledge graph"
	description = "What resolutions of United Nations organs say: their paragraphs, clauses, citations, and the bodies, conventions, frameworks and forums that they name."
	rights      = "The texts are those of the United Nations, to be acknowledged as their source. This description grants no rights in them."
)

// dataset writes what the dataset is and who publishes it, in the terms of DCAT.
func (b *builder) dataset(d Dataset, c *Census) {
	const it = "dataset"
	b.add(it, ontology.RDFType, iri(void+"Dataset"))
	b.add(it, ontology.RDFType, iri(dcat+"Dataset"))
	b.add(it, ontology.DCTitle, english(d.Title))
	b.add(it, ontology.DCTerms+"description", english(description))
	b.add(it, ontology.DCTerms+"rights", b.part("rights"))
	b.add("rights", ontology.RDFType, iri(ontology.DCTerms+"RightsStatement"))
	b.add("rights", ontology.RDFSLabel, english(rights))
	b.license(it, d)
	b.addTyped(it, ontology.DCTerms+"conformsTo", ontologyIRI, ontology.DCTerms+"Standard")
	if !d.Created.IsZero() {
		b.add(it, ontology.DCTerms+"modified", day(d.Created))
	}
	b.publisher(d)
	b.contact(d.Contact)
	b.service(d)
	for _, s := range subjects {
		b.addTyped(it, dcat+"theme", s.theme, ontology.SKOS+"Concept")
		b.about(iri(s.theme), ontology.SKOSPrefLabel, english(s.label))
	}
	for _, k := range keywords {
		for _, word := range k.words {
			b.add(it, dcat+"keyword", tagged(word, k.language))
		}
	}
	for _, l := range c.languages() {
		b.addTyped(it, ontology.DCLanguage, l, ontology.DCTerms+"LinguisticSystem")
	}
	for _, tool := range c.tools() {
		b.addTyped(it, ontology.Prov+"wasAttributedTo", tool, ontology.ClassProvSoftwareAgent)
	}
	if c.first != nil {
		b.add(it, ontology.DCTerms+"temporal", b.part("period"))
		b.add("period", ontology.RDFType, iri(ontology.DCTerms+"PeriodOfTime"))
		b.add("period", dcat+"startDate", c.first)
		b.add("period", dcat+"endDate", c.last)
	}
}

// publisher writes who publishes; one who has only a name is a part of the description.
func (b *builder) publisher(d Dataset) {
	if d.Publisher == "" && d.PublisherName == "" {
		return
	}
	publisher := b.part("publisher")
	if d.Publisher != "" {
		publisher = iri(d.Publisher)
	}
	b.add("dataset", ontology.DCTerms+"publisher", publisher)
	b.about(publisher, ontology.RDFType, iri(ontology.FOAF+"Agent"))
	if d.PublisherName != "" {
		b.about(publisher, ontology.FOAF+"name", plain(d.PublisherName))
	}
}

func (b *builder) contact(address string) {
	if address == "" {
		return
	}
	b.add("dataset", dcat+"contactPoint", b.part("contact"))
	b.add("contact", ontology.RDFType, iri(vcard+"Kind"))
	if strings.HasPrefix(strings.ToLower(address), "mailto:") {
		b.add("contact", vcard+"hasEmail", iri(address))
	} else {
		b.add("contact", vcard+"hasURL", iri(address))
	}
}

// service writes where SPARQL is answered, for readers of VoID and for those of DCAT.
func (b *builder) service(d Dataset) {
	if d.Endpoint == "" {
		return
	}
	b.addIRI("dataset", void+"sparqlEndpoint", d.Endpoint)
	b.add("service", ontology.RDFType, iri(dcat+"DataService"))
	b.add("service", ontology.DCTitle, english("SPARQL endpoint: "+d.Title))
	b.addIRI("service", dcat+"endpointURL", d.Endpoint)
	b.add("service", dcat+"servesDataset", b.part("dataset"))
	b.addTyped("service", ontology.DCTerms+"conformsTo", protocol, ontology.DCTerms+"Standard")
}

func (b *builder) license(part string, d Dataset) {
	b.addTyped(part, ontology.DCTerms+"license", d.License, ontology.DCTerms+"LicenseDocument")
}

// file describes a file of the dump as a distribution, with its address if that is known.
func (b *builder) file(d Dataset, i int) {
	f, format := d.Files[i], serializations[d.MediaType]
	name := url.PathEscape(f.Name)
	part, sum := "file-"+name, "sha256-"+name
	b.add("dataset", dcat+"distribution", b.part(part))
	b.add(part, ontology.RDFType, iri(dcat+"Distribution"))
	b.add(part, ontology.DCTitle, english("File "+f.Name))
	b.add(part, ontology.DCTerms+"description", english(contents(format.title, f.Compressed, i, len(d.Files))))
	if d.Folder != "" {
		address := iri(d.Folder + name)
		b.add("dataset", void+"dataDump", address)
		b.add(part, dcat+"downloadURL", address)
		b.add(part, dcat+"accessURL", address) // DCAT-AP requires it even if it equals downloadURL
	}
	b.license(part, d)
	b.add(part, ontology.DCTerms+"rights", b.part("rights"))
	b.addIRI(part, ontology.DCTerms+"conformsTo", ontologyIRI)
	if !d.Created.IsZero() {
		b.add(part, ontology.DCIssued, day(d.Created))
	}
	b.addTyped(part, ontology.DCTerms+"format", format.fileType, ontology.DCTerms+"MediaTypeOrExtent")
	b.addTyped(part, dcat+"mediaType", mediaTypes+d.MediaType, ontology.DCTerms+"MediaType")
	if f.Compressed {
		b.addTyped(part, dcat+"compressFormat", mediaTypes+"application/gzip", ontology.DCTerms+"MediaType")
	}
	b.add(part, dcat+"byteSize", rdf.NewTypedLiteral(strconv.FormatInt(f.Size, 10), iri(ontology.XSD+"nonNegativeInteger")))
	b.add(part, spdx+"checksum", b.part(sum))
	b.add(sum, ontology.RDFType, iri(spdx+"Checksum"))
	b.addTyped(sum, spdx+"algorithm", spdx+"checksumAlgorithm_sha256", spdx+"ChecksumAlgorithm")
	b.add(sum, spdx+"checksumValue", rdf.NewTypedLiteral(hex.EncodeToString(f.SHA256), iri(ontology.XSD+"hexBinary")))
}

// contents says what is in the file of index i.
func contents(format string, compressed bool, i, files int) string {
	if compressed {
		format += ", compressed by gzip"
	}
	if files == 1 {
		return "The whole dataset in " + format + "."
	}
	return fmt.Sprintf("Part %d of %d of the dataset in %s. Each document is whole in one part.", i+1, files, format)
}

func day(t time.Time) rdf.Literal {
	return rdf.NewTypedLiteral(t.UTC().Format(time.DateOnly), iri(ontology.XSDDate))
}

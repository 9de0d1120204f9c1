package ontology

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/testdata/term"
)

// facts are the statements about one subject: predicate, objects.
type facts map[string][]rdf.Object

// statements indexes documents of the vocabulary by subject.
func statements(t *testing.T, names ...string) map[string]facts {
	t.Helper()
	index := map[string]facts{}
	for _, name := range names {
		for _, triple := range FileNamed(name).Graph().Triples {
			s := triple.Subj.String()
			if index[s] == nil {
				index[s] = facts{}
			}
			index[s][triple.Pred.String()] = append(index[s][triple.Pred.String()], triple.Obj)
		}
	}
	return index
}

// has reports whether the property has this value and no other.
func (f facts) has(property, value string) bool {
	return len(f[property]) == 1 && f[property][0].String() == value
}

// points reports whether the property has this value, perhaps with others.
func (f facts) points(property, iri string) bool {
	return slices.ContainsFunc(f[property], func(o rdf.Object) bool { return o.String() == iri })
}

const (
	sixLanguages    = "ar en es fr ru zh"
	termStatus      = "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status"
	rdfsIsDefinedBy = RDFS + "isDefinedBy"
	owlVersionIRI   = OWL + "versionIRI"
	skosExample     = SKOS + "example"
	dcDescription   = DCTerms + "description"
)

// languagesOf lists the languages of the literals in their order.
func languagesOf(objects []rdf.Object) string {
	var langs []string
	for _, o := range objects {
		if l, ok := o.(rdf.Literal); ok {
			langs = append(langs, l.Lang())
		}
	}
	return strings.Join(langs, " ")
}

// ourTerm reports whether the IRI is one of a class, property, action, outcome or method of adoption.
func ourTerm(iri string) bool {
	spaces := []string{NS, ActionNS, OutcomeNS, MethodNS}
	return slices.ContainsFunc(spaces, func(ns string) bool { return strings.HasPrefix(iri, ns) })
}

// Every term has a label and a definition in six languages, a status and the document that defines it. All terms of
// ours that are used as objects are declared.
func TestVocabularyIsComplete(t *testing.T) {
	index := statements(t, "ontology", "actions")
	classes, properties, concepts := 0, 0, 0
	for s, f := range index {
		document := "https://w3id.org/unkg/ontology"
		label, definition := RDFSLabel, RDFSComment
		switch {
		case strings.HasPrefix(s, ActionNS):
			document = "https://w3id.org/unkg/action"
			fallthrough
		case strings.HasPrefix(s, OutcomeNS), strings.HasPrefix(s, MethodNS):
			concepts++
			label, definition = SKOSPrefLabel, SKOSDefinition
			if !f.points(RDFType, ClassSKOSConcept) || len(f[SKOSInScheme]) != 1 {
				t.Errorf("%s is no concept of a scheme", s)
			}
			if f.points(RDFType, ClassAction) != (len(f[SKOSBroader]) == 1) {
				t.Errorf("%s is no family and has no family", s)
			}
		case f.points(RDFType, ClassOWLClass):
			classes++
		case strings.HasPrefix(s, NS):
			properties++
			if f[RDFSDomain] != nil && f[Schema+"domainIncludes"] != nil {
				t.Errorf("%s has a domain and schema:domainIncludes", s)
			}
		}
		if ourTerm(s) {
			for _, p := range []string{label, definition} {
				if got := languagesOf(f[p]); got != sixLanguages {
					t.Errorf("%s has %s in %q", s, p, got)
				}
			}
			if !f.has(termStatus, "stable") && !f.has(termStatus, "testing") {
				t.Errorf("%s has the status %v", s, f[termStatus])
			}
			if !f.has(rdfsIsDefinedBy, document) {
				t.Errorf("%s is defined by %v", s, f[rdfsIsDefinedBy])
			}
		}
		for p, objects := range f {
			for _, o := range append(objects, term.IRI(t, p)) {
				if iri, ok := o.(rdf.IRI); ok && p != owlVersionIRI && ourTerm(iri.String()) && index[iri.String()] == nil {
					t.Errorf("%s points at %s, which is not declared", s, iri)
				}
			}
		}
	}
	if classes != 31 || concepts != 44 || properties < 90 {
		t.Errorf("%d classes, %d properties, %d concepts", classes, properties, concepts)
	}
}

// Every document and every scheme says what it is, who made it, under which licence and in which version, which is the
// same for all.
func TestDocumentsOfTheVocabulary(t *testing.T) {
	const version = "0.2.0"
	iris := map[string]bool{} // documents, and schemes that are part of one
	for _, f := range Files() {
		iris[f.IRI] = true
	}
	iris["https://w3id.org/unkg/outcome"], iris["https://w3id.org/unkg/adoption-method"] = false, false
	index := statements(t, "ontology", "alignments", "actions", "shapes", "authority")
	for iri, whole := range iris {
		f := index[iri]
		for _, p := range []string{DCTitle, dcDescription} {
			if got := languagesOf(f[p]); got != sixLanguages {
				t.Errorf("%s has %s in %q", iri, p, got)
			}
		}
		if !f.has(DCLicense, "http://creativecommons.org/publicdomain/zero/1.0/") {
			t.Errorf("%s has the licence %v", iri, f[DCLicense])
		}
		if !f.has(DCTerms+"creator", "https://github.com/unkg/unkg") {
			t.Errorf("%s has the creator %v", iri, f[DCTerms+"creator"])
		}
		created, modified := f[DCCreated], f[DCTerms+"modified"]
		if len(created) != 1 || len(modified) != 1 || created[0].String() > modified[0].String() {
			t.Errorf("%s was created %v and modified %v", iri, created, modified)
		}
		if !f.has(OWL+"versionInfo", version) {
			t.Errorf("%s has the version %v", iri, f[OWL+"versionInfo"])
		}
		if whole != f.has(owlVersionIRI, iri+"/"+version) || whole != f.points(RDFType, OWL+"Ontology") {
			t.Errorf("%s: whole document %t, version %v, types %v", iri, whole, f[owlVersionIRI], f[RDFType])
		}
	}
}

// scripts are the scripts of languages that have one of their own; the others are written in Latin letters.
var scripts = map[string]*unicode.RangeTable{"ar": unicode.Arabic, "ru": unicode.Cyrillic, "zh": unicode.Han}

// cognates are the labels that are spelt alike in two languages.
var cognates = []string{
	"Action", "Convention", "Document", "Forum", "Instrument", "Mention", "Session",
	"abstentions", "action", "corrige", "position", "session",
}

// Texts are in the script of their language, no text is given in two languages or to two terms by mistake, and
// sentences end.
func TestTextsOfTheVocabulary(t *testing.T) {
	labels := []string{RDFSLabel, SKOSPrefLabel, DCTitle}
	sentences := []string{RDFSComment, SKOSDefinition, dcDescription}
	for _, name := range []string{"ontology", "alignments", "actions"} {
		terms := map[string]string{} // by language, property and text
		for s, f := range statements(t, name) {
			languages := map[string]string{} // by text
			for _, p := range append(labels, sentences...) {
				for _, o := range f[p] {
					text, lang := o.String(), o.(rdf.Literal).Lang()
					own := scripts[lang] == nil
					for _, r := range text {
						own = own || unicode.Is(scripts[lang], r)
						for other, table := range scripts {
							if other != lang && unicode.Is(table, r) {
								t.Errorf("%s: %q is not in the script of %q", s, text, lang)
							}
						}
					}
					if !own {
						t.Errorf("%s: %q has no letter of %q", s, text, lang)
					}
					if other := languages[text]; other != "" && !slices.Contains(cognates, text) {
						t.Errorf("%s: %q is both %q and %q", s, text, other, lang)
					}
					languages[text] = lang
					if !slices.Contains(sentences, p) {
						continue
					}
					if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "。") {
						t.Errorf("%s: %q has no full stop", s, text)
					}
					key := lang + p + text
					if other := terms[key]; other != "" {
						t.Errorf("%s and %s are both %q", s, other, text)
					}
					terms[key] = s
				}
			}
		}
	}
}

// Examples of classes, properties, outcomes and methods are statements as in a file of Turtle. They use their term as
// the vocabulary says, and what they say of entities is in the authority. (Examples of actions are words of texts.)
func TestExamplesOfTheVocabulary(t *testing.T) {
	prefixes := "@base <" + DefaultBase + "document/> .\n"
	for _, p := range Prefixes(DefaultBase) {
		prefixes += "@prefix " + p.Name + ": <" + p.IRI + "> .\n"
	}
	authority := statements(t, "authority")
	entity := func(iri string) bool {
		kind, _, _ := strings.Cut(strings.TrimPrefix(iri, DefaultBase), "/")
		return slices.Contains([]string{"body", "convention", "framework", "forum", "state"}, kind)
	}
	for s, f := range statements(t, "ontology") {
		if !ourTerm(s) {
			continue
		}
		if len(f[skosExample]) == 0 {
			t.Errorf("%s has no example", s)
		}
		for _, example := range f[skosExample] {
			triples, err := parseTriples("example", prefixes+example.String())
			if err != nil || len(triples) != 1 {
				t.Errorf("%s: %q: %d statements, %v", s, example, len(triples), err)
				continue
			}
			subject, predicate, object := triples[0].Subj.String(), triples[0].Pred.String(), triples[0].Obj
			for _, iri := range []string{subject, object.String()} {
				if entity(iri) && authority[iri] == nil {
					t.Errorf("%s: %q names %s, which is not in the authority", s, example, iri)
				}
			}
			if entity(subject) && predicate != RDFType && !authority[subject].points(predicate, object.String()) {
				t.Errorf("%s: %q is not in the authority", s, example)
			}
			l, literal := object.(rdf.Literal)
			switch {
			case f.points(RDFType, OWL+"ObjectProperty"):
				if predicate != s || literal {
					t.Errorf("%s: %q is no link by this property", s, example)
				}
			case f.points(RDFType, OWL+"DatatypeProperty"):
				if predicate != s || !literal || f[RDFSRange] != nil && !f.has(RDFSRange, l.DataType.String()) {
					t.Errorf("%s: %q is no value of this property", s, example)
				}
			case f.points(RDFType, ClassOWLClass):
				if predicate != RDFType || object.String() != s {
					t.Errorf("%s: %q is none of this class", s, example)
				}
			default:
				if object.String() != s {
					t.Errorf("%s: %q does not point at it", s, example)
				}
			}
		}
	}
}

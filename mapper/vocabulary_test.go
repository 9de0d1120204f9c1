package mapper

import (
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Every property of the ontology is written by Map, and every property that Map writes is declared, except for two
// that only the vocabulary's own files use.
func TestMapUsesTheVocabulary(t *testing.T) {
	declared := map[string]bool{}
	for _, f := range ontology.Files() {
		if f.Name != "ontology" {
			continue
		}
		for _, triple := range f.Graph().Triples {
			if s := triple.Subj.String(); strings.HasPrefix(s, ontology.NS) {
				declared[s] = true
			}
		}
	}
	unused := map[string]bool{}
	for s := range declared {
		unused[s] = true
	}
	used := func(iri string) {
		if !strings.HasPrefix(iri, ontology.NS) {
			return
		}
		if !declared[iri] {
			t.Errorf("Map uses %s, which ontology.ttl does not declare", iri)
		}
		delete(unused, iri)
	}
	for _, r := range []*resolution.Resolution{everything(), draft()} {
		for triple := range Map([]*resolution.Resolution{r}, Options{Mentions: true}).All {
			used(triple.Pred.String())
			if triple.Pred.String() == ontology.RDFType {
				used(triple.Obj.String())
			}
		}
	}
	delete(unused, ontology.PropShortForm)
	delete(unused, ontology.PropShortcut)
	for s := range unused {
		t.Errorf("Map never uses %s", s)
	}
}

// everything is the specimen with a clause for every action and effect, and an entity with every property.
func everything() *resolution.Resolution {
	r := english()
	full := &ontology.Entity{
		Kind: ontology.Convention, Slug: "full", Names: []ontology.Name{{Text: "Full", Lang: "en"}}, Protocol: "state/holy-see", PartOf: "state/holy-see", SetOutIn: []string{"A-RES-71-1"},
		Volume: 1, Number: 2, StartDate: "2001", ValidFrom: "2001", ValidUntil: "2002", ISO3166: "LMP", M49: "999", Edition: 3, Candidate: true,
	}
	r.Organ, r.Committee, r.AkomaNtoso = "body/general-assembly", "body/third-committee", "/akn/un/statement/deliberation/unga/2030-12-19/99-1/"
	r.AgendaTitle = "Tests"
	r.Votes.Opposed, r.Votes.Abstain = []string{"Chad"}, []string{"Peru"}
	forum := &ontology.Entity{Kind: ontology.Forum, Subclass: ontology.Observance, Slug: "day-of-tests", PartOf: "state/holy-see"}
	holder := &ontology.Entity{Kind: ontology.Body, Subclass: ontology.Office, Slug: "rapporteur-on-tests"}
	note := &r.Footnotes[0]
	end := resolution.Span{Start: len(note.Text), End: len(note.Text)}
	note.Citations = append(note.Citations, resolution.Citation{Span: end, Symbol: "S/PRST/2030/7/Corr.1"})
	op := &r.Paragraphs[1]
	op.Heading = "Part one"
	for _, a := range ontology.Actions() {
		for effect := range effects {
			op.Clauses = append(op.Clauses, resolution.Clause{
				Action: a.Name, Effect: resolution.Effect(effect),
				Concerns:   []resolution.Target{{Entity: full}, {Entity: office}, {Entity: holder}, {Entity: forum}, {Symbol: "A/DEC/55/488"}},
				Addressees: []resolution.Target{{Entity: office}, {Group: "Member States"}, {Group: "friends of tests"}},
				Reports:    []resolution.Report{{Session: "100", Holder: ontology.LoadAuthority().ByPath(r.Organ), Every: "every year"}},
			}, resolution.Clause{Action: a.Name})
		}
	}
	return r
}

// The examples of an action in the vocabulary are verb phrases with this action. There are some in every language that
// has verbs for it.
func TestExamplesOfActions(t *testing.T) {
	examples := map[string]bool{} // by language and action
	for _, triple := range ontology.FileNamed("actions").Graph().Triples {
		action, ok := strings.CutPrefix(triple.Subj.String(), ontology.ActionNS)
		if !ok || triple.Pred.String() != ontology.SKOS+"example" {
			continue
		}
		example, code := triple.Obj.String(), triple.Obj.(rdf.Literal).Lang()
		examples[code+" "+action] = true
		if v, ok := lang.Get(code).Clause.Verb(example, 0); !ok || v.Action != action || v.End != len(example) {
			t.Errorf("%s: %q is %q with the action %q, want %q", code, example, example[:v.End], v.Action, action)
		}
	}
	for _, code := range lang.Codes() {
		for _, block := range lang.Get(code).Clause.Verbs {
			if key := code + " " + block.Action; block.Action != "" && !examples[key] {
				t.Errorf("no example of %s", key)
			}
		}
	}
}

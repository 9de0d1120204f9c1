package mapper

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A corrigendum is a document that corrects another. Nobody adopts it, and what its words recall or request is recalled
// and requested once, by the document that it corrects.
func TestMapCorrigendum(t *testing.T) {
	const doc = "<https://w3id.org/unkg/document/A-RES-99-1-Corr.1> "
	r := everything()
	r.Symbol = "A/RES/99/1/Corr.1"
	r.Outcome = ontology.Adopted
	g := lines(Map([]*resolution.Resolution{r}, Options{}))
	for _, fact := range []string{
		doc + "<" + ontology.RDFType + "> <" + ontology.ClassDocument + ">",
		doc + "<" + ontology.PropCorrects + "> <https://w3id.org/unkg/document/A-RES-99-1>",
		doc + "<" + ontology.PropMentions + "> <https://w3id.org/unkg/body/office-of-tests>",
		"<https://w3id.org/unkg/document/A-RES-99-1> <" + ontology.RDFType + "> <" + ontology.ClassResolution + ">",
		`<https://w3id.org/unkg/document/A-RES-99-1> <` + ontology.PropSymbol + `> "A/RES/99/1"`,
		"<https://w3id.org/unkg/document/A-RES-99-1-Corr.1#op1> <" + ontology.PropMentions + "> <https://w3id.org/unkg/body/office-of-tests>",
	} {
		if !strings.Contains(g, fact) {
			t.Errorf("missing: %s", fact)
		}
	}
	never := []string{ontology.PropAdoptedBy, ontology.PropAdoptedOn, ontology.PropOutcome, ontology.PropVotesFor, ontology.PropVotedForBy}
	for _, a := range ontology.Actions() {
		never = append(never, a.Shortcut)
	}
	for _, property := range never {
		if strings.Contains(g, doc+"<"+property+">") {
			t.Errorf("the corrigendum has %s", property)
		}
	}
	if strings.Contains(g, doc+"<"+ontology.RDFType+"> <"+ontology.ClassResolution+">") || strings.Contains(g, ontology.PropHasClause) {
		t.Error("the corrigendum is a resolution, or has clauses")
	}
}

// A cited corrigendum corrects its document too, be it a third one or the one that cites.
func TestMapCitedCorrigendum(t *testing.T) {
	r := english()
	cite := func(s ontology.Symbol) {
		p := &r.Paragraphs[1]
		p.Citations = append(p.Citations, resolution.Citation{Span: resolution.Span{Start: len(p.Text) - 1, End: len(p.Text)}, Symbol: s})
	}
	cite("S/PRST/2030/7/Corr.2")
	cite("A/RES/99/1/Corr.1")
	g := lines(Map([]*resolution.Resolution{r}, Options{}))
	const document = "<https://w3id.org/unkg/document/"
	for _, fact := range []string{
		document + "S-PRST-2030-7-Corr.2> <" + ontology.PropCorrects + "> " + document + "S-PRST-2030-7>",
		document + "S-PRST-2030-7> <" + ontology.RDFType + "> <" + ontology.ClassPresidentialStatement + ">",
		document + "S-PRST-2030-7> <" + ontology.RDFType + "> <" + ontology.ClassDocument + ">",
		document + "A-RES-99-1-Corr.1> <" + ontology.PropCorrects + "> " + document + "A-RES-99-1>",
	} {
		if !strings.Contains(g, fact+" .\n") {
			t.Errorf("missing: %s", fact)
		}
	}
	if strings.Contains(g, document+"S-PRST-2030-7-Corr.2> <"+ontology.RDFType+"> <"+ontology.ClassPresidentialStatement+">") {
		t.Error("the corrigendum of a statement is a statement")
	}
}

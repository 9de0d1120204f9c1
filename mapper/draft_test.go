package mapper

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// draft is the English specimen as if it had been vetoed.
func draft() *resolution.Resolution {
	r := english()
	r.Organ, r.Outcome, r.Adopted, r.Voted, r.Adoption = "body/general-assembly", ontology.Vetoed, "", r.Adopted, ""
	return r
}

func TestMapDraft(t *testing.T) {
	const doc = "<https://w3id.org/unkg/document/A-RES-99-1> "
	g := lines(Map([]*resolution.Resolution{draft()}, Options{}))
	for _, fact := range []string{
		"<" + ontology.RDFType + "> <" + ontology.ClassDraft + ">",
		"<" + ontology.PropOutcome + "> <https://w3id.org/unkg/outcome/vetoed>",
		"<" + ontology.PropVotedOn + `> "2030-12-19"^^<` + ontology.XSDDate + ">",
		"<" + ontology.PropConsideredBy + "> <https://w3id.org/unkg/body/general-assembly>",
		"<" + ontology.PropConsideredAtMeeting + "> <https://w3id.org/unkg/document/A-99-PV.50>",
		"<" + ontology.PropVotesAgainst + `> "0"^^<` + ontology.XSDInteger + ">",
		"<" + ontology.PropVotedForBy + "> <https://w3id.org/unkg/state/holy-see>",
		"<" + ontology.PropSponsoredBy + "> <https://w3id.org/unkg/state/holy-see>",
		"<" + ontology.PropMentions + "> <https://w3id.org/unkg/body/office-of-tests>",
		"<" + ontology.PropCites + "> <https://w3id.org/unkg/document/A-70-2>",
	} {
		if !strings.Contains(g, doc+fact+" .\n") {
			t.Errorf("missing: %s", fact)
		}
	}
	if !strings.Contains(g, "#op1.c2> <"+ontology.PropAddressee+"> <https://w3id.org/unkg/body/office-of-tests> .\n") {
		t.Error("the clauses of the draft are lost")
	}
	never := []string{ontology.PropAdoptedBy, ontology.PropAdoptedOn, ontology.PropAdoptedAtMeeting, ontology.PropAdoptionMethod}
	for _, a := range ontology.Actions() {
		if a.Shortcut != "" {
			never = append(never, a.Shortcut)
		}
	}
	for _, property := range never {
		if strings.Contains(g, doc+"<"+property+">") {
			t.Errorf("the draft has %s", property)
		}
	}
	if strings.Contains(g, doc+"<"+ontology.RDFType+"> <"+ontology.ClassResolution+">") {
		t.Error("the draft is a resolution")
	}
}

// An outcome is written if any version gives it, and a version that knows the decision outvotes those printed before
// it.
func TestMapOutcome(t *testing.T) {
	for _, c := range []struct {
		english, chinese, want ontology.Outcome
		class                  string
	}{
		{"", "", "", ontology.ClassResolution},
		{ontology.Adopted, "", ontology.Adopted, ontology.ClassResolution},
		{"", ontology.NotAdopted, ontology.NotAdopted, ontology.ClassDraft},
		{ontology.Pending, ontology.Withdrawn, ontology.Withdrawn, ontology.ClassDraft},
		{ontology.Pending, ontology.Adopted, ontology.Adopted, ontology.ClassResolution},
		{ontology.Pending, ontology.Pending, ontology.Pending, ontology.ClassDraft},
	} {
		en, zh := english(), chinese()
		en.Outcome, zh.Outcome = c.english, c.chinese
		g := lines(Map([]*resolution.Resolution{en, zh}, Options{}))
		const doc = "<https://w3id.org/unkg/document/A-RES-99-1> "
		if !strings.Contains(g, doc+"<"+ontology.RDFType+"> <"+c.class+"> .\n") {
			t.Errorf("%q and %q: not of class %s", c.english, c.chinese, c.class)
		}
		said := strings.Contains(g, doc+"<"+ontology.PropOutcome+"> <"+c.want.IRI()+"> .\n")
		if n := strings.Count(g, "<"+ontology.PropOutcome+">"); said != (c.want != "") || n > 1 {
			t.Errorf("%q and %q: %d outcomes, %q among them: %v", c.english, c.chinese, n, c.want, said)
		}
	}
}

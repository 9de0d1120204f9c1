package akn

import (
	"cmp"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// aknOutcomes are the outcomes of the last step of a workflow, in lower case: official files have "veto" and "Veto".
var aknOutcomes = map[string]ontology.Outcome{
	"adopted": ontology.Adopted, "veto": ontology.Vetoed, "vetoed": ontology.Vetoed, "notadopted": ontology.NotAdopted, "withdrawn": ontology.Withdrawn,
}

// readOutcome marks what was not adopted as a draft. The outcome of the workflow decides, since some files give the
// date of a failed vote as the date of adoption. A draft without an outcome is pending.
func readOutcome(r *resolution.Resolution, statement *element) {
	if r.Outcome == "" && !r.Symbol.Numbered() && statement.attr("name") == "draftResolution" {
		r.Outcome = ontology.Pending
	}
	switch {
	case r.Outcome == ontology.Pending || r.Outcome == ontology.Withdrawn:
		r.Adopted, r.Voted, r.Adoption, r.Repeated.Adopted = "", "", "", nil
	case r.Outcome.OfDraft():
		r.Adopted, r.Voted, r.Adoption = "", cmp.Or(r.Voted, r.Adopted), ""
	default:
		r.Voted = ""
	}
}

package ontology

// An Outcome is the result of submitting a text to an organ: the local name of a concept in ontology.ttl, "" if the
// source does not say.
type Outcome string

// The outcomes. Their definitions are in ontology.ttl.
const (
	Adopted    Outcome = "adopted"
	Vetoed     Outcome = "vetoed"
	NotAdopted Outcome = "not-adopted"
	Withdrawn  Outcome = "withdrawn"
	Pending    Outcome = "pending"
)

// IRI is the IRI of the concept.
func (o Outcome) IRI() string { return OutcomeNS + string(o) }

// OfDraft reports whether a text with this outcome is a draft, which is not an act of the organ. A text with unknown
// outcome is not treated as a draft: its class follows from its symbol.
func (o Outcome) OfDraft() bool { return o != "" && o != Adopted }

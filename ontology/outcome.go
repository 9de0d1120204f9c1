package ontology

// An Outcome is what became of a text that was put to an organ: the local name of a concept in ontology.ttl, "" where the
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

// OfDraft reports whether a text with this outcome is a draft, which is no act of the organ. A text of whose outcome
// nothing is known is taken for what its symbol says.
func (o Outcome) OfDraft() bool { return o != "" && o != Adopted }

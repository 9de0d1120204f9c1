package ontology

// A Method is how an organ adopted a text: the local name of a concept in ontology.ttl, "" if the source does not say.
type Method string

// The methods of adoption. Their definitions are in ontology.ttl.
const (
	WithoutVote Method = "without-vote"
	ByVote      Method = "by-vote"
)

// IRI is the IRI of the concept.
func (m Method) IRI() string { return MethodNS + string(m) }

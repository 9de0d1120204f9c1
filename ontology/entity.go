package ontology

import "cmp"

// Kind is what an entity is by its IRI, "body/unhcr": the local name of its class in ontology.ttl, or of a superclass.
type Kind string

// The kinds of entity that a resolution names. Their definitions are in ontology.ttl.
const (
	Body       Kind = "Body"
	Convention Kind = "Convention"
	Framework  Kind = "Framework"
	Forum      Kind = "Forum"
	State      Kind = "State"
	Group      Kind = "Group"
)

// An Entity is a body, convention, framework, forum or State that a resolution can name: one block of authority/*.ttl,
// or a candidate that the authority lacks and the recognizer found by the form of its name. A group is an entity too.
type Entity struct {
	Kind      Kind
	Subclass  string   // local name of its class, if that is more special than the kind: Office, Observance; "" if not
	Slug      string   // local part of the IRI without its kind: "unhcr", "1951-refugee-convention"
	Names     []Name   // preferred labels first, languages in alphabetical order
	Parent    string   // path ("body/secretariat") of the body that it belongs to, parentBody
	Protocol  string   // path of the convention that this protocol belongs to, protocolTo
	PartOf    string   // path of the instrument that it is part of, partOf, or of the series of a forum, inSeries
	SetOutIn  []string // local names ("A-RES-71-1") of the documents that set out its text, usually one
	Sources   []string // local names of documents in which its names were read
	Matches   []string // IRIs by which others know the same entity, sameAs
	Volume    int      // United Nations Treaty Series volume, 0 if unknown
	Number    int      // United Nations Treaty Series registration number, 0 if unknown
	StartDate string   // xsd:date or xsd:gYear of a forum; of others, of their founding or adoption; "" if unknown
	EndDate   string   // of a forum, or of a State that has ceased to exist
	// ValidFrom and ValidUntil are the first and the last year in which its names mean it in documents, "" for any year.
	ValidFrom, ValidUntil string

	Followers []string // paths of the States that the United Nations names in the stead of one that has ceased to exist
	ISO3166   string   // code of a State by ISO 3166-1 in three letters, "FRA"; "" if it has none
	M49       string   // code of a State in the standard M49 of the United Nations, "250"
	Edition   int      // number of the edition of a forum in its series, 0 if none
	Candidate bool     // found by form, not in the authority; versions of its document share it by its slug
	path      string   // of an entity of the authority, which has its path made already
	Keys      []string // of a candidate, for grouping: its names in lower case without accents and punctuation
}

// Office and Observance are the classes of entities that are more special than a kind.
const (
	Office     = "Office"     // a Body: a function that one person holds
	Observance = "Observance" // a Forum: a proclaimed day, week, year or decade, not a meeting
)

// Class is the local name of the class of the entity.
func (e *Entity) Class() string { return cmp.Or(e.Subclass, string(e.Kind)) }

// Path is the IRI of the entity relative to the base: "body/unhcr".
func (e *Entity) Path() string {
	if e.path != "" {
		return e.path
	}
	return kindFolder[e.Kind] + "/" + e.Slug
}

// FoundedBy reports whether a document of a year ("1951") can name the entity: it had been founded or adopted, as far as
// the authority and the document tell ("" if not), and its names mean it in that year. A forum is named before it is held.
func (e *Entity) FoundedBy(year string) bool {
	return year == "" || e.validIn(year) && (e.StartDate == "" || e.Kind == Forum || e.StartDate[:len("2006")] <= year)
}

// validIn reports whether the names of the entity mean it in documents of a year.
func (e *Entity) validIn(year string) bool {
	return e.ValidFrom <= year && (e.ValidUntil == "" || year <= e.ValidUntil)
}

// Exists reports whether the entity had been founded and had not ceased to exist by a year.
func (e *Entity) Exists(year string) bool {
	return e.FoundedBy(year) && (year == "" || e.EndDate == "" || e.Kind == Forum || year <= e.EndDate[:len("2006")])
}

// Name returns the preferred name in the language, or "" if there is none.
func (e *Entity) Name(lang string) string {
	for _, n := range e.Names {
		if n.Lang == lang && n.Role == Preferred {
			return n.Text
		}
	}
	return ""
}

// A Name is one form of the name of an entity in one language.
type Name struct {
	Text string
	Lang string // BCP 47: "ar", "en", "es", "fr", "ru", "zh"
	Role Role
}

// Role is the kind of a name in the authority.
type Role uint8

const (
	Preferred   Role = iota // skos:prefLabel: the official name
	Alternative             // skos:altLabel: another form that names the entity without further context
	Acronym                 // unkg:acronym: "UNHCR"
	ShortForm               // unkg:shortForm: a definite short form ("the Committee") that names the entity only in a document that names it in full
)

// kindFolder is the first segment of the paths of entities, by kind.
var kindFolder = map[Kind]string{Body: "body", Convention: "convention", Framework: "framework", Forum: "forum", State: "state", Group: "group"}

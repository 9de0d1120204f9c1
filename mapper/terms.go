package mapper

import (
	"sync"
	"time"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Predicates, converted once: a graph has a thousand triples, so this matters for speed.
var (
	typePredicate   = predicate(ontology.RDFType)
	prefLabel       = predicate(ontology.SKOSPrefLabel)
	altLabel        = predicate(ontology.SKOSAltLabel)
	title           = predicate(ontology.DCTitle)
	issued          = predicate(ontology.DCIssued)
	language        = predicate(ontology.DCLanguage)
	source          = predicate(ontology.DCSource)
	subject         = predicate(ontology.DCSubject)
	license         = predicate(ontology.DCLicense)
	created         = predicate(ontology.DCCreated)
	primaryTopic    = predicate(ontology.FOAFPrimaryTopic)
	derivedFrom     = predicate(ontology.ProvWasDerivedFrom)
	generatedBy     = predicate(ontology.ProvWasGeneratedBy)
	associatedWith  = predicate(ontology.ProvWasAssociated)
	used            = predicate(ontology.ProvUsed)
	parentBody      = predicate(ontology.PropParentBody)
	isReplacedBy    = predicate(ontology.DCIsReplacedBy)
	startDate       = predicate(ontology.SchemaStartDate)
	endDate         = predicate(ontology.SchemaEndDate)
	sameAs          = predicate(ontology.SchemaSameAs)
	name            = predicate(ontology.SchemaName)
	fileSHA256      = predicate(ontology.SchemaSHA256)
	fileFormat      = predicate(ontology.SchemaFormat)
	softwareVersion = predicate(ontology.SchemaVersion)

	symbol               = predicate(ontology.PropSymbol)
	adoptedOn            = predicate(ontology.PropAdoptedOn)
	adoptedBy            = predicate(ontology.PropAdoptedBy)
	outcomePredicate     = predicate(ontology.PropOutcome)
	consideredBy         = predicate(ontology.PropConsideredBy)
	consideredAtMeeting  = predicate(ontology.PropConsideredAtMeeting)
	votedOn              = predicate(ontology.PropVotedOn)
	sessionPredicate     = predicate(ontology.PropSession)
	sessionOf            = predicate(ontology.PropSessionOf)
	agendaItem           = predicate(ontology.PropAgendaItem)
	agendaOf             = predicate(ontology.PropAgendaOf)
	agendaItemTitle      = predicate(ontology.PropAgendaItemTitle)
	adoptedAtMeeting     = predicate(ontology.PropAdoptedAtMeeting)
	originatingDocument  = predicate(ontology.PropOriginatingDocument)
	originatingParagraph = predicate(ontology.PropOriginatingParagraph)
	onReportOf           = predicate(ontology.PropOnReportOf)
	adoptionMethod       = predicate(ontology.PropAdoptionMethod)
	votesFor             = predicate(ontology.PropVotesFor)
	votesAgainst         = predicate(ontology.PropVotesAgainst)
	abstentions          = predicate(ontology.PropAbstentions)
	votedForBy           = predicate(ontology.PropVotedForBy)
	votedAgainstBy       = predicate(ontology.PropVotedAgainstBy)
	abstainedBy          = predicate(ontology.PropAbstainedBy)
	sponsoredBy          = predicate(ontology.PropSponsoredBy)
	jobNumber            = predicate(ontology.PropJobNumber)
	corrects             = predicate(ontology.PropCorrects)
	akomaNtosoName       = predicate(ontology.PropAkomaNtosoName)
	hasLanguageVersion   = predicate(ontology.PropHasLanguageVersion)
	embodiedIn           = predicate(ontology.PropEmbodiedIn)
	hasParagraph         = predicate(ontology.PropHasParagraph)
	hasFootnote          = predicate(ontology.PropHasFootnote)

	numberPredicate = predicate(ontology.PropNumber)
	position        = predicate(ontology.PropPosition)
	heading         = predicate(ontology.PropHeading)
	text            = predicate(ontology.PropText)
	hasClause       = predicate(ontology.PropHasClause)
	cites           = predicate(ontology.PropCites)
	mentions        = predicate(ontology.PropMentions)
	action          = predicate(ontology.PropAction)
	verbPhrase      = predicate(ontology.PropVerbPhrase)
	concerns        = predicate(ontology.PropConcerns)
	addressee       = predicate(ontology.PropAddressee)
	addresseeText   = predicate(ontology.PropAddresseeText)
	reportTo        = predicate(ontology.PropReportTo)
	dueAtSession    = predicate(ontology.PropDueAtSession)
	dueOn           = predicate(ontology.PropDueOn)
	reportEvery     = predicate(ontology.PropReportEvery)

	acronym    = predicate(ontology.PropAcronym)
	candidate  = predicate(ontology.PropCandidate)
	nameKey    = predicate(ontology.PropNameKey)
	untsVolume = predicate(ontology.PropUNTSVolume)
	untsNumber = predicate(ontology.PropUNTSNumber)
	setOutIn   = predicate(ontology.PropSetOutIn)
	protocolTo = predicate(ontology.PropProtocolTo)
	partOf     = predicate(ontology.PropPartOf)
	inSeries   = predicate(ontology.PropInSeries)
	iso3166    = predicate(ontology.PropISO3166)
	m49        = predicate(ontology.PropM49)
	validFrom  = predicate(ontology.PropValidFrom)
	validUntil = predicate(ontology.PropValidUntil)
	edition    = predicate(ontology.PropEdition)

	oaMotivatedBy = predicate(ontology.OAMotivatedBy)
	oaHasBody     = predicate(ontology.OAHasBody)
	oaHasTarget   = predicate(ontology.OAHasTarget)
	oaHasSource   = predicate(ontology.OAHasSource)
	oaHasScope    = predicate(ontology.OAHasScope)
	oaHasSelector = predicate(ontology.OAHasSelector)
	oaExact       = predicate(ontology.OAExact)
	oaPrefix      = predicate(ontology.OAPrefix)
	oaSuffix      = predicate(ontology.OASuffix)
	oaStart       = predicate(ontology.OAStart)
	oaEnd         = predicate(ontology.OAEnd)
)

// paragraphClasses are the classes of paragraphs by their kind.
var paragraphClasses = [...]string{
	resolution.Preambular: ontology.ClassPreambularParagraph,
	resolution.Operative:  ontology.ClassOperativeParagraph,
	resolution.Annex:      ontology.ClassParagraph,
}

var (
	stringType      = iri(ontology.XSDString)
	integerType     = iri(ontology.XSDInteger)
	nonNegativeType = iri(ontology.XSDNonNegativeInteger)
	yes             = rdf.Object(rdf.NewTypedLiteral("true", iri(ontology.XSDBoolean)))
)

// Why a mention is annotated.
var (
	identifying = rdf.Object(iri(ontology.OAIdentifying)) // an entity
	linking     = rdf.Object(iri(ontology.OALinking))     // a document
	classifying = rdf.Object(iri(ontology.OAClassifying)) // words of a clause
)

// dateTypes are the forms of dates with their datatypes.
var dateTypes = [...]struct {
	form     string
	datatype rdf.IRI
}{
	{"2006", iri(ontology.XSDGYear)},
	{"2006-01", iri(ontology.XSDGYearMonth)},
	{time.DateOnly, iri(ontology.XSDDate)},
}

// superPredicates are the superproperties in our ontology of the properties that have any, transitively.
var superPredicates = sync.OnceValue(func() map[rdf.Predicate][]rdf.Predicate {
	m := map[rdf.Predicate][]rdf.Predicate{}
	for _, p := range ontology.Properties() {
		for _, super := range p.Supers {
			sub := predicate(p.IRI)
			m[sub] = append(m[sub], predicate(super))
		}
	}
	return m
})

// A shortcut is an action with the terms that are written for its clauses.
type shortcut struct {
	*ontology.Action
	predicate rdf.Predicate // from the document, nil for none
}

// shortcuts are the actions by name.
var shortcuts = sync.OnceValue(func() map[string]shortcut {
	m := map[string]shortcut{}
	for _, a := range ontology.Actions() {
		s := shortcut{Action: a}
		if a.Shortcut != "" {
			s.predicate = predicate(a.Shortcut)
		}
		m[a.Name] = s
	}
	return m
})

// classTerms are the classes of the vocabulary by their IRIs, each with its superclasses.
var classTerms = sync.OnceValue(func() map[string][]rdf.Object {
	m := map[string][]rdf.Object{}
	for _, c := range ontology.Classes() {
		m[c.IRI] = []rdf.Object{iri(c.IRI)}
		for _, super := range c.Supers {
			m[c.IRI] = append(m[c.IRI], iri(super))
		}
	}
	return m
})

// effects are the shortcuts of decisions by their effect.
var effects = [...]rdf.Predicate{
	resolution.NoEffect: nil,
	resolution.Extends:  predicate(ontology.PropExtendsMandateOf),
	resolution.Amends:   predicate(ontology.PropAmends),
	resolution.Replaces: predicate(ontology.PropSupersedes),
}

// iri returns the term of an IRI that comes from the code or the vocabulary.
func iri(s string) rdf.IRI {
	term, err := rdf.NewIRI(s)
	if err != nil {
		panic(err)
	}
	return term
}

func predicate(s string) rdf.Predicate { return iri(s) }

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
	derivedFrom     = predicate(ontology.ProvWasDerivedFrom)
	generatedBy     = predicate(ontology.ProvWasGeneratedBy)
	associatedWith  = predicate(ontology.ProvWasAssociated)
	parentBody      = predicate(ontology.PropParentBody)
	startDate       = predicate(ontology.SchemaStartDate)
	endDate         = predicate(ontology.SchemaEndDate)
	name            = predicate(ontology.SchemaName)
	sha256          = predicate(ontology.SchemaSHA256)
	softwareVersion = predicate(ontology.SchemaVersion)

	symbol               = predicate(ontology.PropSymbol)
	adoptedOn            = predicate(ontology.PropAdoptedOn)
	adoptedBy            = predicate(ontology.PropAdoptedBy)
	outcomePredicate     = predicate(ontology.PropOutcome)
	consideredBy         = predicate(ontology.PropConsideredBy)
	consideredAtMeeting  = predicate(ontology.PropConsideredAtMeeting)
	votedOn              = predicate(ontology.PropVotedOn)
	session              = predicate(ontology.PropSession)
	agendaItem           = predicate(ontology.PropAgendaItem)
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
	hasLanguageVersion   = predicate(ontology.PropHasLanguageVersion)
	hasParagraph         = predicate(ontology.PropHasParagraph)
	hasFootnote          = predicate(ontology.PropHasFootnote)

	number       = predicate(ontology.PropNumber)
	position     = predicate(ontology.PropPosition)
	text         = predicate(ontology.PropText)
	hasClause    = predicate(ontology.PropHasClause)
	cites        = predicate(ontology.PropCites)
	mentions     = predicate(ontology.PropMentions)
	action       = predicate(ontology.PropAction)
	verbPhrase   = predicate(ontology.PropVerbPhrase)
	concerns     = predicate(ontology.PropConcerns)
	addressee    = predicate(ontology.PropAddressee)
	reportTo     = predicate(ontology.PropReportTo)
	dueAtSession = predicate(ontology.PropDueAtSession)
	dueOn        = predicate(ontology.PropDueOn)
	reportEvery  = predicate(ontology.PropReportEvery)

	acronym    = predicate(ontology.PropAcronym)
	candidate  = predicate(ontology.PropCandidate)
	nameKey    = predicate(ontology.PropNameKey)
	untsVolume = predicate(ontology.PropUNTSVolume)
	untsNumber = predicate(ontology.PropUNTSNumber)
	setOutIn   = predicate(ontology.PropSetOutIn)
	protocolTo = predicate(ontology.PropProtocolTo)
	partOf     = predicate(ontology.PropPartOf)
	inSeries   = predicate(ontology.PropInSeries)
	edition    = predicate(ontology.PropEdition)

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

// Classes, converted once likewise.
var (
	languageVersionClass  = class(ontology.ClassLanguageVersion)
	footnoteClass         = class(ontology.ClassFootnote)
	clauseClass           = class(ontology.ClassClause)
	reportingRequestClass = class(ontology.ClassReportingRequest)
	activityClass         = class(ontology.ClassProvActivity)
	provEntityClass       = class(ontology.ClassProvEntity)
	softwareAgentClass    = class(ontology.ClassProvSoftwareAgent)
	annotationClass       = class(ontology.ClassOAAnnotation)
	specificResourceClass = class(ontology.ClassOASpecificResource)
	textQuoteClass        = class(ontology.ClassOATextQuoteSelector)
	textPositionClass     = class(ontology.ClassOATextPosition)

	paragraphClasses = [...]rdf.Object{
		resolution.Preambular: class(ontology.ClassPreambularParagraph),
		resolution.Operative:  class(ontology.ClassOperativeParagraph),
		resolution.Annex:      class(ontology.ClassParagraph),
	}
)

var (
	stringType  = iri(ontology.XSDString)
	integerType = iri(ontology.XSDInteger)
	yes         = rdf.Object(rdf.NewTypedLiteral("true", iri(ontology.XSDBoolean)))
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

// A shortcut is an action with the terms that are written for its clauses.
type shortcut struct {
	*ontology.Action
	object    rdf.Object    // the action
	predicate rdf.Predicate // from the document, nil for none
}

// shortcuts are the actions by name.
var shortcuts = sync.OnceValue(func() map[string]shortcut {
	m := map[string]shortcut{}
	for _, a := range ontology.Actions() {
		s := shortcut{Action: a, object: iri(a.IRI())}
		if a.Shortcut != "" {
			s.predicate = predicate(a.Shortcut)
		}
		m[a.Name] = s
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

func class(s string) rdf.Object { return iri(s) }

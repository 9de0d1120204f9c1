package ontology

// Classes of ontology.ttl.
const (
	ClassDocument            = NS + "Document"
	ClassResolution          = NS + "Resolution"
	ClassDecision            = NS + "Decision"
	ClassLanguageVersion     = NS + "LanguageVersion"
	ClassParagraph           = NS + "Paragraph"
	ClassPreambularParagraph = NS + "PreambularParagraph"
	ClassOperativeParagraph  = NS + "OperativeParagraph"
	ClassFootnote            = NS + "Footnote"
	ClassClause              = NS + "Clause"
	ClassReportingRequest    = NS + "ReportingRequest"
	ClassBody                = NS + "Body"
	ClassConvention          = NS + "Convention"
	ClassFramework           = NS + "Framework"
	ClassForum               = NS + "Forum"
	ClassState               = NS + "State"
	ClassAction              = NS + "Action"
	ClassOAAnnotation        = OA + "Annotation"
	ClassOASpecificResource  = OA + "SpecificResource"
	ClassOATextQuoteSelector = OA + "TextQuoteSelector"
	ClassOATextPosition      = OA + "TextPositionSelector"
	ClassProvActivity        = Prov + "Activity"
	ClassProvEntity          = Prov + "Entity"
	ClassProvSoftwareAgent   = Prov + "SoftwareAgent"
	ClassSKOSConcept         = SKOS + "Concept"
	ClassOWLClass            = OWL + "Class"
)

// Properties of ontology.ttl on documents and language versions.
const (
	PropSymbol               = NS + "symbol"
	PropAdoptedOn            = NS + "adoptedOn"
	PropAdoptedBy            = NS + "adoptedBy"
	PropSession              = NS + "session"
	PropAgendaItem           = NS + "agendaItem"
	PropAgendaItemTitle      = NS + "agendaItemTitle"
	PropAdoptedAtMeeting     = NS + "adoptedAtMeeting"
	PropOriginatingDocument  = NS + "originatingDocument"
	PropOriginatingParagraph = NS + "originatingParagraph"
	PropOnReportOf           = NS + "onReportOf"
	PropAdoptionMethod       = NS + "adoptionMethod"
	PropVotesFor             = NS + "votesFor"
	PropVotesAgainst         = NS + "votesAgainst"
	PropAbstentions          = NS + "abstentions"
	PropVotedFor             = NS + "votedFor"
	PropVotedAgainst         = NS + "votedAgainst"
	PropAbstained            = NS + "abstained"
	PropSponsoredBy          = NS + "sponsoredBy"
	PropJobNumber            = NS + "jobNumber"
	PropHasLanguageVersion   = NS + "hasLanguageVersion"
	PropHasParagraph         = NS + "hasParagraph"
	PropHasFootnote          = NS + "hasFootnote"
)

// Properties of ontology.ttl on paragraphs, footnotes and clauses.
const (
	PropNumber       = NS + "number"
	PropPosition     = NS + "position"
	PropText         = NS + "text"
	PropHasClause    = NS + "hasClause"
	PropCites        = NS + "cites"
	PropMentions     = NS + "mentions"
	PropAction       = NS + "action"
	PropVerbPhrase   = NS + "verbPhrase"
	PropConcerns     = NS + "concerns"
	PropAddressee    = NS + "addressee"
	PropReportTo     = NS + "reportTo"
	PropDueAtSession = NS + "dueAtSession"
	PropDueOn        = NS + "dueOn"
	PropReportEvery  = NS + "reportEvery"

	PropExtendsMandateOf = NS + "extendsMandateOf"
	PropAmends           = NS + "amends"
	PropSupersedes       = NS + "supersedes"
)

// Properties of ontology.ttl on entities.
const (
	PropAcronym    = NS + "acronym"
	PropShortForm  = NS + "shortForm" // authority only, never in a document's graph
	PropCandidate  = NS + "candidate"
	PropUNTSVolume = NS + "untsVolume"
	PropUNTSNumber = NS + "untsNumber"
	PropSetOutIn   = NS + "setOutIn"
	PropProtocolTo = NS + "protocolTo"
	PropPartOf     = NS + "partOf"
	PropEdition    = NS + "edition"
	PropObservance = NS + "observance"
)

// Properties that the vocabulary's own files use.
const (
	PropShortcut        = NS + "shortcut" // of an action: the property that a document gets from its clauses
	SchemaRangeIncludes = Schema + "rangeIncludes"
)

// Terms of other vocabularies.
const (
	RDFType              = RDF + "type"
	RDFSLabel            = RDFS + "label"
	RDFSComment          = RDFS + "comment"
	RDFSDomain           = RDFS + "domain"
	RDFSRange            = RDFS + "range"
	RDFSSubClassOf       = RDFS + "subClassOf"
	SKOSPrefLabel        = SKOS + "prefLabel"
	SKOSAltLabel         = SKOS + "altLabel"
	SKOSHiddenLabel      = SKOS + "hiddenLabel" // authority only, never in a document's graph
	SKOSBroader          = SKOS + "broader"
	SKOSDefinition       = SKOS + "definition"
	DCTitle              = DCTerms + "title"
	DCIssued             = DCTerms + "issued"
	DCLanguage           = DCTerms + "language"
	DCSource             = DCTerms + "source"
	DCSubject            = DCTerms + "subject"
	ProvWasDerivedFrom   = Prov + "wasDerivedFrom"
	ProvWasGeneratedBy   = Prov + "wasGeneratedBy"
	ProvWasAssociated    = Prov + "wasAssociatedWith"
	OrgSubOrganizationOf = Org + "subOrganizationOf"
	SchemaStartDate      = Schema + "startDate"
	SchemaEndDate        = Schema + "endDate"
	SchemaVersion        = Schema + "softwareVersion"
	SchemaSHA256         = Schema + "sha256"
	SchemaName           = Schema + "name"
	OAHasBody            = OA + "hasBody"
	OAHasTarget          = OA + "hasTarget"
	OAHasSource          = OA + "hasSource"
	OAHasScope           = OA + "hasScope"
	OAHasSelector        = OA + "hasSelector"
	OAExact              = OA + "exact"
	OAPrefix             = OA + "prefix"
	OASuffix             = OA + "suffix"
	OAStart              = OA + "start"
	OAEnd                = OA + "end"
	XSDString            = XSD + "string"
	XSDBoolean           = XSD + "boolean"
	XSDInteger           = XSD + "integer"
	XSDDate              = XSD + "date"
	XSDGYear             = XSD + "gYear"
	XSDGYearMonth        = XSD + "gYearMonth"
	RDFLangString        = RDF + "langString"
)

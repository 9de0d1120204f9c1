package ontology

import (
	"slices"
	"strings"
	"testing"
)

func TestProperties(t *testing.T) {
	for _, want := range []Property{
		{IRI: PropSymbol, Name: "symbol", Kind: Text},
		{IRI: PropCandidate, Name: "candidate", Kind: Boolean},
		{IRI: PropEdition, Name: "edition", Kind: Integer},
		{IRI: PropUNTSVolume, Name: "untsVolume", Kind: Integer, Many: true},
		{IRI: PropAdoptedOn, Name: "adoptedOn", Kind: Date},
		{IRI: SchemaStartDate, Name: "startDate", Kind: Text},
		{IRI: PropDueOn, Name: "dueOn", Kind: Text, Many: true},
		{IRI: SKOSPrefLabel, Name: "prefLabel", Kind: Text, PerLanguage: true},
		{IRI: SKOSAltLabel, Name: "altLabel", Kind: Text, Many: true, PerLanguage: true},
		{IRI: PropJobNumber, Name: "jobNumber", Kind: Text, Many: true},
		{IRI: PropAdoptedBy, Name: "adoptedBy", Kind: Link, Range: []string{"Body"}},
		{IRI: PropAction, Name: "action", Kind: Link, Range: []string{"Action"}},
		{IRI: PropAddressee, Name: "addressee", Kind: Link, Many: true, Range: []string{"Body", "State", "Group", "Forum"}},
		{IRI: PropAddresseeText, Name: "addresseeText", Kind: Text, Many: true, PerLanguage: true},
		{IRI: DCTitle, Name: "title", Kind: Text, PerLanguage: true},
		{IRI: PropVotesFor, Name: "votesFor", Kind: Integer},
		{IRI: PropAdoptionMethod, Name: "adoptionMethod", Kind: Link, Range: []string{"AdoptionMethod"}},
		{IRI: PropParentBody, Name: "parentBody", Kind: Link, Range: []string{"Body"}},
		{IRI: OAHasSelector, Name: "hasSelector", Kind: Link, Many: true},
		{IRI: PropSession, Name: "session", Kind: Link, Range: []string{"Session"}},
		{IRI: NS + "requests", Name: "requests", Kind: Link, Many: true, Range: []string{"Body", "State", "Group"}, Supers: []string{NS + "directs", PropMentions}},
		{IRI: PropCites, Name: "cites", Kind: Link, Many: true, Range: []string{"Document"}, Supers: []string{PropMentions}},
		{IRI: DCSubject, Name: "subject", Kind: Link, Many: true},
		{IRI: NS + "establishes", Name: "establishes", Kind: Link, Many: true, Range: []string{"Body", "Forum"}, Supers: []string{PropMentions}},
		{IRI: OAStart, Name: "start", Kind: Integer},
	} {
		got := FindProperty(want.IRI)
		if got == nil {
			t.Errorf("no property %s", want.IRI)
			continue
		}
		ranges := slices.Equal(got.Range, want.Range) && slices.Equal(got.Supers, want.Supers)
		g := *got
		g.Range, want.Range = nil, nil
		if !ranges || g.IRI != want.IRI || g.Name != want.Name || g.Kind != want.Kind || g.Many != want.Many || g.PerLanguage != want.PerLanguage {
			t.Errorf("%+v, want %+v", *got, want)
		}
	}
	if !slices.IsSortedFunc(Properties(), func(a, b *Property) int { return strings.Compare(a.IRI, b.IRI) }) {
		t.Error("the properties are not sorted")
	}
}

// What the shapes of a class allow, and where they take the values from.
func TestUsesAndLists(t *testing.T) {
	job := FindProperty(PropJobNumber)
	if !slices.Contains(job.Uses, Use{ClassDocument, true}) || !slices.Contains(job.Uses, Use{ClassLanguageVersion, false}) {
		t.Errorf("%+v", job.Uses)
	}
	if start := FindProperty(OAStart); !slices.Equal(start.Uses, []Use{{ClassOATextPosition, false}}) || start.Datatype != XSDNonNegativeInteger {
		t.Errorf("%+v", start)
	}
	if list := FindProperty(PropAdoptionMethod).List; !slices.Equal(list, []string{MethodNS + "without-vote", MethodNS + "by-vote"}) {
		t.Errorf("%v", list)
	}
	for _, iri := range []string{PropCandidate, PropAdoptedBy, PropText} {
		if list := FindProperty(iri).List; list != nil {
			t.Errorf("%s: %v", iri, list)
		}
	}
}

func TestClasses(t *testing.T) {
	for iri, want := range map[string]string{
		ClassReportingRequest: "ReportingRequest Clause", ClassBody: "Body Entity", ClassOffice: "Office Body Entity",
		ClassResolution: "Resolution Document", ClassOutcome: "Outcome Concept", ClassMention: "Mention Annotation",
		ClassOAAnnotation: "Annotation", ClassInputFile: "InputFile", ClassProvEntity: "",
	} {
		if c := FindClass(iri); c == nil || strings.Join(c.Names, " ") != want {
			t.Errorf("%s: %v, want %s", iri, c, want)
		}
	}
	if c := FindClass(ClassFootnote); !slices.Contains(c.Disjoint, ClassClause) {
		t.Errorf("%s is disjoint with %q", c.IRI, c.Disjoint)
	}
	if FindClass(PropSymbol) != nil {
		t.Error("a property is taken for a class")
	}
}

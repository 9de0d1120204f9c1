package ontology

import (
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/testdata/term"
)

func TestActions(t *testing.T) {
	// DESIGN of the list: four families in their order.
	want := map[string]string{
		"invokes":  "recall reaffirm base-on consider bear-in-mind",
		"assesses": "note take-note recognize emphasize welcome appreciate express-concern regret condemn",
		"directs":  "demand request urge call-upon appeal encourage invite recommend",
		"acts":     "decide affirm endorse approve adopt establish authorize proclaim support resolve remain-seized",
	}
	got := map[string][]string{}
	for _, a := range Actions() {
		got[a.Family] = append(got[a.Family], a.Name)
		if FindAction(a.Name) != a {
			t.Errorf("%s is not found by its name", a.Name)
		}
	}
	for family, names := range want {
		if strings.Join(got[family], " ") != names {
			t.Errorf("%s: got %q", family, got[family])
		}
	}
	if len(got) != len(want) {
		t.Errorf("families: %v", got)
	}
	if FindAction("directs") != nil {
		t.Error("a family is no action")
	}
	for _, c := range []struct {
		action, class string
		want          bool
	}{
		{"recall", "Body", true}, {"recall", "Resolution", true}, {"adopt", "Convention", true}, {"adopt", "Document", false}, {"adopt", "Body", false},
		{"request", "Body", true}, {"request", "Convention", false}, {"establish", "Forum", true}, {"establish", "Resolution", false},
	} {
		if got := Fits(FindAction(c.action).Shortcut, c.class); got != c.want {
			t.Errorf("Fits(%s, %s) = %t", c.action, c.class, got)
		}
	}
}

// statements indexes the vocabulary: subject, predicate, objects.
func statements(t *testing.T, names ...string) map[string]map[string][]rdf.Object {
	t.Helper()
	index := map[string]map[string][]rdf.Object{}
	for _, f := range Files() {
		if !slices.Contains(names, f.Name) {
			continue
		}
		for _, triple := range f.Graph().Triples {
			s := triple.Subj.String()
			if index[s] == nil {
				index[s] = map[string][]rdf.Object{}
			}
			index[s][triple.Pred.String()] = append(index[s][triple.Pred.String()], triple.Obj)
		}
	}
	return index
}

// languagesOf lists the languages of the literals, sorted.
func languagesOf(objects []rdf.Object) string {
	var langs []string
	for _, o := range objects {
		if l, ok := o.(rdf.Literal); ok {
			langs = append(langs, l.Lang())
		}
	}
	slices.Sort(langs)
	return strings.Join(langs, " ")
}

func hasType(objects []rdf.Object, iri string) bool {
	return slices.ContainsFunc(objects, func(o rdf.Object) bool { return o.String() == iri })
}

// Every class, action and family has a definition and one label in each of the six languages. Every property has a
// definition and labels in English, French and Chinese. All terms of our namespace that are used as objects are
// declared.
func TestVocabularyIsComplete(t *testing.T) {
	index := statements(t, "ontology", "actions")
	const six = "ar en es fr ru zh"
	classes, properties := 0, 0
	for s, facts := range index {
		types := facts[RDFType]
		switch {
		case hasType(types, ClassOWLClass):
			classes++
			if languagesOf(facts[RDFSLabel]) != six || languagesOf(facts[RDFSComment]) != "en" {
				t.Errorf("%s lacks a label or a definition", s)
			}
		case strings.HasPrefix(s, NS):
			properties++
			if languagesOf(facts[RDFSLabel]) != "en fr zh" || languagesOf(facts[RDFSComment]) != "en" {
				t.Errorf("%s lacks a label or a definition", s)
			}
			if facts[RDFSDomain] != nil && facts[Schema+"domainIncludes"] != nil {
				t.Errorf("%s has a domain and schema:domainIncludes", s)
			}
		case hasType(types, ClassSKOSConcept):
			if languagesOf(facts[SKOSPrefLabel]) != six || languagesOf(facts[SKOSDefinition]) != "en" {
				t.Errorf("%s lacks a label or a definition", s)
			}
			if hasType(types, ClassAction) != (len(facts[SKOSBroader]) == 1) {
				t.Errorf("%s is no family and has no family", s)
			}
		}
		for p, objects := range facts {
			for _, o := range append(objects, term.IRI(t, p)) {
				if iri, ok := o.(rdf.IRI); ok && index[iri.String()] == nil && strings.HasPrefix(iri.String(), "https://w3id.org/unkg/") {
					t.Errorf("%s points at %s, which is not declared", s, iri)
				}
			}
		}
	}
	if classes != 18 {
		t.Errorf("%d classes", classes)
	}
	t.Logf("%d classes, %d properties", classes, properties)
}

// No two actions have the same label in a language.
func TestActionLabelsDiffer(t *testing.T) {
	seen := map[string]string{}
	for s, facts := range statements(t, "actions") {
		if !strings.HasPrefix(s, ActionNS) {
			continue
		}
		for _, o := range facts[SKOSPrefLabel] {
			label := o.(rdf.Literal).Lang() + " " + o.String()
			if other := seen[label]; other != "" {
				t.Errorf("%s and %s have the label %q", s, other, label)
			}
			seen[label] = s
		}
	}
}

package ontology

import (
	"strings"
	"testing"

	"github.com/knakk/rdf"
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
		{"establish", "Office", true}, {"establish", "Observance", true}, {"request", "Office", true}, {"adopt", "Forum", false},
		{"request", "Body", true}, {"request", "Convention", false}, {"establish", "Forum", true}, {"establish", "Resolution", false},
	} {
		if got := Fits(FindAction(c.action).Shortcut, c.class); got != c.want {
			t.Errorf("Fits(%s, %s) = %t", c.action, c.class, got)
		}
	}
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

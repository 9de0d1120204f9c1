package judge

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// JSONGold returns the statements that json-gold finds in JSON-LD, as Statements does. Its safe mode makes an error
// of what it would otherwise drop silently; that fails the test, as do contexts that have to be fetched and named
// graphs.
func JSONGold(t testing.TB, text string) []string {
	t.Helper()
	var document any
	if err := json.Unmarshal([]byte(text), &document); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	o := ld.NewJsonLdOptions("")
	o.SafeMode = true
	o.DocumentLoader = noLoader{}
	found, err := ld.NewJsonLdProcessor().ToRDF(document, o)
	if err != nil {
		t.Fatalf("json-gold: %v in\n%s", err, text)
	}
	var out []string
	for name, quads := range found.(*ld.RDFDataset).Graphs {
		if name != "@default" {
			t.Fatalf("json-gold: graph %s in\n%s", name, text)
		}
		for _, q := range quads {
			object := q.Object.GetValue()
			if l, ok := q.Object.(ld.Literal); ok {
				object = fmt.Sprintf("%q@%s^^%s", object, strings.ToLower(l.Language), l.Datatype)
			}
			out = append(out, fmt.Sprintf("%s %s %s", q.Subject.GetValue(), q.Predicate.GetValue(), object))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

type noLoader struct{}

func (noLoader) LoadDocument(url string) (*ld.RemoteDocument, error) {
	return nil, fmt.Errorf("%s is not to be loaded", url)
}

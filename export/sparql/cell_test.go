package sparql

import (
	"testing"

	"github.com/unkg/unkg/export/table"
	"github.com/unkg/unkg/ontology"
)

func TestTermCell(t *testing.T) {
	for _, c := range []struct {
		term Term
		kind table.Kind
	}{
		{Term{}, table.Null}, {Term{Type: "uri", Value: "a:b"}, table.IRI}, {Term{Type: "bnode", Value: "b0"}, table.Blank},
		{Term{Type: "literal", Value: "a", Language: "en"}, table.Text}, {Term{Type: "literal", Value: "7", Datatype: ontology.XSDInteger}, table.Integer},
		{Term{Type: "typed-literal", Value: "7.5", Datatype: ontology.XSDInteger}, table.Text}, {Term{Type: "literal"}, table.Text},
	} {
		if got := c.term.Cell(); got.Kind != c.kind || got.Text != c.term.Value || got.Language != c.term.Language {
			t.Errorf("%+v: %+v", c.term, got)
		}
	}
}

package neo4j

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/unkg/unkg/export/table"
)

// Values of the driver are cells of the same kind, as JSON has them in objects and with their datatypes in results.
func TestCells(t *testing.T) {
	day := time.Date(2044, time.December, 12, 10, 30, 0, 0, time.UTC)
	node := dbtype.Node{Labels: []string{"Body"}, Props: map[string]any{"b": int64(1), "a": dbtype.Date(day)}}
	for _, c := range []struct {
		value            any
		object, datatype string
	}{
		{nil, "null", ""}, {true, "true", "XMLSchema#boolean"}, {int64(-7), "-7", "XMLSchema#integer"}, {1.5, "1.5", "XMLSchema#double"}, {"a\"b", `"a\"b"`, ""},
		{dbtype.Date(day), `"2044-12-12"`, "XMLSchema#date"}, {day, `"2044-12-12T10:30:00Z"`, "XMLSchema#dateTime"},
		{node, `{"a":"2044-12-12","b":1}`, "#JSON"}, {dbtype.Relationship{Type: "CITES", Props: map[string]any{"n": nil}}, `{"n":null}`, "#JSON"},
		{dbtype.Path{Nodes: []dbtype.Node{node, {}}, Relationships: []dbtype.Relationship{{Type: "CITES"}}}, `[{"a":"2044-12-12","b":1},"CITES",{}]`, "#JSON"},
		{[]any{int64(1), []any{"x"}, map[string]any{}}, `[1,["x"],{}]`, "#JSON"},
		{dbtype.Duration{Days: 2}, `"P0M2DT0S"`, ""}, {struct{}{}, "null", ""},
	} {
		for format, want := range map[string]string{"objects": `{"v": ` + c.object + "}", "json": c.datatype + `"`} {
			f, _ := table.Find(format)
			var b strings.Builder
			e := f.New(&b, table.Options{})
			if err := errors.Join(e.Columns([]string{"v"}), e.Row(cellsOf([]any{c.value})), e.Close()); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(b.String(), want) || format == "json" && strings.Contains(b.String(), `"datatype"`) != (c.datatype != "") {
				t.Errorf("%v in %s: %s, want %s", c.value, format, b.String(), want)
			}
		}
	}
}

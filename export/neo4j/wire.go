package neo4j

import (
	"context"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/unkg/unkg/ontology"
)

// A runner runs statements within a transaction. It is everything that the replacement of documents needs from a
// server.
type runner interface {
	run(ctx context.Context, statement string, g given) (answer, error)
}

// given is the parameters of a statement: $rows, $keys and $names, as far as it has them.
type given struct {
	rows  []row
	keys  []string // IRIs or ids of elements
	names []string // types of relationships
}

// A row is what a statement is to do to one node or relationship; a statement uses only the fields that it needs.
type row struct {
	id, iri          string // of the element
	labels           []string
	fields           fields
	gone             []string // names of fields to remove
	start, kind, end string   // of a relationship, the ends by their ids
	ends             []end    // for several relationships that start at one node
}

// An end is a relationship without its start.
type end struct {
	id, kind string
	fields   fields
}

// An answer is the rows of an answer, and what the statement changed.
type answer struct {
	records []record
	changes Changes
}

// A record is a row of an answer. Reading a column as a type that it does not have gives the zero value.
type record []any

func (r record) text(i int) string { s, _ := r[i].(string); return s }

func (r record) number(i int) int { n, _ := r[i].(int64); return int(n) }

func (r record) texts(i int) []string {
	list, _ := r[i].([]any)
	texts := make([]string, 0, len(list))
	for _, v := range list {
		if s, ok := v.(string); ok {
			texts = append(texts, s)
		}
	}
	return texts
}

// list returns the records of a column that is a list of lists.
func (r record) list(i int) (records []record) {
	list, _ := r[i].([]any)
	for _, v := range list {
		if columns, ok := v.([]any); ok {
			records = append(records, columns)
		}
	}
	return records
}

// fields returns the properties of a node or relationship in column i, without the IRI.
func (r record) fields(i int) fields { return fieldsOf(r[i]) }

func fieldsOf(properties any) fields {
	m, _ := properties.(map[string]any)
	f := make(fields, len(m))
	for name, v := range m {
		if name != keyIRI {
			f[name] = fieldOf(v)
		}
	}
	return f
}

// fieldOf converts a value from the driver to a field, which has no values if unkg would not write it.
func fieldOf(v any) field {
	list, isList := v.([]any)
	if !isList {
		list = []any{v}
	}
	f := field{list: isList}
	for _, v := range list {
		switch v := v.(type) {
		case string:
			f.values = append(f.values, textValue(v))
		case int64:
			f.values = append(f.values, value{kind: ontology.Integer, number: v})
		case bool:
			f.values = append(f.values, truth(v))
		case dbtype.Date:
			f.values = append(f.values, value{kind: ontology.Date, text: v.Time().Format(time.DateOnly)})
		default:
			return field{}
		}
	}
	return f
}

// parameters returns the parameters in the form that the driver accepts. Only here do values lose their types.
func (g given) parameters() map[string]any {
	native := func(v value) any {
		switch v.kind {
		case ontology.Integer:
			return v.number
		case ontology.Boolean:
			return v.number != 0
		case ontology.Date:
			if d, err := time.Parse(time.DateOnly, v.text); err == nil {
				return dbtype.Date(d)
			}
		}
		return v.text
	}
	properties := func(iri string, f fields, gone []string) map[string]any {
		m := make(map[string]any, len(f)+len(gone)+1)
		if iri != "" {
			m[keyIRI] = iri
		}
		for name, f := range f {
			switch {
			case f.list:
				list := make([]any, len(f.values))
				for i, v := range f.values {
					list[i] = native(v)
				}
				m[name] = list
			case len(f.values) > 0:
				m[name] = native(f.values[0])
			}
		}
		for _, name := range gone {
			m[name] = nil
		}
		return m
	}
	parameters := map[string]any{}
	if g.keys != nil {
		parameters["keys"] = g.keys
	}
	if g.names != nil {
		parameters["names"] = g.names
	}
	if g.rows == nil {
		return parameters
	}
	list := make([]any, len(g.rows))
	for i, r := range g.rows {
		m := map[string]any{}
		list[i] = m
		for name, s := range map[string]string{"id": r.id, "iri": r.iri, "start": r.start, "kind": r.kind, "end": r.end} {
			if s != "" {
				m[name] = s
			}
		}
		if r.labels != nil {
			m["labels"] = r.labels
		}
		if r.fields != nil || r.gone != nil {
			m["properties"] = properties(r.iri, r.fields, r.gone)
		}
		if r.ends != nil {
			ends := make([]any, len(r.ends))
			for i, e := range r.ends {
				if len(e.fields) == 0 {
					ends[i] = []string{e.id, e.kind}
				} else {
					ends[i] = map[string]any{"id": e.id, "kind": e.kind, "properties": properties("", e.fields, nil)}
				}
			}
			m["ends"] = ends
		}
	}
	parameters["rows"] = list
	return parameters
}

// A driverRunner runs statements with the driver.
type driverRunner struct{ neo4j.ExplicitTransaction }

func (d driverRunner) run(ctx context.Context, statement string, g given) (a answer, err error) {
	result, err := d.Run(ctx, dialect+statement, g.parameters())
	if err != nil {
		return a, err
	}
	for result.Next(ctx) {
		a.records = append(a.records, slices.Clone(result.Record().Values))
	}
	if err := result.Err(); err != nil {
		return a, err
	}
	summary, err := result.Consume(ctx)
	if err == nil {
		a.changes = changesOf(summary.Counters())
	}
	return a, err
}

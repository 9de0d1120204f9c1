package neo4j

import (
	"maps"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/unkg/unkg/export/table"
	"github.com/unkg/unkg/ontology"
)

func cellsOf(values []any) []table.Cell {
	cells := make([]table.Cell, len(values))
	for i, v := range values {
		cells[i] = cellOf(v)
	}
	return cells
}

// cellOf converts a value of a type of the driver.
func cellOf(v any) table.Cell {
	switch v := v.(type) {
	case nil:
		return table.Cell{}
	case bool:
		return table.BooleanCell(v)
	case int64:
		return table.IntegerCell(v)
	case float64:
		return table.NumberCell(v)
	case string:
		return table.TextCell(v)
	case dbtype.Date:
		return table.Cell{Kind: table.Date, Text: v.Time().Format(time.DateOnly)}
	case time.Time:
		return table.LiteralCell(v.Format(time.RFC3339Nano), "", ontology.XSD+"dateTime")
	case dbtype.Node:
		return mapOf(v.Props)
	case dbtype.Relationship:
		return mapOf(v.Props)
	case dbtype.Path:
		path := table.Cell{Kind: table.List}
		for i, n := range v.Nodes {
			if i > 0 {
				path.Items = append(path.Items, table.TextCell(v.Relationships[i-1].Type))
			}
			path.Items = append(path.Items, cellOf(n))
		}
		return path
	case []any:
		return table.Cell{Kind: table.List, Items: cellsOf(v)}
	case map[string]any:
		return mapOf(v)
	case interface{ String() string }: // times without date, durations, points
		return table.TextCell(v.String())
	}
	return table.Cell{}
}

func mapOf(m map[string]any) table.Cell {
	c := table.Cell{Kind: table.Map, Keys: slices.Sorted(maps.Keys(m))}
	for _, k := range c.Keys {
		c.Items = append(c.Items, cellOf(m[k]))
	}
	return c
}

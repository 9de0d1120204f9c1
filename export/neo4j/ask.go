package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// Ask runs a statement that only reads and hands over its columns, then row after row. Values are nil, bool, int64,
// float64, string, and lists and maps of these; dates and times are text, nodes and relationships are maps of their
// properties.
func (s *Server) Ask(ctx context.Context, statement string, parameters map[string]any, columns func([]string) error, row func([]any) error) error {
	session := s.session(ctx, neo4j.AccessModeRead)
	defer session.Close(ctx)
	var told error // an error of the caller, which trying again does not mend
	started := false
	_, err := session.ExecuteRead(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(ctx, statement, parameters)
		if err != nil {
			return nil, err
		}
		keys, err := result.Keys()
		if err != nil {
			return nil, err
		}
		if started {
			return nil, &Fault{URI: s.URI, Message: "the connection was lost while rows were read"}
		}
		for first := true; ; first = false {
			if first {
				if told = columns(keys); told != nil {
					return nil, nil
				}
			}
			if !result.Next(ctx) {
				return nil, result.Err()
			}
			started = true
			values := result.Record().Values
			for i, v := range values {
				values[i] = simple(v)
			}
			if told = row(values); told != nil {
				return nil, nil
			}
		}
	})
	if told != nil {
		return told
	}
	return s.fault(ctx, err)
}

// simple is a value without the types of the driver.
func simple(v any) any {
	switch v := v.(type) {
	case dbtype.Date:
		return v.Time().Format(time.DateOnly)
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case dbtype.Node:
		return simple(v.Props)
	case dbtype.Relationship:
		return simple(v.Props)
	case dbtype.Path:
		list := []any{}
		for i, n := range v.Nodes {
			if i > 0 {
				list = append(list, v.Relationships[i-1].Type)
			}
			list = append(list, simple(n))
		}
		return list
	case []any:
		list := make([]any, len(v))
		for i := range v {
			list[i] = simple(v[i])
		}
		return list
	case map[string]any:
		m := make(map[string]any, len(v))
		for k := range v {
			m[k] = simple(v[k])
		}
		return m
	case nil, bool, int64, float64, string:
		return v
	case interface{ String() string }:
		return v.String()
	default:
		return nil
	}
}

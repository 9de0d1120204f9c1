package neo4j

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"
)

// Ask runs a read-only statement and passes on its columns, then one row after another. Values are nil, bool, int64,
// float64, string, and lists and maps of these; dates and times are text, nodes and relationships are maps of their
// properties.
func (s *Server) Ask(
	ctx context.Context, statement string, parameters map[string]any, columns func([]string) error, row func([]any) error,
) error {
	limited, cancel := s.limited(ctx)
	defer cancel()
	session := s.session(limited, neo4j.AccessModeRead)
	defer s.closing(ctx, session.Close)
	h := handover{columns: columns, row: row}
	_, err := session.ExecuteRead(limited, func(tx neo4j.ManagedTransaction) (any, error) {
		result, err := tx.Run(limited, statement, parameters)
		if err == nil {
			err = h.take(limited, result)
		}
		return nil, err
	}, s.limit)
	if h.refused != nil {
		return h.refused
	}
	return s.fault(ctx, s.late(limited, err))
}

// result is the part of a result of the driver that is used here.
type result interface {
	Keys() ([]string, error)
	Next(context.Context) bool
	Record() *neo4j.Record
	Err() error
}

// A handover passes an answer to the caller. If the connection is lost, the driver may run the statement again: then
// the columns are not passed on again, and once rows have been passed on, a second run is an error.
type handover struct {
	columns         func([]string) error
	row             func([]any) error
	columned, rowed bool
	refused         error // an error of the caller, which a retry does not remedy
}

func (h *handover) take(ctx context.Context, r result) error {
	keys, err := r.Keys()
	if err != nil {
		return err
	}
	if h.rowed {
		return errors.New("the connection was lost while rows were read")
	}
	if !h.columned {
		h.columned = true
		if h.refused = h.columns(keys); h.refused != nil {
			return nil
		}
	}
	for r.Next(ctx) {
		h.rowed = true
		values := slices.Clone(r.Record().Values)
		for i, v := range values {
			values[i] = simple(v)
		}
		if h.refused = h.row(values); h.refused != nil {
			return nil
		}
	}
	return r.Err()
}

// simple converts a value of a type of the driver to plain types.
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

package neo4j

import (
	"context"
	"errors"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/unkg/unkg/export/table"
)

// Ask runs a read-only statement and passes on its columns, then one row after another. Nodes and relationships are maps
// of their properties.
func (s *Server) Ask(
	ctx context.Context, statement string, parameters map[string]any, columns func([]string) error, row func([]table.Cell) error,
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
	row             func([]table.Cell) error
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
		if h.refused = h.row(cellsOf(r.Record().Values)); h.refused != nil {
			return nil
		}
	}
	return r.Err()
}

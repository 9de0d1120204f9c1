package neo4j

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/unkg/unkg/export/table"
)

// A cutAnswer has some rows and then an error.
type cutAnswer struct {
	rows int
	err  error
}

func (c *cutAnswer) Keys() ([]string, error) { return []string{"a"}, nil }

func (c *cutAnswer) Next(context.Context) bool { c.rows--; return c.rows >= 0 }

func (c *cutAnswer) Record() *neo4j.Record { return &neo4j.Record{Values: []any{int64(c.rows)}} }

func (c *cutAnswer) Err() error { return c.err }

// If a statement is run again, its header is passed on once and no row twice.
func TestHandover(t *testing.T) {
	lost := errors.New("lost")
	for _, c := range []struct {
		answers []cutAnswer
		want    string
	}{
		{[]cutAnswer{{2, nil}}, "[a] [1] [0]"},
		{[]cutAnswer{{0, lost}, {0, lost}, {1, nil}}, "[a] lost lost [0]"},
		{[]cutAnswer{{1, lost}, {1, nil}}, "[a] [0] lost the connection was lost while rows were read"},
	} {
		var told []string
		h := handover{
			columns: func(names []string) error { told = append(told, fmt.Sprint(names)); return nil },
			row:     func(cells []table.Cell) error { told = append(told, "["+cells[0].Text+"]"); return nil },
		}
		for i := range c.answers {
			if err := h.take(context.Background(), &c.answers[i]); err != nil {
				told = append(told, err.Error())
			}
		}
		if got := strings.Join(told, " "); got != c.want {
			t.Errorf("told %s, want %s", got, c.want)
		}
	}
}

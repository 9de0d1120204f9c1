package main

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/table"
)

// A listing is a database that knows the names of things, and counts how often it is asked for them.
type listing struct {
	rows  map[string][][2]string // by the query for a kind, in SPARQL
	asked int
	fault error
}

func (l *listing) ask(_ context.Context, q query.Question, _ map[string]string, t table.Receiver) error {
	l.asked++
	for _, row := range l.rows[q.SPARQL] {
		label := table.Cell{}
		if row[1] != "" {
			label = table.TextCell(row[1])
		}
		if err := t.Row([]table.Cell{table.TextCell(row[0]), label}); err != nil {
			return err
		}
	}
	return l.fault
}

func (l *listing) close() {}

// A value is taken for what it names; that is told, and the data are asked only where it is not known without them.
func TestResolve(t *testing.T) {
	body, _ := query.FindKind("body")
	text, _ := query.FindKind("text")
	rows := map[string][][2]string{
		body.SPARQL: {{"unhcr", "UNHCR"}, {"en-coastal-authority", "Coastal Authority"}, {"en-coastal-authority-2", "Coastal-Authority"}, {"en-lake-board", "Lake Board"}},
		text.SPARQL: {{"S/RES/1325(2000)", ""}, {"A/RES/78/184", ""}},
	}
	for _, c := range []struct {
		parameters, values, told, err, hint string
		asked                               int
	}{
		{"", "A/RES/78/184 unhcr", "", "", "", 0},
		{"body=unhcr", "A/RES/78/184 unhcr", "", "", "", 0},
		{"body=", "A/RES/78/184 ", "", "", "", 0},
		{"body=HCR", "A/RES/78/184 unhcr", "unkg: body: \"HCR\" is unhcr, Office of the United Nations High Commissioner for Refugees\n", "", "", 0},
		{"body=lake board", "A/RES/78/184 en-lake-board", "unkg: body: \"lake board\" is en-lake-board, Lake Board\n", "", "", 1},
		{"symbol=resolution 1325", "S/RES/1325(2000) unhcr", "unkg: symbol: \"resolution 1325\" is S/RES/1325(2000)\n", "", "", 1},
		{"body=coastal authority", "", "", `the body "coastal authority" may be en-coastal-authority (Coastal Authority) or en-coastal-authority-2 (Coastal-Authority)`,
			"give the one that is meant, such as en-coastal-authority", 1},
		{"body=UNMISSS", "", "", `no body "UNMISSS"; did you mean unmiss (United Nations Mission in South Sudan)`, "", 1},
		{"symbol=A-RES-78-18x", "", "", `no document "A-RES-78-18x"; did you mean A/RES/78/184?`, "", 1},
		{"symbol=\x1b[2J", "", "", "no document \"\\x1b[2J\"", "", 1},
	} {
		q := question{values: map[string]string{"symbol": "A/RES/78/184", "body": "unhcr"}}
		q.Parameters = []query.Parameter{{Name: "symbol", Kind: "text", Default: "A/RES/78/184"}, {Name: "body", Kind: "body", Default: "unhcr"}, {Name: "word", Default: "x"}}
		if name, value, ok := strings.Cut(c.parameters, "="); ok {
			q.values[name] = value
		}
		db := &listing{rows: rows}
		var told strings.Builder
		err := resolve(t.Context(), db, &q, messagesOn(t.Context(), &told, false, false))
		hint := ""
		if h := (*hintedError)(nil); errors.As(err, &h) {
			hint = h.hint
		}
		switch {
		case c.err != "" && (err == nil || !strings.HasPrefix(err.Error(), c.err) || hint != c.hint):
			t.Errorf("%q: %v (%s)", c.parameters, err, hint)
		case c.err == "" && (err != nil || q.values["symbol"]+" "+q.values["body"] != c.values || told.String() != c.told):
			t.Errorf("%q: %v, %v, told %q", c.parameters, err, q.values, told.String())
		case db.asked != c.asked:
			t.Errorf("%q: the data are asked %d times", c.parameters, db.asked)
		}
	}
	// what the data say is not hidden by a fault of theirs
	q := question{Question: query.Question{Parameters: []query.Parameter{{Name: "body", Kind: "body"}}}, values: map[string]string{"body": "zzz"}}
	lost := errors.New("lost")
	if err := resolve(t.Context(), &listing{fault: lost}, &q, messagesOn(t.Context(), &strings.Builder{}, false, false)); !errors.Is(err, lost) {
		t.Error(err)
	}
	// where there is no data, that is said
	err := resolve(t.Context(), &listing{}, &q, messagesOn(t.Context(), &strings.Builder{}, false, false))
	if h := (*hintedError)(nil); !errors.As(err, &h) || !strings.HasSuffix(h.hint, loadedElsewhere) {
		t.Error(err)
	}
}

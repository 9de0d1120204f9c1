package sparql

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
)

const bound = "SELECT ?param_x ?param_y {\n VALUES ?param_x { \"a \\\" b\" }\n VALUES  ?param_y{\"\"}\n}"

func TestBind(t *testing.T) {
	for _, c := range []struct {
		values map[string]string
		want   string // or the error
	}{
		{nil, bound},
		{map[string]string{"x": "1"}, strings.Replace(bound, `"a \" b"`, `"1"`, 1)},
		{map[string]string{"x": `$0 ${1} \`, "y": "ü"}, "SELECT ?param_x ?param_y {\n VALUES ?param_x { \"$0 ${1} \\\\\" }\n VALUES  ?param_y{\"ü\"}\n}"},
		{map[string]string{"x": `" } } ; DROP ALL #`}, strings.Replace(bound, `"a \" b"`, `"\" } } ; DROP ALL #"`, 1)},
		{map[string]string{"z": "1"}, "the query has no VALUES ?param_z"},
		{map[string]string{"x": "\xff"}, `parameter "x": invalid UTF-8 in literal "\xff"`},
	} {
		got, err := Bind(bound, c.values)
		if err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%q: got %s, want %s", c.values, got, c.want)
		}
	}
}

// Whatever a value looks like, a store reads it as text and nothing else.
func TestBoundValuesComeBack(t *testing.T) {
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		s, err := Connect(t.Context(), Options{Endpoint: endpoint})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { clean(t, s) })
		loaded(t, s, graphOf(t, "bound", 3))
		before := held(t, s, "bound")
		for _, text := range texts[:len(texts)-1] {
			query, err := Bind(bound, map[string]string{"x": text, "y": text})
			if err != nil {
				t.Fatal(err)
			}
			rows, err := s.Select(t.Context(), query, true)
			if err != nil {
				t.Errorf("%q: %v", text, err)
				continue
			}
			if len(rows) != 1 || rows[0][0].Value != text || rows[0][1].Value != text {
				t.Errorf("%q: %q", text, rows)
			}
		}
		if !slices.Equal(held(t, s, "bound"), before) {
			t.Error("a value changed the store")
		}
	})
}

func FuzzBind(f *testing.F) {
	for _, text := range texts[:len(texts)-1] {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		query, err := Bind(bound, map[string]string{"x": text})
		if err != nil {
			return
		}
		head, rest, _ := strings.Cut(query, "VALUES ?param_x { ")
		if head != "SELECT ?param_x ?param_y {\n " || !strings.HasSuffix(rest, " }\n VALUES  ?param_y{\"\"}\n}") {
			t.Fatalf("%q", query)
		}
		// what is between is one literal: every quotation mark and line end is escaped
		literal := strings.TrimSuffix(rest, " }\n VALUES  ?param_y{\"\"}\n}")
		inner := strings.NewReplacer(`\\`, "", `\"`, "").Replace(literal[1 : len(literal)-1])
		if literal[0] != '"' || literal[len(literal)-1] != '"' || strings.ContainsAny(inner, "\"\n\r") {
			t.Fatalf("%q", literal)
		}
	})
}

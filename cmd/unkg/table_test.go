package main

import (
	"strings"
	"testing"
)

func TestTables(t *testing.T) {
	rows := [][]any{
		{int64(7), nil, []any{"a", int64(1), nil}, "short"},
		{int64(12), true, map[string]any{"b": 1.5, "a": "<é>"}, "a \"long\" text, of\ntwo lines and 联合国难民事务高级专员公署 in it"},
	}
	for format, want := range map[string]string{
		"table": `n   yes   list                 text
7         ["a",1,null]         short
12  true  {"a":"<é>","b":1.5}  a "long" text, of two lines and 联合国难民事务高级专员公署 in it
2 rows
`,
		"csv": `n,yes,list,text
7,,"[""a"",1,null]",short
12,true,"{""a"":""<é>"",""b"":1.5}","a ""long"" text, of
two lines and 联合国难民事务高级专员公署 in it"
`,
		"json": `[
{"n": 7, "yes": null, "list": ["a",1,null], "text": "short"},
{"n": 12, "yes": true, "list": {"a":"<é>","b":1.5}, "text": "a \"long\" text, of\ntwo lines and 联合国难民事务高级专员公署 in it"}
]
`,
	} {
		var b strings.Builder
		build, _ := findTable(format)
		writeTable(t, build(&b, false), rows)
		if b.String() != want {
			t.Errorf("%s:\n%s\nwant\n%s", format, b.String(), want)
		}
	}
}

func writeTable(t *testing.T, table table, rows [][]any) {
	t.Helper()
	if err := table.columns([]string{"n", "yes", "list", "text"}); err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := table.row(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := table.close(); err != nil {
		t.Fatal(err)
	}
}

// No line is longer than the terminal as long as cells keep a dozen columns, and what fits is not cut.
func TestTableFits(t *testing.T) {
	long := strings.Repeat("联合国 and more ", 20)
	for _, room := range []int{0, 40, 80, 120, 200} {
		var b strings.Builder
		writeTable(t, &plainTable{out: &b, room: room}, [][]any{{int64(1), true, "twelve wide.", long}, {int64(2), false, "twelve wide.", "fits"}})
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if n := columnsOf(line); room > 0 && n > room {
				t.Errorf("%d columns in %d: %s", n, room, line)
			}
		}
		if !strings.Contains(b.String(), "twelve wide.  fits\n") || !strings.Contains(b.String(), "…\n") {
			t.Errorf("in %d columns:\n%s", room, b.String())
		}
	}
	var b strings.Builder
	writeTable(t, &plainTable{out: &b, room: 5}, [][]any{{int64(1), true, long, long}}) // nothing helps
	if !strings.HasSuffix(b.String(), "\n1 row\n") || strings.Count(b.String(), "…") != 2 {
		t.Errorf("%s", b.String())
	}
}

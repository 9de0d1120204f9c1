package main

import (
	"errors"
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

// A spreadsheet takes no cell for a formula; numbers stay numbers, and --raw leaves all as it is.
func TestCellsAreNoFormulas(t *testing.T) {
	for value, want := range map[any]string{
		"=1+1": "'=1+1", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-1+1": "'-1+1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\n=1": "\"'\n=1\"",
		"\r=1+1": "'=1+1", "\x1b=1": "'=1", "\u0085@a": "'@a", "＝1": "'＝1", "-": "'-", "+": "'+", "-.": "'-.", "--1": "'--1", "-Inf": "'-Inf",
		"-1": "-1", "+41": "+41", "-1.5e+3": "-1.5e+3", "-.5": "-.5", int64(-7): "-7", -1.5: "-1.5",
		"a=b": "a=b", "'": "'", "": "", "A/RES/1/1": "A/RES/1/1", "a\x00b\x07": "ab", "القرار\u200f": "القرار\u200f", nil: "", true: "true",
	} {
		var b strings.Builder
		build, _ := findTable("csv")
		table := build(&b, false)
		if err := errors.Join(table.columns([]string{"=n", "x"}), table.row([]any{value, "x"}), table.close()); err != nil {
			t.Fatal(err)
		}
		if got := strings.TrimPrefix(b.String(), "'=n,x\n"); got != want+",x\n" {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
	var b strings.Builder
	build, _ := findTable("csv")
	table := build(&b, true)
	if err := errors.Join(table.columns([]string{"=n"}), table.row([]any{"=\x1b1"}), table.close()); err != nil || b.String() != "=n\n=\x1b1\n" {
		t.Errorf("%v, %q", err, b.String())
	}
}

// Nothing in a table or in triples can steer a terminal.
func TestNothingSteersTheTerminal(t *testing.T) {
	var b strings.Builder
	table := &plainTable{out: &b}
	if err := errors.Join(table.columns([]string{"a\x1b[2J"}), table.row([]any{"x\x1b]0;y\x07z\u009b1m\r\n2 rows"}), table.close()); err != nil {
		t.Fatal(err)
	}
	if want := "a [2J\nx ]0;y z 1m 2 rows\n1 row\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
	b.Reset()
	table = &plainTable{out: &b}
	if err := errors.Join(table.triples(strings.NewReader("<a:a> <a:a> \"\x1b[2J\u202e\u009b\tñ\" .\n")), table.close()); err != nil {
		t.Fatal(err)
	}
	if want := "<a:a> <a:a> \"\\u001B[2J\\u202E\\u009B\tñ\" .\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
	if err := table.triples(strings.NewReader("\xff")); err == nil {
		t.Error("no error of broken UTF-8")
	}
}

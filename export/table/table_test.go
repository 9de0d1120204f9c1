package table

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

// encoded returns an answer in a format.
func encoded(t testing.TB, format string, o Options, columns []string, rows ...[]Cell) string {
	t.Helper()
	f, ok := Find(format)
	if !ok {
		t.Fatal(format)
	}
	var b strings.Builder
	e := f.New(&b, o)
	defer e.Discard()
	err := e.Columns(columns)
	for _, row := range rows {
		err = errors.Join(err, e.Row(row))
	}
	if err := errors.Join(err, e.Close()); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func list(items ...Cell) Cell { return Cell{Kind: List, Items: items} }

var (
	sampleColumns = []string{"n", "yes", "list", "text"}
	sampleRows    = [][]Cell{
		{IntegerCell(7), {}, list(TextCell("a"), IntegerCell(1), Cell{}), LiteralCell("short", "en", "")},
		{
			LiteralCell("12.50", "", ontology.XSD+"decimal"), BooleanCell(true),
			{Kind: Map, Keys: []string{"a", "b"}, Items: []Cell{TextCell("<é>"), NumberCell(1.5)}},
			TextCell("a \"long\" text, of\ntwo lines and 联合国难民事务高级专员公署 in it"),
		},
		{{Kind: IRI, Text: "https://w3id.org/unkg/body/unhcr"}, LiteralCell("2024-06-30", "", ontology.XSDDate), {Kind: Blank, Text: "b0"}, TextCell("A/RES/78/184")},
	}
)

func TestFormats(t *testing.T) {
	for format, want := range map[string]string{
		"table": `n                                 yes         list                 text
7                                             ["a",1,null]         short
12.50                             true        {"a":"<é>","b":1.5}  a "long" text, of two lines and 联合国难民事务高级专员公署 in it
https://w3id.org/unkg/body/unhcr  2024-06-30  b0                   A/RES/78/184
3 rows
`,
		"csv": `n,yes,list,text
7,,"[""a"",1,null]",short
12.50,true,"{""a"":""<é>"",""b"":1.5}","a ""long"" text, of
two lines and 联合国难民事务高级专员公署 in it"
https://w3id.org/unkg/body/unhcr,2024-06-30,b0,A/RES/78/184
`,
		"tsv": "n\tyes\tlist\ttext\n7\t\t[\"a\",1,null]\tshort\n" +
			"12.50\ttrue\t{\"a\":\"<é>\",\"b\":1.5}\ta \"long\" text, of\\ntwo lines and 联合国难民事务高级专员公署 in it\n" +
			"https://w3id.org/unkg/body/unhcr\t2024-06-30\tb0\tA/RES/78/184\n",
		"objects": `[
{"n": 7, "yes": null, "list": ["a",1,null], "text": "short"},
{"n": 12.50, "yes": true, "list": {"a":"<é>","b":1.5}, "text": "a \"long\" text, of\ntwo lines and 联合国难民事务高级专员公署 in it"},
{"n": "https://w3id.org/unkg/body/unhcr", "yes": "2024-06-30", "list": "b0", "text": "A/RES/78/184"}
]
`,
		"json": `{"head": {"vars": ["n", "yes", "list", "text"]}, "results": {"bindings": [
{"n": {"type": "literal", "value": "7", "datatype": "http://www.w3.org/2001/XMLSchema#integer"}, "list": {"type": "literal", "value": "[\"a\",1,null]", "datatype": "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"}, "text": {"type": "literal", "value": "short", "xml:lang": "en"}},
{"n": {"type": "literal", "value": "12.50", "datatype": "http://www.w3.org/2001/XMLSchema#decimal"}, "yes": {"type": "literal", "value": "true", "datatype": "http://www.w3.org/2001/XMLSchema#boolean"}, "list": {"type": "literal", "value": "{\"a\":\"<é>\",\"b\":1.5}", "datatype": "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"}, "text": {"type": "literal", "value": "a \"long\" text, of\ntwo lines and 联合国难民事务高级专员公署 in it"}},
{"n": {"type": "uri", "value": "https://w3id.org/unkg/body/unhcr"}, "yes": {"type": "literal", "value": "2024-06-30", "datatype": "http://www.w3.org/2001/XMLSchema#date"}, "list": {"type": "bnode", "value": "b0"}, "text": {"type": "literal", "value": "A/RES/78/184"}}
]}}
`,
		"md": `| n | yes | list | text |
| ---: | --- | --- | --- |
| 7 |  | \["a",1,null\] | short |
| 12.50 | true | {"a":"\<é\>","b":1.5} | a "long" text, of<br>two lines and 联合国难民事务高级专员公署 in it |
| [https://w3id.org/unkg/body/unhcr](<https://w3id.org/unkg/body/unhcr>) | 2024-06-30 | b0 | [A/RES/78/184](<https://docs.un.org/en/A/RES/78/184>) |
`,
	} {
		if got := encoded(t, format, Options{}, sampleColumns, sampleRows...); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", format, got, want)
		}
	}
}

// An answer without rows, one that is true or false, and one of triples.
func TestOtherAnswers(t *testing.T) {
	for format, want := range map[string][2]string{
		"table":   {"a\n0 rows\n", "true\n"},
		"csv":     {"a\n", "answer\ntrue\n"},
		"tsv":     {"a\n", "answer\ntrue\n"},
		"json":    {"{\"head\": {\"vars\": [\"a\"]}, \"results\": {\"bindings\": [\n]}}\n", "{\"head\": {}, \"boolean\": true}\n"},
		"objects": {"[\n]\n", "true\n"},
		"md":      {"| a |\n| --- |\n", "| answer |\n| --- |\n| true |\n"},
	} {
		if got := encoded(t, format, Options{}, []string{"a"}); got != want[0] {
			t.Errorf("%s: %q, want %q", format, got, want[0])
		}
		var b strings.Builder
		f, _ := Find(format)
		e := f.New(&b, Options{})
		if err := errors.Join(e.Truth(true), e.Close()); err != nil || b.String() != want[1] {
			t.Errorf("%s: %v, %q, want %q", format, err, b.String(), want[1])
		}
	}
	for _, f := range Formats() {
		e := f.New(&strings.Builder{}, Options{})
		defer e.Discard()
		err := e.Triples(strings.NewReader("<a:a> <a:a> <a:a> .\n"))
		var refused *TriplesError
		if errors.As(err, &refused) != (f.Name != "table") || refused != nil && refused.Format != f.Name {
			t.Errorf("%s: triples: %v", f.Name, err)
		}
	}
}

func TestFindFormats(t *testing.T) {
	for extension, want := range map[string]string{".csv": "csv", ".XLSX": "xlsx", ".json": "json", ".srj": "json", ".md": "md", ".tab": "tsv", ".txt": "table", ".nt": "table", ".rdf": "", "": ""} {
		if f, _ := ByExtension(extension); f.Name != want {
			t.Errorf("%q: %q", extension, f.Name)
		}
	}
	taken := map[string]string{}
	for _, f := range Formats() {
		for _, e := range append([]string{f.Name}, f.Extensions...) {
			if taken[e] != "" {
				t.Errorf("%s is %s and %s", e, taken[e], f.Name)
			}
			taken[e] = f.Name
		}
	}
}

func TestLiteralCell(t *testing.T) {
	for _, c := range []struct {
		text, datatype string
		kind           Kind
		object         string
	}{
		{"7", "integer", Integer, "7"}, {"+07", "integer", Integer, "7"}, {"-007", "integer", Integer, "-7"}, {"000", "long", Integer, "0"},
		{"123456789012345678901234567890", "integer", Integer, "123456789012345678901234567890"},
		{"7.5", "integer", Text, `"7.5"`}, {"--7", "integer", Text, `"--7"`}, {"", "integer", Text, `""`}, {"seven", "integer", Text, `"seven"`},
		{"1.50", "decimal", Number, "1.50"}, {"+.5", "decimal", Number, "0.5"}, {"1e3", "double", Number, "1e3"}, {"0x1p-2", "double", Text, `"0x1p-2"`},
		{"INF", "double", Number, `"INF"`}, {"NaN", "double", Number, `"NaN"`}, {"1_0", "double", Text, `"1_0"`},
		{"true", "boolean", Boolean, "true"}, {"1", "boolean", Text, `"1"`},
		{"2024-02-29", "date", Date, `"2024-02-29"`}, {"2023-02-29", "date", Text, `"2023-02-29"`}, {"2024", "gYear", Text, `"2024"`},
		{"a", "string", Text, `"a"`},
	} {
		got := LiteralCell(c.text, "", ontology.XSD+c.datatype)
		if object := string(appendJSON(nil, got)); got.Kind != c.kind || got.Text != c.text || object != c.object {
			t.Errorf("%q of %s: kind %d, %s", c.text, c.datatype, got.Kind, object)
		}
		// a term keeps its datatype, whatever its text is; that of a plain text is left out
		if term := string(appendTerm(nil, got)); strings.Contains(term, "XMLSchema#"+c.datatype+`"`) != (c.datatype != "string") {
			t.Errorf("%q of %s: %s", c.text, c.datatype, term)
		}
	}
}

func TestLink(t *testing.T) {
	for _, c := range []struct {
		cell Cell
		want string
	}{
		{TextCell("A/RES/78/184"), "https://docs.un.org/en/A/RES/78/184"},
		{TextCell("S/RES/2254(2015)"), "https://docs.un.org/en/S/RES/2254%282015%29"},
		{TextCell("A/RES/217A(III)"), "https://docs.un.org/en/A/RES/217%28III%29"},
		{TextCell("a/res/78/184"), ""}, {TextCell("A/RES/78/184 and more"), ""}, {TextCell("A/DEC/55/488"), ""}, {TextCell(""), ""},
		{Cell{Kind: IRI, Text: "https://w3id.org/unkg/body/unhcr"}, "https://w3id.org/unkg/body/unhcr"},
		{Cell{Kind: IRI, Text: "javascript:alert(1)"}, ""}, {Cell{Kind: IRI, Text: "urn:x"}, ""}, {Cell{Kind: IRI, Text: "http://"}, ""},
		{TextCell("https://example.org/"), ""},
	} {
		if got := c.cell.Link(); strings.NewReplacer("(", "%28", ")", "%29").Replace(got) != c.want {
			t.Errorf("%+v: %s, want %s", c.cell, got, c.want)
		}
	}
}

// No line is longer than the terminal as long as cells keep a dozen columns, and what fits is not cut.
func TestTableFits(t *testing.T) {
	long := strings.Repeat("联合国 and more ", 20)
	row := func(n int64, yes bool, texts ...string) []Cell {
		cells := []Cell{IntegerCell(n), BooleanCell(yes)}
		for _, text := range texts {
			cells = append(cells, TextCell(text))
		}
		return cells
	}
	for _, room := range []int{0, 40, 80, 120, 200} {
		out := encoded(t, "table", Options{Width: room}, sampleColumns, row(1, true, "twelve wide.", long), row(2, false, "twelve wide.", "fits"))
		for line := range strings.Lines(out) {
			line = strings.TrimSuffix(line, "\n")
			if n := columnsOf(line); room > 0 && n > room {
				t.Errorf("%d columns in %d: %s", n, room, line)
			}
		}
		if !strings.Contains(out, "twelve wide.  fits\n") || !strings.Contains(out, "…\n") {
			t.Errorf("in %d columns:\n%s", room, out)
		}
	}
	out := encoded(t, "table", Options{Width: 5}, sampleColumns, row(1, true, long, long)) // nothing helps
	if !strings.HasSuffix(out, "\n1 row\n") || strings.Count(out, "…") != 2 {
		t.Errorf("%s", out)
	}
}

// Columns of a terminal: letters with marks are one, Chinese characters and pictures two, marks and joiners none.
func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "A/RES/78/184": 12, "résolution": 10, "re\u0301solution": 10, "联合国": 6, "（三）": 6, "القرار": 6, "اَلْقَرَارُ": 6, "Совет": 5,
		"\u200b": 0, "a\u200db": 2, "ｱ": 1, "🕊": 1, "👩‍🚀": 2, "…": 1, "“x”": 3, "—": 1, "\u00ad": 0,
	} {
		if got := columnsOf(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	for _, c := range []struct {
		text string
		most int
		want string
	}{{"联合国", 6, "联合国"}, {"联合国", 5, "联合…"}, {"联合国", 4, "联…"}, {"re\u0301solution", 3, "re\u0301…"}, {"abc", 3, "abc"}, {"abcd", 3, "ab…"}} {
		if got := cut(c.text, c.most); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.text, c.most, got, c.want)
		}
	}
}

// A spreadsheet takes no cell for a formula; numbers stay numbers, and Raw leaves all as it is.
func TestCellsAreNoFormulas(t *testing.T) {
	for value, want := range map[string]string{
		"=1+1": "'=1+1", "+cmd|' /C calc'!A0": "'+cmd|' /C calc'!A0", "-1+1": "'-1+1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\n=1": "'\n=1",
		"\r=1+1": "'=1+1", "\x1b=1": "'=1", "\u0085@a": "'@a", "＝1": "'＝1", "-": "'-", "+": "'+", "-.": "'-.", "--1": "'--1", "-Inf": "'-Inf",
		"-1": "-1", "+41": "+41", "-1.5e+3": "-1.5e+3", "-.5": "-.5",
		"a=b": "a=b", "'": "'", "": "", "A/RES/1/1": "A/RES/1/1", "a\x00b\x07": "ab", "القرار\u200f": "القرار\u200f",
	} {
		for kind, c := range map[string]Cell{"text": TextCell(value), "IRI": {Kind: IRI, Text: value}} {
			if got := sheetText(c, false); got != want {
				t.Errorf("%q as %s: %q, want %q", value, kind, got, want)
			}
		}
		if got := sheetText(TextCell(value), true); got != value {
			t.Errorf("%q raw: %q", value, got)
		}
	}
	for _, c := range []struct {
		cell Cell
		want string
	}{{IntegerCell(-7), "-7"}, {NumberCell(-1.5), "-1.5"}, {Cell{}, ""}, {BooleanCell(true), "true"}, {LiteralCell("-INF", "", ontology.XSD+"double"), "'-INF"}} {
		if got := sheetText(c.cell, false); got != c.want {
			t.Errorf("%+v: %q", c.cell, got)
		}
	}
	for format, want := range map[string]string{"csv": "'=n,x\n'=1,x\n", "tsv": "'=n\tx\n'=1\tx\n"} {
		if got := encoded(t, format, Options{}, []string{"=n", "x"}, []Cell{TextCell("=1"), TextCell("x")}); got != want {
			t.Errorf("%s: %q, want %q", format, got, want)
		}
		if got := encoded(t, format, Options{Raw: true}, []string{"=n"}, []Cell{TextCell("=\x1b1")}); got != "=n\n=\x1b1\n" {
			t.Errorf("%s raw: %q", format, got)
		}
	}
}

// Nothing in a table or in triples can steer a terminal.
func TestNothingSteersTheTerminal(t *testing.T) {
	out := encoded(t, "table", Options{}, []string{"a\x1b[2J"}, []Cell{TextCell("x\x1b]0;y\x07z\u009b1m\r\n2 rows\u202e")})
	if want := "a [2J\nx ]0;y z 1m 2 rows\\u202e\n1 row\n"; out != want {
		t.Errorf("%q, want %q", out, want)
	}
	var b strings.Builder
	e := newPlain(&b, Options{})
	if err := errors.Join(e.Triples(strings.NewReader("<a:a> <a:a> \"\x1b[2J\u202e\u009b\tñ\" .\n")), e.Close()); err != nil {
		t.Fatal(err)
	}
	if want := "<a:a> <a:a> \"\\u001B[2J\\u202E\\u009B\tñ\" .\n"; b.String() != want {
		t.Errorf("%q, want %q", b.String(), want)
	}
	if err := e.Triples(strings.NewReader("\xff")); err == nil {
		t.Error("no error of broken UTF-8")
	}
}

// A format that cannot hold something says so to nobody if nobody asks.
func TestWarn(t *testing.T) {
	Options{}.warn("nobody")
	var told []string
	Options{Warn: func(m string) { told = append(told, m) }}.warn("%d of them", 2)
	if fmt.Sprint(told) != "[2 of them]" {
		t.Error(told)
	}
}

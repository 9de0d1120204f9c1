package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
)

// opened reads a workbook by excelize.
func opened(t testing.TB, text string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// What is typed is typed in the workbook, text is text, and the header stays in view.
func TestWorkbook(t *testing.T) {
	rows := [][]Cell{
		{TextCell("A/RES/78/184"), IntegerCell(7), LiteralCell("2024-06-30", "", ontology.XSDDate), BooleanCell(true)},
		{{Kind: IRI, Text: "https://x.example/?a=\"1\"&b=<2>"}, NumberCell(-1.25), TextCell("1899-12-31"), {}},
		{TextCell("=1+1"), LiteralCell("12345678901234567890", "", ontology.XSDInteger), TextCell("2024-06-30"), list(IntegerCell(1))},
		{TextCell("@x"), LiteralCell("INF", "", ontology.XSD+"double"), TextCell("2024-02-30"), TextCell("+1")},
		{TextCell("007"), LiteralCell("0.10", "", ontology.XSD+"decimal"), TextCell("1e5"), TextCell("a\nb\tc\x1b\u202e _x000D_")},
	}
	text := encoded(t, "xlsx", Options{}, []string{"=name", "n", "day", "x"}, rows...)
	f := opened(t, text)
	for _, c := range []struct {
		cell, shown string
		kind        excelize.CellType
	}{
		{"A1", "=name", excelize.CellTypeInlineString},
		{"A2", "A/RES/78/184", excelize.CellTypeInlineString}, {"B2", "7", excelize.CellTypeNumber}, {"C2", "2024-06-30", excelize.CellTypeNumber}, {"D2", "TRUE", excelize.CellTypeBool},
		{"A3", "https://x.example/?a=\"1\"&b=<2>", excelize.CellTypeInlineString}, {"B3", "-1.25", excelize.CellTypeNumber}, {"C3", "1899-12-31", excelize.CellTypeInlineString}, {"D3", "", excelize.CellTypeUnset},
		{"A4", "=1+1", excelize.CellTypeInlineString}, {"B4", "12345678901234567890", excelize.CellTypeInlineString}, {"C4", "2024-06-30", excelize.CellTypeNumber}, {"D4", "[1]", excelize.CellTypeInlineString},
		{"A5", "@x", excelize.CellTypeInlineString}, {"B5", "INF", excelize.CellTypeInlineString}, {"C5", "2024-02-30", excelize.CellTypeInlineString}, {"D5", "+1", excelize.CellTypeInlineString},
		{"A6", "007", excelize.CellTypeInlineString}, {"B6", "0.1", excelize.CellTypeNumber}, {"C6", "1e5", excelize.CellTypeInlineString}, {"D6", "a\nb\tc\u202e _x000D_", excelize.CellTypeInlineString},
	} {
		shown, err := f.GetCellValue(truthColumn, c.cell)
		kind, err2 := f.GetCellType(truthColumn, c.cell)
		if kind == excelize.CellTypeUnset && c.kind == excelize.CellTypeNumber {
			kind = c.kind // a number has no type in the file
		}
		formula, err3 := f.GetCellFormula(truthColumn, c.cell)
		if errors.Join(err, err2, err3) != nil || shown != c.shown || kind != c.kind || formula != "" {
			t.Errorf("%s: %q of type %d, formula %q, want %q of type %d", c.cell, shown, kind, formula, c.shown, c.kind)
		}
	}
	for cell, want := range map[string]string{"A2": "https://docs.un.org/en/A/RES/78/184", "A3": "https://x.example/?a=\"1\"&b=<2>", "A4": "", "B2": ""} {
		if _, address, err := f.GetCellHyperLink(truthColumn, cell); err != nil || address != want {
			t.Errorf("%s leads to %q, want %q (%v)", cell, address, want, err)
		}
	}
	panes, err := f.GetPanes(truthColumn)
	if err != nil || !panes.Freeze || panes.YSplit != 1 || panes.TopLeftCell != "A2" {
		t.Errorf("panes %+v, %v", panes, err)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "'answer'!$A$1:$D$6" {
		t.Errorf("filters %+v", names)
	}
	if again := encoded(t, "xlsx", Options{}, []string{"=name", "n", "day", "x"}, rows...); again != text {
		t.Error("the same answer gives another file")
	}
}

// A text that Excel cannot hold is cut, which the text says, and the user is told; what it can hold is whole.
func TestWorkbookCuts(t *testing.T) {
	whole, long, pairs := strings.Repeat("a", mostCharacters), strings.Repeat("字", 40_000), strings.Repeat("\U0001f54a", 20_000)
	var told []string
	text := encoded(t, "xlsx", Options{Warn: func(m string) { told = append(told, m) }}, []string{"text"},
		[]Cell{TextCell(whole)}, []Cell{TextCell(long)}, []Cell{TextCell(pairs)})
	if want := "[Excel holds 32767 characters a cell: 2 texts were cut, which other formats have whole]"; fmt.Sprint(told) != want {
		t.Errorf("told %q", told)
	}
	f := opened(t, text)
	for cell, c := range map[string]struct{ text, mark string }{"A2": {whole, ""}, "A3": {long, " […] (cut: 40000 characters)"}, "A4": {pairs, " […] (cut: 40000 characters)"}} {
		got, err := f.GetCellValue(truthColumn, cell)
		kept, ok := strings.CutSuffix(got, c.mark)
		_, units := firstUnits(got, 0)
		if err != nil || !ok || !strings.HasPrefix(c.text, kept) || units > mostCharacters || units < mostCharacters-1 {
			t.Errorf("%s: %d units, %.40q ... %q, %v", cell, units, got, got[max(0, len(got)-40):], err)
		}
	}
}

// A sheet has as many links as Excel allows, made in a time that grows with their number.
func TestWorkbookLinks(t *testing.T) {
	var told []string
	var b bytes.Buffer
	start := time.Now()
	e := newWorkbook(&b, Options{Warn: func(m string) { told = append(told, m) }})
	defer e.Discard()
	err := e.Columns([]string{"symbol"})
	for i := range mostLinks + 2 {
		err = errors.Join(err, e.Row([]Cell{TextCell(fmt.Sprintf("A/RES/78/%d", i/2+1))}))
	}
	if err := errors.Join(err, e.Close()); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 30*time.Second {
		t.Errorf("it took %s", took)
	}
	if want := "[Excel holds 65529 links a sheet: 2 links were left out]"; fmt.Sprint(told) != want {
		t.Errorf("told %q", told)
	}
	f := opened(t, b.String())
	for cell, want := range map[string]string{"A3": "A/RES/78/1", "A65530": "A/RES/78/32765", "A65531": ""} {
		if _, address, err := f.GetCellHyperLink(truthColumn, cell); err != nil || want != "" && address != "https://docs.un.org/en/"+want || want == "" && address != "" {
			t.Errorf("%s leads to %q, want %q (%v)", cell, address, want, err)
		}
	}
}

// Several answers are several sheets, in order, the same each time.
func TestWorkbookSheets(t *testing.T) {
	names := []string{"cited-by", "Cited-By", "a:b/c", strings.Repeat("long ", 10), strings.Repeat("long ", 11), "", "history", "'x'"}
	write := func() string {
		var b strings.Builder
		book := makeWorkbook(&b, Options{})
		defer book.Discard()
		for i, name := range names {
			e := book.Answer(name, "")
			if err := errors.Join(e.Columns([]string{"symbol"}), e.Row([]Cell{TextCell(fmt.Sprintf("A/RES/78/%d", i+1))}), e.Close()); err != nil {
				t.Fatal(err)
			}
		}
		book.Answer("left out", "").Discard() // its answer failed
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	text := write()
	f := opened(t, text)
	want := []string{"cited-by", "Cited-By 2", "a-b-c", "long long long long long long lo"[:31], "long long long long long long long"[:29] + " 2", "answer", "answer 2", "-x-"}
	if got := f.GetSheetList(); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", want) {
		t.Errorf("sheets %q, want %q", got, want)
	}
	for i, name := range f.GetSheetList() {
		symbol, err := f.GetCellValue(name, "A2")
		_, address, err2 := f.GetCellHyperLink(name, "A2")
		if want := fmt.Sprintf("A/RES/78/%d", i+1); errors.Join(err, err2) != nil || symbol != want || address != "https://docs.un.org/en/"+want {
			t.Errorf("%s: %s leads to %s", name, symbol, address)
		}
	}
	for range 5 {
		if write() != text {
			t.Fatal("the same answers give another file")
		}
	}
}

// What a workbook holds is what Python reads, hostile texts too.
func TestWorkbookInPython(t *testing.T) {
	rows := [][]Cell{{TextCell("A/RES/78/184"), IntegerCell(7)}, {LiteralCell("2024-06-30", "", ontology.XSDDate), BooleanCell(true)}}
	for _, s := range hostile {
		rows = append(rows, []Cell{TextCell(s), TextCell("." + s)})
	}
	var read struct {
		Rows           [][]any
		Links          map[string]string
		Formulas       []string
		Frozen, Filter string
		Widths         map[string]float64
	}
	out := judge.OpenPyXL(t, encoded(t, "xlsx", Options{}, []string{"text", "dotted"}, rows...))
	if err := json.Unmarshal(out, &read); err != nil {
		t.Fatal(err)
	}
	if want := fmt.Sprintf("$A$1:$B$%d", len(rows)+1); len(read.Formulas) > 0 || read.Frozen != "A2" || read.Filter != want ||
		len(read.Rows) != len(rows)+1 || read.Widths["A"] != widestColumn || len(read.Links) != 1 ||
		read.Links["A2"] != "https://docs.un.org/en/A/RES/78/184" {
		t.Errorf("formulas %v, frozen %s, filter %s, %d rows, widths %v, links %v",
			read.Formulas, read.Frozen, read.Filter, len(read.Rows), read.Widths, read.Links)
	}
	if got := fmt.Sprint(read.Rows[:3]); got != "[[text dotted] [A/RES/78/184 7] [2024-06-30 true]]" {
		t.Error(got)
	}
	for i, s := range hostile {
		want := (&sheet{}).fitting("." + s)
		if strings.ContainsAny(s, "\ufffe\uffff") { // no characters of XML
			want = ".\ufffd"
		}
		escaped := strings.Contains(s, "_x") // openpyxl does not undo the escape of an escape
		if got := read.Rows[i+3][1]; got != want && !escaped {
			t.Errorf("%q: Python reads %.80q, want %.80q", s, got, want)
		}
	}
}

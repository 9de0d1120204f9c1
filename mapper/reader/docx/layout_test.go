package docx

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
)

func tbl(rows ...string) string { return "<w:tbl><w:tblPr/>" + strings.Join(rows, "") + "</w:tbl>" }

func tr(cells ...string) string {
	var b strings.Builder
	for _, c := range cells {
		b.WriteString("<w:tc><w:tcPr/>" + c + "</w:tc>")
	}
	return "<w:tr>" + b.String() + "</w:tr>"
}

func TestTables(t *testing.T) {
	text := docxtest.Text
	for _, c := range []struct{ name, body, want string }{
		{"masthead", tbl(tr(text("United Nations"), text("A/RES/98/7")), tr(text(""), text("General Assembly"), text("Distr.: General", "1 March 2044"))) + text("Lamps"),
			"United Nations|A/RES/98/7|General Assembly|Distr.: General|1 March 2044|Lamps"},
		{"of the text", text("Lamps") + tbl(tr(text("Year"), text("Lamps")), tr(text("2044"), text("7"))), "Lamps|Year Lamps|2044 7"},
		{"of paragraphs", text("Lamps") + tbl(tr(text("one", "two"), text("three"))), "Lamps|one|two|three"},
		{"numbers in cells", text("Lamps") + tbl(tr(text("1."), text("Decides to ring"))), "Lamps|1. Decides to ring"},
		{"in a table", text("Lamps") + tbl(tr(tbl(tr(text("a"), text("b")))+text(""), text("c"))), "Lamps|a b c"},
		{"row deleted", text("Lamps") + tbl(strings.Replace(tr(text("x")), "<w:tr>", "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>", 1), tr(text("y"))), "Lamps|y"},
		{"content controls", text("Lamps") + tbl("<w:sdt><w:sdtContent>"+tr(text("x"), text("y"))+"</w:sdtContent></w:sdt>"), "Lamps|x y"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.ReplaceAll(printed(t, docxtest.Document{Body: c.body}), "\n", "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestRowLinks(t *testing.T) {
	link := docxtest.P("", `<w:hyperlink r:id="rIdL">`+docxtest.R("", "A/99/1")+`</w:hyperlink>`)
	d := docxtest.Document{Body: docxtest.Text("Lamps") + tbl(tr(docxtest.Text("灯"), link)), Links: map[string]string{"rIdL": "https://undocs.org/A/99/1"}}
	text, err := open(d.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if l := text.Lines[1]; len(l.Links) != 1 || l.Text[l.Links[0].Start:l.Links[0].End] != "A/99/1" {
		t.Errorf("got %+v", l)
	}
}

func TestMargins(t *testing.T) {
	const (
		titled   = `<w:sectPr><w:headerReference w:type="first" r:id="H1"/><w:headerReference w:type="default" r:id="H2"/><w:footerReference w:type="default" r:id="F1"/><w:titlePg/></w:sectPr>`
		plain    = `<w:sectPr><w:headerReference w:type="default" r:id="H2"/></w:sectPr>`
		masthead = "United Nations|A/RES/98/7|General Assembly"
	)
	text := func(lines string) string { return docxtest.Text(strings.Split(lines, "|")...) }
	for _, c := range []struct{ name, body, first, other, foot, want string }{
		{"running heads", text(masthead) + titled, "", "A/RES/98/7|Lamps", "44-12345 2/3", masthead + "|# A/RES/98/7|# Lamps|# 44-12345 2/3"},
		{"masthead in the header", text("Lamps") + titled, masthead, "A/RES/98/7", "", masthead + "|Lamps|# A/RES/98/7"},
		{"part of the masthead in the header", text("United Nations|A/RES/98/7") + titled, "Distr.: General", "A/RES/98/7", "", "Distr.: General|United Nations|A/RES/98/7|# A/RES/98/7"},
		{"same head on the first page", text(masthead) + titled, "A/RES/98/7|Lamps", "A/RES/98/7", "", "# A/RES/98/7|# Lamps|" + masthead + "|# A/RES/98/7"},
		{"same head on all pages", text(masthead) + plain, "", "A/RES/98/7 Lamps", "", "# A/RES/98/7 Lamps|" + masthead},
		{"symbol in the head only", text("Lamps") + plain, "", "A/RES/98/7", "", "A/RES/98/7|Lamps"},
		{"symbol in the head of other pages", text("Lamps") + titled, "", "A/RES/98/7", "", "A/RES/98/7|Lamps|# A/RES/98/7"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := docxtest.Document{Body: c.body, Headers: map[string]string{"H1": text(c.first), "H2": text(c.other)}, Footers: map[string]string{"F1": text(c.foot)}}
			if got := strings.ReplaceAll(printed(t, d), "\n", "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestLayout(t *testing.T) {
	const styles = `<w:style w:type="paragraph" w:styleId="S"><w:pPr><w:spacing w:after="120"/><w:ind w:left="1200" w:right="1200"/></w:pPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="T"><w:basedOn w:val="S"/></w:style>`
	body := docxtest.Text("x") +
		docxtest.P(`<w:pStyle w:val="T"/>`, docxtest.R("", "x")) +
		docxtest.P(`<w:ind w:left="1200" w:hanging="400"/>`, docxtest.R("", "x")) +
		docxtest.P(`<w:pStyle w:val="T"/><w:ind w:firstLine="300"/>`, docxtest.R("", "x")) +
		docxtest.Text("", "x") +
		docxtest.P(`<w:spacing w:before="120"/>`, docxtest.R("", "x"))
	text, err := open(docxtest.Document{Body: body, Styles: styles}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	want := []struct {
		indent int
		gap    bool
	}{{0, false}, {12, false}, {8, true}, {15, false}, {0, true}, {0, true}}
	for i, w := range want {
		if l := text.Lines[i]; l.Indent != w.indent || l.Gap != w.gap || l.Number != i+1 {
			t.Errorf("line %d: got indent %d, gap %t", l.Number, l.Indent, l.Gap)
		}
	}
}

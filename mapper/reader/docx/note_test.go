package docx

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/rich"
)

// said is a paragraph with references to footnotes after its words.
func said(words string, ids ...string) string {
	runs := []string{docxtest.R("", words)}
	for _, id := range ids {
		runs = append(runs, docxtest.Ref("footnote", id))
	}
	return docxtest.P("", runs...)
}

func TestNotes(t *testing.T) {
	a, b, c := docxtest.Note("footnote", "2", "See A."), docxtest.Note("footnote", "3", "See B."), docxtest.Note("footnote", "4", "See C.")
	pr := func(inside string) string { return "<w:footnotePr>" + inside + "</w:footnotePr>" }
	section := func(inside string) string { return "<w:sectPr>" + inside + "</w:sectPr>" }
	custom := `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/><w:t>*</w:t></w:r>`
	for _, test := range []struct{ name, body, notes, settings, want string }{
		{"numbers", said("lamps", "2") + said("bells", "3"), a + b, "", "lamps¹|bells²|> ¹ See A.|> ² See B."},
		{"one note twice", said("lamps", "2") + said("bells", "2"), a, "", "lamps¹|bells¹|> ¹ See A."},
		{"order of the text", said("lamps", "3") + said("bells", "2"), a + b, "", "lamps¹|bells²|> ¹ See B.|> ² See A."},
		{"separators", said("lamps", "2"), `<w:footnote w:type="separator" w:id="0">` + docxtest.P("", "<w:r><w:separator/></w:r>") + `</w:footnote>` + a, "", "lamps¹|> ¹ See A."},
		{"start", said("lamps", "2"), a, pr(`<w:numStart w:val="12"/>`), "lamps¹²|> ¹² See A."},
		{"signs", said("lamps", "2") + said("bells", "3"), a + b, pr(`<w:numFmt w:val="chicago"/>`), "lamps*|bells†|> * See A.|> † See B."},
		{"mark of its own", docxtest.P("", docxtest.R("", "lamps"), custom) + said("bells", "2"), a + `<w:footnote w:id="3">` + docxtest.Text("* Reissued.") + `</w:footnote>`, "",
			"lamps*|bells¹|> * Reissued.|> ¹ See A."},
		{"note without its number", said("lamps", "2"), `<w:footnote w:id="2">` + docxtest.Text("See A.") + `</w:footnote>`, "", "lamps¹|> ¹ See A."},
		{"empty note", said("lamps", "2"), `<w:footnote w:id="2">` + docxtest.P("") + `</w:footnote>`, "", "lamps¹|> ¹"},
		{"two paragraphs", said("lamps", "2"), strings.Replace(a, "</w:footnote>", docxtest.Text("Also B.")+"</w:footnote>", 1), "", "lamps¹|> ¹ See A.|> Also B."},
		{"deleted reference", docxtest.P("", docxtest.R("", "lamps"), `<w:del w:id="9">`+docxtest.Ref("footnote", "2")+`</w:del>`) + said("bells", "3"), a + b, "", "lamps|bells¹|> ¹ See B."},
		{"sections that begin anew", said("lamps", "2") + docxtest.P(section(pr(`<w:numRestart w:val="eachSect"/>`)), docxtest.R("", "end")) + said("bells", "3", "4") + section(pr(`<w:numRestart w:val="eachSect"/>`)), a + b + c, "",
			"lamps¹|end|> ¹ See A.|bells¹²|> ¹ See B.|> ² See C."},
		{"sections that count on", said("lamps", "2") + docxtest.P(section(""), docxtest.R("", "end")) + said("bells", "3"), a + b, "", "lamps¹|end|bells²|> ¹ See A.|> ² See B."},
		{"pages that begin anew", said("lamps", "2") + docxtest.P("", `<w:r><w:lastRenderedPageBreak/></w:r>`, docxtest.R("", "bells"), docxtest.Ref("footnote", "3")), a + b, pr(`<w:numRestart w:val="eachPage"/>`),
			"lamps¹|> ¹ See A.|bells¹|> ¹ See B."},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := printed(t, docxtest.Document{Body: test.body, Footnotes: test.notes, Settings: test.settings})
			if got = strings.ReplaceAll(got, "\n", "|"); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestEndnotes(t *testing.T) {
	d := docxtest.Document{Body: docxtest.P("", docxtest.R("", "灯"), docxtest.Ref("endnote", "1")), Endnotes: docxtest.Note("endnote", "1", "见甲。")}
	if got := printed(t, d); got != "灯¹\n> ¹ 见甲。" {
		t.Errorf("got %s", got)
	}
}

// Further paragraphs of a note do not begin another.
func TestNoteParagraphs(t *testing.T) {
	note := `<w:footnote w:id="2">` + docxtest.Text("See A.", "Also B.") + `</w:footnote>`
	text, err := open(docxtest.Document{Body: said("lamps", "2"), Footnotes: note}.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if l := text.Lines; l[1].Begins != rich.Yes || l[2].Begins != rich.No {
		t.Errorf("got %+v", l)
	}
}

package docx

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/rich"
)

// printed is a document as lines: "> " precedes those of notes, "# " running ones.
func printed(t *testing.T, d docxtest.Document) string {
	t.Helper()
	text, err := open(d.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, l := range text.Lines {
		b.WriteString(map[rich.Place]string{rich.Foot: "> ", rich.Running: "# "}[l.Place] + l.Text + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

const deleted = `<w:del w:id="1"><w:r><w:delText>never</w:delText></w:r></w:del>`

// fieldXML is a field with an instruction and a result.
func fieldXML(instruction, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}

// box is a text box as Word writes it, in the form of new versions and in that of old ones.
func box(paragraphs string) string {
	return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx><w:txbxContent>` + paragraphs +
		`</w:txbxContent></wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>` + paragraphs +
		`</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}

func TestText(t *testing.T) {
	run := func(inside string) string { return "<w:r>" + inside + "</w:r>" }
	for _, c := range []struct{ name, body, want string }{
		{"runs", docxtest.P("", docxtest.R("", "The lamps "), docxtest.R("<w:i/>", "burn"), docxtest.R("", " again")), "The lamps burn again"},
		{"spaces that are not kept", "<w:p><w:r><w:t>\n  The lamps\n</w:t></w:r></w:p>", "The lamps"},
		{"empty", docxtest.Text("", "Лампы горят", " ", "灯亮着"), "Лампы горят\n灯亮着"},
		{"tabs", docxtest.P("", run(`<w:t>1.</w:t><w:tab/><w:t>Lamps</w:t><w:ptab/><w:t>burn</w:t>`)), "1. Lamps burn"},
		{"tab stops", docxtest.P(`<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>`, docxtest.R("", "Lamps")), "Lamps"},
		{"line break", docxtest.P("", run(`<w:t>Distr.: General</w:t><w:br/><w:t>1 March 2044</w:t><w:cr/>`)), "Distr.: General\n1 March 2044"},
		{"page break", docxtest.P("", run(`<w:t>lamps</w:t><w:br w:type="page"/><w:t>burn</w:t>`)), "lamps burn"},
		{"hyphens", docxtest.P("", run(`<w:t>Secretary</w:t><w:noBreakHyphen/><w:t>Gen</w:t><w:softHyphen/><w:t>eral</w:t>`)), "Secretary‑General"},
		{"symbols", docxtest.P("", run(`<w:sym w:font="Symbol" w:char="F0B7"/><w:t xml:space="preserve"> </w:t><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/>`)), "• α✓"},
		{"raised", docxtest.P("", docxtest.R("", "lamps"), docxtest.R(`<w:vertAlign w:val="superscript"/>`, "12"), docxtest.R("", " and 2"), docxtest.R(`<w:position w:val="6"/>`, "nd")), "lamps¹² and 2nd"},
		{"field", docxtest.P("", fieldXML(" PAGE ", docxtest.R("", "7"))), "7"},
		{"field in a field", docxtest.P("", fieldXML(` IF `+`</w:instrText></w:r>`+fieldXML("MERGEFIELD x", docxtest.R("", "hidden"))+`<w:r><w:instrText> = 1 `, docxtest.R("", "shown"))), "shown"},
		{"field that never ends", docxtest.P("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, docxtest.R("", "lamps")), "lamps"},
		{"field whose beginning was deleted", docxtest.P("", `<w:del w:id="1"><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:del><w:r><w:fldChar w:fldCharType="end"/></w:r>`, docxtest.R("", "lamps")), "lamps"},
		{"field whose end was deleted", docxtest.P("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:del w:id="1"><w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>`, docxtest.R("", "lamps")), "lamps"},
		{"field that ends in a text box", docxtest.P("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, box(docxtest.P("", `<w:r><w:fldChar w:fldCharType="end"/></w:r>`, docxtest.R("", "bells"))), docxtest.R("", "lamps")), "bells\nlamps"},
		{"hidden", docxtest.P("", docxtest.R("", "lamps "), docxtest.R("<w:vanish/>", "secret"), docxtest.R(`<w:vanish w:val="0"/>`, "burn")), "lamps burn"},
		{"tracked changes", docxtest.P("", docxtest.R("", "Lamps "), deleted, `<w:ins w:id="2">`+docxtest.R("", "always ")+`</w:ins>`,
			`<w:moveFrom w:id="3">`+docxtest.R("", "burn away ")+`</w:moveFrom><w:moveTo w:id="4">`+docxtest.R("", "burn")+`</w:moveTo>`), "Lamps always burn"},
		{"end of paragraph deleted", docxtest.P(`<w:rPr><w:del w:id="1"/></w:rPr>`, docxtest.R("", "Lamps ")) + docxtest.Text("burn", "Bells ring"), "Lamps burn\nBells ring"},
		{"end of the last paragraph deleted", docxtest.Text("Lamps") + tbl(tr(docxtest.P(`<w:rPr><w:del w:id="1"/></w:rPr>`, docxtest.R("", "burn")), docxtest.P(`<w:rPr><w:del w:id="1"/></w:rPr>`, docxtest.R("", "low")))) +
			docxtest.P(`<w:rPr><w:del w:id="1"/></w:rPr>`, docxtest.R("", "Bells")), "Lamps\nburn low\nBells"},
		{"end of paragraph hidden", docxtest.P(`<w:rPr><w:vanish/><w:specVanish/></w:rPr>`, docxtest.R("<w:b/>", "Lamps. ")) + docxtest.Text("They burn"), "Lamps. They burn"},
		{"hidden paragraph", docxtest.P(`<w:rPr><w:vanish/></w:rPr>`, docxtest.R("<w:vanish/>", "Lamps. ")) + docxtest.Text("They burn"), "They burn"},
		{"former properties", docxtest.P(`<w:pPrChange w:id="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange>`, `<w:r><w:rPr><w:rPrChange w:id="2"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>Lamps</w:t></w:r>`), "Lamps"},
		{"comment", docxtest.P("", `<w:commentRangeStart w:id="0"/>`, docxtest.R("", "Lamps"), `<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), "Lamps"},
		{"content controls and smart tags", `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>` + docxtest.P("", `<w:sdt><w:sdtContent>`+docxtest.R("", "Lamps ")+`</w:sdtContent></w:sdt><w:smartTag w:element="place"><w:smartTagPr/>`+docxtest.R("", "of Rome")+`</w:smartTag>`) + `</w:sdtContent></w:sdt>`, "Lamps of Rome"},
		{"ruby", docxtest.P("", run(`<w:ruby><w:rubyPr/><w:rt>`+docxtest.R("", "dēng")+`</w:rt><w:rubyBase>`+docxtest.R("", "灯")+`</w:rubyBase></w:ruby>`)), "灯"},
		{"formula", docxtest.P("", docxtest.R("", "of "), `<m:oMath><m:r><m:rPr/><m:t>x</m:t></m:r></m:oMath>`, docxtest.R("", " lamps")), "of x lamps"},
		{"text box", docxtest.P("", box(docxtest.Text("A/RES/98/7")), docxtest.R("", "United Nations")), "A/RES/98/7\nUnited Nations"},
		{"embedded direction", docxtest.P("<w:bidi/>", `<w:dir w:val="rtl">`+docxtest.R("<w:rtl/>", "القرار 98/7")+`</w:dir>`), "القرار 98/7"},
		{"bookmarks", docxtest.P("", `<w:bookmarkStart w:id="0" w:name="a"/>`, docxtest.R("", "Lamps"), `<w:bookmarkEnd w:id="0"/>`), "Lamps"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := printed(t, docxtest.Document{Body: c.body}); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestStrict(t *testing.T) {
	d := docxtest.Document{Body: docxtest.Text("Lamps"), Strict: true}
	if got := printed(t, d); got != "Lamps" || !Match(d.Bytes()) {
		t.Errorf("got %q", got)
	}
}

func TestLinks(t *testing.T) {
	const address = "https://undocs.org/A/99/1"
	for _, body := range []string{
		docxtest.P("", docxtest.R("", "See "), `<w:hyperlink r:id="rIdL">`+docxtest.R("", "A/99/1")+`</w:hyperlink>`, docxtest.R("", ".")),
		docxtest.P("", docxtest.R("", "See "), fieldXML(` HYPERLINK "`+address+`" \o "Tip" `, docxtest.R("", "A/")+docxtest.R("", "99/1")), docxtest.R("", ".")),
		docxtest.P("", docxtest.R("", "See "), `<w:fldSimple w:instr=" HYPERLINK `+address+` ">`+docxtest.R("", "A/99/1")+`</w:fldSimple>`, docxtest.R("", ".")),
	} {
		text, err := open(docxtest.Document{Body: body, Links: map[string]string{"rIdL": address}}.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		l := text.Lines[0]
		if len(l.Links) != 1 || l.Text[l.Links[0].Start:l.Links[0].End] != "A/99/1" || l.Links[0].Target != address {
			t.Errorf("%s: %+v", body, l)
		}
	}
	inside := docxtest.P("", `<w:hyperlink w:anchor="top">`+docxtest.R("", "above")+`</w:hyperlink>`, fieldXML(` HYPERLINK \l "top" `, docxtest.R("", "below")))
	if text, err := open(docxtest.Document{Body: inside}.Bytes()); err != nil || text.Lines[0].Links != nil {
		t.Errorf("links inside the document: %+v, %v", text.Lines, err)
	}
}

func TestOpener(t *testing.T) {
	const styles = `<w:style w:type="paragraph" w:styleId="Op"><w:rPr><w:i/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Op2"><w:basedOn w:val="Op"/></w:style>` +
		`<w:style w:type="character" w:styleId="Link"><w:rPr><w:u w:val="single"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="Em"><w:rPr><w:i/></w:rPr></w:style>`
	for _, c := range []struct {
		name, body string
		want       string
	}{
		{"italics", docxtest.P("", docxtest.R("<w:i/>", "Recalling"), docxtest.R("", " its lamps")), "Recalling"},
		{"bold", docxtest.P("", docxtest.R("<w:b/>", "回顾"), docxtest.R("", "其灯")), "回顾"},
		{"typeface of emphasis", docxtest.P("", docxtest.R(`<w:rFonts w:eastAsia="KaiTi_GB2312"/>`, "回顾"), docxtest.R("", "其灯")), "回顾"},
		{"right to left", docxtest.P("<w:bidi/>", docxtest.R("<w:iCs/><w:rtl/>", "إذ تشير"), docxtest.R("<w:rtl/>", " إلى المصابيح")), "إذ تشير"},
		{"italics of the other direction", docxtest.P("", docxtest.R("<w:iCs/>", "Recalling"), docxtest.R("", " its lamps")), ""},
		{"underlined", docxtest.P("", docxtest.R(`<w:u w:val="single"/>`, "Recalling"), docxtest.R(`<w:u w:val="none"/>`, " its lamps")), "Recalling"},
		{"underlined link", docxtest.P("", docxtest.R(`<w:rStyle w:val="Link"/>`, "A/99/1"), docxtest.R("", " on lamps")), ""},
		{"typed number", docxtest.P("", docxtest.R("", "1.\t"), docxtest.R("<w:i/>", "Decides "), docxtest.R("", "to ring")), "1. Decides"},
		{"character style", docxtest.P("", docxtest.R(`<w:rStyle w:val="Em"/>`, "Recalling"), docxtest.R("", " its lamps")), "Recalling"},
		{"toggled off", docxtest.P(`<w:pStyle w:val="Op2"/>`, docxtest.R("", "Recalling"), docxtest.R(`<w:rStyle w:val="Em"/>`, " its lamps")), "Recalling"},
		{"switched off", docxtest.P(`<w:pStyle w:val="Op"/>`, docxtest.R("", "Recalling"), docxtest.R(`<w:i w:val="0"/>`, " its lamps")), "Recalling"},
		{"all", docxtest.P("", docxtest.R("<w:i/>", "Recalling its lamps")), ""},
		{"inside", docxtest.P("", docxtest.R("", "Recalling "), docxtest.R("<w:i/>", "Lamps")), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := open(docxtest.Document{Body: c.body, Styles: styles}.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if l := text.Lines[0]; l.Text[:l.Opener] != c.want {
				t.Errorf("got %q of %q, want %q", l.Text[:l.Opener], l.Text, c.want)
			}
		})
	}
}

// What cannot be read is told, each kind once.
func TestUnread(t *testing.T) {
	number := func(instruction string) string {
		return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>` + instruction + `</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
	}
	for _, c := range []struct {
		name, body string
		want       []string
	}{
		{"nothing", docxtest.P("", fieldXML(" PAGE ", docxtest.R("", "7"))), nil},
		{"a document", docxtest.Text("Lamps") + `<w:altChunk r:id="rId9"/>`, []string{"a document inside this one (w:altChunk)"}},
		{"numbers", docxtest.P("", number(` AUTONUM \* Arabic `), docxtest.R("", "Lamps")) + docxtest.P("", number(" autonum "), docxtest.R("", "Bells")) +
			docxtest.P("", `<w:fldSimple w:instr=" LISTNUM "/>`, docxtest.R("", "Wicks")), []string{"the numbers of fields AUTONUM", "the numbers of fields LISTNUM"}},
		{"a number that is stored", docxtest.P("", fieldXML(" LISTNUM ", docxtest.R("", "(a)"))), nil},
		{"a deleted document", `<w:del w:id="1"><w:altChunk r:id="rId9"/></w:del>` + docxtest.Text("Lamps"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := open(docxtest.Document{Body: c.body}.Bytes())
			if err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(text.Unread, c.want) {
				t.Errorf("got %q, want %q", text.Unread, c.want)
			}
		})
	}
}

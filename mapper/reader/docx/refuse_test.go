package docx

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// zipped is an archive of entries, given by name and contents in turn.
func zipped(entries ...string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		f, err := w.Create(entries[i])
		if err == nil {
			_, err = f.Write([]byte(entries[i+1]))
		}
		if err != nil {
			panic(err)
		}
	}
	if err := w.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// whole is a document in order.
var whole = docxtest.Document{Body: docxtest.Text(strings.Repeat("The lamps burn. ", 50))}

// with is a document with another entry in the archive.
func with(name, contents string) []byte {
	d := whole
	d.Extra = map[string]string{name: contents}
	return d.Bytes()
}

// directory changes bytes of a document: those at an offset in the record of an entry in its directory.
func directory(name string, offset int, put func(b []byte)) []byte {
	data := whole.Bytes()
	record := bytes.LastIndex(data, []byte(name)) - 46
	put(data[record+offset:])
	return data
}

func TestRefused(t *testing.T) {
	le := binary.LittleEndian
	main := func(body string) []byte { return docxtest.Document{Body: body}.Bytes() }
	broken := func(part string) []byte {
		return with("word/document.xml", part)
	}
	many := []string{"[Content_Types].xml", "<Types/>"}
	for i := range maxEntries {
		many = append(many, "word/"+strconv.Itoa(i), "")
	}
	for _, c := range []struct {
		name string
		data []byte
		want string
	}{
		{"cut short", whole.Bytes()[:len(whole.Bytes())-30], "the archive is cut short or damaged"},
		{"no body", broken(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`), `the part "word/document.xml" has no body of a document`},
		{"another root", broken("<html><body/></html>"), `the part "word/document.xml" has no body of a document`},
		{"not XML", broken("The lamps burn."), `the part "word/document.xml" is damaged: no root element`},
		{"not well-formed", broken("<w:document><w:body>"), `the part "word/document.xml" is damaged: XML syntax error on line 1: unexpected EOF`},
		{"no types", zipped("word/document.xml", "<x/>"), `the part "[Content_Types].xml" is missing`},
		{"no main part", with("[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`), "its main part is missing or not declared"},
		{"document type", broken(`<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>`), `the part "word/document.xml" is damaged: document type declarations and entities are refused`},
		{"external entity", broken(`<x>&a;</x>`), `the part "word/document.xml" is damaged: XML syntax error on line 1: invalid character entity &a;`},
		{"deep", main(strings.Repeat("<w:sdt>", 300) + strings.Repeat("</w:sdt>", 300)), `the part "word/document.xml" is damaged: elements nest deeper than 256`},
		{"another encoding", broken(`<?xml version="1.0" encoding="GB18030"?><x/>`), `the part "word/document.xml" is damaged: xml: opening charset "GB18030": the encoding is "GB18030", not UTF-8`},
		{"bomb", with("word/document.xml", strings.Repeat("<w:p/>", 1_000_000)), `the part "word/document.xml" is packed more than 100 to 1`},
		{"large part", with("word/document.xml", strings.Repeat(" ", maxPart+1)), `the part "word/document.xml" has 67108865 bytes, more than 67108864`},
		{"many entries", zipped(many...), "the archive has more than 10000 entries"},
		{"path to above", with("../evil.xml", "x"), `the archive has an entry with the unsafe name "../evil.xml"`},
		{"path to above, inside", with("word/../../evil.xml", "x"), `the archive has an entry with the unsafe name "word/../../evil.xml"`},
		{"absolute path", with("/etc/passwd", "x"), `the archive has an entry with the unsafe name "/etc/passwd"`},
		{"path of Windows", with(`word\evil.xml`, "x"), `the archive has an entry with the unsafe name "word\\evil.xml"`},
		{"drive", with("c:evil.xml", "x"), `the archive has an entry with the unsafe name "c:evil.xml"`},
		{"two of a name", with("word/Document.xml", "x"), "the archive has two entries with the name"},
		{"relation to above", with("word/_rels/document.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/styles" Target="../../x.xml"/></Relationships>`),
			`the part "word/_rels/document.xml.rels" leads out of the archive, to "../../x.xml"`},
		{"size in the directory", directory("word/document.xml", 24, func(b []byte) { le.PutUint32(b, 9) }), `the part "word/document.xml" is damaged`},
		{"name in the directory", directory("word/document.xml", 46, func(b []byte) { copy(b, "word/documenu.xml") }), "its main part is missing or not declared"},
		{"other contents in the directory", directory("word/document.xml", 42, func(b []byte) { le.PutUint32(b, 0) }), `the directory of the archive contradicts the part "word/document.xml"`},
		{"encrypted entry", directory("word/document.xml", 8, func(b []byte) { b[0] |= 1 }), `the part "word/document.xml" is encrypted`},
		{"sum", directory("word/document.xml", 16, func(b []byte) { b[0]++ }), `the part "word/document.xml" is damaged`},
		{"missing note", main(docxtest.P("", docxtest.Ref("footnote", "5"))), `the note with the identifier "5" is missing`},
	} {
		t.Run(c.name, func(t *testing.T) {
			begun := time.Now()
			_, err := Read("x.docx", c.data, source.Known{})
			if err == nil || !strings.HasPrefix(err.Error(), "x.docx: the Word document cannot be read: "+c.want) {
				t.Errorf("got %v, want %s", err, c.want)
			}
			if spent := time.Since(begun); spent > 3*time.Second {
				t.Errorf("took %s", spent)
			}
		})
	}
}

// Relations to what is not read, a picture outside the archive, refuse no document.
func TestOtherRelations(t *testing.T) {
	d := whole
	d.Extra = map[string]string{"word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/image" Target="..\..\x.png"/></Relationships>`}
	if _, err := open(d.Bytes()); err != nil {
		t.Error(err)
	}
}

func TestMatch(t *testing.T) {
	typed := func(kind string) []byte { d := whole; d.Type = kind; return d.Bytes() }
	for _, c := range []struct {
		name string
		data []byte
		want bool
	}{
		{"document", whole.Bytes(), true},
		{"with macros", typed("application/vnd.ms-word.document.macroEnabled.main+xml"), true},
		{"template", typed("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"), true},
		{"cut short", whole.Bytes()[:len(whole.Bytes())/2], true},
		{"spreadsheet", zipped("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"), false},
		{"archive that names it", zipped("a.txt", "word/document.xml", "password/document.xml", "x"), false},
		{"archive with a folder word", zipped("word/a.txt", "x"), false},
		{"text", []byte("PK word/document.xml"), false},
		{"nothing", nil, false},
	} {
		if got := Match(c.data); got != c.want {
			t.Errorf("%s: got %t", c.name, got)
		}
	}
	moved := docxtest.Document{Extra: map[string]string{
		"_rels/.rels":         `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="/content/main.xml"/></Relationships>`,
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/content/main.xml" ContentType="` + mainTypes[0] + `"/></Types>`,
		"content/main.xml":    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + docxtest.Text("Lamps") + `</w:body></w:document>`,
	}}
	if got := printed(t, moved); got != "Lamps" || !Match(moved.Bytes()) {
		t.Errorf("main part with another name: got %q", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(whole.Bytes())
	f.Add(docxtest.Document{
		Body:      said("lamps", "2") + at("1", "0") + docxtest.P("", fieldXML("PAGE", box(docxtest.Text("x")))) + tbl(tr(docxtest.Text("x"), docxtest.Text("y"))),
		Footnotes: docxtest.Note("footnote", "2", "See A."), Numbering: definition("0", lvl(0, "lowerRoman", "%1.", "")) + num("1", "0", ""),
	}.Bytes())
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := open(data)
		if err != nil && len(text.Lines) > 0 {
			t.Error("lines with an error")
		}
		for _, l := range text.Lines {
			if l.Text == "" || l.Opener < 0 || l.Opener > len(l.Text) {
				t.Errorf("%+v", l)
			}
			for _, k := range l.Links {
				if k.Start < 0 || k.Start >= k.End || k.End > len(l.Text) {
					t.Errorf("%+v", l)
				}
			}
		}
	})
}

// FuzzBody reads XML inside the body, which a damaged archive never reaches.
func FuzzBody(f *testing.F) {
	f.Add(said("lamps", "2") + at("1", "0") + docxtest.P("", fieldXML(`HYPERLINK "x"`, docxtest.R("<w:i/>", "y")), box(docxtest.Text("x"))))
	f.Add(`<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>`)
	f.Add(docxtest.P(`<w:rPr><w:del/></w:rPr>`, "<w:r><w:br/></w:r>") + tbl(tr(docxtest.Text("x"))))
	f.Fuzz(func(t *testing.T, body string) {
		d := docxtest.Document{Body: body, Footnotes: docxtest.Note("footnote", "2", "See A.")}
		text, err := open(d.Bytes())
		if err != nil {
			return
		}
		for _, l := range text.Lines {
			for _, k := range l.Links {
				if k.Start < 0 || k.Start >= k.End || k.End > len(l.Text) {
					t.Errorf("%+v", l)
				}
			}
		}
	})
}

// Package docxtest writes small Word documents for tests.
package docxtest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Document is a Word document as the XML inside its parts. Parts that are empty are left out.
type Document struct {
	Body      string // inside w:body
	Styles    string // inside w:styles
	Numbering string // inside w:numbering
	Settings  string // inside w:settings
	Footnotes string // inside w:footnotes
	Endnotes  string // inside w:endnotes

	Headers, Footers map[string]string // inside w:hdr and w:ftr, by their identifiers: "rIdH1"
	Links            map[string]string // addresses of hyperlinks in the body and the notes, by their identifiers
	Type             string            // content type of the main part, "" for that of a document
	Strict           bool              // in the namespaces of strict Office Open XML
	Extra            map[string]string // further entries of the archive, or others in place of parts, by their names
}

const (
	word         = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	office       = "http://schemas.openxmlformats.org/officeDocument/2006/"
	documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)

// strict replaces the namespaces of transitional documents by those of strict ones.
var strict = strings.NewReplacer(
	word, "http://purl.oclc.org/ooxml/wordprocessingml/main",
	office, "http://purl.oclc.org/ooxml/officeDocument/",
)

// Bytes returns the file.
func (d Document) Bytes() []byte {
	files := d.files()
	maps.Copy(files, d.Extra)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) { // "[Content_Types].xml" is the first
		f, err := w.Create(name)
		if err == nil {
			_, err = f.Write([]byte(files[name]))
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

// files are the parts by their names.
func (d Document) files() map[string]string {
	files, links := map[string]string{}, ""
	add := func(element, kind, id, name, inside string) {
		if inside == "" {
			return
		}
		files["word/"+name] = root(element, inside)
		links += relation(id, kind, name, "")
	}
	add("styles", "styles", "rIdS", "styles.xml", d.Styles)
	add("numbering", "numbering", "rIdN", "numbering.xml", d.Numbering)
	add("settings", "settings", "rIdP", "settings.xml", d.Settings)
	add("footnotes", "footnotes", "rIdF", "footnotes.xml", d.Footnotes)
	add("endnotes", "endnotes", "rIdE", "endnotes.xml", d.Endnotes)
	for id, inside := range d.Headers {
		add("hdr", "header", id, "header"+id+".xml", inside)
	}
	for id, inside := range d.Footers {
		add("ftr", "footer", id, "footer"+id+".xml", inside)
	}
	addresses := ""
	for id, address := range d.Links {
		addresses += relation(id, "hyperlink", address, ` TargetMode="External"`)
	}
	files["word/document.xml"] = root("document", "<w:body>"+d.Body+"</w:body>")
	files["word/_rels/document.xml.rels"] = relations(links + addresses)
	files["word/_rels/footnotes.xml.rels"] = relations(addresses)
	files["_rels/.rels"] = relations(relation("rId1", "officeDocument", "word/document.xml", ""))
	kind := d.Type
	if kind == "" {
		kind = documentType
	}
	files["[Content_Types].xml"] = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/word/document.xml" ContentType="` + kind + `"/></Types>`
	if d.Strict {
		for name, text := range files {
			files[name] = strict.Replace(text)
		}
	}
	return files
}

func root(element, inside string) string {
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\n"+`<w:%s xmlns:w="%s" xmlns:r="%srelationships" xmlns:m="%smath" `+
		`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" `+
		`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">%s</w:%s>`, element, word, office, office, inside, element)
}

func relations(list string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
}

func relation(id, kind, target, mode string) string {
	return fmt.Sprintf(`<Relationship Id="%s" Type="%srelationships/%s" Target="%s"%s/>`, id, office, kind, target, mode)
}

// P is a paragraph with properties, which may be "", and runs.
func P(properties string, runs ...string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + strings.Join(runs, "") + "</w:p>"
}

// R is a run of text with properties, which may be "".
func R(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// Text is paragraphs of plain text.
func Text(lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		b.WriteString(P("", R("", line)))
	}
	return b.String()
}

// Note is a footnote or an endnote with its number and a text; kind is "footnote" or "endnote".
func Note(kind, id, text string) string {
	number := "<w:r><w:tab/></w:r><w:r><w:" + kind + "Ref/></w:r><w:r><w:tab/></w:r>"
	return fmt.Sprintf(`<w:%s w:id="%s">%s</w:%s>`, kind, id, P("", number, R("", text)), kind)
}

// Ref is a reference to a footnote or an endnote.
func Ref(kind, id string) string {
	return fmt.Sprintf(`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:%sReference w:id="%s"/></w:r>`, kind, id)
}

package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/pdf/pdftest"
)

// writePDF writes lines of a text as a PDF, a page for each 45. The third argument is what is wrong with it:
//
//	cut        the second half is missing
//	scanned    it has no text
//	encrypted  it needs a password
func writePDF(ts *testscript.TestScript, _ bool, args []string) {
	var pages []pdftest.Page
	lines := strings.Split(strings.TrimSpace(ts.ReadFile(args[1])), "\n")
	const perPage = 45
	for i, line := range lines {
		if i%perPage == 0 {
			pages = append(pages, pdftest.Page{})
		}
		p := &pages[len(pages)-1]
		if line = strings.TrimRight(line, " "); line == "" {
			continue
		}
		indent := len(line) - len(strings.TrimLeft(line, " "))
		p.Texts = append(p.Texts, pdftest.Text{X: 72 + 5*float64(indent), Y: 720 - 14*float64(i%perPage), Size: 10, Text: line[indent:]})
	}
	var data []byte
	switch wrong := strings.Join(args[2:], " "); wrong {
	case "":
		data = pdftest.Write(pages...)
	case "cut":
		data = pdftest.Write(pages...)
		data = data[:len(data)/2]
	case "scanned":
		data = pdftest.Write(pdftest.Page{Rules: []pdftest.Rule{{X: 72, Y: 72, Width: 400, Height: 600}}})
	case "encrypted":
		unknown := strings.Repeat("00", 32)
		encrypt := fmt.Sprintf("/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<00> <00>] /Root", unknown, unknown)
		data = bytes.Replace(pdftest.Write(pages...), []byte("/Root"), []byte(encrypt), 1)
	default:
		ts.Fatalf("no way to spoil a PDF: %s", wrong)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// writeWord writes lines of a text as the paragraphs of a Word document, without blank ones. The third argument is what is wrong with it:
//
//	cut      the second half is missing
//	empty    it is an archive without entries
//	partless it has no main part
//	bomb     a part unpacks to thousands of times its size
//	path     an entry is outside the archive
func writeWord(ts *testscript.TestScript, _ bool, args []string) {
	var paragraphs []string
	for line := range strings.Lines(ts.ReadFile(args[1])) {
		if line = strings.TrimSpace(line); line != "" {
			paragraphs = append(paragraphs, line)
		}
	}
	d := docxtest.Document{Body: docxtest.Text(paragraphs...), Extra: map[string]string{}}
	data := d.Bytes()
	switch wrong := strings.Join(args[2:], " "); wrong {
	case "":
	case "cut":
		data = data[:len(data)/2]
	case "empty":
		var b bytes.Buffer
		ts.Check(zip.NewWriter(&b).Close())
		data = b.Bytes()
	case "partless":
		data = bytes.ReplaceAll(data, []byte("word/document.xml"), []byte("word/decrement.xml")[:17])
	case "bomb":
		d.Extra["word/document.xml"] = "<w:document>" + strings.Repeat(" ", 40<<20)
		data = d.Bytes()
	case "path":
		d.Extra["../../lamps.xml"] = "<lamps/>"
		data = d.Bytes()
	default:
		ts.Fatalf("no way to spoil a Word document: %s", wrong)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

// writeEncoded writes a text in another encoding, by its name in the Encoding Standard.
func writeEncoded(ts *testscript.TestScript, _ bool, args []string) {
	e, err := htmlindex.Get(args[1])
	ts.Check(err)
	data, err := e.NewEncoder().Bytes([]byte(ts.ReadFile(args[2])))
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o666))
}

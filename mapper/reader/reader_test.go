package reader

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/pdf/pdftest"
	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/ontology"
)

// inAllFormats is a resolution as files of all formats, by the name of the format and of the encoding.
func inAllFormats(t testing.TB) map[string][]byte {
	const text = head + "The General Assembly,\n\nRecalling the “lamps” of the island’s harbours,\n\n1. Decides to wait.\n\n50th plenary meeting\n21 February 2044\n"
	lines := strings.Split(text, "\n")
	var page pdftest.Page
	for i, l := range lines {
		page.Texts = append(page.Texts, pdftest.Text{X: 72, Y: 720 - 14*float64(i), Size: 10, Text: l})
	}
	encoded := func(data []byte, err error) []byte {
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	webpage := "<!DOCTYPE html><html><body><p>" + strings.ReplaceAll(text, "\n", "</p><p>") + "</p></body></html>"
	number := `<docNumber refersTo="#symbol">A/RES/98/7</docNumber>`
	return map[string][]byte{
		"pdf":               pdftest.Write(page),
		"docx":              docxtest.Document{Body: docxtest.Text(lines...)}.Bytes(),
		"html":              []byte(webpage),
		"mhtml":             []byte("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n" + webpage),
		"akn":               []byte(statement("", number, "")),
		"text":              []byte(text),
		"text windows-1252": encoded(charmap.Windows1252.NewEncoder().Bytes([]byte(text))),
		"text utf-16le":     encoded(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))),
		"akn utf-16be":      encoded(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(statement("", number, "")))),
	}
}

// A file is recognised by its content and decoded, and its format and encoding are told.
func TestFormats(t *testing.T) {
	for name, data := range inAllFormats(t) {
		r, err := Read("lamps.xyz", data, "en")
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		want, charset, _ := strings.Cut(name, " ")
		if r.Symbol != "A/RES/98/7" || r.Source.Format != want || !strings.HasSuffix(r.Source.MediaType, charset) {
			t.Errorf("%s: %s, %+v", name, r.Symbol, r.Source)
		}
		if s, found := (Known{}).FindSymbol(data, true); s != r.Symbol || !found {
			t.Errorf("%s: %q, %t", name, s, found)
		}
	}
}

// FuzzRead: whatever a file holds, it is read or refused with an Error, nothing that is read is broken, and the data stay
// what they are. PDF is left out, since its engine is slow here; package pdf reads damaged files.
func FuzzRead(f *testing.F) {
	for _, data := range inAllFormats(f) {
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	for _, c := range symbolFiles {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if f := formatOf(data, true); f != nil && f.name == "pdf" {
			t.Skip()
		}
		given := bytes.Clone(data)
		r, err := Read("x", data, "")
		if !bytes.Equal(given, data) {
			t.Error("the data were changed")
		}
		if fault := (*Error)(nil); err != nil {
			if !errors.As(err, &fault) || fault.Name != "x" || fault.Message == "" {
				t.Errorf("%#v", err)
			}
			return
		}
		readertest.Check(t, r)
		for _, w := range []string{r.Title, r.AgendaTitle} {
			if strings.IndexFunc(w, ontology.Refused) >= 0 {
				t.Errorf("refused characters in %q", w)
			}
		}
	})
}

package akn

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/testdata/corpus"
)

// What is read of a document that is not well-formed has the same letters and digits as what libxml2 recovers.
func TestRecoveryAgainstLibxml2(t *testing.T) {
	for _, in := range []string{
		"<a>one<b>two</b>three</a>",
		"<a><p>one<b>two</p>three</a>",
		"<a>fish & chips; &nbsp;&unknown;three &#0;&#x110000;four</a>",
		"<a><p b='1' b='2'>one</p> 1 < 2 <p>two</a>",
		"<a>one<p><b>two",
		"<a>one<b",
		"<a>one<!-- two",
		"<a>one<x:b>two</b>three</a>",
	} {
		sameText(t, in, []byte(strings.ReplaceAll(in, "&unknown;", "")))
	}
}

// The broken files of the official publication are read, with a warning.
func TestBrokenFiles(t *testing.T) {
	for _, path := range corpus.Files(t, "broken/*.xml") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) == 0 {
			continue
		}
		r, err := Read(path, data, source.Known{})
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if w := r.Warnings; len(w) != 1 || w[0].Code != resolution.MalformedXML || len(r.Paragraphs) < 3 || r.Title == "" {
			t.Errorf("%s: %d paragraphs, title %q, warnings %v", path, len(r.Paragraphs), r.Title, w)
		}
		sameText(t, filepath.Base(path), data)
	}
}

func sameText(t *testing.T, name string, data []byte) {
	t.Helper()
	document, err := parseXML(name, data, &arena{}, toTheEnd)
	if err != nil {
		t.Errorf("%v", err)
		return
	}
	var text strings.Builder
	document.root.each(func(e *element) { text.WriteString(e.text) })
	if got, want := onlyWords(text.String()), onlyWords(judge.XMLText(t, data)); got != want {
		t.Errorf("%s: got %.300q, libxml2 has %.300q", name, got, want)
	}
}

// onlyWords are the letters and digits of a text.
func onlyWords(text string) string {
	return strings.Map(func(r rune) rune {
		if isWord(r) {
			return r
		}
		return -1
	}, text)
}

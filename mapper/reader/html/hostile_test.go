package html

import (
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// Pages that are made to do harm are read or refused in time that grows with their size.
func TestHostile(t *testing.T) {
	const many = 20_000
	for name, page := range map[string]string{
		"nesting":             strings.Repeat("<div>", many) + "The General Assembly,",
		"formatting":          strings.Repeat("<b><i x=1>", many) + "The General Assembly,",
		"paragraphs":          strings.Repeat("<p><font>", many),
		"tables":              strings.Repeat("<table><tr><td>1.", many),
		"lists":               strings.Repeat("<ol type=i start=3999><li>", many),
		"unclosed attributes": "<html><p class='" + strings.Repeat("nav ", many),
		"huge style":          "<html><p style='" + strings.Repeat("color:red;", many) + "'>Ring",
		"style sheet":         "<html><style>" + strings.Repeat(".a{", many) + "</style>Ring",
		"classes":             "<html><p class='" + strings.Repeat("a-b ", many) + "'>Ring",
		"links":               "<html><p id=n>1 x</p><p>" + strings.Repeat("x<a href='#n'>[1]</a>", many/4),
		"links in one line":   "<html>" + strings.Repeat("<a href='#n'>[1]</a>", many/4) + "<p id=n>[1] note",
		"empty anchors":       "<html><p>" + strings.Repeat("<a id=n></a>", many) + "<a href='#n'>[1]</a>",
		"line ends":           "<html><pre>" + strings.Repeat("\n", many),
		"breaks":              "<html>" + strings.Repeat("a<br>", many),
		"cells":               "<table><tr>" + strings.Repeat("<td>a", many),
		"comments":            strings.Repeat("<!--", many),
		"places":              "<html><p>" + strings.Repeat("\U000F0010", many),
	} {
		begun := time.Now()
		_, err := Read(name, []byte(page), source.Known{})
		if _, isError := err.(*source.Error); err != nil && !isError {
			t.Errorf("%s: %T", name, err)
		}
		if took := time.Since(begun); took > 30*time.Second {
			t.Errorf("%s: %v", name, took)
		}
	}
	if _, err := Read("deep.html", []byte("<html>"+strings.Repeat("<div>", many)), source.Known{}); err == nil ||
		!strings.HasSuffix(err.Error(), ": the page is nested too deeply to be read") {
		t.Error(err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("<html><p>A/RES/99/7<p>The General Assembly,<p>Recalling it<sup><a href=#n>1</a></sup>,<ol><li>Decides.</ol><p id=n>1 See A/99/1."))
	f.Add([]byte("<table><tr><td>1.<td><b>Ring</b></table><style>.c1{font-style:italic}</style><pre>\n x</pre>"))
	f.Add([]byte(`<div class="page" data-page-number=2><div class="textLayer"><span style="left:1%;top:2%;font-size:3px">1</span><br></div></div>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := Read("x", data, source.Known{Symbol: "A/RES/99/7"}); err == nil {
			readertest.Check(t, r)
		}
	})
}

func TestMatch(t *testing.T) {
	for page, want := range map[string]bool{
		"<!DOCTYPE html>": true, "\n<!doctype HTML PUBLIC '-//W3C//DTD'>": true, "<HTML><HEAD>": true, "<p>Ring": true,
		"<!-- saved from url=(0014)about:internet --><html>": true, `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">`: true,
		"\ufeff<html>": true, `<?xml version="1.0"?><akomaNtoso>`: false, "<akomaNtoso>": false, "The General Assembly,": false, "": false,
		"text <html>": false, "<rdf:RDF>": false,
	} {
		if got := Match([]byte(page)); got != want {
			t.Errorf("%q: %v", page, got)
		}
	}
}

package akn

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

func TestXMLErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<a><b></a>", `x:1:7: end tag </a> does not match <b> of line 1`},
		{"<a>\n<b>", `x:2:4: unexpected end of file: <b> of line 2 is not closed`},
		{"<a/><b/>", `x:1:5: second root element <b>`},
		{"<a>&nbsp;</a>", `x:1:4: undefined entity "&nbsp;"`},
		{"<a>&#x110000;</a>", `x:1:4: undefined entity "&#x110000;"`},
		{"<a>fish & chips</a>", `x:1:9: "&" does not begin a reference`},
		{"<a b=c/>", `x:1:6: value of attribute "b" is not in quotes`},
		{`<a b="1" b="2"/>`, `x:1:10: attribute "b" stands twice`},
		{`<a b="<"/>`, `x:1:7: "<" in the value of attribute "b"`},
		{"<a>1 < 2</a>", `x:1:6: "<" is not followed by the name of an element`},
		{"<a/>text", `x:1:5: text outside the root element`},
		{"<!-- -->", `x:1:9: no root element`},
		{"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", `x:1:1: document type declarations and entities are refused`},
		{"<a><!-- b", `x:1:4: comment is not closed`},
		{"<a><![CDATA[b", `x:1:4: CDATA section is not closed`},
		{strings.Repeat("<a>", maxDepth+1), `x:1:769: elements nest deeper than 256`},
	} {
		_, _, err := parseXML("x", []byte(c.in), &arena{}, toTheEnd)
		if err == nil || err.Error() != c.want {
			t.Errorf("parseXML(%.40q) = %v, want %v", c.in, err, c.want)
		}
	}
}

func TestXMLText(t *testing.T) {
	root, _, err := parseXML("x", []byte("\ufeff<?xml version=\"1.0\" encoding='utf-8'?>\n<n:a b='&#x41;&amp;'>x &lt; <![CDATA[<y>]]><c/> &#20013;</n:a>\n"), &arena{}, toTheEnd)
	if err != nil {
		t.Fatal(err)
	}
	if root.name != "a" || root.attr("b") != "A&" || root.words() != "x < <y> 中" {
		t.Errorf("got %q %q %q", root.name, root.attr("b"), root.words())
	}
}

func FuzzReadAKN(f *testing.F) {
	f.Add([]byte(`<akomaNtoso><statement><coverPage><docNumber refersTo="#symbol">A/RES/99/1</docNumber></coverPage><mainBody><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph></mainBody></statement></akomaNtoso>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read("x", data, source.Known{})
		if err == nil {
			readertest.Check(t, r)
		}
	})
}

func BenchmarkReadAKN(b *testing.B) { readertest.Benchmark(b, Read, "akn/en/A_RES_7[5-8]_*.xml") }

func TestUnmarked(t *testing.T) {
	for _, c := range []struct{ text, mark, want string }{
		{"7 Résolution 73/195, annexe.", "7", "Résolution 73/195, annexe."},
		{"2010 Review Conference", "2", "2010 Review Conference"},
		{"A/98/3.", "", "A/98/3."},
	} {
		if got := unmarked(c.text, c.mark); got != c.want {
			t.Errorf("%q: got %q", c.text, got)
		}
	}
}

// Parts of a main body are read; numbers that no paragraph has number nothing; footnotes have a number.
func TestAKNBody(t *testing.T) {
	const file = `<akomaNtoso><statement><coverPage><docNumber refersTo="#symbol">A/RES/99/1</docNumber></coverPage><mainBody>
<part><subheading>I</subheading><crossHeading refersTo="#preamble">Recalling tests,</crossHeading>
<paragraph><num>1.</num><content><p>Decides;</p></content></paragraph></part>
<part><subheading>II</subheading><paragraph><num>1.</num><content><p>Requests<authorialNote><p>A note.</p></authorialNote> tests;</p></content></paragraph>
<paragraph><num>99999999999999999999.</num><content><p>Welcomes tests.</p></content></paragraph></part>
</mainBody></statement></akomaNtoso>`
	r, err := Read("x", []byte(file), source.Known{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range r.Paragraphs {
		got = append(got, p.ID+" "+p.Number)
	}
	if want := "I.recital1 ,I.op1 1,II.op1 1"; strings.Join(got, ",") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if n := r.Footnotes; len(n) != 1 || n[0].Mark != "1" || n[0].Paragraph != "II.op1" || len(r.Warnings) != 1 || r.Warnings[0].Where != "fn1" {
		t.Errorf("footnotes %v, warnings %v", n, r.Warnings)
	}
}

// refusedReferences are references to characters that XML 1.0 and Unicode do not allow.
var refusedReferences = []string{"&#0;", "&#1;", "&#xB;", "&#xD800;", "&#56320;", "&#xFFFE;", "&#xFDD0;", "&#x1FFFF;"}

func TestRefusedReferences(t *testing.T) {
	for _, ref := range refusedReferences {
		root, refused, err := parseXML("x", []byte("<a b='1"+ref+"2'>x"+ref+"y</a>"), &arena{}, toTheEnd)
		if err != nil || len(refused) != 2 || root.attr("b") != "12" || root.words() != "xy" {
			t.Errorf("%s: got %v, %v", ref, refused, err)
		}
	}
	for _, ref := range []string{"&#x110000;", "&#99999999999;", "&#;", "&#x;", "&x;"} {
		if _, _, err := parseXML("x", []byte("<a>"+ref+"</a>"), &arena{}, toTheEnd); err == nil {
			t.Errorf("%s is taken", ref)
		}
	}
}

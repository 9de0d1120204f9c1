package akn

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// What has no root element, document types and elements that nest too deep are refused, with the place.
func TestXMLErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "x:1:1: no root element"},
		{"<!-- -->", "x:1:9: no root element"},
		{"<?xml version='1.0'?>text<a/>", "x:1:22: text outside the root element"},
		{"</a>", "x:1:1: end tag </a> without a start tag"},
		{"<>text", `x:1:1: "<" is not followed by the name of an element`},
		{"<", `x:1:1: "<" is not followed by the name of an element`},
		{"<!-- ", "x:1:1: comment is not closed"},
		{"<![CDATA[b]]><a/>", "x:1:1: text outside the root element"},
		{"<?xml", "x:1:1: processing instruction is not closed"},
		{"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "x:1:1: document type declarations and entities are refused"},
		{"<a>\n<!DOCTYPE a></a>", "x:2:1: document type declarations and entities are refused"},
		{strings.Repeat("<a>", maxDepth+1), "x:1:769: elements nest deeper than 256"},
	} {
		_, err := parseXML("x", []byte(c.in), &arena{}, toTheEnd)
		if err == nil || err.Error() != c.want {
			t.Errorf("parseXML(%.40q) = %v, want %v", c.in, err, c.want)
		}
	}
}

// What is not well-formed is read as it was probably meant; the first fault is named and the others are counted.
func TestXMLFaults(t *testing.T) {
	for _, c := range []struct{ in, want, fault string }{
		{"<a>\n<b>one", "<a>\n<b>one</b></a>", "unexpected end of file: <b> of line 2 is not closed at 2:7"},
		{"<a>one<b", "<a>one<b></b></a>", "start tag <b> is not closed at 1:9 and 1 more"},
		{"<a>one<!-- two", "<a>one</a>", "comment is not closed at 1:7 and 1 more"},
		{"<a>one<![CDATA[two<", "<a>onetwo<</a>", "CDATA section is not closed at 1:7 and 1 more"},
		{"<a>one<?b c>two</a>", "<a>onetwo</a>", "processing instruction is not closed at 1:7"},

		{"<a><b>one</a>", "<a><b>one</b></a>", "end tag </a> does not match <b> of line 1 at 1:10"},
		{"<a><p>one<b>two</p>three</a>", "<a><p>one<b>two</b></p>three</a>", "end tag </p> does not match <b> of line 1 at 1:16"},
		{"<a><i>one<b>two</i>three</b>four</a>", "<a><i>one<b>two</b></i>threefour</a>", "end tag </i> does not match <b> of line 1 at 1:16 and 1 more"},
		{"<a><c><p>one</c></p>two</c>three</a>", "<a><c><p>one</p>two</c>three</a>", "end tag </c> does not match <p> of line 1 at 1:13"},
		{"<a><p>one</q>two</a>", "<a><p>one</p>two</a>", "end tag </q> without a start tag at 1:10"},
		{"<a><p>one</q>two</p></a>", "<a><p>onetwo</p></a>", "end tag </q> without a start tag at 1:10"},
		{"<a><p>one</q></r><p>two</p></a>", "<a><p>one</p><p>two</p></a>", "end tag </q> without a start tag at 1:10 and 1 more"},
		{"<a><p>one</q><p/><!-- </p> --><p>two</p></a>", "<a><p>one</p><p></p><p>two</p></a>", "end tag </q> without a start tag at 1:10"},
		{"<a>one</a>two</a>three</a>", "<a>onetwothree</a>", "text outside the root element at 1:11 and 3 more"},
		{"<a>one</a><b>two</b>", "<a>one<b>two</b></a>", "second root element <b> at 1:11"},
		{"<a><p>one</p <p>two</p></a>", "<a><p>one</p><p>two</p></a>", "end tag is not closed at 1:10"},
		{"<a>one</></a>", "<a>one</a>", "end tag </> without a start tag at 1:7"},

		{"<a>fish & chips of S&T&; &a b;</a>", "<a>fish & chips of S&T&; &a b;</a>", "\"&\" does not begin a reference at 1:9 and 3 more"},
		{"<a>&eacute;&nbsp;&lamp;&#x110000;&amp;</a>", "<a>\u00e9\u00a0&lamp;&</a>", "undefined entity \"&eacute;\" at 1:4 and 3 more"},
		{"<a>1 < 2 <3 <!4 <</a>", "<a>1 < 2 <3 <!4 <</a>", "\"<\" is not followed by the name of an element at 1:6 and 3 more"},
		{"<a><p<p>one</p></p></a>", "<a><p><p>one</p></p></a>", "start tag <p> is not closed at 1:6"},

		{"<a b=c/>", "<a b='c'></a>", "value of attribute \"b\" is not in quotes at 1:6"},
		{"<a b=c d>one</a>", "<a b='c'>one</a>", "value of attribute \"b\" is not in quotes at 1:6 and 1 more"},
		{"<a b='1' b='2'/>", "<a b='1'></a>", "attribute \"b\" appears twice at 1:10"},
		{"<a b='1<2&3'/>", "<a b='1<2&3'></a>", "\"<\" in the value of attribute \"b\" at 1:8 and 1 more"},
		{"<a><p b='c>one</p><p b='d'>two</p></a>", "<a><p b='c'>one</p><p b='d'>two</p></a>", "\"<\" in the value of attribute \"b\" at 1:15"},
		{"<a b='c>one</a>", "<a b='c'>one</a>", "value of attribute \"b\" is not closed at 1:6"},
		{"<a '=\"'b='1'>one</a>", "<a b='1'>one</a>", "malformed attribute in <a> at 1:4 and 3 more"},
	} {
		document, err := parseXML("x", []byte(c.in), &arena{}, toTheEnd)
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		fault := ""
		for _, w := range document.faults.warning() {
			fault = w.Text
		}
		if got := written(document.root); got != c.want || fault != c.fault {
			t.Errorf("%q:\n got %q, %q\nwant %q, %q", c.in, got, fault, c.want, c.fault)
		}
	}
}

// written writes a tree as XML, without escapes.
func written(e *element) string {
	if e.name == "" {
		return e.text
	}
	var b strings.Builder
	b.WriteString("<" + e.name)
	for _, a := range e.attrs {
		b.WriteString(" " + a.name + "='" + a.value + "'")
	}
	b.WriteString(">")
	for c := e.first; c != nil; c = c.next {
		b.WriteString(written(c))
	}
	return b.String() + "</" + e.name + ">"
}

func TestXMLText(t *testing.T) {
	document, err := parseXML("x", []byte("\ufeff<?xml version=\"1.0\" encoding='utf-8'?>\n<n:a b='&#x41;&amp;'>x &lt; <![CDATA[<y>]]><c/> &#20013;</n:a>\n<!-- end -->\n"), &arena{}, toTheEnd)
	if err != nil {
		t.Fatal(err)
	}
	root := document.root
	if root.name != "a" || root.attr("b") != "A&" || root.words() != "x < <y> 中" || document.faults.count > 0 {
		t.Errorf("got %q %q %q, %v", root.name, root.attr("b"), root.words(), document.faults.warning())
	}
}

// References to characters that XML 1.0 and Unicode do not allow are left out.
func TestRefusedReferences(t *testing.T) {
	for _, ref := range []string{"&#0;", "&#1;", "&#xB;", "&#xD800;", "&#56320;", "&#xFFFE;", "&#xFDD0;", "&#x1FFFF;"} {
		document, err := parseXML("x", []byte("<a b='1"+ref+"2'>x"+ref+"y</a>"), &arena{}, toTheEnd)
		if err != nil || len(document.refused) != 2 || document.root.attr("b") != "12" || document.root.words() != "xy" || document.faults.count > 0 {
			t.Errorf("%s: got %v, %v", ref, document, err)
		}
	}
	for ref, want := range map[string]string{"&#x110000;": "", "&#99999999999;": "", "&#;": "&#;", "&#x;": "&#x;", "&x;": "&x;", "&#a;": "&#a;"} {
		document, err := parseXML("x", []byte("<a>"+ref+"</a>"), &arena{}, toTheEnd)
		if err != nil || document.faults.count != 1 || document.root.words() != want {
			t.Errorf("%s: got %v, %v", ref, document, err)
		}
	}
}

// Reading takes time in proportion to the size, whatever the faults.
func TestXMLLinear(t *testing.T) {
	for _, piece := range []string{
		"<", "<<p", "<p<", "</p", "</q>", "<p></q>", "<p", "<!", "<!-", "<?", "<![CDATA", "&", "&a", "&a;", "<p a", "<p a=", "<p a=\"", "<p a='>", "<p a=\">x<q b='>",
		"<p></p></a>", "<b/></a>", "<p a=b a=c>x</p>", "\"", " a=\"", "<a b=\"<", "<p><q></p></q>",
	} {
		inLinearTime(t, piece, "<a>"+strings.Repeat(piece, linearSize/len(piece)))
	}
	var start, end strings.Builder
	for i := range maxDepth {
		fmt.Fprintf(&start, "<x%d>", i)
		fmt.Fprintf(&end, "</x%d>", maxDepth-1-i)
	}
	inLinearTime(t, "nested", start.String()+strings.Repeat("</x0>", 50_000)+end.String())
}

const linearSize = 1 << 20 // bytes

func inLinearTime(t *testing.T, name, text string) {
	t.Helper()
	start := time.Now()
	if _, err := parseXML("x", []byte(text), &arena{}, toTheEnd); err != nil && !strings.Contains(err.Error(), "deeper") {
		t.Errorf("%q: %v", name, err)
	}
	if took := time.Since(start); took > 10*time.Second { // a hundredth of that is usual
		t.Errorf("%q: %v", name, took)
	}
}

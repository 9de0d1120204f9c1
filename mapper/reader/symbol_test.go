package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

// head is the cover page of a resolution as text.
const head = "United Nations\nA/RES/98/7\nGeneral Assembly\nDistr.: General\n1 March 2044\nNinety-eighth session\nAgenda item 5\nLamps\n" +
	"Resolution adopted by the General Assembly on 21 February 2044\n98/7. Lamps\n"

// statement is a resolution whose number is an element, beside what precedes the cover page and what follows it.
func statement(before, number, after string) string {
	return `<akomaNtoso><statement>` + before + `<coverPage>` + number + `</coverPage>` + after +
		`<mainBody><paragraph><num>1.</num><content><p>Decides to wait.</p></content></paragraph></mainBody></statement></akomaNtoso>`
}

var symbolFiles = []struct {
	name, text string
	want       ontology.Symbol
}{
	{"plain", statement("", `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"single quotes", statement("", `<docNumber refersTo='#symbol'>A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"spaces", statement("", `<docNumber refersTo = "#symbol" >A/RES/99/1</docNumber >`, ""), "A/RES/99/1"},
	{"references", statement("", `<docNumber refersTo="&#35;symbol">A/RES/99&#x2F;1</docNumber>`, ""), "A/RES/99/1"},
	{"CDATA", statement("", `<docNumber refersTo="#symbol"><![CDATA[A/RES/99/1]]></docNumber>`, ""), "A/RES/99/1"},
	{"inline elements", statement("", `<docNumber refersTo="#symbol"><b>A/RES/99</b>/<i>1</i>4</docNumber>`, ""), "A/RES/99/14"},
	{"prefix", strings.ReplaceAll(statement("", `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "docNumber", "a:docNumber"), "A/RES/99/1"},
	{"comment", statement("", `<!-- <docNumber refersTo="#symbol">A/RES/99/2</docNumber> --><docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"other number", statement("", `<docNumber refersTo="#job">A/RES/99/2</docNumber><docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"many numbers", statement(strings.Repeat("<docNumber>1</docNumber>", 16), `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"other page", statement(`<meta><coverPage><docNumber refersTo="#symbol">A/RES/99/2</docNumber></coverPage></meta>`, `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, ""), "A/RES/99/1"},
	{"two pages", statement("", `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, `<coverPage><docNumber refersTo="#symbol">A/RES/99/2</docNumber></coverPage>`), "A/RES/99/1"},
	{"no symbol", statement("", `<docNumber refersTo="#symbol">unknown</docNumber>`, ""), ""},
	{"no number", statement("", "", ""), ""},
	{"collection", `<akomaNtoso><documentCollection><coverPage><docNumber refersTo="#symbol">A/RES/99/1A-B</docNumber></coverPage></documentCollection><components><component>` +
		strings.TrimSuffix(strings.TrimPrefix(statement("", `<docNumber refersTo="#symbol">A/RES/99/1A</docNumber>`, ""), "<akomaNtoso>"), "</akomaNtoso>") +
		`</component></components></akomaNtoso>`, "A/RES/99/1A-B"},
	{"not well-formed", `<akomaNtoso><statement></akomaNtoso>`, ""},
	{"text", head + "The General Assembly,\n1. Decides to wait.\n", "A/RES/98/7"},
	{"text of Windows", strings.ReplaceAll("\ufeff"+head+"The General Assembly,\n1. Decides to wait.\n", "\n", "\r\n"), "A/RES/98/7"},
	{"another symbol first", "A/98/PV.50\n" + head + "The General Assembly,\n1. Decides to wait.\n", "A/RES/98/7"},
	{"text of Windows-1252", head + "The General Assembly,\nRecalling the \x93lamps\x94 of C\xf4te d\x92Ivoire,\n1. Decides to wait.\n", "A/RES/98/7"},
	{"XML of Windows-1251", statement("", `<docNumber refersTo="#symbol">A/RES/99/1</docNumber>`, "<preface><p>\xd0\xe5\xe7\xee\xeb\xfe\xf6\xe8\xff</p></preface>"), "A/RES/99/1"},
	{"damaged UTF-8", strings.Replace(head, "Lamps", "Lämps Lämps Lämps Lämps Lämps Lämps Lämps Lämps \xe9", 1), ""},
	{"letter", "Dear A/RES/98/7,\nthe weather is fine.\n", ""},
}

// TestFindSymbol: the beginning of a file, wherever it ends, tells what Read reads in the whole or leaves it open.
func TestFindSymbol(t *testing.T) {
	for _, c := range symbolFiles {
		t.Run(c.name, func(t *testing.T) {
			if err := checkFindSymbol([]byte(c.text), Known{}, 1); err != nil {
				t.Error(err)
			}
			if s, found := (Known{}).FindSymbol([]byte(c.text), true); s != c.want || !found {
				t.Errorf("got %q, %t, want %q", s, found, c.want)
			}
		})
	}
}

// checkFindSymbol compares FindSymbol with Read on beginnings of data, each step bytes longer than the one before.
func checkFindSymbol(data []byte, known Known, step int) error {
	want := ontology.Symbol("")
	r, err := known.Read("x", data)
	if err == nil {
		want = r.Symbol
	}
	for n := 0; n < len(data); n += step {
		if s, found := known.FindSymbol(data[:n], false); found && err == nil && s != want {
			return fmt.Errorf("%d of %d bytes tell %q, all %q", n, len(data), s, want)
		}
	}
	if s, found := known.FindSymbol(data, true); !found || err == nil && s != want {
		return fmt.Errorf("the whole tells %q, %t, Read %q", s, found, want)
	}
	return nil
}

func FuzzFindSymbol(f *testing.F) {
	for _, c := range symbolFiles {
		f.Add([]byte(c.text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, known := range []Known{{}, {Language: "fr"}, {Symbol: "A/RES/99/1"}} {
			if err := checkFindSymbol(data, known, 1+len(data)/16); err != nil {
				t.Error(err)
			}
		}
	})
}

// TestKnownSymbol: a given symbol is used for a source that prints none, whatever it cites, and for no other source.
func TestKnownSymbol(t *testing.T) {
	const body = "The General Assembly,\n1. Decides to wait.\n"
	for _, c := range []struct{ text, want, organ, session, fault string }{
		{"Lighthouses\n" + body, "A/RES/99/1", "body/general-assembly", "99", ""},
		{"Lighthouses\nReport of the Third Committee (A/99/474)\n" + body, "A/RES/99/1", "body/general-assembly", "99", ""},
		{head + body, "", "", "", "x:1:1: the symbol is A/RES/98/7, not A/RES/99/1"},
		{statement("", "", ""), "A/RES/99/1", "body/general-assembly", "99", ""},
		{symbolFiles[5].text, "", "", "", "x:1:1: the symbol is A/RES/99/14, not A/RES/99/1"},
	} {
		r, err := Known{Language: "en", Symbol: "A/RES/99/1"}.Read("x", []byte(c.text))
		if err != nil || c.fault != "" {
			if err == nil || err.Error() != c.fault {
				t.Errorf("%.30q: %v, want %q", c.text, err, c.fault)
			}
			continue
		}
		if string(r.Symbol) != c.want || r.Organ != c.organ || r.Session != c.session {
			t.Errorf("%.30q: %s, %s, session %q", c.text, r.Symbol, r.Organ, r.Session)
		}
	}
}

package akn

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

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

// read reads a document with that symbol and what is after its cover page.
func read(t *testing.T, symbol, language, rest string) *resolution.Resolution {
	t.Helper()
	cover := `<coverPage><docNumber refersTo="#symbol">` + symbol + `</docNumber></coverPage>`
	r, err := Read("x", []byte("<akomaNtoso><statement>"+cover+rest+"</statement></akomaNtoso>"), source.Known{Language: language})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// outlineOf lists the paragraphs: ID, number, heading and text.
func outlineOf(r *resolution.Resolution) (list []string) {
	for _, p := range r.Paragraphs {
		list = append(list, fmt.Sprintf("%s|%s|%s|%s", p.ID, p.Number, strings.ReplaceAll(p.Heading, "\n", "/"), p.Text))
	}
	return list
}

// What used to be lost: headings, the lists and headings of a preamble, divisions of sections, blocks of other kinds,
// numbers without a text, lists of names, drafts that are recommended, all parts of an annex.
func TestNothingIsLost(t *testing.T) {
	const preface, body = "<preface><p><docTitle>Lamps</docTitle></p></preface>", "<mainBody><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph>%s</mainBody>"
	for _, c := range []struct {
		about, in string
		want      []string
	}{
		{"a second title", `<preface><p><docTitle>Lamps</docTitle></p><p><docNumber>B</docNumber><docTitle>Oil lamps</docTitle></p></preface>` + fmt.Sprintf(body, ""),
			[]string{"op1|1|Oil lamps|Decides;"}},
		{"a preamble", preface + `<preamble><formula><p>The Council,</p></formula><block name="subheading">Harbours</block><container><p>Recalling:</p></container>
			<blockList><item><num>(a)</num><p>oil,</p></item><item><num>(b)</num><p>wicks,</p></item></blockList><p>Oil</p><container><p>Noting oil,</p></container></preamble>`,
			[]string{"pp1||Harbours|Recalling: (a) oil, (b) wicks,", "pp2||Oil|Noting oil,"}},
		{"sections", preface + `<mainBody><section><num>I</num><subheading>Oil</subheading><paragraph><num>1.</num><content><p>Decides;</p></content></paragraph>
			<subsection><num>A</num><subheading>Whale oil</subheading><crossHeading refersTo="#preamble">Noting whales,</crossHeading>
			<paragraph><num>1.</num><content><p>Urges;</p></content></paragraph></subsection></section>
			<section><p><num>II</num></p><heading>Wicks</heading><paragraph><num>1.</num><content><p>Requests.</p></content></paragraph></section></mainBody>`,
			[]string{"I.op1|1|I/Oil|Decides;", "I.A.recital1||A/Whale oil|Noting whales,", "I.A.op1|1||Urges;", "II.op1|1|II/Wicks|Requests."}},
		{"an unnumbered paragraph under a heading", preface + fmt.Sprintf(body, `<subheading>B</subheading><subheading>Wicks</subheading>
			<paragraph><content><p>Urges the keepers to trim them.</p></content></paragraph>`),
			[]string{"op1|1||Decides;", "B.op||B/Wicks|Urges the keepers to trim them."}},
		{"unnumbered paragraphs before and after a section", preface + `<mainBody><subheading>Oil</subheading><paragraph><content><p>Urges the keepers to burn it.</p></content></paragraph>
			<section><num>II</num><subheading>Wicks</subheading><paragraph><content><p>Urges the keepers to trim them.</p></content></paragraph></section>
			<subheading>Glass</subheading><paragraph><content><p>Urges the keepers to clean it.</p></content></paragraph></mainBody>`,
			[]string{"op||Oil|Urges the keepers to burn it.", "II.op||II/Wicks|Urges the keepers to trim them.", "op-2||Glass|Urges the keepers to clean it."}},
		{"blocks", preface + fmt.Sprintf(body, `<container><p>Reports</p></container><alinea><content><p>and they shall burn;</p></content></alinea><p><num>2.</num>Requests oil.</p>`),
			[]string{"op1|1||Decides;", "op||Reports|and they shall burn;", "op2|2||Requests oil."}},
		{"a list of names", preface + `<mainBody><paragraph><num>1.</num><content><p>Appoints:</p></content></paragraph><paragraph><content><p>Ms. Ash (Fiji)</p></content></paragraph>
			<paragraph><content><p>Mr. Elm (Malta)</p></content></paragraph><paragraph><num>2.</num><content><p>Thanks them.</p></content></paragraph>
			<paragraph><content><p>The oil</p></content></paragraph><paragraph><num>3.</num><content><p>Decides.</p></content></paragraph></mainBody>`,
			[]string{"op1|1||Appoints: Ms. Ash (Fiji) Mr. Elm (Malta)", "op2|2||Thanks them.", "op3|3|The oil|Decides."}},
		{"an annex", preface + fmt.Sprintf(body, "") + `<attachments><attachment><doc><preface><p>Annex</p></preface><mainBody><paragraph class="H1"><num>II</num></paragraph>
			<paragraph><num>1.</num><content><p>Oil.</p></content></paragraph></mainBody><preamble><container><p>Recalling,</p></container></preamble></doc></attachment></attachments>`,
			[]string{"op1|1||Decides;", "annex.p1|1|Annex/II|Oil.", "annex.p2|||Recalling,"}},
		{"a draft for another organ", preface + fmt.Sprintf(body, "") + `<components><component><statement name="draft resolution"><meta><x>9</x></meta><preface><p><docTitle>Wicks</docTitle></p></preface>
			<preamble><container><p>Recalling wicks,</p></container></preamble><mainBody><paragraph><num>1.</num><content><p>Decides.</p></content></paragraph></mainBody>
			<attachments><attachment><doc><mainBody><paragraph><content><p>A list.</p></content></paragraph></mainBody></doc></attachment></attachments></statement></component></components>`,
			[]string{"op1|1||Decides;", "annex.p1||Wicks|Recalling wicks,", "annex.p2|1||Decides.", "annex2.p1|||A list."}},
	} {
		r := read(t, "A/RES/99/1", "en", c.in)
		if got := outlineOf(r); !slices.Equal(got, c.want) || len(r.Warnings) > 0 {
			t.Errorf("%s:\n got %q, %v\nwant %q", c.about, got, r.Warnings, c.want)
		}
	}
}

// A short line that ends with punctuation, be it in quotation marks or before a mark of direction, is no heading.
func TestIsHeading(t *testing.T) {
	for text, want := range map[string]bool{
		"Oil for the lamps": true, "Lamps (2044)": true, "“The lamps”": true, "灯塔": true,
		"Decides.": false, "“The Council will return to the matter.”": false, "in the dark?”": false, "(a) oil;\u200e": false, "油；": false, "…": false,
		strings.Repeat("long ", 20): false,
	} {
		if isHeading(text) != want {
			t.Errorf("%q: got %v", text, !want)
		}
	}
}

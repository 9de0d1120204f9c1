package html

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// show writes lines for comparison: "|" before one of the text, "-" before furniture, "^" before one of a note, ":" before
// one of which the page does not say; "+" after that if the line goes on with a paragraph.
func show(document rich.Text) string {
	var b strings.Builder
	for _, l := range document.Lines {
		b.WriteByte(":|-^"[l.Place])
		if l.Begins != rich.Yes && l.Place != rich.Anywhere {
			b.WriteByte('+')
		}
		b.WriteString(l.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

func readLines(t *testing.T, source string) rich.Text {
	t.Helper()
	p, err := newPage("page.html", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return p.text()
}

func TestLines(t *testing.T) {
	for _, test := range []struct{ name, source, want string }{
		{"paragraphs", "<p>The\n  lamps &amp;&nbsp;bells<p><b></b>burn<div>on <div>and</div> off</div>tail", "|The lamps & bells\n|burn\n|on\n|and\n|off\n|tail\n"},
		{"breaks", "<p>United Nations<br>General Assembly<br/><br/>The lamps</p>", "|United Nations\n|+General Assembly\n|The lamps\n"},
		{"numbers", "<ol><li>Decides:<ol type=a><li>To ring;<li><p>To toll;</p></ol><li>Ends.</ol>", "|1. Decides:\n|(a) To ring;\n|(b) To toll;\n|2. Ends.\n"},
		{"start", "<ol start=7><li>Ring<li value=12>Toll<li>Peal</ol>", "|7. Ring\n|12. Toll\n|13. Peal\n"},
		{"reversed", "<ol reversed type=I><li>Ring<li>Toll</ol>", "|II. Ring\n|I. Toll\n"},
		{"roman", "<ol style='list-style-type: lower-roman'><li>Ring<li>Toll</ol>", "|(i) Ring\n|(ii) Toll\n"},
		{"own labels", "<ol><li>1. Ring<li>2. Toll</ol><ul><li>(a) Peal<li>Chime</ul>", "|1. Ring\n|2. Toll\n|(a) Peal\n|• Chime\n"},
		{"no labels", "<style>.plain{list-style:none}</style><ol class=plain><li>Ring</ol><ul style='list-style: none outside'><li>Toll</ul>", "|Ring\n|Toll\n"},
		{"nested label", "<ol start=3><li><ol type=a><li>Ring</ol></ol>", "|3. (a) Ring\n"},
		{"Google Docs labels", `<style>.lst-kix_x-0>li:before{content:"" counter(lst-ctn-kix_x-0,decimal) ". "}.lst-kix_x-1 > li:before{content:"(" counter(y,lower-latin) ") "}</style>` +
			`<ol class="c1 lst-kix_x-0 start" start="1"><li class="c0"><span>Ring</span></li></ol><ol class="lst-kix_x-1"><li>Toll</ol>`, "|1. Ring\n|(a) Toll\n"},
		{"raised", "<p>bells<sup>3</sup> and lamps<span style='vertical-align:super'>4</span>, 5<sup>th</sup>, CO<sub>2</sub></p>", "|bells³ and lamps⁴, 5th, CO2\n"},
		{"raised by Word", "<p>bells<span style='position:relative;top:-4.0pt;mso-text-raise:4.0pt'>3</span></p>", "|bells³\n"},
		{"hidden", "<p>Ring<span style='display:none'>secret</span> on</p><p hidden>never</p><script>no()</script><!-- no --><style>p{}</style>", "|Ring on\n-secret\n-never\n"},
		{"word lists", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Ring<o:p></o:p></p>", "|1. Ring\n"},
		{"changes", "<p>Ring <del>no</del><ins>two</ins> bells</p>", "|Ring two bells\n-no\n"},
		{"menu", "<body><ul><li><a href='/a'>Home page</a><li><a href='/b'>All documents</a><li><a href='/c'>Search here</a></ul><p>Ring</p>", "-Home page\n-All documents\n-Search here\n|Ring\n"},
		{"furniture", "<nav>Menu</nav><div class='site-cookieBar'>We use them</div><div id=breadcrumbs>Home</div><p>The bells of the coast ring</p><div role=contentinfo>Imprint</div>",
			"-Menu\n-We use them\n-Home\n|The bells of the coast ring\n-Imprint\n"},
		{"not furniture", "<body class='has-sidebar cookie'><div id=navigation-wrap><p>The bells of the coast ring at night.</p></div><footer>x</footer>",
			"|The bells of the coast ring at night.\n-x\n"},
		{"main", "<div>Our site says so</div>text<div><main><h1>Bells</h1><p>The bells of the coast ring at night and by day, and so do the lamps burn.</p></main><div>tail</div></div>",
			"-Our site says so\n-text\n|Bells\n|The bells of the coast ring at night and by day, and so do the lamps burn.\n-tail\n"},
		{"layout", "<table><tr><td><p>United Nations</p><td><p>A/RES/99/7</p></table><table><tr><td>1.<td>Ring the bells;<tr><td>2.<td>Toll them.</table>",
			"|United Nations\n|A/RES/99/7\n|1. Ring the bells;\n|2. Toll them.\n"},
		{"figures", "<table border=1><tr><th>Coast<th>Bells<tr><td>North<td>12<br>13<tr><td><p>South</p><td>7</table>", "|Coast Bells\n|North 12 13\n|South 7\n"},
		{"preformatted", "<pre>\n  The General\nAssembly,\n\n  Ring\n</pre>", ":The General\n:Assembly,\n:Ring\n"},
		{"definitions", "<dl><dt>Bell</dt><dd>What rings</dd></dl><blockquote>Quoted</blockquote><hr>", "|Bell\n|What rings\n|Quoted\n"},
		{"display", "<span style='display:block'>Ring</span><span style='display:block'>Toll</span><div style='display:inline'>Peal</div> <p style='display:inline'>on</p>", "|Ring\n|Toll\n|Peal on\n"},
		{"unclosed", "<table><tr><td><ul><li><b><i>Ring<p>Toll<h2>Peal", "|• Ring\n|Toll\n|Peal\n"},
	} {
		if got := show(readLines(t, test.source)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

func TestNotes(t *testing.T) {
	const want = "|Recalling the bells¹ and lamps,²\n|Ends.\n^¹ A/99/1.\n^² See A/99/2.\n"
	for _, test := range []struct{ name, source, want string }{
		{"MediaWiki", `<div class="mw-parser-output"><p>Recalling the bells<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> and lamps,<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[2]</a></sup></p><p>Ends.</p>
<div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text">A/99/1.</span></li>
<li id="cite_note-2"><span class="mw-cite-backlink"><a href="#cite_ref-2">↑</a></span> <span class="reference-text">See A/99/2.</span></li></ol></div></div>`, want},
		{"pandoc", `<p>Recalling the bells<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> and lamps,<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a></p><p>Ends.</p>
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>A/99/1.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>See A/99/2.<a href="#fnref2">↩︎</a></p></li></ol></section>`, want},
		{"Word", `<div class=WordSection1><p class=MsoNormal>Recalling the bells<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> and lamps,<a href="#_ftn2" name="_ftnref2"><span class=MsoFootnoteReference>[2]</span></a></p><p class=MsoNormal>Ends.</p></div>
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"><span class=MsoFootnoteReference>[1]</span></a> A/99/1.</p></div><div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2"><span class=MsoFootnoteReference>[2]</span></a><span lang=EN-US> See A/99/2.</span></p></div></div>`, want},
		{"LibreOffice", `<p>Recalling the bells<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> and lamps,<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p><p>Ends.</p>
<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> A/99/1.</p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>See A/99/2.</p></div>`, want},
		{"Google Docs", `<p>Recalling the bells<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> and lamps,<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p><p>Ends.</p><hr>
<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;A/99/1.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;See A/99/2.</span></p></div>`, want},
		{"anchors of old pages", `<p>Recalling the bells<a href="#n1">[1]</a> and lamps,<a href="page.htm#n2">[2]</a><p>Ends.<hr><p><a name="n1">1</a>. A/99/1.<p><a name="n2">2</a>. See A/99/2.`, want},
		{"without links", `<p>Recalling the bells<sup>1</sup> and lamps,<sup>2</sup><p>Ends.<hr><p><sup>1</sup> A/99/1.</p><p><sup>2</sup>&nbsp;See A/99/2.</p>`, want},
		{"links to paragraphs", `<p id=p1>1. Ring the bells.</p><p>2. Follow paragraph <a href="#p1">1</a> above.</p>`, "|1. Ring the bells.\n|2. Follow paragraph 1 above.\n"},
	} {
		if got := show(readLines(t, test.source)); got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
}

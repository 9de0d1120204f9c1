package main

import (
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
)

// hostileTexts are characters that syntaxes escape, that IRIs do not allow, that are invisible, or that tools refuse.
var hostileTexts = []string{
	"*", " ", "a b", "<", ">", `"`, "'", `\`, `\u0041`, "#", "#fn1", "%", "%20", "%zz", "[", "]", "{", "}", "|", "^", "`", "?", "/", "..", "&amp;", "^^<a>", "@en", "\t", "\n",
	"\u0085", "\u007f", "\u00a0", "\u00ad", "\u034f", "\u061c", "\u200b", "\u200e", "\u200f", "\u2028", "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\u3000", "\ufeff",
	"\ue000", "\ufffd", "\U000e0041", "\U000f0000", "\U0001f54a", "e\u0301", "\u0301", "٧٨", "附件",
	"\x00", "\x01", "\v", "\x1b[2J", "\ufdd0", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff",
}

// raw is a text as a file can contain it: one with a NUL is not text.
func raw(s string) string { return strings.ReplaceAll(s, "\x00", "") }

// hostileFiles writes a resolution whose title, marks, labels of parts and words are such texts, in XML, once raw and
// once by references, and as plain text.
func hostileFiles(t testing.TB) []string {
	t.Helper()
	const head = `<akomaNtoso><statement><meta><identification><FRBRWork><FRBRdate date="2044-12-12"/><FRBRauthor href="ga"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification><classification><keyword href="http://metadata.un.org/sdg/%s"/></classification></meta>
<coverPage><docNumber refersTo="#symbol">A/RES/99/%d</docNumber><docDate date="2044-12-16" refersTo="#dateOfIssuance"/></coverPage>
<preface><docTitle>Tests %s</docTitle></preface><mainBody>`
	var plain strings.Builder
	plain.WriteString("United Nations    A/RES/99/903\n\nGeneral Assembly    Distr.: General\n    16 December 2044\n\nResolution adopted by the General Assembly on 12 December 2044\n\n" +
		"99/903.    Tests\n\n    The General Assembly,\n\n")
	all := strings.Join(hostileTexts, "")
	byReference := func(s string) string {
		var b strings.Builder
		for _, r := range s {
			fmt.Fprintf(&b, "&#x%X;", r)
		}
		return b.String()
	}
	var files []string
	folder := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, path)
	}
	for i, escape := range []func(string) string{func(s string) string { return html.EscapeString(raw(s)) }, byReference} {
		var b strings.Builder
		fmt.Fprintf(&b, head, escape(all), 901+i, escape(all))
		for n, s := range hostileTexts {
			s = escape(s)
			fmt.Fprintf(&b, `<section><num>%s</num><paragraph><num>%d.</num><content><p>Decides %s<authorialNote marker="%s"><p>Note %s.</p></authorialNote> on tests;</p></content></paragraph></section>`,
				s, 1+n%2, s, s, s)
		}
		b.WriteString("</mainBody></statement></akomaNtoso>")
		write(fmt.Sprintf("hostile\x01\u2028%d.xml", i), b.String())
	}
	for n, s := range hostileTexts {
		fmt.Fprintf(&plain, "    %d.    Decides%s on tests%s;\n\n", n+1, raw(s), raw(s))
	}
	write("hostile.txt", plain.String())
	return files
}

// Programs that are not ours read the same statements from all our formats, and the shapes hold, whatever a source
// holds.
func TestJudgesAgreeOnHostileText(t *testing.T) {
	written := judgesAgree(t, hostileFiles(t))
	for name, text := range written {
		if i := strings.IndexFunc(text, ontology.Refused); i >= 0 {
			t.Errorf("%s: refused character in %.80q", name, text[i:])
		}
	}
	t.Run("shapes", func(t *testing.T) { judge.Conforms(t, ontology.FileNamed("shapes").Text(), written["turtle"]) })
}

package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

func TestLegible(t *testing.T) {
	for _, c := range []struct{ in, layout, want, refused string }{
		{"", "", "", ""},
		{"a\tb\r\n，中\u2028\U0001f54a", "", "a\tb\r\n，中\u2028\U0001f54a", ""},
		{"\x00a\x00b\x01", "", "ab", "U+0000 at 1:1 and 2 more"},
		{"a\n\ufffeb", "", "a\nb", "U+FFFE at 2:1"},
		{"a\uffff\ufdd0\U0010ffff\ufffd", "", "a\ufffd", "U+FFFF at 1:2 and 2 more"},
		{"a\fb\x1b", "\f", "a\fb", "U+001B at 1:4"},
		{"a\fb", "", "ab", "U+000C at 1:2"},
	} {
		got, refused := legible([]byte(c.in), c.layout)
		text := ""
		if w := leftOut([]byte(c.in), refused); w != nil {
			text = w[0].Text
		}
		if string(got) != c.want || text != c.refused {
			t.Errorf("%q: got %q and %q, want %q and %q", c.in, got, text, c.want, c.refused)
		}
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

// No refused character reaches the result, wherever it is in the file. A raw NUL means that the file is not text.
func TestNothingRefused(t *testing.T) {
	const markup = `<akomaNtoso><statement><meta><identification><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><docNumber refersTo="#symbol">A/RES/99/1</docNumber><session value="99%[1]s"/><inline name="agenda item name">Tests%[1]s</inline></coverPage>
<preface><docTitle>Title%[1]s</docTitle></preface>
<mainBody><paragraph><num>1.</num><content><p><![CDATA[Decides%[2]s]]> on tests%[1]s<authorialNote marker="1%[1]s"><p>Note%[1]s.</p></authorialNote>;</p></content></paragraph></mainBody></statement></akomaNtoso>`
	const text = "United Nations A/RES/99/1\n\nGeneral Assembly Distr.: General\n\n99/1. Tests%[1]s\n\nThe General Assembly,\n\n1. Decides%[1]s on tests;\n\n2. Requests%[1]s more.\n\n_____\n*%[1]s A note%[1]s.\n"
	var files []string
	for _, c := range []string{"\x01", "\b", "\v", "\f", "\x1b", "\ufdd0", "\ufffe", "\uffff", "\U0010ffff"} {
		files = append(files, fmt.Sprintf(markup, c, c), fmt.Sprintf(text, c))
	}
	for _, ref := range refusedReferences {
		files = append(files, fmt.Sprintf(markup, ref, ""))
	}
	for _, file := range files {
		r, err := Read("x", []byte(file), "")
		if err != nil {
			t.Fatalf("%v in %q", err, file)
		}
		if read := fmt.Sprintf("%+v", *r); strings.IndexFunc(read, ontology.Refused) >= 0 {
			t.Errorf("refused characters in %q", read)
		}
		layout := strings.ContainsAny(file, "\v\f") && !strings.HasPrefix(file, "<")
		if warned := len(r.Warnings) > 0 && r.Warnings[0].Code == resolution.BadCharacter; warned == layout {
			t.Errorf("warnings %v of %q", r.Warnings, file)
		}
	}
}

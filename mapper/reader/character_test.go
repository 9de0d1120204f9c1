package reader

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// refusedReferences are references to characters that XML 1.0 and Unicode do not allow.
var refusedReferences = []string{"&#0;", "&#1;", "&#xB;", "&#xD800;", "&#56320;", "&#xFFFE;", "&#xFDD0;", "&#x1FFFF;"}

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
		r.Passages = nil // they are the source as it is
		if read := fmt.Sprintf("%+v", *r); strings.IndexFunc(read, ontology.Refused) >= 0 {
			t.Errorf("refused characters in %q", read)
		}
		layout := strings.ContainsAny(file, "\v\f") && !strings.HasPrefix(file, "<")
		if warned := len(r.Warnings) > 0 && r.Warnings[0].Code == resolution.BadCharacter; warned == layout {
			t.Errorf("warnings %v of %q", r.Warnings, file)
		}
	}
}

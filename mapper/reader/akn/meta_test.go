package akn

import (
	"testing"

	"github.com/unkg/unkg/mapper/reader/source"
)

// The name of the work is read as it is, unless its date is a placeholder.
func TestWorkName(t *testing.T) {
	for value, want := range map[string]string{
		"/akn/un/statement/deliberation/unga/2044-12-12/99-902/":    "/akn/un/statement/deliberation/unga/2044-12-12/99-902/",
		"/akn/un/statement/deliberation/unsc/0001-01-01/9902-2044/": "",
		"/akn/un/statement/deliberation/unsc//9902-2044/":           "",
		"": "",
	} {
		text := `<akomaNtoso><statement><meta><identification><FRBRWork><FRBRthis value="/akn/un/other/"/><FRBRuri value="` + value + `"/></FRBRWork>` +
			`<FRBRExpression><FRBRuri value="/akn/un/expression/"/></FRBRExpression></identification></meta><coverPage><docNumber refersTo="#symbol">A/RES/99/902</docNumber></coverPage>` +
			`<mainBody><paragraph><num>1.</num><content><p>Decides to wait;</p></content></paragraph></mainBody></statement></akomaNtoso>`
		r, err := Read("x", []byte(text), source.Known{Language: "en"})
		if err != nil {
			t.Fatal(err)
		}
		if r.AkomaNtoso != want {
			t.Errorf("%s: got %q", value, r.AkomaNtoso)
		}
	}
}

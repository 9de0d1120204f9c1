package akn

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

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

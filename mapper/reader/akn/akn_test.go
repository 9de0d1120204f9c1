package akn

import (
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

package decode

import (
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/unkg/unkg/testdata/corpus"
)

// TestCorpus: the texts of the corpus, put into the encodings in which each language was written, are read as what they
// are.
func TestCorpus(t *testing.T) {
	for _, c := range []struct {
		language string
		encoding encoding.Encoding
	}{
		{"en", charmap.Windows1252}, {"en", charmap.ISO8859_15}, {"en", charmap.CodePage850},
		{"fr", charmap.Windows1252}, {"fr", charmap.ISO8859_15}, {"fr", charmap.CodePage850}, {"fr", charmap.CodePage437},
		{"es", charmap.Windows1252}, {"es", charmap.ISO8859_15}, {"es", charmap.CodePage850}, {"es", charmap.CodePage437},
		{"ru", charmap.Windows1251}, {"ru", charmap.KOI8R}, {"ru", charmap.CodePage866}, {"ru", charmap.ISO8859_5},
		{"ar", charmap.Windows1256}, {"ar", charmap.ISO8859_6}, {"zh", simplifiedchinese.GB18030}, {"zh", simplifiedchinese.GBK},
	} {
		wrong, all := 0, 0
		for _, file := range corpus.Files(t, "text/tika/*."+c.language+".txt") {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			data, err = encoding.ReplaceUnsupported(c.encoding.NewEncoder()).Bytes(data)
			if err != nil {
				t.Fatal(err)
			}
			want, err := c.encoding.NewDecoder().Bytes(data)
			if err != nil {
				t.Fatal(err)
			}
			all++
			got, err := Read(file, data)
			if err != nil || string(got.Data) != string(want) {
				wrong++
				t.Logf("%s as %v: %s %s %v", file[strings.LastIndexByte(file, '/'):], c.encoding, got.Encoding, got.note, err)
			}
		}
		t.Logf("%s %v: %d of %d wrong", c.language, c.encoding, wrong, all)
		if wrong > 0 {
			t.Errorf("%s %v: %d of %d wrong", c.language, c.encoding, wrong, all)
		}
	}
}

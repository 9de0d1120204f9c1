package recognizer

import "testing"

func TestXFacts(t *testing.T) {
	for _, l := range []string{"en", "zh"} {
		docs, _ := corpusOf(t, l)
		seen := map[string]int{}
		n := 0
		for _, r := range docs {
			Recognize(r)
			for _, f := range r.Facts {
				n++
				var text string
				for _, x := range r.Footnotes {
					if x.Mark == f.Footnote {
						text = x.Text
					}
				}
				k := f.Entity.Path() + " <- " + text
				seen[k]++
				if seen[k] == 1 {
					t.Log(l, f.Entity.Path(), f.SetOutIn, f.Volume, f.Number, "|", text)
				}
			}
		}
		t.Log(l, n)
	}
}

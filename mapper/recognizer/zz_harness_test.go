package recognizer

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

type tp struct{ ID, Kind, Num, Text, Opener string }
type td struct {
	Path, Symbol string
	Paragraphs   []tp
}

func TestZZ(t *testing.T) {
	code := os.Getenv("ZL")
	if code == "" {
		t.Skip()
	}
	b, _ := os.ReadFile("/work/tmp/clauses/truth." + code + ".json")
	var ds []td
	json.Unmarshal(b, &ds)
	c := newClauses(lang.Get(code))
	out := map[string]map[string][][2]string{}
	for _, d := range ds {
		m := map[string][][2]string{}
		for _, q := range d.Paragraphs {
			k := resolution.Preambular
			if q.Kind == "operative" {
				k = resolution.Operative
			}
			p := &resolution.Paragraph{ID: q.ID, Kind: k, Text: q.Text}
			p.Clauses = c.paragraph(p)
			for _, cl := range p.Clauses {
				m[q.ID] = append(m[q.ID], [2]string{cl.Action, cl.Verb.Of(p.Text)})
			}
			if len(p.Clauses) == 0 {
				fmt.Println("NONE", d.Symbol, q.ID, q.Opener, "|", opening(q.Text))
			}
		}
		out[d.Path] = m
	}
	j, _ := json.Marshal(out)
	os.WriteFile("/work/tmp/clauses/got."+code+".json", j, 0o644)
}

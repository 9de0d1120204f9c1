package clause

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/citation"
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/name"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

func TestZZ(t *testing.T) {
	f, err := os.Open("/tmp/reports/w/zz.txt")
	if err != nil {
		t.Skip()
	}
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<20)
	for sc.Scan() {
		code, text, _ := strings.Cut(sc.Text(), " ")
		l := lang.Get(code)
		a := ontology.LoadAuthority()
		r := &resolution.Resolution{Language: code, Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text}}}
		citation.New(l).Find(work.Background(), r)
		name.New(l, a.Entities(), a.Inflected(code)).Find(work.Background(), r)
		c := New(l)
		c.Find(work.Background(), r)
		p := &r.Paragraphs[0]
		fmt.Println("==", text)
		for _, cl := range p.Clauses {
			fmt.Println("clause", cl.Action, cl.Verb.Of(text), len(cl.Reports), cl.Reports)
			terms := c.of(r).reportTerms(p, cl.Verb.End, cl.End)
			for _, t := range terms {
				var roles []string
				for i, n := range strings.Fields("Verb Give Given Bare Heard Mark Task Modifier Thing Matter Inside Pronoun Standing Clitic Organ To Receiver Holder Session Same At Special Det Of By Until Every Past Next Stop Ask And Joined") {
					if t.role&(1<<i) != 0 {
						roles = append(roles, n)
					}
				}
				fmt.Printf("   [%s] kind%d %v %v\n", t.Of(text), t.kind, roles, t.values)
			}
			s := sentence{c: c.of(r), p: p, from: cl.Verb.End, terms: terms, asked: cl.Addressees}
			for _, a := range s.acts() {
				fmt.Printf("   ACT %d-%d verb %s thing %b: %v\n", a.first, a.last, terms[a.verb].Of(text), a.thing, s.reports(a))
			}
		}
	}
}

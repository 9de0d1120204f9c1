package recognizer

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
)

type tp struct{ ID, Kind, Num, Text, Opener string }
type td struct {
	Path, Symbol string
	Paragraphs   []tp
}

func tgt(t resolution.Target) string {
	switch {
	case t.Entity != nil:
		return string(t.Entity.Kind) + ":" + t.Entity.Slug
	case t.Symbol != "":
		return string(t.Symbol)
	}
	return "«" + t.Group + "»"
}

// ZL=en ZF=A_RES_78_184
func TestZZ(t *testing.T) {
	code := os.Getenv("ZL")
	if code == "" {
		t.Skip()
	}
	files, _ := filepath.Glob("/work/shared/corpus/akn/" + code + "/*.xml")
	out := map[string]map[string][][4]string{}
	rel := map[string]map[string][]string{}
	for _, f := range files {
		show := os.Getenv("ZF") != "" && strings.Contains(f, os.Getenv("ZF"))
		if os.Getenv("ZF") != "" && !show {
			continue
		}
		data, _ := os.ReadFile(f)
		r, err := reader.Read(f, data, code)
		if err != nil {
			fmt.Println("ERR", err)
			continue
		}
		Recognize(r)
		hasC := false
		for _, p := range r.Paragraphs {
			hasC = hasC || len(p.Citations) > 0
		}
		if !hasC {
			for i := range r.Paragraphs {
				p := &r.Paragraphs[i]
				for _, l := range p.Links {
					if !l.Empty() {
						p.Citations = append(p.Citations, resolution.Citation{Span: l.Span, Symbol: l.Symbol})
					}
				}
			}
			for i := range r.Footnotes {
				p := &r.Footnotes[i]
				for _, l := range p.Links {
					p.Citations = append(p.Citations, resolution.Citation{Span: l.Span, Symbol: l.Symbol})
				}
			}
			stagesOf(code).clauses.find(r)
		}
		m := map[string][][4]string{}
		rm := map[string][]string{}
		rel[filepath.Base(f)] = rm
		for i := range r.Paragraphs {
			p := &r.Paragraphs[i]
			if p.Kind == resolution.Annex {
				continue
			}
			id := strings.ToUpper(p.ID)
			if show && os.Getenv("ZA") == "" {
				fmt.Println("---", p.ID, p.Text)
			}
			for _, cl := range p.Clauses {
				for _, x := range cl.Concerns {
					rm[id] = append(rm[id], "C "+tgt(x)+"\t"+cl.Action+"\t"+cl.Verb.Of(p.Text)+p.Text[cl.Verb.End:min(len(p.Text), cl.Verb.End+150)])
				}
				for _, x := range cl.Addressees {
					y := x
					if y.Name != "" {
						y.Group = y.Name
					}
					rm[id] = append(rm[id], "A "+tgt(y)+"\t"+cl.Action+"\t"+cl.Verb.Of(p.Text)+p.Text[cl.Verb.End:min(len(p.Text), cl.Verb.End+150)])
				}
				if cl.Report != nil {
					rm[id] = append(rm[id], "R "+cl.Report.Session+cl.Report.On[:min(4, len(cl.Report.On))]+"\t"+cl.Action+"\t"+p.Text[cl.Verb.Start:min(len(p.Text), cl.Verb.End+250)])
				}
				rm[id] = append(rm[id], "T\t\t"+p.Text[:min(len(p.Text), 300)])
				m[id] = append(m[id], [4]string{cl.Action, cl.Verb.Of(p.Text), p.Text[max(0, cl.Start-40):cl.Start], p.Text[cl.Verb.End:min(len(p.Text), cl.Verb.End+60)]})
				if os.Getenv("ZO") != "" {
					n := 0
					var a []string
					for _, x := range cl.Concerns {
						a = append(a, tgt(x))
					}
					for _, m := range p.Mentions {
						if m.Start >= cl.Verb.End && m.End <= cl.End && m.Start < cl.Verb.End+90 && m.Entity != nil {
							n++
						}
					}
					for _, m := range p.Citations {
						if m.Start >= cl.Verb.End && m.End <= cl.End && m.Start < cl.Verb.End+90 {
							n++
						}
					}
					if !directs(cl.Action) && (len(a) > 0) == (os.Getenv("ZO") == "hit") && n > 0 {
						fmt.Println("@", r.Symbol, p.ID, cl.Action, a, "|", p.Text[cl.Verb.Start:min(cl.End, cl.Verb.End+330)])
					}
					var b []string
					for _, x := range cl.Addressees {
						b = append(b, tgt(x))
					}
					if directs(cl.Action) && (len(b) > 0) == (os.Getenv("ZO") == "hit") {
						fmt.Println("#", r.Symbol, p.ID, cl.Action, b, a, "|", p.Text[cl.Verb.Start:min(cl.End, cl.Verb.End+230)])
					}
				}
				if os.Getenv("ZA") != "" {
					var a, b []string
					for _, x := range cl.Concerns {
						a = append(a, tgt(x))
					}
					for _, x := range cl.Addressees {
						b = append(b, tgt(x))
					}
					n := 0
					for _, m := range p.Mentions {
						if m.Start >= cl.Verb.End && m.End <= cl.End && m.Start < cl.Verb.End+160 && m.Entity != nil {
							n++
						}
					}
					for _, m := range p.Citations {
						if m.Start >= cl.Verb.End && m.End <= cl.End && m.Start < cl.Verb.End+160 {
							n++
						}
					}
					rep := ""
					if cl.Report != nil {
						rep = "R " + cl.Report.Session + cl.Report.On + cl.Report.Every
					}
					if n+len(a)+len(b) > 0 || directs(cl.Action) {
						fmt.Println("%", p.ID, cl.Item, cl.Action, a, "->", b, rep, "|", p.Text[cl.Start:min(cl.End, cl.Verb.End+300)])
					}
				}
				if show && os.Getenv("ZA") == "" {
					var a, b []string
					for _, x := range cl.Concerns {
						a = append(a, tgt(x))
					}
					for _, x := range cl.Addressees {
						b = append(b, tgt(x))
					}
					rep := ""
					if cl.Report != nil {
						rep = fmt.Sprintf("REPORT %+v", *cl.Report)
						if cl.Report.To != nil {
							rep += " to " + cl.Report.To.Slug
						}
					}
					fmt.Println("      ", cl.Item, cl.Verb.Of(p.Text), "=", cl.Action, a, "->", b, rep)
				}
			}
			if len(p.Clauses) == 0 && !show {
				fmt.Println("NONE", r.Symbol, p.ID, "|", opening(p.Text))
			}
		}
		out[f] = m
	}
	if os.Getenv("ZF") == "" {
		j, _ := json.Marshal(rel)
		os.WriteFile("/work/tmp/clauses/rel."+code+".json", j, 0o644)
		j, _ = json.Marshal(out)
		os.WriteFile("/work/tmp/clauses/got."+code+".json", j, 0o644)
	}
}

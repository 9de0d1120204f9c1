package recognizer

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"time"

	langpkg "github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

func TestDump(t *testing.T) {
	lang := os.Getenv("DUMP")
	if lang == "" {
		t.Skip()
	}
	data, _ := os.ReadFile("/work/tmp/names/" + lang + ".json")
	var docs []struct {
		Symbol, Title, AgendaTitle string
		Committee                  string
		Paragraphs                 []struct{ ID, Kind, Text string }
		Notes                      []struct{ Marker, Where, Text string }
	}
	if err := json.Unmarshal(data, &docs); err != nil {
		t.Fatal(err)
	}
	t0 := time.Now()
	ontology.LoadAuthority()
	t.Log("authority", time.Since(t0), len(ontology.LoadAuthority().Entities()))
	t0 = time.Now()
	stagesOf(lang)
	t.Log("stages", time.Since(t0))
	t0 = time.Now()
	entities := ontology.LoadAuthority().Entities()
	if hold := os.Getenv("HOLD"); hold != "" {
		data, _ := os.ReadFile(hold)
		drop := map[string]bool{}
		for _, p := range strings.Fields(string(data)) {
			drop[p] = true
		}
		var keep []*ontology.Entity
		for _, e := range entities {
			if !drop[e.Path()] {
				keep = append(keep, e)
			}
		}
		entities = keep
	}
	l := newNames(langpkg.Get(lang), entities)
	t.Log("lexicon", time.Since(t0), len(l.entries), len(l.accepts), len(l.edges.slots))
	type M struct {
		Unit, Text, Before, After, Path, Kind string
		Short, Cand                           bool
		Names                                 []string
	}
	out := map[string][]M{}
	bytes := 0
	var spent time.Duration
	for _, d := range docs {
		r := &resolution.Resolution{Language: lang, Title: d.Title, AgendaTitle: d.AgendaTitle, Organ: "body/general-assembly"}
		switch {
		case strings.HasPrefix(d.Symbol, "A/HRC"):
			r.Organ = "body/human-rights-council"
		case strings.HasPrefix(d.Symbol, "S"):
			r.Organ = "body/security-council"
		case strings.HasPrefix(d.Symbol, "E"):
			r.Organ = "body/economic-and-social-council"
		}
		for _, p := range d.Paragraphs {
			r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{ID: p.ID, Text: p.Text})
			bytes += len(p.Text)
		}
		for _, n := range d.Notes {
			r.Footnotes = append(r.Footnotes, resolution.Footnote{Mark: n.Marker, Paragraph: n.Where, Text: n.Text})
			bytes += len(n.Text)
		}
		t0 = time.Now()
		l.find(r)
		spent += time.Since(t0)
		var ms []M
		add := func(unit, text string, list []resolution.Mention) {
			for _, m := range list {
				o := M{Unit: unit, Text: m.Of(text), Short: m.Short, Before: text[max(0, m.Start-30):m.Start], After: text[m.End:min(len(text), m.End+30)]}
				if m.Entity != nil {
					o.Path, o.Kind, o.Cand = m.Entity.Path(), string(m.Entity.Kind), m.Entity.Candidate
					for _, n := range m.Entity.Names {
						if n.Role != ontology.ShortForm {
							o.Names = append(o.Names, n.Text)
						}
					}
				}
				ms = append(ms, o)
			}
		}
		for _, p := range r.Paragraphs {
			add(p.ID, p.Text, p.Mentions)
		}
		for _, p := range r.Footnotes {
			add("fn"+p.Mark, p.Text, p.Mentions)
		}
		out[d.Symbol] = ms
	}
	t.Log("found", spent, bytes, float64(bytes)/spent.Seconds()/1e6, "MB/s")
	f, _ := os.Create("/work/tmp/names/" + lang + ".out.json")
	json.NewEncoder(f).Encode(out)
	f.Close()
}

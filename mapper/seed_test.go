package mapper

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// A seed is the manual annotation of the document that the project started from: A/RES/78/184 in Chinese, as text
// extracted from its PDF.
type seed struct {
	Metadata struct {
		Symbol, AgendaItemTitle, Title, Adopted, Issued, JobNumber, CommitteeReport, CommitteeReportParagraph string
		AgendaItem                                                                                            []string
	}
	Structure       struct{ Preambular, Operative, Footnotes int }
	LeadAction      map[string]string
	Citations       []struct{ Where, Symbol, Date string }
	FootnoteAnchors map[string]string
	TreatySeries    []struct {
		Where          string
		Volume, Number int
	}
	SetOutIn          []struct{ Symbol string }
	ReportingRequests []struct{ Where, Due, Recipient string }
	Entities          []struct {
		Kind         string
		Names, Where []string
	}
}

// readSeed reads the document and its annotation, or skips the test if they are missing.
func readSeed(t *testing.T) (*resolution.Resolution, seed) {
	folder := filepath.Join(corpus.Folder(t), "..", "cases")
	text, err := os.ReadFile(filepath.Join(folder, "A_RES_78_184.zh.txt"))
	if err != nil {
		t.Skip("the document with its annotation is not beside the corpus")
	}
	annotation, err := os.ReadFile(filepath.Join(folder, "A_RES_78_184.zh.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want seed
	if err := json.Unmarshal(annotation, &want); err != nil {
		t.Fatal(err)
	}
	r, err := Read("A_RES_78_184.zh.txt", text, "")
	if err != nil {
		t.Fatal(err)
	}
	return r, want
}

func TestSeed(t *testing.T) {
	r, want := readSeed(t)
	for _, f := range []struct{ name, got, want string }{
		{"symbol", string(r.Symbol), want.Metadata.Symbol},
		{"title", r.Title, want.Metadata.Title},
		{"agenda items", r.AgendaItems[0].Number, strings.Join(want.Metadata.AgendaItem, "; ")},
		{"agenda title", r.AgendaItems[0].Title, want.Metadata.AgendaItemTitle},
		{"adopted", r.Adopted, want.Metadata.Adopted},
		{"issued", r.Issued, want.Metadata.Issued},
		{"job number", r.JobNumber, want.Metadata.JobNumber},
		{"report", r.Report, want.Metadata.CommitteeReport},
		{"paragraph of the report", r.ReportParagraph, want.Metadata.CommitteeReportParagraph},
		{"organ", r.Organ, "body/general-assembly"},
		{"committee", r.Committee, "body/third-committee"},
		{"session", r.Session, "78"},
		{"meeting", r.Meeting, "A/78/PV.50"},
	} {
		if f.got != f.want {
			t.Errorf("%s is %q, want %q", f.name, f.got, f.want)
		}
	}
	units := map[string]*resolution.Paragraph{}
	kinds := map[resolution.Kind]int{}
	for i := range r.Paragraphs {
		p := &r.Paragraphs[i]
		units[strings.ToUpper(p.ID)] = p
		kinds[p.Kind]++
	}
	if kinds[resolution.Preambular] != want.Structure.Preambular || kinds[resolution.Operative] != want.Structure.Operative || len(r.Footnotes) != want.Structure.Footnotes {
		t.Errorf("structure is %v and %d footnotes, want %+v", kinds, len(r.Footnotes), want.Structure)
	}
	for where, action := range want.LeadAction {
		if action == "deplore" {
			action = "condemn" // the closed list has no separate action for "deplore"
		}
		if p := units[where]; p == nil || len(p.Clauses) == 0 || p.Clauses[0].Action != action {
			t.Errorf("%s does not begin with %q", where, action)
		}
	}
	citations := map[string][]resolution.Citation{}
	for where, p := range units {
		citations[where] = p.Citations
	}
	for _, n := range r.Footnotes {
		citations["fn"+n.Mark] = n.Citations
		if got := strings.ToUpper(n.Paragraph); got != want.FootnoteAnchors[n.Mark] {
			t.Errorf("footnote %s hangs on %q, want %q", n.Mark, got, want.FootnoteAnchors[n.Mark])
		}
	}
	for _, c := range want.Citations {
		if c.Where == "masthead" {
			continue
		}
		if !slices.ContainsFunc(citations[c.Where], func(got resolution.Citation) bool {
			return string(got.Symbol) == c.Symbol && (c.Date == "" || got.Date == c.Date)
		}) {
			t.Errorf("%s does not cite %s of %q", c.Where, c.Symbol, c.Date)
		}
	}
	for _, s := range want.TreatySeries {
		if !slices.ContainsFunc(r.Facts, func(f resolution.InstrumentFact) bool {
			return "fn"+f.Footnote == s.Where && f.Volume == s.Volume && f.Number == s.Number
		}) {
			t.Errorf("%s does not say Treaty Series vol. %d, No. %d", s.Where, s.Volume, s.Number)
		}
	}
	graph := Map([]*resolution.Resolution{r}, Options{})
	for _, s := range want.SetOutIn {
		if !slices.ContainsFunc(slices.Concat(graph.Triples, graph.Authority), func(t rdf.Triple) bool {
			return t.Pred.String() == ontology.PropSetOutIn && strings.HasSuffix(t.Obj.String(), "document/"+ontology.Symbol(s.Symbol).Local())
		}) {
			t.Errorf("nothing is set out in %s", s.Symbol)
		}
	}
	for _, q := range want.ReportingRequests {
		p := units[q.Where]
		if !slices.ContainsFunc(p.Clauses, func(c resolution.Clause) bool {
			return slices.ContainsFunc(c.Reports, func(r resolution.Report) bool {
				return (r.Session == q.Due || strings.HasPrefix(r.On, q.Due)) &&
					(q.Recipient == "" || r.To != nil && r.To.Name("en") == q.Recipient)
			})
		}) {
			t.Errorf("%s does not request a report due %s", q.Where, q.Due)
		}
	}
}

// The entities of the annotation are found where it has them. A body on the cover page is in the metadata.
func TestSeedEntities(t *testing.T) {
	r, want := readSeed(t)
	named := map[*ontology.Entity][]string{}
	add := func(where string, mentions []resolution.Mention) {
		for _, m := range mentions {
			if m.Entity != nil {
				named[m.Entity] = append(named[m.Entity], where)
			}
		}
	}
	for i := range r.Paragraphs {
		add(strings.ToUpper(r.Paragraphs[i].ID), r.Paragraphs[i].Mentions)
	}
	for _, n := range r.Footnotes {
		add("fn"+n.Mark, n.Mentions)
	}
	places, found := 0, 0
	for _, w := range want.Entities {
		if len(w.Where) == 1 && w.Where[0] == "masthead" {
			continue
		}
		var where []string
		for e, at := range named {
			if string(e.Kind) == w.Kind && slices.ContainsFunc(e.Names, func(n ontology.Name) bool { return n.Role != ontology.ShortForm && slices.Contains(w.Names, n.Text) }) {
				where = append(where, at...)
			}
		}
		if where == nil {
			t.Logf("%s %q is not found", w.Kind, w.Names[0])
		}
		for _, at := range w.Where {
			places++
			if slices.Contains(where, at) {
				found++
			}
		}
	}
	if share := float64(found) / float64(places); share < 0.9 {
		t.Errorf("%d of %d places of entities are found", found, places)
	}
}

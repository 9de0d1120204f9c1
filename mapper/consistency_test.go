package mapper

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// consistent is a document without contradictions.
func consistent() *resolution.Resolution {
	return &resolution.Resolution{
		Symbol: "A/RES/99/48", Language: "en", Organ: "body/general-assembly", Session: "99", Adopted: "2044-12-12", Issued: "2044-12-16", Meeting: "A/99/PV.61",
		Votes: resolution.Votes{Recorded: true, For: 2, InFavour: []string{"Fiji", "Monaco"}, Abstaining: 3},
		Repeated: resolution.Repeated{Number: "99/48.", Session: "99", Adopted: []string{"2044-12-12", "2044-12-12"}, Meeting: "61",
			Closed: true},
		Paragraphs: []resolution.Paragraph{
			{ID: "pp1", Text: "Recalling tests,"},
			{ID: "op1", Kind: resolution.Operative, Number: "1", Text: "Welcomes tests;"},
			{ID: "op2", Kind: resolution.Operative, Number: "2", Text: "Decides to test."},
		},
	}
}

func operatives(ids ...string) (list []resolution.Paragraph) {
	for _, id := range ids {
		list = append(list, resolution.Paragraph{ID: id, Kind: resolution.Operative, Number: id[strings.Index(id, "op")+2:], Text: "Decides."})
	}
	return list
}

func TestReconcile(t *testing.T) {
	for _, c := range []struct {
		name    string
		change  func(*resolution.Resolution)
		want    string // codes and words of the warnings
		adopted string
	}{
		{"agreement", func(*resolution.Resolution) {}, "", "2044-12-12"},
		{"heading", func(r *resolution.Resolution) { r.Repeated.Number = "99/68." }, "symbol-mismatch 99/68 under A/RES/99/48", "2044-12-12"},
		{"heading of a part", func(r *resolution.Resolution) { r.Symbol = "A/RES/99/48B" }, "", "2044-12-12"},
		{"heading in Arabic", func(r *resolution.Resolution) { r.Repeated.Number = "دإ-99/48 باء." }, "", "2044-12-12"},
		{"heading without a number", func(r *resolution.Resolution) { r.Repeated.Number = "A" }, "", "2044-12-12"},
		{"session", func(r *resolution.Resolution) { r.Repeated.Session = "89" }, "session-mismatch 89 on the cover of A/RES/99/48", "2044-12-12"},
		{"special session", func(r *resolution.Resolution) {
			r.Symbol, r.Session, r.Repeated.Session, r.Repeated.Number, r.Meeting = "A/RES/ES-10/48", "ES-10", "10", "ES-10/48", "A/ES-10/PV.61"
		}, "", "2044-12-12"},
		{"other special session", func(r *resolution.Resolution) {
			r.Symbol, r.Session, r.Repeated.Session, r.Repeated.Number, r.Meeting = "A/RES/ES-10/48", "ES-10", "11", "", ""
		}, "session-mismatch 11 on the cover of A/RES/ES-10/48", "2044-12-12"},
		{"another date in the closing lines", func(r *resolution.Resolution) { r.Repeated.Adopted = []string{"2044-12-12", "2044-12-13"} },
			"date-mismatch adopted on 2044-12-12 or 2044-12-13", "2044-12-12"},
		{"the commonest date counts", func(r *resolution.Resolution) { r.Repeated.Adopted = []string{"2044-12-13", "2044-12-13"} },
			"date-mismatch adopted on 2044-12-13 or 2044-12-12", "2044-12-13"},
		{"later than its session", func(r *resolution.Resolution) { r.Adopted = "2064-12-12" },
			"date-range adopted on 2064-12-12, between 2044-09-01 and 2045-09-30 by its symbol", "2044-12-12"},
		{"nothing but a date of another session", func(r *resolution.Resolution) { r.Adopted, r.Repeated.Adopted = "2024-12-12", nil },
			"date-range adopted on 2024-12-12, between 2044-09-01 and 2045-09-30 by its symbol", ""},
		{"the year 9999", func(r *resolution.Resolution) { r.Adopted, r.Repeated.Adopted = "9999-12-12", nil }, "no-date adoption 9999-12-12", ""},
		{"the year 24", func(r *resolution.Resolution) { r.Adopted = "0024-12-12" }, "no-date adoption 0024-12-12", "2044-12-12"},
		{"the placeholder", func(r *resolution.Resolution) { r.Adopted, r.Repeated.Adopted = "0001-01-01", []string{"0001-01-01"} }, "no-date adoption 0001-01-01", ""},
		{"30 February", func(r *resolution.Resolution) { r.Adopted, r.Repeated.Adopted = "2045-02-30", nil }, "no-date adoption 2045-02-30", ""},
		{"no date", func(r *resolution.Resolution) { r.Adopted, r.Repeated.Adopted = "", nil }, "no-date adoption", ""},
		{"no date of issue", func(r *resolution.Resolution) { r.Issued = "" }, "no-date issue", "2044-12-12"},
		{"no cover page", func(r *resolution.Resolution) { r.Issued, r.Passages = "", []resolution.Passage{{}} }, "", "2044-12-12"},
		{"issued in 219", func(r *resolution.Resolution) { r.Issued = "0219-12-27" }, "no-date issue 0219-12-27", "2044-12-12"},
		{"issued before", func(r *resolution.Resolution) { r.Issued = "2044-12-11" }, "date-order adopted on 2044-12-12, issued on 2044-12-11", "2044-12-12"},
		{"record of another session", func(r *resolution.Resolution) { r.Meeting = "A/98/PV.61" }, "meeting-mismatch A/98/PV.61 for session 99", "2044-12-12"},
		{"record of another meeting", func(r *resolution.Resolution) { r.Repeated.Meeting = "62" }, "meeting-mismatch A/99/PV.61 for meeting 62", "2044-12-12"},
		{"votes", func(r *resolution.Resolution) { r.Votes.For = 3 }, "vote-mismatch 3 in favour, 2 named", "2044-12-12"},
		{"votes against", func(r *resolution.Resolution) { r.Votes.Opposed = []string{"Malta"} }, "vote-mismatch 0 against, 1 named", "2044-12-12"},
		{"numbers", func(r *resolution.Resolution) { r.Paragraphs = operatives("op1", "op3", "op4") }, "number-gap 3 after 1", "2044-12-12"},
		{"first number", func(r *resolution.Resolution) { r.Paragraphs = operatives("op2", "op3") }, "number-gap 2 is the first", "2044-12-12"},
		{"number again", func(r *resolution.Resolution) { r.Paragraphs = operatives("op1", "2.op1", "op2") }, "number-gap 1 after 1", "2044-12-12"},
		{"parts", func(r *resolution.Resolution) {
			r.Paragraphs = operatives("A.op1", "A.op2", "B.op1", "C.op1", "C.op2", "2.C.op1")
		}, "", "2044-12-12"},
		{"no paragraphs", func(r *resolution.Resolution) { r.Paragraphs = nil }, "no-paragraphs", "2044-12-12"},
		{"cut", func(r *resolution.Resolution) { r.Repeated.Closed = false }, "no-closing", "2044-12-12"},
		{"the Security Council", func(r *resolution.Resolution) {
			*r = resolution.Resolution{Symbol: "S/RES/9254(2044)", Adopted: "2044-12-12", Issued: "2044-12-12", Paragraphs: r.Paragraphs}
		}, "", "2044-12-12"},
		{"cut, of the Security Council", func(r *resolution.Resolution) {
			*r = resolution.Resolution{Symbol: "S/RES/9254(2044)", Adopted: "2044-12-12", Issued: "2044-12-12", Paragraphs: r.Paragraphs[:2]}
		}, "no-closing Welcomes tests;", "2044-12-12"},
		{"heading of the Security Council", func(r *resolution.Resolution) {
			*r = resolution.Resolution{Symbol: "S/RES/9254(2044)", Adopted: "2044-12-12", Issued: "2044-12-12", Paragraphs: r.Paragraphs,
				Repeated: resolution.Repeated{Number: "Resolution 9254 (2045)"}}
		}, "symbol-mismatch 9254 (2045) under S/RES/9254(2044)", "2044-12-12"},
		{"year of the Security Council", func(r *resolution.Resolution) {
			*r = resolution.Resolution{Symbol: "S/RES/9254(2044)", Adopted: "2043-12-31", Issued: "2044-12-12", Paragraphs: r.Paragraphs}
		}, "date-range adopted on 2043-12-31, between 2044-01-01 and 2044-12-31 by its symbol", ""},
	} {
		r := consistent()
		c.change(r)
		reconcile(r)
		var got []string
		for _, w := range r.Warnings {
			got = append(got, strings.TrimSpace(string(w.Code)+" "+w.Text))
		}
		if strings.Join(got, "; ") != c.want || r.Adopted != c.adopted {
			t.Errorf("%s: got %q and %q, want %q and %q", c.name, got, r.Adopted, c.want, c.adopted)
		}
	}
}

// A draft has the day of the vote, if there was one, and no date of adoption.
func TestReconcileDraft(t *testing.T) {
	for _, c := range []struct {
		outcome ontology.Outcome
		voted   string
		others  []string
		want    string // of the warnings
		kept    string
	}{
		{ontology.Vetoed, "2044-12-12", []string{"2044-12-12"}, "", "2044-12-12"},
		{ontology.NotAdopted, "2044-12-12", []string{"2044-12-13"}, "date-mismatch put to the vote on 2044-12-12 or 2044-12-13", "2044-12-12"},
		{ontology.Vetoed, "", nil, "no-date vote", ""},
		{ontology.Vetoed, "9999-12-12", nil, "no-date vote 9999-12-12", ""},
		{ontology.Pending, "", nil, "", ""},
		{ontology.Withdrawn, "", nil, "", ""},
	} {
		r := &resolution.Resolution{Symbol: "S/2044/17", Outcome: c.outcome, Voted: c.voted, Issued: "2044-12-10",
			Repeated: resolution.Repeated{Adopted: c.others, Closed: true}, Paragraphs: operatives("op1")}
		reconcile(r)
		var got []string
		for _, w := range r.Warnings {
			got = append(got, strings.TrimSpace(string(w.Code)+" "+w.Text))
		}
		if strings.Join(got, "; ") != c.want || r.Voted != c.kept || r.Adopted != "" {
			t.Errorf("%s on %s: got %q, voted %q, adopted %q", c.outcome, c.voted, got, r.Voted, r.Adopted)
		}
	}
}

// A text that was cut anywhere before its closing lines cannot be read or gets a warning.
func TestCutText(t *testing.T) {
	for name, closing := range map[string]string{"A_RES_99_901.en.txt": "plenary meeting", "A_RES_99_901.zh.txt": "月 19 日"} {
		data, err := os.ReadFile(filepath.Join("..", "testdata", "specimen", "text", name))
		if err != nil {
			t.Fatal(err)
		}
		end := strings.LastIndex(string(data), closing)
		if end < 0 {
			t.Fatalf("%s has no closing lines", name)
		}
		for n := 1; n < end+len(closing); n += 7 {
			r, err := reader.Read(name, data[:n], "")
			if err != nil {
				continue
			}
			reconcile(r)
			if !slices.ContainsFunc(r.Warnings, func(w resolution.Warning) bool { return w.Code == resolution.NoClosing }) {
				t.Errorf("%s cut after %d bytes: no warning but %v", name, n, r.Warnings)
			}
		}
	}
}

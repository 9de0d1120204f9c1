package recognizer

import (
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// The examples of requests to report give what they say.
func TestReportExamples(t *testing.T) {
	for _, code := range lang.Codes() {
		for _, ex := range lang.Get(code).Clause.Report.Examples {
			r := &resolution.Resolution{Language: code, Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: ex.Text}}}
			Recognize(r)
			clauses := r.Paragraphs[0].Clauses
			if len(clauses) != 1 {
				t.Errorf("%s: %q has %d clauses", code, ex.Text, len(clauses))
				continue
			}
			report := clauses[0].Report
			switch {
			case (report == nil) != ex.None:
				t.Errorf("%s: %q: report %v", code, ex.Text, report)
			case report != nil && (report.Session != ex.Session || report.On != ex.On || report.Every != ex.Every):
				t.Errorf("%s: %q: report %+v", code, ex.Text, *report)
			}
		}
	}
}

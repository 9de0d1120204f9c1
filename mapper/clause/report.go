package clause

import (
	"slices"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// reports returns the reports that somebody is asked for in a clause of p: who is to receive each, and when it is due,
// never before the year of adoption. A decision asks for them by a further verb: "decides to request".
func (c *Finder) reports(p *resolution.Paragraph, clause *resolution.Clause, adopted string) []resolution.Report {
	from := clause.Verb.End
	if !directs(clause.Action) {
		var ok bool
		if from, ok = c.asks(p.Text, clause); !ok {
			return nil
		}
	}
	terms := c.reportTerms(p, from, clause.End)
	s := sentence{c: c, p: p, from: from, terms: terms, asked: clause.Addressees, adopted: adopted}
	var out []resolution.Report
	for _, a := range s.acts() {
		out = append(out, s.reports(a)...)
	}
	return distinct(out)
}

// asks returns where the first verb of asking in a decision ends.
func (c *Finder) asks(text string, clause *resolution.Clause) (end int, ok bool) {
	if a := ontology.FindAction(clause.Action); a == nil || a.Family != "acts" {
		return 0, false
	}
	for i := clause.Verb.End; i < clause.End; i = max(wordEnd(text, i, clause.End), i+1) {
		if role, end := c.words.Report.Word(text, i); role&lang.AskVerb != 0 {
			return end, true
		}
	}
	return 0, false
}

// distinct returns the reports without those of which another says all.
func distinct(reports []resolution.Report) []resolution.Report {
	var out []resolution.Report
	for _, r := range reports {
		if slices.ContainsFunc(out, func(other resolution.Report) bool { return repeats(r, other) }) {
			continue
		}
		out = slices.DeleteFunc(out, func(other resolution.Report) bool { return repeats(other, r) })
		out = append(out, r)
	}
	return slices.Clip(out)
}

// repeats reports whether a report says nothing that another does not say.
func repeats(r, other resolution.Report) bool {
	undue := r.Session == "" && r.On == ""
	due := r.Session == other.Session && r.On == other.On && (r.Holder == nil || r.Holder == other.Holder)
	return (r.To == nil || r.To == other.To) && (undue || due) && (r.Every == "" || r.Every == other.Every)
}

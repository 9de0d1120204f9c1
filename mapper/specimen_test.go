package mapper

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// The specimen is a short resolution in English and Chinese, filled in as a reader and the recognizer would do it.

var (
	office     = &ontology.Entity{Kind: ontology.Body, Slug: "office-of-tests", Parent: "state/holy-see", Names: []ontology.Name{{Text: "Office of Tests", Lang: "en"}, {Text: "试验署", Lang: "zh"}, {Text: "Test Office", Lang: "en", Role: ontology.Alternative}, {Text: "OT", Lang: "en", Role: ontology.Acronym}, {Text: "the Office", Lang: "en", Role: ontology.ShortForm}}}
	convention = &ontology.Entity{Kind: ontology.Convention, Slug: "convention-on-tests", SetOutIn: []string{"A-RES-428-V"}, Volume: 7, Names: []ontology.Name{{Text: "Convention on Tests", Lang: "en"}, {Text: "试验公约", Lang: "zh"}}}
	roadmap    = &ontology.Entity{Kind: ontology.Framework, Slug: "road-map-of-tests", Candidate: true, Keys: []string{"road map of tests"}, Names: []ontology.Name{{Text: "Road Map of Tests", Lang: "en"}}}
	assembly   = &ontology.Entity{Kind: ontology.Body, Slug: "assembly-of-tests", Names: []ontology.Name{{Text: "Assembly of Tests", Lang: "en"}}}
)

// at returns the span of the n-th occurrence of words in text.
func at(text, words string, n int) resolution.Span {
	start := 0
	for ; n > 0; n-- {
		i := strings.Index(text[start:], words)
		if i < 0 {
			panic("the specimen does not say " + words)
		}
		start += i + 1
	}
	return resolution.Span{Start: start - 1, End: start - 1 + len(words)}
}

func entityAt(text, words string, e *ontology.Entity) resolution.Target {
	return resolution.Target{Span: at(text, words, 1), Entity: e}
}

func english() *resolution.Resolution {
	pp := `Recalling its resolution 70/1 and the Convention on Tests,`
	op := `Reaffirms the Convention on Tests, and requests the Office of Tests: (a) To report to the Assembly of Tests in 2031; (b) Urges Member States to read A/70/2;`
	note := `United Nations, Treaty Series, vol. 8, No. 9. See also resolution 70/1.`
	a := op[at(op, "To report", 1).Start:at(op, " (b)", 1).Start]
	b := op[at(op, "Urges", 1).Start:]
	return &resolution.Resolution{
		Symbol: "A/RES/99/1", Language: "en",
		Source: resolution.Source{Name: "in/one.xml", SHA256: strings.Repeat("0a", 32), Format: "akn", MediaType: "application/akn+xml"},
		Organ:  "body/organ-of-tests", Session: "99", AgendaItems: []resolution.AgendaItem{{Number: "7", Title: "Graphs"}, {Number: "74 (b)", Title: "Tests"}}, Title: "Tests of graphs",
		Adopted: "2030-12-19", Issued: "2030-12-28", JobNumber: "30-00001", Meeting: "A/99/PV.50", Report: "A/99/474", ReportParagraph: "26",
		Drafts: []string{"A/C.3/99/L.5"}, Sponsors: []string{"Holy See", "Nowhere"}, Adoption: ontology.ByVote,
		Votes:    resolution.Votes{Recorded: true, For: 1, Against: 0, Abstaining: 2, InFavour: []string{"Holy See"}},
		Subjects: []string{"http://metadata.un.org/sdg/16"},
		Paragraphs: []resolution.Paragraph{
			{
				ID: "pp1", Kind: resolution.Preambular, Text: pp,
				Marks:     []resolution.Mark{{Offset: at(pp, ",", 1).Start, Mark: "1"}},
				Mentions:  []resolution.Mention{{Span: at(pp, "Convention on Tests", 1), Entity: convention}},
				Citations: []resolution.Citation{{Span: at(pp, "70/1", 1), Symbol: "A/RES/70/1"}},
				Clauses: []resolution.Clause{{
					Span: resolution.Span{End: len(pp)}, Verb: at(pp, "Recalling", 1), Action: "recall",
					Concerns: []resolution.Target{{Span: at(pp, "70/1", 1), Symbol: "A/RES/70/1"}, entityAt(pp, "Convention on Tests", convention)},
				}},
			},
			{
				ID: "op1", Kind: resolution.Operative, Number: "1", Text: op,
				Items: []resolution.Paragraph{
					{ID: "op1.a", Kind: resolution.Operative, Number: "a", Text: a, Start: at(op, "To report", 1).Start},
					{ID: "op1.b", Kind: resolution.Operative, Number: "b", Text: b, Start: at(op, "Urges", 1).Start},
				},
				Marks: []resolution.Mark{{Offset: at(op, "2031", 1).End, Mark: "*"}},
				Mentions: []resolution.Mention{
					{Span: at(op, "Convention on Tests", 1), Entity: convention},
					{Span: at(op, "Office of Tests", 1), Entity: office},
					{Span: at(op, "Assembly of Tests", 1), Entity: assembly},
					{Span: at(op, "Member States", 1)},
				},
				Citations: []resolution.Citation{{Span: at(op, "A/70/2", 1), Symbol: "A/70/2"}},
				Clauses: []resolution.Clause{
					{Verb: at(op, "Reaffirms", 1), Action: "reaffirm", Concerns: []resolution.Target{entityAt(op, "Convention on Tests", convention)}},
					{
						Verb: at(op, "requests", 1), Action: "request", Addressees: []resolution.Target{entityAt(op, "Office of Tests", office)},
						Reports: []resolution.Report{{To: assembly, On: "2031"}},
					},
					{Verb: at(op, "Urges", 1), Action: "urge", Item: "op1.b", Addressees: []resolution.Target{{Span: at(op, "Member States", 1), Group: "Member States"}}},
				},
			},
			{ID: "annex.p1", Kind: resolution.Annex, Number: "1", Text: "The Road Map of Tests is adopted by resolution 99/1.", Mentions: []resolution.Mention{{Span: resolution.Span{Start: 4, End: 21}, Entity: roadmap}}, Citations: []resolution.Citation{{Span: resolution.Span{Start: 47, End: 51}, Symbol: "A/RES/99/1"}}, Clauses: []resolution.Clause{{Action: "no-such-action"}}},
		},
		Footnotes: []resolution.Footnote{
			{Mark: "1", Text: note, Paragraph: "pp1", Citations: []resolution.Citation{{Span: at(note, "70/1", 1), Symbol: "A/RES/70/1"}}},
			{Mark: "*", Text: "A note of its own.", Paragraph: "op1"},
			{Mark: "*", Text: "Another note.", Paragraph: ""},
		},
		Facts: []resolution.InstrumentFact{{Entity: convention, Footnote: "1", Volume: 8, Number: 9}},
	}
}

func chinese() *resolution.Resolution {
	pp := `回顾其第70/1号决议和《试验公约》，`
	op := `重申《试验公约》，并请试验署提出报告；`
	return &resolution.Resolution{
		Symbol: "A/RES/99/1", Language: "zh",
		Source:  resolution.Source{Name: "in/one.txt", SHA256: strings.Repeat("0b", 32), Format: "text"},
		Session: "99", AgendaItems: []resolution.AgendaItem{{Number: "7"}, {Number: "74 (b)"}}, AgendaTitle: "试验", Title: "图的试验", Adopted: "2030-12-20", JobNumber: "30-00002",
		Paragraphs: []resolution.Paragraph{
			{
				ID: "pp1", Kind: resolution.Preambular, Text: pp,
				Mentions: []resolution.Mention{{Span: at(pp, "试验公约", 1), Entity: convention}},
				Clauses:  []resolution.Clause{{Verb: at(pp, "回顾", 1), Action: "recall", Concerns: []resolution.Target{entityAt(pp, "试验公约", convention)}}},
			},
			{
				ID: "op1", Kind: resolution.Operative, Number: "1", Text: op,
				Clauses: []resolution.Clause{
					{Verb: at(op, "请", 1), Action: "request", Addressees: []resolution.Target{entityAt(op, "试验署", office)}, Reports: []resolution.Report{{}}},
				},
			},
		},
	}
}

package shape

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

func dataOf(t testing.TB, text string) *Data {
	t.Helper()
	d := NewData()
	if _, err := d.Read(strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	d.end()
	return d
}

// Each fault with its description. Names are relative: D is a document with the symbol A/RES/1/1.
func TestFaults(t *testing.T) {
	const (
		document = "D a unkg:Resolution ; D a unkg:Document ; D unkg:symbol 'A/RES/1/1' ; "
		draft    = "D a unkg:Draft ; D a unkg:Document ; D unkg:symbol 'A/RES/1/1' ; D unkg:outcome out:vetoed ; "
		cited    = "E a unkg:Document ; E unkg:symbol 'A/RES/1/9' ; "
	)
	for _, c := range [][2]string{
		{document, ""},
		{"D a unkg:Document", "D: unkg:symbol: a document has one symbol, without spaces: A/RES/78/184 (missing)"},
		{"D a unkg:Resolution", "D: a resolution, decision, presidential statement or draft is a unkg:Document too (no unkg:Document)"},
		{document + "D unkg:session 'tenth'", `D: unkg:session "tenth": a document belongs to one session (no unkg:Session)`},
		{document + "D unkg:votesFor 'many'", `D: unkg:votesFor "many": the number of votes in favour is one number, 0 or more (no xsd:integer)`},
		{document + "D unkg:cites data:body/x", "D: unkg:cites <https://w3id.org/unkg/body/x>: what is cited is a document (no unkg:Document)"},
		{"D a unkg:Document ; D unkg:symbol 'A/RES/1/2'", `D: unkg:symbol "A/RES/1/2": the IRI of this symbol ends in A-RES-1-2`},
		{document + "D#lang-en a unkg:Footnote", "A/RES/1/1 lang-en: D#lang-en: a unkg:Footnote that hangs on nothing"},
		{document + "D unkg:hasParagraph E#op1", "D: unkg:hasParagraph <https://w3id.org/unkg/document/A-RES-1-9#op1>: it is no part of the document"},
		{document + "D unkg:recalls E", "D: unkg:recalls <https://w3id.org/unkg/document/A-RES-1-9>: no clause of the document says so"},
		{document + "D unkg:recalls E", "D: unkg:mentions <https://w3id.org/unkg/document/A-RES-1-9>: missing beside unkg:recalls"},
		{document + cited + "D unkg:recalls E ; D unkg:mentions E ; D#op1.c1 unkg:action act:recall ; D#op1.c1 unkg:concerns E", ""},
		{document + "D unkg:directs data:body/x", "D: unkg:directs <https://w3id.org/unkg/body/x>: no clause of the document says so"},
		{document + "D unkg:condems E", "D: unkg:condems <https://w3id.org/unkg/document/A-RES-1-9>: no property of the vocabulary: did you mean unkg:condemns?"},
		{document + "D a unkg:Resolutoin", "D: rdf:type unkg:Resolutoin: no class of the vocabulary: did you mean unkg:Resolution?"},
		{document + "D unkg:zzz E", "D: unkg:zzz <https://w3id.org/unkg/document/A-RES-1-9>: no property of the vocabulary"},
		{document + "D unkg:adoptionMethod act:recal", "D: unkg:adoptionMethod act:recal: no term of the vocabulary: did you mean act:recall?"},
		{"act:recal unkg:shortcut unkg:recalls", "<https://w3id.org/unkg/action/recal: no term of the vocabulary: did you mean act:recall?"},
		{document + "D a unkg:Footnote", "D: both a unkg:Document and a unkg:Footnote"},
		{document + "_:x skos:prefLabel _:y", ""},
		{document + "D skos:related _:y", "_:y: a blank node: everything has an IRI"},
		{document + "D unkg:adoptedOn '2020-01-02' ; " + cited + "D unkg:cites E ; E unkg:adoptedOn '2021-01-02'", "D: unkg:cites <https://w3id.org/unkg/document/A-RES-1-9>: a document of 2021-01-02, later than 2020-01-02"},
		{draft, ""},
		{draft + "D a unkg:Resolution", "D: both a unkg:Resolution and a unkg:Draft"},
		{document + "D unkg:outcome out:vetoed", "D: unkg:outcome out:vetoed: the outcome of a unkg:Draft, which it is not"},
		{document + "D unkg:outcome out:adopted", ""},
		{draft + "D unkg:recalls E ; D#op1.c1 unkg:action act:recall ; D#op1.c1 unkg:concerns E", "D: unkg:recalls <https://w3id.org/unkg/document/A-RES-1-9>: what a unkg:Draft says is not said by the organ"},
		{draft + cited + "D unkg:cites E ; D unkg:mentions E", ""},
		{draft + "D unkg:adoptedOn '2020-01-02'", `D: unkg:adoptedOn "2020-01-02": nobody adopted a unkg:Draft`},
		{draft + "D unkg:extendsMandateOf data:body/x", "D: unkg:extendsMandateOf <https://w3id.org/unkg/body/x>: what a unkg:Draft says is not said by the organ"},
		{"D#entity.x a unkg:Body ; D#entity.x a unkg:Entity ; D#entity.x skos:prefLabel 'x'@en ; D#entity.x unkg:candidate true ; D#entity.x unkg:nameKey 'x'", ""},
		{"D#entity.x unkg:candidate true", "D#entity.x: unkg:nameKey: missing"},
		{"D#entity.x a unkg:Entity", "D#entity.x: unkg:candidate: missing"},
		{"data:body/x unkg:candidate true", "<https://w3id.org/unkg/body/x: unkg:candidate: a candidate is a part of its document: document#entity.name"},
		{document + "D unkg:mentions D#entity.x", "D: unkg:mentions <https://w3id.org/unkg/document/A-RES-1-1#entity.x>: what is mentioned is a document or an entity (no unkg:Document; no unkg:Entity)"},
		{document + "D unkg:mentions E#entity.x", "D: unkg:mentions <https://w3id.org/unkg/document/A-RES-1-9#entity.x>: a candidate of another document"},
	} {
		lines, want := c[0], c[1]
		names := strings.NewReplacer("D#", "<https://w3id.org/unkg/document/A-RES-1-1#", "E#", "<https://w3id.org/unkg/document/A-RES-1-9#")
		var text strings.Builder
		for _, line := range strings.Split(lines, " ; ") {
			if line = strings.TrimSpace(line); line == "" {
				continue
			}
			for i, word := range strings.SplitN(line, " ", 3) {
				switch prefix, local, _ := strings.Cut(word, ":"); {
				case word == "a":
					word = "<" + ontology.RDFType + ">"
				case word == "D":
					word = "<https://w3id.org/unkg/document/A-RES-1-1>"
				case word == "E":
					word = "<https://w3id.org/unkg/document/A-RES-1-9>"
				case strings.HasPrefix(word, "'"):
					word = strings.ReplaceAll(word, "'", `"`)
				case prefix == "_":
				case prefix == "unkg":
					word = "<" + ontology.NS + local + ">"
				case word == "true":
					word = `"true"^^<` + ontology.XSDBoolean + `>`
				case prefix == "skos":
					word = "<" + ontology.SKOS + local + ">"
				case prefix == "out":
					word = "<" + ontology.OutcomeNS + local + ">"
				case prefix == "act":
					word = "<" + ontology.ActionNS + local + ">"
				case prefix == "data":
					word = "<" + ontology.DefaultBase + local + ">"
				default:
					word = names.Replace(word) + ">"
				}
				if i > 0 {
					text.WriteByte(' ')
				}
				text.WriteString(word)
			}
			text.WriteString(" .\n")
		}
		var got []string
		for _, f := range dataOf(t, text.String()).Check() {
			got = append(got, strings.ReplaceAll(strings.Replace(f.Error(), "<https://w3id.org/unkg/document/A-RES-1-1", "D", 1), ">: ", ": "))
		}
		found := want == "" && len(got) == 0
		for _, g := range got {
			found = found || g == strings.ReplaceAll(want, ">: ", ": ")
		}
		if !found {
			t.Errorf("%s:\ngot  %q\nwant %q", lines, got, want)
		}
	}
}

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
	return d
}

// Each fault with what is said of it. Names are relative: D is a document, its symbol A/RES/1/1.
func TestFaults(t *testing.T) {
	const document = "D a unkg:Resolution ; D unkg:symbol 'A/RES/1/1' ; "
	for lines, want := range map[string]string{
		document:                                          "",
		"D a unkg:Resolution ":                            "D: unkg:symbol: missing",
		document + "D unkg:session 'tenth'":               `D: unkg:session "tenth": not of the form ^((S|ES)-)?[0-9]+$`,
		document + "D unkg:votesFor 'many'":               `D: unkg:votesFor "many": no xsd:integer`,
		document + "D unkg:cites data:body/x":             `D: unkg:cites <https://w3id.org/unkg/body/x>: at fault itself: unkg:symbol: missing`,
		"D a unkg:Resolution ; D unkg:symbol 'A/RES/1/2'": `D: unkg:symbol "A/RES/1/2": the IRI of this symbol ends in A-RES-1-2`,
		document + "D#lang-en a unkg:Footnote":            "A/RES/1/1 lang-en: D#lang-en: a unkg:Footnote that hangs on nothing",
		document + "D unkg:hasParagraph E#op1":            `D: unkg:hasParagraph <https://w3id.org/unkg/document/A-RES-1-9#op1>: it is no part of the document`,
		document + "D unkg:recalls E":                     `D: unkg:recalls <https://w3id.org/unkg/document/A-RES-1-9>: no clause of the document says so`,
		document + "D unkg:recalls E ; D#op1.c1 unkg:action act:recall ; D#op1.c1 unkg:concerns E":                              "",
		document + "D unkg:adoptedOn '2020-01-02' ; D unkg:cites E ; E unkg:symbol 'A/RES/1/9' ; E unkg:adoptedOn '2021-01-02'": "D: unkg:cites <https://w3id.org/unkg/document/A-RES-1-9>: a document of 2021-01-02, later than 2020-01-02",
	} {
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
					word = `"` + strings.Trim(word, "'") + `"`
				case prefix == "unkg":
					word = "<" + ontology.NS + local + ">"
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
		faults, err := dataOf(t, text.String()).Check(t.Context(), Builtin())
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range faults {
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

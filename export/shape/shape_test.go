package shape

import (
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

func dataOf(t testing.TB, text string) *Data {
	t.Helper()
	d := NewData()
	for r := ntriples.NewReader(strings.NewReader(text)); ; {
		q, err := r.Read()
		if err == io.EOF {
			return d
		}
		if err != nil {
			t.Fatal(err)
		}
		d.Add(q.Triple)
	}
}

// golden are graphs of resolutions.
func golden(t testing.TB) (texts []string) {
	t.Helper()
	for _, name := range []string{"map-en-zh.nt", "map-mentions.nt"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "golden", name))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// spoil makes a graph wrong in many places: statements are lost, and values get other types, languages and forms.
func spoil(text string, random *rand.Rand) string {
	var out []string
	for line := range strings.Lines(text) {
		switch random.IntN(24) {
		case 0:
			continue
		case 1:
			line = regexp.MustCompile(`\^\^<[^>]*>`).ReplaceAllString(line, "")
		case 2:
			line = regexp.MustCompile(`"@[a-z]+`).ReplaceAllString(line, `"@de`)
		case 3:
			out = append(out, regexp.MustCompile(`"@[a-z]+`).ReplaceAllString(line, ` again"@en`))
		case 4:
			line = regexp.MustCompile(`"([^"]*)"`).ReplaceAllString(line, `"x y"`)
		case 5:
			line = regexp.MustCompile(`"[0-9]+"\^\^`).ReplaceAllString(line, `"-1"^^`)
		case 6:
			line = regexp.MustCompile(`> <[^>]*> \.`).ReplaceAllString(line, `> <https://w3id.org/unkg/body/nobody> .`)
		}
		out = append(out, line)
	}
	return strings.Join(out, "")
}

// Jena finds faults at the same nodes as we do.
func TestAgreesWithJena(t *testing.T) {
	shapesText := ""
	for _, f := range ontology.Files() {
		if f.Name == "shapes" {
			shapesText = strings.Join(f.Texts, "")
		}
	}
	random := rand.New(rand.NewPCG(3, 5))
	for i, text := range golden(t) {
		for range 2 {
			bad := spoil(text, random)
			var got []string
			d := dataOf(t, bad)
			conformance(d, func(f Fault) { got = append(got, f.Subject) })
			var want []string
			for _, m := range regexp.MustCompile(`Node=<([^>]*)>`).FindAllStringSubmatch(judge.Validate(t, shapesText, bad), -1) {
				want = append(want, m[1])
			}
			for _, l := range []*[]string{&got, &want} {
				slices.Sort(*l)
				*l = slices.Compact(*l)
			}
			if len(want) == 0 {
				t.Errorf("%d: nothing is wrong", i)
			}
			for _, s := range judge.Difference(want, got) {
				t.Errorf("%d: no fault at %s", i, s)
			}
			for _, s := range judge.Difference(got, want) {
				t.Errorf("%d: Jena has no fault at %s", i, s)
			}
		}
	}
}

// Each fault with what is said of it. Names are relative: D is a document, its symbol A/RES/1/1.
func TestFaults(t *testing.T) {
	const document = "D a unkg:Resolution ; D unkg:symbol 'A/RES/1/1' ; "
	for lines, want := range map[string]string{
		document:                                          "",
		"D a unkg:Resolution ":                            "D: unkg:symbol: 0 values, at least 1 wanted",
		document + "D unkg:session 'tenth'":               `D: unkg:session "tenth": not of the form ^((S|ES)-)?[0-9]+$`,
		document + "D unkg:votesFor 'many'":               `D: unkg:votesFor "many": no xsd:integer`,
		document + "D unkg:cites data:body/x":             `D: unkg:cites <https://w3id.org/unkg/body/x>: its own fault: unkg:symbol: 0 values, at least 1 wanted`,
		"D a unkg:Resolution ; D unkg:symbol 'A/RES/1/2'": `D: unkg:symbol "A/RES/1/2": the IRI of this symbol ends in A-RES-1-2`,
		document + "D#lang-en a unkg:Footnote":            "D#lang-en: a unkg:Footnote that hangs on nothing",
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

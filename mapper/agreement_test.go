package mapper

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// lacking are the properties of which Akoma Ntoso may have more than what is printed, with the reason. What is printed must
// be right.
var lacking = map[string]string{
	ontology.DCSubject:               "the subjects are in the metadata of Akoma Ntoso only",
	ontology.PropAkomaNtosoName:      "so is the name of the work",
	ontology.PropSponsoredBy:         "a resolution does not print its sponsors, its draft does",
	ontology.PropOriginatingDocument: "it prints the report on which it was adopted, hardly ever its draft",
	ontology.PropOutcome:             "resolutions of the General Assembly do not print how they were adopted",
	ontology.PropAdoptionMethod:      "likewise",
	ontology.PropVotesFor:            "likewise",
	ontology.PropVotesAgainst:        "likewise",
	ontology.PropAbstentions:         "likewise",
	ontology.PropVotedForBy:          "the record of the meeting prints who voted how, few resolutions do",
	ontology.PropVotedAgainstBy:      "likewise",
	ontology.PropAbstainedBy:         "likewise",
}

// printed makes characters alike that look alike in print.
var printed = strings.NewReplacer("\u2011", "-", "\u00a0", " ", "\u202f", " ")

// isProvenance reports whether a statement is about where the graph comes from.
func isProvenance(subject, predicate string) bool {
	if predicate == ontology.PropEmbodiedIn || strings.HasPrefix(subject, "ni:") {
		return true
	}
	for _, folder := range []string{"graph/", "run/", "tool/"} {
		if strings.HasPrefix(subject, ontology.DefaultBase+folder) {
			return true
		}
	}
	return false
}

// A content is the graph of one language version of a document without its provenance.
type content struct {
	document string
	of       map[string][]rdf.Triple // by subject
}

// contentOf reads a file; renumber tells that its footnotes get the numbers that Word counts.
func contentOf(t *testing.T, file string, renumber bool) content {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(file, data, "")
	if err != nil {
		t.Error(err)
		return content{}
	}
	if renumber {
		renumberNotes(r)
	}
	g := Map([]*resolution.Resolution{r}, Options{})
	c := content{g.Document.String(), map[string][]rdf.Triple{}}
	for _, triple := range g.Triples {
		if s := triple.Subj.String(); !isProvenance(s, triple.Pred.String()) {
			c.of[s] = append(c.of[s], triple)
		}
	}
	return c
}

// statements are what is said of the document and of what it leads to, but for statements that are left out: by statement,
// its predicate.
func (c content) statements(leftOut func(statement, predicate string) bool) map[string]string {
	said, met := map[string]string{}, map[string]bool{}
	for todo := []string{c.document}; len(todo) > 0; todo = todo[1:] {
		subject := todo[0]
		if met[subject] {
			continue
		}
		met[subject] = true
		for _, triple := range c.of[subject] {
			p := triple.Pred.String()
			s := strings.TrimPrefix(subject, ontology.DefaultBase) + " " + p + " " + printed.Replace(triple.Obj.Serialize(rdf.NTriples))
			if !leftOut(s, p) {
				said[s] = p
				todo = append(todo, triple.Obj.String())
			}
		}
	}
	return said
}

// renumberNotes numbers the footnotes that have a number in the order of the text: where official XML leaves out a note, the
// files that were typeset from it count on.
func renumberNotes(r *resolution.Resolution) {
	number := map[string]string{}
	for i := range r.Footnotes {
		f := &r.Footnotes[i]
		if _, err := strconv.Atoi(f.Mark); err == nil {
			number[f.Mark] = strconv.Itoa(len(number) + 1)
			f.Mark = number[f.Mark]
		}
	}
	for i := range r.Paragraphs {
		for j := range r.Paragraphs[i].Marks {
			m := &r.Paragraphs[i].Marks[j]
			m.Mark = cmp.Or(number[m.Mark], m.Mark)
		}
	}
	for i := range r.Facts {
		r.Facts[i].Footnote = cmp.Or(number[r.Facts[i].Footnote], r.Facts[i].Footnote)
	}
}

// An agreement compares the graphs of a format with those of Akoma Ntoso.
type agreement struct {
	files, both, missing, extra int
	by                          map[string]*[2]int // by predicate: how many are missing, how many extra
	examples                    map[string][]string
}

// share is the agreement in per cent: of two statements of the two graphs, how many both have.
func (a *agreement) share() float64 {
	return 200 * float64(a.both) / float64(max(1, 2*a.both+a.missing+a.extra))
}

func (a *agreement) compare(file string, want, got map[string]string) {
	a.files++
	differ := func(side int, of, other map[string]string) (n int) {
		for _, triple := range slices.Sorted(maps.Keys(of)) {
			if _, ok := other[triple]; ok {
				continue
			}
			n++
			p := of[triple]
			if a.by[p] == nil {
				a.by[p] = &[2]int{}
			}
			a.by[p][side]++
			if len(a.examples[p]) < 12 {
				a.examples[p] = append(a.examples[p], fmt.Sprintf("%c %s  %s", "-+"[side], filepath.Base(file), apart(triple, other)))
			}
		}
		return n
	}
	missing := differ(0, want, got)
	a.missing += missing
	a.extra += differ(1, got, want)
	a.both += len(want) - missing
}

// apart is a triple or, if others say something else of the same thing in a text, where the two texts differ.
func apart(triple string, others map[string]string) string {
	_, literal, ok := strings.Cut(triple, " \"")
	if !ok {
		return triple
	}
	head := triple[:len(triple)-len(literal)]
	for other := range others {
		text, ok := strings.CutPrefix(other, head)
		if !ok {
			continue
		}
		a, b := []rune(literal), []rune(text)
		from := 0
		for from < min(len(a), len(b)) && a[from] == b[from] {
			from++
		}
		to := 0
		for to < min(len(a), len(b))-from && a[len(a)-1-to] == b[len(b)-1-to] {
			to++
		}
		const context = 25 // characters
		piece := func(r []rune) string { return string(r[max(0, from-context):min(len(r), len(r)-to+context)]) }
		return fmt.Sprintf("%s …%s… is not …%s…", head, piece(a), piece(b))
	}
	return triple
}

// report lists the predicates about which the graphs disagree, the worst first.
func (a *agreement) report() string {
	var b strings.Builder
	worst := slices.SortedFunc(maps.Keys(a.by), func(p, q string) int {
		return cmp.Or(cmp.Compare(a.by[q][0]+a.by[q][1], a.by[p][0]+a.by[p][1]), cmp.Compare(p, q))
	})
	for _, p := range worst {
		fmt.Fprintf(&b, "  %-60s %5d missing %5d extra\n", p, a.by[p][0], a.by[p][1])
		for _, e := range a.examples[p] {
			fmt.Fprintf(&b, "      %.300s\n", e)
		}
	}
	return b.String()
}

// TestAgreement: the graph of a resolution is the same whatever format it is read from, but for provenance and what the
// format lacks. It prints the agreement in per cent by format and language; UNKG_AGREEMENT names a folder for reports.
func TestAgreement(t *testing.T) {
	folder := corpus.Folder(t)
	for _, c := range []struct {
		format, pattern, ending string
		languages               []string
		typeset                 bool
		floor                   float64
	}{
		{"docx", "docx/*.%s.docx", ".%s.docx", []string{"en", "es", "fr", "ru", "zh", "ar"}, true, 98},
		{"pdf", "pdf/typeset/*.%s.pdf", ".%s.pdf", []string{"en", "es", "fr", "ru", "zh", "ar"}, true, 98},
		{"official pdf", "pdf/official-ga/*.%s.pdf", ".%s.pdf", []string{"en"}, false, 98},
		{"text", "text/tika/*.%s.txt", ".%s.txt", []string{"en", "es", "fr", "ru", "zh", "ar"}, true, 0},
	} {
		for _, language := range c.languages {
			t.Run(c.format+"/"+language, func(t *testing.T) {
				a := &agreement{by: map[string]*[2]int{}, examples: map[string][]string{}}
				of := func(s string) string { return strings.ReplaceAll(s, "%s", language) }
				for _, file := range corpus.Files(t, of(c.pattern)) {
					name := strings.TrimSuffix(filepath.Base(file), of(c.ending))
					truth := filepath.Join(folder, "akn", language, name+".xml")
					if _, err := os.Stat(truth); err != nil {
						continue // it is among the further official files
					}
					got := contentOf(t, file, false).statements(func(_, _ string) bool { return false })
					want := contentOf(t, truth, c.typeset).statements(func(s, p string) bool { return lacking[p] != "" && got[s] == "" })
					a.compare(file, want, got)
				}
				t.Logf("%-12s %s %6.2f %% of the statements of %d files agree", c.format, language, a.share(), a.files)
				if folder := os.Getenv("UNKG_AGREEMENT"); folder != "" {
					name := filepath.Join(folder, strings.ReplaceAll(c.format, " ", "-")+"."+language+".txt")
					if err := os.WriteFile(name, []byte(a.report()), 0o644); err != nil {
						t.Error(err)
					}
				}
				if a.share() < c.floor {
					t.Errorf("%s %s: %.2f %% agree, want %.0f\n%s", c.format, language, a.share(), c.floor, a.report())
				}
			})
		}
	}
}

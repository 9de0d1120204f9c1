package export

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/term"
)

const document = ontology.DefaultBase + "document/"

// hardIRIs are legal but easy to write wrongly.
var hardIRIs = []string{
	document + "A-RES-78-184#op4.a.c1",
	document + "S/RES/1005(1995)",
	document + "S-RES-1005(1995)",
	document + "A-78-12-Part.",
	document + "-A",
	document + ".a",
	document + "...",
	document + "a:b",
	document + "?q",
	document + "#f",
	document,
	document + "A#fn*",
	document + "%D8%A7",
	document + "中文",
	ontology.DefaultBase + "body/",
	ontology.DefaultBase + "body/un-women",
	ontology.DefaultBase + "body/un-",
	ontology.DefaultBase + "body/-un",
	ontology.DefaultBase + "body/a.b",
	ontology.DefaultBase + "body/a.",
	ontology.DefaultBase + "body/a/b",
	ontology.DefaultBase + "body/a#b",
	ontology.DefaultBase + "body/a~b'c!d$e&f(g)*h+i,j;k=l@m",
	ontology.SDG + "1.2",
	ontology.UNBIS + "1003956",
	"https://docs.un.org/en/A/RES/78/184",
	"urn:uuid:123e4567-e89b-12d3-a456-426614174000",
	"http://a/é\U0001F54A",
}

// hardTexts are characters that one syntax or another has to escape, and one of every plane.
var hardTexts = func() []string {
	texts := []string{
		"", " ", `"`, `""`, `"""`, `\`, `\\"`, `\u0041`, "'", "'''", "\n", "\r\n", "\t", "a\n\nb", "x\\", "x\"", ".", ";", "#",
		"\b\f\v", "\u007f", "\u0085", "\u00a0", "\u2028\u2029", "\ufeff", "\u200e\u200f", "\u0640",
		"\ufffd", "\U0001fffe", "e\u0301", "\u0301", "<a>", "&amp;", "%20", "@en", "^^<a>",
		"第七十八届会议\u3000《公约》", "القرار ٧٨/١٨٤", "Ёлка", "A\u2011B",
	}
	for c := rune(1); c < 0x20; c++ {
		texts = append(texts, string(c))
	}
	for plane := rune(0); plane <= 0x10; plane++ {
		texts = append(texts, string(plane<<16|0x1234), string(plane<<16|0xfffd))
	}
	return texts
}()

var hardNumbers = []string{"1", "-1", "+1", "007", "99999999999999999999"}

// wrongTexts and wrongNumbers are such as RDF can say, but judges complain of.
var (
	wrongTexts   = []string{"\ufffe", "\uffff", "\x00"}
	wrongNumbers = []string{"", "1.", "1e3", " 1", "1 ", "--1", "+", "TRUE", "1 .\n<a:s> <a:p> <a:o>"}
)

// emptyGraph is the graph of the document with that local name.
func emptyGraph(t testing.TB, local string) ontology.Graph {
	return ontology.Graph{Name: term.IRI(t, ontology.GraphName(ontology.DefaultBase, local)), Document: term.IRI(t, document+local)}
}

func hardGraph(t testing.TB) ontology.Graph {
	g := emptyGraph(t, "A-RES-78-184")
	add := func(s, p rdf.IRI, o rdf.Object) {
		g.Triples = append(g.Triples, rdf.Triple{Subj: s, Pred: p, Obj: o})
	}
	p := term.IRI(t, ontology.PropMentions)
	for _, s := range hardIRIs {
		iri := term.IRI(t, s)
		add(iri, p, iri)
		g.Authority = append(g.Authority, rdf.Triple{Subj: iri, Pred: term.IRI(t, ontology.PropPartOf), Obj: iri})
		add(g.Document, iri, iri)
		add(g.Document, p, rdf.NewTypedLiteral("x", iri))
	}
	for i, s := range hardTexts {
		add(term.IRI(t, fmt.Sprintf("%s#op%d", g.Document, i)), p, rdf.NewTypedLiteral(s, term.IRI(t, ontology.XSDString)))
		add(g.Document, p, rdf.NewTypedLiteral(s, term.IRI(t, ontology.NS+"datatype")))
		for _, tag := range []string{"en", "zh", "zh-Hans", "x-a1"} {
			l, err := rdf.NewLangLiteral(s, tag)
			if err != nil {
				t.Fatal(err)
			}
			add(g.Document, p, l)
		}
	}
	for _, s := range hardNumbers {
		for _, dt := range []string{ontology.XSDInteger, ontology.XSD + "decimal", ontology.XSD + "double"} {
			add(g.Document, p, rdf.NewTypedLiteral(s, term.IRI(t, dt)))
		}
	}
	for _, s := range []string{"true", "false", "1", "0"} {
		add(g.Document, p, rdf.NewTypedLiteral(s, term.IRI(t, ontology.XSDBoolean)))
	}
	return g
}

// wrongGraph is hardGraph and what judges complain of.
func wrongGraph(t testing.TB) ontology.Graph {
	g := hardGraph(t)
	for _, s := range slices.Concat(wrongTexts, wrongNumbers) {
		for _, dt := range []string{ontology.XSDString, ontology.XSDInteger, ontology.XSDBoolean, ontology.XSD + "decimal"} {
			g.Triples = append(g.Triples, rdf.Triple{Subj: g.Document, Pred: g.Document, Obj: rdf.NewTypedLiteral(s, term.IRI(t, dt))})
		}
	}
	return g
}

// written returns graphs in a format.
func written(t testing.TB, format string, graphs ...ontology.Graph) string {
	t.Helper()
	f, ok := Find(format)
	if !ok {
		t.Fatalf("no format %q", format)
	}
	var out bytes.Buffer
	w := f.New(&out, Options{Base: ontology.DefaultBase})
	for _, g := range graphs {
		if err := w.Graph(g); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// statements reads text back into sorted lines of N-Triples, each once.
func statements(t testing.TB, format, text string) []string {
	t.Helper()
	var triples []rdf.Triple
	switch format {
	case "jsonld":
		return judge.JSONGold(t, text)
	case "trig":
		return withoutGraphs(t, text)
	case "turtle":
		d := rdf.NewTripleDecoder(strings.NewReader(text), rdf.Turtle)
		for {
			triple, err := d.Decode()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%v in\n%s", err, text)
			}
			triples = append(triples, triple)
		}
	default:
		r := ntriples.NewReader(strings.NewReader(text))
		if format == "nquads" {
			r = ntriples.NewQuadReader(strings.NewReader(text))
		}
		for {
			q, err := r.Read()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%v in\n%s", err, text)
			}
			triples = append(triples, q.Triple)
		}
	}
	return lines(triples)
}

// withoutGraphs reads TriG that our writer wrote as Turtle.
func withoutGraphs(t testing.TB, text string) []string {
	t.Helper()
	var kept []string
	for _, line := range strings.SplitAfter(text, "\n") {
		if line != "}\n" && !strings.HasSuffix(line, " {\n") {
			kept = append(kept, line)
		}
	}
	return statements(t, "turtle", strings.Join(kept, ""))
}

// lines prints triples for comparison.
func lines(lists ...[]rdf.Triple) []string {
	var out []string
	for _, triple := range slices.Concat(lists...) {
		out = append(out, judge.Line(rdf.Quad{Triple: triple}))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestHardTermsComeBack(t *testing.T) {
	g := wrongGraph(t)
	want := lines(g.Triples, g.Authority)
	for _, f := range Formats() {
		t.Run(f.Name, func(t *testing.T) {
			got := statements(t, f.Name, written(t, f.Name, g))
			for _, d := range judge.Difference(want, got) {
				t.Errorf("lost %s", d)
			}
			for _, d := range judge.Difference(got, want) {
				t.Errorf("made up %s", d)
			}
		})
	}
}

// Independent programs read from our output the statements that were written.
func TestJudgesAgree(t *testing.T) {
	g := hardGraph(t)
	for _, f := range Formats() {
		text := written(t, f.Name, g)
		want := lines(g.Triples, g.Authority)
		if judge.Quads(f.Name) {
			want = nil
			for name, triples := range map[string][]rdf.Triple{g.Name.String(): g.Triples, ontology.AuthorityName(ontology.DefaultBase): g.Authority} {
				for _, line := range lines(triples) {
					want = append(want, line+" "+name)
				}
			}
			slices.Sort(want)
		}
		for _, j := range judge.Judges() {
			if !j.Reads(f.Name) {
				continue
			}
			t.Run(f.Name+"/"+j.Name, func(t *testing.T) {
				got := j.Read(t, f.Name, text)
				for _, d := range judge.Difference(want, got) {
					t.Errorf("lost %s", d)
				}
				for _, d := range judge.Difference(got, want) {
					t.Errorf("made up %s", d)
				}
			})
		}
	}
}

func TestOrderOfTriplesDoesNotMatter(t *testing.T) {
	g := hardGraph(t)
	random := rand.New(rand.NewPCG(1, 2))
	for _, f := range Formats() {
		want := written(t, f.Name, g)
		for range 5 {
			shuffled := slices.Clone(g.Triples)
			random.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
			shuffled = append(shuffled, shuffled[:20]...)
			if got := written(t, f.Name, ontology.Graph{Name: g.Name, Document: g.Document, Triples: shuffled, Authority: append(g.Authority[1:], g.Authority...)}); got != want {
				t.Errorf("%s: the order of triples changes the output", f.Name)
			}
		}
	}
}

// What several documents say of one entity is written once, and in N-Quads and TriG in each of their graphs. What the
// authority says is written once in every format, and there in a graph of its own. In JSON-LD the class comes again with
// everything new that is said, since keys depend on it.
func TestSharedStatements(t *testing.T) {
	body, class := term.IRI(t, ontology.DefaultBase+"body/unhcr"), term.IRI(t, ontology.ClassBody)
	var said, known []ontology.Graph
	for i := range 3 {
		g := emptyGraph(t, fmt.Sprintf("A-RES-78-%d", i))
		shared := []rdf.Triple{
			{Subj: body, Pred: term.IRI(t, ontology.RDFType), Obj: class},
			{Subj: body, Pred: term.IRI(t, ontology.SKOSAltLabel), Obj: rdf.NewTypedLiteral(fmt.Sprint(i), term.IRI(t, ontology.XSDString))},
		}
		part := rdf.Triple{Subj: term.IRI(t, g.Document.String()+"#op1"), Pred: term.IRI(t, ontology.PropMentions), Obj: body}
		known = append(known, ontology.Graph{Name: g.Name, Document: g.Document, Triples: []rdf.Triple{part}, Authority: shared})
		said = append(said, ontology.Graph{Name: g.Name, Document: g.Document, Triples: append(shared, part)})
	}
	for format, want := range map[string]int{"turtle": 1, "ntriples": 1, "nquads": 3, "trig": 3, "jsonld": 3} {
		for authority, graphs := range map[bool][]ontology.Graph{false: said, true: known} {
			want := want
			if authority && format != "jsonld" {
				want = 1
			}
			out := written(t, format, graphs...)
			if got := strings.Count(out, "ontology#Body>") + strings.Count(out, "unkg:Body ") + strings.Count(out, `"type": ["Body"]`); got != want {
				t.Errorf("%s: the class of the body is written %d times, not %d:\n%s", format, got, want, out)
			}
		}
	}
	const of = "<https://w3id.org/unkg/body/unhcr>"
	for line := range strings.Lines(written(t, "nquads", known...)) {
		if strings.HasPrefix(line, of) != strings.HasSuffix(line, " <https://w3id.org/unkg/graph/authority> .\n") {
			t.Errorf("in the wrong graph: %s", line)
		}
	}
	if out := written(t, "trig", known...); strings.Count(out, "graph:authority {") != 1 ||
		strings.LastIndex(out, "{") > strings.Index(out, "body:unhcr\n") {
		t.Errorf("the authority is no block at the end:\n%s", out)
	}
}

func TestIllegalTerms(t *testing.T) {
	name := term.IRI(t, document+"A")
	p := term.IRI(t, ontology.PropMentions)
	blank, _ := rdf.NewBlank("b")
	lang := func(s string) rdf.Literal { l, _ := rdf.NewLangLiteral(s, "en"); return l }
	for _, c := range []struct {
		triple rdf.Triple
		want   string
	}{
		{rdf.Triple{Subj: term.IRI(t, "A-RES-78-184"), Pred: p, Obj: name}, `relative IRI "A-RES-78-184"`},
		{rdf.Triple{Subj: name, Pred: term.IRI(t, "p"), Obj: name}, `relative IRI "p"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "//a/b")}, `relative IRI "//a/b"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "1a:b")}, `relative IRI "1a:b"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "http://a/%")}, `broken percent escape in IRI "http://a/%"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "http://a/b/../c")}, `dot segment in IRI "http://a/b/../c"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "http://a/.#f")}, `dot segment in IRI "http://a/.#f"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "http://a/#b#c")}, `second '#' in IRI "http://a/#b#c"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: term.IRI(t, "http://a/\x80")}, `invalid UTF-8 in IRI "http://a/\x80"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: rdf.IRI{}}, `empty IRI ""`},
		{rdf.Triple{Subj: blank, Pred: p, Obj: name}, `subject is not an IRI: "b"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: blank}, `object is neither IRI nor literal: "b"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: lang("\xff")}, `invalid UTF-8 in literal "\xff"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: rdf.Literal{}}, `empty IRI ""`},
		{rdf.Triple{Subj: name, Pred: p, Obj: rdf.NewTypedLiteral("x", term.IRI(t, ontology.RDFLangString))}, `no language for the rdf:langString "x"`},
		{rdf.Triple{Subj: name, Pred: p, Obj: rdf.NewTypedLiteral("x", term.IRI(t, "string"))}, `relative IRI "string"`},
	} {
		for _, f := range Formats() {
			var out bytes.Buffer
			w := f.New(&out, Options{Base: ontology.DefaultBase})
			good := []rdf.Triple{{Subj: name, Pred: p, Obj: name}}
			for _, g := range []ontology.Graph{
				{Name: name, Triples: append(good, c.triple)}, {Name: name, Triples: good, Authority: append(good, c.triple)},
			} {
				err := w.Graph(g)
				if want := "graph <" + name.String() + ">: " + c.want; err == nil || err.Error() != want {
					t.Errorf("%s: got %v, want %s", f.Name, err, want)
				}
			}
			if w.Close(); out.String() != written(t, f.Name) {
				t.Errorf("%s: a refused graph is written:\n%s", f.Name, out.String())
			}
		}
	}
}

// A full disk is an error of the first call that is affected and of every later one.
func TestWriteErrors(t *testing.T) {
	full := errors.New("no space")
	name := term.IRI(t, document+"A")
	small := ontology.Graph{Name: name, Triples: []rdf.Triple{{Subj: name, Pred: name, Obj: name}}}
	text := rdf.NewTypedLiteral(strings.Repeat("x", 1<<20), term.IRI(t, ontology.XSDString))
	large := ontology.Graph{Name: name, Triples: []rdf.Triple{{Subj: name, Pred: name, Obj: text}}}
	for _, f := range Formats() {
		w := f.New(failing{full}, Options{Base: ontology.DefaultBase})
		if err := w.Graph(small); err != nil {
			t.Errorf("%s: nothing was to be written yet: %v", f.Name, err)
		}
		if err := w.Close(); err != full {
			t.Errorf("%s: Close hides the error: %v", f.Name, err)
		}
		w = f.New(failing{full}, Options{Base: ontology.DefaultBase})
		if w.Graph(large) != full || w.Graph(small) != full || w.Close() != full {
			t.Errorf("%s: an error of the writer is lost", f.Name)
		}
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func FuzzTerms(f *testing.F) {
	f.Add("http://a/b", "text \"x\"\n", "zh-Hans")
	f.Add(document+"A#op4", "12", "en")
	f.Fuzz(func(t *testing.T, iri, text, tag string) {
		s, err := rdf.NewIRI(iri)
		if err != nil || tag == "" {
			return
		}
		l, err := rdf.NewLangLiteral(text, tag)
		if err != nil {
			return
		}
		name := term.IRI(t, document+"A")
		g := ontology.Graph{Name: name, Triples: []rdf.Triple{
			{Subj: s, Pred: s, Obj: s}, {Subj: s, Pred: s, Obj: l},
			{Subj: name, Pred: s, Obj: rdf.NewTypedLiteral(text, term.IRI(t, ontology.XSDInteger))},
			{Subj: name, Pred: s, Obj: rdf.NewTypedLiteral(text, s)},
		}}
		for _, format := range Formats() {
			var out bytes.Buffer
			w := format.New(&out, Options{Base: ontology.DefaultBase})
			if w.Graph(g) != nil {
				continue
			}
			w.Close()
			if got, want := statements(t, format.Name, out.String()), lines(g.Triples); !slices.Equal(got, want) {
				t.Fatalf("%s: got %q, want %q", format.Name, got, want)
			}
		}
	})
}

// Memory does not grow with the number of documents, only with what they name.
func TestMemory(t *testing.T) {
	text := rdf.NewTypedLiteral(strings.Repeat("x", 1000), term.IRI(t, ontology.XSDString))
	property, body := term.IRI(t, ontology.PropText), term.IRI(t, ontology.DefaultBase+"body/unhcr")
	for _, f := range Formats() {
		w := f.New(io.Discard, Options{Base: ontology.DefaultBase})
		write := func(from, to int) uint64 {
			for i := from; i < to; i++ {
				g := emptyGraph(t, fmt.Sprintf("A-%d", i))
				for j := range 20 {
					part := term.IRI(t, fmt.Sprintf("%s#op%d", g.Document, j))
					g.Triples = append(g.Triples, rdf.Triple{Subj: part, Pred: property, Obj: text}, rdf.Triple{Subj: body, Pred: property, Obj: text})
					g.Authority = append(g.Authority, rdf.Triple{Subj: body, Pred: property, Obj: body})
				}
				if err := w.Graph(g); err != nil {
					t.Fatal(err)
				}
			}
			runtime.GC()
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			return m.HeapAlloc
		}
		few := write(0, 100)
		if many := write(100, 1100); many > few+200<<10 {
			t.Errorf("%s: %d KiB after 100 documents, %d KiB after 1100", f.Name, few>>10, many>>10)
		}
		runtime.KeepAlive(w)
	}
}

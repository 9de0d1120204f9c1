package ntriples

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/ontology"
)

func TestReader(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"# comment\n\n \t \r\n", ""},
		{"<a:s> <a:p> <a:o> .\n", "<a:s> <a:p> <a:o> .\n"},
		{"<a:s><a:p><a:o>.", "<a:s> <a:p> <a:o> .\n"},
		{"\t<a:s>\t<a:p>  \"x\"@zh-Hans . # why\n", "<a:s> <a:p> \"x\"@zh-Hans .\n"},
		{"<a:s> <a:p> \"x\" .\r<a:s> <a:p> \"y\" .\r\n\r\n<a:s> <a:p> \"z\" .", "<a:s> <a:p> \"x\" .\n<a:s> <a:p> \"y\" .\n<a:s> <a:p> \"z\" .\n"},
		{`<a:s> <a:p> "\t\b\n\r\f\"\'\\\u4E2D\U0001F54A" .`, "<a:s> <a:p> \"\\t\\b\\n\\r\\f\\\"'\\\\中🕊\" .\n"},
		{"<a:\\u00e9> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .", "<a:é> <a:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"},
		{"<a:s> <a:p> \"x\"^^<http://www.w3.org/2001/XMLSchema#string> .", "<a:s> <a:p> \"x\" .\n"},
	} {
		if got, err := rewrite(NewReader(strings.NewReader(c.in)), NewWriter); err != nil || got != c.want {
			t.Errorf("%q: got %q, %v, want %q", c.in, got, err, c.want)
		}
	}
}

func TestQuadReader(t *testing.T) {
	r := NewQuadReader(strings.NewReader("<a:s> <a:p> <a:o> <a:g> .\n<a:s> <a:p> _:b.1.\n<a:s> <a:p> \"o\" _:g ."))
	for _, want := range []string{"a:g", "", "g"} {
		q, err := r.Read()
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if q.Ctx != nil {
			got = q.Ctx.String()
		}
		if got != want {
			t.Errorf("graph is %q, want %q", got, want)
		}
	}
	if _, err := r.Read(); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
}

func TestReaderErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"<a:s> <a:p> <a:o>", "1:18: no full stop at the end of the statement"},
		{"<a:s> <a:p> <a:o> <a:g> .", "1:19: no full stop at the end of the statement"},
		{"# one\n<a:s> <a:p> .", "2:13: no object"},
		{"<a:s> .", "1:7: no predicate"},
		{"a:s <a:p> <a:o> .", "1:1: no subject"},
		{"<a:s> <a:p> <a:o> . <a:s>", "1:21: something after the end of the statement"},
		{"<a:s> \"p\" <a:o> .", "1:10: the predicate is not an IRI"},
		{"<a:s> _:p <a:o> .", "1:10: the predicate is not an IRI"},
		{"\"s\" <a:p> <a:o> .", "1:4: a literal is no subject"},
		{"<s> <a:p> <a:o> .", `1:1: relative IRI "s"`},
		{"<> <a:p> <a:o> .", `1:1: empty IRI ""`},
		{"<a:s> <a:p q> <a:o> .", `1:7: character ' ' in IRI "a:p q"`},
		{"<a:s> <a:p> <a:\\u0020> .", `1:13: character ' ' in IRI "a: "`},
		{"<a:s> <a:p> <a:%zz> .", `1:13: broken percent escape in IRI "a:%zz"`},
		{"<a:s> <a:p> <a:\\n> .", "1:16: unknown escape"},
		{"<a:s> <a:p> <a:o .\n<a:s>", "1:13: the term does not end on its line"},
		{"<a:s> <a:p> \"中\x80\" .", "1:15: invalid UTF-8"},
		{"<a:s> <a:p> \"中\\x\" .", "1:15: unknown escape"},
		{"<a:s> <a:p> \"\\u12G4\" .", "1:14: escape without 4 hexadecimal digits"},
		{"<a:s> <a:p> \"\\uD800\" .", "1:14: escape of what is no character"},
		{"<a:s> <a:p> \"\\U00110000\" .", "1:14: escape of what is no character"},
		{"<a:s> <a:p> \"\\U0011", "1:14: unknown escape"},
		{"<a:s> <a:p> \"x", "1:13: the term does not end on its line"},
		{"<a:s> <a:p> \"x\n\" .", "1:13: the term does not end on its line"},
		{"<a:s> <a:p> \"x\"@ .", `1:16: ill-formed language tag ""`},
		{"<a:s> <a:p> \"x\"@9a .", `1:16: ill-formed language tag "9a"`},
		{"<a:s> <a:p> \"x\"@en- .", `1:16: ill-formed language tag "en-"`},
		{"<a:s> <a:p> \"x\"^^a .", "1:18: no datatype after ^^"},
		{"<a:s> <a:p> \"x\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", "1:18: a literal of rdf:langString needs a language"},
		{"_b <a:p> <a:o> .", "1:1: no colon after _"},
		{"_:. <a:p> <a:o> .", "1:1: no label of a blank node"},
		{"<a:s> <a:p> 'x' .", "1:13: no object"},
		{"@base <a:s> .", "1:1: no subject"},
	} {
		_, err := rewrite(NewReader(strings.NewReader(c.in)), NewWriter)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.in, err, c.want)
		}
	}
}

// rewrite reads everything and writes it again as one graph.
func rewrite(r *Reader, newWriter func(io.Writer) *Writer) (string, error) {
	name, _ := rdf.NewIRI("a:graph")
	g := ontology.Graph{Name: name}
	for {
		q, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return "", err
		}
		g.Triples = append(g.Triples, q.Triple)
	}
	var out strings.Builder
	w := newWriter(&out)
	err := errors.Join(w.Graph(g), w.Close())
	return out.String(), err
}

func FuzzReader(f *testing.F) {
	f.Add("<a:s> <a:p> \"x\\n\"@en .\n# c\n<a:s> <a:p> <a:o> <a:g> .\r\n")
	f.Add("<a:s> <a:p> \"\\u4E2D\"^^<a:d> .")
	f.Fuzz(func(t *testing.T, in string) {
		NewReader(strings.NewReader(in)).Read()
		once, err := rewrite(NewQuadReader(strings.NewReader(in)), NewWriter)
		if err != nil {
			return
		}
		twice, err := rewrite(NewReader(strings.NewReader(once)), NewWriter)
		if err != nil || once != twice {
			t.Fatalf("%v\n%s\n%s", err, once, twice)
		}
	})
}

// endless is a line without an end.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	e.read += len(p)
	return len(p), nil
}

// TestLineLimit: lines longer than the buffer are read, endless ones are refused before they fill the memory.
func TestLineLimit(t *testing.T) {
	long := "<a:s> <a:p> \"" + strings.Repeat("ab", 100<<10) + "\" .\n"
	r := NewReader(strings.NewReader(long + "<a:s> <a:p> \"b\" .\n" + long))
	for _, want := range []int{200 << 10, 1, 200 << 10} {
		if q, err := r.Read(); err != nil || len(q.Obj.String()) != want {
			t.Fatalf("%d bytes, %v", len(q.Obj.String()), err)
		}
	}
	input := &endless{}
	_, err := NewQuadReader(io.MultiReader(strings.NewReader("\n"), input)).Read()
	if err == nil || err.Error() != "2:1: a line of more than 64 MiB" || input.read > 2*MaxLine {
		t.Errorf("%v after %d bytes", err, input.read)
	}
}

// again is a reader that repeats a text without end.
type again struct {
	text string
	at   int
}

func (a *again) Read(p []byte) (int, error) {
	n := copy(p, a.text[a.at:])
	a.at = (a.at + n) % len(a.text)
	return n, nil
}

// TestDocumentLimit: a document that does not end is refused before it fills the memory.
func TestDocumentLimit(t *testing.T) {
	err := graphs(&again{text: "<a:s> <a:p> <a:o> <a:g> .\n"}, 100, func(ontology.Graph) error { return nil })
	if err == nil || err.Error() != "101:1: more than 100 statements of one document" {
		t.Error(err)
	}
}

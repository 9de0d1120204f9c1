// Package turtle writes graphs as Turtle for people to read and to compare: one block per subject in the order of the
// document, rdf:type first, one block of prefixes, names relative to the folder of the documents, no blank nodes.
// TriG is the same with each document in its own graph and the authority in one at the end. The same graphs in the same
// order give the same bytes.
package turtle

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/export/ntriples"
	"github.com/unkg/unkg/ontology"
)

// A Writer writes one graph after another into one file. What several documents may say is written once, so memory
// grows with the number of such statements, not with the number of documents: in TriG those of the authority, in
// Turtle also those about subjects other than parts of a document.
type Writer struct {
	w         io.Writer
	trig      bool
	names     names
	shared    *ntriples.Set    // statements that several documents may make
	authority []ontology.Graph // in TriG the graphs of the authority so far, one unless the documents have several bases
	preds     map[string]*predicate
	begun     bool

	index      map[string]int // of a subject in subjects
	subjects   []subject
	statements []statement
	text       []byte // objects of the present graph as written
	scratch    []byte
	out        []byte // output that is not yet written
	err        error  // the first error of w
}

// A statement is a predicate and an object, which is at Writer.text[start:end].
type statement struct {
	subject    int
	pred       *predicate
	start, end int
	lang       string // language of the object
	part       string // IRI of the object if it may come after the subject
	place      int    // place of the object among the subjects if it does
}

// A predicate is a predicate as it is written, and its rank.
type predicate struct {
	iri  string
	text string
	rank int // see rank
}

// flushSize is the number of bytes after which output is passed on.
const flushSize = 256 << 10

// NewWriter returns a Writer to w. Names of documents are written relative to base, which is the IRI of their folder
// and ends in '/'; other names with prefixes.
func NewWriter(w io.Writer, base string, prefixes []ontology.Prefix) *Writer {
	return &Writer{
		w: w, names: newNames(base, prefixes), shared: ntriples.NewSet(),
		preds: map[string]*predicate{}, index: map[string]int{},
	}
}

// NewTriGWriter returns a Writer to w that writes each document in full into the graph of its name. The graph of the
// authority comes last; until then its statements are in memory.
func NewTriGWriter(w io.Writer, base string, prefixes []ontology.Prefix) *Writer {
	trig := NewWriter(w, base, prefixes)
	trig.trig = true
	return trig
}

// Foreign makes w accept graphs of any origin: with blank nodes, and without a name for what is in no graph. In TriG such
// a graph is written as it comes.
func (w *Writer) Foreign() *Writer {
	w.names.foreign = true
	return w
}

// Graph writes a graph. The error wraps a *ntriples.TermError if a term is not legal; nothing of the graph is written
// then.
func (w *Writer) Graph(g ontology.Graph) error {
	if w.err != nil {
		return w.err
	}
	if err := w.collect(g); err != nil {
		return fmt.Errorf("graph <%s>: %w", g.Name, err)
	}
	if !w.begun {
		w.begun = true
		w.out = w.names.appendHeader(w.out)
	}
	if w.trig {
		w.keep(g)
	} else {
		w.statements = slices.DeleteFunc(w.statements, w.written)
	}
	w.block(g.Name.String())
	return w.err
}

// Close writes what is left, in TriG the authority. It does not close the underlying writer.
func (w *Writer) Close() error {
	for _, g := range w.authority {
		if err := w.collect(g); err != nil {
			return err
		}
		w.block(g.Name.String())
	}
	w.authority = nil
	w.flush()
	return w.err
}

// keep takes the statements of the authority, which are the last ones, out of those of the present graph and keeps the
// new ones for Close.
func (w *Writer) keep(g ontology.Graph) {
	known := w.statements[len(g.Triples):]
	w.statements = w.statements[:len(g.Triples)]
	if len(known) == 0 {
		return
	}
	name := g.AuthorityName()
	i := slices.IndexFunc(w.authority, func(a ontology.Graph) bool { return a.Name.String() == name })
	if i < 0 {
		iri, _ := rdf.NewIRI(name) // legal, as that of g is
		i, w.authority = len(w.authority), append(w.authority, ontology.Graph{Name: iri})
	}
	for k, st := range known {
		if !w.written(st) {
			w.authority[i].Triples = append(w.authority[i].Triples, g.Authority[k])
		}
	}
}

// block writes the statements, in TriG as the graph of that name.
func (w *Writer) block(name string) {
	if len(w.statements) == 0 {
		return
	}
	braces := w.trig && name != ""
	if braces {
		w.out, _ = w.names.appendIRI(append(w.out, '\n'), name)
		w.out = append(w.out, " {\n"...)
	}
	w.sort()
	for rest := w.statements; len(rest) > 0 && w.err == nil; {
		n := 1
		for n < len(rest) && rest[n].subject == rest[0].subject {
			n++
		}
		w.emit(&w.subjects[rest[0].subject], rest[:n])
		rest = rest[n:]
	}
	if braces {
		w.out = append(w.out, "}\n"...)
	}
}

// collect fills subjects and statements.
func (w *Writer) collect(g ontology.Graph) error {
	name := g.Name.String()
	if err := w.names.check(name); err != nil && !(w.names.foreign && name == "") {
		return fmt.Errorf("name: %w", err)
	}
	clear(w.index)
	w.subjects, w.statements, w.text = w.subjects[:0], w.statements[:0], w.text[:0]
	last := -1
	for t := range g.All {
		if _, ok := t.Subj.(rdf.IRI); !ok && !w.names.foreign {
			return &ntriples.TermError{Term: fmt.Sprint(t.Subj), Reason: "subject is not an IRI:"}
		}
		if s := ntriples.NodeName(t.Subj); last < 0 || w.subjects[last].iri != s {
			known := false
			if last, known = w.index[s]; !known {
				if err := w.names.check(s); err != nil {
					return err
				}
				last = len(w.subjects)
				w.index[s] = last
				w.subjects = append(w.subjects, newSubject(s, g))
			}
		}
		pred, err := w.predicate(t.Pred)
		if err != nil {
			return err
		}
		start := len(w.text)
		if w.text, err = w.names.appendObject(w.text, t.Obj); err != nil {
			return err
		}
		st := statement{subject: last, pred: pred, start: start, end: len(w.text)}
		if l, ok := t.Obj.(rdf.Literal); ok {
			st.lang = l.Lang()
		}
		if w.subjects[last].note(pred.iri, t.Obj) {
			st.part = t.Obj.String()
		} else if pred.iri == ontology.RDFType {
			st.place = generality(t.Obj.String())
		}
		w.statements = append(w.statements, st)
	}
	return nil
}

// sort sorts the statements by subject, predicate and object: parts in the order in which they are written, classes from
// the most special to the most general, texts by language, other objects in natural order.
func (w *Writer) sort() {
	places := order(w.subjects, w.index)
	for i := range w.statements {
		if st := &w.statements[i]; st.part != "" {
			if o, ok := w.index[st.part]; ok {
				st.place = places[o]
			}
		}
	}
	slices.SortFunc(w.statements, func(a, b statement) int {
		switch {
		case a.subject != b.subject:
			return places[a.subject] - places[b.subject]
		case a.pred != b.pred:
			return a.pred.compare(b.pred)
		case a.place != b.place:
			return a.place - b.place
		case a.lang != b.lang:
			return strings.Compare(a.lang, b.lang)
		default:
			return compareNatural(w.object(a), w.object(b))
		}
	})
}

// object returns the object of a statement as written, but without '>' at the end of an IRI, so that "op4" sorts
// before "op4.a".
func (w *Writer) object(st statement) []byte {
	return bytes.TrimSuffix(w.text[st.start:st.end], []byte(">"))
}

func (w *Writer) predicate(p rdf.Predicate) (*predicate, error) {
	iri, ok := p.(rdf.IRI)
	if !ok {
		return nil, &ntriples.TermError{Term: fmt.Sprint(p), Reason: "predicate is not an IRI:"}
	}
	s := iri.String()
	if known, ok := w.preds[s]; ok {
		return known, nil
	}
	text, err := w.names.appendIRI(nil, s)
	if err != nil {
		return nil, err
	}
	pred := &predicate{s, string(text), rank(s)}
	if s == ontology.RDFType {
		pred.text = "a"
	}
	w.preds[s] = pred
	return pred, nil
}

func (p *predicate) compare(q *predicate) int {
	if p.rank != q.rank {
		return p.rank - q.rank
	}
	return strings.Compare(p.iri, q.iri)
}

// written reports whether a statement, of those that several documents may make, has been written before.
func (w *Writer) written(st statement) bool {
	s := &w.subjects[st.subject]
	if s.place == aPart {
		return false
	}
	w.scratch = append(append(append(append(w.scratch[:0], s.iri...), ' '), st.pred.iri...), ' ')
	w.scratch = append(w.scratch, w.text[st.start:st.end]...)
	return !w.shared.Add(w.scratch)
}

// emit appends the block of a subject to the output, given its sorted statements, without duplicates.
func (w *Writer) emit(s *subject, statements []statement) {
	statements = slices.CompactFunc(statements, func(a, b statement) bool {
		return a.pred == b.pred && bytes.Equal(w.text[a.start:a.end], w.text[b.start:b.end])
	})
	w.out = append(w.out, '\n')
	w.out, _ = w.names.appendIRI(w.out, s.iri)
	for i, st := range statements {
		first := i == 0 || statements[i-1].pred != st.pred
		last := i+1 == len(statements) || statements[i+1].pred != st.pred
		switch {
		case first && i > 0:
			w.out = append(w.out, " ;\n    "...)
		case first:
			w.out = append(w.out, "\n    "...)
		default:
			w.out = append(w.out, " ,"...)
		}
		if first {
			w.out = append(w.out, st.pred.text...)
		}
		if first && last || st.pred.iri == ontology.RDFType {
			w.out = append(w.out, ' ')
		} else {
			w.out = append(w.out, "\n        "...)
		}
		w.out = append(w.out, w.text[st.start:st.end]...)
	}
	w.out = append(w.out, " .\n"...)
	if len(w.out) >= flushSize {
		w.flush()
	}
}

func (w *Writer) flush() {
	if w.err == nil && len(w.out) > 0 {
		_, w.err = w.w.Write(w.out)
	}
	w.out = w.out[:0]
}

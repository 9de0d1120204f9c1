package table

import (
	"bufio"
	"io"
	"strconv"
)

// Results writes the JSON of SPARQL 1.1 query results (https://www.w3.org/TR/sparql11-results-json/), a line a row.
// A value of Neo4j has the datatype that the same value has in RDF; lists and maps are rdf:JSON
// (https://www.w3.org/TR/json-ld11/#the-rdf-json-datatype).
type results struct {
	out   *bufio.Writer
	names [][]byte // as JSON
	line  []byte
	rows  int
	begun bool // there are columns
}

const rdfJSON = "http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON"

func newResults(w io.Writer, _ Options) Encoder { return &results{out: bufio.NewWriter(w)} }

func (t *results) Columns(names []string) error {
	t.begun = true
	t.out.WriteString(`{"head": {"vars": [`)
	for i, n := range names {
		if i > 0 {
			t.out.WriteString(", ")
		}
		t.names = append(t.names, appendString(nil, n))
		t.out.Write(t.names[i])
	}
	_, err := t.out.WriteString(`]}, "results": {"bindings": [`)
	return err
}

func (t *results) Row(cells []Cell) error {
	t.line = append(t.line[:0], "\n{"...)
	if t.rows++; t.rows > 1 {
		t.line = append(t.line[:0], ",\n{"...)
	}
	before := ""
	for i, c := range cells {
		if c.Kind == Null {
			continue
		}
		t.line = append(append(append(t.line, before...), t.names[i]...), ": "...)
		t.line = appendTerm(t.line, c)
		before = ", "
	}
	_, err := t.out.Write(append(t.line, '}'))
	return err
}

// appendTerm appends a cell as an RDF term.
func appendTerm(b []byte, c Cell) []byte {
	kind, datatype := "literal", c.Datatype
	switch c.Kind {
	case IRI:
		kind = "uri"
	case Blank:
		kind = "bnode"
	case List, Map:
		datatype = rdfJSON
	case Text: // a plain literal
	default:
		if datatype == "" {
			datatype = c.Kind.datatype()
		}
	}
	b = append(append(b, `{"type": "`...), kind...)
	b = appendString(append(b, `", "value": `...), c.String())
	switch {
	case c.Language != "":
		b = appendString(append(b, `, "xml:lang": `...), c.Language)
	case datatype != "":
		b = appendString(append(b, `, "datatype": `...), datatype)
	}
	return append(b, '}')
}

func (t *results) Truth(yes bool) error {
	_, err := t.out.WriteString(`{"head": {}, "boolean": ` + strconv.FormatBool(yes) + "}\n")
	return err
}

func (t *results) Triples(io.Reader) error { return &TriplesError{"json"} }

func (t *results) Close() error {
	if t.begun {
		t.out.WriteString("\n]}}\n")
	}
	return t.out.Flush()
}

func (t *results) Discard() {}

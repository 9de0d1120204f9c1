package table

import (
	"encoding/json"
	"math"
	"net/url"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/unkg/unkg/ontology"
)

// A Kind is the kind of a Cell.
type Kind uint8

const (
	Null    Kind = iota // no value
	Text                // also a literal of a datatype that is none of the other kinds
	Integer             // of any size
	Number              // decimal or floating
	Boolean
	Date
	IRI
	Blank // a blank node; Text is its label
	List  // Neo4j only, as Map
	Map
)

// A Cell is one value of an answer. The zero Cell is no value.
type Cell struct {
	Kind     Kind
	Text     string   // the value as it is written: "7", "true", "2024-06-30", "https://..."; "" of a List or a Map
	Language string   // of a Text, "" for none
	Datatype string   // IRI of the datatype of a literal, "" if it has none or it is that of the kind
	Items    []Cell   // of a List, or the values of a Map
	Keys     []string // of a Map
}

// TextCell makes a Text without language.
func TextCell(s string) Cell { return Cell{Kind: Text, Text: s} }

// IntegerCell makes an Integer.
func IntegerCell(n int64) Cell { return Cell{Kind: Integer, Text: strconv.FormatInt(n, 10)} }

// NumberCell makes a Number, a floating one.
func NumberCell(x float64) Cell {
	text := strconv.FormatFloat(x, 'g', -1, 64)
	if math.IsInf(x, 0) {
		text = strings.ToUpper(strings.TrimPrefix(text, "+")) // as RDF writes it: INF, -INF
	}
	return Cell{Kind: Number, Text: text, Datatype: ontology.XSD + "double"}
}

// BooleanCell makes a Boolean.
func BooleanCell(yes bool) Cell { return Cell{Kind: Boolean, Text: strconv.FormatBool(yes)} }

// datatypes are the kinds of literals by their datatypes; the first of a kind is the one that a Cell leaves out.
var datatypes = []struct {
	iri  string
	kind Kind
}{
	{ontology.XSDInteger, Integer}, {ontology.XSD + "decimal", Number}, {ontology.XSDBoolean, Boolean},
	{ontology.XSDDate, Date}, {ontology.XSDString, Text},
	{ontology.XSD + "double", Number}, {ontology.XSD + "float", Number},
	{ontology.XSD + "long", Integer}, {ontology.XSD + "int", Integer}, {ontology.XSD + "short", Integer},
	{ontology.XSD + "byte", Integer}, {ontology.XSD + "unsignedLong", Integer}, {ontology.XSD + "unsignedInt", Integer},
	{ontology.XSD + "nonNegativeInteger", Integer}, {ontology.XSD + "positiveInteger", Integer},
}

// LiteralCell makes the cell of an RDF literal. It is Text if it is not a legal value of its datatype.
func LiteralCell(text, language, datatype string) Cell {
	c := Cell{Kind: Text, Text: text, Language: language, Datatype: datatype}
	for _, d := range datatypes {
		if d.iri == datatype && d.kind.allows(text) {
			c.Kind = d.kind
		}
	}
	if datatype == c.Kind.datatype() {
		c.Datatype = ""
	}
	return c
}

// allows reports whether a text is a value of the kind.
func (k Kind) allows(text string) bool {
	switch k {
	case Integer:
		digits := strings.TrimLeft(text, "+-")
		return len(text)-len(digits) <= 1 && digits != "" && strings.Trim(digits, "0123456789") == ""
	case Number:
		_, err := strconv.ParseFloat(text, 64)
		return err == nil && !strings.ContainsAny(text, "xX_pP")
	case Boolean:
		return text == "true" || text == "false"
	case Date:
		_, err := time.Parse(time.DateOnly, text)
		return err == nil
	}
	return true
}

// datatype is the IRI of the datatype of a kind, if a cell says no other.
func (k Kind) datatype() string {
	for _, d := range datatypes {
		if d.kind == k {
			return d.iri
		}
	}
	return ""
}

// String is the value as text: "" for none, JSON for lists and maps.
func (c Cell) String() string {
	if c.Kind == List || c.Kind == Map {
		return string(appendJSON(nil, c))
	}
	return c.Text
}

// Link is the address of a page about what the cell names, "" if there is none: of an IRI itself, and of a document of
// the United Nations that is published under the symbol.
func (c Cell) Link() string {
	switch c.Kind {
	case IRI:
		if u, err := url.Parse(c.Text); err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" {
			return c.Text
		}
	case Text:
		if s, err := ontology.ParseSymbol(c.Text); err == nil && string(s) == c.Text && s.Printed() {
			return "https://docs.un.org/en/" + ontology.Encode(string(s.Whole()))
		}
	}
	return ""
}

// appendJSON appends a cell as JSON: null, a number, true or false, a string, an array or an object.
func appendJSON(b []byte, c Cell) []byte {
	switch c.Kind {
	case Null:
		return append(b, "null"...)
	case Boolean:
		return append(b, c.Text...)
	case Integer, Number:
		return appendNumber(b, c.Text)
	case List:
		b = append(b, '[')
		for i, item := range c.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendJSON(b, item)
		}
		return append(b, ']')
	case Map:
		b = append(b, '{')
		for i, item := range c.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(appendString(b, c.Keys[i]), ':')
			b = appendJSON(b, item)
		}
		return append(b, '}')
	}
	return appendString(b, c.Text)
}

// appendNumber appends a number as JSON, or as a string if JSON has none like it: INF. What RDF writes otherwise than
// JSON is written as JSON does: +7, 007, .5.
func appendNumber(b []byte, text string) []byte {
	if json.Valid([]byte(text)) {
		return append(b, text...)
	}
	digits := strings.TrimPrefix(text, "+")
	if Integer.allows(digits) {
		sign := digits[:len(digits)-len(strings.TrimPrefix(digits, "-"))]
		digits = strings.TrimLeft(strings.TrimPrefix(digits, "-"), "0")
		if digits == "" {
			digits = "0"
		}
		return append(append(b, sign...), digits...)
	}
	if x, err := strconv.ParseFloat(text, 64); err == nil && !math.IsInf(x, 0) && !math.IsNaN(x) {
		return strconv.AppendFloat(b, x, 'g', -1, 64)
	}
	return appendString(b, text)
}

// appendString appends a text as a string of JSON.
func appendString(b []byte, s string) []byte {
	var out strings.Builder
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return append(b, `""`...) // a string always can be encoded
	}
	return append(b, strings.TrimSuffix(out.String(), "\n")...)
}

// printable returns a text without control characters other than tab and line feed, which neither a spreadsheet nor a
// page shows.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, s)
}

package ontology

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// The vocabulary is written in a small subset of Turtle, which this file reads: @prefix and @base, then blocks of one
// subject with ';' and ','; IRIs in angle brackets (absolute, or plain relative paths under a base that ends in '/'),
// prefixed names of ASCII letters, digits, '_', '-' and inner '.', the keyword a, strings on one line with the
// escapes \" and \\ and a language tag or a datatype, integers, true and false, comments. No blank nodes, no
// collections. Anything else is an error with its line, so that a file which is a source of truth is never read in
// part.

// An object is the object of a statement: an IRI, or a literal with the full IRI of its datatype.
type object struct {
	Value    string // the IRI, or the lexical form
	Lang     string // language tag, "" for none
	Datatype string // "" for an IRI
}

// isIRI reports whether the object is an IRI.
func (o object) isIRI() bool { return o.Datatype == "" }

// parseSubset reads text and calls emit for every statement in order. name is for messages, "states.ttl:12: ...". An
// error of emit stops it and is returned with the line.
func parseSubset(name, text string, emit func(subject, predicate string, o object) error) error {
	return parseLines(name, text, func(_ int, subject, predicate string, o object) error { return emit(subject, predicate, o) })
}

// parseLines is parseSubset for those who want the line of each statement.
func parseLines(name, text string, emit func(line int, subject, predicate string, o object) error) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("%s: not UTF-8", name)
	}
	p := subset{text: text, line: 1, names: map[string]string{}}
	err := p.document(func(subject, predicate string, o object) error { return emit(p.line, subject, predicate, o) })
	if err != nil {
		return fmt.Errorf("%s:%d: %w", name, p.line, err)
	}
	return nil
}

// subset is the state of the parser: the rest of the text, and the directives so far.
type subset struct {
	text     string
	line     int
	base     string
	prefixes []Prefix
	names    map[string]string // IRIs of prefixed names that occurred
}

func (p *subset) document(emit func(s, pr string, o object) error) error {
	for {
		p.space()
		switch {
		case p.text == "":
			return nil
		case strings.HasPrefix(p.text, "@prefix"):
			if err := p.prefix(); err != nil {
				return err
			}
		case strings.HasPrefix(p.text, "@base"):
			p.text = p.text[len("@base"):]
			p.space()
			iri, err := p.iri()
			if err != nil {
				return err
			}
			if !strings.HasSuffix(iri, "/") {
				return fmt.Errorf("base %q does not end in \"/\"", iri)
			}
			p.base = iri
			if err := p.stop('.'); err != nil {
				return err
			}
		default:
			if err := p.block(emit); err != nil {
				return err
			}
		}
	}
}

func (p *subset) prefix() error {
	p.text = p.text[len("@prefix"):]
	p.space()
	n := nameLength(p.text)
	if n == len(p.text) || p.text[n] != ':' {
		return fmt.Errorf("prefix expected at %q", p.next())
	}
	name := p.text[:n]
	p.text = p.text[n+1:]
	p.space()
	iri, err := p.iri()
	if err != nil {
		return err
	}
	p.prefixes = append(p.prefixes, Prefix{name, iri})
	clear(p.names)
	return p.stop('.')
}

// block reads one subject with its statements, including the full stop.
func (p *subset) block(emit func(s, pr string, o object) error) error {
	subject, err := p.resource()
	if err != nil {
		return err
	}
	for {
		p.space()
		predicate, err := p.predicate()
		if err != nil {
			return err
		}
		for {
			p.space()
			o, err := p.object()
			if err != nil {
				return err
			}
			if err := emit(subject, predicate, o); err != nil {
				return err
			}
			p.space()
			if !p.take(',') {
				break
			}
		}
		if !p.take(';') {
			return p.stop('.')
		}
		p.space()
		if p.take('.') {
			return nil
		}
	}
}

func (p *subset) predicate() (string, error) {
	if len(p.text) > 1 && p.text[0] == 'a' && isSpace(p.text[1]) {
		p.text = p.text[1:]
		return RDFType, nil
	}
	return p.resource()
}

// resource reads an IRI in angle brackets or a prefixed name.
func (p *subset) resource() (string, error) {
	if p.text != "" && p.text[0] == '<' {
		return p.iri()
	}
	n := nameLength(p.text)
	if n == len(p.text) || p.text[n] != ':' {
		return "", fmt.Errorf("name expected at %q", p.next())
	}
	prefix, rest := p.text[:n], p.text[n+1:]
	m := nameLength(rest)
	for m > 0 && rest[m-1] == '.' {
		m--
	}
	name := p.text[:n+1+m]
	if iri := p.names[name]; iri != "" {
		p.text = rest[m:]
		return iri, nil
	}
	for i := len(p.prefixes) - 1; i >= 0; i-- {
		if p.prefixes[i].Name == prefix {
			p.text = rest[m:]
			p.names[name] = p.prefixes[i].IRI + rest[:m]
			return p.names[name], nil
		}
	}
	return "", fmt.Errorf("prefix %q is not declared", prefix)
}

// iri reads an IRI in angle brackets and makes it absolute.
func (p *subset) iri() (string, error) {
	if p.text == "" || p.text[0] != '<' {
		return "", fmt.Errorf("IRI expected at %q", p.next())
	}
	end := strings.IndexAny(p.text[1:], "> \t\n\"{}|^`\\<")
	if end < 0 || p.text[1+end] != '>' {
		return "", fmt.Errorf("IRI without end at %q", p.next())
	}
	iri := p.text[1 : 1+end]
	p.text = p.text[end+2:]
	if strings.Contains(iri, ":") {
		return iri, nil
	}
	if p.base == "" {
		return "", fmt.Errorf("relative IRI %q without a base", iri)
	}
	if iri == "" || iri[0] == '/' || iri[0] == '?' || iri[0] == '#' || strings.HasPrefix(iri, ".") || strings.Contains(iri, "/.") {
		return "", fmt.Errorf("relative IRI %q is not a plain path", iri)
	}
	return p.base + iri, nil
}

func (p *subset) object() (object, error) {
	if p.text == "" {
		return object{}, fmt.Errorf("object expected at the end")
	}
	switch c := p.text[0]; {
	case c == '"':
		return p.literal()
	case c >= '0' && c <= '9' || c == '-' || c == '+':
		n := 1
		for n < len(p.text) && p.text[n] >= '0' && p.text[n] <= '9' {
			n++
		}
		o := object{Value: p.text[:n], Datatype: XSDInteger}
		if (n == 1 && (c == '-' || c == '+')) || !p.ends(n) {
			return object{}, fmt.Errorf("integer expected at %q", p.next())
		}
		p.text = p.text[n:]
		return o, nil
	}
	for _, word := range [...]string{"true", "false"} {
		if strings.HasPrefix(p.text, word) && p.ends(len(word)) {
			p.text = p.text[len(word):]
			return object{Value: word, Datatype: XSDBoolean}, nil
		}
	}
	iri, err := p.resource()
	return object{Value: iri}, err
}

// ends reports whether a number or keyword may end before byte n: a space, a punctuation mark, or the full stop of
// the block follows.
func (p *subset) ends(n int) bool {
	if n == len(p.text) {
		return true
	}
	switch c := p.text[n]; {
	case isSpace(c), c == ',', c == ';', c == '#':
		return true
	case c == '.':
		return n+1 == len(p.text) || isSpace(p.text[n+1])
	}
	return false
}

// literal reads a string with its language tag or datatype.
func (p *subset) literal() (object, error) {
	body, escaped := p.text[1:], false
	i := 0
	for ; ; i++ {
		if i == len(body) || body[i] == '\n' || body[i] == '\r' {
			return object{}, fmt.Errorf("string without end at %q", p.next())
		}
		if body[i] == '"' {
			break
		}
		if body[i] == '\\' {
			if i+1 == len(body) || body[i+1] != '"' && body[i+1] != '\\' {
				return object{}, fmt.Errorf("escape other than \\\" and \\\\ at %q", p.next())
			}
			escaped = true
			i++
		}
	}
	o := object{Value: body[:i], Datatype: XSDString}
	p.text = body[i+1:]
	if escaped {
		o.Value = unescape.Replace(o.Value)
	}
	switch {
	case strings.HasPrefix(p.text, "@"):
		n := 1
		for n < len(p.text) && (isLetter(p.text[n]) || n > 1 && (p.text[n] == '-' || p.text[n] >= '0' && p.text[n] <= '9')) {
			n++
		}
		if n == 1 || p.text[n-1] == '-' {
			return object{}, fmt.Errorf("language tag expected at %q", p.next())
		}
		o.Lang, o.Datatype = p.text[1:n], RDFLangString
		p.text = p.text[n:]
	case strings.HasPrefix(p.text, "^^"):
		p.text = p.text[2:]
		datatype, err := p.resource()
		if err != nil {
			return object{}, err
		}
		o.Datatype = datatype
	}
	return o, nil
}

var unescape = strings.NewReplacer(`\"`, `"`, `\\`, `\`)

// space skips white space and comments and counts lines.
func (p *subset) space() {
	for i := 0; i < len(p.text); i++ {
		switch c := p.text[i]; {
		case c == '\n':
			p.line++
		case c == '#':
			n := strings.IndexByte(p.text[i:], '\n')
			if n < 0 {
				p.text = ""
				return
			}
			i += n - 1
		case !isSpace(c):
			p.text = p.text[i:]
			return
		}
	}
	p.text = ""
}

// take skips c if it is next.
func (p *subset) take(c byte) bool {
	if p.text == "" || p.text[0] != c {
		return false
	}
	p.text = p.text[1:]
	return true
}

// stop skips space and then c, which must be there.
func (p *subset) stop(c byte) error {
	p.space()
	if !p.take(c) {
		return fmt.Errorf("%q expected at %q", string(c), p.next())
	}
	return nil
}

// next returns the start of the remaining text, for messages.
func (p *subset) next() string {
	line, _, _ := strings.Cut(p.text, "\n")
	if r := []rune(line); len(r) > 30 {
		return string(r[:30])
	}
	return line
}

// nameLength is the length of the run of name characters at the start of s.
func nameLength(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isLetter(c) && !(c >= '0' && c <= '9') && c != '_' && c != '-' && c != '.' {
			return i
		}
	}
	return len(s)
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

package ntriples

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/knakk/rdf"
)

// A Reader reads N-Triples or N-Quads (RDF 1.1) strictly: no relative IRIs, no IRIs that RFC 3987 does not allow, no
// invalid UTF-8, no incomplete lines.
type Reader struct {
	r     *bufio.Reader
	quads bool
	line  int
	text  []byte // text of a line that is longer than the buffer of r
	c     cursor // position in the present line
	err   error
}

// MaxLine is the limit of the length of a line, in bytes; a longer line is a *SyntaxError.
const MaxLine = 64 << 20

// A SyntaxError is a fault of the input and its place.
type SyntaxError struct {
	Line, Column int // from 1; columns are characters
	Message      string
	Advice       string // what the user can do, or ""
}

// Hint says what the user can do, or is "".
func (e *SyntaxError) Hint() string { return e.Advice }

func (e *SyntaxError) Error() string { return fmt.Sprintf("%d:%d: %s", e.Line, e.Column, e.Message) }

// NewReader returns a Reader of N-Triples.
func NewReader(r io.Reader) *Reader { return &Reader{r: bufio.NewReaderSize(r, 64<<10)} }

// NewQuadReader returns a Reader of N-Quads.
func NewQuadReader(r io.Reader) *Reader {
	return &Reader{r: bufio.NewReaderSize(r, 64<<10), quads: true}
}

// Read returns the next statement; its Ctx is nil in the default graph and in N-Triples. At the end the error is
// io.EOF, at a fault of the input a *SyntaxError; every further call returns the same error.
func (r *Reader) Read() (rdf.Quad, error) {
	for r.err == nil {
		q, ok, err := r.next()
		if err != nil {
			r.err = err
		} else if ok {
			return q, nil
		}
	}
	return rdf.Quad{}, r.err
}

// next reads up to the end of a line and reports whether there was a statement on it.
func (r *Reader) next() (q rdf.Quad, ok bool, err error) {
	if r.c.done() {
		text, err := r.readLine()
		if len(text) == 0 {
			return q, false, err
		}
		if err != nil && !errors.Is(err, io.EOF) {
			return q, false, err
		}
		r.line++
		r.c = cursor{text: text}
		if i := invalidUTF8(text); i >= 0 {
			r.c.pos = i
			return q, false, r.fault(errors.New("invalid UTF-8"))
		}
	}
	c := &r.c
	c.space()
	if ok = !c.endOfLine(); ok {
		if q, err = c.statement(r.quads); err != nil {
			return q, false, r.fault(err)
		}
		c.space()
	}
	if !c.endOfLine() {
		return q, false, r.fault(errors.New("something after the end of the statement"))
	}
	if c.newLine() {
		r.line++
	}
	return q, ok, nil
}

// readLine reads up to a line feed. The text is valid only until the next call.
func (r *Reader) readLine() ([]byte, error) {
	text, err := r.r.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		return text, err
	}
	r.text = append(r.text[:0], text...)
	for errors.Is(err, bufio.ErrBufferFull) {
		text, err = r.r.ReadSlice('\n')
		if len(r.text)+len(text) > MaxLine {
			return nil, &SyntaxError{Line: r.line + 1, Column: 1, Message: fmt.Sprintf("a line of more than %d MiB", MaxLine>>20)}
		}
		r.text = append(r.text, text...)
	}
	return r.text, err
}

// fault returns err with the position of the cursor.
func (r *Reader) fault(err error) error {
	return &SyntaxError{Line: r.line, Column: 1 + utf8.RuneCount(r.c.text[r.c.start:r.c.pos]), Message: err.Error()}
}

func invalidUTF8(text []byte) int {
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// A cursor is a position in a text with at most one line feed, at its end. Carriage returns may split the text into
// further lines.
type cursor struct {
	text  []byte
	start int // start of the line in the text
	pos   int
	buf   []byte // an unescaped term
}

func (c *cursor) done() bool { return c.pos >= len(c.text) }

// peek returns the byte at the cursor, 0 at the end of the text.
func (c *cursor) peek() byte {
	if c.done() {
		return 0
	}
	return c.text[c.pos]
}

func (c *cursor) space() {
	for c.peek() == ' ' || c.peek() == '\t' {
		c.pos++
	}
}

// endOfLine reports whether the rest of the line is empty or a comment.
func (c *cursor) endOfLine() bool {
	return c.done() || c.peek() == '#' || c.peek() == '\n' || c.peek() == '\r'
}

// newLine skips to the next line of the text and reports whether there is one.
func (c *cursor) newLine() bool {
	i := bytes.IndexAny(c.text[c.pos:], "\r\n")
	if i < 0 {
		c.pos = len(c.text)
		return false
	}
	c.pos += i + 1
	if c.text[c.pos-1] == '\r' && c.peek() == '\n' {
		c.pos++
	}
	c.start = c.pos
	return !c.done()
}

// statement reads a statement with its full stop.
func (c *cursor) statement(quads bool) (q rdf.Quad, err error) {
	var ok bool
	term, err := c.term("subject")
	if err != nil {
		return q, err
	}
	if q.Subj, ok = term.(rdf.Subject); !ok {
		return q, errors.New("a literal is no subject")
	}
	c.space()
	if term, err = c.term("predicate"); err != nil {
		return q, err
	}
	if q.Pred, ok = term.(rdf.Predicate); !ok {
		return q, errors.New("the predicate is not an IRI")
	}
	c.space()
	if term, err = c.term("object"); err != nil {
		return q, err
	}
	q.Obj = term.(rdf.Object)
	c.space()
	if quads && c.peek() != '.' {
		if term, err = c.term("graph or full stop"); err != nil {
			return q, err
		}
		if q.Ctx, ok = term.(rdf.Context); !ok {
			return q, errors.New("a literal is no name of a graph")
		}
		c.space()
	}
	if c.peek() != '.' {
		return q, errors.New("no full stop at the end of the statement")
	}
	c.pos++
	return q, nil
}

// term reads a term; what describes the expected term for the error message.
func (c *cursor) term(what string) (rdf.Term, error) {
	switch c.peek() {
	case '<':
		return c.iri()
	case '_':
		return c.blank()
	case '"':
		return c.literal()
	default:
		return nil, fmt.Errorf("no %s", what)
	}
}

func (c *cursor) iri() (rdf.Term, error) {
	at := c.pos
	c.pos++
	if err := c.quoted('>', false); err != nil {
		return nil, err
	}
	s := string(c.buf)
	if err := CheckIRI(s); err != nil {
		c.pos = at
		return nil, err
	}
	return rdf.NewIRI(s)
}

func (c *cursor) literal() (rdf.Term, error) {
	c.pos++
	if err := c.quoted('"', true); err != nil {
		return nil, err
	}
	s := string(c.buf)
	switch {
	case c.peek() == '@':
		at := c.pos
		c.pos++
		for b := c.peek(); isLetter(b) || isDigit(b) || b == '-'; b = c.peek() {
			c.pos++
		}
		tag := string(c.text[at+1 : c.pos])
		err := CheckLanguage(tag)
		var l rdf.Literal
		if err == nil {
			l, err = rdf.NewLangLiteral(s, tag)
		}
		if err != nil {
			c.pos = at
			return nil, err
		}
		return l, nil
	case bytes.HasPrefix(c.text[c.pos:], []byte("^^")):
		c.pos += 2
		if c.peek() != '<' {
			return nil, errors.New("no datatype after ^^")
		}
		at := c.pos
		dt, err := c.iri()
		if err != nil {
			return nil, err
		}
		if dt.String() == langString {
			c.pos = at
			return nil, errors.New("a literal of rdf:langString needs a language")
		}
		return rdf.NewTypedLiteral(s, dt.(rdf.IRI)), nil
	default:
		return rdf.NewLiteral(s)
	}
}

// quoted reads up to the end mark and unescapes what precedes it into buf.
func (c *cursor) quoted(end byte, short bool) error {
	c.buf = c.buf[:0]
	at := c.pos - 1
	for !c.done() {
		switch b := c.text[c.pos]; b {
		case end:
			c.pos++
			return nil
		case '\\':
			if err := c.escape(short); err != nil {
				return err
			}
		case '\n', '\r':
			c.pos = at
			return errors.New("the term does not end on its line")
		default:
			c.buf = append(c.buf, b)
			c.pos++
		}
	}
	c.pos = at
	return errors.New("the term does not end on its line")
}

// shortEscapes are the escapes of one letter (ECHAR).
var shortEscapes = [256]byte{'t': '\t', 'b': '\b', 'n': '\n', 'r': '\r', 'f': '\f', '"': '"', '\'': '\'', '\\': '\\'}

// escape reads an escape; one of a single letter only if short.
func (c *cursor) escape(short bool) error {
	rest := c.text[c.pos+1:]
	if len(rest) == 0 {
		return errors.New("unknown escape")
	}
	if e := shortEscapes[rest[0]]; e != 0 && short {
		c.buf = append(c.buf, e)
		c.pos += 2
		return nil
	}
	n := map[byte]int{'u': 4, 'U': 8}[rest[0]]
	if n == 0 || len(rest) <= n {
		return errors.New("unknown escape")
	}
	var r uint32
	for _, h := range rest[1 : n+1] {
		if !isHex(h) {
			return fmt.Errorf("escape without %d hexadecimal digits", n)
		}
		digit := uint32(h) - '0'
		if h |= 0x20; h >= 'a' {
			digit = uint32(h) - 'a' + 10
		}
		r = r<<4 | digit
	}
	if r > utf8.MaxRune || !utf8.ValidRune(rune(r)) {
		return errors.New("escape of what is no character")
	}
	c.buf = utf8.AppendRune(c.buf, rune(r))
	c.pos += n + 2
	return nil
}

func (c *cursor) blank() (rdf.Term, error) {
	if !bytes.HasPrefix(c.text[c.pos:], []byte("_:")) {
		return nil, errors.New("no colon after _")
	}
	start := c.pos + 2
	end, stop := start, start // stop is the end without trailing full stops
	for end < len(c.text) {
		r, n := utf8.DecodeRune(c.text[end:])
		switch {
		case isLabelStart(r) || '0' <= r && r <= '9':
		case end > start && (r == '-' || r == 0xB7 || 0x300 <= r && r <= 0x36F || r == 0x203F || r == 0x2040):
		case end > start && r == '.':
			end++
			continue
		default:
			n = 0
		}
		if n == 0 {
			break
		}
		end += n
		stop = end
	}
	if stop == start {
		return nil, errors.New("no label of a blank node")
	}
	c.pos = stop
	return rdf.NewBlank(string(c.text[start:stop]))
}

// labelRanges are the letters of PN_CHARS_U beyond ASCII.
var labelRanges = [][2]rune{
	{0xC0, 0xD6}, {0xD8, 0xF6}, {0xF8, 0x2FF}, {0x370, 0x37D}, {0x37F, 0x1FFF}, {0x200C, 0x200D}, {0x2070, 0x218F},
	{0x2C00, 0x2FEF}, {0x3001, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFFD}, {0x10000, 0xEFFFF},
}

func isLabelStart(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetter(byte(r)) || r == '_' || r == ':'
	}
	for _, l := range labelRanges {
		if l[0] <= r && r <= l[1] {
			return true
		}
	}
	return false
}

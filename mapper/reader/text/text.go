// Package text reads plain text as extractors take it from the pages of a resolution.
package text

import (
	"bytes"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Match reports whether data may be text extracted from the PDF of a resolution: anything that is not markup.
// Read reports what else may be wrong with it.
func Match(data []byte) bool {
	return !bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(data, source.BOM), " \t\r\n"), []byte("<"))
}

// Read reads plain text as Tika and pdftotext (with -layout, -raw or neither) extract it from the official layout:
// lines are joined to paragraphs, page furniture is dropped, footnotes are linked to their marks. Errors are of
// type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	t, err := newTextReader(name, data, known, nil)
	if err != nil {
		return nil, err
	}
	return t.read()
}

// read takes the steps of reading.
func (t *textReader) read() (*resolution.Resolution, error) {
	if err := t.readSymbol(); err != nil {
		return nil, err
	}
	t.readMasthead()
	t.chooseNumbering()
	t.layOut()
	t.readNotes()
	t.segment()
	t.readBody()
	t.hangNotes()
	t.finish()
	t.introduce()
	t.closeAccount()
	return t.res, nil
}

// newTextReader splits a text into lines and finds the rules for its language. document is what the format says of the
// lines, nil for plain text.
func newTextReader(name string, data []byte, known source.Known, document *rich.Text) (*textReader, error) {
	text := string(bytes.TrimPrefix(data, source.BOM))
	language := known.Language
	if language == "" {
		language = recognizeLanguage(ownWords(text, document))
	}
	words := lang.Get(language)
	if words == nil || !words.Readable() {
		return nil, source.At(name, data, 0, "no rules for text in language "+quote(language))
	}
	traditional := 0
	if words.Syntax.Script == "Han" {
		text, traditional = simplified(text)
	}
	t := &textReader{words: words, text: text, latin: lang.Get("en"), name: name, data: data, given: known.Symbol, rich: document}
	t.res = &resolution.Resolution{Language: language}
	t.res.Source.Name, t.res.Source.Format = name, "text"
	if traditional > 0 {
		t.warn(resolution.TraditionalText, "", "characters changed: "+itoa(traditional))
	}
	t.tightWords = tight[words.Code]()
	t.lines = splitLines(text)
	if document != nil {
		t.attach(document)
	}
	if words.Syntax.RightToLeft && len(t.lines) > 0 {
		if err := t.readRightToLeft(); err != nil {
			return nil, err
		}
	}
	t.liftRaised()
	t.divideLines()
	t.openAccount()
	if document != nil {
		t.arrange()
	}
	if len(t.lines) == 0 {
		return nil, source.At(name, data, 0, "the file holds no text")
	}
	return t, nil
}

// A textReader reads one text; its steps run in the order of Read.
type textReader struct {
	words *lang.Language
	latin *lang.Language // English: dates of issue are printed in English in every language
	name  string
	data  []byte
	text  string          // data without its byte order mark
	given ontology.Symbol // for a text that does not print its own
	res   *resolution.Resolution

	tightWords
	lines     []line // without blank lines; later without furniture and notes
	formula   int    // index of the first enacting formula in lines
	supplied  bool   // the text has no enacting formula: one was supplied
	enactor   string // path of the organ that the formula names, "" for none
	caption   caption
	captioned bool // there is a caption
	sitting   sitting
	sat       bool   // there is a sitting
	part      string // part that the masthead opens: "A"
	layout    layout
	numbering numbering // of the operative paragraphs
	numbered  bool      // they have numbers
	links     []pageLink
	notes     []textNote
	noted     []bool // lines that belong to footnotes
	gathered  int    // line of the heading above notes that are gathered at the end, -1 if there is none
	raises    bool   // superscripts are what the source has raised, not characters of its own
	raised    bool   // there are raised numbers
	slashed   bool   // footnotes have a slash after their number, as until 1996: "1/"
	begun     []bool // lines of the preamble that begin paragraphs, if segment could tell by their widths
	blocks    []block
	hyphens   *hyphenation         // nil until a line ends with a hyphen
	account   []resolution.Passage // what became of each line of the source
	rich      *rich.Text           // what the format says of the text, nil for plain text
	feet      int                  // how many lines the format says are of footnotes: the last ones
}

func quote(s string) string { return "\"" + s + "\"" }

// FindSymbol reads the masthead. It needs the whole file, since the masthead may end anywhere.
func FindSymbol(data []byte, whole bool, known source.Known) (s ontology.Symbol, found bool) {
	if !whole {
		return "", whole
	}
	t, err := newTextReader("", data, known, nil)
	if err != nil {
		return "", true
	}
	return t.findSymbol(), true
}

// FindRichSymbol returns the symbol that ReadRich will find, "" if there is none.
func FindRichSymbol(document rich.Text, known source.Known) ontology.Symbol {
	document, _ = legible(document)
	t, err := newTextReader("", []byte(flat(document)), known, &document)
	if err != nil {
		return ""
	}
	return t.findSymbol()
}

func (t *textReader) findSymbol() ontology.Symbol {
	if t.readSymbol() != nil {
		return ""
	}
	return t.res.Symbol
}

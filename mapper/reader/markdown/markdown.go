// Package markdown reads resolutions as Markdown, as converters of PDF and Word write it: docling, marker, pymupdf4llm,
// MarkItDown, pandoc.
//
// Read takes the marks for what they say: headings, emphasis, raised numbers, links, footnotes, tables. Lines stay lines,
// since converters wrap some texts and not others. Front matter, pictures, comments and rules between pages are no part of
// the text. Lists keep the numbers that the source has.
package markdown

import (
	"bytes"

	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/reader/text"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// enoughMarks is how many lines with a mark of Markdown make a text Markdown; other texts hardly have one.
const enoughMarks = 2

// Match reports whether data is Markdown: some lines are headings, emphasised or escaped, and it is no web page.
func Match(data []byte) bool {
	if !bytes.ContainsAny(data, "#*_\\<[") || isPage(data) {
		return false
	}
	found := 0
	for len(data) > 0 {
		line, rest, _ := bytes.Cut(data, []byte("\n"))
		if data = rest; hasMark(bytes.TrimLeft(line, " >")) {
			if found++; found == enoughMarks {
				return true
			}
		}
	}
	return false
}

// isPage reports whether data begins as a web page or other markup does, not with an element that converters put into
// Markdown.
func isPage(data []byte) bool {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, source.BOM), " \t\r\n")
	if len(data) == 0 || data[0] != '<' {
		return false
	}
	for _, begins := range [...]string{"<span", "<sup", "<a ", "<!--", "<table", "<div", "<p ", "<p>", "<img", "<center", "<br"} {
		if bytes.HasPrefix(data, []byte(begins)) {
			const first = 2048 // bytes
			start := bytes.ToLower(data[:min(len(data), first)])
			return bytes.Contains(start, []byte("<html")) || bytes.Contains(start, []byte("<body"))
		}
	}
	return true
}

// hasMark reports whether a line has a mark of Markdown.
func hasMark(line []byte) bool {
	if len(line) < 3 {
		return false
	}
	switch c := line[0]; c {
	case '#':
		return bytes.HasPrefix(bytes.TrimLeft(line, "#"), []byte(" "))
	case '*', '_':
		words := bytes.TrimLeft(line, string(c))
		end := bytes.IndexByte(words, c)
		if end > 0 && words[0] != ' ' && hasLetter(words[:end]) {
			return true
		}
	case '[':
		if bytes.HasPrefix(line, []byte("[^")) {
			return true
		}
	}
	return bytes.Count(line, []byte("**")) > 1 || bytes.Contains(line, []byte("<sup>")) || escapes(line) || bytes.Contains(line, []byte("[^")) ||
		bytes.Contains(line, []byte("]{")) || bytes.Contains(line, []byte("](#")) || bytes.Contains(line, []byte("](http"))
}

func hasLetter(text []byte) bool {
	for _, c := range text {
		if c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 {
			return true
		}
	}
	return false
}

// escapes reports whether a line begins with an escaped number or bracket: "1\.", "\[".
func escapes(line []byte) bool {
	at := 0
	for at < len(line) && line[at] >= '0' && line[at] <= '9' {
		at++
	}
	return at+1 < len(line) && line[at] == '\\' && isEscaped(line[at+1])
}

// Read reads Markdown. Errors are of type *Error.
func Read(name string, data []byte, known source.Known) (*resolution.Resolution, error) {
	document, front := lines(data)
	r, err := text.ReadRich(name, document, known)
	if err == nil || known.Symbol != "" {
		return r, err
	}
	if known.Symbol = symbolIn(front); known.Symbol == "" {
		return nil, err
	}
	return text.ReadRich(name, document, known)
}

// symbolIn returns the symbol that the front matter names.
func symbolIn(front []rich.Line) ontology.Symbol {
	for _, l := range front {
		if s := text.SymbolIn(l.Text); s != "" {
			return s
		}
	}
	return ""
}

package table

import (
	"io"
	"strings"
)

// An Album writes several answers, one after another.
type Album interface {
	// Answer returns the encoder of a further answer, with the name and the title of the question. The answer appears
	// when the encoder is closed, which comes before the next Answer; one that is discarded does not.
	Answer(name, title string) Encoder
	// Close ends the album. Without answers it writes nothing but what a file of the format needs.
	Close() error
	// Discard frees what the album holds, instead of Close; after it, it does nothing.
	Discard()
}

// A pageOf says how a format of text holds several answers: what comes before the first, between two and after the
// last, and the heading of each.
type pageOf struct {
	begin, between, end string
	joined              bool // an answer is without the end of its last line
	heading             func(name, title string) string
}

var (
	// lines part answers by an empty line.
	lines = pageOf{between: "\n", heading: func(name, title string) string { return headline(name, title) + "\n" }}
	// sections put answers below headings of Markdown.
	sections = pageOf{between: "\n", heading: func(name, title string) string {
		return "## " + escapeMarkdown(headline(name, title)) + "\n\n"
	}}
	// members make answers the members of an object of JSON.
	members = pageOf{
		begin: "{\n", between: ",\n", end: "\n}\n", joined: true,
		heading: func(name, _ string) string { return string(appendString(nil, name)) + ": " },
	}
)

// headline is the name of a question with its title, if it has one.
func headline(name, title string) string {
	if title != "" {
		name += ": " + title
	}
	return onOneLine(name)
}

func newPages(build func(io.Writer, Options) Encoder, form pageOf) func(io.Writer, Options) Album {
	return func(w io.Writer, o Options) Album { return &pages{out: w, options: o, build: build, form: form} }
}

// Pages are an album of text.
type pages struct {
	out     io.Writer
	options Options
	build   func(io.Writer, Options) Encoder
	form    pageOf
	begun   bool
}

func (p *pages) Answer(name, title string) Encoder {
	one := &page{album: p, heading: p.form.heading(name, title)}
	one.Encoder = p.build(&one.text, p.options)
	return one
}

func (p *pages) Close() error {
	if !p.begun {
		return nil
	}
	_, err := io.WriteString(p.out, p.form.end)
	return err
}

func (p *pages) Discard() {}

// A page is one answer, which is kept until it is whole.
type page struct {
	Encoder
	album   *pages
	heading string
	text    strings.Builder
}

func (p *page) Close() error {
	if err := p.Encoder.Close(); err != nil {
		return err
	}
	before, text := p.album.form.begin, p.text.String()
	if p.album.begun {
		before = p.album.form.between
	}
	if p.album.form.joined {
		text = strings.TrimSuffix(text, "\n")
	}
	p.album.begun = true
	_, err := io.WriteString(p.album.out, before+p.heading+text)
	return err
}

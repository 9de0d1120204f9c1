package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/mapper/resolution"
)

// messages prints what there is to say of a run on standard error, with a bar below where people watch, and counts it.
type messages struct {
	out      io.Writer
	quiet    bool
	watched  bool // a bar would be seen and be in nobody's way
	bars     *mpb.Progress
	bar      *mpb.Bar
	errors   int
	warnings int
}

func newMessages(c *cli.Context) *messages {
	m := &messages{out: c.App.ErrWriter, quiet: c.Bool("quiet")}
	m.watched = !m.quiet && isTerminal(c.App.ErrWriter) && (c.IsSet("output") || !isTerminal(c.App.Writer))
	return m
}

// progress moves the bar. A single document is done before there is something to see.
func (m *messages) progress(done, total int) {
	if !m.watched || total < 2 {
		return
	}
	if m.bar == nil {
		m.bars = mpb.New(mpb.WithOutput(m.out), mpb.WithWidth(60))
		m.bar = m.bars.AddBar(int64(total), mpb.BarRemoveOnComplete(),
			mpb.PrependDecorators(decor.CountersNoUnit("%d/%d")),
			mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)))
	}
	m.bar.SetCurrent(int64(done))
}

// end takes the bar away.
func (m *messages) end() {
	if m.bar != nil {
		m.bar.Abort(true)
		m.bars.Wait()
		m.bar = nil
	}
}

// line prints a line, above the bar if there is one.
func (m *messages) line(format string, args ...any) {
	out := m.out
	if m.bar != nil {
		out = m.bars
	}
	fmt.Fprintf(out, format+"\n", args...)
}

// nothing is the error of a run that met no document, which is told even if nothing else is.
func (m *messages) nothing() error {
	if m.errors > 0 {
		return errTold
	}
	return errors.New("no resolution among the inputs")
}

// outcome is the error that a command ends with after what was told.
func (m *messages) outcome(c *cli.Context) error {
	switch {
	case m.errors > 0:
		return errTold
	case m.warnings > 0 && c.Bool("strict"):
		return errWarnings
	}
	return nil
}

// result prints the errors and warnings of a document.
func (m *messages) result(r mapper.Result) {
	for _, e := range r.Errors {
		m.errors++
		m.line("unkg: error: %v", e)
	}
	for _, e := range r.Foreign {
		m.warnings++
		if !m.quiet {
			m.line("unkg: warning: %v: left out", e)
		}
	}
	for _, v := range r.Versions {
		m.warn(v.Source.Name, v.Warnings)
	}
	if len(r.Warnings) > 0 {
		m.warn(r.Versions[0].Source.Name, r.Warnings)
	}
}

func (m *messages) warn(name string, warnings []resolution.Warning) {
	for _, w := range warnings {
		m.warnings++
		if !m.quiet {
			m.line("unkg: warning: %s: %s", name, warningText(w))
		}
	}
}

// phrases say what the codes of warnings mean.
var phrases = map[resolution.Code]string{
	resolution.NoSymbol:        "the source does not print its symbol",
	resolution.SymbolMismatch:  "the number in the heading is not that of the symbol",
	resolution.SessionMismatch: "the session on the cover page is not that of the symbol",
	resolution.DateMismatch:    "the source gives several dates of adoption",
	resolution.DateRange:       "the date of adoption does not fit the symbol and is left out",
	resolution.DateOrder:       "the document was issued before it was adopted",
	resolution.MeetingMismatch: "the record of the meeting is of another session or meeting",
	resolution.VoteMismatch:    "a count of votes is not the number of States that are listed",
	resolution.NoParagraphs:    "the document has no paragraphs",
	resolution.NoClosing:       "the text breaks off or lacks its closing lines",
	resolution.NoDate:          "a date is missing or impossible",
	resolution.LostNote:        "a footnote without its mark or a mark without its footnote",
	resolution.NumberGap:       "numbers of paragraphs do not follow one another",
	resolution.UnresolvedShort: "a short form stands for nothing that the document names",
	resolution.UnknownAction:   "the paragraph opens with no known verb",
	resolution.LaterCitation:   "a document later than the citing one",
	resolution.LinkMismatch:    "a link and its words name different documents",
	resolution.WrongLanguage:   "the text is not in the language that the source declares",
	resolution.SecondVersion:   "the same resolution in the same language was read already; this file is left out",
	resolution.UnknownState:    "not the name of a State",
	resolution.BadCharacter:    "a character that XML and RDF refuse is left out",
	resolution.Disagreement:    "language versions disagree",
}

// warningText is the line for a warning: "op4: a short form stands for nothing that the document names: "the Convention"".
func warningText(w resolution.Warning) string {
	phrase, ok := phrases[w.Code]
	if !ok {
		phrase = string(w.Code)
	}
	if w.Where != "" {
		phrase = w.Where + ": " + phrase
	}
	if w.Text != "" {
		phrase += fmt.Sprintf(": %q", shorten(w.Text))
	}
	return phrase
}

// shorten keeps the beginning of a text, as much as a line has room for.
func shorten(text string) string {
	const room = 80 // characters
	n := 0
	for i := range text {
		if n++; n > room {
			return text[:i] + "…"
		}
	}
	return text
}

// isTerminal reports whether people watch what is written to w.
func isTerminal(w io.Writer) bool {
	f, ok := w.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

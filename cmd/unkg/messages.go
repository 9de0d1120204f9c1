package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"

	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/mapper/resolution"
)

// messages prints the messages of a run on standard error and counts them.
type messages struct {
	*meter
	quiet    bool
	brief    bool // warnings are counted and not printed
	errors   int
	warnings map[resolution.Code]int
}

// Codes of warnings that are not about a document.
const (
	foreignFile resolution.Code = "foreign-file"
	inTheClear  resolution.Code = "in-the-clear"
	doubtful    resolution.Code = "doubtful"
)

// meanings lists the codes of all warnings: those about documents first.
func meanings() []resolution.Meaning {
	return append(resolution.Meanings(),
		resolution.Meaning{Code: foreignFile, Text: "a file in a folder is no resolution and is left out"},
		resolution.Meaning{Code: inTheClear, Text: "what is sent to a store can be read on the way"},
		resolution.Meaning{Code: doubtful, Text: "a statement of a graph is doubtful, not wrong"},
	)
}

func newMessages(c *cli.Context) *messages {
	inTheWay := isTerminal(c.App.Writer) && !c.IsSet("output")
	return messagesOn(c.Context, c.App.ErrWriter, c.Bool("quiet"), inTheWay)
}

// messagesOn returns messages that are printed on w. The progress is not shown where it would be in the way of what
// the command prints.
func messagesOn(ctx context.Context, w io.Writer, quiet, inTheWay bool) *messages {
	m := &messages{meter: newMeter(w), quiet: quiet, warnings: map[resolution.Code]int{}}
	if s, ok := w.(standardError); ok && isTerminal(s) && !quiet && !inTheWay {
		m.watched = s.file
	}
	go m.answer(ctx)
	return m
}

// error prints an error that does not end the run.
func (m *messages) error(err error) {
	m.errors++
	m.print("unkg: error: %v", err)
}

// failure is error with the hint of err.
func (m *messages) failure(err error) {
	m.error(err)
	if h := hint(err); h != "" {
		m.print("unkg: hint: %s", h)
	}
}

// warning prints a warning with its code.
func (m *messages) warning(code resolution.Code, format string, args ...any) {
	m.warnings[code]++
	if m.brief {
		return
	}
	m.note("warning: %s [%s]", fmt.Sprintf(format, args...), code)
}

// note prints what --quiet hides.
func (m *messages) note(format string, args ...any) {
	if !m.quiet {
		m.print("unkg: "+format, args...)
	}
}

// result prints the errors and warnings of a document.
func (m *messages) result(r mapper.Result) {
	for _, e := range r.Errors {
		m.error(e)
	}
	for _, e := range r.Foreign {
		m.warning(foreignFile, "%v: left out", e)
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
		m.warning(w.Code, "%s: %s", name, warningText(w))
	}
}

// nothing returns the error for a run without any document. It is printed even with --quiet.
func (m *messages) nothing() error {
	if m.errors == 0 {
		return errors.New("no resolution among the inputs")
	}
	m.summarize()
	return errTold
}

// outcome prints the summary and returns the error for a command that has produced output.
func (m *messages) outcome(c *cli.Context) error { return m.loaded(c, 1) }

// loaded is outcome for a load of so many documents, which may be 0: a store may refuse them all.
func (m *messages) loaded(c *cli.Context, documents int) error {
	m.summarize()
	if documents == 0 {
		return m.verdict(c.Bool("strict"), errTold)
	}
	return m.verdict(c.Bool("strict"), errSome)
}

// verdict returns failed if there were errors, errWarnings for warnings if strict, otherwise nil.
func (m *messages) verdict(strict bool, failed error) error {
	switch {
	case m.errors > 0:
		return failed
	case len(m.warnings) > 0 && strict:
		return errWarnings
	}
	return nil
}

// summarize counts what was printed, unless it is a single line: "unkg: 1 error, 3 warnings: 2 number-gap, 1 no-date".
func (m *messages) summarize() {
	total := m.warned()
	if m.errors+total < 2 && !(m.brief && total > 0) {
		return
	}
	var counts, codes []string
	if m.errors > 0 {
		counts = append(counts, plural(m.errors, "error"))
	}
	if total > 0 {
		counts = append(counts, plural(total, "warning"))
	}
	byNumber := func(a, b resolution.Code) int {
		return cmp.Or(cmp.Compare(m.warnings[b], m.warnings[a]), cmp.Compare(a, b))
	}
	for _, code := range slices.SortedFunc(maps.Keys(m.warnings), byNumber) {
		codes = append(codes, fmt.Sprintf("%d %s", m.warnings[code], code))
	}
	summary := strings.Join(counts, ", ")
	if len(codes) > 0 {
		summary += ": " + strings.Join(codes, ", ")
	}
	m.note("%s", summary)
}

// warned returns the number of warnings.
func (m *messages) warned() (n int) {
	for _, times := range m.warnings {
		n += times
	}
	return n
}

// plural returns a number with its noun: "1 error", "2 errors".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// warningText returns the text of a warning with its place and the words concerned: `op4: MEANING: "the Convention"`.
func warningText(w resolution.Warning) string {
	text := string(w.Code)
	all := resolution.Meanings()
	if i := slices.IndexFunc(all, func(m resolution.Meaning) bool { return m.Code == w.Code }); i >= 0 {
		text = all[i].Text
	}
	if w.Where != "" {
		text = w.Where + ": " + text
	}
	if w.Text != "" {
		text += fmt.Sprintf(": %q", shorten(w.Text))
	}
	return text
}

// shorten cuts a text so that it fits on a line.
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

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A style is a text style on a terminal: a parameter of SGR (ECMA-48, section 8.3.117).
type style int

const (
	bold   style = 1
	faint  style = 2
	green  style = 32 // documents
	yellow style = 33 // warnings
	cyan   style = 36 // entities
)

// A printer writes the page of a resolution. Words of the input must pass through visible or in, which escape what
// could steer a terminal.
type printer struct {
	bytes.Buffer
	coloured bool
	language string
	entities map[ontology.Kind][]*found
	cited    []*found
}

// found is an entity or a document and where it was found.
type found struct {
	name  string
	where []string
}

// page returns the resolution as text for people, with what was found in it.
func page(r *resolution.Resolution, coloured bool) []byte {
	p := &printer{coloured: coloured, language: r.Language, entities: map[ontology.Kind][]*found{}}
	p.head(r)
	for i := range r.Paragraphs {
		p.paragraph(&r.Paragraphs[i])
	}
	if len(r.Footnotes) > 0 {
		fmt.Fprintf(p, "\n%s\n", p.in(bold, "Footnotes"))
	}
	for i := range r.Footnotes {
		p.footnote(&r.Footnotes[i])
	}
	p.summary(r)
	return p.Bytes()
}

// head prints the facts about the document.
func (p *printer) head(r *resolution.Resolution) {
	fmt.Fprintf(p, "%s  %s\n", p.in(bold, string(r.Symbol)), p.in(bold, r.Title))
	fact := func(name string, values ...string) {
		values = slices.DeleteFunc(values, func(v string) bool { return v == "" })
		if len(values) > 0 {
			fmt.Fprintf(p, "%s %s\n", p.in(faint, fmt.Sprintf("%-14s", name)), script.Visible(strings.Join(values, ", ")))
		}
	}
	prefixed := func(prefix, value string) string {
		if value == "" {
			return ""
		}
		return prefix + value
	}
	fact("source", r.Source.Name, r.Source.Format, r.Language)
	fact("organ", p.body(r.Organ), prefixed("session ", r.Session))
	if r.Outcome.OfDraft() {
		fact("outcome", strings.ReplaceAll(string(r.Outcome), "-", " "), r.Voted, prefixed("meeting ", r.Meeting))
	} else {
		fact("adopted", r.Adopted, prefixed("meeting ", r.Meeting), strings.ReplaceAll(string(r.Adoption), "-", " "))
	}
	if r.Votes.Recorded {
		fact("votes", fmt.Sprintf("%d for, %d against, %d abstaining", r.Votes.For, r.Votes.Against, r.Votes.Abstaining))
	}
	fact("issued", r.Issued, prefixed("job number ", r.JobNumber))
	for _, item := range r.AgendaItems {
		fact("agenda", prefixed("item ", item.Number), item.Title)
	}
	fact("agenda", r.AgendaTitle)
	fact("report", r.Report, prefixed("paragraph ", r.ReportParagraph), p.body(r.Committee))
	fact("drafts", r.Drafts...)
	fact("sponsors", r.Sponsors...)
	p.WriteByte('\n')
}

// paragraph prints a paragraph: the headings above it, its text with sub-paragraphs on their lines, then its clauses.
func (p *printer) paragraph(para *resolution.Paragraph) {
	if para.Heading != "" {
		for _, heading := range strings.Split(para.Heading, "\n") {
			fmt.Fprintf(p, "       %s\n", p.in(bold, heading))
		}
	}
	var words []mark
	for _, c := range para.Clauses {
		words = append(words, mark{c.Verb, bold})
	}
	p.note(para.ID, para.Mentions, para.Citations)
	words = append(words, marks(para.Mentions, para.Citations)...)
	fmt.Fprintf(p, "%s %s\n", p.in(faint, fmt.Sprintf("%-6s", para.ID)), p.text(para.Text, words, breaks(para.Text, para.Items, 1)))
	for _, c := range para.Clauses {
		action := c.Action
		if action == "" {
			action = "?"
		}
		fmt.Fprintf(p, "       %s%s\n", p.in(bold, action), p.clause(&c))
	}
}

// clause returns what a clause says besides its verb.
func (p *printer) clause(c *resolution.Clause) string {
	var b strings.Builder
	if c.Item != "" {
		fmt.Fprintf(&b, " (%s)", script.Visible(c.Item))
	}
	if len(c.Concerns) > 0 {
		b.WriteString(" " + p.targets(c.Concerns))
	}
	if len(c.Addressees) > 0 {
		b.WriteString(" → " + p.targets(c.Addressees))
	}
	for _, r := range c.Reports {
		b.WriteString("; report")
		if r.To != nil {
			b.WriteString(" to " + p.in(cyan, p.name(r.To)))
		}
		for _, due := range []struct{ name, value string }{{"at session", r.Session}, {"by", r.On}, {"", r.Every}} {
			if due.value != "" {
				b.WriteString(strings.TrimRight(" "+due.name, " ") + " " + script.Visible(due.value))
			}
		}
	}
	return b.String()
}

func (p *printer) targets(targets []resolution.Target) string {
	var names []string
	for _, t := range targets {
		switch {
		case t.Entity != nil:
			names = append(names, p.in(cyan, p.name(t.Entity)))
		case t.Symbol != "":
			names = append(names, p.in(green, string(t.Symbol)))
		default:
			names = append(names, script.Visible(t.Group))
		}
	}
	return strings.Join(names, ", ")
}

func (p *printer) footnote(n *resolution.Footnote) {
	id := "fn" + n.Mark
	p.note(id, n.Mentions, n.Citations)
	where := n.Paragraph
	if where == "" {
		where = "?"
	}
	text := p.text(n.Text, marks(n.Mentions, n.Citations), nil)
	fmt.Fprintf(p, "%s %s %s\n", p.in(faint, fmt.Sprintf("%-6s", id)), text, p.in(faint, "("+where+")"))
}

// note records what was found, for the summary.
func (p *printer) note(where string, mentions []resolution.Mention, citations []resolution.Citation) {
	for _, m := range mentions {
		if m.Entity != nil {
			p.entities[m.Entity.Kind] = add(p.entities[m.Entity.Kind], p.name(m.Entity), where)
		}
	}
	for _, c := range citations {
		p.cited = add(p.cited, string(c.Symbol), where)
	}
}

// add adds a place to the entry called name.
func add(list []*found, name, where string) []*found {
	i := slices.IndexFunc(list, func(f *found) bool { return f.name == name })
	if i < 0 {
		return append(list, &found{name, []string{where}})
	}
	if !slices.Contains(list[i].where, where) {
		list[i].where = append(list[i].where, where)
	}
	return list
}

// sections are the kinds of entity in the order of the page.
var sections = []struct {
	kind  ontology.Kind
	title string
}{
	{ontology.Body, "Bodies"},
	{ontology.Convention, "Conventions"},
	{ontology.Framework, "Frameworks"},
	{ontology.Forum, "Forums"},
	{ontology.State, "States"},
}

// summary prints entities by kind, documents cited and warnings.
func (p *printer) summary(r *resolution.Resolution) {
	section := func(title string, s style, list []*found) {
		if len(list) == 0 {
			return
		}
		fmt.Fprintf(p, "\n%s\n", p.in(bold, title))
		for _, f := range list {
			fmt.Fprintf(p, "  %s %s\n", p.in(s, f.name), p.in(faint, "("+strings.Join(f.where, ", ")+")"))
		}
	}
	for _, s := range sections {
		section(s.title, cyan, p.entities[s.kind])
	}
	section("Documents cited", green, p.cited)
	if len(r.Warnings) > 0 {
		fmt.Fprintf(p, "\n%s\n", p.in(bold, "Warnings"))
	}
	for _, w := range r.Warnings {
		fmt.Fprintf(p, "  %s\n", p.in(yellow, warningText(w)))
	}
}

// A mark is a span of words in a style.
type mark struct {
	resolution.Span
	style style
}

func marks(mentions []resolution.Mention, citations []resolution.Citation) (words []mark) {
	for _, m := range mentions {
		if m.Entity != nil {
			words = append(words, mark{m.Span, cyan})
		}
	}
	for _, c := range citations {
		words = append(words, mark{c.Span, green})
	}
	return words
}

// A lineBreak is where a sub-paragraph begins, and its depth.
type lineBreak struct{ offset, depth int }

func breaks(text string, items []resolution.Paragraph, depth int) (list []lineBreak) {
	for _, item := range items {
		list = append(list, lineBreak{item.Start - len(printedNumber(text[:item.Start])), depth})
		list = append(list, breaks(text, item.Items, depth+1)...)
	}
	return list
}

// printedNumber returns the number of a sub-paragraph at the end of text, with the space after it: "(a) ", "㈠ ", "– ".
func printedNumber(text string) string {
	number := strings.TrimRight(text, " ")
	from := len(number)
	if open := strings.LastIndexAny(number, "(（"); strings.HasSuffix(number, ")") || strings.HasSuffix(number, "）") {
		if from = open; from < 0 {
			from = strings.LastIndex(number, " ") + 1
		}
	} else if _, size := utf8.DecodeLastRuneInString(number); size > 0 {
		from -= size
	}
	return text[from:]
}

// text returns the text with marked words in their styles and each sub-paragraph on its own line. If marks overlap,
// the first counts.
func (p *printer) text(text string, words []mark, lines []lineBreak) string {
	slices.SortStableFunc(words, func(a, b mark) int { return cmp.Compare(a.Start, b.Start) })
	var b strings.Builder
	pos := 0
	upTo := func(end int) {
		for len(lines) > 0 && lines[0].offset <= end {
			if at := lines[0].offset; at > pos {
				b.WriteString(strings.TrimRight(script.Visible(text[pos:at]), " "))
				b.WriteString("\n" + strings.Repeat(" ", 7+4*(lines[0].depth-1)))
				pos = at
			}
			lines = lines[1:]
		}
		if end > pos {
			b.WriteString(script.Visible(text[pos:end]))
			pos = end
		}
	}
	for _, w := range words {
		if w.Start < pos || w.Empty() || w.End > len(text) {
			continue
		}
		upTo(w.Start)
		b.WriteString(p.in(w.style, w.Of(text)))
		pos = w.End
	}
	upTo(len(text))
	return b.String()
}

// in returns words in a style if there is colour, and escapes them in any case.
func (p *printer) in(s style, words string) string {
	if !p.coloured || words == "" {
		return script.Visible(words)
	}
	return fmt.Sprintf("\x1b[%dm%s\x1b[0m", s, script.Visible(words))
}

// name returns the name of an entity in the language of the document, or else in English, or else in any language.
func (p *printer) name(e *ontology.Entity) string {
	for _, lang := range []string{p.language, "en"} {
		if n := e.Name(lang); n != "" {
			return n
		}
	}
	if len(e.Names) > 0 {
		return e.Names[0].Text
	}
	return e.Slug
}

// body returns the name of the body at a path of the authority.
func (p *printer) body(path string) string {
	if e := ontology.LoadAuthority().ByPath(path); e != nil {
		return p.name(e)
	}
	return path
}

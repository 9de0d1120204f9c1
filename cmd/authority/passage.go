package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A passage is the text of a paragraph or footnote with what it names and cites.
type passage struct {
	id        string // "title", "op4", "fn3"
	text      string
	mentions  []resolution.Mention
	citations []resolution.Citation
}

// passages lists those of a version.
func passages(v *resolution.Resolution) []passage {
	var all []passage
	for i := range v.Paragraphs {
		p := &v.Paragraphs[i]
		all = append(all, passage{p.ID, p.Text, p.Mentions, p.Citations})
	}
	for i := range v.Footnotes {
		f := &v.Footnotes[i]
		all = append(all, passage{"fn" + f.Mark, f.Text, f.Mentions, f.Citations})
	}
	return all
}

// unexplained returns the runs of words of a text that are in no name and no citation and have no punctuation between
// them. A word is a run of letters, or one Chinese character.
func (p *passage) unexplained() [][]string {
	var spans []resolution.Span
	for _, m := range p.mentions {
		spans = append(spans, m.Span)
	}
	for _, c := range p.citations {
		spans = append(spans, c.Span)
	}
	slices.SortFunc(spans, func(a, b resolution.Span) int { return a.Start - b.Start })
	var runs [][]string
	last := 0
	for _, s := range spans {
		if s.Start > last {
			runs = append(runs, wordRuns(p.text[last:s.Start])...)
		}
		last = max(last, s.End)
	}
	return append(runs, wordRuns(p.text[last:])...)
}

// wordRuns splits a text at its punctuation, and each part into words.
func wordRuns(text string) [][]string {
	var runs [][]string
	var run []string
	word := strings.Builder{}
	end := func() {
		if word.Len() > 0 {
			run = append(run, word.String())
			word.Reset()
		}
	}
	for _, r := range text {
		switch {
		case script.IsIdeograph(r):
			end()
			run = append(run, string(r))
		case script.IsLetter(r), r == '-', r == '\'', r == '’':
			word.WriteRune(r)
		case script.IsBlank(r):
			end()
		default:
			end()
			if len(run) > 0 {
				runs, run = append(runs, run), nil
			}
		}
	}
	if end(); len(run) > 0 {
		runs = append(runs, run)
	}
	return runs
}

// join writes words as a text does.
func join(words []string) string {
	out := strings.Builder{}
	for i, w := range words {
		if i > 0 && !(script.IsIdeograph(script.Last(words[i-1])) && script.IsIdeograph(script.First(w))) {
			out.WriteByte(' ')
		}
		out.WriteString(w)
	}
	return out.String()
}

// eachDocument calls do with each document of the inputs and prints what could not be read.
func eachDocument(ctx context.Context, inputs []string, do func(versions []*resolution.Resolution) error) error {
	return mapper.Run{}.Each(ctx, inputs, func(r mapper.Result) error {
		for _, err := range r.Errors {
			fmt.Fprintln(os.Stderr, "authority:", err)
		}
		return do(r.Versions)
	})
}

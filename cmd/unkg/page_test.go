package main

import (
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
)

func TestText(t *testing.T) {
	p := &printer{coloured: true}
	if got, want := p.text("a\x1b[2Jb\u009bc", []mark{{resolution.Span{Start: 1, End: 3}, bold}}, nil), "a\x1b[1m\\x1b[\x1b[0m2Jb\\u009bc"; got != want {
		t.Errorf("control characters: got %q, want %q", got, want)
	}

	const text = "Urges States: (a) To act; (b) To read 70/1;"
	span := func(start, end int) resolution.Span { return resolution.Span{Start: start, End: end} }
	items := []resolution.Paragraph{{Start: 18}, {Start: 30}}
	for _, c := range []struct {
		name     string
		coloured bool
		words    []mark
		items    []resolution.Paragraph
		want     string
	}{
		{"plain", false, []mark{{span(0, 5), bold}}, nil, text},
		{"words", true, []mark{{span(38, 42), green}, {span(0, 5), bold}}, nil, "\x1b[1mUrges\x1b[0m States: (a) To act; (b) To read \x1b[32m70/1\x1b[0m;"},
		{"overlap", true, []mark{{span(0, 5), bold}, {span(3, 8), cyan}, {span(7, 7), cyan}}, nil, "\x1b[1mUrges\x1b[0m States: (a) To act; (b) To read 70/1;"},
		{"out of range", true, []mark{{span(30, 99), bold}}, nil, text},
		{"lines", false, nil, items, "Urges States:\n       (a) To act;\n       (b) To read 70/1;"},
	} {
		p := &printer{coloured: c.coloured}
		if got := p.text(text, c.words, breaks(text, c.items, 1)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

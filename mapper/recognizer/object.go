package recognizer

import (
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// Notes are the footnotes of a document by their marks.
type notes map[string][]*resolution.Footnote

func notesByMark(footnotes []resolution.Footnote) notes {
	m := notes{}
	for i := range footnotes {
		f := &footnotes[i]
		m[f.Mark] = append(m[f.Mark], f)
	}
	return m
}

// An object reads the object of a verb for what the verb governs: the names and citations that are heads of its parts,
// and those that its nouns reach ("the work of the Committee"). It is shallow on purpose: what stands in a relative
// clause, a purpose or a topic is not governed, and where the structure is not clear nothing is taken.
type object struct {
	p      *resolution.Paragraph
	notes  notes
	tokens []token
	i      int
	out    []resolution.Target
	cited  bool // the last head was a citation
	genus  bool // the last noun was of a kind that "including" can spell out
	genera bool // a noun before was: "its resolutions and statements of its President, including resolution 1"
	paper  int  // first token of the part that speaks of a document, -1 for none
	solid  int  // where the first noun or head of the part stands, -1 if it has none
}

// take adds a target that is not there yet.
func (o *object) take(target resolution.Target) {
	for i := range o.out {
		if o.out[i].Entity == target.Entity && o.out[i].Symbol == target.Symbol {
			return
		}
	}
	o.out = append(o.out, target)
}

// documents takes the symbols of the documents that the part from token first to the byte at end speaks of: those in
// brackets in it, or those of the footnotes on the first mark in it. Resolutions cited there are something else.
func (o *object) documents(first, end int) {
	start, found := o.tokens[first].Start, false
	for i := first; i < len(o.tokens) && o.tokens[i].Start < end; i++ {
		t := &o.tokens[i]
		if t.kind == citationToken && i > first && o.tokens[i-1].is(lang.DocumentNoun) && t.symbol.Class() == "Document" { // "contained in document A/70/81"
			o.add(t)
			continue
		}
		if t.kind != asideToken {
			if found && t.kind != commaToken && !t.is(lang.AndWord) && !o.dated(i) && !(i > first && o.tokens[i-1].kind == numberToken) {
				return
			}
			continue
		}
		for _, c := range resolution.Within(o.p.Citations, t.Start, t.End) {
			if c.End <= t.End && c.Symbol.Class() == "Document" {
				o.take(resolution.Target{Span: c.Span, Symbol: c.Symbol})
				found = true
			}
		}
	}
	if found {
		return
	}
	marks := resolution.Within(o.p.Marks, start+1, end+2)
	for _, m := range marks {
		if m.Offset == marks[0].Offset {
			o.noted(m)
		}
	}
}

// noted takes the documents of the footnotes of a mark.
func (o *object) noted(m resolution.Mark) {
	for _, note := range o.notes[m.Mark] {
		for _, c := range note.Citations {
			if c.Symbol.Class() == "Document" {
				o.take(resolution.Target{Span: resolution.Span{Start: m.Offset, End: m.Offset}, Symbol: c.Symbol})
			}
		}
	}
}

func (o *object) text(t *token) string { return t.Of(o.p.Text) }

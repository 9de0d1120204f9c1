package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// Notes are the footnotes of a document, by mark.
type notes map[string][]*resolution.Footnote

func notesByMark(footnotes []resolution.Footnote) notes {
	m := notes{}
	for i := range footnotes {
		f := &footnotes[i]
		m[f.Mark] = append(m[f.Mark], f)
	}
	return m
}

// An object reads what follows a verb, and collects its phrases. It is shallow on purpose: what is in a relative clause,
// a purpose or a topic is not governed, and where the structure is not clear nothing is taken.
type object struct {
	words     *lang.ObjectWords
	syntax    *lang.Syntax
	habit     *habit
	p         *resolution.Paragraph
	notes     notes
	tokens    []token
	i         int
	phrases   []phrase
	explained bool      // nouns and what is passed over are phrases too
	found     bool      // it has a phrase that the verb may govern
	listed    bool      // "including" comes before the phrase that is read
	lead      string    // the preposition of the verb, or of the owner that is read: another one like it continues their list
	inCase    lang.Case // of the object, in a language that has any
	cited     bool      // the last head was a citation
	genus     bool      // the last noun is a genus noun ("resolutions"), one whose members "including" can list
	genera    bool      // an earlier noun is: "its resolutions and statements of its President, including resolution 1"
	paper     int       // first token of the part that is about a document ("the report of"), -1 for none
	solid     int       // byte offset of the first known noun, name or citation of the part, -1 if it has none
}

// phrase adds a phrase.
func (o *object) phrase(target resolution.Target, relation relation, level int) {
	p := phrase{Target: target, relation: relation, level: level}
	o.phrases = append(o.phrases, p)
	o.found = o.found || p.governed()
}

// tell records words that name nobody, for those who ask how an object was read.
func (o *object) tell(span resolution.Span, relation relation, level int) {
	if o.explained && span.Start < span.End {
		o.phrases = append(o.phrases, phrase{Target: resolution.Target{Span: span}, relation: relation, level: level})
	}
}

// documents takes the symbols of the documents that the text from token first to the byte at end is about: those in
// brackets or after a document noun ("document A/70/81"), and, if none is in brackets, those of the footnotes at
// the first mark. Resolutions cited there are not taken.
func (o *object) documents(first, end int) {
	start, found := o.tokens[first].Start, false
	for i := first; i < len(o.tokens) && o.tokens[i].Start < end; i++ {
		t := &o.tokens[i]
		// "contained in document A/70/81"
		if t.kind == citationToken && i > first && o.tokens[i-1].is(lang.DocumentNoun) && !t.symbol.Numbered() {
			o.phrase(resolution.Target{Span: t.Span, Symbol: t.symbol}, asPaper, 0)
			continue
		}
		if t.kind != asideToken {
			if found && t.kind != commaToken && !t.is(lang.AndWord) && !o.dated(i) &&
				!(i > first && o.tokens[i-1].kind == numberToken) {
				return
			}
			continue
		}
		found = o.bracketed(t.Start, t.End) || found
	}
	if found {
		return
	}
	marks := resolution.Within(o.p.Marks, start+1, end+2)
	for _, m := range marks {
		if m.Offset == marks[0].Offset {
			o.noted(start, m)
		}
	}
}

// bracketed takes the documents cited between two places, in brackets, and reports whether there are any.
func (o *object) bracketed(start, end int) (found bool) {
	for _, c := range resolution.Within(o.p.Citations, start, end) {
		if c.End <= end && !c.Symbol.Numbered() {
			o.phrase(resolution.Target{Span: c.Span, Symbol: c.Symbol}, asPaper, 0)
			found = true
		}
	}
	return found
}

// noted takes the documents cited in the footnotes of a mark. Their words are those from start to the mark: "the report
// of the Secretary-General".
func (o *object) noted(start int, m resolution.Mark) {
	words := resolution.Span{Start: start, End: start + len(strings.TrimRight(o.p.Text[start:m.Offset], " ,.;:،؛，。；："))}
	for _, note := range o.notes[m.Mark] {
		for _, c := range note.Citations {
			if !c.Symbol.Numbered() {
				o.phrase(resolution.Target{Span: words, Symbol: c.Symbol}, asPaper, 0)
			}
		}
	}
}

func (o *object) text(t *token) string { return t.Of(o.p.Text) }

// infinitive reports whether an infinitive is at token i, perhaps after an adverb.
func (o *object) infinitive(i int) bool {
	if i+1 < len(o.tokens) && o.words.Adverb.Match(o.text(&o.tokens[i])) {
		i++
	}
	return i < len(o.tokens) && o.tokens[i].kind == wordToken && o.words.Infinitive.Match(o.text(&o.tokens[i]))
}

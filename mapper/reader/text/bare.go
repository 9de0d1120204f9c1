package text

import (
	"unicode"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// settle decides what the blocks are that were read since it was last called, which belong to one part or annex: it
// finds the operative paragraphs without a number, and the headings in annexes.
func (b *textBody) settle() {
	blocks := b.blocks[b.settled:]
	switch {
	case len(blocks) == 0:
		return
	case blocks[0].kind == resolution.Annex:
		blocks = b.headAnnex(blocks)
	default:
		blocks = b.nameOperative(blocks)
	}
	b.blocks = b.blocks[:b.settled+len(blocks)]
	b.settled = len(b.blocks)
}

// nameOperative finds the operative paragraphs without a number among the blocks of a part, which were read as
// preambular. Those after the first that neither open with a verb of the organ nor are preambular go on with the
// paragraph before them.
func (b *textBody) nameOperative(blocks []block) []block {
	numbered := false
	for i := range blocks {
		numbered = numbered || blocks[i].number != ""
	}
	kept, bare := blocks[:0], false
	for k := range blocks {
		blk := blocks[k]
		if k+1 < len(blocks) && b.isTitle(&blk) {
			next := &blocks[k+1]
			next.headings = append(append(blk.headings, blk.lines...), next.headings...)
			continue
		}
		switch {
		case blk.kind != resolution.Preambular:
		case !bare:
			if bare = b.isBare(blocks, k, numbered); bare {
				blk.kind = resolution.Operative
			}
		case b.isAnother(&blk, numbered):
			blk.kind = resolution.Operative
		case numbered && b.isRecital(&blk):
		default:
			last := &kept[len(kept)-1]
			last.lines = append(last.lines, blk.lines...)
			continue
		}
		kept = append(kept, blk)
	}
	return kept
}

// isAnother reports whether a block after an operative paragraph without a number is another one.
func (b *textBody) isAnother(blk *block, numbered bool) bool {
	if len(blk.headings) > 0 {
		return true
	}
	first := b.lines[blk.lines[0]].text
	if numbered {
		return b.enacts(first) && ended(stripMark(b.lines[blk.lines[len(blk.lines)-1]].text))
	}
	return b.acts(first)
}

// isTitle reports whether a block among the preambular paragraphs is the heading of those after it.
func (b *textBody) isTitle(blk *block) bool {
	text := b.lines[blk.lines[len(blk.lines)-1]].text
	return blk.kind == resolution.Preambular && len(blk.lines) <= mostHeading && !paused(text) && trailingDigits(text) == 0 &&
		b.opens(b.lines[blk.lines[0]].text) == 0
}

// isRecital reports whether a block opens and ends as a preambular paragraph does.
func (b *textBody) isRecital(blk *block) bool {
	last := b.lines[blk.lines[len(blk.lines)-1]].text
	return b.opens(b.lines[blk.lines[0]].text) > 2 && paused(last) && !ended(last)
}

// enacts reports whether a text opens with a verb of the organ in the form that only operative paragraphs have,
// "Requests".
func (t *textReader) enacts(text string) bool {
	if _, ok := cutAny(text, t.words.Masthead.Finite); ok {
		return true
	}
	v, ok := t.verb(text)
	return ok && v.Form == lang.Operative
}

// acts reports whether a text opens with a verb of the organ in a form that operative paragraphs may have: any in
// Chinese.
func (t *textReader) acts(text string) bool {
	if _, ok := cutAny(text, t.words.Masthead.Finite); ok {
		return true
	}
	v, ok := t.verb(text)
	return ok && (v.Form == lang.Operative || v.Form == lang.AnyForm && !t.words.Syntax.Participles)
}

// verb returns the verb of the organ that a paragraph opens with.
func (t *textReader) verb(text string) (lang.Verb, bool) {
	if unicode.IsLower(script.First(text)) && !t.words.Masthead.Lower {
		return lang.Verb{}, false
	}
	c := &t.words.Clause
	v, ok := c.Verb(text, c.Front(text, 0))
	return v, ok && !v.Adverbial
}

// isBare reports whether block k, before the first numbered one, is operative: unlike a preambular paragraph it
// does not end with a comma, and it opens with a verb of the organ or is the last one of a resolution without
// numbers.
func (b *textBody) isBare(blocks []block, k int, numbered bool) bool {
	lines := blocks[k].lines
	finite := func() bool { return b.enacts(b.lines[lines[0]].text) }
	text := stripMark(b.lines[lines[len(lines)-1]].text)
	if numbered {
		distinct := b.words.Syntax.Participles // the verb shows that the paragraph is operative
		between := k+1 < len(blocks) && blocks[k+1].kind == resolution.Preambular
		return (isColon(script.Last(text)) || distinct && between && ended(text)) && finite()
	}
	for _, i := range lines[1:] {
		if labelAt(b.lines[i].text) > 0 {
			return true // preambular paragraphs have no sub-paragraphs
		}
	}
	for _, i := range lines {
		if isColon(script.Last(stripMark(b.lines[i].text))) && finite() {
			return true // "Adopts the following declaration:"
		}
	}
	switch script.Last(text) {
	case ',', '，':
		return false
	case '.', '。', ':', '：':
		return true
	}
	return k+1 == len(blocks) || ended(text) && finite()
}

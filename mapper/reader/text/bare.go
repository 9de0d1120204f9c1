package text

import (
	"slices"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// nameOperative finds the operative paragraphs without a number, part by part. Blocks after one that were taken for
// preambular paragraphs are merged into it.
func (t *textReader) nameOperative() {
	defer func() {
		t.blocks = slices.DeleteFunc(t.blocks, func(b block) bool { return b.lines == nil }) // merged into another block
	}()
	for i := 0; i < len(t.blocks) && t.blocks[i].kind != resolution.Annex; {
		end, numbered := i, false
		for end < len(t.blocks) && t.blocks[end].part == t.blocks[i].part && t.blocks[end].kind != resolution.Annex {
			numbered = numbered || t.blocks[end].number != ""
			end++
		}
		for k := i; k < end && t.blocks[k].kind == resolution.Preambular; k++ {
			if !t.isBare(k, numbered, k+1 == end) {
				continue
			}
			last := k + 1
			for last < end && t.blocks[last].kind == resolution.Preambular {
				t.blocks[k].lines = append(t.blocks[k].lines, t.blocks[last].lines...)
				t.blocks[last].lines = nil
				last++
			}
			t.blocks[k].kind = resolution.Operative
			break
		}
		i = end
	}
}

// isBare reports whether a paragraph before the first numbered one is operative: unlike a preambular paragraph it
// does not end with a comma, and it opens with a verb of the organ or is the last one of a resolution without
// numbers.
func (t *textReader) isBare(k int, numbered, last bool) bool {
	lines := t.blocks[k].lines
	for _, i := range lines[1:] {
		if !numbered && labelAt(t.lines[i].text) > 0 {
			return true // preambular paragraphs have no sub-paragraphs
		}
	}
	finite := t.enacts(t.lines[lines[0]].text)
	for _, i := range lines {
		if r := script.Last(stripMark(t.lines[i].text)); finite && (r == ':' || r == '：') {
			return true // "Adopts the following declaration:"
		}
	}
	text := stripMark(t.lines[lines[len(lines)-1]].text)
	switch script.Last(text) {
	case ',', '，':
		return false
	case '.', '。', ':', '：':
		if !numbered {
			return true
		}
	}
	if !finite || !ended(text) {
		return !numbered && last
	}
	return !numbered || k+1 < len(t.blocks) && t.blocks[k+1].kind == resolution.Preambular
}

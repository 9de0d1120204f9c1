package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/resolution"
)

// finish makes paragraphs of blocks and footnotes of notes.
func (t *textReader) finish() {
	t.shedParts()
	marks := make([][]int, len(t.blocks)) // notes of each block, in order
	for i, n := range t.notes {
		if n.block >= 0 {
			marks[n.block] = append(marks[n.block], i)
		}
	}
	pages := make([][2]int, len(t.blocks))
	ids := outline.NewIdentifiers()
	var n counts
	for b := range t.blocks {
		blk := &t.blocks[b]
		p := resolution.Paragraph{Kind: blk.kind, Number: blk.number, ID: ids.Unique(n.name(blk))}
		p.Heading = t.headings(blk, p.ID)
		t.fill(&p, blk, marks[b])
		pages[b] = [2]int{t.lines[blk.lines[0]].page, t.lines[blk.lines[len(blk.lines)-1]].page}
		t.res.Paragraphs = append(t.res.Paragraphs, p)
	}
	for _, n := range t.notes {
		f := resolution.Footnote{Mark: n.mark}
		raw, starts := t.raw(n.lines)
		t.fillNote(&f, raw, t.linked(n.lines, starts))
		if n.block >= 0 {
			f.Paragraph = t.res.Paragraphs[n.block].ID
		} else if n.value == 0 {
			t.res.Title = strings.TrimRight(strings.TrimSuffix(t.res.Title, n.mark), " ")
		}
		t.res.Footnotes = append(t.res.Footnotes, f)
	}
	if t.rich == nil {
		t.spreadLinks(pages)
	}
}

// fillNote writes the words of a footnote and its links.
func (t *textReader) fillNote(f *resolution.Footnote, raw string, links []richSpan) {
	var places []int
	for _, s := range links {
		places = append(places, s.start, s.end)
	}
	slices.Sort(places)
	var moved []int
	f.Text, moved = t.unwrap(raw, t.lowerRest(raw, nil), places)
	f.Links = placed(f.Text, links, func(at int) int {
		k, _ := slices.BinarySearch(places, at)
		return min(moved[k], len(f.Text))
	})
}

// headings returns the headings above a block, one a line, as far as they end where lines end.
func (t *textReader) headings(blk *block, id string) string {
	lines := make([]string, 0, len(blk.headings))
	for _, i := range blk.headings {
		t.became(&t.lines[i], resolution.Heading, id)
		lines = append(lines, t.lines[i].text)
	}
	return strings.Join(lines, "\n")
}

// counts are the paragraphs so far that are named by their place.
type counts struct {
	preambular, bare, section, recitals, annex, inAnnex int
	part                                                string // that of the last operative paragraph without a number
}

// name returns the ID of a block.
func (n *counts) name(blk *block) string {
	switch {
	case blk.kind == resolution.Annex:
		if blk.annex != n.annex {
			n.annex, n.inAnnex = blk.annex, 0
		}
		n.inAnnex++
		if n.annex > 1 {
			return "annex" + itoa(n.annex) + ".p" + itoa(n.inAnnex)
		}
		return "annex.p" + itoa(n.inAnnex)
	case blk.number != "":
		return prefix(blk.part) + "op" + blk.number
	case blk.kind == resolution.Operative:
		if blk.part != n.part {
			n.part, n.bare = blk.part, 0
		}
		if n.bare++; n.bare > 1 {
			return prefix(blk.part) + "op-" + itoa(n.bare)
		}
		return prefix(blk.part) + "op"
	case blk.section > 0:
		if blk.section != n.section {
			n.section, n.recitals = blk.section, 0
		}
		n.recitals++
		return prefix(blk.part) + "recital" + itoa(n.recitals)
	}
	n.preambular++
	return "pp" + itoa(n.preambular)
}

// prefix is what the part puts before the ID of a paragraph: "II." of "II.op3".
func prefix(part string) string {
	if part == "" {
		return ""
	}
	return part + "."
}

// fill writes the words of a block into its paragraph, with marks and sub-paragraphs.
func (t *textReader) fill(p *resolution.Paragraph, blk *block, marks []int) {
	cuts := make([]cut, 0, len(marks))
	for _, i := range marks {
		c := cut{start: t.notes[i].at, end: t.notes[i].end}
		if c.start > 0 && blk.raw[c.start-1] == ' ' {
			c.start-- // "Peace, 10 adopted"
		}
		cuts = append(cuts, c)
	}
	list, labels := itemsIn(blk.raw, t.words.Masthead.Joins, t.answers(blk))
	positions := make([]int, 0, len(cuts)+len(blk.again)+2*len(list))
	places := slices.Clone(cuts)
	cuts = t.lowerRest(blk.raw, append(cuts, blk.again...))
	slices.SortStableFunc(cuts, func(a, b cut) int { return a.start - b.start })
	for _, c := range cuts {
		positions = append(positions, c.start)
	}
	joinCuts(blk.raw, cuts)
	for _, it := range list {
		positions = append(positions, it.Start, it.End)
	}
	links, opener := t.linked(blk.lines, blk.starts), t.opener(blk)
	if t.rich != nil {
		for _, s := range append(links, opener) {
			positions = append(positions, s.start, s.end)
		}
	}
	sorted := slices.Clone(positions)
	slices.Sort(sorted)
	var moved []int
	p.Text, moved = t.unwrap(blk.raw, cuts, sorted)
	where := func(at int) int {
		k, _ := slices.BinarySearch(sorted, at)
		return min(moved[k], len(p.Text))
	}
	for k, i := range marks {
		p.Marks = append(p.Marks, resolution.Mark{Offset: where(places[k].start), Mark: t.notes[i].mark})
	}
	for _, c := range blk.again {
		p.Marks = append(p.Marks, resolution.Mark{Offset: where(c.start), Mark: markOf(blk.raw[c.start:c.end])})
	}
	slices.SortStableFunc(p.Marks, func(a, b resolution.Mark) int { return a.Offset - b.Offset })
	for i := range list {
		list[i].Start = where(list[i].Start)
		list[i].End = max(list[i].Start, where(list[i].End))
	}
	p.Links = placed(p.Text, links, where)
	if opener.end > 0 {
		p.Opener = resolution.Span{Start: where(opener.start), End: where(opener.end)}
		for !p.Opener.Empty() && p.Text[p.Opener.End-1] == ' ' {
			p.Opener.End--
		}
	}
	p.Items, _ = outline.Nest(list, p.Text, 0, 0)
	outline.Name(p)
	names := appendIDs(make([]string, 0, len(list)), p.Items)
	id := p.ID // of the last sub-paragraph that has begun, which has all words up to the next
	for k, i := range blk.lines {
		for len(labels) > 0 && labels[0] <= blk.starts[k] {
			id, names, labels = names[0], names[1:], labels[1:]
		}
		t.became(&t.lines[i], resolution.Body, id)
	}
}

// appendIDs appends the IDs of sub-paragraphs of any depth in the order of the text.
func appendIDs(ids []string, items []resolution.Paragraph) []string {
	for i := range items {
		ids = appendIDs(append(ids, items[i].ID), items[i].Items)
	}
	return ids
}

// shedParts removes the part from the numbered paragraphs if numbering runs on through the parts.
func (t *textReader) shedParts() {
	seen := map[string]bool{}
	restarts := false
	for _, b := range t.blocks {
		if b.kind == resolution.Operative && b.number != "" {
			restarts = restarts || seen[b.number]
			seen[b.number] = true
		}
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.part = outline.RomanPart(b.part); !restarts && b.number != "" {
			b.part = ""
		}
	}
}

// skipPart removes the letter of a part of a resolution from the start of s: " A" in "217 A (III)".
func skipPart(s string) string {
	s = strings.TrimLeft(s, " \u00a0")
	if s != "" && s[0] >= 'A' && s[0] <= 'Z' {
		return s[1:]
	}
	return s
}

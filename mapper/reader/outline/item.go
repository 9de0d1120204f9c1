// Package outline names the parts of a document as all formats do: its organ, agenda items, paragraphs and
// sub-paragraphs.
package outline

import (
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// An Item is a sub-paragraph of any depth, before it has an ID. Items are listed in order of their start.
type Item struct {
	Number     string // as printed, without brackets
	Start, End int    // bytes of the text of its paragraph
	Depth      int    // 0 for those of the paragraph itself
}

// Nest builds the tree of sub-paragraphs of a paragraph from its items, which are in order of their start. It
// takes those at the given depth or deeper and returns the rest. text is that of the paragraph from base on.
func Nest(items []Item, text string, base, depth int) (tree []resolution.Paragraph, rest []Item) {
	for len(items) > 0 && items[0].Depth >= depth {
		it := items[0]
		p := resolution.Paragraph{Number: it.Number, Start: it.Start, Text: strings.TrimRight(text[it.Start-base:it.End-base], " ")}
		p.Items, items = Nest(items[1:], text, base, it.Depth+1)
		tree = append(tree, p)
	}
	return tree, items
}

// Name sets the IDs and the kind of the sub-paragraphs of p, whose own ID must be set. A sub-paragraph printed
// with a Latin letter is named by it. Since each language has its own labels for the others, (أ), а), ㈠, these are
// named by their position: letters on the first and third level, Roman numerals on the second and fourth.
func Name(p *resolution.Paragraph) { nameLevel(p, p.Items, p.ID, 0) }

func nameLevel(top *resolution.Paragraph, items []resolution.Paragraph, parent string, level int) {
	used := map[string]bool{}
	for i := range items {
		label := itemLabel(items[i].Number, i+1, level)
		for n := 2; used[label]; n++ {
			label = itemLabel("", i+n, level)
		}
		used[label] = true
		items[i].ID, items[i].Kind = parent+"."+label, top.Kind
		nameLevel(top, items[i].Items, items[i].ID, level+1)
	}
}

func itemLabel(printed string, place, level int) string {
	switch {
	case level == 0 && len(printed) == 1 && 'a' <= printed[0] && printed[0] <= 'z':
		return printed
	case level%2 == 0:
		return letters(place)
	}
	return roman(place)
}

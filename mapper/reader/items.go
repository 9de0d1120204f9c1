package reader

import (
	"strconv"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
)

// nestItems builds the tree of sub-paragraphs of a paragraph from its items, which are in order of their start. It
// takes those at the given depth or deeper and returns the rest. text is that of the paragraph from base on.
func nestItems(items []item, text string, base, depth int) (tree []resolution.Paragraph, rest []item) {
	for len(items) > 0 && items[0].depth >= depth {
		it := items[0]
		p := resolution.Paragraph{Number: it.number, Start: it.start, Text: strings.TrimRight(text[it.start-base:it.end-base], " ")}
		p.Items, items = nestItems(items[1:], text, base, it.depth+1)
		tree = append(tree, p)
	}
	return tree, items
}

// nameItems sets the IDs and the kind of the sub-paragraphs of p, whose own ID must be set. A sub-paragraph printed
// with a Latin letter is named by it. Since each language has its own labels for the others, (أ), а), ㈠, these are
// named by their position: letters on the first and third level, Roman numerals on the second and fourth.
func nameItems(p *resolution.Paragraph) { nameLevel(p, p.Items, p.ID, 0) }

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

// mostLetters is how often a letter may be repeated; items after that are numbered with digits. Official texts reach
// "pp".
const mostLetters = 8

// letters numbers a, b, ..., z, aa, bb as the United Nations does.
func letters(n int) string {
	if n > 26*mostLetters {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('a'+(n-1)%26)), 1+(n-1)/26)
}

func roman(n int) string {
	if n > 39 {
		return strconv.Itoa(n)
	}
	return strings.Repeat("x", n/10) + []string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[n%10]
}

package pdf

import (
	"cmp"
	"slices"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// links returns the hyperlinks of the words of a line. A link that is drawn as several boxes is one.
func (l *line) links() (all []rich.Link) {
	for _, a := range l.page.links {
		if a.box.bottom > l.top || a.box.top < l.bottom || a.box.left > l.right || a.box.right < l.left {
			continue
		}
		start, end := -1, -1
		for i := range l.glyphs {
			g := &l.glyphs[i]
			x, y := (g.left+g.right)/2, l.base+g.size/4
			if g.blank() || x < a.box.left || x > a.box.right || y < a.box.bottom || y > a.box.top {
				continue
			}
			if start < 0 || g.at < start {
				start = g.at
			}
			end = max(end, g.at+len(string(g.r)))
		}
		if start >= 0 {
			all = append(all, rich.Link{Start: start, End: end, Target: a.target})
		}
	}
	slices.SortFunc(all, func(a, b rich.Link) int { return cmp.Compare(a.Start, b.Start) })
	kept := all[:0]
	for _, a := range all {
		if n := len(kept) - 1; n >= 0 && kept[n].Target == a.Target && a.Start-kept[n].End <= 1 {
			kept[n].End = max(kept[n].End, a.End)
			continue
		}
		kept = append(kept, a)
	}
	return kept
}

package text

import (
	"cmp"
	"slices"
)

// A markPlace is a place in the raw text of a block.
type markPlace struct{ block, at int }

func (p markPlace) compare(q markPlace) int {
	return cmp.Or(cmp.Compare(p.block, q.block), cmp.Compare(p.at, q.at))
}

// A markWay is an assignment of marks to the notes so far: its total score, its last candidate, packed, and the place
// where that candidate ends.
type markWay struct{ total, way, place int }

// markWays holds the best assignments by the place where they end, in a Fenwick tree of maximum totals: the best one
// that ends before a place is found in O(log n) steps.
type markWays struct {
	ends []markPlace // ends of all candidates, sorted
	best []markWay   // best[i] is that of the ends from i-(i&-i) to i-1
}

func newMarkWays(byValue [][]candidate) *markWays {
	w := &markWays{}
	for _, list := range byValue {
		for _, c := range list {
			w.ends = append(w.ends, markPlace{c.block, c.end})
		}
	}
	slices.SortFunc(w.ends, markPlace.compare)
	w.ends = slices.Compact(w.ends)
	w.best = make([]markWay, len(w.ends)+1)
	for i := range w.best {
		w.best[i] = markWay{way: -1, place: -1}
	}
	return w
}

// better reports whether a is better than b. On a tie the one that ends first is better; if both end at the same
// place, neither is, and the one added first stays.
func (a markWay) better(b markWay) bool {
	return a.total > b.total || a.total == b.total && a.place < b.place
}

// before returns the best assignment that ends at a place or before it, the empty one if there is none.
func (w *markWays) before(block, at int) markWay {
	i, found := slices.BinarySearchFunc(w.ends, markPlace{block, at}, markPlace.compare)
	if found {
		i++
	}
	best := markWay{way: -1, place: -1}
	for ; i > 0; i -= i & -i {
		if w.best[i].better(best) {
			best = w.best[i]
		}
	}
	return best
}

// add adds the assignment that ends with a candidate.
func (w *markWays) add(c *candidate, way int) {
	i, _ := slices.BinarySearchFunc(w.ends, markPlace{c.block, c.end}, markPlace.compare)
	added := markWay{c.total, way, i}
	for i++; i < len(w.best); i += i & -i {
		if added.better(w.best[i]) {
			w.best[i] = added
		}
	}
}

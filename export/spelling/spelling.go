// Package spelling finds what somebody who wrote a wrong name may have meant.
package spelling

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// Nearest returns up to most values that are similar to a wrong name, the most similar first. names gives each value
// with a text that stands for it; a value may have several.
func Nearest(wrong string, most int, names iter.Seq2[string, string]) []string {
	const enough = 0.6 // least similarity; 1 means that only case, accents and punctuation differ
	best := map[string]float64{}
	wanted := []rune(script.Key(wrong))
	for value, text := range names {
		if a := alike(wanted, []rune(script.Key(text))); a >= enough {
			best[value] = max(best[value], a)
		}
	}
	var values []string
	for v := range best {
		values = append(values, v)
	}
	slices.SortFunc(values, func(a, b string) int { return cmp.Or(cmp.Compare(best[b], best[a]), cmp.Compare(a, b)) })
	return values[:min(len(values), most)]
}

// alike is the similarity of two texts, from 0 to 1. That one contains the other counts for more than a small edit
// distance.
func alike(a, b []rune) float64 {
	if len(a) == 0 || len(b) == 0 {
		return 0
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	share := float64(len(a)) / float64(len(b))
	if len(a) > 2 && strings.Contains(string(b), string(a)) {
		return 0.7 + 0.3*share
	}
	if share < 0.5 {
		return 0 // more than half of the text would have to be edited
	}
	return 1 - float64(edits(a, b))/float64(len(b))
}

// edits is the smallest number of runes to insert, delete or replace to turn one text into the other (Levenshtein
// distance).
func edits(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range a {
		corner := row[0]
		row[0] = i + 1
		for j, s := range b {
			cost := corner
			if r != s {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, row[j]+1, corner+1)
		}
	}
	return row[len(b)]
}

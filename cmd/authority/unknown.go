package main

import (
	"bufio"
	"cmp"
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A guess is what looks like a name and is none of the authority, in one language.
type guess struct {
	language, kind, text string // kind is "capitals" for words that nothing explains
}

// unknown prints the candidates of the inputs and the runs of words with capitals that nothing explains, with the number of
// documents in which they are, the most frequent first.
func unknown(ctx context.Context, w io.Writer, inputs []string) error {
	found := map[guess]int{}
	err := eachDocument(ctx, inputs, func(versions []*resolution.Resolution) error {
		for _, v := range versions {
			seen := map[guess]bool{}
			for _, p := range passages(v) {
				for _, m := range p.mentions {
					if m.Entity != nil && m.Entity.Candidate {
						seen[guess{v.Language, string(m.Entity.Kind), m.Of(p.text)}] = true
					}
				}
				for _, run := range p.unexplained() {
					for _, text := range capitalised(lang.Get(v.Language), run) {
						seen[guess{v.Language, "capitals", text}] = true
					}
				}
			}
			for g := range seen {
				found[g]++
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	order := func(x, y guess) int {
		return cmp.Or(found[y]-found[x], strings.Compare(x.language, y.language), strings.Compare(x.kind, y.kind), strings.Compare(x.text, y.text))
	}
	for _, g := range slices.SortedFunc(maps.Keys(found), order) {
		fmt.Fprintf(out, "%d\t%s\t%s\t%s\n", found[g], g.language, g.kind, g.text)
	}
	return out.Flush()
}

// capitalised returns the parts of a run that begin and end with capitals and have only words with capitals or links of
// names between them, at least two words. The first word of a run can have its capital from its place.
func capitalised(l *lang.Language, run []string) []string {
	if !l.Syntax.Capitals {
		return nil
	}
	var found []string
	for i := 1; i < len(run); i++ {
		if !isCapital(run[i]) {
			continue
		}
		end := i + 1
		for k := end; k < len(run) && (isCapital(run[k]) || slices.Contains(l.Name.Form.Links, run[k]) || slices.Contains(l.Name.Articles, run[k])); k++ {
			if isCapital(run[k]) {
				end = k + 1
			}
		}
		if end-i > 1 {
			found = append(found, join(run[i:end]))
		}
		i = end
	}
	return found
}

func isCapital(word string) bool { return unicode.IsUpper(script.First(word)) }

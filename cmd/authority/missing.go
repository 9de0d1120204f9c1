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

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Bounds of the search for the words by which a language names what English names at a place.
const (
	longestProposal = 14 // words
	comparedPlaces  = 12 // places of one entity whose words are compared
	shownProposals  = 3
	shownPlaces     = 3
)

// A place is a passage in which English names an entity and the other language does not.
type place struct {
	symbol, id string
	english    string
	runs       [][]string // what is unexplained in the other language
}

// missing prints, for each entity that English names where the language does not, how often that is so, the words that are
// likely to name it there, and some of the places. The entity that is missed in most documents comes first.
func missing(ctx context.Context, w io.Writer, language string, inputs []string) error {
	missed, named := map[*ontology.Entity][]place{}, map[*ontology.Entity]int{}
	words := frequencies{}
	err := eachDocument(ctx, inputs, func(versions []*resolution.Resolution) error {
		english, other := version(versions, "en"), version(versions, language)
		if english == nil || other == nil {
			return nil
		}
		there := map[string]*passage{}
		for _, p := range passages(other) {
			there[p.id] = &p
			words.add(p.unexplained())
		}
		for _, p := range passages(english) {
			if q := there[p.id]; q != nil {
				compare(string(english.Symbol), &p, q, missed, named)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	byDocuments := func(x, y *ontology.Entity) int {
		return cmp.Or(documents(missed[y])-documents(missed[x]), strings.Compare(x.Path(), y.Path()))
	}
	for _, e := range slices.SortedFunc(maps.Keys(missed), byDocuments) {
		have := cmp.Or(e.Name(language), "no name")
		fmt.Fprintf(out, "%s\t%s\tmissed %d of %d\t%s\n", e.Path(), e.Name("en"), len(missed[e]), named[e], have)
		for _, p := range words.propose(missed[e]) {
			fmt.Fprintf(out, "\t? %s\t%d of %d places, %d passages in all\n", p.text, p.places, p.of, p.passages)
		}
		for _, p := range missed[e][:min(shownPlaces, len(missed[e]))] {
			fmt.Fprintf(out, "\t%s#%s\t%s\n", p.symbol, p.id, p.english)
		}
	}
	return out.Flush()
}

// version returns that of a language, or nil.
func version(versions []*resolution.Resolution, language string) *resolution.Resolution {
	for _, v := range versions {
		if v.Language == language {
			return v
		}
	}
	return nil
}

// compare enters what an English passage names by a full name, and whether the passage in the other language names it too.
func compare(symbol string, english, other *passage, missed map[*ontology.Entity][]place, named map[*ontology.Entity]int) {
	there, seen := map[*ontology.Entity]bool{}, map[*ontology.Entity]bool{}
	for _, m := range other.mentions {
		there[m.Entity] = true
	}
	for _, m := range english.mentions {
		if m.Entity == nil || m.Short || m.Entity.Candidate || seen[m.Entity] {
			continue
		}
		seen[m.Entity] = true
		named[m.Entity]++
		if !there[m.Entity] {
			missed[m.Entity] = append(missed[m.Entity], place{symbol, english.id, m.Of(english.text), other.unexplained()})
		}
	}
}

// documents counts those of places.
func documents(places []place) int {
	symbols := map[string]bool{}
	for _, p := range places {
		symbols[p.symbol] = true
	}
	return len(symbols)
}

// frequencies are the passages of a language by the words in them, in lower case.
type frequencies map[string][][][]string

func (f frequencies) add(runs [][]string) {
	lower := make([][]string, len(runs))
	seen := map[string]bool{}
	for i, run := range runs {
		for _, w := range run {
			w = strings.ToLower(w)
			lower[i] = append(lower[i], w)
			if !seen[w] {
				seen[w] = true
				f[w] = append(f[w], lower)
			}
		}
	}
}

// count returns in how many passages the words come one after the other.
func (f frequencies) count(words []string) int {
	rarest := slices.MinFunc(words, func(x, y string) int { return len(f[x]) - len(f[y]) })
	n := 0
	for _, runs := range f[rarest] {
		if slices.ContainsFunc(runs, func(run []string) bool { return contains(run, words) }) {
			n++
		}
	}
	return n
}

// contains reports whether the words come one after the other in a run.
func contains(run, words []string) bool {
	for i := 0; i+len(words) <= len(run); i++ {
		if slices.Equal(run[i:i+len(words)], words) {
			return true
		}
	}
	return false
}

// A proposal is words that are at many of the places where an entity is missed, and seldom elsewhere.
type proposal struct {
	text                 string
	places, of, passages int
	score                float64
}

// propose returns the best proposals for places, of which it compares the first.
func (f frequencies) propose(places []place) []proposal {
	places = places[:min(comparedPlaces, len(places))]
	counts, written := map[string]int{}, map[string]string{}
	for _, p := range places {
		seen := map[string]bool{}
		for _, run := range p.runs {
			for i := range run {
				for j := i + 1; j <= min(len(run), i+longestProposal); j++ {
					text := join(run[i:j])
					if key := strings.ToLower(text); !seen[key] {
						seen[key] = true
						counts[key]++
						written[key] = text
					}
				}
			}
		}
	}
	var all []proposal
	for _, key := range slices.Sorted(maps.Keys(counts)) {
		if n := counts[key]; n >= 2 && 3*n >= len(places) {
			all = append(all, proposal{text: written[key], places: n, of: len(places)})
		}
	}
	// What is at most places and longest is counted in all passages; the rest cannot win.
	slices.SortStableFunc(all, func(x, y proposal) int {
		return cmp.Or(cmp.Compare(y.places*(6+len(words(y.text))), x.places*(6+len(words(x.text)))))
	})
	all = all[:min(10*shownProposals, len(all))]
	for i := range all {
		p := &all[i]
		p.passages = f.count(words(strings.ToLower(p.text)))
		share := float64(p.places) / float64(p.of)
		p.score = share * float64(p.places) / float64(max(p.passages, p.places)) * (1 + float64(len(words(p.text)))/20)
	}
	slices.SortStableFunc(all, func(x, y proposal) int { return cmp.Compare(y.score, x.score) })
	var best []proposal
	for _, p := range all {
		part := func(o proposal) bool { return strings.Contains(o.text, p.text) && o.places >= p.places }
		if len(best) < shownProposals && !slices.ContainsFunc(best, part) {
			best = append(best, p)
		}
	}
	return best
}

// words splits a text that join has made.
func words(text string) []string {
	if runs := wordRuns(text); len(runs) > 0 {
		return runs[0]
	}
	return nil
}

package mapper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// Check warns where the language versions of a document disagree. The warnings name the language.
func Check(versions []*resolution.Resolution) []resolution.Warning {
	var warnings []resolution.Warning
	warn := func(code resolution.Code, where, format string, args ...any) {
		warnings = append(warnings, resolution.Warning{Code: code, Where: where, Text: fmt.Sprintf(format, args...)})
	}
	kept := inOrder(versions)
	first := kept[0]
	for _, v := range kept {
		for _, names := range [...][]string{v.Sponsors, v.Votes.InFavour, v.Votes.Opposed, v.Votes.Abstain} {
			for _, n := range names {
				if ontology.StateOf(n, v.Year()) == nil {
					warn(resolution.UnknownState, "", "%s", n)
				}
			}
		}
	}
	for _, v := range votesOf(kept) {
		if v.contested() {
			warn(resolution.Disagreement, "", "%s", v)
		}
	}
	m := mapping{versions: kept}
	for _, f := range shared {
		best := m.agreed(f.of)
		for _, v := range kept {
			if value := f.of(v); value != "" && value != best {
				warn(resolution.Disagreement, "", "%s in %s is %q, not %q", f.name, v.Language, value, best)
			}
		}
	}
	ids := identifiers(first, first)
	for _, v := range kept[1:] {
		theirs := identifiers(v, first)
		if rest := without(ids, theirs); len(rest) > 0 {
			warn(resolution.Disagreement, "", "in %s and not in %s: %s", first.Language, v.Language, enumerate(rest))
		}
		if rest := without(theirs, ids); len(rest) > 0 {
			warn(resolution.Disagreement, "", "in %s and not in %s: %s", v.Language, first.Language, enumerate(rest))
		}
	}
	return warnings
}

// leaveOut adds a warning to the versions that Map leaves out because it takes another one in the same language.
func leaveOut(versions []*resolution.Resolution) {
	kept := inOrder(versions)
	for _, v := range versions {
		i := slices.IndexFunc(kept, func(k *resolution.Resolution) bool { return k.Language == v.Language })
		if kept[i] != v {
			told := resolution.Warning{Code: resolution.SecondVersion, Text: v.Language + ": " + kept[i].Source.Name}
			v.Warnings = append(v.Warnings, told)
		}
	}
}

// shared are the values that language versions should agree about.
var shared = []struct {
	name string
	of   func(*resolution.Resolution) string
}{
	{"outcome", outcomeOf},
	{"date of adoption", adopted},
	{"date of the vote", voted},
	{"session", sessionNumber},
	{"organ", organ},
	{"agenda items", agendaItems},
	{"committee", committee},
	{"report", report},
	{"meeting", meeting},
}

// identifiers lists the top paragraphs and the footnotes of a version.
func identifiers(r, first *resolution.Resolution) []string {
	var ids []string
	for i := range r.Paragraphs {
		ids = append(ids, r.Paragraphs[i].ID)
	}
	return append(ids, footnoteIDs(r, first)...)
}

// enumerate lists the first few IDs.
func enumerate(ids []string) string {
	const most = 8
	if len(ids) <= most {
		return strings.Join(ids, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(ids[:most], ", "), len(ids)-most)
}

// without lists what is in a but not in b, in the order of a.
func without(a, b []string) []string {
	in := make(map[string]bool, len(b))
	for _, s := range b {
		in[s] = true
	}
	var rest []string
	for _, s := range a {
		if !in[s] {
			rest = append(rest, s)
		}
	}
	return rest
}

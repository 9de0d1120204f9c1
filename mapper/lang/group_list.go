package lang

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"
)

// groups reads the list. It panics on an error, which is then an error in the build.
var groups = sync.OnceValue(func() *groupList {
	data, err := files.ReadFile("groups.yaml")
	if err != nil {
		panic(err)
	}
	l, err := parseGroups(data)
	if err != nil {
		panic(fmt.Sprintf("lang/groups.yaml: %v", err))
	}
	return l
})

// parseGroups reads a list of groups. Each needs a slug of its own and a form in each language, and no two groups of a
// language have the same form.
func parseGroups(data []byte) (*groupList, error) {
	l := &groupList{forms: map[string]*groupForms{}}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	decoder.KnownFields(true)
	if err := decoder.Decode(l); err != nil {
		return nil, err
	}
	byLanguage := []map[string][]string{l.Determiners, l.Relevant}
	for _, g := range l.Groups {
		byLanguage = append(byLanguage, g.Printed)
	}
	for _, words := range byLanguage {
		for code := range words {
			if !slices.Contains(codes, code) {
				return nil, fmt.Errorf("unknown language %q", code)
			}
		}
	}
	slugs := map[string]bool{}
	for _, g := range l.Groups {
		if g.Slug == "" || slugs[g.Slug] {
			return nil, fmt.Errorf("slug %q is empty or not the only one", g.Slug)
		}
		slugs[g.Slug] = true
	}
	for _, code := range codes {
		f := &groupForms{
			groups:      map[string][]groupForm{},
			determiners: longestFirst(l.Determiners[code]),
			relevant:    longestFirst(l.Relevant[code]),
			before:      longestFirst(slices.Concat(l.Determiners[code], l.Relevant[code])),
		}
		for _, g := range l.Groups {
			if err := f.add(g, g.Names(code), g.Printed[code]); err != nil {
				return nil, fmt.Errorf("%s in %s: %w", g.Slug, code, err)
			}
		}
		l.forms[code] = f
	}
	return l, nil
}

func (f *groupForms) add(g *Group, names, printed []string) error {
	if len(names) == 0 {
		return fmt.Errorf("no label")
	}
	for _, form := range slices.Concat(names, printed) {
		text := plainWords(form)
		key := strings.ToLower(text)
		if key == "" {
			return fmt.Errorf("empty form")
		}
		if others := f.groups[key]; len(others) > 0 && others[0].group != g {
			return fmt.Errorf("%q is also a form of %s", form, others[0].group.Slug)
		}
		if f.find(text) != nil {
			return fmt.Errorf("%q is found without being listed", form)
		}
		f.groups[key] = append(f.groups[key], groupForm{text, g})
	}
	return nil
}

// phrases returns the forms of groups that have more than one word.
func (l *groupList) phrases(code string) (out []string) {
	for _, g := range l.Groups {
		for _, form := range slices.Concat(g.Names(code), g.Printed[code]) {
			if strings.Contains(form, " ") {
				out = append(out, form)
			}
		}
	}
	return out
}

func longestFirst(words []string) []string {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = strings.ToLower(plainWords(w))
	}
	slices.SortStableFunc(plain, func(a, b string) int { return len(b) - len(a) })
	return plain
}

package lang

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// A Group is a kind of States, organizations or people that clauses address, one block of groups.yaml.
type Group struct {
	Slug    string              `yaml:"slug"` // "member-states"
	Open    bool                `yaml:"open"` // it has no list of members, so that "relevant stakeholders" are "stakeholders"
	AR      []string            `yaml:"ar"`   // names in this language, the label first
	EN      []string            `yaml:"en"`
	ES      []string            `yaml:"es"`
	FR      []string            `yaml:"fr"`
	RU      []string            `yaml:"ru"`
	ZH      []string            `yaml:"zh"`
	Printed map[string][]string `yaml:"printed"` // forms by language that are no names: other cases, the singular, other spellings
}

// Names returns the names of the group in a language, the label first; nil if the language has no file.
func (g *Group) Names(code string) []string {
	switch code {
	case "ar":
		return g.AR
	case "en":
		return g.EN
	case "es":
		return g.ES
	case "fr":
		return g.FR
	case "ru":
		return g.RU
	case "zh":
		return g.ZH
	}
	return nil
}

// Groups lists the groups in the order of groups.yaml. The values are shared and must not be changed.
func Groups() []*Group { return groups().Groups }

// FindGroup returns the group that printed words mean, or nil if the list has none. Words before it that leave it whole
// ("all") do not count, nor does "relevant" before or after an open group; any other word makes another group.
func FindGroup(code, words string) *Group {
	forms := groups().forms[code]
	if forms == nil {
		return nil
	}
	text := plainWords(words)
	if g := forms.after(text, forms.determiners); g != nil {
		return g
	}
	if g := forms.after(forms.withoutLast(text), forms.before); g != nil && g.Open {
		return g
	}
	return nil
}

// A groupList is groups.yaml, and its forms by language.
type groupList struct {
	Determiners map[string][]string `yaml:"determiners"`
	Relevant    map[string][]string `yaml:"relevant"`
	Groups      []*Group            `yaml:"groups"`

	forms map[string]*groupForms
}

// groupForms are the words of one language.
type groupForms struct {
	groups      map[string][]groupForm // by form in small letters
	determiners []string               // in small letters, the longest first
	relevant    []string               // likewise
	before      []string               // both
}

type groupForm struct {
	text  string // with its capitals
	group *Group
}

// find returns the group with a form whose capitals are capitals of text too, or nil if there is none.
func (f *groupForms) find(text string) *Group {
	for _, form := range f.groups[strings.ToLower(text)] {
		if capitalized(text, form.text) {
			return form.group
		}
	}
	return nil
}

// capitalized reports whether text has a capital wherever form has one. They differ in case only.
func capitalized(text, form string) bool {
	letters := []rune(text)
	for i, r := range []rune(form) {
		if unicode.IsUpper(r) && (i >= len(letters) || !unicode.IsUpper(letters[i])) {
			return false
		}
	}
	return true
}

// after returns the group that text is, once any number of the words are taken from its beginning.
func (f *groupForms) after(text string, words []string) *Group {
	for {
		if g := f.find(text); g != nil {
			return g
		}
		n := slices.IndexFunc(words, func(w string) bool { return begins(text, w) })
		if n < 0 {
			return nil
		}
		text = strings.TrimSpace(text[len(words[n]):])
	}
}

// begins reports whether text begins with a word and goes on after it.
func begins(text, word string) bool {
	n := len(word)
	return len(text) > n && strings.EqualFold(text[:n], word) && wordEnds(text, n)
}

// withoutLast returns text before a word for "relevant" at its end.
func (f *groupForms) withoutLast(text string) string {
	for _, w := range f.relevant {
		if before := len(text) - len(w); before > 1 && strings.EqualFold(text[before:], w) && text[before-1] == ' ' {
			return text[:before-1]
		}
	}
	return text
}

// plainWords returns text with one space for everything between its words, hyphens and apostrophes included, and
// without accents, vowel signs and tatweel. Capitals stay.
func plainWords(text string) string {
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r) || r == '\u0640':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if gap && b.Len() > 0 {
				b.WriteByte(' ')
			}
			gap = false
			b.WriteRune(r)
		default:
			gap = true
		}
	}
	return b.String()
}

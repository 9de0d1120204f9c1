package lang

import (
	"slices"
	"strings"
)

// Endings are the endings of a word in its cases, by the ending that dictionaries give it. Words of a phrase agree: their
// lists have one order.
type Endings map[string][]string

// forms returns the forms of a word or phrase that has a bar before each of its endings, "рабоч|ая групп|а"; without a bar
// it is the only one. It panics if an ending is not listed, which is then an error in the build.
func (e Endings) forms(phrase string) []string {
	parts := strings.Split(phrase, "|")
	if len(parts) == 1 {
		return parts
	}
	forms := make([]string, len(e[ending(parts[1])]))
	if len(forms) == 0 {
		panic("lang: no endings of " + phrase)
	}
	for i := range forms {
		forms[i] = parts[0]
		for _, part := range parts[1:] {
			n := ending(part)
			forms[i] += e[n][i] + part[len(n):]
		}
	}
	return forms
}

// ending returns the ending of a word at the beginning of text.
func ending(text string) string {
	if n := strings.IndexAny(text, " -,"); n >= 0 {
		return text[:n]
	}
	return text
}

// A Case is a set of the cases that a form of a noun can have.
type Case uint32

const (
	Direct Case = 1 << iota // nominative, or accusative
	Genitive
	Dative
	Instrumental
	Prepositional
)

// caseNames are the names of the cases, in the order of their bits.
var caseNames = [...]string{"direct", "genitive", "dative", "instrumental", "prepositional"}

// cases returns a set of the forms of words, whose roles are the cases they can have: those of the columns in which the
// endings are.
func (e Endings) cases(columns []string, lists ...[]string) roleSet[Case] {
	if len(columns) == 0 {
		return roleSet[Case]{}
	}
	byCase := make([][]string, len(caseNames))
	for _, list := range lists {
		for _, w := range list {
			forms := e.forms(w)
			if len(forms) != len(columns) {
				continue
			}
			for i, form := range forms {
				n := slices.Index(caseNames[:], columns[i])
				byCase[n] = append(byCase[n], form)
			}
		}
	}
	return newRoleSet[Case](byCase...)
}

// all returns the forms of all words of a list.
func (e Endings) all(words []string) []string {
	if len(e) == 0 {
		return words
	}
	var out []string
	for _, w := range words {
		out = append(out, e.forms(w)...)
	}
	return out
}

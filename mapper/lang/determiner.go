package lang

import (
	"slices"
	"strings"
)

// Other is the English name of the determiner that leaves out those who are named before it. After another addressee
// it leaves out nobody: "Iraq and other Member States" are the Member States.
const Other = "other"

// Narrowed returns where the determiners right before text[i] that choose some of a group begin, i if there are none,
// and their English names, each with a space after it: "its other ". After another addressee, Other alone is none.
func (o *ObjectWords) Narrowed(text string, i int, later bool) (start int, names string) {
	start = i
	all := ""
	for at := i; ; {
		n := slices.IndexFunc(o.narrow, func(d determiner) bool { return d.before(text, at) >= 0 })
		if n < 0 {
			return start, names
		}
		at = o.narrow[n].before(text, at)
		all = o.narrow[n].name + " " + all
		if !later || o.narrow[n].name != Other {
			start, names = at, all
		}
	}
}

// A determiner is a word before a noun, with its English name.
type determiner struct{ word, name string }

func newDeterminers(pairs []string) []determiner {
	list := make([]determiner, len(pairs))
	for i, p := range pairs {
		word, name, translated := strings.Cut(p, "=")
		if !translated {
			name = word
		}
		list[i] = determiner{word, name}
	}
	return list
}

// before returns where the determiner begins that ends before text[i] and the spaces there, -1 if that is another word.
func (d determiner) before(text string, i int) int {
	end := strings.TrimRight(text[:i], " \u00a0")
	start := len(end) - len(d.word)
	if start < 0 || !strings.EqualFold(end[start:], d.word) || !wordEnds(text, start) {
		return -1
	}
	return start
}

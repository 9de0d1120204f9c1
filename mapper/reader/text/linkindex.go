package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A linkIndex finds the links whose documents are cited in a text, in one pass over the text.
type linkIndex struct {
	links   []pageLink
	byKey   map[string][]int           // indexes of links by the number that texts print (see linkKey), in order
	starts  map[string]map[string]bool // the brackets of the keys, by the part of the key before them: "217" -> "(III)"
	lengths []int                      // lengths of the parts before the brackets
	first   [256]bool                  // their first bytes
}

func newLinkIndex(links []pageLink) *linkIndex {
	x := &linkIndex{links: links, byKey: map[string][]int{}, starts: map[string]map[string]bool{}}
	for i, l := range links {
		key := linkKey(l.symbol)
		x.byKey[key] = append(x.byKey[key], i)
		start, brackets := key, ""
		if i := strings.IndexByte(key, '('); i > 0 {
			start, brackets = key[:i], key[i:]
		}
		if x.starts[start] == nil {
			x.starts[start] = map[string]bool{}
			x.lengths = append(x.lengths, len(start))
			x.first[start[0]] = true
		}
		x.starts[start][brackets] = true
	}
	slices.Sort(x.lengths)
	x.lengths = slices.Compact(x.lengths)
	return x
}

// of returns the links on a range of pages whose documents are cited in text, each document once. A citation is a key
// that is not the end of a longer number. It may have a space before its brackets, and the letter of a part before
// the space.
func (x *linkIndex) of(text string, firstPage, lastPage int) (links []resolution.Link) {
	var printed map[string]bool
	add := func(key string) {
		if printed == nil {
			printed = map[string]bool{}
		}
		printed[key] = true
	}
	for at := 0; at < len(text); at++ {
		if !x.first[text[at]] || at > 0 && (script.IsDigit(text[at-1]) || text[at-1] == '/') {
			continue
		}
		for _, n := range x.lengths {
			if at+n > len(text) {
				break
			}
			start := text[at : at+n]
			brackets := x.starts[start]
			if len(brackets) == 0 {
				continue
			}
			rest := text[at+n:]
			if brackets[""] && (rest == "" || !script.IsDigit(rest[0])) {
				add(start)
			}
			if b, rest := bracketsAt(rest); b != "" && brackets[b] && (rest == "" || !script.IsDigit(rest[0])) {
				add(start + b)
			}
		}
	}
	var numbers []int
	for key := range printed {
		all := x.byKey[key]
		from, _ := slices.BinarySearchFunc(all, firstPage, func(i, page int) int { return x.links[i].page - page })
		for _, i := range all[from:] {
			if x.links[i].page > lastPage {
				break
			}
			numbers = append(numbers, i)
		}
	}
	slices.Sort(numbers)
	if len(numbers) == 0 {
		return nil
	}
	seen := map[string]bool{}
	for _, i := range numbers {
		if s := x.links[i].symbol; !seen[string(s)] {
			seen[string(s)] = true
			links = append(links, resolution.Link{Symbol: s})
		}
	}
	return links
}

// bracketsAt reads brackets at the start of a text, after spaces or the letter of a part, and returns them without
// spaces, and the text after them.
func bracketsAt(text string) (brackets, rest string) {
	const longest = 24 // bytes, spaces included
	if !strings.HasPrefix(strings.TrimLeft(text, " "), "(") {
		text = skipPart(text)
	}
	end := strings.IndexByte(text[:min(len(text), longest)], ')')
	if end < 0 {
		return "", text
	}
	return strings.ReplaceAll(text[:end+1], " ", ""), text[end+1:]
}

package outline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// Agenda returns the agenda items with these numbers and printed titles. As many titles as numbers go together in
// their order, and several titles of one item are the lines of one. Otherwise nothing says which title is whose: rest
// has them.
func Agenda(numbers, printed []string) (items []resolution.AgendaItem, rest string) {
	var titles []string
	for _, p := range printed {
		if title := joinedTitle(strings.Fields(p)); title != "" {
			titles = append(titles, title)
		}
	}
	titles = slices.Compact(titles) // one is sometimes printed twice
	switch {
	case len(numbers) == 0 && len(titles) == 0:
		return nil, ""
	case len(numbers) <= 1:
		number := strings.Join(numbers, "")
		return []resolution.AgendaItem{{Number: number, Title: joinedTitle(titles)}}, ""
	case len(titles) != len(numbers):
		titles, rest = nil, joinedTitle(titles)
	}
	for i, n := range numbers {
		item := resolution.AgendaItem{Number: n}
		if titles != nil {
			item.Title = titles[i]
		}
		items = append(items, item)
	}
	return items, rest
}

// joinedTitle joins the lines or words of a title: with a space, except between two Chinese characters.
func joinedTitle(pieces []string) string {
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 && !(script.IsWide(script.Last(pieces[i-1])) && script.IsWide(script.First(p))) {
			b.WriteByte(' ')
		}
		b.WriteString(p)
	}
	return b.String()
}

// AgendaNumbers returns the numbers of "Agenda items 14 and 74 (b)": "14", "74 (b)". The letters of sub-items are Latin
// in the result, whatever the language.
func AgendaNumbers(s string) []string {
	var items []string
	for i := 0; i < len(s); {
		n := script.Digits(s[i:])
		if n == 0 {
			i++
			continue
		}
		item := s[i : i+n]
		i += n
		if letters := subItem(s[i:]); letters != "" {
			item += " (" + letters + ")"
		}
		items = append(items, item)
	}
	return items
}

// subItem returns the letters of the sub-item at the start of text, "rr" of " (rr)", "rr)" and "(ص ص)"; "" if there
// are none. Arabic letters stand for the Latin ones of the same place; Russian texts have Latin letters, or Cyrillic
// ones that look like them.
func subItem(text string) string {
	const most = 2 // letters: "(ss)" is the longest
	var letters []byte
	open := false
	for i, r := range text {
		switch c, known := subItemLetters[r]; {
		case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == 'ـ':
		case (r == '(' || r == '（') && !open && len(letters) == 0:
			open = true
		case (r == ')' || r == '）') && len(letters) > 0:
			return string(letters)
		case r >= 'a' && r <= 'z':
			letters = append(letters, byte(r))
		case known:
			letters = append(letters, c)
		default:
			return ""
		}
		if len(letters) > most || i > len(" ( ss )")*utf8.UTFMax {
			return ""
		}
	}
	return ""
}

// subItemLetters are letters of other scripts that print sub-items: the Arabic ones in the order of the abjad, in which
// the United Nations number with them, and the Cyrillic ones that look like Latin ones.
var subItemLetters = func() map[rune]byte {
	m := map[rune]byte{'а': 'a', 'с': 'c', 'е': 'e', 'о': 'o', 'р': 'p', 'х': 'x', 'у': 'y'}
	for i, r := range []rune("أبجدهوزحطيكلمنسعفصقرشتثخذض") {
		m[r] = byte('a' + i)
	}
	return m
}()

package lang

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// Number is ordinal numbers in words, and dates.
type Number struct {
	Months   []string            `yaml:"months"`   // January to December, as printed in a date
	Date     string              `yaml:"date"`     // order of a date, what may be missing in brackets: "{day}[er] {month} {year}"
	Ordinals map[string]int      `yaml:"ordinals"` // words of ordinal numbers, lower case: "first", "twentieth"
	Cases    map[string][]string `yaml:"cases"`    // endings of ordinals and months, and what takes their place in other cases: ون, ين
	Tens     map[string]int      `yaml:"tens"`     // words before a smaller ordinal: "twenty" in "twenty-first"
	Joints   []string            `yaml:"joints"`   // what joins them: "-"
	Hundreds map[string]int      `yaml:"hundreds"` // beginnings above a hundred: "one hundred" in "one hundred and first"
	And      string              `yaml:"and"`      // what joins the hundreds to the rest: " and "
	Suffixes []string            `yaml:"suffixes"` // endings of ordinal figures: "th" in "79th"
	Numerals string              `yaml:"numerals"` // the language's own figures for 0 to 9 and signs for 10 and 100
	Prefix   string              `yaml:"prefix"`   // what makes a number an ordinal: "第"
	Counters string              `yaml:"counters"` // characters after a number that is a count or a date: "年", "次"

	months    []string // names of months in all forms, twelve after twelve
	words     *trie    // ordinal numbers in words
	signs     []rune   // those of Numerals
	hundreds  []string // the words of Hundreds, longest first
	numbered  bool     // a date gives the year first, and the month as a number
	yearSign  string   // what follows the number of a year: "年"
	monthSign string   // what follows that of a month, if it has a number
	paired    bool     // a month has two names, and texts print one or both: "شباط/فبراير"
}

// ScanDate reads a full date at the start of text, in the language's order, and returns it as 2006-01-02 with the
// bytes it takes; n is 0 if there is none or the day does not exist. Spaces between its parts are optional.
func (nu *Number) ScanDate(text string) (date string, n int) {
	day, month, year, n := nu.parts(text, nu.Date)
	if month < 1 || month > 12 || day < 1 || day > lastDay(year, month) {
		return "", 0
	}
	return fmt.Sprintf("%04d-%02d-%02d", year, month, day), n
}

// parts reads the parts of a date in a shape at the start of text, and returns the bytes they take, 0 if there are none.
func (nu *Number) parts(text, shape string) (day, month, year, n int) {
	for shape != "" {
		switch {
		case strings.HasPrefix(shape, "{day}"):
			var k int
			if day, k = nu.value(text[n:], 2); k == 0 {
				return 0, 0, 0, 0
			}
			n, shape = n+k, shape[len("{day}"):]
		case strings.HasPrefix(shape, "{year}"):
			var k int
			if year, k = nu.value(text[n:], 4); k == 0 || k != 4 && year < 1000 {
				return 0, 0, 0, 0
			}
			n, shape = n+k, shape[len("{year}"):]
		case strings.HasPrefix(shape, "{month}"):
			k := 0
			if month, k = nu.month(text[n:]); k == 0 {
				return 0, 0, 0, 0
			}
			n, shape = n+k, shape[len("{month}"):]
		case shape[0] == ' ':
			n, shape = n+spaces(text[n:]), shape[1:]
		case shape[0] == '[':
			words, rest, _ := strings.Cut(shape[1:], "]")
			n, shape = n+optional(text[n:], words), rest
		default:
			_, k := utf8.DecodeRuneInString(shape)
			if !strings.HasPrefix(text[n:], shape[:k]) {
				return 0, 0, 0, 0
			}
			n, shape = n+k, shape[k:]
		}
	}
	return day, month, year, n
}

// value reads a number of at most limit figures, or in the language's own numerals: "1951", "一九五一", "二十四".
func (nu *Number) value(text string, limit int) (value, n int) {
	if value, n = figures(text, limit); n == 0 {
		value, n = nu.numeral(text)
	}
	return value, n
}

// IsDay reports whether a number that text follows is the day of a date, in languages in which the name of the month
// comes after it: " March 2024", " de marzo".
func (nu *Number) IsDay(text string) bool {
	shape, ok := strings.CutPrefix(nu.Date, "{day}")
	if !ok {
		return false
	}
	between, _, _ := strings.Cut(shape, "{month}")
	text, ok = strings.CutPrefix(strings.TrimLeft(text, " \n\u00a0"), strings.TrimLeft(between, " "))
	if !ok {
		return false
	}
	text = strings.TrimLeft(text, " \n\u00a0")
	for _, name := range nu.Months {
		if strings.HasPrefix(text, name) {
			return true
		}
	}
	return false
}

// IsSpan reports whether a text has a year and nothing else but days and months before it, as the days of a session have
// it: "18 junio 12 julio 2024", "18 June–12 July 2024".
func (nu *Number) IsSpan(text string) bool {
	months, last := 0, 0 // the last number if no month follows
	for text = strings.TrimLeft(text, spanSpaces); text != ""; text = strings.TrimLeft(text, spanSpaces) {
		value, n := figures(text, 4)
		if n > 0 {
			last, text = value, text[n:]
			continue
		}
		if n = nu.monthName(text); n == 0 {
			return false
		}
		months, last, text = months+1, 0, text[n:]
	}
	return months > 0 && last >= 1000
}

// spanSpaces separates days, months and the year.
const spanSpaces = " \u00a0–—-"

// monthName returns how many bytes of text the name of a month takes, or the first of the two names that Arabic has for
// each, with the sign after its number if it has no name: "六月".
func (nu *Number) monthName(text string) int {
	if month, n := nu.month(text); month > 0 && month <= 12 {
		return len(text) - len(strings.TrimLeft(text[n:], nu.dateSigns()))
	}
	for _, name := range nu.Months {
		if first, _, two := strings.Cut(name, "/"); two && strings.HasPrefix(text, first) {
			return len(first)
		}
	}
	return 0
}

// dateSigns are the characters of a date besides its numbers and the names of months: "年月日".
func (nu *Number) dateSigns() string {
	return strings.NewReplacer("{day}", "", "{month}", "", "{year}", "", "[", "", "]", "", " ", "").Replace(nu.Date)
}

// optional returns how many bytes of text the words take, with the spaces that are in them, 0 if they do not follow.
func optional(text, words string) int {
	n := 0
	if words != strings.TrimLeft(words, " ") {
		words, n = strings.TrimLeft(words, " "), spaces(text)
	}
	if !strings.HasPrefix(text[n:], words) {
		return 0
	}
	return n + len(words)
}

// month reads the name of a month, or its number if dates are written with signs (年, 月) instead of names.
func (nu *Number) month(text string) (month, n int) {
	for i, name := range nu.months {
		if len(text) >= len(name) && strings.EqualFold(text[:len(name)], name) {
			return i%len(nu.Months) + 1, len(name)
		}
	}
	if nu.numbered {
		return nu.value(text, 2)
	}
	return 0, 0
}

// build makes the list of all ordinal numbers below a hundred in words: "first", "twenty-first", "soixante et onzième".
func (nu *Number) build() {
	nu.signs = []rune(nu.Numerals)
	nu.paired = slices.ContainsFunc(nu.Months, func(name string) bool { return strings.Contains(name, "/") })
	nu.buildMonths()
	if nu.numbered = strings.HasPrefix(nu.Date, "{year}"); nu.numbered {
		nu.yearSign, nu.monthSign = nu.signAfter("{year}"), nu.signAfter("{month}")
	}
	nu.hundreds = slices.SortedFunc(maps.Keys(nu.Hundreds), func(a, b string) int {
		return cmp.Or(len(b)-len(a), strings.Compare(a, b))
	})
	nu.words = newTrie()
	for word, value := range nu.Ordinals {
		nu.words.add(word, int32(value))
		for _, other := range nu.inCases(word) {
			nu.words.add(other, int32(value))
		}
	}
	for ten, tens := range nu.Tens {
		for word, value := range nu.Ordinals {
			if value >= nu.above(tens) {
				continue
			}
			for _, joint := range nu.Joints {
				nu.words.add(ten+joint+word, int32(tens+value))
			}
		}
	}
}

// inCases returns the forms of a word in other cases.
func (nu *Number) inCases(word string) (forms []string) {
	for ending, others := range nu.Cases {
		if stem, ok := strings.CutSuffix(word, ending); ok {
			for _, other := range others {
				forms = append(forms, stem+other)
			}
		}
	}
	return forms
}

// buildMonths makes the list of the names of months in all forms, each twelve of them in the order of the year. Arabic may
// have a space between the two names that it has for each.
func (nu *Number) buildMonths() {
	nu.months = slices.Clone(nu.Months)
	for round := 0; ; round++ {
		var forms []string
		for _, name := range nu.Months {
			others := nu.inCases(name)
			if spaced := strings.Replace(name, "/", "/ ", 1); spaced != name {
				others = append(others, spaced)
			}
			if round < len(others) {
				forms = append(forms, others[round])
			}
		}
		if len(forms) < len(nu.Months) || len(forms) == 0 {
			return
		}
		nu.months = append(nu.months, forms...)
	}
}

// signAfter returns what follows a part of a date up to the next: "年" after the year.
func (nu *Number) signAfter(part string) string {
	_, after, _ := strings.Cut(nu.Date, part)
	sign, _, _ := strings.Cut(after, "{")
	return strings.Trim(sign, " ")
}

// YearSign returns what follows the number of a year: "年"; "" in languages in which nothing does.
func (nu *Number) YearSign() string { return nu.yearSign }

// ScanNumeral reads a number in the language's own numerals ("七十九") at the start of text.
func (nu *Number) ScanNumeral(text string) (value, n int) { return nu.numeral(text) }

// numeral reads a number below 1000, or a row of figures, in the language's own numerals.
func (nu *Number) numeral(text string) (value, n int) {
	if nu.Numerals == "" {
		return 0, 0
	}
	unit := -1
	const most = 64 // bytes of a number
	for n < min(len(text), most) {
		r, k := utf8.DecodeRuneInString(text[n:])
		at := slices.Index(nu.signs, r)
		switch {
		case at < 0:
			if unit > 0 {
				value += unit
			}
			return value, n
		case at < 10 && unit >= 0 && value == 0: // figures side by side: 二〇二三
			unit = unit*10 + at
		case at < 10:
			unit = at
		default:
			if unit < 0 {
				unit = 1
			}
			value, unit = value+unit*[]int{10, 100}[at-10], -1
		}
		n += k
	}
	if unit > 0 {
		value += unit
	}
	return value, n
}

// figures reads a number of at most limit ASCII digits; n is 0 if there is none or it is longer.
func figures(text string, limit int) (value, n int) {
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		if n == limit {
			return 0, 0
		}
		value, n = value*10+int(text[n]-'0'), n+1
	}
	return value, n
}

// spaces counts the bytes of spaces, no-break spaces included, at the start of text.
func spaces(text string) (n int) {
	for n < len(text) {
		if text[n] == ' ' {
			n++
		} else if strings.HasPrefix(text[n:], "\u00a0") {
			n += len("\u00a0")
		} else {
			break
		}
	}
	return n
}

// lastDay returns the number of days in a month.
func lastDay(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

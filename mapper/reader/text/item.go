package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/mapper/reader/rich"
	"github.com/unkg/unkg/ontology/script"
)

// labelAt reads the label of a sub-paragraph, "(a) ", "(ii) ", "b) ", "(أ)", "(十二)", "㈠", and returns how many bytes precede
// the words.
func labelAt(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if r >= '㈠' && r <= '㈩' {
		return n + len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
	}
	open := r == '(' || r == '（'
	if !open {
		n = 0
	}
	const longest = 12 // bytes of the letters
	close := closingBracket(text[:min(len(text), n+longest+len("）"))])
	if close < n || close-n > longest {
		return 0
	}
	inner := strings.Trim(text[n:close], " ")
	_, c := utf8.DecodeRuneInString(text[close:])
	rest := text[close+c:]
	words := strings.TrimLeft(rest, " ")
	switch {
	case inner == "":
		return 0
	case open && (strings.Trim(inner, "abcdefghijklmnopqrstuvwxyz") == "" || script.IsHanNumber(inner)):
	case labelValues(inner) == labelValue{} || !open && len(words) == len(rest) && rest != "":
		return 0 // the end of what is in brackets
	}
	return len(text) - len(words)
}

// closingBracket returns the place of the first closing bracket in text, -1 if there is none.
func closingBracket(text string) int {
	for i := range len(text) {
		if text[i] == ')' || text[i] == "）"[0] && strings.HasPrefix(text[i:], "）") {
			return i
		}
	}
	return -1
}

// A labelValue is the value of a label read in each of the ways to count, 0 where it cannot be read so: "i" is the ninth
// letter and the first numeral, "с" the eighteenth Cyrillic letter and looks like the third Latin one.
type labelValue [5]int

// The ways to count.
const (
	byLetter = iota
	byNumeral
	byCyrillic
	byAbjad  // the old order of the Arabic letters
	byArabic // their order in dictionaries
)

// cyrillic are the letters that count sub-paragraphs in Russian, in their order.
const cyrillic = "абвгдежзиклмнопрстуфхцчшщэюя"

// abjad and arabic are the letters that count sub-paragraphs in Arabic, in their two orders.
const (
	abjad  = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
	arabic = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
)

// alike are the Cyrillic letters that look like Latin ones, and those.
var alike = strings.NewReplacer("а", "a", "с", "c", "е", "e", "о", "o", "р", "p", "х", "x", "у", "y")

// labelValues returns the values of a label without brackets.
func labelValues(label string) (v labelValue) {
	r := script.First(label)
	switch {
	case r >= '㈠' && r <= '㈩':
		v[byNumeral] = int(r-'㈠') + 1
	case script.IsIdeograph(r):
		v[byNumeral] = script.HanNumber(label)
	case unicode.Is(unicode.Arabic, r):
		label = strings.Trim(label, "ـ") // "هـ"
		v[byAbjad], v[byArabic] = repeated(label, []rune(abjad)), repeated(label, []rune(arabic))
	default:
		v[byCyrillic] = repeated(label, []rune(cyrillic))
		label = alike.Replace(label)
		v[byLetter], v[byNumeral] = repeated(label, []rune("abcdefghijklmnopqrstuvwxyz")), romanNumber(label)
	}
	return v
}

// repeated is the value of a letter of an alphabet, which counts on when it is repeated: "b", "bb", "bbb".
func repeated(label string, alphabet []rune) int {
	const most = 3 // letters
	r := script.First(label)
	at, n := slices.Index(alphabet, r), utf8.RuneCountInString(label)
	if at < 0 || n > most || strings.Trim(label, string(r)) != "" {
		return 0
	}
	return at + 1 + len(alphabet)*(n-1)
}

// romanNumber is the value of a lower-case Roman numeral below 40, 0 for anything else.
func romanNumber(s string) int {
	if strings.Trim(s, "ivx") != "" {
		return 0
	}
	return script.RomanValue(strings.ToUpper(s))
}

// An itemLevel is an open series of labels at one depth: the value of the last one, and the ways to count in which all
// of them follow one another.
type itemLevel struct {
	ways  [len(labelValue{})]bool
	value int
}

// itemsIn finds the sub-paragraphs in the raw text of a block: lines with a label that continues a series or begins
// one; said is what the format says of the line that starts at a place, nil in plain text. The start and end of an item enclose its words, and label is where its label begins; all are places in the raw
// text.
func itemsIn(raw string, joins []string, said func(at int) rich.Answer) (found []outline.Item, label []int) {
	var open []itemLevel
	for at := strings.IndexByte(raw, '\n'); at >= 0 && at+1 < len(raw); {
		start := at + 1
		if n := labelAt(raw[start:]); n > 0 {
			before := lineBefore(raw, at)
			begins := rich.Unknown
			if said != nil {
				begins = said(start)
			}
			if begins == rich.Yes || begins == rich.Unknown && (paused(before) || len(found) > 0 && endsInAny(before, joins)) {
				printed := strings.Trim(raw[start:start+n], "()（） ")
				values := labelValues(printed)
				if values[byNumeral] == 1 && values[byLetter] > 1 && nextLabel(raw[start+n:]) == "ii" {
					values[byLetter] = 0 // "(h) ...: (i) ... (ii) ..."
				}
				if depth := place(&open, values); depth >= 0 {
					found = append(found, outline.Item{Number: printed, Start: start + n, End: len(raw), Depth: depth})
					label = append(label, start)
				}
			}
		}
		next := strings.IndexByte(raw[start:], '\n')
		if next < 0 {
			break
		}
		at = start + next
	}
	for i := range found {
		for k := i + 1; k < len(found); k++ {
			if found[k].Depth <= found[i].Depth {
				found[i].End = label[k]
				break
			}
		}
	}
	return found, label
}

// nextLabel returns the label of the next line of a raw text that has one, without brackets.
func nextLabel(raw string) string {
	const farthest = 4000 // bytes
	raw = raw[:min(len(raw), farthest)]
	for {
		at := strings.IndexByte(raw, '\n')
		if at < 0 {
			return ""
		}
		raw = raw[at+1:]
		if n := labelAt(raw); n > 0 {
			return strings.Trim(raw[:n], "()（） ")
		}
	}
}

// place finds the depth of a label: that of the innermost series that it continues, or a new one if it is the first
// of a series; -1 if it is neither.
func place(open *[]itemLevel, values labelValue) int {
	for d := len(*open) - 1; d >= 0; d-- {
		l := &(*open)[d]
		if ways, ok := l.counting(values, l.value+1); ok {
			*l = itemLevel{ways, l.value + 1}
			*open = (*open)[:d+1]
			return d
		}
	}
	first := itemLevel{ways: [len(labelValue{})]bool{true, true, true, true, true}}
	if ways, ok := first.counting(values, 1); ok && len(*open) < 4 {
		*open = append(*open, itemLevel{ways, 1})
		return len(*open) - 1
	}
	return -1
}

// counting returns the ways of the series in which a label has the value n, if there are any.
func (l *itemLevel) counting(values labelValue, n int) (ways [len(labelValue{})]bool, ok bool) {
	for w, v := range values {
		ways[w] = l.ways[w] && v == n
		ok = ok || ways[w]
	}
	return ways, ok
}

// lineBefore is the line that ends at a line break, without the raised marks at its end.
func lineBefore(raw string, at int) string {
	return strings.TrimRightFunc(raw[strings.LastIndexByte(raw[:at], '\n')+1:at], isRaised)
}

// endsInAny reports whether a text ends with one of the words.
func endsInAny(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

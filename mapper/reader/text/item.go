package text

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/outline"
	"github.com/unkg/unkg/ontology/script"
)

// labelAt reads the label of a sub-paragraph, "(a) ", "(ii) ", "(十二)", "㈠", and returns how many bytes precede the
// words.
func labelAt(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if r >= '㈠' && r <= '㈩' {
		return n + len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
	}
	if r != '(' && r != '（' {
		return 0
	}
	const longest = 12 // bytes between the brackets
	close := strings.IndexAny(text[:min(len(text), n+longest+len("）"))], ")）")
	if close < 0 || close-n > longest || strings.Trim(text[n:close], " ") == "" {
		return 0
	}
	inner := strings.Trim(text[n:close], " ")
	if strings.Trim(inner, "abcdefghijklmnopqrstuvwxyz") != "" && strings.Trim(inner, "一二三四五六七八九十") != "" {
		return 0
	}
	_, c := utf8.DecodeRuneInString(text[close:])
	rest := text[close+c:]
	return close + c + len(rest) - len(strings.TrimLeft(rest, " "))
}

// labelValues returns the value of a label read as a letter and read as a Roman or Chinese numeral, 0 if it is none,
// and the label as printed, without brackets: "(i)" is letter 9 and numeral 1.
func labelValues(label string) (letter, numeral int, printed string) {
	printed = strings.Trim(label, "()（） ")
	r := script.First(printed)
	if r >= '㈠' && r <= '㈩' {
		return 0, int(r-'㈠') + 1, printed
	}
	if script.IsIdeograph(r) {
		return 0, outline.HanNumber(printed), printed
	}
	if strings.Trim(printed, printed[:1]) == "" && len(printed) <= 3 {
		letter = int(printed[0]-'a') + 1 + 26*(len(printed)-1)
	}
	return letter, romanNumber(printed), printed
}

// romanNumber is the value of a lower-case Roman numeral below 40, 0 for anything else.
func romanNumber(s string) int {
	for n := 1; n < 40; n++ {
		if outline.Roman(n) == s {
			return n
		}
	}
	return 0
}

// An itemLevel is an open series of labels at one depth: whether they are numerals or letters, and the value of the
// last.
type itemLevel struct {
	numeral bool
	value   int
}

// itemsIn finds the sub-paragraphs in the raw text of a block: lines with a label that continues a series or begins
// one. The start and end of an item enclose its words, and label is where its label begins; all are places in the raw
// text.
func itemsIn(raw string, joins []string) (found []outline.Item, label []int) {
	var open []itemLevel
	for at := strings.IndexByte(raw, '\n'); at >= 0 && at+1 < len(raw); {
		start := at + 1
		if n := labelAt(raw[start:]); n > 0 {
			before := lineBefore(raw, at)
			if paused(before) || len(found) > 0 && endsInAny(before, joins) {
				letter, numeral, printed := labelValues(raw[start : start+n])
				if numeral == 1 && letter > 1 && nextLabel(raw[start+n:]) == "ii" {
					letter = 0 // "(h) ...: (i) ... (ii) ..."
				}
				if depth := place(&open, letter, numeral); depth >= 0 {
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
func place(open *[]itemLevel, letter, numeral int) int {
	for d := len(*open) - 1; d >= 0; d-- {
		if l := &(*open)[d]; l.numeral && numeral == l.value+1 || !l.numeral && letter == l.value+1 {
			l.value++
			*open = (*open)[:d+1]
			return d
		}
	}
	if len(*open) < 4 && (letter == 1 || numeral == 1) {
		*open = append(*open, itemLevel{letter != 1, 1})
		return len(*open) - 1
	}
	return -1
}

// lineBefore is the line that ends at a line break.
func lineBefore(raw string, at int) string { return raw[strings.LastIndexByte(raw[:at], '\n')+1 : at] }

// endsInAny reports whether a text ends with one of the words.
func endsInAny(text string, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

package reader

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
)

// itemLabel reads the label of a sub-paragraph, "(a) ", "(ii) ", "(十二)", "㈠", and returns the bytes before the words.
func itemLabel(text string) int {
	r, n := utf8.DecodeRuneInString(text)
	if r >= '㈠' && r <= '㈩' {
		return n + len(text[n:]) - len(strings.TrimLeft(text[n:], " "))
	}
	if r != '(' && r != '（' {
		return 0
	}
	close := strings.IndexAny(text, ")）")
	if close < 0 || close-n > 12 || close == n {
		return 0
	}
	inner := text[n:close]
	if strings.Trim(inner, "abcdefghijklmnopqrstuvwxyz") != "" && strings.Trim(inner, "一二三四五六七八九十") != "" {
		return 0
	}
	_, c := utf8.DecodeRuneInString(text[close:])
	rest := text[close+c:]
	return close + c + len(rest) - len(strings.TrimLeft(rest, " "))
}

// itemValues are the values that a label can have, as a letter and as a roman or Chinese numeral; 0 for none.
func itemValues(label string) (letter, numeral int, printed string) {
	printed = strings.Trim(label, "()（） ")
	if r, _ := utf8.DecodeRuneInString(printed); r >= '㈠' && r <= '㈩' {
		n := int(r-'㈠') + 1
		return 0, n, string([]rune("一二三四五六七八九十")[n-1])
	}
	if r := firstRune(printed); isHan(r) {
		return 0, hanNumber(printed), printed
	}
	if strings.Trim(printed, printed[:1]) == "" && len(printed) <= 3 && printed[0] >= 'a' && printed[0] <= 'z' {
		letter = int(printed[0]-'a') + 1 + 26*(len(printed)-1)
	}
	return letter, romanNumber(printed), printed
}

// hanNumber is the value of a Chinese numeral below 100.
func hanNumber(s string) int {
	value, unit := 0, 0
	for _, r := range s {
		if r == '十' {
			value, unit = value+max(unit, 1)*10, 0
		} else if i := strings.IndexRune("一二三四五六七八九", r); i >= 0 {
			unit = i/3 + 1
		}
	}
	return value + unit
}

// romanNumber is the value of a lower-case roman numeral below 40, 0 for anything else.
func romanNumber(s string) int {
	for n := 1; n < 40; n++ {
		if roman(n) == s {
			return n
		}
	}
	return 0
}

// roman is a number below 40 in lower-case roman numerals.
func roman(n int) string {
	return strings.Repeat("x", n/10) + [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}[n%10]
}

// An item is a sub-paragraph in the raw text of a block.
type item struct {
	start, end int    // its words; end is where the next item begins
	label      int    // where its label begins
	printed    string // number as printed, without brackets
	id         string // last step of its fragment: letters, or roman numerals also for Chinese ones
	depth      int
}

// items finds the sub-paragraphs of a raw text: lines that begin with a label which follows in order.
func items(raw string) (found []item) {
	type level struct {
		numeral bool
		value   int
	}
	var stack []level
	for at := strings.IndexByte(raw, '\n'); at >= 0 && at+1 < len(raw); {
		start := at + 1
		if n := itemLabel(raw[start:]); n > 0 && paused(lineBefore(raw, at)) || n > 0 && len(found) > 0 && joinsItems(lineBefore(raw, at)) {
			letter, numeral, printed := itemValues(raw[start : start+n])
			depth, id := -1, ""
			for d := len(stack) - 1; d >= 0; d-- {
				if v := stack[d].value + 1; stack[d].numeral && numeral == v {
					depth, id = d, roman(numeral%40)
				} else if !stack[d].numeral && letter == v {
					depth, id = d, printed
				} else {
					continue
				}
				stack = stack[:d+1]
				stack[d].value++
				break
			}
			if depth < 0 && len(stack) < 4 {
				switch {
				case letter == 1:
					depth, id = len(stack), printed
					stack = append(stack, level{false, 1})
				case numeral == 1:
					depth, id = len(stack), "i"
					stack = append(stack, level{true, 1})
				}
			}
			if depth >= 0 {
				found = append(found, item{start: start + n, end: len(raw), label: start, printed: printed, id: id, depth: depth})
			}
		}
		if next := strings.IndexByte(raw[start:], '\n'); next >= 0 {
			at = start + next
		} else {
			break
		}
	}
	for i := range found {
		for _, next := range found[i+1:] {
			if next.depth <= found[i].depth {
				found[i].end = next.label
				break
			}
		}
	}
	return found
}

// lineBefore is the line that ends at a line break.
func lineBefore(raw string, at int) string { return raw[strings.LastIndexByte(raw[:at], '\n')+1 : at] }

// joinsItems reports whether a line ends with the conjunction before a last item.
func joinsItems(text string) bool {
	for _, w := range []string{" and", " or", "和", "以及", "或"} {
		if strings.HasSuffix(text, w) {
			return true
		}
	}
	return false
}

// tree makes sub-paragraphs of items; text is the words of the top paragraph and at gives for each item where its words
// start and end in them.
func tree(parent, text string, list []item, at [][2]int) (out []resolution.Paragraph) {
	for i := 0; i < len(list); {
		depth := list[i].depth
		next := i + 1
		for next < len(list) && list[next].depth > depth {
			next++
		}
		p := resolution.Paragraph{ID: parent + "." + list[i].id, Number: list[i].printed, Start: at[i][0]}
		p.Text = strings.TrimRight(text[at[i][0]:max(at[i][0], at[i][1])], " ")
		p.Items = tree(p.ID, text, list[i+1:next], at[i+1:next])
		out = append(out, p)
		i = next
	}
	return out
}

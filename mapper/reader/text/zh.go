package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// indented scores whether a line of Chinese is the first of a paragraph, which is two characters shorter than the
// others.
func (b *textBody) indented(i int) int {
	l := &b.lines[i]
	if !b.layout.measured || paused(l.text) || endsInMark(l.text) || i+1 == len(b.lines) || !script.IsIdeograph(script.First(b.lines[i+1].text)) || b.lines[i+1].page != l.page {
		return 0
	}
	switch room := b.layout.full - l.width; {
	case room < 4:
		return -4
	case room > 4 && room <= indentWidth+2:
		return 3
	}
	return 0
}

// indentWidth is the indent of the first line of a paragraph in Chinese, two characters.
const indentWidth = 8

// fullChinese finds the largest frequent width among lines of Chinese characters only: justification does not stretch
// them, so those that are neither first nor last of a paragraph all have the full width. rough is an estimate of that
// width.
func fullChinese(body []line, rough int) (full int, measured bool) {
	counts := make([]int, rough*5/4+1)
	most := 0
	for i := 1; i < len(body); i++ {
		l := &body[i]
		if l.width > rough*7/8 && l.width < len(counts) && script.IsIdeograph(script.Last(l.text)) && !paused(body[i-1].text) &&
			strings.IndexFunc(l.text, func(r rune) bool { return !script.IsWide(r) }) < 0 {
			counts[l.width]++
			most = max(most, counts[l.width])
		}
	}
	for w := len(counts) - 1; w > 0; w-- { // sub-paragraphs are set narrower
		if counts[w] > 0 && counts[w]*4 >= most {
			return w, true
		}
	}
	return rough, false
}

// numeralCaption writes the number with which a caption begins in figures if it is in Chinese numerals, as it was until the
// 1970s: "四九九(五). 灯塔" is "499(V). 灯塔".
func (t *textReader) numeralCaption(text string) string {
	nu := &t.words.Number
	if nu.Numerals == "" || !strings.ContainsRune(nu.Numerals, script.First(text)) {
		return text
	}
	number, n := nu.ScanNumeral(text)
	inner, open := cutAny(strings.TrimLeft(text[n:], " "), []string{"(", "（"})
	if !open || number == 0 {
		return text
	}
	session, k := nu.ScanNumeral(inner)
	rest, closed := cutAny(inner[k:], []string{")", "）"})
	switch {
	case !closed || session == 0:
		return text
	case session > 1000: // 二四二（一九六七）
		return itoa(number) + "(" + itoa(session) + ")" + rest
	}
	return itoa(number) + "(" + script.Roman(session) + ")" + rest
}

package reader

import "strings"

// indented judges by the width of a line of Chinese whether it is the first of a paragraph: two characters shorter than
// the others.
func (b *textBody) indented(i int) int {
	l := &b.lines[i]
	if !b.layout.measured || paused(l.text) || endsInMark(l.text) || i+1 == len(b.lines) || !isIdeograph(firstRune(b.lines[i+1].text)) || b.lines[i+1].page != l.page {
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

// fullChinese is the greatest common width of lines of nothing but Chinese characters, which justification leaves as they are,
// that are neither the first nor the last of a paragraph; rough is the width by other means.
func fullChinese(body []line, rough int) (full int, measured bool) {
	counts := make([]int, rough*5/4+1)
	most := 0
	for i := 1; i < len(body); i++ {
		l := &body[i]
		if l.width > rough*7/8 && l.width < len(counts) && isIdeograph(lastRune(l.text)) && !paused(body[i-1].text) &&
			strings.IndexFunc(l.text, func(r rune) bool { return r < 0x80 }) < 0 {
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

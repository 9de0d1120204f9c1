package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// A numbering is a way to print the numbers of paragraphs. It reads the number at the start of a line and returns its
// value and how many bytes precede the words, 0 if there is none.
type numbering func(text string) (n, label int)

// numberings are the known ways, the usual one first.
var numberings = []numbering{paragraphNumber, closedNumber, enclosedNumber, hanNumber, scannedNumber}

// chooseNumbering finds how the operative paragraphs are numbered: as the first line whose number is 1 and is followed
// by a verb of the organ, or else with a stop. Sub-paragraphs and sections may be numbered in the other ways.
func (t *textReader) chooseNumbering() {
	t.numbering = paragraphNumber
	for i := t.formula + 1; i < len(t.lines); i++ {
		text := t.lines[i].text
		for _, read := range numberings {
			if n, label := read(text); label > 0 && n == 1 && t.acts(t.wordsAfter(i, label)) {
				t.numbering, t.numbered = read, true
				return
			}
		}
	}
}

// wordsAfter returns the words after a label of line i, which may be on a line of its own.
func (t *textReader) wordsAfter(i, label int) string {
	if words := t.lines[i].text[label:]; words != "" || i+1 == len(t.lines) {
		return words
	}
	return t.lines[i+1].text
}

// paragraphNumber reads "12.", "12．" and "12、".
func paragraphNumber(text string) (n, label int) {
	mark := bullet(text)
	d := script.Digits(text[mark:])
	if d == 0 || d > 3 || text[mark] == '0' {
		return 0, 0
	}
	rest := strings.TrimPrefix(text[mark+d:], `\`) // Markdown
	for _, stop := range [...]string{".", "．", "、"} {
		after, ok := strings.CutPrefix(rest, stop)
		if !ok {
			continue
		}
		words := strings.TrimLeft(after, " -–—")
		r := script.First(words)
		if after == "" || words != after && !isDigitRune(r) || unicode.IsUpper(r) || script.IsIdeograph(r) {
			return number(text[mark : mark+d]), len(text) - len(words)
		}
	}
	return 0, 0
}

// closedNumber reads "12)".
func closedNumber(text string) (n, label int) {
	mark := bullet(text)
	d := script.Digits(text[mark:])
	if d == 0 || d > 3 || text[mark] == '0' {
		return 0, 0
	}
	return afterBracket(text, number(text[mark:mark+d]), mark+d)
}

// enclosedNumber reads "(12)".
func enclosedNumber(text string) (n, label int) {
	mark := bullet(text)
	for _, bracket := range [...]string{"(", "（"} {
		if inner, ok := strings.CutPrefix(text[mark:], bracket); ok {
			d := script.Digits(inner)
			if d == 0 || d > 3 || inner[0] == '0' {
				return 0, 0
			}
			return afterBracket(text, number(inner[:d]), mark+len(bracket)+d)
		}
	}
	return 0, 0
}

// afterBracket returns n and where the words begin if a bracket closes at text[at].
func afterBracket(text string, n, at int) (int, int) {
	r, size := utf8.DecodeRuneInString(text[at:])
	if r != ')' && r != '）' {
		return 0, 0
	}
	return n, len(text) - len(strings.TrimLeft(text[at+size:], " "))
}

// longestHan is the largest number of bytes of a Chinese numeral below 100.
const longestHan = len("九十九")

// hanNumber reads "十二、", "十二." and "十二．".
func hanNumber(text string) (n, label int) {
	d := 0
	for d <= longestHan {
		r, size := utf8.DecodeRuneInString(text[d:])
		if !script.IsHanFigure(r) {
			break
		}
		d += size
	}
	if d == 0 || d > longestHan {
		return 0, 0
	}
	for _, stop := range [...]string{"、", ".", "．"} {
		if words, ok := strings.CutPrefix(text[d:], stop); ok {
			return script.HanNumber(text[:d]), len(text) - len(strings.TrimLeft(words, " "))
		}
	}
	return 0, 0
}

// scannedNumber reads "l.", "I." and "L.", which is how a scanner may read "1.", and the numbers after it.
func scannedNumber(text string) (n, label int) {
	if len(text) > 3 && strings.IndexByte("lIL", text[0]) >= 0 && text[1] == '.' && text[2] == ' ' {
		return 1, len("l. ")
	}
	return paragraphNumber(text)
}

// bullet returns how many bytes a bullet at the start of a line takes with the space after it, 0 if there is none.
func bullet(text string) int {
	r, size := utf8.DecodeRuneInString(text)
	if size == len(text) || text[size] != ' ' || !strings.ContainsRune("-–—•●▪◦·*", r) {
		return 0
	}
	return size + len(" ")
}

// isPart matches the heading of a part or section that is only its number: "A", "II", "三".
func isPart(text string) bool {
	if text == "" || len(text) > 9 {
		return false
	}
	if len(text) == 1 {
		return text[0] >= 'A' && text[0] <= 'Z'
	}
	return isRoman(text) || script.IsHanNumber(text)
}

func isRoman(text string) bool { return text != "" && strings.Trim(text, "IVX") == "" }

// partOf returns the number of a part or section if text is a heading that consists of it or begins with it: "II" of
// "II", "II." and "II. Wicks", "三" of "三 灯芯".
func partOf(text string) string {
	if isPart(text) {
		return text
	}
	if len(text) == 0 || text[0] < utf8.RuneSelf && (text[0] < 'A' || text[0] > 'Z') {
		return ""
	}
	number, title, _ := strings.Cut(text, " ")
	label, dotted := strings.CutSuffix(number, ".")
	switch {
	case dotted && isPart(label) && title == "":
		return label
	case title == "" || paused(text) || !isPart(label):
		return ""
	case number[0] < utf8.RuneSelf && !dotted && !isRoman(label): // "A people"
		return ""
	}
	if r := script.First(title); !unicode.IsUpper(r) && !script.IsIdeograph(r) {
		return ""
	}
	return label
}

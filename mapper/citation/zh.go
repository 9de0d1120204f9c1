package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// hanNumberAt reads a number in Chinese numerals before the bracket at open. Before sessions were printed in Roman
// numerals, Chinese texts wrote the number of a resolution figure by figure with the session in brackets:
// 第一五一四(十五)号 is 1514 (XV), 第一㈠号 is 1 (I). Footnotes of today still cite them so.
func (c *Finder) hanNumberAt(text string, open int) (place, bool) {
	start := open
	var figures []byte
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		d := script.HanDigit(r)
		if d < 0 {
			break
		}
		figures = append(figures, byte('0'+d))
		start -= size
	}
	session, end := bracketedSession(text[open:])
	after := text[open+end:]
	if len(figures) == 0 || len(figures) > 4 || session == 0 ||
		!strings.HasSuffix(text[:start], c.words.Ordinal) || !strings.HasPrefix(after, c.words.Counter) {
		return place{}, false
	}
	for i, j := 0, len(figures)-1; i < j; i, j = i+1, j-1 {
		figures[i], figures[j] = figures[j], figures[i]
	}
	number, n := ontology.ScanNumber(string(figures) + "(" + script.Roman(session) + ")")
	return place{Span: resolution.Span{Start: start, End: open + end}, number: number}, n > 0
}

// bracketedSession reads "(十五)" or one of the characters ㈠ to ㈩ at the start of text. It returns the session and
// the bytes it takes.
func bracketedSession(text string) (session, n int) {
	if r, size := utf8.DecodeRuneInString(text); '㈠' <= r && r <= '㈩' {
		return int(r-'㈠') + 1, size
	}
	inside, _, ok := strings.Cut(text[1:min(len(text), 20)], ")")
	if !ok || text[0] != '(' {
		return 0, 0
	}
	return hanSession(inside), len(inside) + 2
}

// hanSession reads a session number from 一 to 三十, the last session that was numbered so; 0 if s is not such a
// number.
func hanSession(s string) int {
	const last = 30
	if n := script.HanNumber(s); script.IsHanNumber(s) && n <= last {
		return n
	}
	return 0
}

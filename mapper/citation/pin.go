package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// pinpoint returns the part of the document that a citation points at, as printed: ", annex" or ", para. 20" after
// it, "paragraph 20 of" before the word for a resolution; "" if no part is given.
func (r *reading) pinpoint(i int) string {
	p := &r.places[i]
	if r.counts() {
		return r.pinCounted(p.End)
	}
	at := p.End
	if _, end := r.dateAfter(r.text, at); end > at {
		at = end
	}
	for at < len(r.text) && strings.IndexByte("), ", r.text[at]) >= 0 {
		at++
	}
	if w, end := r.words.Word(r.text, at); end > at && w.Role&lang.CitesPin != 0 {
		return r.text[at:r.numeralsEnd(end)]
	}
	if p.head > 0 {
		if p.head != r.pinned.head {
			r.pinned.head, r.pinned.words = p.head, r.pinBefore(p.head)
		}
		return r.pinned.words
	}
	return ""
}

// pinBefore reads the part named before the word for a resolution that starts at head.
func (r *reading) pinBefore(head int) string {
	for i := r.cueBefore(head); i >= 0; i-- {
		q := &r.cues[i]
		if q.Role&lang.CitesPin != 0 {
			end := r.numeralsEnd(q.end)
			if r.bridged(r.text, end, head, lang.CitesGlue|lang.CitesOwn|organRole) {
				return r.text[q.start:end]
			}
			return ""
		}
		if q.Role&(lang.CitesGlue|lang.CitesOwn|lang.CitesJoin|lang.CitesDate|organRole) == 0 {
			return ""
		}
	}
	return ""
}

// numeralsEnd returns where the numerals after the word for a part of a document end: "138 and 139", "IV", "4 (a)
// to (c)".
func (r *reading) numeralsEnd(i int) int {
	end := i
	for {
		at := skipBlank(r.text, i)
		next := at
		for next < len(r.text) && (isASCIIWord(r.text[next]) || r.text[next] == '(' || r.text[next] == ')') {
			next++
		}
		if next == at || !isNumeral(r.text[at:next]) {
			return end
		}
		for more := strings.Count(r.text[at:next], ")") - strings.Count(r.text[at:next], "("); more > 0; {
			if next--; r.text[next] == ')' {
				more-- // the bracket around the whole citation
			}
		}
		end, i = next, next
		at = skipBlank(r.text, i)
		if w, e := r.words.Word(r.text, at); w.Role&lang.CitesJoin != 0 && r.text[at] != ',' && r.text[at] != ';' {
			i = e
			continue
		}
		if at < len(r.text) && r.text[at] == '(' {
			i = at
			continue
		}
		return end
	}
}

// isNumeral reports whether a word is a number, a Roman numeral or a single letter, in brackets or not.
func isNumeral(s string) bool {
	s = strings.NewReplacer("(", "", ")", "").Replace(s)
	if s == "" || len(s) > 6 {
		return false
	}
	if len(s) == 1 {
		return true
	}
	for i := 0; i < len(s); i++ {
		lettered := i == len(s)-1 && citeClass[s[0]] == byteDigit // 12A
		if citeClass[s[i]] != byteDigit && !script.IsRoman(s[i:i+1]) && !lettered {
			return false
		}
	}
	return true
}

// pinCounted reads the part named after a Chinese citation, that is after a number, 号 and the word for a
// resolution, or after a symbol: 附件二, 第5和第6段.
func (r *reading) pinCounted(i int) string {
	at := skipBlank(r.text, i)
	if strings.HasPrefix(r.text[at:], r.words.Counter) {
		at += len(r.words.Counter)
	}
	if w, end := r.words.Word(r.text, at); w.Role&headRole != 0 {
		at = end
	}
	for at < len(r.text) {
		c, n := utf8.DecodeRuneInString(r.text[at:])
		of := r.words.Of != "" && strings.HasPrefix(r.text[at:], r.words.Of)
		if c != ')' && c != '）' && !r.syntax.IsComma(c) && !script.IsSpace(c) && !of {
			break
		}
		at += n
	}
	w, end := r.words.Word(r.text, at)
	if w.Role&lang.CitesPin != 0 {
		return r.text[at:r.hanNumerals(end, 0)]
	}
	if !strings.HasPrefix(r.text[at:], r.words.Ordinal) {
		return ""
	}
	end = r.hanNumerals(at, lang.CitesJoin|lang.CitesGlue)
	if w, e := r.words.Word(r.text, end); end > at && w.Role&lang.CitesPin != 0 {
		return r.text[at:e]
	}
	return ""
}

// hanNumerals steps over Arabic and Chinese numerals, letters, brackets and words with the given roles.
func (r *reading) hanNumerals(i int, roles lang.CitationRole) int {
	for i < len(r.text) {
		c, n := utf8.DecodeRuneInString(r.text[i:])
		if c < utf8.RuneSelf && (isASCIIWord(byte(c)) || c == '(' || c == ')') || script.IsHanFigure(c) {
			i += n
			continue
		}
		w, end := r.words.Word(r.text, i)
		if w.Role&roles == 0 {
			return i
		}
		i = end
	}
	return i
}

package text

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/unkg/unkg/ontology/script"
)

// A portion is a stretch of a line that is drawn at once: Arabic words, a number, or Latin words. Portions are drawn in the
// order in which they are read, the glyphs of each from left to right. Signs that the typeface lacks, such as slashes,
// brackets, and Latin letters, are drawn after the others, and where they belong is a gap.
type portion struct {
	kind  portionKind
	base  string // glyphs of the typeface from left to right, with gaps
	signs string // the others from left to right, with gaps
	gaps  int    // gaps of base that signs fill
	runs  int    // stretches of signs
	after bool   // a gap precedes the next glyph
}

// gapMark is a gap in the glyphs of a portion.
const gapMark = '\x00'

// A portionKind is a kind of portion.
type portionKind byte

const (
	noPortion portionKind = iota
	arabicPortion
	numberPortion
	latinPortion
)

// A glyphClass tells glyphs apart by the portions in which they can be.
type glyphClass byte

const (
	arabicGlyph  glyphClass = iota
	digitGlyph              //
	neutralGlyph            // spaces and stops
	signGlyph               // drawn after the others
	latinGlyph              // letters, drawn after the others
)

func glyphClassOf(r rune) glyphClass {
	switch {
	case r >= '0' && r <= '9':
		return digitGlyph
	case r == ' ' || r == '.' || r == ',' || r == ':':
		return neutralGlyph
	case r >= 0x600 && r <= 0x7ff || r >= 0xfb50 && r <= 0xfeff:
		return arabicGlyph
	case unicode.IsLetter(r):
		return latinGlyph
	}
	return signGlyph
}

// A chunk is glyphs of one class that are drawn one after another.
type chunk struct {
	class glyphClass
	text  string
}

// chunks divides drawn glyphs.
func chunks(word []rune) (list []chunk) {
	for i := 0; i < len(word); {
		start, class := i, glyphClassOf(word[i])
		for i < len(word) && glyphClassOf(word[i]) == class && (i == start || word[i] != ' ') {
			i++
		}
		list = append(list, chunk{class, string(word[start:i])})
	}
	return list
}

// add appends glyphs to a portion.
func (p *portion) add(text string, sign bool) {
	switch {
	case sign && (p.after || p.runs == 0):
		if p.runs++; p.runs > 1 {
			p.signs += string(gapMark)
		}
	case !sign && p.after && p.base != "":
		if p.base += string(gapMark); !emptyGap(script.Last(p.base[:len(p.base)-1]), script.First(text)) {
			p.gaps++
		}
	}
	p.after = false
	if sign {
		p.signs += text
	} else {
		p.base += text
	}
}

// emptyGap reports whether a gap after glyph a and before glyph b holds no sign: a word is stretched there, or a vowel sign is
// drawn apart.
func emptyGap(a, b rune) bool { return a == tatweel || isVowelSign(b) }

func (p *portion) hasArabic() bool {
	return strings.ContainsFunc(p.base, func(g rune) bool { return glyphClassOf(g) == arabicGlyph })
}

// A guess is a way to read a portion, and what is odd about it.
type guess struct {
	text string
	odd  float64
}

// guesses puts the signs of a portion into its gaps and returns it in the order in which it is read, in the least odd ways.
// before is the text before the portion.
func (p *portion) guesses(before string, v *portionWords) (list []guess) {
	spare := p.runs - p.gaps
	odd := 0.0
	if spare < 0 {
		odd = float64(-spare) * oddGap
	}
	if spare > 0 && p.kind == numberPortion {
		odd = float64(spare) * oddSign
	}
	odd += p.oddJoints(v.known)
	for _, way := range p.filled(spare) {
		s, odd := way.text, odd+way.odd
		plain := len(list)
		list = append(list, guess{s, odd + p.oddGuess(before, s, v)})
		if p.kind != arabicPortion {
			continue
		}
		if whole := unrotated(s); whole != s {
			list = append(list, guess{whole, odd + oddSeam + p.oddGuess(before, whole, v)})
		}
		if led := v.led(before, s); led != s {
			list[plain].odd++
			list = append(list, guess{led, odd + p.oddGuess(before, led, v)})
		}
	}
	slices.SortStableFunc(list, func(a, b guess) int { return cmp.Compare(a.odd, b.odd) })
	return list[:min(len(list), 3)]
}

// oddGuess is what is odd about a portion that is read as s.
func (p *portion) oddGuess(before, s string, v *portionWords) (odd float64) {
	odd = oddText(before, s)
	switch p.kind {
	case arabicPortion:
		odd += v.oddSlashes(before, s)
		if script.First(s) == tatweel {
			odd += 3
		}
		if before == "" && v.begun(s) {
			odd -= 0.5
		}
		if endsInDoubled(s) {
			odd += 4
		}
		if r := script.Last(s); strings.ContainsRune(")]“’-", r) && len(s) > 3 {
			odd += 0.3
		}
		if r := script.First(s); strings.ContainsRune("([”‘", r) && len(s) > 3 {
			odd += 0.3
		}
	case latinPortion:
		if !strings.ContainsFunc(s, isLatinLetter) {
			odd += 3
		}
		if strings.Contains(s, "()") {
			odd += 3
		}
		fallthrough
	default:
		if strings.HasSuffix(s, "/") {
			odd += 2
		}
	}
	return odd
}

// endsInDoubled reports whether a word ends with the signs of a doubled letter and of its vowel, which words seldom do.
func endsInDoubled(s string) bool {
	const doubled = "\u0651"
	for _, vowel := range [...]string{"\u064e", "\u064f", "\u0650"} {
		for _, signs := range [...]string{doubled + vowel, vowel + doubled} {
			if strings.HasSuffix(s, signs) || strings.Contains(s, signs+" ") {
				return true
			}
		}
	}
	return false
}

// mostFilled is how many ways of putting signs into gaps are tried.
const mostFilled = 48

// filled puts the signs into the gaps in each way. So many stretches of signs are spare: they come before or after all other
// glyphs or after a space, where extractors print no gap.
func (p *portion) filled(spare int) (list []guess) {
	var signs []string
	if p.runs > 0 {
		signs = strings.Split(p.signs, string(gapMark))
	}
	base := []rune(p.base)
	drawn := make([]rune, 0, len(base)+len(p.signs))
	most := mostFilled
	if p.kind == latinPortion {
		most *= 5
	}
	var fill func(i, next, spare int, odd float64)
	fill = func(i, next, spare int, odd float64) {
		if len(list) == most {
			return
		}
		size := len(drawn)
		defer func() { drawn = drawn[:size] }()
		for {
			hidden := next < len(signs) && spare > 0 && (i == 0 || i == len(base) || base[i-1] == ' ' && (p.kind == latinPortion || closesBefore(signs[next])))
			if hidden {
				mark := len(drawn)
				drawn = append(drawn, []rune(signs[next])...)
				if i == len(base) {
					fill(i, next+1, spare-1, odd)
				} else {
					drawn = append(drawn, base[i])
					if i > 0 && p.kind == arabicPortion {
						odd += oddHidden
					}
					fill(i+1, next+1, spare-1, odd)
					if i > 0 && p.kind == arabicPortion {
						odd -= oddHidden
					}
				}
				drawn = drawn[:mark]
			}
			if i == len(base) {
				break
			}
			switch r := base[i]; {
			case r != gapMark:
				drawn = append(drawn, r)
			case !emptyGap(base[i-1], base[i+1]) && next < len(signs):
				drawn = append(drawn, []rune(signs[next])...)
				next++
			}
			i++
		}
		if next == len(signs) || spare <= 0 {
			out := slices.Clone(drawn)
			for ; next < len(signs); next++ {
				out = append(out, []rune(signs[next])...)
			}
			if p.kind == arabicPortion {
				slices.Reverse(out)
			}
			list = append(list, guess{string(out), odd})
		}
	}
	fill(0, 0, spare, 0)
	if len(list) == 0 { // more signs than places
		fill(0, 0, 0, 0)
	}
	return list
}

// closesBefore reports whether signs of Arabic words may come before a space.
func closesBefore(signs string) bool {
	return strings.ContainsRune(")]“’-–\"", script.First(signs))
}

// unrotated puts what follows a space that does not break after what precedes it, where a second space shows the seam: the two are
// portions, which are drawn one after the other, and one space begins the other ends a portion.
func unrotated(s string) string {
	at := strings.Index(s, "  ")
	if at < 0 {
		for _, stop := range [...]string{" ،", " ؛", " ."} {
			if k := strings.Index(s, stop); k > 0 {
				return s[k+1:] + s[:k+1]
			}
		}
	}
	if at < 0 && len(s) > 1 && s[0] != ' ' && strings.HasSuffix(s, " ") {
		return " " + s[:len(s)-1]
	}
	if at <= 0 {
		return s
	}
	return s[at+2:] + " " + s[:at+1]
}

// oddJoints is what is odd about the words that empty gaps cut in two: that the text does not have them elsewhere.
func (p *portion) oddJoints(known map[string]bool) (odd float64) {
	if strings.IndexByte(p.base, gapMark) < 0 || p.kind != arabicPortion {
		return 0
	}
	runs := strings.Split(p.base, string(gapMark))
	for i := 1; i < len(runs); i++ {
		left, right := []rune(runs[i-1]), []rune(runs[i])
		if len(left) == 0 || len(right) == 0 || !emptyGap(left[len(left)-1], right[0]) {
			continue
		}
		var word []rune
		for k := len(left) - 1; k >= 0 && isArabicPart(left[k]); k-- {
			word = append(word, left[k])
		}
		head := 0
		for head < len(right) && isArabicPart(right[head]) {
			head++
		}
		first := slices.Clone(right[:head])
		slices.Reverse(first)
		switch whole := unstretched(string(first) + string(word)); {
		case head == 0:
			odd += 3
		case !known[whole]:
			odd += 2
			if known[unstretched(string(first))] {
				odd += 0.5
			}
		}
	}
	return odd
}

func isArabicPart(r rune) bool { return isArabicLetter(r) || isVowelSign(r) || r == tatweel }

// What is odd about a reading, in points; 1 is what a reader hardly notices.
const (
	oddGap    = 4.0
	oddSign   = 6.0
	oddSeam   = 0.9
	oddHidden = 0.4
)

// oddText is what is odd about text after the text before it: spaces that are doubled, missing, or on the wrong side of a
// sign, and brackets without their opposite.
func oddText(before, text string) (odd float64) {
	a := rune(0)
	if before != "" {
		a = script.Last(before)
	}
	if isDigitRune(a) && isDigitRune(script.First(text)) {
		odd += 3 // one number that is cut
	}
	if n := len(before); n > 0 && n < 4 && script.Digits(before) == n { // the number of a paragraph
		if strings.HasPrefix(text, "-") {
			odd -= 1.5
		} else if isArabicLetter(script.First(strings.TrimLeft(text, " "))) {
			odd += 0.7
		}
	}
	depth := strings.Count(before, "(") - strings.Count(before, ")")
	for i, b := range text {
		if a == ' ' && b == ' ' && (i == 1 || i == 2 && text[0] == '-') {
			odd -= 0.7 // the beginning of a paragraph
		}
		odd += oddPair(a, b)
		switch b {
		case '(':
			depth++
			if a == 0 {
				odd += 0.3
			}
		case ')':
			if depth--; depth < 0 {
				odd += 2
				depth = 0
			} else if isMarkBefore(before, text[:i]) {
				odd--
			} else if isLetterBefore(text[:i]) {
				odd--
			} else if isSessionBefore(before, text[:i]) {
				odd -= 1.5
			}
		}
		a = b
	}
	return odd
}

// isMarkBefore reports whether the mark of a footnote precedes a closing bracket: "(12".
func isMarkBefore(before, text string) bool {
	if text != "" {
		return false
	}
	d := trailingDigits(before)
	return d > 0 && d < 4 && strings.HasSuffix(before[:len(before)-d], "(")
}

// isLetterBefore reports whether the letter of a sub-paragraph precedes a closing bracket: "(ب".
func isLetterBefore(text string) bool {
	at := strings.LastIndexByte(text, '(')
	return at >= 0 && len(text) > at+1 && len(text)-at < 6 && isArabicLetter(script.First(text[at+1:])) && !strings.Contains(text[at:], " ")
}

// isSessionBefore reports whether the number of a session precedes a closing bracket: "(د-3".
func isSessionBefore(before, text string) bool {
	d := trailingDigits(before)
	if text != "" || d == 0 {
		return false
	}
	head, ok := strings.CutSuffix(before[:len(before)-d], "-")
	at := strings.LastIndexByte(head, '(')
	return ok && at >= 0 && strings.HasPrefix(head[at:], "(د") && len(head)-at < 8
}

const openSigns, closeSigns, stopSigns = "([”‘«", ")]“’»", ".،؛:,"

// oddPair is what is odd about one character after another.
func oddPair(a, b rune) float64 {
	if isArabicLetter(a) && isArabicLetter(b) {
		return 0
	}
	in := func(r rune, set string) bool { return strings.ContainsRune(set, r) }
	letter := func(r rune) bool { return unicode.IsLetter(r) }
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	switch {
	case a == 0:
		if b == '-' {
			return 2
		}
		return 0
	case a == ' ' && b == ' ':
		return 1
	case a == '(' && b == ')':
		return 0.4
	case in(a, stopSigns) && a != '.' && b == ')':
		return 1.5
	case in(a, openSigns) && (b == ' ' || in(b, stopSigns)), (a == ' ' || a == '/') && in(b, closeSigns):
		return 3
	case a == '/' && !letter(b) && !digit(b), b == '/' && !letter(a) && !digit(a) && a != ')':
		return 2.5
	case in(a, closeSigns) && (letter(b) || digit(b)), in(a, stopSigns) && a != '.' && letter(b):
		return 2.5
	case a == ' ' && in(b, stopSigns):
		return 1.5
	case digit(a) && letter(b) && b >= 0x600, letter(a) && digit(b) && (a >= 0x600 || unicode.IsLower(a)):
		return 2.5
	case (letter(a) || digit(a)) && (b == '”' || b == '‘' || b == '['):
		return 2.5
	case letter(a) && b == '(':
		return 0.5
	case a == '-' && letter(b) && b >= 0x600:
		return 2.5
	}
	return 0
}

// oddSlashes is what is odd about the slashes of Arabic words: that they join neither the names of a month nor other words.
func (v *portionWords) oddSlashes(before, text string) (odd float64) {
	for i, r := range text {
		if r != '/' {
			continue
		}
		head, tail := text[:i], text[i+1:]
		a, b := script.Last(before), script.First(tail)
		if i > 0 {
			a = script.Last(head)
		}
		switch month, half := v.month(head, tail); {
		case month:
		case half:
			odd += 3
		case !isArabicLetter(a) || b != 0 && !isArabicLetter(b):
			odd += 2.5
		case b == 0:
			odd += 2
		default:
			odd += 0.5
		}
	}
	return odd
}

// month reports whether a slash joins the two names of a month, of which a line may cut the first: "الأول/ديسمبر"; half tells that it
// joins one of them to something else.
func (v *portionWords) month(head, tail string) (month, half bool) {
	for _, m := range v.months {
		first := hasLastWord(head, m[0])
		if !first {
			_, part, ok := strings.Cut(m[0], " ")
			first = ok && head == part
		}
		second := strings.HasPrefix(tail, m[1]) && !isArabicPart(script.First(tail[len(m[1]):]))
		if first && second {
			return true, false
		}
		half = half || first || second
	}
	return false, half
}

// hasLastWord reports whether text ends with a word.
func hasLastWord(text, word string) bool {
	head, ok := strings.CutSuffix(text, word)
	return ok && !isArabicPart(script.Last(head))
}

package lang

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// FindDate returns the first full date in text, in the language's order, as 2006-01-02, and where it is; end is 0 if
// there is none.
func (nu *Number) FindDate(text string) (date string, start, end int) {
	for i := 0; i < len(text); i++ {
		if isDigit(text[i]) && (i == 0 || !isDigit(text[i-1]) && !isMisread(text[i-1])) || text[i] >= utf8.RuneSelf && nu.startsNumeral(text, i) {
			if d, n := nu.ScanDate(text[i:]); n > 0 {
				return d, i, i + n
			}
		}
	}
	return "", 0, 0
}

// ScanPartDate reads a date at the start of text that may lack its day, or its day and month, and returns it as
// 2006-01-02, 2006-01 or 2006 with the bytes it takes; n is 0 if there is none.
func (nu *Number) ScanPartDate(text string) (date string, n int) {
	if date, n := nu.ScanDate(text); n > 0 {
		return date, n
	}
	month := 0
	year, n := figures(text, 4)
	if i := strings.Index(nu.Date, "{month}"); n == 0 && !nu.numbered {
		_, month, year, n = nu.parts(text, nu.Date[i:])
	}
	if n < len("2006") || year < 1945 || year > 2100 {
		return "", 0
	}
	if nu.numbered {
		end, ok := cutUnit(text, n, nu.yearSign)
		if !ok {
			return "", 0
		}
		n = end
		gap := n + spaces(text[n:])
		if m, k := figures(text[gap:], 2); k > 0 && m <= 12 {
			if end, ok := cutUnit(text, gap+k, nu.monthSign); ok {
				month, n = m, end
			}
		}
	}
	if month > 0 {
		return pad(year, 4) + "-" + pad(month, 2), n
	}
	return pad(year, 4), n
}

// cutUnit steps over spaces and the sign that follows a number.
func cutUnit(text string, i int, sign string) (end int, ok bool) {
	i += spaces(text[i:])
	if len(text) < i+len(sign) || text[i:i+len(sign)] != sign {
		return i, false
	}
	return i + len(sign), true
}

// pad formats a number with exactly width digits.
func pad(n, width int) string {
	b := make([]byte, width)
	for i := width - 1; i >= 0; i-- {
		b[i] = byte('0' + n%10)
		n /= 10
	}
	return string(b)
}

// MayEndDate reports whether a text ends with the sign with which dates end, as they do in Chinese: "日". In other languages
// any text may end with a date.
func (nu *Number) MayEndDate(text string) bool {
	sign := strings.TrimLeft(nu.Date[strings.LastIndexByte(nu.Date, '}')+1:], " ")
	return strings.IndexByte(sign, ']') >= 0 || strings.HasSuffix(text, sign)
}

// isMisread reports whether a letter before a digit may be a digit that a scanner misread: "l5 June".
func isMisread(c byte) bool { return c == 'l' || c == 'I' || c == 'O' }

// startsNumeral reports whether a number in the language's own numerals begins at text[i].
func (nu *Number) startsNumeral(text string, i int) bool {
	if nu.Numerals == "" || !utf8.RuneStart(text[i]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if !slices.Contains(nu.signs, r) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	return !slices.Contains(nu.signs, before)
}

// FindDate returns the first full date in text as 2006-01-02, "" if there is none or the day does not exist. In
// languages whose months have two names, words may come between the day, the name of the month and the year.
func (l *Language) FindDate(text string) string {
	if !l.Number.paired {
		date, _, _ := l.Number.FindDate(text)
		return date
	}
	for i := 0; i < len(text); i++ {
		day, n := figures(text[i:], 2)
		if n == 0 || i > 0 && isDigit(text[i-1]) {
			continue
		}
		const widest = 60 // bytes between the day and the year: " كانون الأول/ديسمبر "
		rest := text[i+n:]
		at := strings.IndexAny(rest, "0123456789")
		if at < 0 || at > widest {
			continue
		}
		year, k := figures(rest[at:], 4)
		if month := l.monthIn(rest[:at]); k == 4 && month > 0 && day > 0 && day <= lastDay(year, month) {
			return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
		}
	}
	return ""
}

// monthIn returns the month whose name is in text, on several the one with the longest name; 0 for none.
func (l *Language) monthIn(text string) (month int) {
	longest := 0
	for i, names := range l.Citation.Months {
		for _, name := range names {
			if len(name) > longest && strings.Contains(text, name) {
				month, longest = i+1, len(name)
			}
		}
	}
	return month
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

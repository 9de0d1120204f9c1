package lang

import (
	"fmt"
	"strings"
)

// FindDate returns the first full date in text, day, name of the month and year with whatever words stand between, as
// 2006-01-02; "" if there is none or the day does not exist.
func (l *Language) FindDate(text string) string {
	for i := 0; i < len(text); i++ {
		day, n := figures(text[i:], 2)
		if i > 0 && isDigit(text[i-1]) || l.Number.Date == "" && n == 0 {
			continue
		}
		if l.Number.Date != "" {
			if date, n := l.Number.ScanDate(text[i:]); n > 0 {
				return date
			}
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

// monthIn is the month whose name, of several the longest, is in text, 0 for none.
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

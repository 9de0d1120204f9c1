package text

import (
	"slices"
	"strings"
)

// tatweel stretches a word in a justified line.
const tatweel = 'ـ'

// unstretched removes the signs that stretch words.
func unstretched(s string) string {
	if !strings.ContainsRune(s, tatweel) {
		return s
	}
	return strings.ReplaceAll(s, string(tatweel), "")
}

// meeting reads the line with the number of the meeting, whose words are stretched to the width of the page.
func (v *visualOrder) meeting(printed string) (string, bool) {
	const stretched = "ـــــــــ"
	if !strings.Contains(printed, stretched) {
		return "", false
	}
	var letters []rune
	digits := ""
	for _, r := range printed {
		if isArabicLetter(r) {
			letters = append(letters, r)
		} else if isDigitRune(r) {
			digits += string(r)
		}
	}
	slices.Sort(letters)
	for _, w := range v.meetings {
		name := []rune(squeeze(w))
		slices.Sort(name)
		if digits != "" && slices.Equal(name, letters) {
			return w + " " + digits, true
		}
	}
	return "", false
}

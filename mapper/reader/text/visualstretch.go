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

// learn notes the words of lines that no stretching cuts.
func (v *visualOrder) learn(text string) {
	v.known = map[string]bool{}
	v.portions.known = v.known
	for len(text) > 0 {
		l, rest, _ := strings.Cut(text, "\n")
		text = rest
		if strings.Contains(l, " "+string(tatweel)) || strings.HasPrefix(l, string(tatweel)) {
			continue
		}
		for _, w := range strings.Fields(unstretched(l)) {
			v.known[strings.Trim(w, "،؛.:()0123456789/-”“")] = true
		}
	}
}

// joinStretched reads a line whose words are stretched so far that they are printed in parts, from left to right: every
// part but the last begins with the sign that stretches: "ـا الب وإذ تعرب عن قلقه" is "وإذ تعرب عن قلقها الب…". The last
// part has no sign; it begins where the halves of words fit best.
func (v *visualOrder) joinStretched(printed string) (string, bool) {
	const joint = " " + string(tatweel)
	if !strings.HasPrefix(printed, string(tatweel)) || strings.HasPrefix(printed, strings.Repeat(string(tatweel), 8)) {
		return "", false
	}
	parts := strings.Split(printed, joint)
	last := strings.Fields(unstretched(parts[len(parts)-1]))
	label := ""
	for i := range parts {
		parts[i] = strings.TrimRight(unstretched(parts[i]), " ")
	}
	if n := trailingDigits(parts[0]); n > 0 {
		label, parts[0] = parts[0][len(parts[0])-n:]+"- ", parts[0][:len(parts[0])-n]
		if len(parts) == 1 {
			return "", false
		}
	}
	for _, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return isDigitRune(r) || r == '/' || r == '(' || r == ')' }) {
			return "", false
		}
	}
	best, at := 0, -1
	for k := 1; k < len(last); k++ {
		score := 0
		if v.known[last[len(last)-1]+last[0]] {
			score++
		}
		if len(parts) > 1 {
			if next, _, _ := strings.Cut(parts[len(parts)-2], " "); v.known[last[k-1]+strings.Trim(next, "،؛.")] {
				score += 2
			}
		}
		if slices.Contains(v.begins, last[k]) || last[k] == "-" || last[k] == "–" {
			score += 2
		}
		if score > best || score == best && len(parts) == 1 && k == 1 {
			best, at = score, k
		}
	}
	if at < 0 {
		return "", false
	}
	out := strings.Join(last[at:], " ") + strings.Join(last[:at], " ")
	for i := len(parts) - 2; i >= 0; i-- {
		out += parts[i]
	}
	return label + strings.TrimPrefix(out, "- "), true
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

package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// numbered puts together numbers of the sessions until 1976, "217 ألف (د-3)", which are printed as "د217 … - ألف (3)".
func (v *visualOrder) numbered(list []piece) []piece {
	for i := 0; i+1 < len(list); i++ {
		session := strings.TrimSpace(list[i].text)
		if !slices.Contains(v.sessions, session) || list[i+1].kind != figure {
			continue
		}
		at := [3]int{-1, -1, -1} // the dash, the bracket, the number of the session
		for k := i + 2; k+1 < len(list) && at[2] < 0; k++ {
			switch p := list[k]; {
			case at[0] < 0 && p.text == "-":
				at[0] = k
			case at[0] >= 0 && at[1] < 0 && p.text == "(":
				at[1] = k
			case at[1] >= 0 && p.kind == figure:
				at[2] = k
			}
		}
		if at[2] < 0 {
			continue
		}
		end := at[2] + 1
		stop := ""
		if list[end].kind == words && end+1 < len(list) { // the stop after the bracket
			stop = list[end].text
			end++
		}
		if list[end].text != ")" {
			continue
		}
		number := list[i+1]
		number.text += " "
		if letter := strings.TrimSpace(text(list[at[0]+1 : at[1]])); letter != "" {
			number.text += letter + " "
		}
		number.text += "(" + session + "-" + list[at[2]].text + ")" + stop
		out := append(slices.Clone(list[:i]), number)
		out = append(out, list[i+2:at[0]]...)
		out = append(out, list[at[1]+1:at[2]]...)
		return append(out, list[end+1:]...)
	}
	return list
}

// linked joins numbers that are printed as links: "  207  /  55" is "55/207" and "  (  2018  ) 2422" is "2422 (2018)".
func linked(list []piece) (out []piece) {
	for i := 0; i < len(list); i++ {
		is := func(k int, kind pieceKind, text string) bool {
			return i+k < len(list) && list[i+k].kind == kind && (text == "" || strings.TrimSpace(list[i+k].text) == strings.TrimSpace(text))
		}
		space := func(k int) bool { return is(k, words, " ") }
		switch {
		case is(0, figure, "") && space(1) && is(2, sign, "/") && space(3) && is(4, figure, ""):
			out = append(out, piece{figure, list[i+4].text + "/" + list[i].text, list[i].cut})
			i += 4
			continue
		case is(0, sign, "("):
			k := 1
			if space(k) {
				k++
			}
			if !is(k, figure, "") || len(list[i+k].text) != 4 {
				break
			}
			year := list[i+k].text
			if k++; space(k) {
				k++
			}
			if is(k, sign, ")") && space(k+1) && is(k+2, figure, "") {
				out = append(out, piece{figure, list[i+k+2].text + " (" + year + ")", list[i].cut})
				i += k + 2
				continue
			}
		}
		out = append(out, list[i])
	}
	return out
}

// lettered puts brackets around a letter after a number: "ب من الميثاق73المادة ) (" is "المادة 73 (ب) من الميثاق".
func lettered(list []piece) []piece {
	n := len(list)
	if n < 6 || list[n-1].text != "(" || list[n-3].text != ")" || list[0].kind != words {
		return list
	}
	letter, rest, ok := strings.Cut(list[0].text, " ")
	if !ok || utf8.RuneCountInString(letter) > 2 || list[1].kind != figure {
		return list
	}
	list = slices.Clone(list[:n-3])
	list[0].text = " (" + letter + ") " + rest
	return list
}

// treatySeries writes a reference to the Treaty Series, whose words and figures are printed apart.
func treatySeries(list []piece) []piece {
	for i, p := range list {
		if p.kind != symbol || !strings.HasPrefix(p.text, "Treaty Series") {
			continue
		}
		var figures []string
		for _, q := range list[i:] {
			if q.kind == figure {
				figures = append(figures, q.text)
			}
		}
		if len(figures) != 2 || i < 2 || !strings.HasPrefix(list[i-2].text+list[i-1].text, "United Nations") {
			return list
		}
		start := i - 1
		for start >= 0 && (list[start].kind == symbol || strings.Trim(list[start].text, " ,") == "") {
			start--
		}
		return append(slices.Clone(list[:start+1]), piece{kind: symbol, text: " " + inTreatySeries(figures)})
	}
	return list
}

// inTreatySeries is a reference to the Treaty Series in its only form, of the figures of the volume and of the treaty.
func inTreatySeries(figures []string) string {
	return "United Nations, Treaty Series, vol. " + figures[0] + ", No. " + figures[1] + "."
}

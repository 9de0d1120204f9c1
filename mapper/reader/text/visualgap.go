package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// A gap is a place at which a piece was cut: the first half begins one stretch of the printed line, the second half,
// after a slash, ends the next.
type gap struct {
	month    int // the gap is in the name of a month: 1 to 12; 0 for a number
	from, to int // the slash and the second half are list[from:to]
	second   string
	alone    bool // the stretch begins with the second half
}

// read puts the pieces of a line in order.
func (v *visualOrder) read(list []piece) string {
	for i := range list {
		if list[i].kind == symbol && strings.Contains(list[i].text, "/") {
			after := text(list[i+1:])
			if rest := list[i+1:]; len(rest) == 1 && rest[0].kind == words {
				after = stopsInPlace(after)
			} else if strings.ContainsFunc(after, isArabicLetter) || slices.ContainsFunc(list[i+1:], func(p piece) bool { return p.kind == symbol }) {
				after = v.read(list[i+1:])
			} else if strings.TrimSpace(after) == "،)" {
				after = ")،"
			}
			return v.read(list[:i]) + list[i].text + after
		}
	}
	list, gaps := v.gaps(list)
	if len(gaps) == 0 {
		return v.reversed(list, true)
	}
	size := len(list)
	list, start := v.secondStretch(list, gaps)
	for k := range gaps {
		gaps[k].from, gaps[k].to = gaps[k].from+len(list)-size, gaps[k].to+len(list)-size
	}
	var b strings.Builder
	from := 0
	for k := 0; k <= len(gaps); k++ {
		to := start
		if k > 0 {
			to = gaps[k-1].to
		}
		stretch := list[from:to]
		from = to
		if k > 0 {
			stretch = stretch[:len(stretch)-(to-gaps[k-1].from)]
		}
		if k == len(gaps) {
			b.WriteString(v.reversed(stretch, false))
			break
		}
		first := ""
		if len(stretch) > 0 {
			first, stretch = v.firstHalf(stretch, gaps[k])
		}
		b.WriteString(v.reversed(stretch, k == 0))
		if gaps[k].month > 0 {
			b.WriteString(" " + gaps[k].second + "/" + first + " ")
		} else {
			b.WriteString(first + "/" + gaps[k].second)
			if next := list[from:gaps[k].from]; len(next) > 0 && isArabicLetter(script.First(next[0].text)) {
				b.WriteByte(' ')
			}
		}
	}
	b.WriteString(v.reversed(list[from:], false))
	return b.String()
}

// gaps finds the second halves of pieces that were cut. The list is returned with the names of months as pieces of
// their own.
func (v *visualOrder) gaps(list []piece) (out []piece, found []gap) {
	for i := 0; i < len(list); i++ {
		p := list[i]
		if p.text != "/" {
			out = append(out, p)
			continue
		}
		next := piece{}
		if i+1 < len(list) {
			next = list[i+1]
		}
		alone := next.kind != figure && len(out) > 1 && out[len(out)-1].kind == figure && strings.HasSuffix(out[len(out)-2].text, " ")
		if m, _ := v.month(next.text); m > 0 {
			alone = false
		}
		switch {
		case next.kind == figure && (len(out) == 0 || out[len(out)-1].kind != figure):
			out = append(out, p, next)
			found = append(found, gap{from: len(out) - 2, to: len(out), second: next.text})
			i++
		case alone:
			second := out[len(out)-1]
			out = append(out[:len(out)-1], p, second)
			found = append(found, gap{from: len(out) - 2, to: len(out), second: second.text, alone: true})
		case next.kind == words:
			month, n := v.month(next.text)
			if month == 0 {
				out = append(out, p)
				continue
			}
			rest := next.text[n:]
			if m, _ := v.month(rest); rest != "" && m > 0 && (m == month || month == partMonth) && v.lastMonth(strings.TrimRight(rest, " "), m) > 0 &&
				(i+2 == len(list) || list[i+2].cut) { // both halves: the name is not cut
				out = append(out, piece{kind: words, text: " " + strings.Trim(next.text[:n], " ") + "/" + strings.Trim(rest, " ") + " "})
				i++
				continue
			}
			out = append(out, p, piece{kind: words, text: next.text[:n]})
			found = append(found, gap{month: month, from: len(out) - 2, to: len(out), second: strings.TrimLeft(next.text[:n], " ")})
			if rest := next.text[n:]; rest != "" {
				list[i+1].text = rest
			} else {
				i++
			}
		default:
			out = append(out, p)
		}
	}
	return out, found
}

// secondStretch returns where the second stretch of a line begins: with the first half of the second gap, or else
// where pieces meet. A name of a month inside a piece becomes a piece of its own.
func (v *visualOrder) secondStretch(list []piece, gaps []gap) (out []piece, start int) {
	end := gaps[0].from
	if len(gaps) == 1 {
		if gaps[0].alone {
			return list, end
		}
		if gaps[0].month == 0 && end > 1 && list[0].kind == figure && list[1].text == " " {
			return list, 1
		}
		for i := 1; i < end; i++ {
			if list[i].cut {
				return list, i
			}
		}
		for i := 1; i < end; i++ {
			if at := strings.IndexAny(list[i].text, "،؛."); list[i].kind == words && at > 0 && list[i].text[at-1] == ' ' {
				return split(list, i, at), i + 1
			}
			if list[i].text == "(" && strings.HasSuffix(list[i-1].text, " ") {
				return list, i
			}
		}
		if g := gaps[0]; g.month == 0 && end > 1 && strings.HasPrefix(list[1].text, " ") {
			return list, 1
		}
		return list, end
	}
	last := end - 1
	if gaps[0].month > 0 && last > 0 && list[last].kind == figure {
		last-- // the year
	}
	for i := last; i >= 0; i-- {
		if gaps[1].month == 0 {
			if i > 0 && list[i].kind == figure && strings.HasSuffix(list[i-1].text, " ") {
				return list, i
			}
			continue
		}
		if list[i].kind != words {
			continue
		}
		t := list[i].text
		at := len(strings.TrimRight(t, " ")) - v.lastMonth(strings.TrimRight(t, " "), gaps[1].month)
		if at == len(strings.TrimRight(t, " ")) {
			continue
		}
		if at = len(strings.TrimRight(t[:at], " ")); at > 0 {
			return split(list, i, at), i + 1
		}
		if i > 0 {
			return list, i
		}
	}
	return list, end
}

// firstHalf takes the first half of a gap from the start of a stretch.
func (v *visualOrder) firstHalf(stretch []piece, g gap) (first string, rest []piece) {
	if len(stretch) > 1 && strings.Trim(stretch[0].text, " ") == "" {
		stretch = stretch[1:]
	}
	p := stretch[0]
	if p.kind == figure && g.month == 0 {
		return p.text, stretch[1:]
	}
	if p.kind == words && g.month > 0 {
		if m, n := v.month(p.text); m == g.month || m > 0 && g.month == partMonth {
			rest := slices.Clone(stretch)
			if rest[0].text = p.text[n:]; strings.TrimLeft(rest[0].text, " ") == "" {
				rest = rest[1:]
			}
			return strings.TrimLeft(p.text[:n], " "), rest
		}
	}
	return "", stretch
}

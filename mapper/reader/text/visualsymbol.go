package text

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// assemble puts the figures of symbols into their gaps: "78 474A/ /" is "A/78/474".
func assemble(list []piece) []piece {
	for i := 0; i < len(list); i++ {
		if list[i].kind != symbol || i+1 == len(list) || list[i+1].text != "/" {
			continue
		}
		end := i
		for end < len(list) && inSymbol(list[end]) {
			end++
		}
		for end > i && strings.TrimSpace(list[end-1].text) != "/" && list[end-1].kind != symbol && list[end-1].text != ")" {
			end--
		}
		frame := strings.Fields(text(list[i:end]))
		start := i // of the figures
		var figures []string
		for start > 0 && len(figures) < len(frame)+1 {
			p := list[start-1]
			if p.kind == figure {
				f := p.text
				if start > 1 && strings.HasSuffix(list[start-2].text, ".") {
					f = "." + f
				}
				figures = append(figures, f)
			} else if strings.Trim(p.text, " .") != "" {
				break
			}
			start--
		}
		slices.Reverse(figures)
		tail := -1 // the last slash, at the end of the line
		for k := end; k < len(list); k++ {
			if list[k].text == "/" && (k+1 == len(list) || list[k+1].kind == words && !isArabicLetter(script.First(strings.TrimLeft(list[k+1].text, " ")))) {
				tail = k
				break
			}
			if list[k].kind == symbol {
				break
			}
		}
		away := awayFigure(list[:start])
		if away < 0 && (tail < 0 && len(figures) == len(frame)-1 || tail >= 0 && len(figures) == len(frame)) {
			away = stretchFigure(list[:start])
		}
		if away >= 0 {
			need := len(frame)
			if tail >= 0 && len(figures) > 0 {
				need++
			}
			for len(figures) > need-1 {
				for list[start].kind != figure {
					start++
				}
				start++
				figures = figures[1:]
			}
			f := list[away].text
			if list[away+1].text == "." {
				f = "." + f
			}
			figures = append([]string{f}, figures...)
		}
		if tail >= 0 && len(figures) == len(frame)+1 {
			frame = append(frame, "/")
		} else {
			tail = -1
		}
		if len(figures) != len(frame) && len(figures) != len(frame)-1 {
			continue
		}
		var b strings.Builder
		for k, f := range frame {
			b.WriteString(f)
			if k < len(figures) {
				b.WriteString(figures[k])
			}
		}
		out := slices.Clone(list[:start])
		if away >= 0 {
			n := 1
			if away+1 < len(out) && out[away+1].text == "." {
				n = 2
			}
			out = slices.Delete(out, away, away+n)
		}
		at := len(out)
		out = append(out, piece{kind: symbol, text: b.String()})
		for k := end; k < len(list); k++ {
			if k != tail {
				out = append(out, list[k])
			}
		}
		list, i = out, at
	}
	return list
}

// awayFigure returns the figure before a bracket that belongs to the symbol in the brackets and is printed before the
// words that precede these, or -1: "2020)… 580S/ /" is "… (S/2020/580".
func awayFigure(list []piece) int {
	for i := len(list) - 2; i >= 0; i-- {
		if list[i].kind != figure {
			continue
		}
		next := i + 1
		if list[next].text == "." && next+1 < len(list) {
			next++
		}
		if list[next].text == ")" && (i == 0 || list[i-1].text != "(" && (i == 1 || list[i-2].text != "(")) {
			return i
		}
	}
	return -1
}

// stretchFigure returns the figure that begins the stretch before a symbol, or -1: the first one after the symbol before.
func stretchFigure(list []piece) (at int) {
	at = -1
	for i := len(list) - 1; i >= 0 && list[i].kind != symbol; i-- {
		if list[i].kind == figure {
			at = i
		}
	}
	return at
}

// inSymbol reports whether a piece may be part of the frame of a symbol: letters, slashes, brackets, hyphens.
func inSymbol(p piece) bool {
	switch p.kind {
	case symbol:
		return true
	case sign:
		return strings.Contains("/()-", p.text)
	}
	return strings.Trim(p.text, " ") == ""
}

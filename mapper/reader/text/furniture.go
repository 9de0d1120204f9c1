package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

// headTitle counts the lines of a running head after the one with the symbol, on which the title goes on; rest is the
// part of the title on the line of the symbol.
func headTitle(lines []line, title, rest string) (n int) {
	title = strings.TrimPrefix(title, rest)
	for n < len(lines) && n < 6 {
		left, ok := strings.CutPrefix(title, squeeze(lines[n].text))
		if !ok {
			break
		}
		title, n = left, n+1
	}
	if n == 1 && title != "" && len(lines[0].text) < 20 && paused(lines[0].text) {
		return 0 // a short line may be the end of a paragraph
	}
	return n
}

// dropTitle removes from the end of lines those of a running head in which the title precedes the symbol.
func dropTitle(lines []line, title string) []line {
	if len(lines) == 0 || !strings.Contains(title, squeeze(lines[len(lines)-1].text)) {
		return lines
	}
	for n := 1; n <= 6 && n < len(lines); n++ {
		head := ""
		for _, l := range lines[len(lines)-n:] {
			head += squeeze(l.text)
		}
		if len(head) > 20 && strings.HasPrefix(title, head) {
			return lines[:len(lines)-n]
		}
	}
	return lines
}

// isRunningHead reports whether a line is the head of a page: the symbol, alone or with a part of the title. Both
// symbol and title are given without spaces.
func isRunningHead(text, symbol, title string) bool {
	if rest, ok := cutSpaced(text, symbol); ok {
		return rest == "" || strings.HasPrefix(title, squeeze(rest))
	}
	if text[len(text)-1] != symbol[len(symbol)-1] || strings.IndexByte(text, '/') < 0 {
		return false
	}
	rest, ok := strings.CutSuffix(squeeze(text), symbol)
	return ok && strings.Contains(title, rest)
}

// isFurniture reports whether a line is a folio, a job number, a bar code or a notice, and keeps the job number.
func (t *textReader) isFurniture(text string) bool {
	for _, w := range t.words.Masthead.Furniture {
		if strings.HasPrefix(text, w) && (len(text) == len(w) || strings.HasSuffix(w, ":") || len(w) > 12) {
			return true
		}
	}
	if c := text[0]; len(text) > 60 || !script.IsDigit(c) && c != '*' && c != '(' {
		return false
	}
	folio, job, other := 0, "", 0
	for rest := strings.ReplaceAll(text, " /", "/"); rest != ""; {
		word := rest
		if i := strings.IndexByte(rest, ' '); i >= 0 {
			word, rest = rest[:i], strings.TrimLeft(rest[i:], " ")
		} else {
			rest = ""
		}
		switch {
		case isBarCode(word):
			folio++
		case isFolio(word) > 0 && isFolio(word) == t.layout.pages:
			folio++
		case isJob(word):
			job = word
		case len(word) == 3 && word[0] == '(' && word[2] == ')', len(word) == 6 && script.Digits(word) == 6:
			other++
		default:
			return false
		}
	}
	if job != "" && t.res.JobNumber == "" {
		t.res.JobNumber = job
	}
	return folio > 0 || job != ""
}

// isFolio returns the number of pages in a folio: 19 for "2/19"; 0 if w is not a folio.
func isFolio(w string) (pages int) {
	a := script.Digits(w)
	if a == 0 || a > 3 || a == len(w) || w[a] != '/' || script.Digits(w[a+1:]) != len(w)-a-1 || len(w)-a-1 > 3 {
		return 0
	}
	if page, pages := number(w[:a]), number(w[a+1:]); page > 0 && page <= pages {
		return pages
	}
	return 0
}

// countPages returns the number of pages printed in the folios. Lines of the text may look like folios too, so the
// most frequent number counts.
func countPages(lines []line) (pages int) {
	counts := make(map[int]int)
	for _, l := range lines {
		if len(l.text) > 40 {
			continue
		}
		for _, w := range strings.Fields(l.text) {
			if n := isFolio(w); n > 0 {
				if counts[n]++; counts[n] > counts[pages] || counts[n] == counts[pages] && n < pages {
					pages = n
				}
			}
		}
	}
	return pages
}

// isJob matches "23-26027".
func isJob(w string) bool {
	return len(w) == 8 && script.Digits(w) == 2 && w[2] == '-' && script.Digits(w[3:]) == 5
}

// isBarCode matches "*2326027*".
func isBarCode(w string) bool {
	return len(w) > 7 && w[0] == '*' && w[len(w)-1] == '*' && script.Digits(w[1:]) == len(w)-2
}

// isRule matches the line over footnotes.
func isRule(text string) bool {
	return len(text) >= 5 && strings.Trim(text, "_") == "" || len(text) >= 15 && strings.Trim(text, "—–-") == ""
}

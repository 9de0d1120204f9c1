package text

import (
	"strings"

	"github.com/unkg/unkg/ontology/script"
)

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
		n := folioAlone(l.text)
		if n == 0 {
			continue
		}
		if counts[n]++; counts[n] > counts[pages] || counts[n] == counts[pages] && n < pages {
			pages = n
		}
	}
	return pages
}

// folioAlone returns the number of pages in the folio of a line that holds nothing else but a job number and the
// like, 0 for other lines.
func folioAlone(text string) (pages int) {
	const longest = 40 // bytes
	if len(text) > longest || strings.IndexByte(text, '/') < 0 {
		return 0
	}
	for _, w := range strings.Fields(strings.ReplaceAll(text, " /", "/")) {
		switch n := isFolio(w); {
		case n > 0:
			pages = n
		case !isJob(w) && !isBarCode(w) && (len(w) != 3 || w[0] != '(') && !onlyDigits(w):
			return 0
		}
	}
	return pages
}

// isJob matches "23-26027".
func isJob(w string) bool {
	return len(w) == 8 && script.Digits(w) == 2 && w[2] == '-' && script.Digits(w[3:]) == 5
}

// isDateOfPrint matches "020124", the day on which a document was sent to print, which extractors separate from the
// job number before it.
func isDateOfPrint(text string) bool {
	return len(text) == 6 && onlyDigits(text) && strings.IndexByte("0123", text[0]) >= 0 && strings.IndexByte("01", text[2]) >= 0
}

// isBarCode matches "*2326027*".
func isBarCode(w string) bool {
	return len(w) > 7 && w[0] == '*' && w[len(w)-1] == '*' && script.Digits(w[1:]) == len(w)-2
}

// isRule matches the line over footnotes.
func isRule(text string) bool {
	if text == "" || text[0] != '_' && text[0] != '-' && text[0] != "—"[0] {
		return false
	}
	return len(text) >= 5 && strings.Trim(text, "_") == "" || len(text) >= 15 && strings.Trim(text, "—–-") == ""
}

package docx

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// A paragraph is the text of one while it is read.
type paragraph struct {
	text  []byte // runs of spaces made one; a line break is "\n"
	label int    // bytes of the number that Word has generated
	spans []span // that are set off, in order
	links []rich.Link
}

type span struct{ start, end int }

// write adds text; set off is emphasised.
func (p *paragraph) write(text string, emphasised bool) {
	start := len(p.text)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case ' ', '\t', '\n', '\r':
			p.space()
		default:
			p.text = append(p.text, c)
		}
	}
	if emphasised && len(p.text) > start {
		p.spans = append(p.spans, span{start, len(p.text)})
	}
}

// space adds a space where one can be.
func (p *paragraph) space() {
	if n := len(p.text); n > 0 && p.text[n-1] != ' ' && p.text[n-1] != '\n' {
		p.text = append(p.text, ' ')
	}
}

// lineBreak ends a line inside the paragraph.
func (p *paragraph) lineBreak() {
	if n := len(p.text); n > 0 && p.text[n-1] == ' ' {
		p.text = p.text[:n-1]
	}
	p.text = append(p.text, '\n')
}

// link adds a link of the words from start on.
func (p *paragraph) link(start int, target string) {
	end := len(p.text)
	for start < end && (p.text[start] == ' ' || p.text[start] == '\n') {
		start++
	}
	for end > start && (p.text[end-1] == ' ' || p.text[end-1] == '\n') {
		end--
	}
	if start < end && target != "" {
		p.links = append(p.links, rich.Link{Start: start, End: end, Target: target})
	}
}

// lines returns the lines of the paragraph that are not blank, with their links and openers.
func (p *paragraph) lines() []rich.Line {
	var list []rich.Line
	text := string(p.text)
	for start := 0; start <= len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		if words := strings.TrimRight(text[start:end], " "); words != "" {
			l := rich.Line{Text: words, Begins: rich.Unknown, Opener: p.opener(start, start+len(words))}
			if len(list) == 0 {
				l.Begins = rich.Yes
			}
			for _, k := range p.links {
				if from, to := max(k.Start, start), min(k.End, start+len(words)); from < to {
					l.Links = append(l.Links, rich.Link{Start: from - start, End: to - start, Target: k.Target})
				}
			}
			list = append(list, l)
		}
		start = end + 1
	}
	return list
}

// mostLabel is how many characters the number of a paragraph has at most, with its brackets and stops: "(xxviii)".
const mostLabel = 12

// opener returns how many bytes of a line are set off while what follows is not, with the number of the paragraph before
// them; 0 if all is set off or the beginning is not.
func (p *paragraph) opener(start, end int) int {
	at := 0
	for _, s := range p.spans {
		from, to := max(s.start, start), min(s.end, end)
		if from >= to {
			continue
		}
		between := string(p.text[start+at : from])
		if at == 0 && !p.isLabel(start, between) || at > 0 && strings.TrimSpace(between) != "" {
			break
		}
		at = to - start
	}
	at = len(strings.TrimRight(string(p.text[start:start+at]), " "))
	if start+at == end {
		return 0
	}
	return at
}

// isLabel reports whether what precedes the words that are set off is no more than the number of the paragraph.
func (p *paragraph) isLabel(start int, text string) bool {
	if start == 0 && len(text) == p.label {
		return true
	}
	word := strings.TrimRight(text, " \u00a0\u3000")
	if word == "" {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	return utf8.RuneCountInString(word) <= mostLabel && !strings.Contains(word, " ") && !unicode.IsLetter(last)
}

package name

import (
	"strings"
	"unicode/utf8"
)

// An agreement is a lang.NameAgreement, ready for use.
type agreement struct {
	nouns   wordPatterns
	endings []string
}

// baseForm returns the words of a candidate with its head, and the words before it, in their base forms, so that a name
// has one label in whatever case and with whatever particle it is named: "Специальной комиссии по маякам" is
// "Специальная комиссия по маякам".
func (s *search) baseForm(c candidate, text string) string {
	if !s.headFirst || c.head.base == "" || c.head.base == c.head.text {
		return text
	}
	at := s.headAt(c)
	if at < 0 {
		return text
	}
	var b strings.Builder
	for k := c.from; k < at; k++ {
		b.WriteString(s.agreeing(s.textOf(k), c.head.base))
		b.WriteString(s.text.Text[s.endOf(k):s.startOf(k+1)])
	}
	base := c.head.base
	if at > c.from && !s.isCapital(at) {
		base = strings.ToLower(base)
	}
	b.WriteString(base)
	rest := s.span(s.endOf(at+len(c.head.words)-1), s.endOf(c.to-1))
	b.WriteString(rest.Of(s.text.Source))
	return b.String()
}

// headAt returns the word at which the head of a candidate begins, or -1.
func (s *search) headAt(c candidate) int {
	for k := c.from; k+len(c.head.words) <= c.to; k++ {
		if sameWords(s.words[k:k+len(c.head.words)], c.head.words) {
			return k
		}
	}
	return -1
}

// agreeing returns a word before a noun as it is before the base form of that noun.
func (s *search) agreeing(word, noun string) string {
	low := strings.ToLower(noun)
	for i := range s.agree {
		a := &s.agree[i]
		if !a.nouns.has(low) {
			continue
		}
		for _, e := range a.endings {
			from, to, _ := strings.Cut(e, "=")
			if stem, ok := strings.CutSuffix(word, from); ok && utf8.RuneCountInString(stem) > 1 {
				return stem + to
			}
		}
		break
	}
	return word
}

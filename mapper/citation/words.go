package citation

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// A cue is a word with a role in citations, and its place in a text.
type cue struct {
	lang.CitationWord
	start, end int
	organ      int // index of the last cue up to this one that names an organ, -1 if none
	commission int // likewise one that names the Commission on Human Rights
}

// cues appends the words with a role in citations between start and end.
func (c *Finder) cues(text string, start, end int, cues []cue) []cue {
	organ, commission := -1, -1
	for i := start; i < end; {
		b := text[i]
		switch {
		case b < utf8.RuneSelf && !isASCIIWord(b):
			i++ // punctuation is not a cue
			continue
		case b < utf8.RuneSelf && i > 0 && isASCIIWord(text[i-1]):
			i++
			continue
		}
		if w, next := c.words.Word(text, i); next > i {
			if w.Role != 0 {
				if w.Role&lang.CitesOrgan != 0 {
					organ = len(cues)
				}
				if organ == len(cues) && w.Organ == humanRightsCommission {
					commission = len(cues)
				}
				cues = append(cues, cue{w, i, next, organ, commission})
			}
			i = next
			continue
		}
		i = nextWord(text, i)
	}
	return cues
}

// cueBefore returns the index of the last cue that ends at or before a place, -1 if there is none.
func (r *reading) cueBefore(at int) int {
	return sort.Search(len(r.cues), func(i int) bool { return r.cues[i].end > at }) - 1
}

// cueEnding returns the cue that ends at a place, or nil.
func (r *reading) cueEnding(at int) *cue {
	if i := r.cueBefore(at); i >= 0 && r.cues[i].end == at {
		return &r.cues[i]
	}
	return nil
}

// nextWord returns where to look for a cue after the one that may begin at i: at the next character in a script
// without spaces, else after the word.
func nextWord(text string, i int) int {
	for i < len(text) {
		b := text[i]
		switch {
		case b < utf8.RuneSelf:
			if !isASCIIWord(b) {
				return i + 1
			}
			i++
			continue
		case b >= 0xe3:
			return i + 3
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
		if b == 0xc2 || b == 0xe2 {
			return i
		}
	}
	return i
}

// skipBlank returns the offset of the first byte at or after i that is neither a space nor part of an invisible
// character.
func skipBlank(text string, i int) int {
	for i < len(text) {
		if text[i] == ' ' || text[i] == '\n' || text[i] == '\t' {
			i++
			continue
		}
		if text[i] < 0xc2 {
			break
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if !script.IsSpace(r) && !script.IsSilent(r) {
			break
		}
		i += n
	}
	return i
}

// walk moves from i over spaces and words with one of the roles, up to end at most, and returns which of the roles
// it met.
func (c *Finder) walk(text string, i, end int, roles lang.CitationRole) (next int, met lang.CitationRole) {
	for {
		at := skipBlank(text, i)
		if at >= end {
			return end, met
		}
		w, wend := c.words.Word(text, at)
		if wend > end || w.Role&roles == 0 {
			return at, met
		}
		met |= w.Role & roles
		i = wend
	}
}

// bridged reports whether only words with the roles come between two places.
func (c *Finder) bridged(text string, start, end int, roles lang.CitationRole) bool {
	if start >= end {
		return start == end
	}
	next, _ := c.walk(text, start, end, roles)
	return next >= end
}

// dateAfter reads a date that follows at i: "of 19 December 1991", "du 1er juin 2020", "от 22 декабря 2003 года".
func (c *Finder) dateAfter(text string, i int) (date string, end int) {
	at, _ := c.walk(text, i, len(text), lang.CitesDate)
	day, next := digitsAt(text, at, 2)
	if day < 1 || day > 31 {
		return "", i
	}
	for next < len(text) && next < at+6 && text[next] != ' ' && text[next] < 0x80 && text[next] != ',' {
		next++ // 1er
	}
	next, _ = c.walk(text, next, len(text), lang.CitesDate)
	// The name of the month may run into the year, and may be two names with a slash between them.
	year := next
	for year < len(text) && year < next+60 && citeClass[text[year]] != byteDigit {
		year++
	}
	month, after := c.words.Word(text[:year], next)
	if month.Role&lang.CitesMonth == 0 {
		return "", i
	}
	if after < len(text) && text[after] == '/' {
		if w, end := c.words.Word(text[:year], skipBlank(text, after+1)); w.Month == month.Month {
			after = end
		}
	}
	after, _ = c.walk(text, after, len(text), lang.CitesDate)
	value, end := digitsAt(text, after, 4)
	if value < 1900 || value > 2999 {
		return "", i
	}
	return isoDate(value, month.Month, day), end
}

// dateBefore reads a date that ends at i, in a language that writes year, month and day in this order with a word
// after each: 1991年12月19日.
func (c *Finder) dateBefore(text string, i int) (date string, start int) {
	at := i
	var value [3]int // day, month, year
	for n := range value {
		word := c.words.Dates[len(value)-1-n]
		at = trimBlank(text, at)
		if at < len(word) || text[at-len(word):at] != word {
			return "", i
		}
		at = trimBlank(text, at-len(word))
		first := at
		for first > 0 && citeClass[text[first-1]] == byteDigit {
			first--
		}
		v, end := digitsAt(text, first, 4)
		if end != at {
			return "", i
		}
		value[n], at = v, first
	}
	if value[0] < 1 || value[0] > 31 || value[1] < 1 || value[1] > 12 || value[2] < 1900 {
		return "", i
	}
	return isoDate(value[2], value[1], value[0]), at
}

// dateAt reads a date in the same order that begins at i; end is i if there is none.
func (c *Finder) dateAt(text string, i int) (date string, end int) {
	var value [3]int // year, month, day
	start := i
	for n := range value {
		v, end := digitsAt(text, skipBlank(text, i), 4)
		end = skipBlank(text, end)
		if v == 0 || !strings.HasPrefix(text[end:], c.words.Dates[n]) {
			return "", start
		}
		value[n], i = v, end+len(c.words.Dates[n])
	}
	if value[0] < 1900 || value[1] > 12 || value[2] > 31 {
		return "", start
	}
	return isoDate(value[0], value[1], value[2]), i
}

// trimBlank returns where the text before i ends without its trailing spaces and invisible characters.
func trimBlank(text string, i int) int {
	for i > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:i])
		if !script.IsSpace(r) && !script.IsSilent(r) {
			break
		}
		i -= n
	}
	return i
}

// digitsAt reads a number of at most max digits; 0 if there is none or it is longer.
func digitsAt(text string, i, max int) (value, end int) {
	end = i
	for end < len(text) && citeClass[text[end]] == byteDigit {
		if end-i == max {
			return 0, i
		}
		value = value*10 + int(text[end]-'0')
		end++
	}
	return value, end
}

func isoDate(year, month, day int) string {
	two := func(b []byte, n int) { b[0], b[1] = byte('0'+n/10%10), byte('0'+n%10) }
	b := [...]byte{0, 0, 0, 0, '-', 0, 0, '-', 0, 0}
	two(b[:], year/100)
	two(b[2:], year)
	two(b[5:], month)
	two(b[8:], day)
	return string(b[:])
}

package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology/script"
)

// recognizeLanguage guesses the official language of a text from its script and, for Latin script, from the common
// words of each language.
func recognizeLanguage(text string) string {
	if len(text) > 1<<14 {
		text = text[:1<<14]
	}
	var han, arabic, cyrillic, latin int
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				latin++
			}
		case r < 0x250:
			if unicode.IsLetter(r) {
				latin++
			}
		case script.IsIdeograph(r):
			han += 4 // one Chinese character counts as much as a short word
		case r >= 0x400 && r < 0x530:
			cyrillic++
		case r >= 0x600 && r < 0x700:
			arabic++
		}
	}
	switch most := max(han, arabic, cyrillic, latin); most {
	case latin:
		break
	case han:
		return "zh"
	case arabic:
		return "ar"
	default:
		return "ru"
	}
	return mostCommon(text)
}

// mostCommon returns the language whose common words are printed most often in a text.
func mostCommon(text string) string {
	table := commonWords()
	counts := make([]int, len(table.codes))
	next := make([]int, len(table.words)) // where each word may be found again
	for i := 0; i+1 < len(text); i++ {
		following := table.beginning[text[i]]
		if following == nil {
			continue
		}
		for _, k := range following[text[i+1]] {
			if w := &table.words[k]; i >= next[k] && strings.HasPrefix(text[i:], w.text) {
				counts[w.code]++
				next[k] = i + len(w.text)
			}
		}
	}
	best, most := "en", 0
	for code, n := range counts {
		if n > most {
			best, most = table.codes[code], n
		}
	}
	return best
}

// A commonTable has the common words of all languages.
type commonTable struct {
	codes     []string
	words     []commonWord
	beginning [256]*[256][]int // indexes of words by their first two bytes
}

// A commonWord is a common word with the index of its language.
type commonWord struct {
	code int
	text string
}

var commonWords = sync.OnceValue(func() *commonTable {
	t := &commonTable{codes: lang.Codes()}
	for code, name := range t.codes {
		for _, w := range lang.Get(name).Common {
			first := &t.beginning[w[0]]
			if *first == nil {
				*first = new([256][]int)
			}
			(*first)[w[1]] = append((*first)[w[1]], len(t.words))
			t.words = append(t.words, commonWord{code, w})
		}
	}
	return t
})

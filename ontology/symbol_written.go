package ontology

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/unkg/unkg/ontology/script"
)

// WrittenSymbol returns the symbol that somebody means who writes one for a document: the symbol in any spelling
// ("a/res/78/184.", "S/RES/1325 (2000)"), the name of the document in an IRI or an IRI with it ("A-RES-78-184"), its
// address at docs.un.org, or the number of a resolution or decision, with or without words around it in any of the six
// languages ("78/184", "resolution 2254 (2015)", "第78/184号决议", "Human Rights Council decision 2/105", "res. 70/1"). A
// number without its organ is that of the organ that people mean: 2254 (2015) is the Security Council's, 2023/5 that
// of the Economic and Social Council, and others are the General Assembly's.
func WrittenSymbol(text string) (Symbol, error) {
	text = strings.Trim(text, " \t\r\n\u00a0.,;:\"'“”«»")
	const longest = 300 // bytes, of an address with the name of a commission
	if len(text) > longest {
		return "", fmt.Errorf("too long for a symbol: %d bytes", len(text))
	}
	for _, read := range []func(string) (Symbol, bool){parsedSymbol, addressedSymbol, SymbolOfLocal, numberedSymbol} {
		if s, ok := read(text); ok {
			return s, nil
		}
	}
	return "", fmt.Errorf("neither a symbol nor the number of a resolution or decision: %q", text)
}

func parsedSymbol(text string) (Symbol, bool) {
	s, err := ParseSymbol(text)
	return s, err == nil
}

// addressedSymbol returns the symbol in an address: the end of its path, from any segment on, "A/RES/78/184" of
// https://docs.un.org/en/A/RES/78/184 and "A-RES-78-184" of an IRI.
func addressedSymbol(text string) (Symbol, bool) {
	_, path, ok := strings.Cut(text, "/")
	if _, rest, isURL := strings.Cut(text, "://"); isURL {
		_, path, ok = strings.Cut(rest, "/")
	}
	path, _, _ = strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	for ok {
		if plain, err := url.PathUnescape(path); err == nil {
			if s, ok := parsedSymbol(plain); ok {
				return s, true
			}
		}
		if s, ok := SymbolOfLocal(path); ok {
			return s, true
		}
		_, path, ok = strings.Cut(path, "/")
	}
	return "", false
}

// numberedSymbol returns the symbol of the resolution or decision whose number is in the text, if the words around it
// name nothing else.
func numberedSymbol(text string) (Symbol, bool) {
	for _, text := range []string{text, strings.ToUpper(text)} {
		for at := range text {
			if before := script.Last(text[:at]); script.IsLetter(before) && !script.IsIdeograph(before) || before == '/' {
				continue // within a word or a number
			}
			number, n := ScanNumber(text[at:])
			if n == 0 {
				continue
			}
			return symbolOfWords(script.Key(text[:at]), script.Key(text[at+n:]), number)
		}
	}
	return "", false
}

// symbolOfWords returns the symbol of a number with words before and after it, as script.Key writes them.
func symbolOfWords(before, after, number string) (Symbol, bool) {
	series, words := "RES", before+after
	for _, c := range numberedClasses() {
		if rest, ok := c.without(before); ok {
			series, words = c.series, rest+after
			break
		}
		if rest, ok := c.without(after); ok {
			series, words = c.series, before+rest
			break
		}
	}
	for _, o := range namedOrgans() {
		rest, ok := strings.CutPrefix(words, o.name)
		if !ok {
			rest, ok = strings.CutSuffix(words, o.name)
		}
		if ok && utf8.RuneCountInString(rest) <= mostArticles {
			return mint(o.organ, series, number)
		}
	}
	if utf8.RuneCountInString(words) <= mostArticles {
		return mint(usualOrgan(number), series, number)
	}
	return "", false
}

// mostArticles is how many letters may be left of the words around a number that are neither its class nor its organ:
// articles and prepositions, "of the", "de la", "第" and "号".
const mostArticles = 6

// usualOrgan is the path of the organ whose number people mean who do not name one.
func usualOrgan(number string) string {
	if styleOf(number) == byYear {
		return economicCouncil
	}
	return cmp.Or(SoleOrgan(number), generalAssembly)
}

// A numberedClass is a class of documents that have numbers, with its labels in the six languages.
type numberedClass struct {
	series string
	labels []string // as script.Key writes them
}

var numberedClasses = sync.OnceValue(func() []numberedClass {
	classes := []numberedClass{{series: "RES"}, {series: "DEC"}}
	of := map[string]*numberedClass{NS + "Resolution": &classes[0], NS + "Decision": &classes[1]}
	eachStatement("ontology", func(subject, predicate string, o object) {
		if c := of[subject]; c != nil && predicate == RDFSLabel {
			c.labels = append(c.labels, script.Key(o.Value))
		}
	})
	return classes
})

// without returns words without a label of the class, or its beginning, as in "res. 70/1", if the words begin or end
// with it.
func (c *numberedClass) without(words string) (rest string, ok bool) {
	const least = 3 // letters of an abbreviation
	for _, label := range c.labels {
		if rest, ok := strings.CutSuffix(words, label); ok {
			return rest, true
		}
		if rest, ok := strings.CutPrefix(words, label); ok {
			return rest, true
		}
	}
	for _, label := range c.labels {
		if utf8.RuneCountInString(words) >= least && strings.HasPrefix(label, words) {
			return "", true
		}
	}
	return words, false
}

// A namedOrgan is a name of an organ whose resolutions have symbols.
type namedOrgan struct{ name, organ string }

// namedOrgans are the names and acronyms of these organs in the six languages as script.Key writes them, the longest
// first.
var namedOrgans = sync.OnceValue(func() []namedOrgan {
	var list []namedOrgan
	for i := range organs {
		if e := LoadAuthority().ByPath(organs[i].organ); e != nil {
			for _, n := range e.Names {
				if n.Role != ShortForm {
					list = append(list, namedOrgan{script.Key(n.Text), e.Path()})
				}
			}
			if organs[i].short != "" {
				list = append(list, namedOrgan{organs[i].short, e.Path()})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b namedOrgan) int { return cmp.Compare(len(b.name), len(a.name)) })
	return list
})

package mapper

import (
	"strconv"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// around is how many characters of the text go into oa:prefix and oa:suffix.
const around = 32

// annotate writes the places of mentions and citations in one version of a paragraph or footnote as Web Annotations
// (https://www.w3.org/TR/annotation-model/): #op4.m.zh.2 is the second one of paragraph 4 in Chinese. Its target is
// the paragraph in the scope of the language version, with a quotation and with positions in characters (Unicode code
// points) from 0; the end is exclusive.
func (m *mapping) annotate(unit node, lang, body string, mentioned []resolution.Mention, cited []resolution.Citation) {
	n := 0
	var counted characters
	for len(mentioned) > 0 || len(cited) > 0 {
		if len(cited) == 0 || len(mentioned) > 0 && mentioned[0].Start <= cited[0].Start {
			if e := mentioned[0].Entity; e != nil {
				n++
				m.annotation(unit, n, lang, body, mentioned[0].Span, counted.to(body, mentioned[0].Start), m.entity(e, described).node)
			}
			mentioned = mentioned[1:]
			continue
		}
		if d := m.other(cited[0].Symbol); d != nil {
			n++
			m.annotation(unit, n, lang, body, cited[0].Span, counted.to(body, cited[0].Start), d.node)
		}
		cited = cited[1:]
	}
}

// Characters counts the characters of a text before a series of places, which must be in ascending order.
type characters struct{ at, count int }

func (c *characters) to(body string, at int) int {
	c.count += utf8.RuneCountInString(body[c.at:at])
	c.at = at
	return c.count
}

// annotation writes one annotation; start is the number of characters before it.
func (m *mapping) annotation(unit node, n int, lang, body string, at resolution.Span, start int, named node) {
	iri := unit.iri.String() + ".m." + lang + "." + strconv.Itoa(n)
	a, target := newNode(iri), newNode(iri+".target")
	m.isA(a, ontology.ClassOAAnnotation)
	m.add(a, oaHasBody, named.object)
	m.add(a, oaHasTarget, target.object)
	quote, place := newNode(iri+".quote"), newNode(iri+".position")
	m.isA(target, ontology.ClassOASpecificResource)
	m.add(target, oaHasSource, unit.object)
	m.add(target, oaHasScope, m.part("lang-"+lang).object)
	m.add(target, oaHasSelector, quote.object)
	m.add(target, oaHasSelector, place.object)
	m.isA(quote, ontology.ClassOATextQuoteSelector)
	m.addPlain(quote, oaExact, at.Of(body))
	m.addPlain(quote, oaPrefix, lastRunes(body[:at.Start], around))
	m.addPlain(quote, oaSuffix, firstRunes(body[at.End:], around))
	m.isA(place, ontology.ClassOATextPosition)
	m.add(place, oaStart, integer(start))
	m.add(place, oaEnd, integer(start+utf8.RuneCountInString(at.Of(body))))
}

// firstRunes returns the first n characters of s, or all if it is shorter.
func firstRunes(s string, n int) string {
	end := 0
	for ; n > 0 && end < len(s); n-- {
		_, size := utf8.DecodeRuneInString(s[end:])
		end += size
	}
	return s[:end]
}

// lastRunes returns the last n characters of s, or all if it is shorter.
func lastRunes(s string, n int) string {
	start := len(s)
	for ; n > 0 && start > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(s[:start])
		start -= size
	}
	return s[start:]
}

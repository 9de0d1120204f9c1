package mapper

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// around is how many characters of the text go into oa:prefix and oa:suffix.
const around = 32

// A passage is a paragraph or footnote in one language version.
type passage struct {
	unit       node
	lang, text string
}

// annotate writes the places of mentions and citations in a passage as Web Annotations
// (https://www.w3.org/TR/annotation-model/): #op4.m.zh.2 is the second one of paragraph 4 in Chinese. Its target is
// the paragraph in the scope of the language version, with a quotation and with positions in characters (Unicode code
// points) from 0; the end is exclusive.
func (m *mapping) annotate(in passage, mentioned []resolution.Mention, cited []resolution.Citation) {
	n := 0
	next := func() string {
		n++
		return in.unit.iri.String() + in.suffix() + "." + strconv.Itoa(n)
	}
	var counted characters
	for len(mentioned) > 0 || len(cited) > 0 {
		if len(cited) == 0 || len(mentioned) > 0 && mentioned[0].Start <= cited[0].Start {
			if e := mentioned[0].Entity; e != nil {
				m.annotation(next(), in, mentioned[0].Span, counted.to(in.text, mentioned[0].Start), m.entity(e, described).object, identifying)
			}
			mentioned = mentioned[1:]
			continue
		}
		if d := m.other(cited[0].Symbol); d != nil {
			m.annotation(next(), in, cited[0].Span, counted.to(in.text, cited[0].Start), d.object, linking)
		}
		cited = cited[1:]
	}
}

// evidence writes the places of a clause in one version, so that its edges end at words. #op4.c1.m.zh is its verb in
// Chinese, with the clause as body; #op4.c1.m.zh.1 is the first of its targets whose words annotate does not write: with
// the group or document as body, or with the clause where the words name nothing.
func (m *mapping) evidence(clause node, top *unit, o occurrence) {
	in := passage{top.node, o.lang, o.top.Text}
	write := func(iri string, at resolution.Span, body, motivation rdf.Object) {
		if !at.Empty() {
			m.annotation(iri, in, at, utf8.RuneCountInString(in.text[:at.Start]), body, motivation)
		}
	}
	iri, n := clause.iri.String()+in.suffix(), 0
	write(iri, o.Verb, clause.object, classifying)
	for _, targets := range [...][]resolution.Target{o.Concerns, o.Addressees} {
		for i := range targets {
			t := &targets[i]
			body, motivation := m.target(t, o.lang).object, identifying
			switch named := body != nil && body.Type() == rdf.TermIRI; {
			case !named && t.Group == "": // the document itself
				continue
			case !named:
				body, motivation = clause.object, classifying
			case m.annotated(o.top, t.Span, body):
				continue
			case t.Symbol != "":
				motivation = linking
			}
			n++
			write(iri+"."+strconv.Itoa(n), t.Span, body, motivation)
		}
	}
}

// annotated reports whether a mention or citation of the paragraph has the body and words of the span.
func (m *mapping) annotated(top *resolution.Paragraph, at resolution.Span, body rdf.Object) bool {
	return slices.ContainsFunc(resolution.Overlapping(top.Mentions, at), func(n resolution.Mention) bool {
		return n.Entity != nil && m.entity(n.Entity, described).object == body
	}) || slices.ContainsFunc(resolution.Overlapping(top.Citations, at), func(c resolution.Citation) bool {
		d := m.other(c.Symbol)
		return d != nil && d.object == body
	})
}

// suffix is what the fragments of annotations of a passage have after that of the paragraph, footnote or clause.
func (in passage) suffix() string { return ".m." + cmp.Or(in.lang, undetermined) }

// Characters counts the characters of a text before a series of places, which must be in ascending order.
type characters struct{ at, count int }

func (c *characters) to(body string, at int) int {
	c.count += utf8.RuneCountInString(body[c.at:at])
	c.at = at
	return c.count
}

// annotation writes one annotation of words in a passage; start is the number of characters before them.
func (m *mapping) annotation(iri string, in passage, at resolution.Span, start int, body, motivation rdf.Object) {
	a, target := newNode(iri), newNode(iri+".target")
	m.isA(a, ontology.ClassMention)
	m.add(a, oaMotivatedBy, motivation)
	m.add(a, oaHasBody, body)
	m.add(a, oaHasTarget, target.object)
	quote, place := newNode(iri+".target.quote"), newNode(iri+".target.position")
	m.isA(target, ontology.ClassOASpecificResource)
	m.add(target, oaHasSource, in.unit.object)
	m.add(target, oaHasScope, m.languageVersion(in.lang).object)
	m.add(target, oaHasSelector, quote.object)
	m.add(target, oaHasSelector, place.object)
	m.isA(quote, ontology.ClassOATextQuoteSelector)
	m.addPlain(quote, oaExact, at.Of(in.text))
	m.addPlain(quote, oaPrefix, lastRunes(in.text[:at.Start], around))
	m.addPlain(quote, oaSuffix, firstRunes(in.text[at.End:], around))
	m.isA(place, ontology.ClassOATextPosition)
	m.add(place, oaStart, offset(start))
	m.add(place, oaEnd, offset(start+utf8.RuneCountInString(at.Of(in.text))))
}

// offset is a position in a text, as the Web Annotation Vocabulary types it.
func offset(n int) rdf.Object { return rdf.NewTypedLiteral(strconv.Itoa(n), nonNegativeType) }

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

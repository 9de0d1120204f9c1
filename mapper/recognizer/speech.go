package recognizer

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A leadIn is what words before a colon, or a sentence that is not finished, make of the verbs that open what follows them.
type leadIn uint8

const (
	noLead       leadIn = iota
	saidLead            // "we:", every verb is the organ's
	resolvedLead        // "we decide to:", what it says or asks the organ says or asks, what is to be done is not done yet
	recitedLead         // "We, the heads of State,", recitals follow
)

// has reports whether a verb that opens what the words lead to is the organ's.
func (l leadIn) has(v *lang.Verb) bool {
	switch l {
	case saidLead:
		return v.Form != lang.Preambular
	case resolvedLead:
		a := ontology.FindAction(v.Action)
		return v.Form != lang.Preambular && a != nil && (directs(v.Action) || a.Family != "acts" && a.Name != "consider" && !v.Loose && !v.Weak)
	}
	return l == recitedLead
}

// A speech is what the paragraphs of an annex before the one read lead to.
type speech struct {
	lead  leadIn // of paragraphs
	items leadIn // of the items after the paragraph before
	list  bool   // the paragraph before, or an item after it, leads to items
}

// to returns what leads to a paragraph.
func (s *speech) to(text string) leadIn {
	if s.list && isItem(text) {
		return s.items
	}
	return s.lead
}

// goOn notes what a paragraph leads to, by how it was read.
func (s *speech) goOn(d *declaration) {
	end := strings.TrimRight(d.text, " ")
	colon := strings.HasSuffix(end, ":") || strings.HasSuffix(end, "：")
	switch {
	case colon && d.lead == saidLead:
		*s = speech{lead: saidLead}
	case colon:
		if d.spoke && !d.led {
			s.lead = noLead
		}
		s.items, s.list = d.lead, true
	case d.after > 0 && len(d.found) == 0 && (strings.HasSuffix(end, ",") || strings.HasSuffix(end, "，")):
		*s = speech{lead: recitedLead}
	case (d.spoke || d.after > 0) && !d.led:
		*s = speech{}
	case !isItem(d.text):
		s.list = false
	}
}

// leads returns what the words before the colon at i lead to.
func (d *declaration) leads(i int) leadIn {
	if d.c.words.Person.Calls(d.text[:i]) || d.after > 0 && d.c.adverbs(d.text, d.after) == i { // "we further urgently:"
		return saidLead
	}
	if d.last >= 0 {
		switch d.found[d.last].Action {
		case "decide", "resolve", "reaffirm":
			return resolvedLead
		}
	}
	return noLead
}

// said returns the verbs of a preambular or operative paragraph that is in the first person and opens with found, if it is
// one: its subject is printed, or it is one of a list that a subject led to.
func (c *clauses) said(p *resolution.Paragraph, found []verb) ([]verb, bool) {
	if c.others || !c.words.Objects() {
		return nil, false
	}
	led := noLead
	if p.Kind == resolution.Operative && len(found) > 0 && found[0].Form == lang.Declarative && !c.continues(p.Text, found[0].start) {
		led = saidLead
	}
	if led == noLead && !c.words.Person.Named(p.Text) {
		return nil, false
	}
	d := c.declared(p, led)
	return c.recited(p, found, d.found)
}

// continues reports whether the verb at i is an infinitive behind another that is no act: "Continues to urge".
func (c *clauses) continues(text string, i int) bool {
	for {
		next := c.words.SkipAdverb(text, i)
		if next == i || c.words.Person.EndsInfinitive(text[i:next]) {
			return next > i
		}
		i = next
	}
}

// recited puts the participles that open a paragraph before the verbs that it says: "Guided by the Charter, we reaffirm".
// It reports whether the paragraph is in the first person: a verb of another form that opens it says that it is not.
func (c *clauses) recited(p *resolution.Paragraph, found, said []verb) ([]verb, bool) {
	if len(said) == 0 || len(found) > 0 && !found[0].Adverbial && !found[0].Weak && found[0].Form != lang.Declarative && found[0].Form != lang.Preambular && found[0].start < said[0].start {
		return nil, false
	}
	if len(found) > 0 && found[0].Form == lang.Preambular && !found[0].Weak && !found[0].Adverbial && found[0].start < said[0].start {
		found, _ = c.inside(p, lang.Preambular, found, found[0].End, said[0].cut)
		said = append(found, said...)
	}
	return said, true
}

// annexed returns the verbs of a paragraph of an annex that is in the first person, and goes on with the speech.
func (c *clauses) annexed(p *resolution.Paragraph, s *speech) []verb {
	if c.others {
		return nil
	}
	if c.words.Person.Marked {
		return c.marked(p.Text, true)
	}
	led := s.to(p.Text)
	if led == noLead && !c.words.Person.Named(p.Text) {
		s.goOn(&declaration{c: c, text: p.Text})
		return nil
	}
	d := c.declared(p, led)
	s.goOn(d)
	if !d.spoke {
		return d.found
	}
	found, _ := c.opens(p.Text, enumerated(p.Text, 0))
	said, _ := c.recited(p, found, d.found)
	return said
}

// marked returns the verb in the first person that opens a paragraph whose language shows the person in the verb, in an
// annex perhaps behind what a comma ends: "A fin de cumplir este mandato, solicitamos".
func (c *clauses) marked(text string, annex bool) []verb {
	at := enumerated(text, 0)
	found, _ := c.opens(text, at)
	if len(found) > 0 && (found[0].Form == lang.Declarative || found[0].spoken) {
		return found
	}
	if len(found) > 0 && !found[0].Adverbial {
		return nil
	}
	silent := c.words.Person.Silent
	if start := c.words.Front(text, at); silent {
		if end, ok := c.words.Person.FutureEnd(text, start); ok {
			return []verb{resolved(start, end)}
		}
	}
	const most = 800 // bytes before the verb
	for i := at; annex && i < min(len(text), at+most); i++ {
		size := len(",")
		switch {
		case text[i] == ',':
		case strings.HasPrefix(text[i:], "،"):
			size = len("،")
		case text[i] == '.' || text[i] == ';' || text[i] == ':':
			return nil
		default:
			continue
		}
		next := c.words.Front(text, skipSpaces(text, i+size))
		if end, ok := c.words.Person.Speaks(text, next); ok {
			if v, ok := c.spoken(text, end); ok {
				return []verb{v}
			}
		}
		if v, ok := c.candidate(text, next, lang.Declarative); ok && silent && v.Form == lang.Declarative && !v.Weak {
			return []verb{v}
		}
	}
	return nil
}

// adverbs returns where the adverbs at i end.
func (c *clauses) adverbs(text string, i int) int {
	for {
		next := c.words.SkipAdverb(text, i)
		if next == i {
			return i
		}
		i = next
	}
}

// numbered returns where the text behind a printed number begins, "9. " or "9 - ", i if there is none.
func numbered(text string, i int) int {
	end := i
	for end < len(text) && '0' <= text[end] && text[end] <= '9' {
		end++
	}
	for _, mark := range [...]string{".", " - ", " – "} {
		if rest, ok := strings.CutPrefix(text[end:], mark); ok && end > i {
			return len(text) - len(strings.TrimLeft(rest, " \u00a0"+unprinted))
		}
	}
	return i
}

// isItem reports whether a text begins with the mark of an item: "(a)", "•".
func isItem(text string) bool {
	at := blank(text, 0)
	return itemMark(text, at) > at
}

// blank returns where the spaces at i end, and what prints nothing.
func blank(text string, i int) int {
	return len(text) - len(strings.TrimLeft(text[i:], " \t\n\u00a0"+unprinted))
}

// enumerated returns where the words of a paragraph or an item begin, behind spaces and its number or mark: "9. ", "(a) ".
func enumerated(text string, i int) int {
	i = blank(text, i)
	if end := numbered(text, i); end > i {
		return end
	}
	return itemMark(text, i)
}

// itemMark returns where the mark of an item at i ends, i if there is none.
func itemMark(text string, i int) int {
	if r, size := utf8.DecodeRuneInString(text[i:]); '㈠' <= r && r <= '㈩' || '①' <= r && r <= '⑳' {
		return skipSpaces(text, i+size)
	}
	for _, mark := range [...]string{"•", "–", "—", "-", "·"} {
		if strings.HasPrefix(text[i:], mark+" ") {
			return skipSpaces(text, i+len(mark))
		}
	}
	const longest = len("(十一)") // bytes of a letter or number in brackets: "(a)", "a)", "(viii)"
	if end := strings.IndexByte(text[i:min(i+longest, len(text))], ')'); end > 0 && !strings.ContainsAny(text[i:i+end], " ,") {
		return skipSpaces(text, i+end+1)
	}
	return i
}

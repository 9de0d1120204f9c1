package recognizer

import (
	"strings"

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
		says := a != nil && a.Family != "acts" && a.Name != "consider" && !v.Loose && !v.Weak
		return v.Form != lang.Preambular && (says || directs(v.Action))
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
	if len(said) == 0 || len(found) == 0 {
		return said, len(said) > 0
	}
	switch first := &found[0]; {
	case first.Form == lang.Declarative || first.Weak || first.Adverbial || first.start >= said[0].start:
	case first.Form != lang.Preambular:
		return nil, false
	default:
		found, _ = c.inside(p, lang.Preambular, found, first.End, said[0].cut)
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

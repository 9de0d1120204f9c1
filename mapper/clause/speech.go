package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A leadIn says how a colon, or an unfinished sentence, affects the verbs that open the paragraphs or items after
// it.
type leadIn uint8

const (
	noLead       leadIn = iota
	saidLead            // "we:", every verb that follows is the organ's
	resolvedLead        // "we decide to:", only verbs of saying and asking are; other acts are yet to be done
	recitedLead         // "We, the heads of State,", preambular verbs follow
)

// has reports whether a verb that opens a paragraph or item after this lead-in is the organ's.
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

// A speech is the lead-in that is in force as the paragraphs of an annex are read in order.
type speech struct {
	lead  leadIn // for paragraphs
	items leadIn // for the items that follow the last paragraph
	list  bool   // items may follow: the last paragraph, or an item after it, ended in a colon
}

// to returns the lead-in for a paragraph.
func (s *speech) to(text string) leadIn {
	if s.list && isItem(text) {
		return s.items
	}
	return s.lead
}

// goOn updates the lead-in after a paragraph, by how the paragraph was read.
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

// leads returns the lead-in that the words before the colon at i make.
func (d *declaration) leads(i int) leadIn {
	if d.by.organ == nil && d.c.words.Person.Calls(d.text[:i]) || d.after > 0 && d.c.adverbs(d.text, d.after) == i { // "we further urgently:"
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

// said returns the verbs of a preambular or operative paragraph that is in the first person, and whether it is: its
// subject is printed, or its opening verb, found, is in the first person without a subject.
func (c *Finder) said(p *resolution.Paragraph, found []verb) ([]verb, bool) {
	if c.others {
		return nil, false
	}
	led := noLead
	if p.Kind == resolution.Operative && len(found) > 0 && found[0].Form == lang.Declarative && !c.continues(p.Text, found[0].start) {
		led = saidLead
	}
	if led == noLead && !c.words.Person.Named(p.Text) {
		return nil, false
	}
	d := c.declared(p, new(speaker), led)
	return c.recited(p, found, d.found)
}

// continues reports whether the verb at i is an infinitive after a verb that carries no action: "Continues to
// urge".
func (c *Finder) continues(text string, i int) bool {
	for {
		next := c.words.SkipAdverb(text, i)
		if next == i || c.words.Person.EndsInfinitive(text[i:next]) {
			return next > i
		}
		i = next
	}
}

// recited puts the participles that open a paragraph before its first-person verbs: "Guided by the Charter, we
// reaffirm". It reports whether the paragraph is in the first person; an opening verb in the operative form shows
// that it is not.
func (c *Finder) recited(p *resolution.Paragraph, found, said []verb) ([]verb, bool) {
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

// annexed returns the first-person verbs of a paragraph of an annex, and updates the speech.
func (c *Finder) annexed(p *resolution.Paragraph, s *speech) []verb {
	if c.others {
		return nil
	}
	led := s.to(p.Text)
	if led == noLead && !c.words.Person.Silent && !c.words.Person.Named(p.Text) {
		s.goOn(&declaration{c: c, text: p.Text})
		return nil
	}
	d := c.declared(p, new(speaker), led)
	s.goOn(d)
	if !d.spoke {
		if len(d.found) == 0 && c.words.Person.Silent {
			return c.marked(p.Text, true)
		}
		return d.found
	}
	found, _ := c.opens(p.Text, enumerated(p.Text, 0))
	said, _ := c.recited(p, found, d.found)
	return said
}

// adverbs returns where the adverbs at i end.
func (c *Finder) adverbs(text string, i int) int {
	for {
		next := c.words.SkipAdverb(text, i)
		if next == i {
			return i
		}
		i = next
	}
}

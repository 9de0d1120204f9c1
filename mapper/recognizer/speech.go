package recognizer

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// A leadIn is what words before a colon, or a sentence that is not finished, make of the verbs that open what follows them.
type leadIn uint8

const (
	noLead       leadIn = iota
	saidLead            // "we:", every verb is the organ's
	resolvedLead        // "we decide to:", what is asked of somebody is asked by the organ
	recitedLead         // "We, the heads of State,", recitals follow
)

// has reports whether a verb that opens what the words lead to is the organ's.
func (l leadIn) has(v *lang.Verb) bool {
	switch l {
	case saidLead:
		return v.Form != lang.Preambular
	case resolvedLead:
		return v.Form != lang.Preambular && directs(v.Action)
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
	case d.spoke && !d.led:
		*s = speech{}
	case !isItem(d.text):
		s.list = false
	}
}

// leads returns what the words before the colon at i lead to.
func (d *declaration) leads(i int) leadIn {
	if d.c.words.Person.Calls(d.text[:i]) || d.after > 0 && d.c.words.SkipAdverbs(d.text, d.after) == i {
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
	if len(found) > 0 && found[0].Form == lang.Declarative {
		led = saidLead
	}
	if led == noLead && !c.words.Person.Named(p.Text) {
		return nil, false
	}
	d := c.declared(p, led)
	return c.recited(p, found, d.found)
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
	if !c.words.Objects() { // its language shows the person in the verb
		found, _ := c.opener(p.Text)
		if len(found) > 0 && (found[0].Form == lang.Declarative || found[0].spoken) {
			return found
		}
		return nil
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
	found, _ := c.opener(p.Text)
	said, _ := c.recited(p, found, d.found)
	return said
}

// isItem reports whether a text begins with the mark of an item: "(a)", "•".
func isItem(text string) bool { return enumerated(text, 0) > skipSpaces(text, 0) }

// enumerated returns where the text of an item begins, behind spaces and its mark: "(a) ", "• ". Without a mark it is the
// first character.
func enumerated(text string, i int) int {
	i += len(text[i:]) - len(strings.TrimLeft(text[i:], " \t\n\u00a0"+unprinted))
	for _, mark := range [...]string{"•", "–", "—", "-", "·"} {
		if rest, ok := strings.CutPrefix(text[i:], mark+" "); ok {
			return len(text) - len(strings.TrimLeft(rest, " "))
		}
	}
	const longest = len("(viii)") // bytes of a letter or number in brackets
	if i < len(text) && text[i] == '(' {
		if end := strings.IndexByte(text[i:min(i+longest, len(text))], ')'); end > 0 {
			return skipSpaces(text, i+end+1)
		}
	}
	return i
}

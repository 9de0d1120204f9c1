package clause

import (
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// A verb is a verb of the organ in a paragraph.
type verb struct {
	lang.Verb
	start  int    // where its phrase begins
	cut    int    // where the clause before it ends: at the comma or conjunction
	until  int    // in a declaration, where its sentence ends; 0 for the end of the paragraph
	joined bool   // a conjunction comes before it
	spoken bool   // its subject is printed: "we"
	item   string // ID of the sub-paragraph that contains it
	front  int    // where an object before the verb begins ("对 ... 表示关切"), start if there is none
}

// verbs returns the verbs of the organ in a paragraph, in order. The first is the one that opens it.
func (c *Finder) verbs(p *resolution.Paragraph) []verb {
	text := p.Text
	want := lang.Preambular
	if p.Kind == resolution.Operative {
		want = lang.Operative
	}
	found, from := c.opener(text)
	if said, ok := c.said(p, found); ok {
		return said
	}
	if named := c.byOrgan(p); len(named) > 0 {
		return append(c.before(p, want, found, from, &named[0]), named...)
	}
	if len(found) == 0 {
		if found = c.infinitive(p); len(found) > 0 {
			from = found[0].End
		}
	}
	if len(found) == 0 && c.words.Person.Marked && !c.others {
		if found = c.marked(text, false); len(found) > 0 {
			from = found[0].End
		}
	}
	return c.within(p, want, found, from, len(text))
}

// before returns those of the verbs of a paragraph that come before the first whose subject is the organ.
func (c *Finder) before(p *resolution.Paragraph, want lang.Form, found []verb, from int, first *verb) []verb {
	if len(found) == 0 || found[0].Adverbial || found[0].start >= first.cut {
		return nil
	}
	return c.within(p, want, found, from, first.cut)
}

// within appends to the opening verb the verbs of the paragraph and its sub-paragraphs between from and end.
func (c *Finder) within(p *resolution.Paragraph, want lang.Form, found []verb, from, end int) []verb {
	text := p.Text
	for _, item := range p.Items {
		if item.Start >= end {
			break
		}
		found, from = c.inside(p, want, found, from, item.Start)
		v, ok := c.itemVerb(text, item, want)
		switch n := len(found) - 1; {
		case ok && n >= 0 && found[n].start == v.start: // the paragraph opens with "(a) Requests"
			found[n].item = v.item
		case ok:
			found, from = append(found, v), v.End
		default:
			from = max(from, item.Start)
		}
	}
	found, _ = c.inside(p, want, found, from, end)
	return found
}

// opener returns the verb that opens a paragraph, if one does, and where to look for more.
func (c *Finder) opener(text string) (found []verb, from int) {
	at := len(text) - len(strings.TrimLeft(text, unprinted))
	if c.quoted {
		return c.opens(text, unquoted(text, at))
	}
	return c.opens(text, itemMark(text, at))
}

// opens returns the verb that opens the paragraph whose text, without its number, begins at byte at, and where to
// look for more.
func (c *Finder) opens(text string, at int) (found []verb, from int) {
	at = c.words.Front(text, at)
	if end, ok := c.words.Person.Speaks(text, at); ok && c.words.Person.Marked {
		if v, ok := c.spoken(new(speaker), text, end); ok {
			return []verb{v}, v.End
		}
	}
	v, ok := c.words.Verb(text, at)
	switch {
	case v.Bare:
	case ok && v.Adverbial:
		if more, _ := c.inside(&resolution.Paragraph{Text: text}, lang.AnyForm, nil, v.End, len(text)); len(more) > 0 {
			first := more[0]
			return []verb{first}, first.End
		}
		fallthrough
	case ok:
		return []verb{{Verb: v, start: at, front: at}}, v.End
	}
	if v, ok := c.framed(text, at); ok {
		return []verb{v}, v.End
	}
	return nil, at
}

// unprinted are invisible characters that may come before the first word: marks of direction and zero-width spaces.
const unprinted = "\u200b\u200e\u200f\ufeff"

// itemVerb returns the verb that opens a sub-paragraph.
func (c *Finder) itemVerb(text string, item resolution.Paragraph, want lang.Form) (verb, bool) {
	at := c.words.Front(text, item.Start)
	v, ok := c.words.Verb(text, at)
	if !ok || v.Weak || v.Adverbial || v.Form != want && v.Form != lang.AnyForm || c.words.Noun(text, v) {
		return verb{}, false
	}
	return verb{Verb: v, start: at, cut: item.Start, item: item.ID, front: at}, true
}

// feels are the actions whose object may come before the verb.
var feels = map[string]bool{"appreciate": true, "express-concern": true, "regret": true, "condemn": true}

// framed returns the verb of a Chinese sentence whose object comes first and whose verb comes last: 对 ... 表示关切.
func (c *Finder) framed(text string, at int) (verb, bool) {
	start, ok := c.words.Before(text, at)
	if !ok {
		return verb{}, false
	}
	const most, longest = 600, 60 // bytes of the sentence, of its verb
	for end := start; end < len(text) && end < start+most; end++ {
		if !strings.HasPrefix(text[end:], "，") && !strings.HasPrefix(text[end:], "。") && !strings.HasPrefix(text[end:], "；") && text[end] != ';' && end != len(text)-1 {
			continue
		}
		if end == len(text)-1 {
			end = len(text)
		}
		for i := max(start, end-longest); i < end; i++ {
			if !utf8.RuneStart(text[i]) {
				continue
			}
			if v, ok := c.words.Verb(text, i); ok && feels[v.Action] && v.End == end {
				return verb{Verb: v, start: i, front: at}, true
			}
		}
	}
	return verb{}, false
}

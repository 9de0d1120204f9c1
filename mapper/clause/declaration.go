package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// A declaration reads a paragraph for the verbs whose subject, the speaker, is printed and those coordinated with
// them: "We recall the Charter and reaffirm our commitment", "we therefore decide", "The Council welcomes the report".
type declaration struct {
	c     *Finder
	by    *speaker
	text  string
	found []verb
	items []resolution.Paragraph // sub-paragraphs still to be read
	item  string                 // ID of the current sub-paragraph
	start int                    // where the current sentence begins
	first int                    // index in found of the first verb of the sentence
	last  int                    // index in found of its last verb so far, -1 for none
	part  int                    // where the words after the last comma begin
	that  bool                   // since the last verb there was a word ("that") to which a later verb may belong
	open  bool                   // since the last verb there was an infinitive
	title bool                   // the sentence follows a numbered title: "Action 1. We will"
	spoke bool                   // a verb has its subject printed
	led   bool                   // a verb was found because of the lead-in, without a printed subject
	after int                    // where the last subject without a verb ends, 0 for none: "We, the heads of State,"
	front bool                   // an adverbial comes before the subject of the sentence: "While we welcome it, we note"
	lead  leadIn                 // for what follows the last colon
}

// declared reads a paragraph of the speaker with the given lead-in.
func (c *Finder) declared(p *resolution.Paragraph, by *speaker, led leadIn) *declaration {
	d := &declaration{c: c, by: by, text: p.Text, items: p.Items}
	text, quoted := p.Text, 0
	for i := d.sentence(0, led); i < len(text); {
		if len(d.items) > 0 && i >= d.items[0].Start {
			start := d.items[0].Start
			d.item, d.items, quoted = d.items[0].ID, d.items[1:], 0
			i = d.listed(start)
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		next := i + size
		switch {
		case strings.ContainsRune("(（“「《", r):
			quoted++
		case strings.ContainsRune(")）”」》", r):
			quoted = max(0, quoted-1)
		case quoted > 0:
		case strings.ContainsRune(c.words.Borders, r):
			next = d.comma(i, next)
		case r == ' ' && (d.last >= 0 || by.organ != nil):
			if at, ok := c.words.Join(text, next, true); ok {
				next = d.clause(i, next, at, true)
			} else {
				d.word(next)
			}
		case r == ':' || r == '：':
			if d.item == "" { // a colon in an item ends no list
				d.lead = d.leads(i)
			}
			if d.marks(next) {
				next = d.sentence(next, d.lead)
			}
		case d.stops(i, next):
			next = d.next(i, next)
		}
		i = next
	}
	d.end(len(text))
	return d
}

// listed begins the item at i, unless it goes on with a clause that has begun before: "Decides that: (a) the lamps".
func (d *declaration) listed(i int) int {
	if d.by.organ != nil && d.last < 0 && d.that {
		return i
	}
	return d.sentence(i, d.lead)
}

// next begins the sentence after the one that ends at i. It returns where to go on.
func (d *declaration) next(i, start int) int {
	if d.label(i) {
		d.end(start)
		d.start, d.first, d.last, d.title = start, len(d.found), -1, true
		return start
	}
	return d.sentence(start, noLead)
}

// sentence begins a sentence or item at i with the given lead-in. It returns where to go on.
func (d *declaration) sentence(i int, led leadIn) int {
	d.end(i)
	d.start, d.part, d.first, d.last, d.that, d.open, d.title = i, i, len(d.found), -1, false, false, false
	at := d.wordsAt(i)
	if d.speaks(i, at, false) || d.implies(i, at) {
		return d.found[d.last].End
	}
	if led != noLead {
		if v, ok := d.c.candidate(d.text, at, lang.AnyForm); ok && led.has(&v.Verb) {
			d.add(v, i, false)
			d.led = true
			return v.End
		}
	}
	return at
}

// implies reads the verb at byte at, perhaps after adverbial phrases, if its form alone tells the first person, and reports
// whether there is one.
func (d *declaration) implies(cut, at int) bool {
	if !d.c.words.Person.Silent || d.by.organ != nil {
		return false
	}
	v, ok := d.c.candidate(d.text, at, lang.Declarative)
	if !ok || v.Form != lang.Declarative || v.Weak {
		start := d.c.words.Front(d.text, at)
		end, future := d.c.words.Person.FutureEnd(d.text, start)
		if !future {
			return false
		}
		v = resolved(start, end)
	}
	d.add(v, cut, false)
	d.spoke = true
	return true
}

// wordsAt returns where the words of the sentence or item at i begin. The paragraphs in which the organ is named may be
// quoted, as those of a presidential statement are.
func (d *declaration) wordsAt(i int) int {
	if d.by.organ == nil {
		return enumerated(d.text, i)
	}
	return unquoted(d.text, i)
}

// end ends the sentence at i.
func (d *declaration) end(i int) {
	for n := d.first; n < len(d.found); n++ {
		d.found[n].until = i
	}
}

// marks reports whether an item begins at i that the source did not mark as one.
func (d *declaration) marks(i int) bool {
	at := blank(d.text, i)
	return len(d.items) == 0 && itemMark(d.text, at) > at
}

// comma reads what follows the comma or semicolon at i. It returns where to go on.
func (d *declaration) comma(i, next int) int {
	if d.last < 0 && semicolon(d.text[i:]) && d.marks(next) { // an item of a list whose verb comes before the list
		return d.listed(next)
	}
	at := itemMark(d.text, blank(d.text, next))
	if after, ok := d.c.words.Join(d.text, at, false); ok {
		return d.clause(i, at, after, true)
	}
	return d.clause(i, at, at, false)
}

// clause reads the clause that begins at byte at, joined by a comma, a conjunction or both to what ends at i, if
// its verb is the organ's. It returns where to go on: after the verb, or at the next word if there is none.
func (d *declaration) clause(i, next, at int, joined bool) int {
	stop := semicolon(d.text[i:])
	if d.may(joined || stop) && d.speaks(i, at, joined) {
		return d.found[d.last].End
	}
	if d.last >= 0 && !d.title {
		if v, ok := d.c.candidate(d.text, at, d.by.form()); ok && d.coordinate(&v, i, joined) {
			d.add(v, i, joined)
			return v.End
		}
	}
	if d.text[i] != ' ' {
		d.part = next
	}
	d.word(next)
	return next
}

// semicolon reports whether a text begins with a semicolon of any script.
func semicolon(text string) bool {
	return strings.HasPrefix(text, ";") || strings.HasPrefix(text, "；") || strings.HasPrefix(text, "؛")
}

// may reports whether a subject after a comma, conjunction or semicolon begins a clause of its own. The organ may be
// named in a clause that belongs to the verb of another: "Decides that, in May, the Council will review the measures".
// Where verbs have no forms, it is not told from what the organ did before: "Recalling that in 2020 the Council decided".
func (d *declaration) may(apart bool) bool {
	if d.by.organ != nil && d.c.words.Person.From == lang.AnyForm {
		return false
	}
	if d.last < 0 {
		return d.by.organ == nil || !d.that
	}
	return apart || !d.that || d.front
}

// word notes whether the word at i is one to which a later verb may belong.
func (d *declaration) word(i int) {
	if d.last < 0 && d.by.organ == nil || d.that && d.open {
		return
	}
	p := &d.c.words.Person
	d.that = d.that || p.Shield(d.text, i)
	if end, ok := p.Marks(d.text, i); ok && !d.open {
		i = skipSpaces(d.text, end)
		role, _ := d.c.words.Words.Word(d.text, i)
		r, _ := utf8.DecodeRuneInString(d.text[i:])
		gerund := strings.HasSuffix(d.text[i:wordEnd(d.text, i, len(d.text))], "ing")
		d.open = role&lang.DeterminerWord == 0 && !unicode.IsUpper(r) && !gerund
	}
}

// coordinate reports whether a verb without a subject continues the sentence of the organ: "We recall the Charter,
// and reaffirm it", not "We call upon States to respect the Charter and support it".
func (d *declaration) coordinate(v *verb, i int, joined bool) bool {
	w := d.c.words
	if v.Weak && !(joined && d.found[d.first].Action == v.Action) {
		return false
	}
	if w.Relates(d.text, d.part) || w.Quotes(d.text[d.part:i]) {
		return false
	}
	if v.Bare {
		return joined && !d.that && !d.open
	}
	switch {
	case d.open && d.by.organ == nil: // an infinitive may go on: "to respect the Charter and support it"
		return joined && d.text[i] != ' ' && !v.Loose && directs(v.Action)
	case d.that:
		return joined && !v.Loose
	case v.Loose && d.found[d.last].End < i:
		role, _ := w.Words.Word(d.text, skipSpaces(d.text, v.End))
		return role&lang.DeterminerWord != 0
	}
	return true
}

// speaks reads the verb of the subject printed at byte at, perhaps after adverbial phrases, and reports whether
// there is one.
func (d *declaration) speaks(cut, at int, joined bool) bool {
	if d.title {
		return false
	}
	start := d.c.words.Front(d.text, at)
	end, ok := d.c.subject(d.by, d.text, start)
	if !ok {
		return false
	}
	d.front = d.last < 0 && start > at
	v, ok := d.c.spoken(d.by, d.text, end)
	if ok {
		d.add(v, cut, joined)
		d.spoke, d.by.named = true, true
	} else {
		d.after = end
	}
	return ok
}

func (d *declaration) add(v verb, cut int, joined bool) {
	v.cut, v.joined, v.item = cut, joined, d.item
	d.last, d.that, d.open = len(d.found), false, false
	d.found = append(d.found, v)
}

// stops reports whether the sentence ends with the character between i and next.
func (d *declaration) stops(i, next int) bool {
	switch d.text[i:next] {
	case "。", "！", "？":
		return true
	case ".", "!", "?":
		at := skipSpaces(d.text, next)
		r, _ := utf8.DecodeRuneInString(d.text[at:])
		return at > next && (unicode.IsUpper(r) || unicode.Is(unicode.Lo, r) || r == '“' || r == '(') || at == len(d.text)
	}
	return false
}

// label reports whether the sentence that ends at i is only the number of a title: "Action 1."
func (d *declaration) label(i int) bool {
	const longest = 20 // bytes of "Action 25"
	words := strings.TrimSpace(d.text[d.start:i])
	if d.last >= 0 || len(words) > longest || words == "" {
		return false
	}
	last := words[len(words)-1]
	return '0' <= last && last <= '9' && strings.Count(words, " ") <= 1
}

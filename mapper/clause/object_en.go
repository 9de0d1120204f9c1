package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// depth is how far the reader is from the head of a part.
type depth uint8

const (
	atHead   depth = iota // only the head was read
	behind                // in a prepositional phrase or participle after the head
	detached              // in a relative clause, infinitive or that-clause
)

// maxReach is how many nouns there may be between the verb and what it governs: "the report of the Chair of the
// Committee".
const maxReach = 4

// list reads the parts of the object, joined by commas and "and". level is the number of nouns on which they
// depend.
func (o *object) list(level int) depth {
	for o.i < len(o.tokens) {
		open := o.paper
		if level == 0 {
			o.paper = -1
		}
		o.solid = -1
		d := o.part(level)
		if level == 0 {
			switch {
			case open >= 0 && o.solid >= 0:
				o.documents(open, o.solid)
			case open >= 0:
				o.paper = open
			}
		}
		if d > atHead {
			d = o.skip(d)
		}
		if o.i >= len(o.tokens) || d > atHead && level > 0 || !o.join() {
			return d
		}
	}
	return atHead
}

// read reads the whole object.
func (o *object) read() {
	o.paper = -1
	o.list(0)
	if o.paper >= 0 {
		end := len(o.p.Text)
		if n := len(o.tokens); n > 0 {
			end = o.tokens[n-1].End
		}
		o.documents(o.paper, end+1)
	}
}

// join steps over commas, conjunctions and "including". It returns false if there are none, or if "including" lists
// something other than objects of the verb.
func (o *object) join() bool {
	start, included := o.i, false
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		if t.kind != commaToken && !(t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord)) {
			break
		}
		included = included || t.kind == wordToken && t.is(lang.IncludeWord)
		o.i++
	}
	return o.i > start && !(included && len(o.out) == 0 && !o.genus && !(o.genera && o.citation(o.i)))
}

// citation reports whether a citation begins at i, perhaps after its noun: "its resolution 1", "Council resolution
// 1".
func (o *object) citation(i int) bool {
	for ; i < len(o.tokens); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == citationToken:
			return true
		case t.kind != nameToken && !(t.kind == wordToken && t.is(lang.CitedNoun|lang.DeterminerWord)):
			return false
		}
	}
	return false
}

// part reads one part of the object and stops at what follows it.
func (o *object) part(level int) depth {
	owner, noun, last, carried, first := -1, -1, -1, false, o.i
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		switch t.kind {
		case asideToken, numberToken:
			if noun >= 0 && o.tokens[noun].is(lang.DocumentNoun) && o.text(&o.tokens[o.i-1]) == "entitled" {
				o.titled(t)
			}
			o.i++
			continue
		case commaToken, stopToken:
			if noun >= 0 && noun == last && o.counts(o.i) { // "articles 100, 104 and 105 of"
				o.i++
				continue
			}
			if noun >= 0 && noun == last && o.between() { // "the entry into force, on 4 November 2016, of"
				continue
			}
			return o.owned(owner, noun, last)
		case citationToken:
			o.add(t)
			o.cited = true
			o.substance(t)
			o.i++
			return o.behindHead()
		case nameToken:
			if o.modifies(o.i) {
				if t.possessive || o.owner(t) {
					owner = o.i
				}
				last = o.i
				o.i++
				continue
			}
			o.add(t)
			o.cited = false
			o.substance(t)
			o.i++
			return o.behindHead()
		}
		switch {
		case t.is(lang.AndWord) && noun >= 0 && noun == last && o.counts(o.i):
			o.i++
			continue
		case t.is(lang.AndWord):
			if next := o.i + 1; noun == last && noun >= 0 && next < len(o.tokens) && o.tokens[next].is(lang.TransparentNoun) && !o.tokens[next].is(lang.DeterminerWord) {
				o.i++ // "analysis and recommendations of"
				continue
			}
			return o.owned(owner, noun, last)
		case t.is(lang.CarriedWord) && noun >= 0 && noun == last:
			carried = true
			o.i++
			continue
		case t.is(lang.SlipWord) && noun >= 0 && (noun == last):
			o.i++
			continue
		case t.is(lang.LinkWord) || t.is(lang.ToWord) && noun >= 0 && (carried && o.text(t) == "in" || o.tokens[noun].is(lang.ReachingNoun)):
			if noun < 0 || noun != last || level >= maxReach || !o.tokens[noun].is(lang.TransparentNoun|lang.ReachingNoun) {
				return behind
			}
			if o.dated(o.i + 1) {
				o.i++
				o.skipDate()
				continue
			}
			// "a State's accession to the Convention" continues
			if owner >= 0 && o.tokens[owner].entity.Kind != ontology.State {
				return o.owned(owner, noun, last)
			}
			o.i++
			return o.list(level + 1)
		case t.is(lang.EndWord):
			o.owned(owner, noun, last)
			return detached
		case t.is(lang.PrepositionWord|lang.ToWord) && noun >= 0 && noun == last && o.dated(o.i+1):
			// "the adoption on 7 July 2017 of"
			o.i++
			o.skipDate()
			continue
		case t.is(lang.PrepositionWord|lang.ToWord) && noun >= 0 && noun == last && o.text(t) != "to" && o.interposed():
			continue
		case t.is(lang.PrepositionWord) || t.is(lang.ToWord):
			o.owned(owner, noun, last)
			if t.is(lang.ToWord) && (o.text(t) == "to" || o.text(t) == "between") {
				return detached
			}
			return behind
		case t.is(lang.IncludeWord):
			return o.owned(owner, noun, last)
		case t.is(lang.DeterminerWord):
			if o.refers(o.i) && o.paper < 0 { // "those submitted to the Assembly"
				o.paper = first
				o.substance(t)
			}
			o.i++
			continue
		case noun >= 0 && noun == last && roman(o.text(t)): // "article VI"
			o.i++
			continue
		}
		last = o.i
		o.genera = o.genera || o.genus
		o.genus = t.is(lang.GenusNoun)
		if t.is(lang.TransparentNoun | lang.ReachingNoun | lang.CitedNoun) {
			noun = o.i
			if t.is(lang.DocumentNoun) && o.paper < 0 {
				o.paper = first
			}
			if t.is(lang.CitedNoun) {
				o.cited = true
			}
			o.substance(t)
		}
		o.i++
	}
	return o.owned(owner, noun, last)
}

// titled takes the instrument whose name is the title in quotation marks: "its outcome document entitled “The
// future we want”".
func (o *object) titled(t *token) {
	title := strings.TrimPrefix(strings.Trim(t.Of(o.p.Text), "“”\""), "The ")
	for _, m := range resolution.Within(o.p.Mentions, t.Start, t.End) {
		if m.End <= t.End && m.Entity != nil && m.Of(o.p.Text) == title {
			o.take(resolution.Target{Span: m.Span, Entity: m.Entity})
		}
	}
}

// owned takes the owner of the noun that ends a part: "the Office's efforts".
func (o *object) owned(owner, noun, last int) depth {
	if owner >= 0 && noun > owner && noun == last {
		o.add(&o.tokens[owner])
		o.cited = false
	}
	return atHead
}

// modifies reports whether the name at i modifies a noun after it: "General Assembly resolutions".
func (o *object) modifies(i int) bool {
	t := &o.tokens[i]
	if t.possessive {
		return true
	}
	if i+1 >= len(o.tokens) {
		return false
	}
	next := &o.tokens[i+1]
	switch next.kind {
	case nameToken, citationToken:
		return true
	case wordToken:
		if next.is(lang.LinkWord | lang.ToWord | lang.PrepositionWord | lang.EndWord | lang.AndWord | lang.IncludeWord | lang.SlipWord | lang.DeterminerWord) {
			return false
		}
		if next.is(lang.CarriedWord) {
			return false
		}
		word := o.text(next)
		r, _ := utf8.DecodeRuneInString(word)
		if unicode.IsUpper(r) {
			return false
		}
		if word == "specialized" { // "United Nations specialized agencies"
			return true
		}
		return !strings.HasSuffix(word, "ed") && !strings.HasSuffix(word, "ing") && !strings.HasSuffix(word, "ly")
	}
	return false
}

// owner reports whether a name before a noun is its owner, which the verb then governs. It is not before a noun
// cited by number ("Security Council resolutions"), and the United Nations itself never is.
func (o *object) owner(t *token) bool {
	next := &o.tokens[o.i+1]
	return next.kind == wordToken && next.is(lang.TransparentNoun) && !next.is(lang.CitedNoun) && t.entity.Path() != "body/united-nations"
}

// behindHead steps over what belongs to a head: its date, brackets, a title in quotation marks.
func (o *object) behindHead() depth {
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		switch {
		case t.kind == asideToken || t.kind == wordToken && t.is(lang.SlipWord) && !t.is(lang.ToWord):
			o.i++
		case t.kind == wordToken && t.is(lang.LinkWord) && o.dated(o.i+1):
			o.i++
			o.skipDate()
		case t.kind == numberToken:
			o.i++
		case t.kind == commaToken || t.kind == stopToken || t.is(lang.AndWord|lang.IncludeWord):
			return atHead
		case t.is(lang.EndWord):
			return detached
		default:
			return behind
		}
	}
	return atHead
}

// between steps over a date between commas before a link: "the entry into force, on 4 November 2016, of the
// Agreement".
func (o *object) between() bool {
	const most = 6 // tokens
	i := o.i + 1
	if i >= len(o.tokens) || !o.tokens[i].is(lang.PrepositionWord|lang.ToWord) || !o.dated(i+1) {
		return false
	}
	for end := min(len(o.tokens)-1, i+most); i < end && o.tokens[i].kind != commaToken; i++ {
	}
	if o.tokens[i].kind != commaToken || i+1 >= len(o.tokens) || !o.tokens[i+1].is(lang.LinkWord) {
		return false
	}
	o.i = i + 1
	return true
}

// counts reports whether the comma or conjunction at i is between numbers: "paragraphs 5 and 6".
func (o *object) counts(i int) bool {
	return i > 0 && i+1 < len(o.tokens) && o.counted(&o.tokens[i-1]) && o.counted(&o.tokens[i+1])
}

// counted reports whether a token is a number, or the letter of a subparagraph: "(f)".
func (o *object) counted(t *token) bool {
	const longest = len("(iii)")
	return t.kind == numberToken || t.kind == asideToken && t.End-t.Start <= longest
}

// interposed steps over a place and a date between a noun and its "of": "the convening in New York on 24 and 25
// September 2019 of the forum".
func (o *object) interposed() bool {
	const most = 14
	number := false
	for i := o.i + 1; i < len(o.tokens) && i < o.i+most; i++ {
		t := &o.tokens[i]
		switch {
		case t.kind == numberToken:
			number = true
		case t.kind == nameToken || t.kind == citationToken || t.kind == stopToken || t.kind == asideToken:
			return false
		case t.kind == wordToken && t.is(lang.EndWord|lang.CarriedWord|lang.TransparentNoun|lang.IncludeWord):
			return false
		case t.kind == wordToken && t.is(lang.LinkWord) && o.text(t) == "of" && number && !o.dated(i+1):
			if !o.reaches(i) {
				return false
			}
			o.i = i
			return true
		}
	}
	return false
}

// dated reports whether a date begins at token i: "19 December 1991", "December 2023", "2023".
func (o *object) dated(i int) bool {
	if i < len(o.tokens) && o.tokens[i].kind == numberToken {
		return true
	}
	return i+1 < len(o.tokens) && o.tokens[i+1].kind == numberToken && o.tokens[i+1].End-o.tokens[i+1].Start == 4
}

// skipDate steps over the words and numbers of a date.
func (o *object) skipDate() {
	for n := 0; n < 3 && o.i < len(o.tokens); n++ {
		t := &o.tokens[o.i]
		o.i++
		if t.kind == numberToken && t.End-t.Start == 4 {
			return
		}
	}
}

// skip moves on to the next place where a part of the object can begin.
func (o *object) skip(d depth) depth {
	cited := false
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		switch {
		case t.kind == stopToken:
			o.i = len(o.tokens)
			return d
		case t.kind == commaToken || t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord):
			if o.resumes(d, cited) {
				return d
			}
			if t.is(lang.IncludeWord) && t.kind == wordToken {
				d = detached
			}
		case t.kind == citationToken:
			cited = true
		case t.kind == wordToken && (t.is(lang.EndWord) || o.paper < 0 && t.is(lang.ToWord) && o.text(t) == "to"):
			// topics of documents may contain "to"
			d = detached
		}
		o.i++
	}
	return d
}

// resumes reports whether what follows the comma or conjunction here is a part of the object again: a cited
// resolution ("and its resolution 58/153"), or, after a mere prepositional phrase, another noun with what depends
// on it. If a citation was passed over, the next one may belong to the same list and is then not governed either.
func (o *object) resumes(d depth, cited bool) bool {
	i, comma, and := o.i, false, false
	for i < len(o.tokens) && (o.tokens[i].kind == commaToken || o.tokens[i].kind == wordToken && o.tokens[i].is(lang.AndWord|lang.IncludeWord)) {
		comma = comma || o.tokens[i].kind == commaToken
		and = and || o.tokens[i].is(lang.AndWord)
		i++
	}
	const most = 40 // tokens
	opens := i < len(o.tokens) && o.tokens[i].is(lang.DeterminerWord)
	article, own, noun, names := false, false, -1, 0
	for end := min(len(o.tokens), i+most); i < end; i++ {
		t := &o.tokens[i]
		switch {
		case t.kind == citationToken:
			return (o.cited || noun >= 0) && (noun >= 0 || names == 0 && !article) && (!cited || o.cited && d != detached || comma || own)
		case t.kind == nameToken:
			if noun >= 0 && !o.tokens[noun].is(lang.CitedNoun) {
				return false
			}
			names++
			if t.possessive {
				article = true
			}
		case t.kind == numberToken:
		case t.kind != wordToken:
			return false
		case noun >= 0 && noun == i-1 && roman(o.text(t)):
			noun = i // "section XIII"
		case o.refers(i-1) && and && o.paper >= 0:
			return true
		case noun >= 0 && noun == i-1 && own && and && o.tokens[noun].is(lang.DocumentNoun):
			// "and his reports of 2011 and 2012"
			return true
		case t.is(lang.LinkWord) || t.is(lang.CarriedWord):
			// "and the report of the Committee"
			return and && article && noun == i-1 && d == behind && o.reaches(i) ||
				(and || opens && o.paper >= 0 && d == behind) && comma && article && noun == i-1 && o.tokens[noun].is(lang.DocumentNoun) && o.reaches(i)
		case t.is(lang.AndWord):
			if names == 0 {
				return false
			}
		case t.is(lang.DeterminerWord):
			article, own = true, own || t.is(lang.OwnWord)
		case t.is(lang.EndWord | lang.PrepositionWord | lang.ToWord):
			return false
		case t.is(lang.TransparentNoun | lang.CitedNoun):
			noun = i
		}
	}
	return false
}

// reaches reports whether a name or citation follows the link at i with no other preposition between.
func (o *object) reaches(i int) bool {
	const most = 20 // tokens
	for end := min(len(o.tokens), i+most); i+1 < end; {
		i++
		t := &o.tokens[i]
		switch {
		case t.kind == nameToken || t.kind == citationToken:
			return true
		case t.kind != wordToken && t.kind != numberToken:
			return false
		case t.is(lang.EndWord | lang.AndWord | lang.PrepositionWord):
			return false
		}
	}
	return false
}

// add takes a name or citation as governed by the verb, unless it is the name of a State.
func (o *object) add(t *token) {
	target := resolution.Target{Span: t.Span, Entity: t.entity, Symbol: t.symbol}
	switch {
	case t.kind == nameToken && (t.entity == nil || t.entity.Kind == ontology.State):
		return
	case t.kind == nameToken && t.possessive:
		target.End -= len(possessiveEnding(o.p.Text[t.Start:t.End]))
	}
	o.take(target)
}

// substance records in solid that the part has a noun, name or citation at t.
func (o *object) substance(t *token) {
	if o.solid < 0 {
		o.solid = t.Start
	}
}

// refers reports whether the word at i refers to the documents just named: "those submitted to the Assembly".
func (o *object) refers(i int) bool {
	return i >= 0 && i+1 < len(o.tokens) && o.tokens[i].is(lang.OwnWord) && o.tokens[i+1].is(lang.CarriedWord)
}

// roman reports whether a word is a Roman numeral.
func roman(word string) bool { return strings.Trim(word, "IVXLC") == "" }

// possessiveEnding returns the ending that makes a name possessive.
func possessiveEnding(name string) string {
	for _, s := range [...]string{"’s", "'s", "’", "'"} {
		if strings.HasSuffix(name, s) {
			return s
		}
	}
	return ""
}

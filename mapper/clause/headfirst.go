package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// depth is how far the reader is from the head of a part.
type depth uint8

const (
	atHead    depth = iota // only the head was read
	afterHead              // in a prepositional phrase or participle after the head
	detached               // in a relative clause, infinitive or that-clause
)

// maxReach is how many nouns there may be between the verb and what it governs: "the report of the Chair of the
// Committee".
const maxReach = 4

// read reads the whole object of a language whose heads come first.
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

// list reads the parts of the object, joined by commas and "and". level is the number of nouns on which they
// depend.
func (o *object) list(level int) depth {
	lead := o.lead
	for later := false; o.i < len(o.tokens); later = true {
		open := o.paper
		if level == 0 {
			o.paper = -1
		}
		o.solid = -1
		d := o.part(level, later && level > 0)
		o.lead = lead
		if level == 0 {
			switch {
			case open >= 0 && o.solid >= 0:
				o.documents(open, o.solid)
			case open >= 0:
				o.paper = open
			}
		}
		if d > atHead {
			d = o.pass(d, level)
		}
		if o.i >= len(o.tokens) || d > atHead && level > 0 || !o.join() {
			return d
		}
		if o.repeats(o.i) {
			o.i++ // "of the Council and of the Commission"
		}
	}
	return atHead
}

// pass moves on to the next place where a part of the object can begin.
func (o *object) pass(d depth, level int) depth {
	from, relation := o.i, asTopic
	d = o.skip(d)
	if d == detached {
		relation = asClause
	}
	if from < o.i {
		o.tell(resolution.Span{Start: o.tokens[from].Start, End: o.tokens[o.i-1].End}, relation, level+1)
	}
	return d
}

// repeats reports whether the word at i is the preposition of the list that is read, which may have joined an article:
// "de la Commission et du Conseil".
func (o *object) repeats(i int) bool {
	if o.lead == "" || i >= len(o.tokens) || o.tokens[i].kind != wordToken {
		return false
	}
	role, _ := o.words.Word(o.lead, 0)
	return strings.EqualFold(o.text(&o.tokens[i]), o.lead) || o.tokens[i].is(role&(lang.OfWord|lang.PersonWord))
}

// join steps over commas, conjunctions and "including". It returns false if there are none, or if "including" lists
// something other than objects of the verb.
func (o *object) join() bool {
	start, included := o.i, false
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		if t.kind != commaToken && !o.conjunction(o.i) && !o.announces(o.i) {
			break
		}
		included = included || t.kind == wordToken && t.is(lang.IncludeWord)
		o.i++
	}
	o.listed = included
	return o.i > start && !(included && !o.found && !o.genus && !(o.genera && o.citation(o.i)) && !o.repeats(o.i))
}

// conjunction reports whether a conjunction or "including" is at i. What is a relative too, French "dont", includes
// citations only.
func (o *object) conjunction(i int) bool {
	t := &o.tokens[i]
	return t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord) && (!t.is(lang.RelativeWord) || o.citation(i+1))
}

// announces reports whether a colon is at i between the noun of resolutions and their numbers.
func (o *object) announces(i int) bool {
	t := &o.tokens[i]
	return o.cited && t.kind == stopToken && o.text(t) == ":" && o.citation(i+1)
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

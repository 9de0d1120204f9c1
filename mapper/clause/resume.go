package clause

import (
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// skip moves on to the next place where a part of the object can begin.
func (o *object) skip(d depth) depth {
	cited, start := false, o.i
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		switch {
		case o.announces(o.i):
			return d
		case t.kind == stopToken:
			o.i = len(o.tokens)
			return d
		case t.kind == commaToken || o.conjunction(o.i):
			if o.resumes(d, cited, start) {
				return d
			}
			if t.is(lang.IncludeWord) && t.kind == wordToken {
				d = detached
			}
		case t.kind == citationToken:
			cited = true
		case t.kind == wordToken && (t.is(lang.EndWord) || o.paper < 0 && t.is(lang.TaskWord)):
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
// The words from start on were passed over.
func (o *object) resumes(d depth, cited bool, start int) bool {
	if o.syntax.Owner == lang.OwnerByCase && o.resumesInCase(d, start) {
		return true
	}
	i, comma, and := o.i, false, false
	for i < len(o.tokens) && (o.tokens[i].kind == commaToken || o.conjunction(i)) {
		comma = comma || o.tokens[i].kind == commaToken
		and = and || o.tokens[i].is(lang.AndWord)
		i++
	}
	return o.includes(d, i) || o.resumesByForm(d, i, comma, and) || o.resumesByNoun(d, i, comma, and, cited)
}

// includes reports whether "including" before i spells out an instrument of the kind that the object is, after a topic:
// "treaties on human rights, including the Convention".
func (o *object) includes(d depth, i int) bool {
	if d != afterHead || !o.genus || i == 0 || !o.tokens[i-1].is(lang.IncludeWord) {
		return false
	}
	for i < len(o.tokens) && o.tokens[i].kind == wordToken && (o.tokens[i].is(lang.DeterminerWord) || o.repeats(i)) {
		i++
	}
	if i >= len(o.tokens) || o.tokens[i].kind != nameToken {
		return false
	}
	kind := o.tokens[i].entity.Kind
	return kind == ontology.Convention || kind == ontology.Framework
}

// resumesByForm reports whether the words at i, after a comma or conjunction, go on with the object by their form alone, in
// a language without a word between a noun and its owner: the preposition of the verb is repeated, or the conjunction is
// one that joins objects.
func (o *object) resumesByForm(d depth, i int, comma, and bool) bool {
	byPosition := o.syntax.Owner == lang.OwnerByPosition
	switch {
	case and && o.syntax.Owner != lang.OwnerByWord && o.repeats(i) && (comma || d == afterHead) && o.begins(i+1):
		return true // وبتقرير اللجنة, after the preposition of the verb: ترحب بقرارها بشأن المناخ
	case comma && byPosition && i > 0 && len(o.text(&o.tokens[i-1])) > len("و") && o.tokens[i-1].is(lang.AndWord) &&
		o.begins(i) && o.tokens[i].kind == wordToken:
		return true // فضلا عن, and not only و, goes on with the object
	}
	return and && d == afterHead && o.paper >= 0 && byPosition && o.document(i)
}

// resumesByNoun reports whether a noun with what depends on it, or a citation, is at i after a comma or conjunction. If a
// citation was passed over, the next one may belong to the same list.
func (o *object) resumesByNoun(d depth, i int, comma, and, cited bool) bool {
	const most = 40 // tokens
	opens := i < len(o.tokens) && o.tokens[i].is(lang.DeterminerWord)
	article, own, noun, last, names := false, false, -1, -1, 0 // last: of the noun with its adjectives
	if d == afterHead && o.repeats(i) {                        // "así como de otros informes del Consejo"
		article, and = true, true
		i++
	}
	for end := min(len(o.tokens), i+most); i < end; i++ {
		t := &o.tokens[i]
		switch {
		case t.kind == citationToken && noun >= 0 && o.otherCase(noun):
			return false
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
		case o.entitled(i) && and && article && noun >= 0 && last == i-1: // "and its outcome document, entitled “...”"
			return true
		case t.kind != wordToken:
			return false
		case noun >= 0 && last == i-1 && script.IsRoman(o.text(t)):
			noun, last = i, i // "section XIII"
		case o.habit.postpositive && noun >= 0 && last == i-1 && t.role == 0:
			last = i // "rapports récents"
		case o.refers(i-1) && and && o.paper >= 0:
			return true
		case noun >= 0 && last == i-1 && own && and && o.tokens[noun].is(lang.DocumentNoun):
			// "and his reports of 2011 and 2012"
			return true
		case noun >= 0 && last == i-1 && o.tokens[noun].is(lang.CitedNoun) && o.adopted(i) > 0:
			i = o.adopted(i) - 1
		case t.is(lang.LinkWord) || t.is(lang.CarriedWord):
			// "and the report of the Committee"
			return and && article && last == i-1 && d == afterHead && o.reaches(i) ||
				(and || opens && o.paper >= 0 && d == afterHead) && comma && article && last == i-1 && o.tokens[noun].is(lang.DocumentNoun) && o.reaches(i)
		case t.is(lang.AndWord):
			if names == 0 {
				return false
			}
		case t.is(lang.DeterminerWord):
			article, own = true, own || t.is(lang.OwnWord)
		case t.is(lang.EndWord | lang.PrepositionWord | lang.ToWord):
			return false
		case t.is(lang.TransparentNoun | lang.CitedNoun):
			noun, last = i, i
		}
	}
	return false
}

// begins reports whether a part of an object begins at i: a name, a citation or a noun that the verb reaches through.
func (o *object) begins(i int) bool {
	for ; i < len(o.tokens) && o.tokens[i].kind == wordToken && o.tokens[i].is(lang.DeterminerWord); i++ {
	}
	if i >= len(o.tokens) {
		return false
	}
	t := &o.tokens[i]
	return t.kind == nameToken || t.kind == citationToken || t.kind == wordToken && t.is(lang.TransparentNoun|lang.CitedNoun)
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

// refers reports whether the word at i refers to the documents just named: "those submitted to the Assembly".
func (o *object) refers(i int) bool {
	return i >= 0 && i+1 < len(o.tokens) && o.tokens[i].is(lang.OwnWord) && o.tokens[i+1].is(lang.CarriedWord)
}

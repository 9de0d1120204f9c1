package clause

import (
	"cmp"

	"github.com/unkg/unkg/mapper/lang"
)

// agent reports whether the name here says who made what a participle before it describes, and so is the owner of the
// noun after it: "подготовленный Комитетом доклад".
func (o *object) agent(s *part) bool {
	if o.syntax.Owner != lang.OwnerByCase || s.noun >= 0 || o.i == s.first {
		return false
	}
	t := &o.tokens[o.i-1]
	return t.kind == wordToken && (t.is(lang.CarriedWord) || o.words.Participle.Match(o.text(t)))
}

// participial reports whether the word here is a participle after a comma, which modifies what comes before that: "резолюцию 1,
// принятую Ассамблеей".
func (o *object) participial(s *part, t *token) bool {
	return o.habit.commas && s.noun < 0 && o.i == s.first && o.i > 0 && o.tokens[o.i-1].kind == commaToken &&
		(t.is(lang.CarriedWord) || t.role == 0 && o.words.Participle.Match(o.text(t)))
}

// resumesInCase reports whether what follows the comma or conjunction here is a part of the object again, after the words
// from start on: the preposition of the verb is repeated, or a noun has the case of the object, but not one that could be
// joined to the last noun before: "доклад Совета о мерах и рекомендации Комитета".
func (o *object) resumesInCase(d depth, start int) bool {
	i, comma, and := o.i, false, false
	for i < len(o.tokens) && (o.tokens[i].kind == commaToken || o.tokens[i].kind == wordToken && o.tokens[i].is(lang.AndWord|lang.IncludeWord)) {
		comma, and = comma || o.tokens[i].kind == commaToken, and || o.tokens[i].is(lang.AndWord)
		i++
	}
	if o.repeats(i) {
		return true
	}
	if d == detached && !(comma && and) {
		return false
	}
	inCase := cmp.Or(o.inCase, lang.Direct)
	for ; i < len(o.tokens); i++ {
		t := &o.tokens[i]
		if t.kind != wordToken {
			return false
		}
		if c := o.caseOf(t); c != 0 {
			return t.is(lang.TransparentNoun) && !t.is(lang.GroupNoun) && c&inCase != 0 && c&o.lastCase(start, o.i) == 0 &&
				(comma || c&lang.Genitive == 0 || inCase == lang.Genitive)
		}
		if !t.is(lang.DeterminerWord) && !o.adjective(i) {
			return false
		}
	}
	return false
}

// lastCase returns the cases of the last known noun of the tokens from start to end.
func (o *object) lastCase(start, end int) lang.Case {
	for i := end - 1; i >= start; i-- {
		if c := o.caseOf(&o.tokens[i]); c != 0 {
			return c
		}
	}
	return 0
}

// caseOf returns the cases that a token can have if it is a known noun.
func (o *object) caseOf(t *token) lang.Case {
	if t.kind != wordToken || t.role == 0 {
		return 0
	}
	return o.words.Case(o.p.Text, t.Start)
}

// describes reports whether the conjunction here joins two adjectives before a noun that depends on another: "представление
// полного и точного доклада".
func (o *object) describes() bool {
	return o.syntax.Owner == lang.OwnerByCase && o.i > 0 && o.i+1 < len(o.tokens) && o.adjective(o.i-1) && o.adjective(o.i+1)
}

// adjective reports whether the token at i is an adjective.
func (o *object) adjective(i int) bool {
	t := &o.tokens[i]
	return t.kind == wordToken && t.role == 0 && o.words.Adjective.Match(o.text(t))
}

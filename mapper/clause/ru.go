package clause

import (
	"cmp"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// agent reports whether the name here says who made what a participle before it describes, which modifies a noun after it:
// "подготовленный Комитетом доклад".
func (o *object) agent(s *part) bool {
	if o.syntax.Owner != lang.OwnerByCase || o.i == s.first || s.carried {
		return false
	}
	return o.participle(&o.tokens[o.i-1])
}

// participle reports whether a token is a participle, known or by its ending.
func (o *object) participle(t *token) bool {
	return t.kind == wordToken && (t.is(lang.CarriedWord) || t.role == 0 && o.words.Participle.Match(o.text(t)))
}

// attributive reports whether the participle here modifies a noun after it, as no comma comes before it: "деятельность
// созданной Советом сети".
func (o *object) attributive() bool {
	return o.habit.commas && o.i > 0 && o.tokens[o.i-1].kind != commaToken
}

// accedes reports whether the State here does what the noun before it says to something that follows.
func (o *object) accedes(s *part) bool {
	t := &o.tokens[o.i]
	return o.syntax.Owner == lang.OwnerByCase && s.ends() && !s.opaque && o.tokens[s.noun].is(lang.ReachingNoun) && o.i+1 < len(o.tokens) &&
		o.tokens[o.i+1].is(lang.ToWord) && t.kind == nameToken && t.entity.Kind == ontology.State
}

// participial reports whether the word here is a participle after a comma, which modifies what comes before that: "резолюцию 1,
// принятую Ассамблеей".
func (o *object) participial(s *part, t *token) bool {
	return o.habit.commas && s.noun < 0 && o.i == s.first && o.i > 0 && o.tokens[o.i-1].kind == commaToken &&
		o.participle(t)
}

// resumesInCase reports whether what follows the comma or conjunction here is a part of the object again, after the words
// from start on: the preposition of the verb is repeated, or a noun has the case of the object, but not one that could be
// joined to the last noun before: "доклад Совета о мерах и рекомендации Комитета".
func (o *object) resumesInCase(d depth, start int) bool {
	i, comma, and, closed, included := o.i, false, false, false, false
	for i < len(o.tokens) && (o.tokens[i].kind == commaToken || o.tokens[i].kind == wordToken && o.tokens[i].is(lang.AndWord|lang.IncludeWord)) {
		t := &o.tokens[i]
		closed = closed || comma && t.is(lang.AndWord) && !strings.Contains(o.text(t), " ") // ", и" ends an aside: lists have no comma there
		comma, and, included = comma || t.kind == commaToken, and || t.is(lang.AndWord), included || t.is(lang.IncludeWord)
		i++
	}
	if o.repeats(i) {
		return true
	}
	if d == detached && !(comma && and) {
		return false
	}
	inCase := cmp.Or(o.inCase, lang.Direct)
	other := o.lastCase(start, o.i)
	if closed {
		other = 0
	}
	for ; i < len(o.tokens); i++ {
		t := &o.tokens[i]
		if t.kind == nameToken {
			c := o.caseOfName(t)
			return !included && c&inCase != 0 && c&lang.Genitive == 0 && c&other == 0
		}
		if t.kind != wordToken {
			return false
		}
		if c := o.caseOf(t); c != 0 {
			return t.is(lang.TransparentNoun) && !t.is(lang.GroupNoun) && c&inCase != 0 && c&other == 0 &&
				(comma || c&lang.Genitive == 0 || inCase == lang.Genitive)
		}
		if !t.is(lang.DeterminerWord) && !o.isAdjective(i) {
			return false
		}
	}
	return false
}

// otherCase reports whether the noun at i has another case than the object.
func (o *object) otherCase(i int) bool {
	c := o.caseOf(&o.tokens[i])
	return c != 0 && c&cmp.Or(o.inCase, lang.Direct) == 0
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

// caseOfName returns the cases of the first known noun of a name, none if it has none: of "Декларацию" in "Всеобщую
// декларацию прав человека".
func (o *object) caseOfName(t *token) lang.Case {
	for i := t.Start; i < t.End; {
		if c := o.words.Case(o.p.Text, i); c != 0 {
			return c
		}
		end := wordEnd(o.p.Text, i, t.End)
		if !o.words.Adjective.Match(o.p.Text[i:end]) {
			return 0
		}
		i = skipSpaces(o.p.Text, end)
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
	return o.syntax.Owner == lang.OwnerByCase && o.i > 0 && o.i+1 < len(o.tokens) && o.isAdjective(o.i-1) && o.isAdjective(o.i+1)
}

// isAdjective reports whether the token at i is an adjective.
func (o *object) isAdjective(i int) bool {
	t := &o.tokens[i]
	return t.kind == wordToken && t.role == 0 && o.words.Adjective.Match(o.text(t))
}

// oneByCase reads one addressee in a language with cases: adjectives, a noun that can be asked or a name, and the genitives
// that depend on it. It returns its first token, -1 if this is not an addressee, and whether it is complete.
func (a *asked) oneByCase(from int) (first int, complete bool) {
	for a.i < len(a.tokens) && a.tokens[a.i].is(lang.DeterminerWord) && !a.tokens[a.i].is(lang.GroupNoun) {
		a.i++
	}
	first = a.i
	if a.attribute(); a.i > first+1 { // "участвующие в них государства" are States
		first = a.i
	}
	for a.i < len(a.tokens) && (a.isAdjective(a.i) || a.tokens[a.i].kind == numberToken) {
		a.i++
	}
	switch {
	case a.i == len(a.tokens) || a.tokens[a.i].is(lang.AndWord) || a.tokens[a.i].kind == commaToken:
		return first, a.i == first // "международные и региональные организации"
	case a.tokens[a.i].kind == nameToken:
		name := &a.tokens[a.i]
		a.dependents()
		a.add(name)
		return first, true
	case a.tokens[a.i].kind != wordToken || a.task(a.i):
		return first, true
	case !a.tokens[a.i].is(lang.GroupNoun) && !a.capital(&a.tokens[a.i]):
		return -1, false
	}
	if from >= 0 {
		first = from
	}
	c := a.caseOf(&a.tokens[a.i])
	last := a.dependents()
	if c != 0 && a.inCase != 0 && (c&lang.Dative == 0) != (a.inCase&lang.Dative == 0) {
		return first, true // "представителям правительств и организаций": it depends on the addressee before
	}
	if a.inCase == 0 {
		a.inCase = c
	}
	span := resolution.Span{Start: a.narrowed(first), End: a.tokens[last].End}
	a.ask(resolution.Target{Span: span, Group: span.Of(a.p.Text)})
	return first, true
}

// dependents steps over the noun or name here and the genitives after it, and returns the index of the last of them.
func (a *asked) dependents() (last int) {
	const other = lang.AndWord | lang.IncludeWord | lang.EndWord | lang.PrepositionWord | lang.LinkWord | lang.ToWord
	last = a.i
	for a.i++; a.i < len(a.tokens); a.i++ {
		t := &a.tokens[a.i]
		switch {
		case t.kind == nameToken, t.kind == numberToken:
		case t.kind == asideToken && a.p.Text[t.Start] != '(':
		case t.is(lang.FollowsGroup):
			a.i++
			return a.i - 1
		case t.is(lang.PlaceWord) && a.tokens[last].is(lang.PartyNoun) && a.i+1 < len(a.tokens) && a.tokens[a.i+1].kind == nameToken:
			// "наблюдателям в Генеральной Ассамблее"
		case t.kind != wordToken || t.is(other) || a.task(a.i) || a.words.Adverb.Match(a.text(t)) || a.that && a.words.Past.Match(a.text(t)):
			return last
		case t.is(lang.DeterminerWord) && !t.is(lang.OwnWord) && !a.words.Adjective.Match(a.text(t)):
			return last
		}
		last = a.i
	}
	return last
}

// attribute steps over a participle before the noun that it modifies, with what depends on it: "не участвующие в них
// государства".
func (a *asked) attribute() {
	const most = 8 // tokens
	i := a.i
	if i+1 < len(a.tokens) && a.tokens[i].is(lang.EndWord) {
		i++ // "не"
	}
	if i >= len(a.tokens) || a.tokens[i].kind != wordToken || !a.words.Participle.Match(a.text(&a.tokens[i])) {
		return
	}
	for end := min(len(a.tokens), i+most); i < end; i++ {
		t := &a.tokens[i]
		switch {
		case t.kind == commaToken || t.kind == stopToken || t.is(lang.AndWord) || a.task(i):
			return
		case t.is(lang.GroupNoun) && a.caseOf(t)&(lang.Direct|lang.Dative) != 0:
			a.i = i
			return
		}
	}
}

// attributed reports whether a denied participle here modifies an addressee that follows it.
func (a *asked) attributed() bool {
	return a.syntax.Owner == lang.OwnerByCase && a.i+1 < len(a.tokens) && a.tokens[a.i].is(lang.EndWord) &&
		(a.i == 0 || a.tokens[a.i-1].kind != commaToken) && a.words.Participle.Match(a.text(&a.tokens[a.i+1]))
}

// inPlace steps over a place between a noun and its owner: "проведение в Кампале Встречи".
func (o *object) inPlace() bool {
	i := o.i + 1
	if !o.tokens[o.i].is(lang.PlaceWord) || i >= len(o.tokens) || o.tokens[i].kind != wordToken || o.tokens[i].role != 0 || o.isAdjective(i) || !o.capital(&o.tokens[i]) {
		return false
	}
	for i++; i < len(o.tokens); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == nameToken || t.is(lang.TransparentNoun):
			o.i = i
			return true
		case t.kind != numberToken && !t.is(lang.DeterminerWord) && !o.isAdjective(i):
			return false
		}
	}
	return false
}

// attributes steps over what depends on a participle before its noun: "закрепленную в договорах роль".
func (o *object) attributes(s *part) bool {
	const most = 12 // tokens
	if o.syntax.Owner != lang.OwnerByCase || s.last >= 0 || o.i == 0 || !o.participle(&o.tokens[o.i-1]) {
		return false
	}
	for i := o.i + 1; i < min(len(o.tokens), o.i+most); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == commaToken || t.kind == stopToken || t.is(lang.EndWord|lang.AndWord):
			return false
		case t.is(lang.TransparentNoun) && o.caseOf(t)&^lang.Genitive == lang.Direct:
			o.i = i
			return true
		}
	}
	return false
}

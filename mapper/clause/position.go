package clause

import (
	"slices"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// What follows is for languages in which adjectives and owners follow their noun without a word between, as in Arabic.

// oneByPosition reads one addressee in a language that puts what modifies or owns a noun right after it: a name, or the noun
// of a group with its adjectives and owners. It returns its first token, -1 if this is not an addressee.
func (a *asked) oneByPosition() (first int, complete bool) {
	start := a.i
	for a.word(a.i) && a.tokens[a.i].is(lang.DeterminerWord) && !a.tokens[a.i].is(lang.GroupNoun) {
		a.i++
	}
	first = a.i
	switch {
	case a.i >= len(a.tokens), a.i > start && (a.tokens[a.i].kind != wordToken || a.tokens[a.i].role&notGroup != 0) && a.tokens[a.i].kind != nameToken:
		return first, true
	case a.tokens[a.i].kind == nameToken:
		a.add(&a.tokens[a.i])
		a.i++
		for a.word(a.i) && a.tokens[a.i].is(lang.FollowsGroup) {
			a.i++
		}
		return first, true
	case !a.tokens[a.i].is(lang.GroupNoun):
		return -1, true
	}
	last := a.described()
	span := resolution.Span{Start: a.narrowed(first), End: a.groupEnd(first, last)}
	a.ask(resolution.Target{Span: span, Group: span.Of(a.p.Text)})
	return first, true
}

// groupEnd returns where the words of a group between tokens first and last end. After another addressee, an "other" at
// their end leaves out nobody, and is left out.
func (a *asked) groupEnd(first, last int) int {
	t := &a.tokens[last]
	if last > first && len(a.phrases) > 0 && t.is(lang.FollowsGroup) {
		if at, names := a.words.Narrowed(a.p.Text, t.End, false); at >= t.Start && names == lang.Other+" " {
			return a.tokens[last-1].End
		}
	}
	return t.End
}

// onward decides after a word that begins no addressee. Right after an addressee, it is what is asked: تطلب إلى الأمانة إعداد
// تقرير. Else it is an aside, or somebody unknown, and the address may go on after it: more tells so. ok tells whether what
// was read is an address.
func (a *asked) onward() (more, ok bool) {
	unknown := a.word(a.i) && a.epithet(&a.tokens[a.i]) // تشجع المديرية ومكتب التنسيق
	if len(a.phrases) == 0 && !unknown {
		return false, false
	}
	if len(a.phrases) > 0 && !a.joinedBefore() {
		return false, true
	}
	const most = 60 // tokens
	for i := a.i + 1; i < min(len(a.tokens), a.i+most) && a.tokens[i].kind != stopToken; i++ {
		t := &a.tokens[i]
		if a.task(i) || (t.kind == commaToken || t.is(lang.AndWord|lang.IncludeWord)) && a.person(i+1) {
			a.i = i
			return true, true
		}
	}
	return false, a.certain()
}

// certain reports whether only somebody who is asked can follow the verb, because it has its own preposition for that:
// تطلب إلى, تهيب ب.
func (a *asked) certain() bool {
	return a.syntax.Owner == lang.OwnerByPosition && a.lead != "" && !slices.Contains(a.marks, a.lead)
}

// described steps over the noun of a group and what modifies it, and returns the index of the last token of that.
func (a *asked) described() (last int) {
	last, depends := a.i, a.tokens[a.i].is(lang.DependentNoun|lang.PartyNoun)
	for a.i++; a.i < len(a.tokens); a.i++ {
		switch t := &a.tokens[a.i]; {
		case t.is(lang.FollowsGroup):
		case t.kind == nameToken && a.construct(last):
		case a.adjective(a.i):
		case a.construct(last) && t.kind == wordToken && t.role&notGroup == 0:
		case t.is(lang.AndWord) && (a.adjective(last) || a.tokens[last].is(lang.FollowsGroup)) && a.joinsAdjective(a.i+1): // الدولية والإقليمية
			continue
		case t.is(lang.PlaceWord) && depends && a.place(a.i+1): // الدول الأعضاء في الأمم المتحدة
			depends = false
			a.i++
		default:
			return last
		}
		last = a.i
	}
	return last
}

// notGroup are the roles of words that are no part of a group.
const notGroup = lang.AndWord | lang.IncludeWord | lang.EndWord | lang.PrepositionWord | lang.LinkWord | lang.ToWord |
	lang.DeterminerWord | lang.TaskWord

// word reports whether token i is a word.
func (a *asked) word(i int) bool { return i < len(a.tokens) && a.tokens[i].kind == wordToken }

// construct reports whether a noun may follow token i as its owner: it is a noun without article or pronoun.
func (a *asked) construct(i int) bool {
	t := &a.tokens[i]
	return t.kind == wordToken && !t.article && !t.owned && !t.is(lang.FollowsGroup)
}

// adjective reports whether token i is a word with an article, which after a definite noun is an adjective.
func (a *asked) adjective(i int) bool {
	t := &a.tokens[min(i, len(a.tokens)-1)]
	return a.word(i) && t.article && t.role&notGroup == 0 && (t.is(lang.GroupNoun) || !t.is(lang.TransparentNoun))
}

// joinsAdjective reports whether the word at i after a conjunction is another adjective and not another noun.
func (a *asked) joinsAdjective(i int) bool {
	return a.word(i) && (a.tokens[i].is(lang.FollowsGroup) || a.adjective(i) && a.tokens[i].role == 0)
}

// place reports whether the words at i say to what the group before belongs.
func (a *asked) place(i int) bool {
	return i < len(a.tokens) && (a.tokens[i].kind == nameToken || a.word(i) && a.tokens[i].role&(notGroup&^lang.LinkWord) == 0)
}

// person reports whether the words at i are again somebody who is asked.
func (a *asked) person(i int) bool {
	for a.word(i) && (a.repeats(i) || a.tokens[i].is(lang.DeterminerWord)) {
		i++
	}
	return i < len(a.tokens) && (a.tokens[i].kind == nameToken || a.tokens[i].is(lang.GroupNoun))
}

// modifier reports whether a word of a part modifies its last noun, in a language where adjectives and owners follow their
// noun without a word between: an adjective has an article as the noun has, and what has acceded or takes part may follow
// a noun that reaches further: عضوية الإقليم في المجلس.
func (o *object) modifier(s *part, t *token) bool {
	if o.syntax.Owner != lang.OwnerByPosition || s.last < 0 {
		return false
	}
	noun := &o.tokens[s.last]
	definite := noun.article || noun.owned
	switch {
	case t.is(lang.SlipWord | lang.FollowsGroup), t.is(lang.CarriedWord) && noun.is(lang.GenusNoun):
		return true
	case t.is(lang.AndWord): // الدورات السابعة والأربعين والثامنة
		return definite && o.i+1 < len(o.tokens) && o.epithet(&o.tokens[o.i+1])
	case o.epithet(t) && definite:
		return true
	}
	return t.article && t.role&(notGroup|lang.TransparentNoun|lang.CitedNoun|lang.CarriedWord|lang.PartyNoun) == 0 && s.ends() && noun.is(lang.ReachingNoun) && s.last == o.i-1
}

// depends reports whether a noun right after the last of a part depends on that, and the verb does not reach it through that:
// نموذج التعاون.
func (o *object) depends(s *part) bool {
	if s.last < 0 || s.last != o.i-1 {
		return false
	}
	noun := &o.tokens[s.last]
	return noun.role == 0 && !noun.article && !noun.owned
}

// epithet reports whether a word has an article and no role but that of a modifier.
func (o *object) epithet(t *token) bool {
	return t.kind == wordToken && t.article && t.role&^(lang.SlipWord|lang.FollowsGroup) == 0
}

// issued moves to what says by whom a document is, after its topic: التقرير العالمي عن المخدرات الصادر عن المكتب.
func (o *object) issued() bool {
	const most = 12 // tokens of the topic
	for i := o.i + 1; i < min(len(o.tokens), o.i+most); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == commaToken || t.kind == stopToken || t.is(lang.AndWord|lang.EndWord|lang.IncludeWord):
			return false
		case t.is(lang.LinkWord) && t.article && !o.dated(i+1):
			o.i = i
			return true
		}
	}
	return false
}

// partitive moves to the noun that says what a relative without a noun before it stands for: ما اتخذه من قرارات.
func (o *object) partitive() bool {
	const most = 8 // tokens of the clause
	for i := o.i + 1; i+1 < min(len(o.tokens), o.i+most); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == commaToken || t.kind == stopToken || t.is(lang.EndWord):
			return false
		case t.is(lang.OfWord) && o.tokens[i+1].is(lang.TransparentNoun|lang.GenusNoun) && !o.tokens[i+1].article:
			o.i = i + 1
			return true
		}
	}
	return false
}

// document reports whether the words at i are a document and whose it is: تقرير الأمين العام.
func (o *object) document(i int) bool {
	return i+1 < len(o.tokens) && o.tokens[i].is(lang.DocumentNoun) && !o.tokens[i].article && o.tokens[i+1].kind == nameToken
}

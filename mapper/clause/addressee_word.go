package clause

import (
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// oneByWord is one for a language in which a word is between a noun and what depends on it.
func (a *asked) oneByWord(from int) (first int, complete bool) {
	start := a.i
	for a.i < len(a.tokens) && a.tokens[a.i].kind == wordToken && a.tokens[a.i].is(lang.DeterminerWord) && !a.tokens[a.i].is(lang.GroupNoun) {
		a.i++
	}
	first = a.i
	last, head, name := a.group()
	if last < 0 {
		if a.i == start {
			a.i++
		}
		return first, true
	}
	if name >= 0 && (name == first || a.capitalDescription(first, name)) {
		a.add(&a.tokens[name])
		return first, true
	}
	last = a.dependence(last, head)
	if from >= 0 {
		first = from
	}
	if head < 0 && name < 0 {
		if a.proper(first, last) {
			if state := a.stateOf(last); state != nil { // "the Islamic Republic of Iran"
				a.add(state)
				return first, true
			}
			head = last
		} else {
			return a.incomplete(first)
		}
	}
	span := resolution.Span{Start: a.narrowed(first), End: a.tokens[last].End}
	a.ask(resolution.Target{Span: span, Group: span.Of(a.p.Text)})
	return first, true
}

// group reads a name, or a noun that can be asked with what modifies it, and returns the index of its last token and those of
// the noun and the name, -1 if there is none.
func (a *asked) group() (last, head, name int) {
	last, head, name = -1, -1, -1
words:
	for a.i < len(a.tokens) {
		t := &a.tokens[a.i]
		switch {
		case t.kind == nameToken:
			if !t.possessive && !a.goesOn(a.i) && (!a.modifies(a.i) || a.that && !a.describes(a.i+1)) {
				name = a.i
			}
			last = a.i
		case t.kind == numberToken:
		case t.kind != wordToken:
			break words
		case t.is(lang.FollowsGroup) && head >= 0:
			last = a.i
			a.i++
			break words
		case t.is(lang.AndWord | lang.IncludeWord | lang.EndWord | lang.PrepositionWord | lang.LinkWord | lang.ToWord), t.is(lang.CarriedWord) && last >= 0:
			break words
		case head >= 0 && a.follows(a.i):
			last = a.i
		case name >= 0 || head >= 0 && (a.qualifies(t) || !t.is(lang.GroupNoun) && head == last && !a.noun(a.i)):
			break words
		default:
			if t.is(lang.GroupNoun) {
				head = a.i
			} else {
				head = -1
			}
			last = a.i
		}
		a.i++
	}
	return last, head, name
}

// dependence reads what says who of a group is meant, "of the region", "to the Convention", and returns the index of its
// last token, last if nothing does.
func (a *asked) dependence(last, head int) int {
	if a.i < len(a.tokens) && head >= 0 && a.tokens[head].is(lang.DependentNoun) && !a.task(a.i) && (a.tokens[a.i].is(lang.OfWord) || a.inRegion()) {
		if end := a.dependent(); end >= 0 {
			last = end
		}
	}
	if a.partyTo(head) {
		if end := a.dependent(); end >= 0 {
			last = end
		}
	}
	if head >= 0 && a.habit.postpositive {
		last = a.moreModifiers(last)
	}
	return last
}

// incomplete decides about words that cannot be asked. Before a conjunction or comma they may describe a group that
// follows; else they are not an addressee.
func (a *asked) incomplete(first int) (int, bool) {
	if a.i < len(a.tokens) && a.tokens[a.i].kind == wordToken && a.tokens[a.i].is(lang.AndWord) || a.i < len(a.tokens) && a.tokens[a.i].kind == commaToken {
		return first, false
	}
	return -1, false
}

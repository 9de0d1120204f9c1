package clause

import (
	"slices"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
)

// An asked reads whom a directing verb addresses: the names and groups that follow it, up to what they are asked to
// do.
type asked struct {
	object
	marks []string // before what is asked after this verb, besides the task words: على
	that  bool     // the addressees are the subject of a that-clause
	sure  int      // phrases before the last parenthesis between commas: "the Fund, in the light of ..., to"
}

// ask adds somebody who is asked.
func (a *asked) ask(target resolution.Target) {
	relation := asPerson
	if a.that {
		relation = asSubject
	}
	a.phrases = append(a.phrases, phrase{Target: target, relation: relation})
}

// task reports whether what is asked begins at token i.
func (a *asked) task(i int) bool {
	if i >= len(a.tokens) || a.tokens[i].kind != wordToken {
		return false
	}
	t := &a.tokens[i]
	return t.is(lang.TaskWord) || len(a.marks) > 0 && slices.Contains(a.marks, a.text(t)) ||
		a.habit.infinitive && a.infinitive(i) || t.is(lang.BeforeInfinitive) && a.infinitive(i+1)
}

// list reads the addressees. It reports whether the words are an address at all: somebody who can be asked,
// followed by what is asked ("to ...", "that ...").
func (a *asked) list() bool {
	a.agents()
	from := -1 // first token of a group whose noun is still to come: "humanitarian and development organizations"
	for a.i < len(a.tokens) {
		t := &a.tokens[a.i]
		if a.separates(t, from) {
			a.i++
			continue
		}
		if address, ended := a.ended(t, from); ended {
			return address
		}
		if a.between(t, from) {
			a.i++
			continue
		}
		if !a.attributed() && a.describesBefore(t, from) {
			if len(a.phrases) > 0 && a.i > 0 && a.tokens[a.i-1].kind == commaToken {
				a.sure = len(a.phrases)
			}
			if !a.stepOver() {
				return a.addresses()
			}
			continue
		}
		start := a.i
		next, complete := a.one(from)
		if next < 0 && a.syntax.Owner == lang.OwnerByPosition {
			if more, ok := a.onward(); !more {
				return ok && a.addresses()
			}
			continue
		}
		if next < 0 {
			return a.beyond()
		}
		if a.i == start { // a citation, which cannot be asked
			a.i++
		}
		if complete {
			from = -1
		} else if from < 0 {
			from = next
		}
	}
	return a.addresses()
}

// separates reports whether a token is a comma or conjunction between addressees, or the colon before them. from is the
// first token of a group whose noun is still to come, -1 for none.
func (a *asked) separates(t *token, from int) bool {
	if t.kind == stopToken {
		return len(a.phrases) == 0 && t.Of(a.p.Text) == ":" // "urges: (a) all States"
	}
	if t.kind == wordToken && t.is(lang.IncludeWord) && a.sure == 0 && from < 0 {
		a.sure = len(a.phrases)
	}
	return t.kind == commaToken || t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord)
}

// ended reports whether the address ends before the current token, and then whether it is one.
func (a *asked) ended(t *token, from int) (address, ended bool) {
	switch {
	case t.kind == stopToken:
		return a.addresses() && (t.Of(a.p.Text) == ":" || a.certain()), true
	case a.that && len(a.phrases) > 0 && from < 0 && a.i > 0 && !a.joinedBefore():
		return !t.is(lang.PassiveWord), true // "requests that funds be provided"
	case a.task(a.i) && !(t.is(lang.ThatWord) && len(a.phrases) == 0):
		return a.addresses(), true
	case a.that && len(a.phrases) == 0 && t.is(lang.EndWord): // "que se mantengan los esfuerzos"
		return a.beyond(), true
	}
	return false, false
}

// between reports whether a token is between addressees and belongs to none: the preposition of somebody who is asked, an
// adverb, an aside.
func (a *asked) between(t *token, from int) bool {
	switch {
	case t.is(lang.PersonWord) && from < 0 && a.begins(), a.repeats(a.i) && a.person(a.i):
		return true
	case t.kind == wordToken:
		// "the leaders urgently to"
		return len(a.phrases) > 0 && from < 0 && a.words.Adverb.Match(a.text(t)) && !t.is(lang.GroupNoun)
	}
	return t.kind == asideToken || t.kind == numberToken
}

// describesBefore reports whether something begins at a token that says more of the addressee before it: a preposition, a
// relative, a participle.
func (a *asked) describesBefore(t *token, from int) bool {
	return t.kind == wordToken && (t.is(lang.EndWord|lang.PrepositionWord|lang.LinkWord|lang.ToWord) ||
		len(a.phrases) > 0 && (t.is(lang.CarriedWord) || from < 0 && a.qualifies(t)))
}

// addresses reports whether anybody is addressed.
func (a *asked) addresses() bool { return len(a.phrases) > 0 }

// agents moves to those by whom something is to be done: "calls for urgent action by Member States", "encourages dialogue
// between the Court and the Council".
func (a *asked) agents() {
	const most = 8 // words of what is to be done
	act := false
	for i := a.i; i < min(len(a.tokens), a.i+most); i++ {
		t := &a.tokens[i]
		switch {
		case t.kind != wordToken || t.is(lang.OfWord|lang.TaskWord|lang.EndWord&^lang.AgentWord):
			return
		case t.is(lang.AgentWord):
			if act && i > a.i {
				a.i = i + 1
			}
			return
		}
		act = act || t.is(lang.TransparentNoun)
	}
}

// beyond looks for the end of the address after a parenthesis between commas that names no addressees: "the Fund,
// in the light of the findings, conclusions and advice of the mission, to". It reports whether there is such an
// end.
func (a *asked) beyond() bool {
	if a.that && a.sure > 0 { // "that all Member States, including those confronted with the matter, contribute"
		a.phrases = a.phrases[:a.sure]
		return a.addresses()
	}
	const most = 60 // tokens
	for i := a.i; a.sure > 0 && i+1 < len(a.tokens) && i < a.i+most; i++ {
		if t := &a.tokens[i]; t.kind == stopToken {
			break
		}
		if a.tokens[i].kind == commaToken && a.task(i+1) {
			a.phrases = a.phrases[:a.sure]
			return a.addresses()
		}
	}
	return false
}

// one reads one addressee. It returns its first token, -1 if this is not an addressee, and whether it is complete.
func (a *asked) one(from int) (first int, complete bool) {
	switch a.syntax.Owner {
	case lang.OwnerByCase:
		return a.oneByCase(from)
	case lang.OwnerByPosition:
		return a.oneByPosition()
	}
	return a.oneByWord(from)
}

// begins reports whether an addressee can begin at the current token: at the start, or after a comma or conjunction.
func (a *asked) begins() bool {
	return len(a.phrases) == 0 || a.tokens[a.i-1].kind == commaToken || a.tokens[a.i-1].is(lang.AndWord|lang.IncludeWord)
}

// joinedBefore reports whether a comma, conjunction or determiner comes before the current token.
func (a *asked) joinedBefore() bool {
	t := &a.tokens[a.i-1]
	return t.kind == commaToken || t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord|lang.DeterminerWord)
}

// stepOver steps over what describes an addressee, up to the next comma, stop or "to". It returns false if the tokens
// end first.
func (a *asked) stepOver() bool {
	if a.tokens[a.i].is(lang.ThatWord) && len(a.phrases) == 0 {
		a.i++
		a.that = true
		if a.syntax.Owner == lang.OwnerByPosition && a.word(a.i) && !a.tokens[a.i].is(lang.GroupNoun|lang.DeterminerWord) {
			a.i++ // the verb comes before its subject: بأن تقوم الدول
		}
		// "that, after a discussion, the Panel"
		if a.i+1 < len(a.tokens) && a.tokens[a.i].kind == commaToken && a.tokens[a.i+1].is(lang.PrepositionWord) {
			for a.i++; a.i < len(a.tokens) && a.tokens[a.i].kind != commaToken; a.i++ {
			}
		}
		return true
	}
	clause := a.syntax.Owner != lang.OwnerByPosition || a.tokens[a.i].is(lang.EndWord)
	inserted := len(a.phrases) > 0 && a.i > 0 && a.tokens[a.i-1].kind == commaToken && a.tokens[a.i].is(lang.CompanyWord)
	// where a comma does not come before the companions, none comes after them
	companions := a.habit.commas && len(a.phrases) > 0 && !inserted && a.tokens[a.i].is(lang.CompanyWord)
	for a.i++; a.i < len(a.tokens); a.i++ {
		t := &a.tokens[a.i]
		switch {
		case t.kind == commaToken && (inserted && !a.returns() || companions && !a.task(a.i+1)):
			// "the Fund, in cooperation with the Office, the Agency and others, to"
		case t.kind == commaToken:
			return true
		case t.kind == stopToken, a.task(a.i) && !a.bound(a.i):
			return true
		case t.is(lang.AndWord) && a.repeats(a.i+1) && a.person(a.i+1): // "que no lo hayan hecho y a las organizaciones"
			return true
		case t.is(lang.AndWord) && !clause && !inserted && a.person(a.i+1):
			return true
		}
	}
	return false
}

// returns reports whether the comma at the current token ends the parenthesis between commas, so that the address
// continues.
func (a *asked) returns() bool {
	if a.i+1 >= len(a.tokens) {
		return true
	}
	t := &a.tokens[a.i+1]
	return t.kind == wordToken && (t.is(lang.AndWord) || a.task(a.i+1))
}

// add takes a name as somebody who is asked.
func (a *asked) add(t *token) {
	target := resolution.Target{Span: t.Span, Entity: t.entity}
	target.End -= t.ending
	a.ask(target)
}

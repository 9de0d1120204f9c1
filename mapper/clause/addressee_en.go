package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// An asked reads whom a directing verb addresses: the names and groups that follow it, up to what they are asked to
// do.
type asked struct {
	object
	words *lang.ObjectWords
	until int  // byte offset of what is asked
	that  bool // the addressees are the subject of a that-clause
	sure  int  // len(out) before the last parenthesis between commas: "the Fund, in the light of ..., to"
}

// list reads the addressees. It reports whether the words are an address at all: somebody who can be asked,
// followed by what is asked ("to ...", "that ...").
func (a *asked) list() bool {
	from := -1 // first token of a group whose noun is still to come: "humanitarian and development organizations"
	for a.i < len(a.tokens) {
		t := &a.tokens[a.i]
		switch {
		case t.kind == commaToken || t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord):
			if t.kind == wordToken && t.is(lang.IncludeWord) && a.sure == 0 && from < 0 {
				a.sure = len(a.out)
			}
			a.i++
			continue
		case t.kind == stopToken && len(a.out) == 0 && t.Of(a.p.Text) == ":": // "urges: (a) all States"
			a.i++
			continue
		case t.kind == stopToken:
			return a.ends(a.i) && t.Of(a.p.Text) == ":"
		case a.that && len(a.out) > 0 && from < 0 && a.i > 0 && !a.joinedBefore():
			return a.ends(a.i) && a.text(t) != "be" // "requests that funds be provided"
		case t.kind == wordToken && a.text(t) == "to":
			return a.ends(a.i)
		case t.kind == wordToken && a.text(t) == "not" && a.i+1 < len(a.tokens) && a.text(&a.tokens[a.i+1]) == "to":
			return a.ends(a.i)
		case t.kind == wordToken && len(a.out) > 0 && from < 0 && strings.HasSuffix(a.text(t), "ly") && !t.is(lang.GroupNoun):
			// "the leaders urgently to"
			a.i++
			continue
		case t.kind == wordToken && t.is(lang.EndWord|lang.PrepositionWord|lang.LinkWord|lang.ToWord) || t.kind == wordToken && len(a.out) > 0 && t.is(lang.CarriedWord) || t.kind == wordToken && len(a.out) > 0 && from < 0 && a.participle(t):
			if len(a.out) > 0 && a.i > 0 && a.tokens[a.i-1].kind == commaToken {
				a.sure = len(a.out)
			}
			if !a.pass() {
				return a.ends(a.i)
			}
			continue
		case t.kind == asideToken || t.kind == numberToken:
			a.i++
			continue
		}
		next, complete := a.one(from)
		if next < 0 {
			return a.beyond()
		}
		if complete {
			from = -1
		} else if from < 0 {
			from = next
		}
	}
	return a.ends(a.i)
}

// beyond looks for the end of the address after a parenthesis between commas that names no addressees: "the Fund,
// in the light of the findings, conclusions and advice of the mission, to". It reports whether there is such an
// end.
func (a *asked) beyond() bool {
	if a.that && a.sure > 0 { // "that all Member States, including those confronted with the matter, contribute"
		a.out = a.out[:a.sure]
		return a.ends(a.i)
	}
	const most = 60 // tokens
	for i := a.i; a.sure > 0 && i+1 < len(a.tokens) && i < a.i+most; i++ {
		if t := &a.tokens[i]; t.kind == stopToken {
			break
		}
		if a.tokens[i].kind == commaToken && a.text(&a.tokens[i+1]) == "to" {
			a.out = a.out[:a.sure]
			return a.ends(i + 1)
		}
	}
	return false
}

// ends records that the addressees end before token i, and reports whether there are any.
func (a *asked) ends(i int) bool {
	a.until = len(a.p.Text)
	if i < len(a.tokens) {
		a.until = a.tokens[i].Start
	}
	return len(a.out) > 0
}

// one reads one addressee. It returns its first token, -1 if this is not an addressee, and whether it is complete.
func (a *asked) one(from int) (first int, complete bool) {
	start := a.i
	for a.i < len(a.tokens) && a.tokens[a.i].kind == wordToken && a.tokens[a.i].is(lang.DeterminerWord) && !a.tokens[a.i].is(lang.GroupNoun) {
		a.i++
	}
	first, last, head, name := a.i, -1, -1, -1
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
		case name >= 0 || head >= 0 && (a.participle(t) || !t.is(lang.GroupNoun) && head == last && !a.noun(a.i)):
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
	if a.i < len(a.tokens) && head >= 0 && a.tokens[head].is(lang.DependentNoun) && (a.text(&a.tokens[a.i]) == "of" || a.inRegion()) {
		if end := a.dependent(); end >= 0 {
			last = end
		}
	}
	if a.partyTo(head) {
		if end := a.dependent(); end >= 0 {
			last = end
		}
	}
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
	a.out = append(a.out, resolution.Target{Span: span, Group: span.Of(a.p.Text)})
	return first, true
}

// narrowed returns where the group that begins at token first begins with the determiners that choose some of it:
// "other donors". "Those" does not if the choice follows: "those States that have not yet done so".
func (a *asked) narrowed(first int) int {
	start, names := a.words.Narrowed(a.p.Text, a.tokens[first].Start, len(a.out) > 0)
	if names == "those " && a.i < len(a.tokens) {
		if t := &a.tokens[a.i]; t.kind == wordToken && !t.is(lang.AndWord) && a.text(t) != "to" {
			return a.tokens[first].Start
		}
	}
	return start
}

// inRegion reports whether the current tokens are "in the ... region", which says whose States are meant.
func (a *asked) inRegion() bool {
	if a.text(&a.tokens[a.i]) != "in" {
		return false
	}
	const most = 5 // tokens of "the Great Lakes region"
	for i := a.i + 1; i < len(a.tokens) && i <= a.i+most && a.tokens[i].kind != commaToken; i++ {
		switch a.text(&a.tokens[i]) {
		case "to", "and", "that":
			return false
		case "region", "subregion":
			return true
		}
	}
	return false
}

// incomplete decides about words that cannot be asked. Before a conjunction or comma they may describe a group that
// follows; else they are not an addressee.
func (a *asked) incomplete(first int) (int, bool) {
	if a.i < len(a.tokens) && a.tokens[a.i].kind == wordToken && a.tokens[a.i].is(lang.AndWord) || a.i < len(a.tokens) && a.tokens[a.i].kind == commaToken {
		return first, false
	}
	return -1, false
}

// joinedBefore reports whether a comma, conjunction or determiner comes before the current token.
func (a *asked) joinedBefore() bool {
	t := &a.tokens[a.i-1]
	return t.kind == commaToken || t.kind == wordToken && t.is(lang.AndWord|lang.IncludeWord|lang.DeterminerWord)
}

// stateOf steps over "of" and the name of a State after a word like "Republic" at last, and returns the name, or
// nil if there is none.
func (a *asked) stateOf(last int) *token {
	switch a.text(&a.tokens[last]) {
	case "Republic", "Kingdom", "State", "Federation", "Union", "Emirates":
	default:
		return nil
	}
	if a.i+1 >= len(a.tokens) || a.text(&a.tokens[a.i]) != "of" {
		return nil
	}
	next := a.i + 1
	if a.text(&a.tokens[next]) == "the" && next+1 < len(a.tokens) {
		next++
	}
	if t := &a.tokens[next]; t.kind == nameToken && t.entity.Kind == ontology.State {
		a.i = next + 1
		return t
	}
	return nil
}

// partyTo reports whether the group that ends at head is parties to something named next: "parties to the ceasefire
// agreement".
func (a *asked) partyTo(head int) bool {
	if head < 0 || head != a.i-1 || a.i+1 >= len(a.tokens) || a.text(&a.tokens[a.i]) != "to" {
		return false
	}
	if word := a.text(&a.tokens[head]); word != "parties" && word != "party" {
		return false
	}
	next := &a.tokens[a.i+1]
	switch a.text(next) {
	case "the", "this", "that", "these", "those", "a", "an", "any":
		return true
	}
	return next.kind == nameToken
}

// dependent steps over "of" or "to" and the name or noun after it, and returns the index of its last token, -1 if
// there is none.
func (a *asked) dependent() int {
	end := -1
	for i := a.i + 1; i < len(a.tokens); i++ {
		t := &a.tokens[i]
		if t.kind == nameToken {
			end = i
			a.i = i + 1
			// "United Nations funds and programmes"
			if a.i < len(a.tokens) && a.tokens[a.i].is(lang.GroupNoun) && a.modifies(i) {
				continue
			}
			break
		}
		if t.kind == numberToken {
			continue
		}
		if t.kind != wordToken || t.is(lang.EndWord|lang.PrepositionWord|lang.LinkWord|lang.ToWord|lang.AndWord|lang.IncludeWord|lang.CarriedWord) {
			break
		}
		end = i
		a.i = i + 1
		// "network of country offices"
		if t.is(lang.GroupNoun) && !(i+1 < len(a.tokens) && a.tokens[i+1].is(lang.GroupNoun)) {
			break
		}
	}
	return end
}

// pass steps over what describes an addressee, up to the next comma, stop or "to". It returns false if the tokens
// end first.
func (a *asked) pass() bool {
	deep := a.tokens[a.i].is(lang.EndWord)
	if deep && a.text(&a.tokens[a.i]) == "that" && len(a.out) == 0 {
		a.i++
		a.that = true
		// "that, after a discussion, the Panel"
		if a.i+1 < len(a.tokens) && a.tokens[a.i].kind == commaToken && a.tokens[a.i+1].is(lang.PrepositionWord) {
			for a.i++; a.i < len(a.tokens) && a.tokens[a.i].kind != commaToken; a.i++ {
			}
		}
		return true
	}
	inserted := len(a.out) > 0 && a.i > 0 && a.tokens[a.i-1].kind == commaToken && a.tokens[a.i].is(lang.PrepositionWord) && strings.HasSuffix(a.text(&a.tokens[a.i]), " with")
	for a.i++; a.i < len(a.tokens); a.i++ {
		t := &a.tokens[a.i]
		switch {
		case t.kind == commaToken && inserted && !a.returns():
			// "the Fund, in cooperation with the Office, the Agency and others, to"
		case t.kind == commaToken:
			return true
		case t.kind == stopToken, t.kind == wordToken && a.text(t) == "to" && !a.bound(a.i):
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
	return t.kind == wordToken && (t.is(lang.AndWord) || a.text(t) == "to")
}

// bound reports whether the "to" at i belongs to the word before it: "related to", "parties to".
func (a *asked) bound(i int) bool {
	if i == 0 {
		return false
	}
	t := &a.tokens[i-1]
	if i+1 < len(a.tokens) {
		n := &a.tokens[i+1]
		if n.kind == nameToken || n.kind == citationToken || n.kind == wordToken && n.is(lang.DeterminerWord) {
			return true
		}
	}
	switch a.text(t) {
	case "parties", "party", "contributing", "access", "due", "according", "subject", "exposed", "related", "relating":
		return true
	}
	return false
}

// participle reports whether a word after a noun is a participle that modifies it: "concerned", "hosting".
func (a *asked) participle(t *token) bool {
	word := a.text(t)
	return strings.HasSuffix(word, "ing") && !t.is(lang.GroupNoun) || strings.HasSuffix(word, "ed") && word != "united"
}

// noun reports whether a group noun follows the word at i, so that the word modifies it.
func (a *asked) noun(i int) bool {
	for n := i; n < len(a.tokens) && n < i+4; n++ {
		t := &a.tokens[n]
		if t.kind != wordToken {
			return false
		}
		if t.is(lang.GroupNoun) {
			return true
		}
		if n > i && t.is(lang.PrepositionWord|lang.DeterminerWord|lang.ToWord|lang.EndWord) { // "engage with all sectors"
			return false
		}
	}
	return false
}

// proper reports whether all words are capitalized: a proper name that is in no list.
func (a *asked) proper(first, last int) bool {
	for i := first; i <= last; i++ {
		word := a.text(&a.tokens[i])
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(r) || strings.HasSuffix(word, "-") {
			return false
		}
	}
	return true
}

// capitalDescription reports whether only words that do not change who is meant come before a name.
func (a *asked) capitalDescription(first, name int) bool {
	for i := first; i < name; i++ {
		if a.tokens[i].kind == nameToken && !a.tokens[i].possessive && a.tokens[i].entity != nil && a.tokens[i].entity.Kind != ontology.State {
			return false
		}
		if a.tokens[i].is(lang.GroupNoun) {
			return false
		}
	}
	return true
}

// add takes a name as an addressee. Unlike object.add it takes States, but not instruments.
func (a *asked) add(t *token) {
	switch t.entity.Kind {
	case ontology.Convention, ontology.Framework: // cannot be asked
	default:
		a.take(resolution.Target{Span: t.Span, Entity: t.entity})
	}
}

// describes reports whether the token at i is a noun that a name before it modifies.
func (a *asked) describes(i int) bool {
	return a.tokens[i].kind != wordToken || a.tokens[i].is(lang.GroupNoun)
}

// goesOn reports whether a capitalized word continues the name at i, which is then part of another: "United Nations
// Academic Impact".
func (a *asked) goesOn(i int) bool {
	if i+1 >= len(a.tokens) || a.tokens[i+1].kind != wordToken || a.tokens[i+1].is(lang.DeterminerWord|lang.AndWord) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(a.text(&a.tokens[i+1]))
	return unicode.IsUpper(r)
}

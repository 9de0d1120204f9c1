package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
)

// inRegion reports whether the current tokens are "in the ... region", which says whose States are meant.
func (a *asked) inRegion() bool {
	if !a.tokens[a.i].is(lang.PlaceWord) {
		return false
	}
	const most = 5 // tokens of "the Great Lakes region"
	for i := a.i + 1; i < len(a.tokens) && i <= a.i+most && a.tokens[i].kind != commaToken; i++ {
		switch t := &a.tokens[i]; {
		case t.is(lang.TaskWord | lang.AndWord | lang.ThatWord):
			return false
		case t.is(lang.RegionNoun):
			return true
		}
	}
	return false
}

// stateOf steps over "of" and the name of a State after a word like "Republic" at last, and returns the name, or
// nil if there is none.
func (a *asked) stateOf(last int) *token {
	if !a.tokens[last].is(lang.StateNoun) || a.i+1 >= len(a.tokens) || !a.tokens[a.i].is(lang.OfWord) {
		return nil
	}
	next := a.i + 1
	if a.tokens[next].is(lang.DeterminerWord) && next+1 < len(a.tokens) {
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
	if head < 0 || head != a.i-1 || a.i+1 >= len(a.tokens) || !a.tokens[a.i].is(lang.ToWord) || !a.tokens[head].is(lang.PartyNoun) {
		return false
	}
	next := &a.tokens[a.i+1]
	if a.tokens[a.i].is(lang.PlaceWord) { // "partes en el Tratado", but not "parties in the region"
		if next.is(lang.ArticleWord) && a.i+2 < len(a.tokens) {
			next = &a.tokens[a.i+2]
		}
		return next.kind == nameToken && next.entity.Kind == ontology.Convention
	}
	return next.kind == nameToken || next.is(lang.ArticleWord)
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

// bound reports whether the "to" at i belongs to the word before it: "related to", "parties to".
func (a *asked) bound(i int) bool {
	if i == 0 || !a.tokens[i].is(lang.TaskWord) || a.tokens[i].is(lang.ThatWord) {
		return false
	}
	t := &a.tokens[i-1]
	if i+1 < len(a.tokens) {
		n := &a.tokens[i+1]
		if n.kind == nameToken || n.kind == citationToken || n.kind == wordToken && n.is(lang.DeterminerWord) {
			return true
		}
	}
	return t.is(lang.BindingWord | lang.PartyNoun)
}

// qualifies reports whether a word after a noun is a participle that modifies it: "concerned", "hosting".
func (a *asked) qualifies(t *token) bool {
	return !t.is(lang.GroupNoun) && a.words.Participle.Match(a.text(t))
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

// narrowed returns where the group that begins at token first begins with the determiners that choose some of it:
// "other donors". "Those" does not if the choice follows: "those States that have not yet done so".
func (a *asked) narrowed(first int) int {
	start, names := a.words.Narrowed(a.p.Text, a.tokens[first].Start, len(a.phrases) > 0)
	if names == "those " && a.habit.commas && a.i < len(a.tokens) && a.tokens[a.i].kind == commaToken {
		return a.tokens[first].Start // "те государства, которые"
	}
	if names == "those " && a.i < len(a.tokens) {
		if t := &a.tokens[a.i]; t.kind == wordToken && !t.is(lang.AndWord) && !a.task(a.i) {
			return a.tokens[first].Start
		}
	}
	return start
}

// follows reports whether the word at i modifies the group before it, in a language whose adjectives follow their noun:
// "organisations internationales".
func (a *asked) follows(i int) bool {
	t := &a.tokens[i]
	if !a.habit.postpositive || t.kind != wordToken || t.role&^lang.CarriedWord != 0 || a.capital(t) {
		return false
	}
	word := a.text(t)
	if a.that && !a.words.Adjective.Match(word) { // "que los agentes pertinentes cooperen"
		return false
	}
	if !t.is(lang.CarriedWord) && !a.words.Participle.Match(word) {
		return !a.words.Adverb.Match(word)
	}
	// "populations touchées", but not "États touchés par"
	return i+1 == len(a.tokens) || !a.tokens[i+1].is(lang.LinkWord|lang.ToWord|lang.PrepositionWord)
}

// moreModifiers steps over more words that modify the group that ends at token last, "et régionales", and returns the index
// of the last of them.
func (a *asked) moreModifiers(last int) int {
	for a.i < len(a.tokens) {
		i := a.i
		if t := &a.tokens[i]; t.kind == commaToken || t.is(lang.AndWord) {
			i++
		}
		if i == len(a.tokens) || !a.follows(i) && !a.tokens[i].is(lang.FollowsGroup) {
			break
		}
		last, a.i = i, i+1
	}
	return last
}

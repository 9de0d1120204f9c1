package clause

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// owned takes the owner of the noun that ends a part: "the Office's efforts".
func (o *object) owned(s *part) depth {
	if s.owner >= 0 && (s.noun > s.owner && s.ends() || o.tokens[s.owner].possessive && s.last > s.owner) {
		o.add(&o.tokens[s.owner], s.level+1)
		o.cited = false
	}
	return atHead
}

// modifies reports whether the name at i modifies what comes after it: a number ("Council resolution 1"), or where names
// can do so, a noun: "General Assembly resolutions".
func (o *object) modifies(i int) bool {
	t := &o.tokens[i]
	if t.possessive {
		return true
	}
	if i+1 >= len(o.tokens) {
		return false
	}
	next := &o.tokens[i+1]
	switch {
	case next.kind == citationToken:
		return true
	case !o.habit.attributive:
		return false
	case next.kind == nameToken:
		return true
	case next.kind != wordToken, next.is(notHead), o.capital(next):
		return false
	}
	word := o.text(next)
	return !o.words.Participle.Match(word) && !o.words.Adverb.Match(word)
}

// notHead are the roles of words that no name modifies.
const notHead = lang.LinkWord | lang.ToWord | lang.PrepositionWord | lang.EndWord | lang.AndWord | lang.IncludeWord |
	lang.SlipWord | lang.DeterminerWord | lang.CarriedWord

// capital reports whether a word begins with a capital letter.
func (o *object) capital(t *token) bool {
	r, _ := utf8.DecodeRuneInString(o.text(t))
	return unicode.IsUpper(r)
}

// unitedNations is the organization of which all these bodies are part: as an owner it says nothing.
const unitedNations = "body/united-nations"

// owner reports whether a name before a noun is its owner, which the verb then governs. It is not before a noun
// cited by number ("Security Council resolutions"), and the United Nations itself never is.
func (o *object) owner(t *token) bool {
	next := &o.tokens[o.i+1]
	return next.kind == wordToken && next.is(lang.TransparentNoun) && !next.is(lang.CitedNoun) && t.entity.Path() != unitedNations
}

// afterHead steps over what belongs to a head: its date, brackets, a title in quotation marks.
func (o *object) afterHead() depth {
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		switch {
		case o.entitled(o.i):
			o.i++
		case t.kind == asideToken && o.tokens[o.i-1].is(lang.TitleWord):
			o.titled(t)
			o.i++
		case t.kind == asideToken || t.is(lang.TitleWord) || t.kind == wordToken && t.is(lang.SlipWord) && !t.is(lang.ToWord):
			o.i++
		case o.syntax.Owner == lang.OwnerByPosition && t.kind == wordToken && (t.article && t.role == 0 || t.is(lang.FollowsGroup)):
			o.i++ // an adjective of the noun or of its owner
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
			return afterHead
		}
	}
	return atHead
}

// titled takes the convention or framework whose name is the title in quotation marks, or what follows the colon in it: "its outcome
// document entitled “The future we want”", "“Transforming our world: the 2030 Agenda for Sustainable Development”".
func (o *object) titled(t *token) {
	const marks = "“”\"«»، \u00a0"
	for _, m := range resolution.Within(o.p.Mentions, t.Start, t.End) {
		if m.End > t.End || m.Entity == nil || m.Entity.Kind != ontology.Convention && m.Entity.Kind != ontology.Framework || strings.Trim(o.p.Text[m.End:t.End], marks) != "" {
			continue
		}
		before := strings.TrimLeft(o.p.Text[t.Start:m.Start], marks)
		before = strings.TrimLeft(before[strings.LastIndexByte(before, ':')+1:], " \u00a0")
		if role, end := o.words.Word(before, 0); before == "" || role&lang.ArticleWord != 0 && strings.TrimSpace(before[end:]) == "" {
			o.phrase(resolution.Target{Span: m.Span, Entity: m.Entity}, asObject, 0)
		}
	}
}

// add takes a name or citation as a head of the object, or as the owner of one.
func (o *object) add(t *token, level int) {
	target := resolution.Target{Span: t.Span, Entity: t.entity, Symbol: t.symbol}
	if t.kind == nameToken && t.entity == nil {
		return
	}
	target.End -= t.ending
	o.phrase(target, o.relation(level), level)
}

// relation returns how a head on so many nouns depends on the verb.
func (o *object) relation(level int) relation {
	switch {
	case level > 0:
		return asOwner
	case o.listed:
		return asMember
	}
	return asObject
}

// substance records in solid that the part has a noun, name or citation at t.
func (o *object) substance(t *token) {
	if o.solid < 0 {
		o.solid = t.Start
	}
}

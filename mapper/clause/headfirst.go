package clause

import (
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
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
	for o.i < len(o.tokens) {
		open := o.paper
		if level == 0 {
			o.paper = -1
		}
		o.solid = -1
		d := o.part(level)
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

// A part is a part of an object while it is read: its head with what depends on it.
type part struct {
	level   int
	first   int  // its first token
	owner   int  // a name before the noun that owns it, -1 for none
	noun    int  // the last known noun, -1 for none
	last    int  // the last noun of any kind, -1 for none
	carried bool // a participle follows the noun
	opaque  bool // a noun through which the verb does not reach comes first, so that what follows depends on that
}

// ends reports whether the known noun is the last of the part: "the report", but not "the report card".
func (s *part) ends() bool { return s.noun >= 0 && s.noun == s.last }

// part reads one part of the object and stops at what follows it.
func (o *object) part(level int) depth {
	s := part{level: level, first: o.i, owner: -1, noun: -1, last: -1}
	for o.i < len(o.tokens) {
		t := &o.tokens[o.i]
		var d depth
		var done bool
		switch t.kind {
		case asideToken, numberToken:
			if o.i > 0 && o.tokens[o.i-1].is(lang.TitleWord) && (s.noun >= 0 && o.tokens[s.noun].is(lang.DocumentNoun) || s.last < 0 && o.cited) {
				o.titled(t)
			}
			o.i++
		case commaToken, stopToken:
			d, done = o.atComma(&s)
		case citationToken, nameToken:
			d, done = o.atHead(&s, t)
		default:
			d, done = o.atWord(&s, t)
		}
		if done {
			return d
		}
	}
	return o.owned(&s)
}

// atComma reads on after a comma that is inside a part, or ends it.
func (o *object) atComma(s *part) (d depth, done bool) {
	if s.ends() && o.counts(o.i) { // "articles 100, 104 and 105 of"
		o.i++
		return 0, false
	}
	if s.ends() && o.habit.commas && o.tokens[o.i].kind == commaToken && o.i+1 < len(o.tokens) && o.tokens[o.i+1].is(lang.CarriedWord) {
		o.i++ // "доклад, подготовленный Комитетом"
		return 0, false
	}
	if s.ends() && o.between() { // "the entry into force, on 4 November 2016, of"
		return 0, false
	}
	if o.tokens[o.i].kind == commaToken {
		if d, ok := o.lightRelative(s, o.i+1); ok {
			return d, true
		}
	}
	return o.owned(s), true
}

// atHead reads a name or a citation: the head of the part, or before another noun its owner.
func (o *object) atHead(s *part, t *token) (d depth, done bool) {
	if t.kind == nameToken && o.modifies(o.i) {
		if t.possessive || o.owner(t) {
			s.owner = o.i
		}
		s.last = o.i
		o.i++
		return 0, false
	}
	if t.kind == nameToken && o.agent(s) { // "подготовленный Комитетом доклад"
		if s.noun < 0 {
			s.owner = o.i
		}
		o.i++
		return 0, false
	}
	if o.accedes(s) { // "присоединение Кении к Конвенции"
		o.i++
		return 0, false
	}
	if o.syntax.Owner != lang.OwnerByWord && s.last >= 0 && t.kind == nameToken {
		// a genitive: the owner of the noun before it, if the verb reaches it through that noun
		if o.tokens[s.last].is(lang.GenusNoun) && !o.tokens[s.last].is(lang.TransparentNoun) { // "organs of the United Nations, including"
			o.i++
			return o.afterHead(), true
		}
		if s.opaque || !s.ends() || s.level >= maxReach || !o.tokens[s.noun].is(lang.TransparentNoun|lang.ReachingNoun) {
			return afterHead, true
		}
		return o.list(s.level + 1), true
	}
	if s.opaque {
		return afterHead, true
	}
	o.add(t, s.level)
	o.cited = t.kind == citationToken
	o.substance(t)
	o.i++
	return o.afterHead(), true
}

// atWord reads a word of the part.
func (o *object) atWord(s *part, t *token) (d depth, done bool) {
	switch {
	case o.modifier(s, t):
		o.i++
		return 0, false
	case o.habit.infinitive && o.words.Infinitive.Match(o.text(t)):
		o.owned(s)
		return detached, true
	case o.participial(s, t):
		return afterHead, true
	case t.is(lang.AndWord) && (s.ends() && o.counts(o.i) || o.describes()):
		o.i++
		return 0, false
	case t.is(lang.AndWord):
		if next := o.i + 1; s.ends() && next < len(o.tokens) && o.tokens[next].is(lang.TransparentNoun) && !o.tokens[next].is(lang.DeterminerWord) {
			o.i++ // "analysis and recommendations of"
			return 0, false
		}
		if s.ends() && s.noun < o.i-1 && o.laterAdjective(o.i+1) {
			o.i++ // "travaux importants et constructifs de"
			return 0, false
		}
		return o.owned(s), true
	case s.ends() && (t.is(lang.CarriedWord) && !o.attributive() || o.byAgent(t)):
		s.carried = true
		o.i++
		return 0, false
	case t.is(lang.SlipWord) && s.ends():
		o.i++
		return 0, false
	}
	if d, ok := o.lightRelative(s, o.i); ok {
		return d, true
	}
	switch {
	case t.is(lang.BeforeInfinitive) && o.infinitive(o.i+1): // "l'importance de coopérer"
		o.owned(s)
		return detached, true
	case t.is(lang.LinkWord), t.is(lang.ToWord) && s.noun >= 0 && (s.carried && t.is(lang.PlaceWord) || o.tokens[s.noun].is(lang.ReachingNoun)):
		return o.atLink(s)
	case t.is(lang.RelativeWord) && s.last < 0 && o.syntax.Owner == lang.OwnerByPosition && o.partitive():
		return 0, false
	case t.is(lang.EndWord):
		o.owned(s)
		return detached, true
	case t.is(lang.PrepositionWord | lang.ToWord):
		return o.atPreposition(s, t)
	case t.is(lang.IncludeWord):
		return o.owned(s), true
	case t.is(lang.DeterminerWord):
		if o.refers(o.i) && o.paper < 0 { // "those submitted to the Assembly"
			o.paper = s.first
			o.substance(t)
		}
		o.i++
		return 0, false
	case s.ends() && roman(o.text(t)): // "article VI"
		o.i++
		return 0, false
	}
	if t.is(lang.TitleWord) && s.last < 0 { // "its resolution 70/1, entitled “...”"
		o.i++
		return 0, false
	}
	o.atNoun(s, t)
	return 0, false
}

// byAgent reports whether the word here is a participle that says who made something: "identified by".
func (o *object) byAgent(t *token) bool {
	next := o.i + 1
	return t.role == 0 && next < len(o.tokens) && o.tokens[next].is(lang.LinkWord) && !o.tokens[next].is(lang.OfWord) &&
		o.words.Participle.Match(o.text(t))
}

// laterAdjective reports whether an adjective is at token i, in a language where it follows its noun.
func (o *object) laterAdjective(i int) bool {
	return o.habit.postpositive && i < len(o.tokens) && o.tokens[i].kind == wordToken && o.tokens[i].role == 0 &&
		o.words.Adjective.Match(o.text(&o.tokens[i]))
}

// atLink reads what depends on the noun of the part: "the report of the Committee".
func (o *object) atLink(s *part) (d depth, done bool) {
	issued := s.noun >= 0 && o.tokens[o.i].article // الصادر عن
	if !s.ends() && !issued || s.level >= maxReach || !o.tokens[s.noun].is(lang.TransparentNoun|lang.ReachingNoun) {
		return afterHead, true
	}
	if o.dated(o.i + 1) {
		o.i++
		o.skipDate()
		return 0, false
	}
	// "a State's accession to the Convention" continues
	if s.owner >= 0 && o.tokens[s.owner].entity.Kind != ontology.State {
		return o.owned(s), true
	}
	o.lead = o.text(&o.tokens[o.i])
	o.i++
	return o.list(s.level + 1), true
}

// atPreposition steps over a date or place between the noun and what depends on it, or ends the part.
func (o *object) atPreposition(s *part, t *token) (d depth, done bool) {
	if s.ends() && o.dated(o.i+1) { // "the adoption on 7 July 2017 of"
		o.i++
		o.skipDate()
		return 0, false
	}
	if s.ends() && !t.is(lang.TaskWord) && (o.interposed() || o.issued()) {
		return 0, false
	}
	o.owned(s)
	if t.is(lang.TaskWord) {
		return detached, true
	}
	return afterHead, true
}

// atNoun reads any other word: a noun, or what modifies one.
func (o *object) atNoun(s *part, t *token) {
	const known = lang.TransparentNoun | lang.ReachingNoun | lang.CitedNoun
	if !t.is(known|lang.GenusNoun|lang.GroupNoun) && (o.habit.postpositive && s.last >= 0 || o.words.Adjective.Match(o.text(t))) {
		o.i++
		return
	}
	s.opaque = s.opaque || o.syntax.Owner == lang.OwnerByCase && !t.is(known) && !(t.is(lang.GenusNoun) && s.last < 0) ||
		o.syntax.Owner == lang.OwnerByPosition && t.is(known) && o.depends(s)
	s.last = o.i
	o.genera = o.genera || o.genus
	o.genus = t.is(lang.GenusNoun)
	if t.is(known) {
		if s.level == 0 && s.noun < 0 {
			switch c := o.caseOf(t); {
			case o.inCase == 0:
				o.inCase = c
			case c != 0 && c&o.inCase == 0: // "усилия доноров, учреждений Союза": it depends on the noun before
				s.opaque = true
			}
		}
		s.noun = o.i
		o.tell(t.Span, o.relation(s.level), s.level)
		if t.is(lang.DocumentNoun) && o.paper < 0 {
			o.paper = s.first
		}
		if t.is(lang.CitedNoun) {
			o.cited = true
		}
		o.substance(t)
	}
	o.i++
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

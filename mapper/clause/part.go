package clause

import (
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/ontology/script"
)

// A part is a part of an object while it is read: its head with what depends on it.
type part struct {
	level   int
	first   int  // its first token
	owner   int  // a name before the noun that owns it, -1 for none
	noun    int  // the last known noun, -1 for none
	last    int  // the last noun of any kind, -1 for none
	carried bool // a participle follows the noun
	beside  bool // it is joined to the owner of another noun, and a noun in it to that noun: "section I of resolution 1, section II of"
	opaque  bool // a noun through which the verb does not reach comes first, so that what follows depends on that
}

// owners returns on how many nouns the owners of the noun of the part depend.
func (s *part) owners() int {
	if s.beside {
		return s.level
	}
	return s.level + 1
}

// ends reports whether the known noun is the last of the part: "the report", but not "the report card".
func (s *part) ends() bool { return s.noun >= 0 && s.noun == s.last }

// part reads one part of the object and stops at what follows it.
func (o *object) part(level int, beside bool) depth {
	s := part{level: level, first: o.i, owner: -1, noun: -1, last: -1, beside: beside}
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
	if o.entitled(o.i) && (s.last >= 0 || o.cited) {
		o.i += 2
		return 0, false
	}
	if o.tokens[o.i].kind == commaToken {
		if d, ok := o.lightRelative(s, o.i+1); ok {
			return d, true
		}
	}
	return o.owned(s), true
}

// entitled reports whether the comma at i comes before the title of a document: ", entitled “The future we want”".
func (o *object) entitled(i int) bool {
	return i+2 < len(o.tokens) && o.tokens[i].kind == commaToken && o.tokens[i+1].is(lang.TitleWord) && o.tokens[i+2].kind == asideToken
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
		if s.last == o.i-1 && s.noun < 0 && t.entity.Kind == ontology.State && o.tokens[s.last].is(lang.GroupNoun|lang.DependentNoun) {
			o.i++ // "правительство Кении и Агентство"
			return 0, false
		}
		// a genitive: the owner of the noun before it, if the verb reaches it through that noun
		if o.tokens[s.last].is(lang.GenusNoun) && !o.tokens[s.last].is(lang.TransparentNoun) { // "organs of the United Nations, including"
			o.i++
			return o.afterHead(), true
		}
		if s.opaque || !s.ends() || s.level >= maxReach || !o.tokens[s.noun].is(lang.TransparentNoun|lang.ReachingNoun) {
			return afterHead, true
		}
		return o.list(s.owners()), true
	}
	if s.opaque {
		return afterHead, true
	}
	if s.level == 0 && o.inCase == 0 && t.kind == nameToken && o.syntax.Owner == lang.OwnerByCase {
		o.inCase = o.caseOfName(t)
	}
	o.add(t, s.level)
	o.cited = t.kind == citationToken
	o.substance(t)
	o.i++
	return o.afterHead(), true
}

// atWord reads a word of the part.
func (o *object) atWord(s *part, t *token) (d depth, done bool) {
	if d, done, read := o.aroundNoun(s, t); read {
		return d, done
	}
	if d, ok := o.lightRelative(s, o.i); ok {
		return d, true
	}
	if d, done, read := o.afterNoun(s, t); read {
		return d, done
	}
	switch {
	case t.is(lang.IncludeWord):
		return o.owned(s), true
	case t.is(lang.DeterminerWord):
		if o.refers(o.i) && o.paper < 0 { // "those submitted to the Assembly"
			o.paper = s.first
			o.substance(t)
		}
		o.i++
	case s.ends() && script.IsRoman(o.text(t)), t.is(lang.TitleWord) && s.last < 0: // "article VI"; "its resolution 70/1, entitled “...”"
		o.i++
	default:
		o.atNoun(s, t)
	}
	return 0, false
}

// aroundNoun reads a word that modifies a noun, or joins two that share what depends on them. read is false for others.
func (o *object) aroundNoun(s *part, t *token) (d depth, done, read bool) {
	switch {
	case o.modifier(s, t):
	case o.habit.infinitive && o.words.Infinitive.Match(o.text(t)):
		o.owned(s)
		return detached, true, true
	case o.participial(s, t):
		return afterHead, true, true
	case t.is(lang.AndWord):
		if !o.joinsNouns(s) {
			return o.owned(s), true, true
		}
	case s.ends() && (t.is(lang.CarriedWord) && !o.attributive() || o.byAgent(t)):
		s.carried = true
	case t.is(lang.SlipWord) && s.ends():
	default:
		return 0, false, false
	}
	o.i++
	return 0, false, true
}

// joinsNouns reports whether the conjunction here is inside the part: between numbers, nouns or adjectives that share what
// depends on them.
func (o *object) joinsNouns(s *part) bool {
	next := o.i + 1
	switch {
	case s.ends() && o.counts(o.i), o.describes():
		return true
	case s.ends() && next < len(o.tokens) && o.tokens[next].is(lang.TransparentNoun) && !o.tokens[next].is(lang.DeterminerWord):
		return true // "analysis and recommendations of"
	}
	return s.ends() && s.noun < o.i-1 && o.laterAdjective(next) // "travaux importants et constructifs de"
}

// afterNoun reads a word with which something begins that depends on the noun, or a clause. read is false for others.
func (o *object) afterNoun(s *part, t *token) (d depth, done, read bool) {
	switch {
	case t.is(lang.BeforeInfinitive) && o.infinitive(o.i+1): // "l'importance de coopérer"
		o.owned(s)
		return detached, true, true
	case t.is(lang.LinkWord),
		t.is(lang.ToWord) && s.noun >= 0 && (s.carried && t.is(lang.PlaceWord) || o.tokens[s.noun].is(lang.ReachingNoun)):
		d, done = o.atLink(s)
		return d, done, true
	case t.is(lang.RelativeWord) && s.last < 0 && o.syntax.Owner == lang.OwnerByPosition && o.partitive():
		return 0, false, true
	case t.is(lang.EndWord):
		o.owned(s)
		return detached, true, true
	case t.is(lang.PrepositionWord | lang.ToWord):
		d, done = o.atPreposition(s, t)
		return d, done, true
	}
	return 0, false, false
}

// byAgent reports whether the word here is a participle that says who made something: "identified by".
func (o *object) byAgent(t *token) bool {
	next := o.i + 1
	return t.role == 0 && next < len(o.tokens) && o.tokens[next].is(lang.LinkWord) && !o.tokens[next].is(lang.OfWord) &&
		o.words.Participle.Match(o.text(t))
}

// laterAdjective reports whether an adjective is at token i, in a language where it follows its noun.
func (o *object) laterAdjective(i int) bool {
	return o.habit.postpositive && i < len(o.tokens) && o.isAdjective(i)
}

// atLink reads what depends on the noun of the part: "the report of the Committee".
func (o *object) atLink(s *part) (d depth, done bool) {
	if n := o.governed(s); n > 0 {
		o.i = n
		return 0, false
	}
	if n := o.adopted(o.i); n > 0 && s.ends() && o.tokens[s.noun].is(lang.CitedNoun) {
		o.i = n
		return 0, false
	}
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
	return o.list(s.owners()), true
}

// governed returns the index after the name of the State whose government, or another group, ends at the link here: "the
// Government of Kenya and the Office". It is 0 if there is none.
func (o *object) governed(s *part) int {
	if s.noun >= 0 || s.last < 0 || s.last != o.i-1 || !o.tokens[s.last].is(lang.DependentNoun) || !o.tokens[o.i].is(lang.OfWord) {
		return 0
	}
	for i := o.i + 1; i < len(o.tokens); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == nameToken && t.entity.Kind == ontology.State && !t.possessive:
			return i + 1
		case t.kind != wordToken || !t.is(lang.DeterminerWord):
			return 0
		}
	}
	return 0
}

// adopted returns the index of the citation after an "of" at token i and the name of who adopted what is cited, "la resolución
// del Consejo 1", 0 if there is none.
func (o *object) adopted(i int) int {
	if !o.tokens[i].is(lang.OfWord) {
		return 0
	}
	for i++; i+1 < len(o.tokens); i++ {
		switch t := &o.tokens[i]; {
		case t.kind == nameToken && o.tokens[i+1].kind == citationToken:
			return i + 1
		case t.kind != wordToken || !t.is(lang.DeterminerWord):
			return 0
		}
	}
	return 0
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
	if o.attributes(s) {
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

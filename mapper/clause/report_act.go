package clause

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology/script"
)

// A sentence is what a clause says after its verb, as terms.
type sentence struct {
	c       *Finder
	p       *resolution.Paragraph
	from    int
	terms   []term
	asked   []resolution.Target
	adopted string // day of adoption, "" if unknown
}

// An act is one thing that somebody is asked to do, if that is to report: a range of terms with the verb.
type act struct {
	first, last, verb int             // indexes of terms; last is that after the act
	thing             lang.ReportRole // what is given, none if the verb needs no object
}

// acts returns the acts of reporting in the sentence. An act goes from one stop to the next, or to where another act
// begins: "and to".
func (s *sentence) acts() []act {
	var out []act
	a := act{verb: -1}
	end := func(n, next int) {
		if a.last = n; a.verb >= 0 {
			out = append(out, a)
		}
		a = act{first: next, verb: -1}
	}
	for n := range s.terms {
		switch t := &s.terms[n]; {
		case t.kind == endTerm || t.is(lang.ReportStop):
			end(n, n+1)
			continue
		case s.begins(n):
			end(n, n)
		}
		thing, ok := s.reporting(a.first, n)
		if !ok {
			continue
		}
		if a.verb >= 0 {
			next := s.division(a.verb, n)
			if next < 0 {
				continue
			}
			end(next, next)
		}
		a.verb, a.thing = n, thing
	}
	end(len(s.terms), 0)
	return out
}

// begins reports whether another act begins at term n. After "and to" the name of a receiver may follow instead.
func (s *sentence) begins(n int) bool {
	if !s.terms[n].is(lang.NextAct) {
		return false
	}
	if s.terms[n].is(lang.ReceiverMark) && n+1 < len(s.terms) && s.terms[n+1].is(lang.Determiner) && s.adjacent(n+1) {
		return false // "and to the"
	}
	next := s.after(n)
	return next < 0 || s.terms[next].kind == roleTerm && !s.terms[next].is(lang.OrganPronoun)
}

// after returns the index of the term that follows term n, determiners apart, -1 if other words come first.
func (s *sentence) after(n int) int {
	for n++; n < len(s.terms) && s.adjacent(n); n++ {
		if t := &s.terms[n]; t.kind != roleTerm || !t.is(lang.Determiner) {
			return n
		}
	}
	return -1
}

// before returns the index of the term before term n, determiners and frequencies apart, -1 if other words come between.
func (s *sentence) before(n int) int {
	for ; n > 0 && s.adjacent(n); n-- {
		if t := &s.terms[n-1]; t.kind != roleTerm || !t.is(lang.Determiner|lang.Frequency) {
			return n - 1
		}
	}
	return -1
}

// adjacent reports whether there is nothing but spaces and commas before term n and after the one before it.
func (s *sentence) adjacent(n int) bool {
	if n == 0 {
		return false
	}
	return strings.TrimLeftFunc(s.p.Text[s.terms[n-1].End:s.terms[n].Start], s.c.spacing) == ""
}

// spacing reports whether a character is a space or comma, or marks nothing.
func (c *Finder) spacing(r rune) bool {
	return script.IsSpace(r) || c.syntax.IsComma(r) || script.IsInvisible(r)
}

// comma reports whether there is a comma before term n and after the one before it.
func (s *sentence) comma(n int) bool {
	return strings.ContainsFunc(s.p.Text[s.terms[n-1].End:s.terms[n].Start], s.c.syntax.IsComma)
}

// division returns the index of the term with which the act of verb n begins, if one with another verb came before it:
// its mark, or what is after a comma where the other has a receiver or is due already. It is -1 if the two verbs are
// parts of one act: "submit and present".
func (s *sentence) division(verb, n int) int {
	if s.terms[n-1].is(lang.ReportTask) && s.adjacent(n) {
		return n - 1
	}
	for k := n; k > verb+1; k-- {
		if !s.comma(k) {
			continue
		}
		if slices.ContainsFunc(s.terms[verb+1:k], func(t term) bool { return t.kind != roleTerm }) {
			return k
		}
		break
	}
	return -1
}

// reporting reports whether term n of an act is used as a verb of reporting, or as one of giving with something to report as
// its object, which it returns.
func (s *sentence) reporting(first, n int) (thing lang.ReportRole, ok bool) {
	t := &s.terms[n]
	switch {
	case t.kind != roleTerm || !t.is(lang.ReportVerb|lang.GiveVerb|lang.GivenVerb):
		return 0, false
	case s.modifies(n):
		thing = s.content(n)
		return thing, thing != 0
	case t.is(lang.BareVerb) && !s.marked(n), t.is(lang.HeardVerb) && !s.heard(first, n):
		return 0, false
	case t.is(lang.ReportVerb):
		return 0, true
	case t.is(lang.GiveVerb):
		thing = s.object(n)
	}
	if thing == 0 && t.is(lang.GivenVerb) {
		thing = s.subject(first, n)
	}
	return thing, thing != 0
}

// modifies reports whether the verb at term n modifies a noun: 提交的.
func (s *sentence) modifies(n int) bool {
	return n+1 < len(s.terms) && s.terms[n+1].is(lang.VerbModifier) && s.adjacent(n+1) && !s.comma(n+1)
}

// content returns the report that the verb at term n modifies, if something is to be put into it: 在提交的报告中列入.
func (s *sentence) content(n int) lang.ReportRole {
	if n+3 >= len(s.terms) || !s.terms[n].is(lang.GivenVerb) || !s.adjacent(n+2) || !s.adjacent(n+3) || s.told(n+2) {
		return 0
	}
	if !s.terms[n+3].is(lang.ThingInside) {
		return 0
	}
	return s.terms[n+2].role & (lang.ReportThing | lang.StandingThing)
}

// marked reports whether the word before term n makes it a verb: "to report", que informe; or its subject: "that the
// Panel submit".
func (s *sentence) marked(n int) bool {
	if n == 0 || !s.adjacent(n) {
		return false
	}
	before := &s.terms[n-1]
	if before.kind == nameTerm {
		compound := s.c.habit.attributive && s.terms[n].is(lang.ReportThing) // "the Council report"
		return !compound && !s.comma(n)
	}
	return before.is(lang.VerbMark)
}

// heard reports whether who hears the report comes before term n in its act: 向大会报告; or how often: 每90天报告.
func (s *sentence) heard(first, n int) bool {
	if n > 0 && s.adjacent(n) {
		if s.terms[n-1].is(lang.Frequency) {
			return true
		}
		if before := s.before(n - 1); s.terms[n-1].kind == sessionTerm && before > 0 && s.terms[before].body() {
			before = s.before(before) // 至迟于大会第七十六届会议报告
			return before >= 0 && s.terms[before].is(lang.SessionMark|lang.ReceiverMark)
		}
	}
	const most = 200 // characters
	for k := n - 1; k >= first && s.within(k, n, most); k-- {
		if s.terms[k].is(lang.ReceiverMark) {
			return true
		}
	}
	return false
}

// within reports whether no more characters than most are between two terms, quotations apart.
func (s *sentence) within(a, b, most int) bool {
	for k := a + 1; k < b; k++ {
		if t := &s.terms[k]; t.kind == quoteTerm {
			most += t.End - t.Start
		}
	}
	n := s.terms[b].Start - s.terms[a].End
	return n <= most || n <= most*utf8.UTFMax && utf8.RuneCountInString(s.p.Text[s.terms[a].End:s.terms[b].Start]) <= most
}

// object returns what the verb of giving at term n gives, none if that is not a report. Names do not count for how far
// it may be.
func (s *sentence) object(n int) lang.ReportRole {
	if n > 0 && s.terms[n-1].is(lang.ReportThing) && s.terms[n-1].End == s.terms[n].Start { // 将报告提交大会
		return lang.ReportThing
	}
	clitic := n > 0 && s.terms[n-1].is(lang.ThingPronoun) && s.terms[n-1].is(lang.Clitic) && s.adjacent(n)
	if clitic || s.terms[n].is(lang.ThingPronoun) { // "de le lui présenter", presentarlo
		return lang.ThingPronoun
	}
	const most = 250 // characters
	names := 0
	for k := n + 1; k < len(s.terms); k++ {
		t := &s.terms[k]
		if t.kind == endTerm || t.is(lang.ReportStop) || s.begins(k) || !s.within(n, k, most+names) {
			return 0
		}
		switch {
		case t.kind == quoteTerm: // does not count anyway
		case t.kind != roleTerm:
			names += utf8.RuneCountInString(t.Of(s.p.Text))
		case t.is(lang.ThingPronoun):
			if k == n+1 && s.adjacent(k) {
				return lang.ThingPronoun
			}
		case t.is(lang.ReportThing | lang.Matter | lang.StandingThing):
			if s.told(k) {
				return 0
			}
			return t.role & (lang.ReportThing | lang.Matter | lang.StandingThing)
		case t.is(lang.GiveVerb) && t.is(lang.BareVerb) && s.marked(k):
			return 0
		}
	}
	return 0
}

// subject returns the report before the passive or relative verb at term n: "a report to be submitted".
func (s *sentence) subject(first, n int) lang.ReportRole {
	const most = 90 // characters
	for k := n - 1; k >= first; k-- {
		if t := &s.terms[k]; t.kind == roleTerm && t.is(lang.ReportThing|lang.StandingThing) && s.within(k, n, most) {
			return t.role & (lang.ReportThing | lang.StandingThing)
		}
	}
	return 0
}

// told reports whether the report at term n is followed by what it contains, 在提交大会的报告中拟定的提案: it exists already, so
// nobody is asked for it.
func (s *sentence) told(n int) bool {
	const most = 4 // characters of the verb
	if n+1 >= len(s.terms) || !s.terms[n+1].is(lang.ThingInside) || s.terms[n+1].Start != s.terms[n].End {
		return false
	}
	for k := n + 2; k < len(s.terms) && s.within(n+1, k, most); k++ {
		if s.terms[k].is(lang.VerbModifier) {
			return !s.comma(k)
		}
	}
	return false
}

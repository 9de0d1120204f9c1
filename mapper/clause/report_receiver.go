package clause

import (
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// receives reports whether term n receives what the verb gives.
func (d *deliveries) receives(n int) bool {
	t := &d.terms[n]
	switch {
	case n == d.verb:
		return t.is(lang.Clitic | lang.OrganPronoun)
	case t.kind == nameTerm:
		return t.body() && !d.addressed(n) && d.marksName(n)
	case t.kind != roleTerm:
		return false
	case t.is(lang.Clitic) && d.beforeVerb(n), t.is(lang.OrganPronoun), t.is(lang.ReceiverForm):
		return !d.past(n)
	}
	if next := d.after(n); next >= 0 && d.terms[next].kind == nameTerm {
		return false
	}
	return t.is(lang.ReceiverMark) && d.c.group(d.p.Text, t.End) && !d.past(n)
}

// marksName reports whether the name at term n is marked as that of a receiver, "to the Council", or is right after the
// verb, "inform the Council", or joined with another receiver.
func (d *deliveries) marksName(n int) bool {
	before := d.before(n)
	switch {
	case before < 0:
		return d.terms[n].is(lang.ReceiverForm)
	case d.terms[n].is(lang.ReceiverForm):
		return !d.past(n) && d.terms[before].kind != sessionTerm // الدورة الثمانين للجمعية
	case before == d.verb, d.terms[before].is(lang.GivenVerb) && before >= d.first:
		return true
	case d.terms[before].is(lang.ReceiverMark):
		return !d.past(before)
	case d.terms[before].is(lang.ReportJoin):
		before = d.before(before)
		return slices.Contains(d.receivers, before) || slices.Contains(d.sessions, before)
	}
	return d.comma(n) && slices.Contains(d.receivers, before)
}

// beforeVerb reports whether there are only marks and pronouns between term n and the verb: "de lui en rendre compte".
func (d *deliveries) beforeVerb(n int) bool {
	for k := n + 1; k <= d.verb; k++ {
		if !d.adjacent(k) || k < d.verb && !d.terms[k].is(lang.Clitic|lang.VerbMark|lang.ReportTask|lang.Frequency) {
			return false
		}
	}
	return n < d.verb
}

// addressed reports whether the name at term n is that of who is asked.
func (s *sentence) addressed(n int) bool {
	span := s.terms[n].Span
	if slices.ContainsFunc(s.asked, func(t resolution.Target) bool { return t.Start < span.End && span.Start < t.End }) {
		return true
	}
	text, first := s.p.Text, s.terms[0].Start
	adverb := min(s.c.words.SkipAdverb(text, s.from), first)
	if strings.TrimLeftFunc(text[adverb:first], s.c.spacing) != "" {
		return false
	}
	named := false
	for k := 0; k <= n; k++ {
		t := &s.terms[k]
		switch {
		case k > 0 && !s.adjacent(k):
			return false
		case t.kind == nameTerm && !named:
			named = true
		case t.is(lang.ReportJoin), named && s.comma(k):
			named = t.kind == nameTerm
		case named || t.kind != roleTerm || !t.is(lang.ReceiverMark|lang.Determiner):
			return false
		}
	}
	return true
}

// past reports whether what term n marks or is belongs to something that has happened: "adopted at its", "submitted to
// the Council at its".
func (s *sentence) past(n int) bool {
	for n = s.before(n); n >= 0; n = s.before(n) {
		t := &s.terms[n]
		if t.is(lang.PastVerb) {
			return true
		}
		if !t.body() && !t.is(lang.ReceiverMark|lang.SessionMark|lang.HolderMark|lang.DateMark) {
			break
		}
	}
	return false
}

// deliver begins a delivery to the receiver at term n, or adds it to one that is not due yet. What comes before it is
// when it is due, unless it has its own after it.
func (d *deliveries) deliver(n int) {
	var to *ontology.Entity
	switch t := &d.terms[n]; {
	case t.kind == nameTerm:
		to = t.entity
	case t.is(lang.Clitic | lang.OrganPronoun):
		to = d.c.organ
	}
	if last := len(d.list) - 1; last < 0 || len(d.list[last].dues) > 0 {
		d.list = append(d.list, delivery{})
	}
	last := &d.list[len(d.list)-1]
	last.to = append(last.to, to)
	if next := d.after(n); next < 0 || d.terms[next].kind == roleTerm && !d.terms[next].is(lang.SessionMark|lang.DateMark) {
		last.dues, d.early = d.early, nil
	}
}

// group reports whether a group that can receive a report is named at i: "to Member States".
func (c *Finder) group(text string, i int) bool {
	for range mostDeterminers {
		i = skipSpaces(text, i)
		role, end := c.words.Words.Word(text, i)
		if role&lang.GroupNoun != 0 {
			return true
		}
		if c.words.Words.GroupEnd(text, i, false) > 0 {
			return true
		}
		if role&lang.DeterminerWord == 0 {
			return false
		}
		i = end
	}
	return false
}

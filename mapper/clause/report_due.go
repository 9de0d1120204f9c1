package clause

import (
	"slices"
	"strconv"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A delivery is who receives reports, and when these are due.
type delivery struct {
	to   []*ontology.Entity // nil for a group, and for the organ if it is unknown
	dues []due
}

// A due is when a report is due: a session with the body that holds it if the words next to it tell, or a date.
type due struct {
	session, date string
	holder        *ontology.Entity
	joined        bool // it is joined with the due before it: "at its seventy-ninth and eightieth sessions"
}

// deliveries collects those of an act. Each receiver has what comes after it until the next one: "to the Council at its
// fifty-ninth session and to the General Assembly at its eightieth session".
type deliveries struct {
	*sentence
	act
	list      []delivery
	early     []due // before a receiver, or after one that has its own
	receivers []int // indexes of terms
	named     bool  // one of them is a name
	sessions  []int // likewise, of those at which a report is due
}

// reports returns the reports of an act.
func (s *sentence) reports(a act) []resolution.Report {
	d := deliveries{sentence: s, act: a}
	every := ""
	for n := a.first; n < a.last; n++ {
		t := &s.terms[n]
		switch {
		case !d.near(n):
			continue
		case d.receives(n):
			d.receivers, d.named = append(d.receivers, n), d.named || t.kind == nameTerm
			d.deliver(n)
		case t.kind == sessionTerm || t.kind == yearTerm || t.is(lang.SameSession):
			d.session(n)
		case t.kind == dateTerm:
			d.date(n)
		case t.is(lang.Frequency) && every == "":
			every = t.Of(s.p.Text)
		}
		a.thing |= t.role & lang.StandingThing
	}
	d.settle()
	var out []resolution.Report
	for _, one := range d.list {
		out = append(out, one.reports(every)...)
	}
	if len(out) == 0 && (a.thing&lang.StandingThing != 0 || every != "" && a.thing == 0) {
		return []resolution.Report{{Every: every}}
	}
	return slices.DeleteFunc(out, func(r resolution.Report) bool { return !d.wanted(r, a.thing) })
}

// wanted reports whether what an act asks for is a report: an office receives one only if it says when it is due, and
// information is a report only if an organ receives it that is named, since a pronoun may mean a rapporteur.
func (d *deliveries) wanted(r resolution.Report, thing lang.ReportRole) bool {
	office := r.To != nil && r.To.Subclass == ontology.Office
	if thing == lang.Matter {
		return d.named && r.To != nil && !office || r.Session != ""
	}
	return !office || r.Session != "" || r.On != ""
}

// Characters after and before the verb in which the receiver and the time are.
const mostAfterVerb, mostBeforeVerb = 400, 250

// near reports whether term n can belong to the verb of the act: it is not far, and no other verb is nearer.
func (d *deliveries) near(n int) bool {
	if n >= d.verb {
		return n == d.verb || d.within(d.verb, n, mostAfterVerb)
	}
	if !d.within(n, d.verb, mostBeforeVerb) {
		return false
	}
	own := d.verb - 1 // the mark of the verb
	for own > n && !d.begun(own) {
		own--
	}
	if own <= n {
		return true
	}
	for k := d.first; k < n; k++ {
		if d.begun(k) {
			return false
		}
	}
	return true
}

// begun reports whether term n begins what somebody is asked to do, "to submit", and is not before a name: "to the
// Council".
func (d *deliveries) begun(n int) bool {
	if !d.terms[n].is(lang.ReportTask) {
		return false
	}
	next := d.after(n)
	return next < 0 || d.terms[next].kind != nameTerm
}

// due adds when the report is due to the last delivery.
func (d *deliveries) due(one due) {
	last := len(d.list) - 1
	if last < 0 {
		d.early = append(d.early, one)
		return
	}
	dated := func(other due) bool { return other.session != "" }
	switch has := &d.list[last].dues; {
	case len(*has) == 0 || one.joined:
		*has = append(*has, one)
	case one.session != "" && !slices.ContainsFunc(*has, dated):
		*has = []due{one}
	default:
		d.early = append(d.early, one)
	}
}

// settle gives what is left of the times to the first delivery without one, or to one without a receiver.
func (d *deliveries) settle() {
	if len(d.early) == 0 {
		return
	}
	if slices.ContainsFunc(d.early, func(one due) bool { return one.session != "" }) {
		d.early = slices.DeleteFunc(d.early, func(one due) bool { return one.session == "" })
	}
	end := 1
	for end < len(d.early) && d.early[end].joined {
		end++
	}
	if len(d.list) == 0 {
		d.list = []delivery{{}}
	}
	for i := range d.list {
		if len(d.list[i].dues) == 0 {
			d.list[i].dues = d.early[:end]
			return
		}
	}
}

// reports returns the reports of a delivery: one each if there are as many receivers as times; else all are for the last
// receiver, but a date is for all of them.
func (d *delivery) reports(every string) []resolution.Report {
	var out []resolution.Report
	add := func(to *ontology.Entity, one due) {
		out = append(out, resolution.Report{To: to, Session: one.session, Holder: one.holder, On: one.date, Every: every})
	}
	if len(d.to) == 0 {
		d.to = []*ontology.Entity{nil}
	}
	for i, to := range d.to {
		switch {
		case len(d.to) == len(d.dues):
			one := d.dues[i]
			if len(d.to) > 1 && slices.Contains(d.to, one.holder) { // "the Assembly and the Council at their ... sessions"
				one.holder = nil
			}
			add(to, one)
		case len(d.dues) == 0:
			add(to, due{})
		case i == len(d.to)-1 || d.dues[0].date != "":
			for _, one := range d.dues {
				add(to, one)
			}
		default:
			add(to, due{})
		}
	}
	return out
}

// session adds the session at term n if the report is due at it.
func (d *deliveries) session(n int) {
	t := &d.terms[n]
	if t.is(lang.SameSession) {
		if number := d.c.lastSession(d.p, t.Start); number != "" {
			d.due(due{session: number})
		}
		return
	}
	if n+1 < len(d.terms) && d.terms[n+1].is(lang.Special) && d.adjacent(n+1) {
		return
	}
	mark, joined := d.sessionMark(n)
	if mark < 0 || d.past(n) {
		return
	}
	d.sessions = append(d.sessions, n)
	holder := d.holder(n, mark)
	for i, value := range t.values {
		one := due{session: value, holder: holder, joined: joined || i > 0}
		if t.kind == yearTerm {
			one = due{date: value, joined: one.joined}
		}
		d.due(one)
	}
}

// sessionMark returns the index of the term that tells that the report is due at the session at term n, -1 if none does:
// a mark, the name of who receives it or holds the session, or a session before it with which it is joined.
func (d *deliveries) sessionMark(n int) (mark int, joined bool) {
	mark = d.before(n)
	if mark >= 0 && d.terms[mark].kind == dateTerm { // 委员会2027年第六十五届会议
		mark = d.before(mark)
	}
	if mark < 0 {
		return -1, false
	}
	join := mark
	switch t := &d.terms[mark]; {
	case t.is(lang.SessionMark | lang.ReceiverMark):
		if !t.is(lang.ReportJoin) {
			join = d.before(mark)
		}
	case t.body():
		before := d.before(mark)
		if !slices.Contains(d.receivers, mark) && (before < 0 || !d.terms[before].is(lang.SessionMark|lang.ReceiverMark|lang.HolderMark)) {
			return -1, false
		}
		return mark, false
	case !t.is(lang.ReportJoin):
		return -1, false
	}
	if join >= 0 && d.terms[join].is(lang.ReportJoin) {
		joined = slices.Contains(d.sessions, d.before(join))
	}
	if !joined && !d.terms[mark].is(lang.SessionMark|lang.ReceiverMark) {
		return -1, false
	}
	return mark, joined
}

// holder returns the body whose session is at term n: it is named after it, "at the thirty-third session of the
// Commission", or before its mark, "through the Commission at its thirty-third session". It is nil if no body is named
// there.
func (d *deliveries) holder(n, mark int) *ontology.Entity {
	if t := &d.terms[n]; t.entity != nil {
		return t.entity
	}
	if next := n + 1; next < len(d.terms) && d.adjacent(next) && !d.comma(next) {
		if d.terms[next].is(lang.OfHolder) {
			next = d.after(next)
		} else if d.c.syntax.Owner == lang.OwnerByWord {
			next = -1
		}
		if next >= 0 && d.terms[next].body() {
			return d.terms[next].entity
		}
	}
	if !d.terms[mark].body() {
		if mark = d.before(mark); mark < 0 || !d.terms[mark].body() {
			return nil
		}
		if before := d.before(mark); !slices.Contains(d.receivers, mark) && (before < 0 || !d.terms[before].is(lang.HolderMark)) {
			return nil
		}
	}
	return d.terms[mark].entity
}

// date adds the date at term n if the report is due at it.
func (d *deliveries) date(n int) {
	date := d.terms[n].values[0]
	if !d.timely(date) {
		return
	}
	before := d.before(n)
	marked := before >= 0 && d.terms[before].is(lang.DateMark) || n > 0 && d.adjacent(n) && d.terms[n-1].is(lang.DateMark)
	ended := n+1 < len(d.terms) && d.adjacent(n+1) && d.terms[n+1].is(lang.DateEnd)
	if (marked || ended) && !d.past(n) {
		d.due(due{date: date})
	}
}

// timely reports whether a report can be due on a date: not before the year of adoption, nor in a year that is far away,
// as those are by which goals are to be reached: "by 2030".
func (s *sentence) timely(date string) bool {
	const year, most = len("2006"), 5 // years after adoption
	if len(s.adopted) < year {
		return true
	}
	due, _ := strconv.Atoi(date[:year])
	adopted, _ := strconv.Atoi(s.adopted[:year])
	return due >= adopted && (len(date) > year || due <= adopted+most)
}

// lastSession returns the number of the last session that the text of p names before a place.
func (c *Finder) lastSession(p *resolution.Paragraph, to int) string {
	terms := c.reportTerms(p, 0, to)
	for i := len(terms) - 1; i >= 0; i-- {
		if t := &terms[i]; t.kind == sessionTerm {
			return t.values[len(t.values)-1]
		}
	}
	return ""
}

package mapper

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A clause is one verb of the organ with its occurrences in the language versions.
type clause []occurrence

// An occurrence is a clause in one version, with the top paragraph to whose text its positions refer.
type occurrence struct {
	*resolution.Clause
	lang string
	top  *resolution.Paragraph
}

// action returns the action in the first version. To take note is neutral only if no other version says how the organ
// feels: where one takes note with appreciation or welcomes, the clause notes.
func (c clause) action() string {
	if action := c[0].Action; action != neutral || !slices.ContainsFunc(c, occurrence.judges) {
		return action
	}
	return judged
}

// The action that neither approves nor disapproves, and the one that stands for it where a version does.
const neutral, judged = "take-note", "note"

// judging are the actions that say how the organ feels, whatever the verb phrase.
var judging = map[string]bool{"welcome": true, "appreciate": true, "express-concern": true, "regret": true, "condemn": true}

func (o occurrence) judges() bool { return o.Attitude || judging[o.Action] }

// gatherClauses collects the clauses of all units. A corrigendum gets no clauses: what it repeats the organ did once, in the
// document that it corrects.
func (m *mapping) gatherClauses() {
	if m.corrected != "" {
		return
	}
	for _, v := range m.byTrust() {
		for i := range v.Paragraphs {
			m.gather(v, &v.Paragraphs[i])
		}
	}
	for _, top := range m.order {
		if top.versions >= quorum {
			top.settle()
		}
	}
}

// settle leaves out of a unit and its sub-paragraphs the clauses of one translator.
func (u *unit) settle() {
	u.clauses = slices.DeleteFunc(u.clauses, translators)
	for _, item := range u.items {
		item.settle()
	}
}

// trusted are the languages by how often the actions of their verbs agree with those of the other versions, the most often
// first. In this order versions are aligned, and the first that has a clause tells its action.
var trusted = []string{"en", "es", "zh", "ru", "ar", "fr"}

// byTrust returns the versions in the order of trust.
func (m *mapping) byTrust() []*resolution.Resolution {
	return slices.SortedStableFunc(slices.Values(m.versions), func(a, b *resolution.Resolution) int {
		return cmp.Compare(slices.Index(trusted, a.Language), slices.Index(trusted, b.Language))
	})
}

// quorum is the number of versions of a paragraph from which on a clause that only one of them has is not an act of the
// organ.
const quorum = 3

// translators reports whether a clause is the wording of one translator: "and stressing the importance" for "and the
// importance".
func translators(c clause) bool { return len(c) == 1 && c[0].lang != trusted[0] }

// gather adds the clauses of a top paragraph in one version to the units that contain their verbs. It leaves out clauses
// whose action is not in the closed list.
func (m *mapping) gather(v *resolution.Resolution, top *resolution.Paragraph) {
	u := m.units[top.ID]
	u.versions++
	var holders []*unit
	found := map[*unit]clause{}
	for i := range top.Clauses {
		c := &top.Clauses[i]
		if ontology.FindAction(c.Action) == nil {
			continue
		}
		holder := m.holder(c, u)
		if len(m.versions) == 1 {
			holder.clauses = append(holder.clauses, clause{{c, v.Language, top}})
			continue
		}
		if found[holder] == nil {
			holders = append(holders, holder)
		}
		found[holder] = append(found[holder], occurrence{c, v.Language, top})
	}
	for _, h := range holders {
		h.clauses = align(h.clauses, found[h])
	}
}

// holder returns the unit whose own words contain the verb.
func (m *mapping) holder(c *resolution.Clause, top *unit) *unit {
	if u := m.units[c.Item]; c.Item != "" && u != nil {
		return u
	}
	return top
}

// align matches the clauses of one more version with those of the earlier versions. The order of clauses differs
// between languages, so it matches first those with the same action, in order; then those with actions of the same
// family, which translations mix up ("urges", "请"); and, if each side has a single clause, these two. Clauses that
// remain are appended.
func align(clauses []clause, version clause) []clause {
	before := len(clauses)
	kinds := []func(action string) string{
		func(action string) string { return action },
		func(action string) string { return string(ontology.FindAction(action).Family) },
	}
	if before == 1 && len(version) == 1 {
		kinds = append(kinds, func(string) string { return "" })
	}
	taken := make([]bool, before)
	for _, kind := range kinds {
		free := map[string][]int{} // indexes of clauses that are not yet matched, by kind
		for i := range before {
			if !taken[i] {
				k := kind(clauses[i][0].Action)
				free[k] = append(free[k], i)
			}
		}
		version = slices.DeleteFunc(version, func(o occurrence) bool {
			k := kind(o.Action)
			if len(free[k]) == 0 {
				return false
			}
			i := free[k][0]
			free[k], taken[i] = free[k][1:], true
			clauses[i] = append(clauses[i], o)
			return true
		})
	}
	for _, o := range version {
		clauses = append(clauses, clause{o})
	}
	return clauses
}

// clauses writes the clauses of all paragraphs. Those of a sub-paragraph belong to it and to its top paragraph. Their
// numbers continue after those of the top paragraph's own clauses, so that c1 is always the verb that opens the
// paragraph: #op4.c1, #op4.a.c2; or #op4.a.c1 if only the sub-paragraphs have verbs.
func (m *mapping) clauses() {
	place := 0
	for _, top := range m.order {
		var all []placedClause
		for i, c := range top.clauses {
			all = append(all, placedClause{c, i + 1, top, 0})
		}
		all = itemClauses(all, top.items, len(top.clauses))
		m.inText(all)
		for _, c := range all {
			place++
			m.clause(c.clause, c.number, place, c.holder, top)
		}
	}
}

func itemClauses(all []placedClause, items []*unit, before int) []placedClause {
	for _, u := range items {
		for i, c := range u.clauses {
			all = append(all, placedClause{c, before + i + 1, u, 0})
		}
		all = itemClauses(all, u.items, before)
	}
	return all
}

// A placedClause is a clause of a top paragraph, with the number in its fragment and the place of its verb.
type placedClause struct {
	clause
	number int
	holder *unit
	at     int
}

// inText puts the clauses of a top paragraph into the order of its text, that of the first version that has any of them.
// Clauses that this version lacks follow those after which they are numbered.
func (m *mapping) inText(all []placedClause) {
	for _, v := range m.versions {
		at, has := 0, false
		for i := range all {
			if o := slices.IndexFunc(all[i].clause, func(o occurrence) bool { return o.lang == v.Language }); o >= 0 {
				at, has = all[i].clause[o].Verb.Start, true
			}
			all[i].at = at
		}
		if has {
			slices.SortStableFunc(all, func(a, b placedClause) int { return cmp.Compare(a.at, b.at) })
			return
		}
	}
}

func (m *mapping) clause(c clause, n, place int, holder, top *unit) {
	s := m.part(holder.id + ".c" + strconv.Itoa(n))
	m.add(s, position, integer(place))
	m.add(top.node, hasClause, s.object)
	if holder != top {
		m.add(holder.node, hasClause, s.object)
	}
	class := ontology.ClassClause
	for _, o := range c {
		if len(o.Reports) > 0 {
			class = ontology.ClassReportingRequest
		}
	}
	m.isA(s, class)
	does := shortcuts()[c.action()]
	m.add(s, action, m.concept(does.IRI()))
	for _, o := range c {
		m.addText(s, verbPhrase, o.Verb.Of(o.top.Text), o.lang)
		for i := range o.Concerns {
			t := m.target(&o.Concerns[i], o.lang)
			if t.object == nil {
				continue
			}
			m.add(s, concerns, t.object)
			if !does.ToAddressee() {
				m.shortcut(does.predicate, t)
			}
			m.shortcut(effects[o.Effect], t)
		}
		for i := range o.Addressees {
			t := m.target(&o.Addressees[i], o.lang)
			if t.object == nil {
				m.addText(s, addresseeText, o.Addressees[i].Group, o.lang)
				continue
			}
			m.add(s, addressee, t.object)
			if does.ToAddressee() {
				m.shortcut(does.predicate, t)
			}
		}
		if m.options.Mentions {
			m.evidence(s, top, o)
		}
	}
	m.report(s, c)
}

// shortcut links the document directly to the target of a clause, if the range of the property allows it. Drafts get
// no shortcuts, since their clauses say what the organ would have done.
func (m *mapping) shortcut(p rdf.Predicate, t target) {
	if p != nil && !m.draft && ontology.Fits(p.String(), t.class) {
		m.add(m.doc, p, t.object)
	}
}

// A target is what a clause points at.
type target struct {
	object rdf.Object // nil for the document itself, and for a group that the closed list lacks
	class  string     // local name of its class
}

func (m *mapping) target(t *resolution.Target, lang string) target {
	e := t.Entity
	if t.Group != "" {
		e = groupOf(t, lang)
	}
	switch {
	case e != nil:
		return target{m.entity(e, described).object, e.Class()}
	case t.Symbol != "":
		if d := m.other(t.Symbol); d != nil {
			return target{d.object, d.class}
		}
	}
	return target{}
}

// report writes what a reporting request asks for. Versions differ in what they say of it, so receivers and times come
// from the first version that has any of them.
func (m *mapping) report(s node, c clause) {
	for _, o := range c {
		if i := slices.IndexFunc(o.Reports, func(r resolution.Report) bool { return r.Every != "" }); i >= 0 {
			m.addText(s, reportEvery, o.Reports[i].Every, o.lang)
		}
	}
	if i := slices.IndexFunc(c, func(o occurrence) bool { return slices.ContainsFunc(o.Reports, named) }); i >= 0 {
		for _, r := range c[i].Reports {
			if r.To != nil {
				m.add(s, reportTo, m.entity(r.To, described).object)
			}
		}
	}
	for _, o := range c {
		due := false
		for _, r := range o.Reports {
			session := m.dueSession(&r)
			if session != nil {
				m.add(s, dueAtSession, session.object)
			}
			m.addDate(s, dueOn, r.On)
			due = due || session != nil || r.On != ""
		}
		if due {
			return
		}
	}
}

// named reports whether a body is named that is to receive the report.
func named(r resolution.Report) bool { return r.To != nil }

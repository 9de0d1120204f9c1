package mapper

import (
	"slices"
	"strconv"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// A clause is one verb of the organ in all its language versions.
type clause []occurrence

// An occurrence is a clause in one version, with the text of the top paragraph that its positions count in.
type occurrence struct {
	*resolution.Clause
	lang, text string
}

// action is that of the first version.
func (c clause) action() string { return c[0].Action }

// gatherClauses gives the units their clauses, first from versions that know all the verbs of a paragraph: what others know of
// its opening verb joins them.
func (m *mapping) gatherClauses() {
	for _, opening := range [...]bool{false, true} {
		for _, v := range m.versions {
			for i := range v.Paragraphs {
				m.gather(v, &v.Paragraphs[i], opening)
			}
		}
	}
}

// gather adds the clauses of a top paragraph in one version to the units that hold their verbs: those of opening verbs that
// are all its language knows, or the others. Clauses without an action of the closed list are left out.
func (m *mapping) gather(v *resolution.Resolution, top *resolution.Paragraph, opening bool) {
	u := m.units[top.ID]
	alone := len(u.clauses) == 0 && len(m.versions) == 1
	var holders []*unit
	found := map[*unit]clause{}
	for i := range top.Clauses {
		c := &top.Clauses[i]
		if c.Opening != opening || ontology.FindAction(c.Action) == nil {
			continue
		}
		holder := m.holder(c, u)
		if alone {
			holder.clauses = append(holder.clauses, clause{{c, v.Language, top.Text}})
			continue
		}
		if found[holder] == nil {
			holders = append(holders, holder)
		}
		found[holder] = append(found[holder], occurrence{c, v.Language, top.Text})
	}
	known := opening && u.known()
	for _, h := range holders {
		switch {
		case !opening:
			h.clauses = align(h.clauses, found[h])
		case len(h.clauses) > 0:
			h.clauses[0] = append(h.clauses[0], found[h][0])
		case !known:
			h.clauses = append(h.clauses, found[h][:1])
		}
	}
}

// known reports whether a version knows all the verbs of a paragraph or sub-paragraph: what others open with adds none.
func (u *unit) known() bool {
	return slices.ContainsFunc(u.clauses, func(c clause) bool { return !c[0].Opening }) || slices.ContainsFunc(u.items, (*unit).known)
}

// holder is the unit whose own words the verb stands in.
func (m *mapping) holder(c *resolution.Clause, top *unit) *unit {
	if u := m.units[c.Item]; c.Item != "" && u != nil {
		return u
	}
	return top
}

// align lays the clauses of one more version upon those of the versions before. Languages order them differently, so that
// clauses are the same if they have the same action, the first with the first; then, in order, if their actions are of
// one family, which translations confuse ("urges", "请"); or if there is only one. The rest are clauses of their own at
// the end.
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
		free := map[string][]int{} // clauses that are not taken, by their kind
		for i := range before {
			if !taken[i] {
				k := kind(clauses[i].action())
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

// clauses writes the clauses of all paragraphs. Those of a sub-paragraph belong to it and to its top paragraph; their
// numbers go on from those of the paragraph's own clauses, so that the numbers tell which verb opens the paragraph:
// #op4.c1, #op4.a.c2; and #op4.a.c1 where the verbs stand in the sub-paragraphs only.
func (m *mapping) clauses() {
	for _, top := range m.order {
		for i, c := range top.clauses {
			m.clause(c, i+1, top, top)
		}
		m.itemClauses(top.items, top)
	}
}

func (m *mapping) itemClauses(items []*unit, top *unit) {
	for _, u := range items {
		for i, c := range u.clauses {
			m.clause(c, len(top.clauses)+i+1, u, top)
		}
		m.itemClauses(u.items, top)
	}
}

func (m *mapping) clause(c clause, n int, holder, top *unit) {
	s := m.part(holder.id + ".c" + strconv.Itoa(n))
	m.add(top.node, hasClause, s.object)
	if holder != top {
		m.add(holder.node, hasClause, s.object)
	}
	class := clauseClass
	for _, o := range c {
		if o.Report != nil {
			class = reportingRequestClass
		}
	}
	m.add(s, typePredicate, class)
	does := shortcuts()[c.action()]
	m.add(s, action, does.object)
	for _, o := range c {
		m.addText(s, verbPhrase, o.Verb.Of(o.text), o.lang)
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
				continue
			}
			m.add(s, addressee, t.object)
			if does.ToAddressee() {
				m.shortcut(does.predicate, t)
			}
		}
	}
	m.report(s, c)
}

// shortcut links the document to what a clause is about, if the property may point at it. The clauses of a draft say what
// the organ would have done: they make none.
func (m *mapping) shortcut(p rdf.Predicate, t target) {
	if p != nil && !m.draft && t.class != "" && ontology.Fits(p.String(), t.class) {
		m.add(m.doc, p, t.object)
	}
}

// A target is what a clause points at.
type target struct {
	object rdf.Object // nil for the document itself
	class  string     // local name of its class, "" for a group that is only words
}

func (m *mapping) target(t *resolution.Target, lang string) target {
	switch {
	case t.Entity != nil:
		return target{m.entity(t.Entity, described).object, string(t.Entity.Kind)}
	case t.Symbol != "":
		if d := m.other(t.Symbol); d != nil {
			return target{d.object, d.class}
		}
	case t.Name != "":
		return target{object: inLanguage(t.Name, "en")}
	case t.Group != "":
		return target{object: inLanguage(t.Group, lang)}
	}
	return target{}
}

// report writes what a reporting request asks for: of each detail what the first version says that has it.
func (m *mapping) report(s node, c clause) {
	var to *ontology.Entity
	var atSession, on string
	for _, o := range c {
		if r := o.Report; r != nil {
			if to == nil {
				to = r.To
			}
			if atSession == "" && on == "" {
				atSession, on = r.Session, r.On
			}
			m.addText(s, reportEvery, r.Every, o.lang)
		}
	}
	if to != nil {
		m.add(s, reportTo, m.entity(to, described).object)
	}
	m.addPlain(s, dueAtSession, atSession)
	m.addDate(s, dueOn, on)
}

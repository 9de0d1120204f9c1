package mapper

import (
	"cmp"
	"strings"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// document writes what the cover page and the metadata say. Of single values it takes the one that most versions
// have, of lists the one of the first version that has any.
func (m *mapping) document() {
	first := m.versions[0]
	kind := first.Symbol.Class()
	if m.draft {
		kind = "Draft"
	}
	m.isA(m.doc, ontology.NS+kind)
	m.addPlain(m.doc, symbol, string(first.Symbol))
	m.addPlain(m.doc, akomaNtosoName, m.agreed(akomaNtosoWork))
	for _, v := range m.versions {
		m.addText(m.doc, title, v.Title, v.Language)
		m.addPlain(m.doc, jobNumber, v.JobNumber)
	}
	if m.corrected != "" { // nobody adopts a corrigendum
		m.link(corrects, string(m.corrected))
	} else {
		m.decision()
		m.votes()
	}
	m.addDate(m.doc, issued, m.agreed(issuedOn))
	session := m.ownSession()
	if session != nil {
		m.add(m.doc, sessionPredicate, session.object)
	}
	m.agenda(session)
	m.body(onReportOf, m.agreed(committee))
	m.link(originatingDocument, m.agreed(report))
	m.addPlain(m.doc, originatingParagraph, m.agreed(reportParagraph))
	for _, v := range m.versions {
		for _, d := range v.Drafts {
			m.link(originatingDocument, d)
		}
		m.states(sponsoredBy, v.Year(), v.Sponsors)
		for _, s := range v.Subjects {
			m.add(m.doc, subject, newNode(s).object)
		}
	}
}

// decision writes what the organ did with the text: when, where and how it adopted it, or that it did not.
func (m *mapping) decision() {
	if outcome := m.outcome(); outcome != "" {
		m.add(m.doc, outcomePredicate, m.concept(outcome.IRI()))
	}
	if m.draft {
		m.addDate(m.doc, votedOn, m.agreed(voted))
		m.body(consideredBy, m.agreed(organ))
		m.link(consideredAtMeeting, m.agreed(meeting))
		return
	}
	m.addDate(m.doc, adoptedOn, m.agreed(adopted))
	if method := ontology.Method(m.agreed(adoption)); method != "" {
		m.add(m.doc, adoptionMethod, m.concept(method.IRI()))
	}
	m.body(adoptedBy, m.agreed(organ))
	m.link(adoptedAtMeeting, m.agreed(meeting))
}

// outcome returns the outcome in most versions. Versions printed before the decision do not count if any version
// knows it.
func (m *mapping) outcome() ontology.Outcome {
	if decided := m.agreed(decidedOutcome); decided != "" {
		return ontology.Outcome(decided)
	}
	return ontology.Outcome(m.agreed(outcomeOf))
}

func decidedOutcome(r *resolution.Resolution) string {
	if r.Outcome == ontology.Pending {
		return ""
	}
	return string(r.Outcome)
}

// The values that language versions should agree about.
func outcomeOf(r *resolution.Resolution) string       { return string(r.Outcome) }
func voted(r *resolution.Resolution) string           { return r.Voted }
func adopted(r *resolution.Resolution) string         { return r.Adopted }
func issuedOn(r *resolution.Resolution) string        { return r.Issued }
func sessionNumber(r *resolution.Resolution) string   { return r.Session }
func adoption(r *resolution.Resolution) string        { return string(r.Adoption) }
func organ(r *resolution.Resolution) string           { return r.Organ }
func akomaNtosoWork(r *resolution.Resolution) string  { return r.AkomaNtoso }
func committee(r *resolution.Resolution) string       { return r.Committee }
func meeting(r *resolution.Resolution) string         { return r.Meeting }
func report(r *resolution.Resolution) string          { return r.Report }
func reportParagraph(r *resolution.Resolution) string { return r.ReportParagraph }

// agendaItems returns the numbers of the agenda items: "14, 74 (b)".
func agendaItems(r *resolution.Resolution) string {
	var buffer [2]string
	numbers := buffer[:0]
	for _, item := range r.AgendaItems {
		numbers = append(numbers, item.Number)
	}
	return strings.Join(numbers, ", ")
}

// agreed returns the value that most versions have, on a tie the first; "" if none has one.
func (m *mapping) agreed(of func(*resolution.Resolution) string) string {
	var buffer [6]string
	values := buffer[:0]
	for _, v := range m.versions {
		values = append(values, of(v))
	}
	return commonest(values)
}

// commonest returns the most frequent value, on a tie the first, ignoring "".
func commonest(values []string) string {
	best, most := "", 0
	for _, v := range values {
		count := 0
		for _, w := range values {
			if v == w {
				count++
			}
		}
		if v != "" && count > most {
			best, most = v, count
		}
	}
	return best
}

// body links the document to a body by its path. Readers derive paths from what the source prints ("plenary meeting");
// a path that the authority lacks is not a body and is left out.
func (m *mapping) body(p rdf.Predicate, path string) {
	if e := ontology.LoadAuthority().ByPath(path); e != nil {
		m.add(m.doc, p, m.entity(e, described).object)
	}
}

// link links the document to another document.
func (m *mapping) link(p rdf.Predicate, sym string) {
	if d := m.other(ontology.Symbol(sym)); d != nil {
		m.add(m.doc, p, d.object)
	}
}

// states links the document to States by their names. Names that are not of a State are left out; Check reports them.
func (m *mapping) states(p rdf.Predicate, year string, names []string) {
	for _, n := range names {
		if e := ontology.StateOf(n, year); e != nil {
			m.add(m.doc, p, m.entity(e, labelled).object)
		}
	}
}

// languageVersion returns the node of a version. Its fragment, lang-zh, cannot equal that of a paragraph, clause or
// footnote, since it has neither a digit nor a stop.
func (m *mapping) languageVersion(lang string) node {
	return m.part("lang-" + cmp.Or(lang, undetermined))
}

// languageVersions writes one node per version, with the file that contains its text.
func (m *mapping) languageVersions() {
	for _, v := range m.versions {
		n := m.languageVersion(v.Language)
		m.add(m.doc, hasLanguageVersion, n.object)
		m.isA(n, ontology.ClassLanguageVersion)
		m.addText(n, title, v.Title, v.Language)
		m.addPlain(n, jobNumber, v.JobNumber)
		if v.Language != "" {
			m.add(n, language, newNode(ontology.ISO639+v.Language).object)
			if v.Symbol != "" {
				m.add(n, source, newNode("https://docs.un.org/"+v.Language+"/"+ontology.Encode(string(v.Symbol))).object)
			}
		}
		if file, ok := inputFile(v.Source); ok {
			m.add(n, embodiedIn, file.object)
		}
	}
}

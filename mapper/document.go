package mapper

import (
	"cmp"
	"encoding/base64"
	"encoding/hex"
	"path"
	"path/filepath"

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
	m.add(m.doc, typePredicate, documentClass(kind))
	m.addPlain(m.doc, symbol, string(first.Symbol))
	for _, v := range m.versions {
		m.addText(m.doc, title, v.Title, v.Language)
		m.addText(m.doc, agendaItemTitle, v.AgendaTitle, v.Language)
		m.addPlain(m.doc, jobNumber, v.JobNumber)
	}
	m.decision()
	m.addDate(m.doc, issued, m.agreed(issuedOn))
	m.addPlain(m.doc, session, m.agreed(sessionOf))
	m.body(onReportOf, m.agreed(committee))
	m.link(originatingDocument, m.agreed(report))
	m.addPlain(m.doc, originatingParagraph, m.agreed(reportParagraph))
	for _, v := range m.versions {
		for _, d := range v.Drafts {
			m.link(originatingDocument, d)
		}
		m.states(sponsoredBy, v.Sponsors)
		m.states(votedForBy, v.Votes.InFavour)
		m.states(votedAgainstBy, v.Votes.Opposed)
		m.states(abstainedBy, v.Votes.Abstain)
		for _, s := range v.Subjects {
			m.add(m.doc, subject, newNode(s).object)
		}
	}
	for _, v := range m.versions {
		if len(v.AgendaItems) > 0 {
			for _, item := range v.AgendaItems {
				m.addPlain(m.doc, agendaItem, item)
			}
			break
		}
	}
	for _, v := range m.versions {
		if v.Votes.Recorded {
			m.add(m.doc, votesFor, integer(v.Votes.For))
			m.add(m.doc, votesAgainst, integer(v.Votes.Against))
			m.add(m.doc, abstentions, integer(v.Votes.Abstaining))
			break
		}
	}
}

// decision writes what the organ did with the text: when, where and how it adopted it, or that it did not.
func (m *mapping) decision() {
	if outcome := m.outcome(); outcome != "" {
		m.add(m.doc, outcomePredicate, iri(outcome.IRI()))
	}
	if m.draft {
		m.addDate(m.doc, votedOn, m.agreed(voted))
		m.body(consideredBy, m.agreed(organ))
		m.link(consideredAtMeeting, m.agreed(meeting))
		return
	}
	m.addDate(m.doc, adoptedOn, m.agreed(adopted))
	m.addPlain(m.doc, adoptionMethod, m.agreed(adoption))
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
func sessionOf(r *resolution.Resolution) string       { return r.Session }
func adoption(r *resolution.Resolution) string        { return r.Adoption }
func organ(r *resolution.Resolution) string           { return r.Organ }
func committee(r *resolution.Resolution) string       { return r.Committee }
func meeting(r *resolution.Resolution) string         { return r.Meeting }
func report(r *resolution.Resolution) string          { return r.Report }
func reportParagraph(r *resolution.Resolution) string { return r.ReportParagraph }

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
func (m *mapping) states(p rdf.Predicate, names []string) {
	for _, n := range names {
		if e := ontology.StateByName(n); e != nil {
			m.add(m.doc, p, m.entity(e, labelled).object)
		}
	}
}

// languageVersion returns the node of a version. Its fragment, lang-zh, cannot equal that of a paragraph, clause or
// footnote, since it has neither a digit nor a stop.
func (m *mapping) languageVersion(lang string) node {
	return m.part("lang-" + cmp.Or(lang, undetermined))
}

// languageVersions writes one node per version, with its sources.
func (m *mapping) languageVersions() {
	run := m.run()
	for _, v := range m.versions {
		n := m.languageVersion(v.Language)
		m.add(m.doc, hasLanguageVersion, n.object)
		m.add(n, typePredicate, languageVersionClass)
		m.addText(n, title, v.Title, v.Language)
		m.addPlain(n, jobNumber, v.JobNumber)
		if v.Language != "" {
			m.add(n, language, newNode(ontology.ISO639+v.Language).object)
			if v.Symbol != "" {
				m.add(n, source, newNode("https://docs.un.org/"+v.Language+"/"+ontology.Encode(string(v.Symbol))).object)
			}
		}
		m.add(n, generatedBy, run.object)
		m.input(n, v.Source)
	}
}

// input writes the file that a version was read from. Its IRI is the digest of its bytes (RFC 6920), so that it is
// the same on every machine.
func (m *mapping) input(version node, s resolution.Source) {
	digest, err := hex.DecodeString(s.SHA256)
	if err != nil || len(digest) == 0 {
		return
	}
	n := newNode("ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(digest))
	m.add(version, derivedFrom, n.object)
	m.add(n, typePredicate, provEntityClass)
	m.addPlain(n, sha256, s.SHA256)
	if s.Name != "-" {
		m.addPlain(n, name, ontology.Legal(path.Base(filepath.ToSlash(s.Name))))
	}
}

// run writes the run of the program that made the graph, without the time, so that the same input gives the same
// bytes.
func (m *mapping) run() node {
	suffix := ""
	if m.options.Version != "" {
		suffix = "-" + ontology.Encode(m.options.Version)
	}
	run, tool := newNode(m.base+"run/unkg"+suffix), newNode(m.base+"tool/unkg"+suffix)
	m.add(run, typePredicate, activityClass)
	m.add(run, associatedWith, tool.object)
	m.add(tool, typePredicate, softwareAgentClass)
	m.addPlain(tool, name, "unkg")
	m.addPlain(tool, softwareVersion, m.options.Version)
	return run
}

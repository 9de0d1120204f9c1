package shape

import (
	"sort"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// Check returns the faults of a graph in the order of its subjects, first those against the shapes, then those against
// the rules.
func (d *Data) Check() (faults []Fault) {
	report := func(f Fault) { faults = append(faults, f) }
	for _, rule := range []func(*Data, func(Fault)){conformance, names, places, evidence, later} {
		rule(d, report)
	}
	return faults
}

// conformance: the graph conforms to the shapes.
func conformance(d *Data, report func(Fault)) {
	for _, s := range d.subjects {
		told := map[Fault]bool{}
		for _, sp := range shapes() {
			for _, class := range sp.targets {
				if !d.isA(s, class) {
					continue
				}
				sp.check(d, s, func(f Fault) {
					if !told[f] { // shapes of several classes say the same
						told[f] = true
						report(f)
					}
				})
				break
			}
		}
	}
}

// names: no blank nodes, and the IRI of a document follows from its symbol.
func names(d *Data, report func(Fault)) {
	for _, b := range d.blank {
		report(Fault{Subject: b, Reason: "a blank node: everything has an IRI"})
	}
	for _, s := range d.subjects {
		symbol := d.first(s, ontology.PropSymbol)
		_, local, ok := strings.Cut(s, "/document/")
		if symbol == "" || !ok {
			continue
		}
		if want := ontology.Symbol(symbol).Local(); want != local {
			report(Fault{s, ontology.PropSymbol, `"` + symbol + `"`, "the IRI of this symbol ends in " + want, false})
		}
	}
}

// places: paragraphs, footnotes, clauses and language versions hang on their document.
func places(d *Data, report func(Fault)) {
	held := map[string]bool{}
	for _, s := range d.subjects {
		for _, st := range d.of[s] {
			switch st.property {
			case ontology.PropHasParagraph, ontology.PropHasFootnote, ontology.PropHasClause, ontology.PropHasLanguageVersion:
				held[st.object.value] = true
				if document, _, _ := strings.Cut(s, "#"); !strings.HasPrefix(st.object.value, document+"#") {
					report(Fault{s, st.property, st.object.String(), "it is no part of the document", false})
				}
			}
		}
	}
	for _, s := range d.subjects {
		for _, class := range []string{
			ontology.ClassParagraph, ontology.ClassPreambularParagraph, ontology.ClassOperativeParagraph, ontology.ClassFootnote,
			ontology.ClassClause, ontology.ClassReportingRequest, ontology.ClassLanguageVersion,
		} {
			if !held[s] && d.isA(s, class) {
				report(Fault{Subject: s, Reason: "a " + short(class) + " that hangs on nothing"})
				break
			}
		}
	}
}

// evidence: what a document says of others by a shortcut is said by a clause of its own.
func evidence(d *Data, report func(Fault)) {
	shortcuts := map[string]string{}
	for _, a := range ontology.Actions() {
		shortcuts[a.IRI()] = a.Shortcut
	}
	type edge struct{ document, property, object string }
	said := map[edge]bool{}
	for _, s := range d.subjects {
		property := shortcuts[d.first(s, ontology.PropAction)]
		if property == "" {
			continue
		}
		document, _, _ := strings.Cut(s, "#")
		for _, p := range []string{ontology.PropConcerns, ontology.PropAddressee} {
			for _, o := range d.values(s, p) {
				said[edge{document, property, o.value}] = true
			}
		}
	}
	known := map[string]bool{}
	for _, p := range shortcuts {
		known[p] = p != ""
	}
	for _, s := range d.subjects {
		for _, st := range d.of[s] {
			if known[st.property] && !said[edge{s, st.property, st.object.value}] {
				report(Fault{s, st.property, st.object.String(), "no clause of the document says so", false})
			}
		}
	}
}

// later: a citation of a document later than the citing one is doubtful.
func later(d *Data, report func(Fault)) {
	var doubtful []Fault
	for _, s := range d.subjects {
		adopted := d.first(s, ontology.PropAdoptedOn)
		if adopted == "" {
			continue
		}
		for _, o := range d.values(s, ontology.PropCites) {
			if cited := d.first(o.value, ontology.PropAdoptedOn); cited > adopted {
				doubtful = append(doubtful, Fault{s, ontology.PropCites, o.String(), "a document of " + cited + ", later than " + adopted, true})
			}
		}
	}
	sort.SliceStable(doubtful, func(i, j int) bool { return doubtful[i].Subject < doubtful[j].Subject })
	for _, f := range doubtful {
		report(f)
	}
}

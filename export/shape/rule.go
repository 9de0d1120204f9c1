package shape

import (
	"cmp"
	"slices"
	"strings"

	"github.com/unkg/unkg/export/index"
	"github.com/unkg/unkg/ontology"
)

// Check returns the faults of a graph: first violations of the shapes, in the order of subjects, then violations of the
// rules that shapes cannot express.
func (d *Data) Check() []Fault {
	d.end()
	return d.check(published().check(d))
}

// check returns the faults of a graph, given the violations of the shapes.
func (d *Data) check(results []result) []Fault {
	faults := d.faults(results)
	report := func(f Fault) { faults = append(faults, f) }
	for _, rule := range []func(*Data, func(Fault)){names, declared, entailed, disjoint, places, evidence, drafts, candidates, later} {
		rule(d, report)
	}
	symbols := map[string]string{} // of documents
	for i, f := range faults {
		if f.Place == "" {
			faults[i].Place = d.place(f.Subject, symbols)
		}
	}
	return faults
}

// faults converts results to faults without duplicates, since shapes of several classes may overlap. It leaves out
// results about blank nodes: the rule names reports that they are blank.
func (d *Data) faults(results []result) (faults []Fault) {
	for _, r := range results {
		if r.focus.Kind != index.Blank {
			faults = append(faults, r.fault(d))
		}
	}
	order := map[string]int{}
	for node := range d.graph.Subjects() {
		order[node.Name()] = len(order) + 1
	}
	slices.SortFunc(faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(order[a.Subject], order[b.Subject]), strings.Compare(a.Subject, b.Subject),
			strings.Compare(a.Property, b.Property), strings.Compare(a.Value, b.Value), strings.Compare(a.Reason, b.Reason))
	})
	return slices.Compact(faults)
}

// names: no blank nodes in what has a class or property of ours, and the IRI of a document follows from its symbol.
func names(d *Data, report func(Fault)) {
	told := map[string]bool{}
	check := func(t term) {
		if t.Kind == index.Blank && !told[t.Value] {
			told[t.Value] = true
			report(Fault{Subject: t.Value, Reason: "a blank node: everything has an IRI"})
		}
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		ours := slices.ContainsFunc(d.values(s, ontology.RDFType), func(t term) bool { return namespace(t.Value) == ontology.NS })
		for property, object := range node.All() {
			if ours || namespace(property) == ontology.NS {
				check(index.Named(s))
				check(object)
			}
		}
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		symbol := d.first(s, ontology.PropSymbol)
		_, local, ok := strings.Cut(s, "/document/")
		if symbol == "" || !ok {
			continue
		}
		if want := ontology.Symbol(symbol).Local(); want != local {
			report(Fault{Subject: s, Property: ontology.PropSymbol, Value: `"` + symbol + `"`, Reason: "the IRI of this symbol ends in " + want})
		}
	}
}

// places: paragraphs, footnotes, clauses and language versions are linked from their document.
func places(d *Data, report func(Fault)) {
	held := map[string]bool{}
	for node := range d.graph.Subjects() {
		s := node.Name()
		for property, object := range node.All() {
			switch property {
			case ontology.PropHasParagraph, ontology.PropHasFootnote, ontology.PropHasClause, ontology.PropHasLanguageVersion:
				held[object.Value] = true
				if document, _, _ := strings.Cut(s, "#"); !strings.HasPrefix(object.Value, document+"#") {
					report(Fault{Subject: s, Property: property, Value: written(object), Reason: "it is no part of the document"})
				}
			}
		}
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		for _, class := range []string{ontology.ClassParagraph, ontology.ClassFootnote, ontology.ClassClause, ontology.ClassLanguageVersion} {
			if !held[s] && d.isA(s, class) {
				report(Fault{Subject: s, Reason: "a " + short(class) + " that hangs on nothing"})
				break
			}
		}
	}
}

// evidence: for each shortcut of a document one of its clauses says the same; unkg:directs is a shortcut of all its kinds.
func evidence(d *Data, report func(Fault)) {
	shortcuts, known := map[string][]string{}, map[string]bool{} // by action, and all
	for _, a := range ontology.Actions() {
		shortcut := ontology.FindProperty(a.Shortcut)
		if !isShortcut(shortcut) {
			continue
		}
		shortcuts[a.IRI()] = append(shortcuts[a.IRI()], shortcut.IRI)
		for _, super := range shortcut.Supers {
			if isShortcut(ontology.FindProperty(super)) {
				shortcuts[a.IRI()] = append(shortcuts[a.IRI()], super)
			}
		}
		for _, p := range shortcuts[a.IRI()] {
			known[p] = true
		}
	}
	type edge struct{ document, property, object string }
	said := map[edge]bool{}
	for node := range d.graph.Subjects() {
		s := node.Name()
		document, _, _ := strings.Cut(s, "#")
		for _, property := range shortcuts[d.first(s, ontology.PropAction)] {
			for _, p := range []string{ontology.PropConcerns, ontology.PropAddressee} {
				for _, o := range d.values(s, p) {
					said[edge{document, property, o.Value}] = true
				}
			}
		}
	}
	for node := range d.graph.Subjects() {
		s := node.Name()
		for property, object := range node.All() {
			if known[property] && !said[edge{s, property, object.Value}] {
				report(Fault{Subject: s, Property: property, Value: written(object), Reason: "no clause of the document says so"})
			}
		}
	}
}

// later: a citation of a document that is later than the citing one is doubtful.
func later(d *Data, report func(Fault)) {
	var subjects []string
	for node := range d.graph.Subjects() {
		subjects = append(subjects, node.Name())
	}
	slices.Sort(subjects)
	for _, s := range subjects {
		adopted := d.first(s, ontology.PropAdoptedOn)
		if adopted == "" {
			continue
		}
		var citing map[term]string
		for _, o := range d.values(s, ontology.PropCites) {
			if cited := d.first(o.Value, ontology.PropAdoptedOn); cited > adopted {
				if citing == nil {
					citing = d.citing(s)
				}
				report(Fault{
					Place: citing[o], Subject: s, Property: ontology.PropCites, Value: written(o),
					Reason: "a document of " + cited + ", later than " + adopted, Warning: true,
				})
			}
		}
	}
}

// citing names the paragraphs and footnotes of a document that cite others, by the document cited.
func (d *Data) citing(document string) map[term]string {
	parts := map[term][]string{}
	for _, property := range []string{ontology.PropHasParagraph, ontology.PropHasFootnote} {
		for _, p := range d.values(document, property) {
			_, part, _ := strings.Cut(p.Value, "#")
			for _, cited := range d.values(p.Value, ontology.PropCites) {
				parts[cited] = append(parts[cited], part)
			}
		}
	}
	symbol, places := d.symbol(document), make(map[term]string, len(parts))
	for cited, list := range parts {
		places[cited] = symbol + " " + strings.Join(list, ", ")
	}
	return places
}

package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/shape"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
)

// A mutation is a change of the graph of the specimens that makes a fault of it. Statements are written with the prefixes
// of data, D for the document A/RES/99/902, and between semicolons; one without a value stands for all its values.
type mutation struct {
	what      string
	drop, add string
	want      string // the fault, with D for the IRI of the document and names relative to the base
}

// TestMutations changes one thing after the other, and validation finds it: each by itself, and Jena finds as many at once as do not hide each other.
func TestMutations(t *testing.T) {
	graph := exported(t, "ntriples", mapper.Run{Options: mapper.Options{Mentions: true}}, specimens(t))
	if found := faultsOf(t, graph); len(found) > 0 {
		t.Fatalf("faults of the graph itself: %s", strings.Join(found, "\n"))
	}
	var together [][]mutation
	for _, m := range mutations {
		if found := faultsOf(t, mutated(t, graph, m)); !slices.Contains(found, m.want) {
			t.Errorf("%s:\ngot  %s\nwant %s", m.what, strings.Join(found, "\n     "), m.want)
			continue
		}
		fits := func(list []mutation) bool {
			list = append(slices.Clone(list), m)
			found := faultsOf(t, mutated(t, graph, list...))
			return !slices.ContainsFunc(list, func(m mutation) bool { return !slices.Contains(found, m.want) })
		}
		if i := slices.IndexFunc(together, fits); i >= 0 {
			together[i] = append(together[i], m)
		} else {
			together = append(together, []mutation{m})
		}
	}
	jena := judge.SHACLs()[0]
	for _, list := range together {
		found := reportedBy(t, jena, mutated(t, graph, list...))
		for _, m := range list {
			if !slices.Contains(found, m.want) {
				t.Errorf("%s does not find that %s: %s", jena.Name, m.what, m.want)
			}
		}
	}
}

// faultsOf returns what validation says of a graph in N-Triples.
func faultsOf(t *testing.T, graph string) []string {
	t.Helper()
	return faultLines(dataOf(t, graph).Check())
}

// reportedBy returns what validation says of a graph with the violations of shapes that another engine finds.
func reportedBy(t *testing.T, engine judge.SHACL, graph string) []string {
	t.Helper()
	report := engine.Report(t, ontology.FileNamed("shapes").Text(), graph)
	faults, err := dataOf(t, graph).CheckReported(dataOf(t, report))
	if err != nil {
		t.Fatalf("%s: %v", engine.Name, err)
	}
	return faultLines(faults)
}

func dataOf(t *testing.T, graph string) *shape.Data {
	t.Helper()
	data := shape.NewData()
	if _, err := data.Read(strings.NewReader(graph)); err != nil {
		t.Fatal(err)
	}
	return data
}

func faultLines(faults []shape.Fault) (lines []string) {
	names := strings.NewReplacer(specimenDocument, "D", ontology.NS, "unkg:", ontology.DefaultBase, "")
	for _, f := range faults {
		lines = append(lines, names.Replace(f.Error()))
	}
	return lines
}

const specimenDocument = ontology.DefaultBase + "document/A-RES-99-902"

// mutated returns the graph with changes. What is dropped must be there.
func mutated(t *testing.T, graph string, list ...mutation) string {
	t.Helper()
	lines := strings.Split(graph, "\n")
	for _, m := range list {
		for _, s := range statementsOf(m.drop) {
			n := len(lines)
			lines = slices.DeleteFunc(lines, func(line string) bool { return strings.HasPrefix(line, s+" ") })
			if len(lines) == n && len(list) == 1 {
				t.Errorf("%s: the graph has no %s", m.what, s)
			}
		}
		for _, s := range statementsOf(m.add) {
			lines = append(lines, s+" .")
		}
	}
	return strings.Join(lines, "\n")
}

// statementsOf returns statements as N-Triples without their full stops.
func statementsOf(statements string) (lines []string) {
	prefixes := append(ontology.Prefixes(ontology.DefaultBase), ontology.Prefix{Name: "document", IRI: ontology.DefaultBase + "document/"})
	iri := func(word string) string {
		if local, ok := strings.CutPrefix(word, "D"); ok && (local == "" || local[0] == '#') {
			return "<" + specimenDocument + local + ">"
		}
		prefix, local, _ := strings.Cut(word, ":")
		for _, p := range prefixes {
			if p.Name == prefix {
				return "<" + p.IRI + local + ">"
			}
		}
		return word // a blank node
	}
	for s := range strings.SplitSeq(statements, " ; ") {
		if s == "" {
			continue
		}
		words := strings.SplitN(s, " ", 3)
		for i, word := range words {
			switch text, datatype, typed := strings.Cut(word, "^^"); {
			case word == "a":
				words[i] = "<" + ontology.RDFType + ">"
			case strings.Trim(word, "0123456789") == "":
				words[i] = `"` + word + `"^^<` + ontology.XSDInteger + ">"
			case word[0] == '\'':
				words[i] = strings.ReplaceAll(text, "'", `"`)
				if typed {
					words[i] += "^^" + iri(datatype)
				}
			default:
				words[i] = iri(word)
			}
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return lines
}

var mutations = []mutation{
	{
		"a clause concerns a paragraph",
		"", "D#pp1.c1 unkg:concerns D#pp1",
		"A/RES/99/902 pp1: <D#pp1.c1>: unkg:concerns <D#pp1>: what a clause concerns is a document or an entity (no unkg:Document; no unkg:Entity)",
	},
	{
		"a clause concerns something unknown",
		"", "D#pp1.c1 unkg:concerns body:nobody",
		"A/RES/99/902 pp1: <D#pp1.c1>: unkg:concerns <body/nobody>: what a clause concerns is a document or an entity (no unkg:Document; no unkg:Entity)",
	},
	{
		"a document recalls a clause",
		"", "D unkg:recalls D#pp1.c1",
		"<D>: unkg:recalls <D#pp1.c1>: what a document recalls is a document or an entity (no unkg:Document; no unkg:Entity)",
	},
	{
		"a convention is asked",
		"", "D#op4.c1 unkg:addressee convention:unclos",
		"A/RES/99/902 op4: <D#op4.c1>: unkg:addressee <convention/unclos>: an addressee is a body, a State, a group or a forum; other words are in unkg:addresseeText (no unkg:Forum; no unkg:Body; no unkg:State; no unkg:Group)",
	},
	{
		"a number is asked",
		"", "D#op4.c1 unkg:addressee 5",
		`A/RES/99/902 op4: <D#op4.c1>: unkg:addressee "5"^^xsd:integer: an addressee is a body, a State, a group or a forum; other words are in unkg:addresseeText (no unkg:Forum; no unkg:Body; no unkg:State; no unkg:Group)`,
	},
	{
		"words are asked",
		"", "D#op4.c1 unkg:addressee 'States'",
		`A/RES/99/902 op4: <D#op4.c1>: unkg:addressee "States": an addressee is a body, a State, a group or a forum; other words are in unkg:addresseeText (no unkg:Forum; no unkg:Body; no unkg:State; no unkg:Group)`,
	},
	{
		"a State votes in favour and abstains",
		"", "D unkg:votedForBy state:monaco",
		"<D>: unkg:abstainedBy <state/monaco>: who abstained is a State that did not vote in favour (also a value of unkg:votedForBy)",
	},
	{
		"a State votes in favour and against",
		"", "D unkg:votedForBy state:monaco ; D unkg:votedAgainstBy state:monaco",
		"<D>: unkg:votedForBy <state/monaco>: who voted in favour is a State that did not vote against (also a value of unkg:votedAgainstBy)",
	},
	{
		"votes without a vote",
		"D unkg:adoptionMethod method:by-vote", "D unkg:adoptionMethod method:without-vote",
		`<D>: a text that was adopted without a vote has no votes (unkg:adoptionMethod method:without-vote: not one of those that are allowed; unkg:votesFor: 1 values, at most 0 wanted: "3"^^xsd:integer)`,
	},
	{
		"a property spelt wrong",
		"", "D unkg:recals document:A-RES-98-27",
		"<D>: unkg:recals <document/A-RES-98-27>: no property of the vocabulary: did you mean unkg:recalls?",
	},
	{
		"another property spelt wrong",
		"", "D unkg:condems body:imo",
		"<D>: unkg:condems <body/imo>: no property of the vocabulary: did you mean unkg:condemns?",
	},
	{
		"a class spelt wrong",
		"D a unkg:Resolution", "D a unkg:Resolutoin",
		"<D>: rdf:type unkg:Resolutoin: no class of the vocabulary: did you mean unkg:Resolution?",
	},
	{
		"a second action",
		"", "D#op1.c1 unkg:action act:welcome",
		"A/RES/99/902 op1: <D#op1.c1>: unkg:action: a clause has one action, from the list of actions (2 values, at most 1 wanted: act:take-note, act:welcome)",
	},
	{
		"a language that is not official",
		"", "D#op1 unkg:text 'Nimmt Kenntnis'@de",
		`A/RES/99/902 op1: <D#op1>: unkg:text "Nimmt Kenntnis"@de: a paragraph or footnote has a text, one per language (in no official language)`,
	},
	{
		"a body is a forum",
		"", "body:imo a unkg:Forum",
		"<body/imo>: both a unkg:Body and a unkg:Forum",
	},
	{
		"a citation in words",
		"", "D unkg:cites 'A/RES/98/27'",
		`<D>: unkg:cites "A/RES/98/27": what is cited is a document (no unkg:Document)`,
	},
	{
		"a number in words",
		"", "D unkg:votesAgainst 'none'",
		`<D>: unkg:votesAgainst "none": the number of votes against is one number, 0 or more (no xsd:integer)`,
	},
	{
		"a day that does not exist",
		"", "document:A-99-213 unkg:adoptedOn '2044-13-01'^^xsd:date",
		`<document/A-99-213>: unkg:adoptedOn "2044-13-01"^^xsd:date: a document was adopted on one day (no xsd:date)`,
	},
	{
		"a day without its type",
		"", "document:A-99-213 unkg:adoptedOn '2044-12-01'",
		`<document/A-99-213>: unkg:adoptedOn "2044-12-01": a document was adopted on one day (no xsd:date)`,
	},
	{
		"a year without an end",
		"", "D#op4.c1 unkg:dueOn '20444'^^xsd:gYear",
		`A/RES/99/902 op4: <D#op4.c1>: unkg:dueOn "20444"^^xsd:gYear: a report is due in a year, month or day: 2030, 2030-06, 2030-06-01 (not of the form ^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$)`,
	},
	{
		"a resolution that is no document",
		"D a unkg:Document", "",
		"<D>: a resolution, decision, presidential statement or draft is a unkg:Document too (no unkg:Document)",
	},
	{
		"an operative paragraph that is no paragraph",
		"D#op1 a unkg:Paragraph", "",
		"<D#op1>: an operative paragraph is a unkg:Paragraph too, and is named so: #op1 (no unkg:Paragraph)",
	},
	{
		"a body that is no entity",
		"body:imo a unkg:Entity", "",
		"<body/imo>: a body is a unkg:Entity too, and its IRI is under body/ or a part of its document (no unkg:Entity)",
	},
	{
		"a mention that is no annotation",
		"D#fn2.m.en.1 a oa:Annotation", "",
		"A/RES/99/902 fn2: <D#fn2.m.en.1>: a mention is an oa:Annotation too (no oa:Annotation)",
	},
	{
		"a citation that is no mention",
		"D#fn2 unkg:mentions document:A-99-213", "",
		"A/RES/99/902 fn2: <D#fn2>: unkg:mentions <document/A-99-213>: missing beside unkg:cites",
	},
	{
		"a request that does not direct",
		"D unkg:directs body:secretary-general", "",
		"<D>: unkg:directs <body/secretary-general>: missing beside unkg:requests",
	},
	{
		"a request without a clause",
		"", "D unkg:requests body:undp ; D unkg:directs body:imo",
		"<D>: unkg:requests <body/undp>: no clause of the document says so",
	},
	{
		"a direction without a request",
		"", "D unkg:directs body:imo",
		"<D>: unkg:directs <body/imo>: no clause of the document says so",
	},
	{
		"an action spelt wrong",
		"D#op2.c1 unkg:action", "D#op2.c1 unkg:action act:call-upn",
		"A/RES/99/902 op2: <D#op2.c1>: unkg:action act:call-upn: no term of the vocabulary: did you mean act:call-upon?",
	},
	{
		"a method spelt wrong",
		"", "document:A-99-213 unkg:adoptionMethod method:by-votes",
		"<document/A-99-213>: unkg:adoptionMethod method:by-votes: no term of the vocabulary: did you mean method:by-vote?",
	},
	{
		"an outcome spelt wrong",
		"", "document:A-99-213 unkg:outcome out:adoptd",
		"<document/A-99-213>: unkg:outcome out:adoptd: no term of the vocabulary: did you mean out:adopted?",
	},
	{
		"a class as a property",
		"", "D unkg:Clause D#op1.c1",
		"<D>: unkg:Clause <D#op1.c1>: no property of the vocabulary: did you mean unkg:hasClause?",
	},
	{
		"a property as a class",
		"", "D a unkg:session",
		"<D>: rdf:type unkg:session: no class of the vocabulary: did you mean unkg:Session?",
	},
	{
		"two symbols",
		"", "D unkg:symbol 'A/RES/99/903'",
		`<D>: unkg:symbol: a document has one symbol, without spaces: A/RES/78/184 (2 values, at most 1 wanted: "A/RES/99/902", "A/RES/99/903")`,
	},
	{
		"a symbol with a space",
		"document:A-99-213 unkg:symbol", "document:A-99-213 unkg:symbol 'A/99 213'",
		`<document/A-99-213>: unkg:symbol "A/99 213": a document has one symbol, without spaces: A/RES/78/184 (not of the form ^[A-Z][A-Za-z]*/[^ ]*[0-9][^ ]*$)`,
	},
	{
		"a session that is a body",
		"", "document:A-99-213 unkg:session body:imo",
		"<document/A-99-213>: unkg:session <body/imo>: a document belongs to one session (no unkg:Session)",
	},
	{
		"a session in words",
		"", "document:A-99-213 unkg:session '99'",
		`<document/A-99-213>: unkg:session "99": a document belongs to one session (no unkg:Session)`,
	},
	{
		"a session without an organ",
		"session:ga-100 unkg:sessionOf", "",
		"<session/ga-100>: unkg:sessionOf: a session is one of a body (missing)",
	},
	{
		"a report to a State",
		"", "document:A-RES-99-901#op9.c1 unkg:reportTo state:monaco",
		"A/RES/99/901 op9: <document/A-RES-99-901#op9.c1>: unkg:reportTo <state/monaco>: a report goes to a body (no unkg:Body)",
	},
	{
		"a sponsor that is a body",
		"", "D unkg:sponsoredBy body:imo",
		"<D>: unkg:sponsoredBy <body/imo>: a sponsor is a State (no unkg:State)",
	},
	{
		"a sponsor that votes against",
		"", "D unkg:votedAgainstBy state:fiji",
		"<D>: unkg:sponsoredBy <state/fiji>: a sponsor seldom votes against its own text (also a value of unkg:votedAgainstBy)",
	},
	{
		"a text without a file",
		"D#lang-en unkg:embodiedIn", "",
		"<D#lang-en>: unkg:embodiedIn: a language version is in a file that was read (missing)",
	},
	{
		"a graph about nothing",
		"graph:A-RES-99-902 foaf:primaryTopic", "",
		"<graph/A-RES-99-902>: foaf:primaryTopic: a graph is about one document (missing)",
	},
	{
		"an agenda item without number and title",
		"", "session:ga-99#item-9 a unkg:AgendaItem",
		"<session/ga-99#item-9>: an agenda item is a part of its session or document, #item-74-b, with a number or a title (unkg:number: missing; dcterms:title: missing)",
	},
	{
		"a paragraph without a place",
		"D#op3 unkg:position", "",
		"A/RES/99/902 op3: <D#op3>: unkg:position: a paragraph, footnote or clause has one place in its document, counted from 1 (missing)",
	},
	{
		"a clause without its verb",
		"D#op2.c1 unkg:verbPhrase", "",
		"A/RES/99/902 op2: <D#op2.c1>: unkg:verbPhrase: a clause has its verb as printed, one per language (missing)",
	},
	{
		"a clause in place 0",
		"D#op3.c1 unkg:position", "D#op3.c1 unkg:position 0",
		`A/RES/99/902 op3: <D#op3.c1>: unkg:position "0"^^xsd:integer: a paragraph, footnote or clause has one place in its document, counted from 1 (not 1 or more)`,
	},
	{
		"words that end before they begin",
		"D#fn2.m.en.1.target.position oa:start", "D#fn2.m.en.1.target.position oa:start '900'^^xsd:nonNegativeInteger",
		`A/RES/99/902 fn2: <D#fn2.m.en.1>: oa:hasTarget <D#fn2.m.en.1.target>: a mention has one place, with all that a place has (oa:hasSelector <D#fn2.m.en.1.target.position>: no oa:TextQuoteSelector; oa:start "900"^^xsd:nonNegativeInteger: not less than oa:end "8"^^xsd:nonNegativeInteger)`,
	},
	{
		"words that mean a paragraph",
		"D#fn2.m.en.1 oa:hasBody", "D#fn2.m.en.1 oa:hasBody D#op3",
		"A/RES/99/902 fn2: <D#fn2.m.en.1>: oa:hasBody <D#op3>: the words mean one document, entity or clause (no unkg:Document; no unkg:Entity; no unkg:Clause)",
	},
	{
		"a motivation of another kind",
		"D#fn3.m.en.1 oa:motivatedBy", "D#fn3.m.en.1 oa:motivatedBy oa:tagging",
		"A/RES/99/902 fn3: <D#fn3.m.en.1>: oa:motivatedBy oa:tagging: a mention identifies an entity, links to a document or classifies a clause (not one of those that are allowed)",
	},
	{
		"a paragraph that is a footnote",
		"", "D#fn3 a unkg:Paragraph",
		"A/RES/99/902 fn3: <D#fn3>: both a unkg:Paragraph and a unkg:Footnote",
	},
	{
		"a text in a State's place",
		"", "convention:solas unkg:setOutIn state:monaco",
		"<convention/solas>: unkg:setOutIn <state/monaco>: what sets out an instrument is a document (no unkg:Document)",
	},
	{
		"a body that belongs to a State",
		"", "body:undp unkg:parentBody state:monaco",
		"<body/undp>: unkg:parentBody <state/monaco>: a body or office belongs to one other body (no unkg:Body)",
	},
	{
		"two names in a language",
		"", "body:undp skos:prefLabel 'UNDP'@en",
		`<body/undp>: skos:prefLabel: an entity or session has a name, one per language (more than one value in a language: "United Nations Development Programme"@en, "UNDP"@en)`,
	},
	{
		"nobody is asked",
		"", "D#op4.c1 unkg:addressee _:somebody",
		"_:somebody: a blank node: everything has an IRI",
	},
	{
		"a candidate of another document",
		"", "D unkg:mentions document:A-RES-99-901#entity.principles-for-the-keeping-of-lights",
		"<D>: unkg:mentions <document/A-RES-99-901#entity.principles-for-the-keeping-of-lights>: a candidate of another document",
	},
	{
		"a draft that was adopted",
		"", "D a unkg:Draft",
		"<D>: both a unkg:Resolution and a unkg:Draft",
	},
	{
		"a clause that belongs to no paragraph",
		"D#op1 unkg:hasClause D#op1.c2", "",
		"A/RES/99/902 op1: <D#op1.c2>: a unkg:Clause that hangs on nothing",
	},
}

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/testdata/corpus"
)

// counted are questions to a description and the same questions to the dump that it describes, all its graphs
// together. #DATA is a placeholder for the statements of the dump.
var counted = []struct{ name, said, found string }{
	{"triples", one("void:triples"),
		`SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { #DATA } }`},
	{"subjects", one("void:distinctSubjects"),
		`SELECT (COUNT(DISTINCT ?s) AS ?n) { #DATA }`},
	{"objects", one("void:distinctObjects"),
		`SELECT (COUNT(DISTINCT ?o) AS ?n) { #DATA }`},
	{"entities", one("void:entities"),
		`SELECT (COUNT(DISTINCT ?s) AS ?n) { #DATA FILTER(STRSTARTS(STR(?s), "https://w3id.org/unkg/")) }`},
	{"classes", one("void:classes"),
		`SELECT (COUNT(DISTINCT ?o) AS ?n) { #DATA FILTER(?p = rdf:type) }`},
	{"properties", one("void:properties"),
		`SELECT (COUNT(DISTINCT ?p) AS ?n) { #DATA }`},
	{"class partitions", `SELECT ?c ?n { ?d void:classPartition ?x . ?x void:class ?c ; void:entities ?n } ORDER BY ?c`,
		`SELECT ?c (COUNT(DISTINCT ?s) AS ?n) { #DATA FILTER(?p = rdf:type) BIND(?o AS ?c) } GROUP BY ?c ORDER BY ?c`},
	{"property partitions", `SELECT ?p ?n { ?d void:propertyPartition ?x . ?x void:property ?p ; void:triples ?n } ORDER BY ?p`,
		`SELECT ?p (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { #DATA } } GROUP BY ?p ORDER BY ?p`},
	{"links", `SELECT ?p ?u ?n { ?d void:subset ?x . ?x a void:Linkset ; void:linkPredicate ?p ; void:objectsTarget/void:uriSpace ?u ; void:triples ?n } ORDER BY ?p ?u`,
		`SELECT ?p ?u (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o ?u { #DATA BIND(REPLACE(STR(?o), "[^/]*$", "") AS ?u)
		FILTER(isIRI(?o) && ?u IN ("http://id.loc.gov/vocabulary/iso639-1/", "http://metadata.un.org/sdg/", "http://metadata.un.org/thesaurus/")) } }
		GROUP BY ?p ?u ORDER BY ?p ?u`},
	// some vocabularies have an IRI that is not the namespace of their terms
	{"vocabularies", `SELECT ?v { ?d void:vocabulary ?x BIND(REPLACE(REPLACE(STR(?x), "prov-o#$", "prov#"), "/(ontology|org|core)$", "/$1#") AS ?v) } ORDER BY ?v`,
		`SELECT DISTINCT ?v { { #DATA BIND(?p AS ?t) } UNION { #DATA FILTER(?p = rdf:type) BIND(?o AS ?t) }
		BIND(REPLACE(STR(?t), "[^/#]*$", "") AS ?v) } ORDER BY ?v`},
	{"languages", `SELECT ?l { ?d a dcat:Dataset ; dcterms:language ?x
		VALUES (?eu ?l) { ("ARA" "ar") ("ENG" "en") ("FRA" "fr") ("RUS" "ru") ("SPA" "es") ("ZHO" "zh") } FILTER(STRENDS(STR(?x), ?eu)) } ORDER BY ?l`,
		`SELECT DISTINCT ?l { #DATA FILTER(?p = dcterms:language) BIND(REPLACE(STR(?o), "^.*/", "") AS ?l) } ORDER BY ?l`},
	{"period", `SELECT ?a ?b { ?d dcterms:temporal ?t . ?t dcat:startDate ?a ; dcat:endDate ?b }`,
		`SELECT (MIN(?o) AS ?a) (MAX(?o) AS ?b) { #DATA FILTER(?p IN (unkg:adoptedOn, unkg:votedOn, dcterms:issued)) }`},
	{"tools", `SELECT ?t { ?d prov:wasAttributedTo ?t }`,
		`SELECT DISTINCT ?t { #DATA FILTER(?p = prov:wasAssociatedWith) BIND(?o AS ?t) }`},
	{"authority", `SELECT ?n { ?d void:subset ?x . ?x void:triples ?n FILTER(STRENDS(STR(?x), "graph/authority")) }`,
		`SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/unkg/graph/authority> { ?s ?p ?o } }`},
	{"example", `SELECT ?e { ?d void:exampleResource ?e }`,
		`SELECT (MIN(?s) AS ?e) { #DATA FILTER(?p = rdf:type && ?o = unkg:Resolution && EXISTS { GRAPH ?h { ?s unkg:hasLanguageVersion ?v } }) }`},
}

func one(property string) string { return "SELECT ?n { ?d a dcat:Dataset ; " + property + " ?n }" }

// What a description counts is what Oxigraph counts in the files of the dump that the description names. They are without
// mentions, since Oxigraph takes their xsd:nonNegativeInteger for xsd:integer and so counts fewer objects.
func TestVoidCounts(t *testing.T) {
	oxigraph := judge.Oxigraph(t)
	for name, files := range map[string]func(testing.TB) []string{
		"specimens": specimens,
		"corpus":    func(t testing.TB) []string { return corpus.Sample(t, 15) },
	} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "dump")
			run(t, "unkg", append([]string{"export", "--quiet", "--format", "nquads", "--compress", "--shards", "5", "-o", folder,
				"--void"}, files(t)...)...)
			data, description := filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "void")
			shards, err := filepath.Glob(filepath.Join(folder, "*.nq.gz"))
			if err != nil || len(shards) != 5 {
				t.Fatalf("%d shards, %v", len(shards), err)
			}
			run(t, oxigraph, append([]string{"load", "--location", data, "--file"}, shards...)...)
			run(t, oxigraph, "load", "--location", description, "--file", filepath.Join(folder, "void.ttl"))
			ask := func(store, query string) string {
				return run(t, oxigraph, "query", "--location", store, "--results-format", "tsv", "--query", `
					PREFIX dcat: <http://www.w3.org/ns/dcat#>
					PREFIX dcterms: <http://purl.org/dc/terms/>
					PREFIX prov: <http://www.w3.org/ns/prov#>
					PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
					PREFIX unkg: <https://w3id.org/unkg/ontology#>
					PREFIX void: <http://rdfs.org/ns/void#> `+strings.ReplaceAll(query, "#DATA", "GRAPH ?g { ?s ?p ?o }"))
			}
			for _, c := range counted {
				said, found := ask(description, c.said), ask(data, c.found)
				if said != found || strings.Count(said, "\n") < 2 {
					t.Errorf("%s: the description says\n%sthe data\n%s", c.name, said, found)
				}
			}
		})
	}
}

// run runs a program that must succeed and returns its output.
func run(t *testing.T, program string, args ...string) string {
	t.Helper()
	cmd := exec.Command(program, args...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", program, err, complaints.String())
	}
	return string(out)
}

// The description of a dump, with all that can be given, is what DCAT-AP requires and recommends.
func TestVoidProfile(t *testing.T) {
	profile, err := os.ReadFile(filepath.Join("..", "..", "export", "void", "testdata", "dcat-ap.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	t.Setenv("SOURCE_DATE_EPOCH", "1795000000")
	run(t, "unkg", append([]string{"export", "--quiet", "--format", "trig", "--compress", "--shards", "2", "-o", folder,
		"--license", "http://creativecommons.org/publicdomain/zero/1.0/", "--void", "--void-url", "https://example.org/un/",
		"--void-publisher", "https://example.org/us", "--void-publisher-name", "We", "--void-contact", "https://example.org/write",
		"--void-endpoint", "https://example.org/sparql"}, specimens(t)...)...)
	text, err := os.ReadFile(filepath.Join(folder, "void.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	judge.Conforms(t, string(profile), string(text))
}

// The description names the files as they are.
func TestVoidFiles(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "dump")
	run(t, "unkg", append([]string{"export", "--quiet", "--format", "nquads", "--shards", "3", "-o", folder,
		"--void", "--void-url", "https://example.org/un/"}, specimens(t)...)...)
	text, err := os.ReadFile(filepath.Join(folder, "void.ttl"))
	if err != nil {
		t.Fatal(err)
	}
	sums := run(t, "sh", "-c", "cd '"+folder+"' && sha256sum *.nq && wc -c *.nq")
	for _, line := range strings.Split(strings.TrimSpace(sums), "\n") {
		fields := strings.Fields(line)
		want := []string{`spdx:checksumValue "` + fields[0] + `"^^xsd:hexBinary`, "void:dataDump", "<" + fields[1] + ">"}
		if len(fields[0]) < 64 {
			want = []string{`dcat:byteSize "` + fields[0] + `"^^xsd:nonNegativeInteger`}
		}
		for _, w := range want {
			if fields[1] != "total" && !strings.Contains(string(text), w) {
				t.Errorf("%s: the description has no %s", fields[1], w)
			}
		}
	}
}

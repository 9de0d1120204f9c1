package main

import (
	"fmt"
	"os/exec"
	"strings"
	"testing"
)

// inLanguages adds versions in languages to the first document of statements.
func inLanguages(quads string, languages ...string) string {
	const base = "https://w3id.org/unkg/"
	const doc = base + "document/A-RES-99-0"
	var b strings.Builder
	for _, l := range languages {
		fmt.Fprintf(&b, "<%s> <%sontology#hasLanguageVersion> <%s#lang-%s> <%s> .\n", doc, base, doc, l, graphOf(doc))
		fmt.Fprintf(&b, "<%s#lang-%s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <%sontology#LanguageVersion> <%s> .\n", doc, l, base, graphOf(doc))
		fmt.Fprintf(&b, "<%s#lang-%s> <http://purl.org/dc/terms/language> <http://id.loc.gov/vocabulary/iso639-1/%s> <%s> .\n", doc, l, l, graphOf(doc))
	}
	return b.String() + quads
}

// corrected gives every document a different title.
func corrected(line string) string {
	return strings.Replace(line, "Made up, number", "Corrected, number", 1)
}

// A document that would lose a language version stays as it is, is named, and the others are loaded.
func TestNeo4jLoss(t *testing.T) {
	s := newTestServer(t)
	s.load("-q", s.file(inLanguages(statements(3, 2, nil), "en", "fr", "zh")))
	fewer := s.file(inLanguages(statements(3, 2, corrected), "en"))
	cmd := exec.Command("unkg", "load", "neo4j", fewer)
	out, _ := cmd.CombinedOutput()
	const refusal = "unkg: error: <https://w3id.org/unkg/document/A-RES-99-0>: the store also holds fr, zh, which loading en alone would remove\n"
	if cmd.ProcessState.ExitCode() != exitSome || strings.Count(string(out), refusal) != 1 || strings.Count(string(out), "hint: ") != 1 ||
		!strings.Contains(string(out), "unkg: 2 documents with ") {
		t.Errorf("exit code %d: %s", cmd.ProcessState.ExitCode(), out)
	}
	if rows := fmt.Sprint(s.cypher("MATCH (d:Document {loaded: true}) RETURN d.title_en, COUNT { (d)-[:HAS_LANGUAGE_VERSION]->() } ORDER BY d.iri", nil)); rows !=
		"[[Made up, number 0 3] [Corrected, number 1 0] [Corrected, number 2 0]]" {
		t.Errorf("there are %s", rows)
	}
	s.load("-q", "--replace", fewer)
	if n := s.number("MATCH (d:Document {iri: 'https://w3id.org/unkg/document/A-RES-99-0'})-[:HAS_LANGUAGE_VERSION]->(v) WHERE d.title_en = 'Corrected, number 0' RETURN count(v)"); n != 1 {
		t.Errorf("%d language versions after --replace", n)
	}
	s.load("-q", s.file(inLanguages(statements(3, 2, nil), "en", "ar"))) // adding a language is not a loss
}

// A document that the server rejects is named, and the others of its transaction are loaded.
func TestNeo4jOneFault(t *testing.T) {
	s := newTestServer(t)
	long := strings.Repeat("x", 40_000) // more than an index takes
	f := s.file(statements(5, 2, func(line string) string {
		if strings.Contains(line, "A-RES-99-3> .") {
			return strings.ReplaceAll(line, "A-RES-99-3#op2", "A-RES-99-3#op2"+long)
		}
		return line
	}))
	cmd := exec.Command("unkg", "load", "neo4j", f)
	out, _ := cmd.CombinedOutput()
	if cmd.ProcessState.ExitCode() != exitSome || strings.Count(string(out), "unkg: error: ") != 1 ||
		!strings.Contains(string(out), "unkg: error: <https://w3id.org/unkg/document/A-RES-99-3>: ") || !strings.Contains(string(out), "unkg: 4 documents with ") {
		t.Errorf("exit code %d: %.2000s", cmd.ProcessState.ExitCode(), out)
	}
	if n := s.number("MATCH (d:Document {loaded: true}) RETURN count(d)"); n != 4 {
		t.Errorf("%d documents are there", n)
	}
}

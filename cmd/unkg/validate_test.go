package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/shape"
	"github.com/unkg/unkg/mapper"
	"github.com/unkg/unkg/ontology"
)

// Both engines report the same faults of a graph, that of validate.txtar.
func TestValidateEngines(t *testing.T) {
	t.Setenv("PATH", judge.Folder(t, "shacl", "riot")+":"+os.Getenv("PATH"))
	script, err := os.ReadFile(filepath.Join("..", "..", "testdata", "script", "validate.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	graph := strings.Join(regexp.MustCompile(`(?m)^(<https:|_:).* \.\n`).FindAllString(string(script), -1), "")
	said := map[string]string{}
	for _, engine := range []string{"builtin", "jena", "auto"} {
		cmd := exec.Command("unkg", "validate", "--engine", engine, "-")
		cmd.Stdin = strings.NewReader(graph)
		out, _ := cmd.CombinedOutput()
		if code := cmd.ProcessState.ExitCode(); code != exitFailed {
			t.Errorf("%s: exit code %d", engine, code)
		}
		said[engine] = string(out)
	}
	if strings.Count(said["jena"], "unkg: error: ") < 5 || said["auto"] != said["jena"] || strings.Replace(said["jena"], "by jena", "by builtin", 1) != said["builtin"] {
		t.Errorf("%q", said)
	}
}

// others are statements that somebody else may keep in the same store: annotations, provenance and people, who have no
// symbol, no digest and perhaps no IRI.
const others = `
<https://example.org/note> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation> .
<https://example.org/note> <http://www.w3.org/ns/oa#hasBody> "Worth reading"@en .
<https://example.org/note> <http://www.w3.org/ns/oa#hasTarget> <https://w3id.org/unkg/document/A-RES-99-902> .
<https://example.org/note> <http://www.w3.org/ns/oa#hasTarget> _:place .
_:place <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#SpecificResource> .
_:place <http://www.w3.org/ns/oa#hasSelector> _:words .
_:words <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#TextQuoteSelector> .
<https://example.org/table> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Entity> .
<https://example.org/table> <http://www.w3.org/ns/prov#wasGeneratedBy> _:work .
_:work <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Activity> .
_:work <http://www.w3.org/ns/prov#wasAssociatedWith> <https://example.org/program> .
<https://example.org/program> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#SoftwareAgent> .
<https://example.org/somebody> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://xmlns.com/foaf/0.1/Person> .
<https://example.org/somebody> <http://xmlns.com/foaf/0.1/name> "Somebody" .
<https://example.org/somebody> <http://xmlns.com/foaf/0.1/knows> _:friend .
<https://example.org/word> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/2004/02/skos/core#Concept> .
<https://w3id.org/unkg/document/A-RES-99-902> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/prov#Entity> .
<https://w3id.org/unkg/document/A-RES-99-902> <http://xmlns.com/foaf/0.1/maker> <https://example.org/somebody> .
`

// A graph has no fault, in the eyes of three engines, and is none the worse for the data of others beside it.
func TestValidateBesideOthers(t *testing.T) {
	graph := exported(t, "ntriples", mapper.Run{Options: mapper.Options{Mentions: true}}, specimens(t)) + others
	t.Setenv("PATH", judge.Folder(t, "shacl", "riot")+":"+os.Getenv("PATH"))
	jena, err := shape.Jena()
	if err != nil {
		t.Fatal(err)
	}
	for _, engine := range []shape.Engine{shape.Builtin(), jena} {
		if found := faultsOf(t, graph, engine); len(found) > 0 {
			t.Errorf("%s:\n%s", engine.Name, strings.Join(found, "\n"))
		}
	}
	if report := judge.PySHACL(t, ontology.FileNamed("shapes").Text(), graph); !strings.Contains(report, `#conforms> "true"`) {
		t.Errorf("pyshacl:\n%s", report)
	}
}

// If Jena is installed but does not work, the command still does.
func TestValidateWithoutJava(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "shacl"), []byte("#!/bin/sh\necho 'no java' >&2; exit 127\n"), 0o777); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	for engine, want := range map[string]string{
		"auto": "unkg: warning: shacl: no java; the shapes are checked without it [other-engine]\nunkg: 0 statements, shapes checked by builtin: 0 faults, 0 warnings\n",
		"jena": "unkg: error: shacl: no java\n",
	} {
		out, _ := exec.Command("unkg", "validate", "--engine", engine, "-").CombinedOutput()
		if string(out) != want {
			t.Errorf("%s: got %q, want %q", engine, out, want)
		}
	}
}

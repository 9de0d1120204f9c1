package main

import (
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

// A dump can be asked for clauses by the family of their action, without the ontology beside it.
func TestClausesByFamily(t *testing.T) {
	const text = `PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX unkg: <https://w3id.org/unkg/ontology#>
SELECT ?name (COUNT(DISTINCT ?clause) AS ?clauses) {
  ?clause unkg:action/skos:broader ?family . ?family skos:prefLabel ?name FILTER(LANG(?name) = "en")
} GROUP BY ?name ORDER BY ?name`
	folder := t.TempDir()
	question := filepath.Join(folder, "family.rq")
	if err := os.WriteFile(question, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	export := func(format, file string) {
		args := append([]string{"export", "--quiet", "--format", format, "-o", file}, specimens(t)...)
		if out, err := exec.Command("unkg", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	dump := filepath.Join(folder, "dump.nq")
	export("nquads", dump)
	lines, err := os.ReadFile(dump)
	if err != nil {
		t.Fatal(err)
	}
	clauses := map[string]int{}
	for line := range strings.Lines(string(lines)) {
		if _, rest, ok := strings.Cut(line, " <"+ontology.PropAction+"> <"+ontology.ActionNS); ok {
			name, _, _ := strings.Cut(rest, ">")
			clauses[ontology.FindAction(name).Family]++
		}
	}
	want := "name,clauses\n"
	for _, family := range slices.Sorted(maps.Keys(clauses)) {
		want += fmt.Sprintf("%s,%d\n", family, clauses[family])
	}
	if len(clauses) < 3 {
		t.Fatalf("the specimens have too few kinds of clauses: %v", clauses)
	}
	for format, file := range map[string]string{"nquads": dump, "turtle": filepath.Join(folder, "dump.ttl")} {
		export(format, file)
		t.Run(format, func(t *testing.T) {
			if got := answerTo(t, []string{"--data", file}, []string{question}); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/query"
)

// sample are the resolutions on the United Nations High Commissioner for Refugees and a hundred others, in six languages.
func sample(t *testing.T) (files []string) {
	root := filepath.Join(corpusRoot(), "akn")
	series := []string{"A_RES_76_143", "A_RES_77_198", "A_RES_78_184"}
	all := walk(t, filepath.Join(root, "en"))
	resolutions := 0
	for i, path := range all {
		name := filepath.Base(path)
		// the first are of the Human Rights Council, the last of the Security Council
		wanted := i < 10 || i >= len(all)-90
		for _, s := range series {
			wanted = wanted || strings.HasPrefix(name, s)
		}
		if !wanted {
			continue
		}
		resolutions++
		for _, l := range languages {
			if path := filepath.Join(root, l, name); exists(path) {
				files = append(files, path)
			}
		}
	}
	if len(files) == 0 {
		t.Skip("the corpus of real resolutions is not here; UNKG_CORPUS says where it is")
	}
	if resolutions < 100 || len(files) < 6*100 {
		t.Fatalf("%d resolutions in %d files are no sample", resolutions, len(files))
	}
	return files
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// All questions have the same answers in Neo4j, Fuseki and Oxigraph: columns, rows, their order and every value.
func TestEnginesAgree(t *testing.T) {
	endpoints := map[string]string{"fuseki": os.Getenv("UNKG_FUSEKI"), "oxigraph": os.Getenv("UNKG_OXIGRAPH")}
	for name, endpoint := range endpoints {
		if endpoint == "" {
			judge.Missing(t, name)
		}
	}
	file := filepath.Join(t.TempDir(), "sample.nq")
	args := append([]string{"export", "--quiet", "--format", "nquads", "-o", file}, append(sample(t), specimens(t)...)...)
	if out, err := exec.Command("unkg", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	flags := map[string][]string{}
	for name, endpoint := range endpoints {
		if out, err := loadSPARQL(t, t.Context(), endpoint, "--quiet", file); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		flags[name] = []string{"--sparql", endpoint}
	}
	if uri := os.Getenv("NEO4J_URI"); uri != "" && os.Getenv("UNKG_NEO4J_HOME") != "" {
		emptyNeo4j(t, uri)
		if out, err := exec.Command("unkg", "load", "neo4j", "--quiet", file).CombinedOutput(); err != nil {
			t.Fatalf("neo4j: %v\n%s", err, out)
		}
		flags["neo4j"] = []string{"--neo4j", uri}
	} else {
		t.Log("no Neo4j to compare with")
	}
	for _, q := range query.Questions() {
		t.Run(q.Name, func(t *testing.T) {
			want := ask(t, flags["fuseki"], q.Name)
			if strings.Count(want, "\n") < 2 {
				t.Errorf("no rows")
			}
			for _, name := range []string{"oxigraph", "neo4j"} {
				if flags[name] == nil {
					continue
				}
				if got := ask(t, flags[name], q.Name); got != want {
					t.Errorf("%s differs from fuseki: %s", name, firstDifference(got, want))
				}
			}
		})
	}
}

func ask(t *testing.T, flags []string, name string) string {
	t.Helper()
	cmd := exec.Command("unkg", append(append([]string{"query", "--format", "csv"}, flags...), name)...)
	var complaints strings.Builder
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, complaints.String())
	}
	return string(out)
}

// firstDifference is the first line that differs.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got " + shorten(g[i]) + ", want " + shorten(w[i])
		}
	}
	return "another number of rows"
}

// emptyNeo4j takes everything out of the server of the tests.
func emptyNeo4j(t *testing.T, uri string) {
	t.Helper()
	driver, err := neo4j.NewDriverWithContext(uri, neo4j.BasicAuth(os.Getenv("NEO4J_USERNAME"), os.Getenv("NEO4J_PASSWORD"), ""))
	if err != nil {
		t.Fatal(err)
	}
	defer driver.Close(context.Background())
	if _, err := neo4j.ExecuteQuery(t.Context(), driver, "MATCH (n) DETACH DELETE n", nil, neo4j.EagerResultTransformer); err != nil {
		t.Fatal(err)
	}
}

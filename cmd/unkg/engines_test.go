package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// sample are the resolutions on the United Nations High Commissioner for Refugees and a hundred others, in six
// languages.
func sample(t *testing.T) (files []string) {
	root := filepath.Join(corpus.Folder(t), "akn")
	series := []string{"A_RES_76_143", "A_RES_77_198", "A_RES_78_184"}
	all := corpus.Files(t, "akn/en/*.xml")
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
	if resolutions < 100 || len(files) < 6*100 {
		t.Fatalf("%d resolutions in %d files are no sample", resolutions, len(files))
	}
	return files
}

// All questions have the same answers in Neo4j, Fuseki, Oxigraph and the engine inside: columns, rows, their order and
// every value.
func TestEnginesAgree(t *testing.T) {
	server := newTestServer(t)
	stores := map[string]string{"fuseki": os.Getenv("UNKG_FUSEKI"), "oxigraph": os.Getenv("UNKG_OXIGRAPH")}
	for name, endpoint := range stores {
		if endpoint == "" {
			judge.Missing(t, name)
		}
	}
	file := filepath.Join(t.TempDir(), "sample.nq")
	args := append([]string{"export", "--quiet", "--format", "nquads", "-o", file}, append(sample(t), specimens(t)...)...)
	if out, err := exec.Command("unkg", args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	// The engines are shared with other tests.
	flags := map[string][]string{"neo4j": {"--neo4j", os.Getenv("NEO4J_URI")}, "inside": {"--data", file}}
	t.Cleanup(server.wipe)
	server.load("--quiet", file)
	for name, endpoint := range stores {
		flags[name] = []string{"--sparql", endpoint}
		t.Cleanup(func() { forget(t, endpoint, ontology.DefaultBase) })
		if out, err := loadSPARQL(t, t.Context(), endpoint, "--quiet", file); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
	}
	for _, q := range query.Questions() {
		t.Run(q.Name, func(t *testing.T) {
			want := ask(t, flags["fuseki"], q.Name)
			if strings.Count(want, "\n") < 2 {
				t.Errorf("no rows")
			}
			for _, name := range []string{"oxigraph", "neo4j", "inside"} {
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

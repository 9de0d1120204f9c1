package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/neo4j"
	"github.com/unkg/unkg/export/query"
	"github.com/unkg/unkg/export/table"
	"github.com/unkg/unkg/testdata/corpus"
)

// demanding are questions about what most resolutions name.
var demanding = [][]string{
	{"asked-of-body", "symbol=A/RES/77/28", "body=secretary-general"},
	{"bodies-together", "body=united-nations"},
	{"cited-by", "symbol=A/RES/70/1"},
	{"concern", "word=a"},
	{"framework-uptake", "framework=2030-agenda"},
	{"frameworks-together", "first=2030-agenda", "second=addis-ababa-action-agenda"},
	{"mandate-history", "body=secretary-general"},
}

// BenchmarkQuestions asks the questions, with their defaults and about more, of each engine beside it into which all
// real resolutions are loaded, and of the engine inside, which has read them: by the command, its start included, and
// of Neo4j by the driver too.
func BenchmarkQuestions(b *testing.B) {
	folder := filepath.Join(corpus.Folder(b), "akn")
	var questions [][]string
	for _, q := range query.Questions() {
		questions = append(questions, []string{q.Name})
	}
	questions = append(questions, demanding...)
	engines := []struct {
		name, address string
		load, ask     []string
	}{
		{"neo4j", os.Getenv("NEO4J_URI"), []string{"neo4j"}, nil},
		{"fuseki", os.Getenv("UNKG_FUSEKI"), []string{"sparql", "--endpoint", os.Getenv("UNKG_FUSEKI")}, []string{"--sparql", os.Getenv("UNKG_FUSEKI")}},
		{"oxigraph", os.Getenv("UNKG_OXIGRAPH"), []string{"sparql", "--endpoint", os.Getenv("UNKG_OXIGRAPH")}, []string{"--sparql", os.Getenv("UNKG_OXIGRAPH")}},
		{"inside", folder, nil, []string{"--quiet", "--data", folder}},
	}
	for _, e := range engines {
		if e.address == "" {
			b.Logf("no %s to ask; make bench-questions starts one", e.name)
			continue
		}
		b.Run(e.name, func(b *testing.B) {
			if e.load != nil {
				load := append(append([]string{"load"}, e.load...), "--quiet", folder)
				if out, err := exec.Command("unkg", load...).CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out)
				}
			}
			for _, q := range questions {
				name := strings.Join(q, ",")
				args := append([]string{"query", "--format", "csv"}, e.ask...)
				for _, p := range q[1:] {
					args = append(args, "--param", p)
				}
				args = append(args, q[0])
				b.Run(name, func(b *testing.B) {
					ask := func() int {
						out, err := exec.Command("unkg", args...).Output()
						if err != nil {
							b.Fatal(err)
						}
						return strings.Count(string(out), "\n") - 1
					}
					rows := ask() // the engine plans it
					for b.Loop() {
						ask()
					}
					b.ReportMetric(float64(rows), "rows")
				})
				if e.name == "neo4j" {
					b.Run(name+"/driver", func(b *testing.B) { askDriver(b, q) })
				}
			}
		})
	}
}

// askDriver asks Neo4j a question over a connection that is open.
func askDriver(b *testing.B, question []string) {
	server, err := neo4j.Connect(b.Context(), neo4j.Address{URI: os.Getenv("NEO4J_URI"), Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD")})
	if err != nil {
		b.Fatal(err)
	}
	defer server.Close(b.Context())
	given := map[string]string{}
	for _, p := range question[1:] {
		name, value, _ := strings.Cut(p, "=")
		given[name] = value
	}
	q, _ := query.Find(question[0])
	values, err := q.Values(given)
	if err != nil {
		b.Fatal(err)
	}
	parameters := map[string]any{}
	for name, value := range values {
		parameters[name] = value
	}
	for b.Loop() {
		err := server.Ask(b.Context(), q.Cypher, parameters, func([]string) error { return nil }, func([]table.Cell) error { return nil })
		if err != nil {
			b.Fatal(err)
		}
	}
}

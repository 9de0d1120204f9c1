package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/sparql"
	"github.com/unkg/unkg/testdata/corpus"
)

// loadSPARQL runs the command and returns what it says.
func loadSPARQL(t *testing.T, ctx context.Context, endpoint string, args ...string) (string, error) {
	t.Helper()
	cmd := exec.CommandContext(ctx, "unkg", append([]string{"load", "sparql", "--endpoint", endpoint}, args...)...)
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// held returns what a store has of the graphs under a base, one line per graph.
func held(t *testing.T, s *sparql.Store, base string) string {
	t.Helper()
	rows, err := s.Select(t.Context(), `SELECT ?g (COUNT(*) AS ?n) (COUNT(DISTINCT ?o) AS ?m) { GRAPH ?g { ?s ?p ?o }
		FILTER STRSTARTS(STR(?g), "`+base+`") } GROUP BY ?g ORDER BY ?g`, false)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows {
		b.WriteString(row[0].Value + " " + row[1].Value + " " + row[2].Value + "\n")
	}
	return b.String()
}

// forget empties the graphs under a base.
func forget(t *testing.T, endpoint, base string) {
	s, err := sparql.Connect(context.Background(), sparql.Options{Endpoint: endpoint})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := s.Select(context.Background(), `SELECT DISTINCT ?g { GRAPH ?g { } FILTER STRSTARTS(STR(?g), "`+base+`") }`, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows {
		if err := s.Forget(context.Background(), row[0].Value); err != nil {
			t.Fatal(err)
		}
	}
}

// A killed load that is repeated leaves the store as a clean load does, whatever was being sent.
func TestLoadSPARQLKilled(t *testing.T) {
	files := corpus.Sample(t, 29)
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		const base = "https://killed.example/"
		t.Cleanup(func() { forget(t, endpoint, base) })
		s, err := sparql.Connect(t.Context(), sparql.Options{Endpoint: endpoint})
		if err != nil {
			t.Fatal(err)
		}
		args := append([]string{"--quiet", "--base", base}, files...)
		if out, err := loadSPARQL(t, t.Context(), endpoint, args...); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		want := held(t, s, base)
		if strings.Count(want, "\n") < 10 {
			t.Fatalf("too little to kill: %s", want)
		}
		for _, after := range []time.Duration{100 * time.Millisecond, 700 * time.Millisecond} {
			forget(t, endpoint, base)
			ctx, cancel := context.WithTimeout(t.Context(), after)
			loadSPARQL(t, ctx, endpoint, args...) // CommandContext kills
			cancel()
			if out, err := loadSPARQL(t, t.Context(), endpoint, args...); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			if got := held(t, s, base); got != want {
				t.Errorf("killed after %s: got\n%s\nwant\n%s", after, got, want)
			}
		}
	})
}

// Loading the output of export has the same result as loading its inputs.
func TestLoadSPARQLStatements(t *testing.T) {
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		const base = "https://statements.example/"
		t.Cleanup(func() { forget(t, endpoint, base) })
		s, err := sparql.Connect(t.Context(), sparql.Options{Endpoint: endpoint})
		if err != nil {
			t.Fatal(err)
		}
		if out, err := loadSPARQL(t, t.Context(), endpoint, append([]string{"--quiet", "--base", base}, specimens(t)...)...); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		want := held(t, s, base)
		file := filepath.Join(t.TempDir(), "all.nq")
		if out, err := exec.Command("unkg", append([]string{"export", "--quiet", "--base", base, "--format", "nquads", "-o", file}, specimens(t)...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		forget(t, endpoint, base)
		out, err := loadSPARQL(t, t.Context(), endpoint, file)
		if err != nil || !strings.Contains(out, "unkg: 2 documents with ") {
			t.Fatalf("%v\n%s", err, out)
		}
		if got := held(t, s, base); got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	})
}

// The message of a store is passed on, with a hint.
func TestLoadSPARQLRefused(t *testing.T) {
	for code, want := range map[int]string{
		http.StatusUnauthorized:        "401 Unauthorized: who are you?\nunkg: hint: UNKG_SPARQL_USERNAME and UNKG_SPARQL_PASSWORD, or UNKG_SPARQL_TOKEN, say who may use the store\n",
		http.StatusInternalServerError: "500 Internal Server Error: who are you?\n",
		http.StatusOK:                  "no answer of a SPARQL endpoint: it sends text/plain\n",
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if name, password, _ := r.BasicAuth(); name != "me" || password != "it's me" {
				t.Errorf("no credentials: %q", r.Header)
			}
			w.WriteHeader(code)
			w.Write([]byte("who are you?\n"))
		}))
		t.Cleanup(server.Close)
		cmd := exec.Command("unkg", "load", "sparql", "--endpoint", server.URL, specimens(t)[0])
		cmd.Env = append(os.Environ(), "UNKG_SPARQL_USERNAME=me", "UNKG_SPARQL_PASSWORD=it's me")
		out, err := cmd.CombinedOutput()
		if err == nil || !strings.HasSuffix(string(out), want) {
			t.Errorf("%d: %v, %s", code, err, out)
		}
	}
}

// A redirect of an update is not followed: the load fails and names the target.
func TestLoadSPARQLSentOn(t *testing.T) {
	writes := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Content-Type") == "application/x-www-form-urlencoded" {
			w.Header().Set("Content-Type", "application/sparql-results+json")
			w.Write([]byte(`{"head":{"vars":["g","l"]},"boolean":true,"results":{"bindings":[]}}`))
			return
		}
		writes++
		http.Redirect(w, r, "/elsewhere", http.StatusMovedPermanently)
	}))
	t.Cleanup(server.Close)
	_, complaints, code := runUnkg(t, "", "load", "sparql", "-q", "--store", "plain", "--endpoint", server.URL, specimens(t)[0])
	want := "unkg: error: " + server.URL + ": the store answers 301 Moved Permanently and sends on to \"" + server.URL + "/elsewhere\"; " +
		"a load that is repeated completes what is missing\nunkg: hint: nothing was sent there; if the store is yours, give the address under which it answers itself\n"
	if code != exitFailed || complaints != want || writes != 1 {
		t.Errorf("%d after %d writes: %s", code, writes, complaints)
	}
}

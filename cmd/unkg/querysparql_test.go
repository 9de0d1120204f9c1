package main

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/export/query"
)

// Files of every format are asked, alone and together with resolutions.
func TestQueryData(t *testing.T) {
	folder := t.TempDir()
	const want = `adopted,symbol,paragraph,footnote,text
2044-12-12,A/RES/99/902,pp1,,"Recalling its resolutions 97/311 of 4 May 2043 and 98/27 of 1 December 2043 and Economic and Social Council resolution 2042/14 of 22 July 2042,"
`
	check := func(name string, inputs ...string) {
		args := append([]string{"query", "--no-cache", "--format", "csv", "--param", "symbol=A/RES/97/311", "cited-by"}, inputs...)
		if out, complaints, code := runUnkg(t, "", args...); out != want || code != exitDone {
			t.Errorf("%s: %d, %s\n%s", name, code, complaints, out)
		}
	}
	check("resolutions", specimens(t)...)
	for extension, format := range map[string]string{
		".ttl": "turtle", ".nt": "ntriples", ".nq": "nquads", ".nq.gz": "nquads", ".trig": "trig", ".trig.gz": "trig", ".jsonld": "jsonld",
	} {
		file := filepath.Join(folder, "graph"+extension)
		args := []string{"export", "--quiet", "--format", format, "-o", file}
		if strings.HasSuffix(extension, ".gz") {
			args = append(args, "--compress")
		}
		args = append(args, specimens(t)...)
		if out, err := exec.Command("unkg", args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		check(extension, file)
		check("--data "+extension, "--data", file)
	}
	check("a folder", folder)
	check("graphs and resolutions", append(specimens(t), filepath.Join(folder, "graph.ttl"))...)
}

// Values that look like SPARQL find nothing and change nothing.
func TestQueryInjection(t *testing.T) {
	judge.Stores(t, func(t *testing.T, _, endpoint string) {
		const base = "https://injection.example/"
		t.Cleanup(func() { forget(t, endpoint, base) })
		if out, err := loadSPARQL(t, t.Context(), endpoint, append([]string{"--quiet", "--base", base}, specimens(t)...)...); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for _, value := range []string{`" } } ; DROP ALL #`, `} DROP ALL`, `A/RES/97/311" "A/RES/98/27`, `\u0022 } #`, `\`, `"`, "a,b", "'''", "a\nb"} {
			for _, q := range query.Questions() {
				if len(q.Parameters) == 0 || q.Name != "cited-by" && q.Name != "concern" {
					continue
				}
				cmd := exec.Command("unkg", "query", "--sparql", endpoint, "--format", "csv", "--param", q.Parameters[0].Name+"="+value, q.Name)
				var complaints strings.Builder
				cmd.Stderr = &complaints
				out, err := cmd.Output()
				if q.Name == "cited-by" { // a symbol that nothing has is an error
					if err == nil || len(out) > 0 || !strings.HasPrefix(complaints.String(), "unkg: error: no document ") {
						t.Errorf("%s with %q: %v\n%s%s", q.Name, value, err, out, complaints.String())
					}
				} else if err != nil || strings.Count(string(out), "\n") != 1 || complaints.Len() > 0 {
					t.Errorf("%s with %q: %v\n%s%s", q.Name, value, err, out, complaints.String())
				}
			}
		}
		out, err := exec.Command("unkg", "query", "--sparql", endpoint, "--format", "csv", "--param", "symbol=A/RES/97/311", "cited-by").CombinedOutput()
		if err != nil || !strings.Contains(string(out), "A/RES/99/902,pp1,") {
			t.Errorf("%v\n%s", err, out)
		}
	})
}

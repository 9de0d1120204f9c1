package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/unkg/unkg/export/query"
)

// asked are questions with other parameters than their defaults.
var asked = map[string][][]string{
	"specimen": {
		{"annual-series", "body=imo"},
		{"asked-of-body", "symbol=A/RES/99/902", "body=secretary-general"},
		{"reports-due", "session=101"},
		{"framework-uptake", "framework=sendai-framework"},
		{"mandate-history", "body=imo"},
		{"cited-by", "symbol=A/RES/98/27"},
		{"chain-to-first", "symbol=A/RES/99/902"},
		{"paper-trail", "symbol=A/RES/99/902"},
		{"gaps", "session=99"},
		{"doubtful-citations", "symbol=A/RES/99/902"},
		{"ratification-urged"},
		{"bodies-together", "body=imo"},
		{"frameworks-together", "first=sendai-framework", "second=2030-agenda"},
		{"concern", "word=coast"},
		{"treaties-reaffirmed", "session=99"},
		{"instruments-adopted"},
		{"chapter-vii"},
		{"noted-or-endorsed"},
		{"first-mention", "forum=first-global-refugee-forum"},
		{"evidence", "symbol=A/RES/99/902", "action=recall", "target=document/A-RES-98-27"},
	},
	"unhcr": {
		{"annual-series"}, {"asked-of-body"}, {"reports-due", "session=77"}, {"reports-due", "session=78"}, {"reports-due", "session=79"},
		{"framework-uptake"}, {"mandate-history"}, {"cited-by"}, {"chain-to-first"}, {"paper-trail"}, {"gaps"},
		{"doubtful-citations", "symbol=A/RES/78/184"}, {"ratification-urged"}, {"bodies-together", "body=ocha"}, {"frameworks-together"},
		{"concern"}, {"treaties-reaffirmed"}, {"instruments-adopted"}, {"chapter-vii"}, {"noted-or-endorsed"}, {"first-mention"}, {"evidence"},
	},
}

// The answers in testdata/golden/questions-*.csv are those of the graph; -update rewrites them. Long
// text and what hangs on the bytes of the input is left out.
func TestNeo4jQuestions(t *testing.T) {
	s := newTestServer(t)
	specimens := filepath.Join("..", "..", "testdata", "specimen")
	s.load("-q", specimens)
	s.compareAnswers("specimen")
	var series []string
	for _, language := range []string{"en", "zh"} {
		for _, symbol := range []string{"A_RES_76_143", "A_RES_77_198", "A_RES_78_184"} {
			f := filepath.Join(corpusRoot(), "akn", language, symbol+".xml")
			if _, err := os.Stat(f); err != nil {
				t.Skip("the corpus of real resolutions is not here; UNKG_CORPUS says where it is")
			}
			series = append(series, f)
		}
	}
	s.wipe()
	s.load(append([]string{"-q"}, series...)...)
	s.compareAnswers("unhcr")
	for _, q := range query.Questions() {
		if !slices.ContainsFunc(asked["unhcr"], func(a []string) bool { return a[0] == q.Name }) {
			t.Errorf("%s is not asked", q.Name)
		}
	}
}

func (s *testServer) compareAnswers(name string) {
	s.Helper()
	golden := filepath.Join("..", "..", "testdata", "golden", "questions-"+name+".csv")
	var b strings.Builder
	for _, a := range asked[name] {
		args := []string{"query", "--format", "csv"}
		for _, p := range a[1:] {
			args = append(args, "--param", p)
		}
		start := time.Now()
		cmd := exec.Command("unkg", append(args, a[0])...)
		out, err := cmd.Output()
		if err != nil {
			s.Errorf("%s: %v\n%s", a, err, err.(*exec.ExitError).Stderr)
			continue
		}
		s.Logf("%s: %s", a, time.Since(start).Round(time.Millisecond))
		rows, err := csv.NewReader(strings.NewReader(string(out))).ReadAll()
		if err != nil {
			s.Fatal(err)
		}
		fmt.Fprintf(&b, "== %s\n", strings.Join(a, " "))
		w := csv.NewWriter(&b)
		header := slices.Clone(rows[0])
		for _, row := range rows {
			var kept []string
			for i, v := range row {
				if !slices.Contains([]string{"text", "sha256", "run"}, header[i]) {
					kept = append(kept, v)
				}
			}
			w.Write(kept)
		}
		w.Flush()
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o666); err != nil {
			s.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		s.Fatal(err)
	}
	if b.String() != string(want) {
		s.Errorf("the answers differ from %s:\n%s", golden, differenceOfAnswers(string(want), b.String()))
	}
}

// differenceOfAnswers is where two texts begin to differ.
func differenceOfAnswers(want, got string) string {
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	heading := ""
	for i := range min(len(w), len(g)) {
		if w[i] != g[i] {
			return fmt.Sprintf("%s\nwant %s\ngot  %s", heading, w[i], g[i])
		}
		if strings.HasPrefix(w[i], "== ") {
			heading = w[i]
		}
	}
	return fmt.Sprintf("%d lines, want %d", len(g), len(w))
}

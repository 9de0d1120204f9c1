package query

import (
	"regexp"
	"strings"
	"testing"
)

func TestQuestions(t *testing.T) {
	if n := len(Questions()); n != 20 {
		t.Errorf("%d questions, want 20", n)
	}
	used := regexp.MustCompile(`\$([a-z]+)`)
	for _, q := range Questions() {
		if q.Title == "" || !strings.HasSuffix(q.Sentence, ".") {
			t.Errorf("%s: title %q, sentence %q", q.Name, q.Title, q.Sentence)
		}
		values, err := q.Values(nil)
		if err != nil {
			t.Error(err)
		}
		for _, u := range used.FindAllStringSubmatch(q.Cypher, -1) {
			if _, ok := values[u[1]]; !ok {
				t.Errorf("%s: parameter %q has no comment", q.Name, u[1])
			}
		}
		for _, p := range q.Parameters {
			if !strings.Contains(q.Cypher, "$"+p.Name) || p.Meaning == "" {
				t.Errorf("%s: parameter %q is not used or has no meaning", q.Name, p.Name)
			}
		}
		if !strings.Contains(q.Cypher, "\nORDER BY ") {
			t.Errorf("%s: the order of its rows is left open", q.Name)
		}
	}
	if _, ok := Find("nonsense"); ok {
		t.Error("found nonsense")
	}
	if q, _ := Find("cited-by"); q.Name != "cited-by" {
		t.Errorf("found %q", q.Name)
	} else if _, err := q.Values(map[string]string{"sybmol": "x"}); err == nil {
		t.Error("an unknown parameter passes")
	}
}

func TestParse(t *testing.T) {
	q := Parse("x", "# title: A title: of two parts\n# param a = b c: what it is\n#\n# param d =: another\n\nSELECT # param e = f: no\n", "#")
	want := []Parameter{{"a", "b c", "what it is"}, {"d", "", "another"}}
	if q.Title != "A title: of two parts" || len(q.Parameters) != 2 || q.Parameters[0] != want[0] || q.Parameters[1] != want[1] {
		t.Errorf("%+v", q)
	}
}

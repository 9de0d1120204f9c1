package query

import (
	"maps"
	"regexp"
	"slices"
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
			if _, ok := FindKind(p.Kind); !ok && p.Kind != "" {
				t.Errorf("%s: parameter %q is of an unknown kind %q", q.Name, p.Name, p.Kind)
			}
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

// Both languages have the same questions with the same parameters.
func TestLanguagesAgree(t *testing.T) {
	value := regexp.MustCompile(`VALUES \?param_([a-z]+) \{ "([^"]*)" \}`)
	columns := regexp.MustCompile(`(?s)(?:AS |\?)([a-z0-9]+)`)
	for _, q := range Questions() {
		s := Parse(q.Name, q.SPARQL, "#")
		if s.Title != q.Title || s.Sentence != q.Sentence || !slices.Equal(s.Parameters, q.Parameters) {
			t.Errorf("%s: the comments differ: %+v", q.Name, s)
		}
		defaults := map[string]string{}
		for _, v := range value.FindAllStringSubmatch(q.SPARQL, -1) {
			defaults[v[1]] = v[2]
		}
		values, _ := q.Values(nil)
		if !maps.Equal(defaults, values) {
			t.Errorf("%s: VALUES has %v, not %v", q.Name, defaults, values)
		}
		_, head, _ := strings.Cut(q.SPARQL, "\nSELECT ")
		head, _, _ = strings.Cut(head, " {\n")
		var got []string
		for _, part := range regexp.MustCompile(`\(.*? AS \?([a-z0-9]+)\)|\?([a-z0-9]+)`).FindAllStringSubmatch(head, -1) {
			got = append(got, part[1]+part[2])
		}
		_, tail, _ := strings.Cut(q.Cypher[strings.LastIndex(q.Cypher, "\nRETURN "):], "RETURN ")
		tail, _, _ = strings.Cut(strings.TrimPrefix(tail, "DISTINCT "), "\nORDER")
		var want []string
		depth, from := 0, 0
		for i, c := range tail + "," {
			switch {
			case strings.ContainsRune("([{", c):
				depth++
			case strings.ContainsRune(")]}", c):
				depth--
			case c == ',' && depth == 0:
				all := columns.FindAllStringSubmatch(" ?"+strings.TrimSpace(tail[from:i]), -1)
				want = append(want, all[len(all)-1][1])
				from = i + 1
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: columns %v, want %v", q.Name, got, want)
		}
		if strings.Contains(q.SPARQL, "GRAPH") || strings.Contains(q.SPARQL, "SERVICE") {
			t.Errorf("%s: not for every store", q.Name)
		}
	}
}

func TestParse(t *testing.T) {
	q := Parse("x", "# title: A title: of two parts\n# param a body = b c: what it is\n#\n# param d =: another\n\nSELECT # param e = f: no\n", "#")
	want := []Parameter{{"a", "body", "b c", "what it is"}, {"d", "", "", "another"}}
	if q.Title != "A title: of two parts" || len(q.Parameters) != 2 || q.Parameters[0] != want[0] || q.Parameters[1] != want[1] {
		t.Errorf("%+v", q)
	}
}

func TestNearest(t *testing.T) {
	names := []Name{
		{"unhcr", ""}, {"unhcr", "Office of the United Nations High Commissioner for Refugees"}, {"unrwa", "Agency for Palestine Refugees"},
		{"imo", "International Maritime Organization"}, {"who", "World Health Organization"}, {"security-council", "Security Council"},
		{"security-council", "安全理事会"},
	}
	for value, want := range map[string]string{
		"unhrc": "unhcr", "UNHCR": "unhcr", "refugees": "unrwa unhcr", "Security Council": "security-council", "安全理事会": "security-council",
		"securitycouncil": "security-council", "international maritime organisation": "imo", "zzz": "", "": "",
	} {
		if got := strings.Join(Nearest(value, names), " "); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
	symbols := []Name{{"A/RES/78/184", ""}, {"A/RES/78/18", ""}, {"S/RES/2254(2015)", ""}, {"A/RES/46/182", ""}}
	for value, want := range map[string]string{"A/RES/78/1844": "A/RES/78/184", "78/184": "A/RES/78/184", "a-res-46-182": "A/RES/46/182", "S/RES/2254 (2015)": "S/RES/2254(2015)"} {
		if got := Nearest(value, symbols); len(got) == 0 || got[0] != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
}

func TestKnows(t *testing.T) {
	for _, c := range []struct {
		kind, value string
		want        bool
	}{
		{"body", "unhcr", true}, {"body", "hcr", false}, {"target", "body/unhcr", true}, {"target", "unhcr", true}, {"target", "hcr", false}, {"symbol", "BODY/unhcr", false},
	} {
		k, _ := FindKind(c.kind)
		if got := k.Knows(c.value, []Name{{"body/unhcr", ""}, {"unhcr", ""}}[:1+map[string]int{"body": 1}[c.kind]]); got != c.want {
			t.Errorf("%+v", c)
		}
	}
}

package neo4j

import (
	"fmt"
	"testing"
)

// Fields do not depend on the order of their values.
func TestFieldOrder(t *testing.T) {
	for _, c := range []struct {
		list   bool
		values []value
		want   string
	}{
		{true, []value{textValue("b"), textValue("a"), textValue("b")}, "[a b]"},
		{true, []value{integerValue(10), integerValue(9)}, "[9 10]"},
		{true, []value{integerValue(10), textValue("x"), integerValue(9)}, "[10 9 x]"}, // Neo4j has no lists of several types
		{false, []value{textValue("b"), textValue("a")}, "[a]"},
		{false, []value{textValue("b"), integerValue(3), truth(true)}, "[true]"},
	} {
		for range 2 {
			f := fields{}
			for _, v := range c.values {
				f.add("x", c.list, v)
			}
			if got := fmt.Sprint(f["x"].values); got != c.want {
				t.Errorf("%v makes %s, want %s", c.values, got, c.want)
			}
			c.values = append(c.values[1:], c.values[0])
		}
	}
}

func TestForeignValues(t *testing.T) {
	for _, v := range []any{3.5, []any{}, []any{"a", 3.5}, nil} {
		if f := fieldOf(v); f.equal(f) {
			t.Errorf("%v passes for a value of ours", v)
		}
	}
}

func TestOurNames(t *testing.T) {
	for name, want := range map[string]bool{
		"symbol": true, "title_en": true, "title_de": true, "title_en_GB": true, "addresseeText_zh": true, "language": true, "source": true, "loaded": true,
		"text_note": false, "text_of_mine": false, "symbol_en": false, "rating": false, "recalls": false, "type": false,
	} {
		if got := theVocabulary().isOurs(name); got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
	for kind, want := range map[string]bool{
		"RECALLS": true, "SUBJECT": true, "ADDRESSEE": true, "DESCRIBES": true, "HAS_SELECTOR": true, "SOURCE": true,
		"LANGUAGE": false, "NAME": false, "TITLE": false, "TYPE": false, "CANDIDATE": false, "START": false, "PARAGRAPHS": false,
	} {
		if got := theVocabulary().types[kind]; got != want {
			t.Errorf("%s: %t", kind, got)
		}
	}
}

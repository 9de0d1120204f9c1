package reader

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// In plain text the lines under the numbers are titles if there are as many.
func TestReadTextAgenda(t *testing.T) {
	for _, c := range []struct {
		masthead string
		items    []resolution.AgendaItem
		rest     string
	}{
		{"Agenda items 7 and 8 (a)\nLights\nOceans", []resolution.AgendaItem{{Number: "7", Title: "Lights"}, {Number: "8 (a)", Title: "Oceans"}}, ""},
		{"Agenda items 7 and 8 (a)\nLights and\nlamps\nOceans", []resolution.AgendaItem{{Number: "7"}, {Number: "8 (a)"}}, "Lights and lamps Oceans"},
		{"Agenda item 7\nLights and\nlamps", []resolution.AgendaItem{{Number: "7", Title: "Lights and lamps"}}, ""},
	} {
		text := "A/RES/99/7\nNinety-ninth session\n" + c.masthead + "\nResolution adopted by the General Assembly on 7 March 2045\n99/7. Lights\n" +
			"The General Assembly,\nRecalling its resolution 70/1,\n1. Decides to keep the lights.\n50th plenary meeting\n7 March 2045\n"
		r, err := Read("x.txt", []byte(text), "")
		if err != nil || !slices.Equal(r.AgendaItems, c.items) || r.AgendaTitle != c.rest {
			t.Errorf("%q: %v, got %+v, %q", c.masthead, err, r.AgendaItems, r.AgendaTitle)
		}
	}
}

// Different numbers in real resolutions have different fragments, and all languages have the same numbers.
func TestAgendaFragments(t *testing.T) {
	of, byFile := map[string]string{}, map[string]string{}
	for _, file := range corpus.Files(t, "akn/*/*.xml") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := Read(file, data, "")
		if err != nil {
			t.Fatal(err)
		}
		name := file[strings.LastIndexAny(file, `/\`)+1:]
		var numbers []string
		for _, item := range r.AgendaItems {
			fragment := ontology.AgendaFragment(item.Number)
			if other, ok := of[fragment]; ok && other != item.Number {
				t.Errorf("items %q and %q are both %q", item.Number, other, fragment)
			}
			of[fragment] = item.Number
			numbers = append(numbers, item.Number)
		}
		all := strings.Join(numbers, "|")
		known := name == "A_RES_79_132.xml" // 3 (b) in Chinese
		if before, ok := byFile[name]; ok && before != all && all != "" && before != "" && !known {
			t.Errorf("%s: items %q and %q", file, all, before)
		}
		if all != "" {
			byFile[name] = all
		}
	}
	if len(of) < 100 {
		t.Errorf("only %d numbers", len(of))
	}
}

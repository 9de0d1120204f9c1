package authority

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/ontology"
)

// The authority has no faults but those that were decided to be right.
func TestAuthorityHasNoFaults(t *testing.T) {
	for _, f := range Check() {
		t.Error(f)
	}
}

const head = `# Bodies of the specimen.
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <http://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix unkg: <https://w3id.org/unkg/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/unkg/> .
`

// block writes a block with an English name and more statements, one a line.
func blockOf(path, class string, more ...string) string {
	lines := append([]string{"<" + path + "> a unkg:" + class, `skos:prefLabel "Board of ` + path[strings.IndexByte(path, '/')+1:] + `"@en`}, more...)
	return "\n" + strings.Join(lines, " ;\n    ") + " .\n"
}

// faultsOf lists the rules and lines of the faults of one file.
func faultsOf(t *testing.T, name, text, decisions, published string, replaced map[string]string) []Fault {
	t.Helper()
	return check([]ontology.Source{{Name: name, Text: text}}, decisions, published, replaced)
}

func TestRules(t *testing.T) {
	for _, c := range []struct {
		rule      string
		good, bad []string // statements of the body a; the fault is in the last one
	}{
		{"invisible", []string{`skos:altLabel "Lamp Board"@en`}, []string{"skos:altLabel \"Lamp\u200b Board\"@en"}},
		{"invisible", []string{`skos:altLabel "مجلس المصابيح"@ar`}, []string{"skos:altLabel \"مجلس\u200f المصابيح\"@ar"}},
		{"script", []string{`skos:prefLabel "灯LB委员会"@zh`}, []string{`skos:prefLabel "Lamp Board"@zh`}},
		{"script", []string{`skos:prefLabel "Совет по лампам"@ru`}, []string{`skos:prefLabel "Lamp Board"@ru`}},
		{"script", []string{`skos:prefLabel "Conseil des lampes"@fr`}, []string{`skos:prefLabel "Совет"@fr`}},
		{"script", []string{`unkg:acronym "LB"@ru`, `unkg:acronym "Lb"@zh`}, []string{`skos:altLabel "Lamp"@ru`}},
		{"mixed-word", []string{`skos:prefLabel "Совет"@ru`}, []string{`skos:prefLabel "Cовет"@ru`}},
		{"mixed-word", []string{`skos:altLabel "مجموعة الـ 77"@ar`}, []string{`skos:altLabel "مجموعةA"@ar`}},
		{"spelling", []string{`skos:altLabel "اللجنة"@ar`}, []string{`skos:altLabel "لللجنة"@ar`}},
		{"spelling", []string{`skos:altLabel "مجلس كبير"@ar`}, []string{`skos:altLabel "مجلس کبیر"@ar`}},
		{"spelling", []string{`skos:altLabel "Lamp Board"@en`}, []string{`skos:altLabel "Lamp  Board"@en`}},
		{"print", []string{`skos:prefLabel "Conseil de l’eau"@fr`}, []string{`skos:prefLabel "Conseil de l'eau"@fr`}},
		{"print", []string{`skos:prefLabel "Совет «Лампа»"@ru`}, []string{`skos:prefLabel "Совет \"Лампа\""@ru`}},
		{"particle", []string{`skos:altLabel "لجنة المصابيح"@ar`, `skos:altLabel "وحدة المصابيح"@ar`},
			[]string{`skos:altLabel "لجنة المصابيح"@ar`, `skos:altLabel "ولجنة المصابيح"@ar`}},
		{"particle", []string{`skos:altLabel "اللجنة"@ar`}, []string{`skos:altLabel "اللجنة"@ar`, `unkg:shortForm "للجنة"@ar`}},
		{"possessive", []string{`skos:altLabel "Lamp Board and its oil"@en`}, []string{`skos:altLabel "Board established by its resolution 1"@en`}},
		{"possessive", []string{`skos:prefLabel "Comité créé par la résolution 1"@fr`}, []string{`skos:prefLabel "Comité créé par sa résolution 1"@fr`}},
		{"case-form", []string{`skos:prefLabel "Совет"@ru`, `skos:altLabel "Комитет"@ru`}, []string{`skos:prefLabel "Совет"@ru`, `skos:altLabel "Совета"@ru`}},
		{"case-form", []string{`skos:prefLabel "Группа по лампам"@ru`, `skos:altLabel "Группы по лампам"@ru`},
			[]string{`skos:prefLabel "Группа по лампам"@ru`, `skos:altLabel "Группой по лампам"@ru`}},
		{"case-form", []string{`skos:prefLabel "Совет 2023 года"@ru`, `unkg:shortForm "Совет 2024 года"@ru`}, []string{`skos:prefLabel "Совет 2023 года"@ru`, `unkg:shortForm "Совета 2023 года"@ru`}},
		{"acronym", []string{`unkg:acronym "LBx"@en`}, []string{`unkg:acronym "lbx"@en`}},
		{"short-form", []string{`unkg:shortForm "Board"@en`}, []string{`unkg:shortForm "Great Old Board"@en`}},
		{"repeated", []string{`skos:altLabel "Board of C"@en`}, []string{`skos:altLabel "Board of A"@en`}},
		{"repeated", []string{`skos:altLabel "Lamp Board"@en`, `skos:altLabel "Lamp (Board)"@en`}, []string{`skos:altLabel "Lamp Board"@en`, `skos:altLabel "Lamp - Board"@en`}},
		{"repeated", []string{`skos:altLabel "Lamp Talks"@en`, `skos:altLabel "lamp talks"@en`}, []string{`skos:altLabel "Lamp Talks"@en`, `skos:altLabel "lamp Talks"@en`}},
		{"repeated", []string{`skos:altLabel "Lampol"@en`, `unkg:acronym "LAMPOL"@en`}, []string{`unkg:acronym "LAMPOL"@en`, `unkg:acronym "LAMPol"@en`}},
		{"same-name", []string{`skos:altLabel "Lamp Board"@en`}, []string{`skos:altLabel "Board of b"@en`}},
		{"same-name", []string{`skos:altLabel "Board of b"@en`, `unkg:validUntil "1990"^^xsd:gYear`}, []string{`skos:altLabel "Board of b"@en`, `unkg:validUntil "1992"^^xsd:gYear`}},
		{"link", []string{`unkg:parentBody <body/b>`}, []string{`unkg:parentBody <body/nobody>`}},
		{"link", nil, []string{`unkg:edition 1`}},
		{"link", []string{`dcterms:source <document/A-RES-99-901>`}, []string{`dcterms:source <document/of-lamps>`}},
		{"link", []string{`schema:sameAs <http://www.wikidata.org/entity/Q1>`}, []string{`schema:sameAs <http://www.wikidata.org/wiki/Q1>`}},
		{"link", []string{`schema:sameAs <http://www.wikidata.org/entity/Q1>`}, []string{`schema:sameAs <http://www.wikidata.org/entity/Q2>`}},
		{"cycle", nil, []string{`unkg:parentBody <body/a>`}},
	} {
		other := blockOf("body/b", "Body", `schema:startDate "1991"^^xsd:gYear`, `schema:sameAs <http://www.wikidata.org/entity/Q2>`)
		for _, lines := range [][]string{c.good, c.bad} {
			text := head + blockOf("body/a", "Body", lines...) + other
			faults := faultsOf(t, "authority/bodies/a.ttl", text, "", "body/a\nbody/b\n", nil)
			switch {
			case len(lines) > 0 && &lines[0] == &c.bad[0]:
				if len(faults) == 0 || !slices.ContainsFunc(faults, func(f Fault) bool { return f.Rule == c.rule }) {
					t.Errorf("%s: %q: %v", c.rule, lines, faults)
				}
			case len(faults) > 0:
				t.Errorf("%s: %q: %v", c.rule, lines, faults)
			}
		}
	}
}

// Faults of files and of the list of published ones have their line.
func TestFaultsOfFiles(t *testing.T) {
	a, b := blockOf("body/a", "Body"), blockOf("body/b", "Body")
	published := "body/a\nbody/b\n"
	for _, c := range []struct {
		name, text, decisions, published string
		replaced                         map[string]string
		want                             string
	}{
		{"authority/bodies/a.ttl", head + a + b, "", published, nil, ""},
		{"authority/forums/a.ttl", head + a, "", "body/a", nil, "ontology/authority/forums/a.ttl:9: body/a: a Body is not in the folder forums (folder)"},
		{"authority/bodies/a.ttl", head + b + a, "", published, nil, "ontology/authority/bodies/a.ttl:9: : go run ./cmd/authority format lays it out in another way from here on (layout)"},
		{"authority/bodies/a.ttl", head + a + strings.Repeat("\n", 600), "", "body/a", nil,
			"ontology/authority/bodies/a.ttl:12: : go run ./cmd/authority format lays it out in another way from here on (layout)\n" +
				"ontology/authority/bodies/a.ttl:610: : 610 lines: a file has less than 600 (layout)"},
		{"authority/bodies/a.ttl", strings.SplitN(head, "\n", 2)[1] + a, "", "body/a", nil,
			"ontology/authority/bodies/a.ttl:1: : it does not begin with a comment that says what is in it (layout)"},
		{"authority/bodies/a.ttl", head + "\n<body/a> a unkg:Body ;\n    skos:prefLabel \"Conseil\"@fr .\n", "", "body/a", nil,
			"ontology/authority/bodies/a.ttl:9: body/a: it has no English name (english)"},
		{"authority/bodies/a.ttl", head + a, "", published, nil,
			"ontology/authority/published.txt:2: body/b: it was published and has no block any more: say in ontology/replaced.ttl what it is now (published)"},
		{"authority/bodies/a.ttl", head + a, "", published, map[string]string{"body/b": "body/a"}, ""},
		{"authority/bodies/a.ttl", head + a, "", published, map[string]string{"body/b": "body/c"},
			"ontology/authority/published.txt:2: body/b: it was published and has no block any more: say in ontology/replaced.ttl what it is now (published)"},
		{"authority/bodies/a.ttl", head + a + b, "", published, map[string]string{"body/b": "body/a"},
			"ontology/authority/published.txt:2: body/b: it is replaced and has a block (published)"},
		{"authority/bodies/a.ttl", head + a + b, "", "body/a", nil,
			"ontology/authority/bodies/a.ttl:12: body/b: go run ./cmd/authority publish adds it to the published ones (published)"},
		{"authority/bodies/a.ttl", head + a + b, "", "body/b\nbody/a\nbody/b", nil, "ontology/authority/bodies/a.ttl:9: body/a: go run ./cmd/authority publish adds it to the published ones (published)\n" +
			"ontology/authority/published.txt:1: : the list is not in order (published)"},
		{"authority/bodies/a.ttl", head + blockOf("body/a", "Body", `unkg:acronym "lb"@en`), "acronym\tbody/a\t\"lb\"\tits own spelling\n", "body/a", nil, ""},
		{"authority/bodies/a.ttl", head + a, "# comment\nacronym\tbody/a\tlb\tits own spelling\n", "body/a", nil,
			`ontology/authority/decided.txt:2: : body/a has no fault acronym with "lb" any more (decided)`},
	} {
		var got []string
		for _, f := range faultsOf(t, c.name, c.text, c.decisions, c.published, c.replaced) {
			got = append(got, f.String())
		}
		if strings.Join(got, "\n") != c.want {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), c.want)
		}
	}
}

package shape

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/unkg/unkg/export/judge"
	"github.com/unkg/unkg/ontology"
)

// golden are graphs of resolutions.
func golden(t testing.TB) (texts []string) {
	t.Helper()
	for _, name := range []string{"map-en-zh.nt", "map-mentions.nt"} {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "golden", name))
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}

// spoil breaks a graph in many places: it drops statements and changes the types, languages and forms of values.
func spoil(text string, random *rand.Rand) string {
	var out []string
	for line := range strings.Lines(text) {
		switch random.IntN(24) {
		case 0:
			continue
		case 1:
			line = regexp.MustCompile(`\^\^<[^>]*>`).ReplaceAllString(line, "")
		case 2:
			line = regexp.MustCompile(`"@[a-z]+`).ReplaceAllString(line, `"@de`)
		case 3:
			out = append(out, regexp.MustCompile(`"@[a-z]+`).ReplaceAllString(line, ` again"@en`))
		case 4:
			line = regexp.MustCompile(`"([^"]*)"`).ReplaceAllString(line, `"x y"`)
		case 5:
			line = regexp.MustCompile(`"[0-9]+"\^\^`).ReplaceAllString(line, `"-1"^^`)
		case 6:
			line = regexp.MustCompile(`> <[^>]*> \.`).ReplaceAllString(line, `> <https://w3id.org/unkg/body/nobody> .`)
		}
		out = append(out, line)
	}
	return strings.Join(out, "")
}

// jena is the real engine, with the programs of testdata/engines on PATH.
func jena(t *testing.T) Engine {
	t.Helper()
	t.Setenv("PATH", judge.Folder(t, "shacl", "riot")+":"+os.Getenv("PATH"))
	engine, err := Jena()
	if err != nil {
		t.Fatal(err)
	}
	return engine
}

// check returns the results of an engine and their descriptions, which do not depend on the names of blank nodes.
func check(t *testing.T, engine Engine, d *Data) (found []result, lines []string) {
	t.Helper()
	found, err := engine.results(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range d.faults(found) {
		lines = append(lines, regexp.MustCompile(`_:\w+`).ReplaceAllString(f.Error(), "_:"))
	}
	slices.Sort(lines)
	return found, lines
}

// agree fails the test if two engines disagree.
func agree(t *testing.T, jena, builtin []string) {
	t.Helper()
	for _, l := range judge.Difference(jena, builtin) {
		t.Errorf("only Jena: %s", l)
	}
	for _, l := range judge.Difference(builtin, jena) {
		t.Errorf("only builtin: %s", l)
	}
}

// Both engines find the same faults in graphs that are spoilt in many places.
func TestEnginesAgree(t *testing.T) {
	jena := jena(t)
	random := rand.New(rand.NewPCG(3, 5))
	for _, text := range golden(t) {
		d := dataOf(t, spoil(text, random))
		found, want := check(t, jena, d)
		if len(found) < 5 {
			t.Errorf("only %d faults", len(found))
		}
		_, got := check(t, Builtin(), d)
		agree(t, want, got)
	}
}

// A breach is a focus node that violates a constraint.
type breach struct {
	shape, constraint string
	focus             string
}

// A shelf has a focus node for every constraint of every shape that does not meet it.
type shelf struct {
	strings.Builder
	source   *Data // the shapes
	breaches []breach
}

func (s *shelf) add(subject, property string, values ...string) {
	for _, v := range values {
		fmt.Fprintf(s, "%s <%s> %s .\n", subject, property, v)
	}
}

// broken returns values that violate a constraint with this parameter.
func broken(constraint, parameter string) []string {
	n, _ := strconv.Atoi(parameter)
	switch constraint {
	case "maxCount":
		var values []string
		for i := range n + 1 {
			values = append(values, fmt.Sprintf(`"%d"`, i))
		}
		return values
	case "datatype":
		return []string{`"x"^^<` + ontology.XSDBoolean + `>`}
	case "nodeKind":
		return []string{map[string]string{"IRI": `"x"`, "Literal": "<http://x.example/>", "IRIOrLiteral": "_:x"}[strings.TrimPrefix(parameter, sh)]}
	case "pattern":
		return []string{`" "`}
	case "minLength":
		return []string{`""`}
	case "maxLength":
		return []string{`"` + strings.Repeat("国", n+1) + `"`}
	case "minInclusive":
		return []string{fmt.Sprintf(`"%d"^^<%s>`, n-1, ontology.XSDInteger)}
	case "lessThan":
		return []string{`"9"^^<` + ontology.XSDInteger + `>`}
	case "uniqueLang":
		return []string{`"a"@en`, `"b"@en`, `"c"@fr`, `"d"@fr`, `"e"@es`}
	case "languageIn":
		return []string{`"a"@de`}
	case "class", "in", "node":
		return []string{"<http://x.example/>"}
	}
	return nil // minCount
}

// breach adds a focus node that meets no constraint of a shape, property by property. Of the shapes of other nodes it
// makes such nodes and calls back with their names.
func (s *shelf) breach(sp *shape, focus func() string) {
	for _, c := range sp.constraints {
		if sp.path == "" && c.name == "nodeKind" {
			continue // a blank node is a fault already
		}
		parameter := s.source.first(sp.iri, sh+c.name)
		node := focus()
		s.breaches = append(s.breaches, breach{sp.iri, c.name, node})
		if sp.path == "" {
			continue // its own name does not meet it
		}
		s.add(node, sp.path, broken(c.name, parameter)...)
		if c.name == "lessThan" {
			s.add(node, parameter, `"9"^^<`+ontology.XSDInteger+`>`)
		}
		for _, other := range shapes() {
			if c.name == "node" && other.iri == parameter {
				for _, p := range other.properties {
					for _, inner := range p.constraints {
						value := fmt.Sprintf("<http://x.example/%d>", s.Len())
						s.add(value, p.path, broken(inner.name, s.source.first(p.iri, sh+inner.name))...)
						s.add(focus(), sp.path, value)
					}
				}
			}
		}
	}
	for _, p := range sp.properties {
		s.breach(p, focus)
	}
}

// Both engines find every violation of every constraint of every shape, and nothing else.
func TestEveryConstraint(t *testing.T) {
	s := shelf{source: NewData()}
	for _, triple := range ontology.FileNamed("shapes").Graph().Triples {
		s.source.Add(triple)
	}
	for _, sp := range shapes() {
		for _, class := range sp.targets {
			s.breach(sp, func() string {
				node := fmt.Sprintf("<http://x.example/focus/%d>", s.Len())
				s.add(node, ontology.RDFType, "<"+class+">")
				return node
			})
		}
	}
	// values that programs may judge differently
	document := "<https://w3id.org/unkg/document/A-RES-1-%d>"
	for i, odd := range []struct{ class, property, value string }{
		{ontology.ClassResolution, ontology.NS + "votesFor", `"+5"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassResolution, ontology.NS + "votesFor", `"-0"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassResolution, ontology.NS + "votesFor", `"99999999999999999999"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassResolution, ontology.NS + "votesFor", `"5.0"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassResolution, ontology.NS + "votesFor", `""^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassResolution, ontology.NS + "votesFor", `"5"`},
		{ontology.ClassResolution, ontology.PropAdoptedOn, `"2020-13-01"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassResolution, ontology.PropAdoptedOn, `"2020-02-29"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassResolution, ontology.PropAdoptedOn, `"2020-02-29Z"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassForum, ontology.NS + "observance", `"TRUE"^^<` + ontology.XSDBoolean + `>`},
		{ontology.ClassForum, ontology.SKOS + "prefLabel", `"a"@EN`},
		{ontology.ClassForum, ontology.SKOS + "prefLabel", `"a"@en-GB`},
		{ontology.ClassForum, ontology.SKOS + "prefLabel", `"a"@eng`},
		{ontology.ClassForum, ontology.SKOS + "prefLabel", `"a"`},
		{ontology.ClassOATextPosition, ontology.OA + "start", `"a"`},
	} {
		node := fmt.Sprintf(document, i)
		s.add(node, ontology.RDFType, "<"+odd.class+">")
		s.add(node, odd.property, odd.value)
		s.add(node, ontology.OA+"end", `"b"`)
	}
	d := dataOf(t, s.String())
	var said [2][]string
	for i, engine := range []Engine{jena(t), Builtin()} {
		found, lines := check(t, engine, d)
		said[i] = lines
		met := map[breach]bool{}
		for _, b := range s.breaches {
			met[b] = true
		}
		for _, r := range found {
			delete(met, breach{r.shape.iri, r.constraint.name, r.focus.line()})
		}
		for _, b := range s.breaches {
			if met[b] {
				t.Errorf("%s finds nothing wrong with sh:%s of %s", engine.Name, b.constraint, b.shape)
			}
		}
	}
	if len(s.breaches) < 300 {
		t.Errorf("only %d constraints", len(s.breaches))
	}
	agree(t, said[0], said[1])
}

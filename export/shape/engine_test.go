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

// An engine returns the violations of shapes, whose description is text, by a graph in N-Triples.
type engine struct {
	name  string
	check func(s shapes, text, graph string) []result
}

// engines lists our own and those of others.
func engines(t *testing.T) []engine {
	list := []engine{{"ours", func(s shapes, _, graph string) []result { return s.check(dataOf(t, graph)) }}}
	for _, other := range judge.SHACLs() {
		list = append(list, engine{other.Name, func(s shapes, text, graph string) []result {
			found, err := s.reported(dataOf(t, other.Report(t, text, graph)))
			if err != nil {
				t.Fatalf("%s: %v", other.Name, err)
			}
			return found
		}})
	}
	return list
}

// described returns the descriptions of violations, which do not depend on the names of blank nodes.
func described(t *testing.T, graph string, found []result) (lines []string) {
	t.Helper()
	for _, f := range dataOf(t, graph).faults(found) {
		lines = append(lines, regexp.MustCompile(`_:\w+`).ReplaceAllString(f.Error(), "_:"))
	}
	slices.Sort(lines)
	return lines
}

// agree fails the test if an engine finds anything other than ours.
func agree(t *testing.T, name string, lines, ours []string) {
	t.Helper()
	for _, l := range judge.Difference(lines, ours) {
		t.Errorf("only %s: %s", name, l)
	}
	for _, l := range judge.Difference(ours, lines) {
		t.Errorf("not %s: %s", name, l)
	}
}

// All engines find the same faults in graphs that are spoilt in many places.
func TestEnginesAgree(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for _, text := range golden(t) {
		graph := spoil(text, random)
		var ours []string
		for _, e := range engines(t) {
			lines := described(t, graph, e.check(published(), ontology.FileNamed("shapes").Text(), graph))
			if ours == nil {
				ours = lines
			}
			if len(ours) < 5 {
				t.Errorf("only %d faults", len(ours))
			}
			agree(t, e.name, lines, ours)
		}
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

// reachable returns the shapes of the ontology with a target for each shape that is otherwise reached through another
// one: the class <http://x.example/NAME> for a node shape, or for a node with a property shape.
func reachable(t *testing.T) (all shapes, text string, source *Data) {
	t.Helper()
	source = NewData()
	held := map[string]bool{}
	for _, triple := range ontology.FileNamed("shapes").Graph().Triples {
		source.Add(triple)
		if triple.Pred.String() == sh+"property" {
			held[triple.Obj.String()] = true
		}
	}
	var more strings.Builder
	add := func(subject, property, value string) {
		fmt.Fprintf(&more, "<%s> <%s> <%s> .\n", subject, property, value)
	}
	for _, s := range published() {
		class := "http://x.example/" + s.iri[strings.LastIndexByte(s.iri, '#')+1:]
		switch {
		case s.path == "" && len(s.targets) == 0:
			add(s.iri, sh+"targetClass", class)
		case s.path != "" && !held[s.iri]:
			add(class+"/shape", ontology.RDFType, sh+"NodeShape")
			add(class+"/shape", sh+"targetClass", class)
			add(class+"/shape", sh+"property", s.iri)
		}
	}
	if _, err := source.Read(strings.NewReader(more.String())); err != nil {
		t.Fatal(err)
	}
	all, err := read(source)
	if err != nil {
		t.Fatal(err)
	}
	return all, ontology.FileNamed("shapes").Text() + more.String(), source
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
	case "class", "in", "node", "or", "disjoint":
		return []string{"<http://x.example/>"}
	}
	return nil // minCount
}

// breach adds a focus node that meets no constraint of a shape, constraint by constraint.
func (s *shelf) breach(sp *shape, focus func() string) {
	for _, c := range sp.constraints {
		if sp.path == "" && c.name == "nodeKind" {
			continue // a blank node is a fault already
		}
		parameter := s.source.first(sp.iri, sh+c.name)
		node := focus()
		s.breaches = append(s.breaches, breach{sp.iri, c.name, node})
		switch {
		case sp.path != "":
			s.add(node, sp.path, broken(c.name, parameter)...)
		case strings.HasSuffix(sp.iri, "#Vote"):
			s.add(node, ontology.PropAdoptionMethod, "<"+ontology.MethodNS+"without-vote>")
			s.add(node, ontology.PropVotesFor, `"5"^^<`+ontology.XSDInteger+`>`)
		} // the name of another node does not meet it, nor has it another class
		if c.name == "lessThan" || c.name == "disjoint" {
			s.add(node, parameter, broken(c.name, "")...)
		}
	}
	for _, p := range sp.properties {
		s.breach(p, focus)
	}
}

// All engines find every violation of every constraint of every shape, and nothing else.
func TestEveryConstraint(t *testing.T) {
	all, text, source := reachable(t)
	s := shelf{source: source}
	for _, sp := range all {
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
		{ontology.ClassDocument, ontology.PropVotesFor, `"+5"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassDocument, ontology.PropVotesFor, `"-0"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassDocument, ontology.PropVotesFor, `"99999999999999999999"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassDocument, ontology.PropVotesFor, `"5.0"^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassDocument, ontology.PropVotesFor, `""^^<` + ontology.XSDInteger + `>`},
		{ontology.ClassDocument, ontology.PropVotesFor, `"5"`},
		{ontology.ClassDocument, ontology.PropAdoptedOn, `"2020-13-01"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassDocument, ontology.PropAdoptedOn, `"2020-02-29"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassDocument, ontology.PropAdoptedOn, `"2020-02-29Z"^^<` + ontology.XSDDate + `>`},
		{ontology.ClassEntity, ontology.PropCandidate, `"TRUE"^^<` + ontology.XSDBoolean + `>`},
		{ontology.ClassEntity, ontology.SKOSPrefLabel, `"a"@EN`},
		{ontology.ClassEntity, ontology.SKOSPrefLabel, `"a"@en-GB`},
		{ontology.ClassEntity, ontology.SKOSPrefLabel, `"a"@eng`},
		{ontology.ClassEntity, ontology.SKOSPrefLabel, `"a"`},
		{"http://x.example/MentionPosition", ontology.OAStart, `"a"`},
		{"http://x.example/MentionPosition", ontology.OAStart, `"-0"^^<` + ontology.XSDNonNegativeInteger + `>`},
		{"http://x.example/MentionPosition", ontology.OAStart, `"-1"^^<` + ontology.XSDNonNegativeInteger + `>`},
	} {
		node := fmt.Sprintf(document, i)
		s.add(node, ontology.RDFType, "<"+odd.class+">")
		s.add(node, odd.property, odd.value)
		s.add(node, ontology.OA+"end", `"b"`)
	}
	var ours []string
	for _, engine := range engines(t) {
		found := engine.check(all, text, s.String())
		lines := described(t, s.String(), found)
		if ours == nil {
			ours = lines
		}
		agree(t, engine.name, lines, ours)
		met := map[breach]bool{}
		for _, b := range s.breaches {
			met[b] = true
		}
		for _, r := range found {
			delete(met, breach{r.shape.iri, r.constraint.name, "<" + r.focus.Value + ">"})
		}
		for _, b := range s.breaches {
			if met[b] {
				t.Errorf("%s finds nothing wrong with sh:%s of %s", engine.name, b.constraint, b.shape)
			}
		}
	}
	if len(s.breaches) < 300 {
		t.Errorf("only %d constraints", len(s.breaches))
	}
}

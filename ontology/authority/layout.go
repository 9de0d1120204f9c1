package authority

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/ontology"
)

// predicates are the properties of entities in the order of their statements, as the files write them.
var predicates = []string{
	"a", "skos:prefLabel", "skos:altLabel", "unkg:acronym", "unkg:shortForm",
	"unkg:parentBody", "unkg:partOf", "unkg:inSeries", "unkg:protocolTo", "unkg:edition", "unkg:iso3166", "unkg:m49",
	"schema:startDate", "schema:endDate", "unkg:validFrom", "unkg:validUntil", "dcterms:isReplacedBy",
	"unkg:setOutIn", "unkg:untsVolume", "unkg:untsNumber", "schema:sameAs", "dcterms:source",
}

// languages are the official languages in the order of names with the same property.
var languages = []string{"ar", "en", "es", "fr", "ru", "zh"}

// prefixes are declared in every file, whether it uses them or not, so that a diff never shows one.
var prefixes = []ontology.Prefix{
	{Name: "dcterms", IRI: ontology.DCTerms},
	{Name: "schema", IRI: ontology.Schema},
	{Name: "skos", IRI: ontology.SKOS},
	{Name: "unkg", IRI: ontology.NS},
	{Name: "xsd", IRI: ontology.XSD},
}

// Layout returns the text of a source in the one layout of the authority: its comment, the prefixes, and a block for each
// entity, in the order of their IRIs, with one statement a line, properties and languages in a fixed order. Nothing is
// said twice, and apostrophes and quotation marks are those that print uses in the language. A comment between the blocks
// would be lost and is an error.
func Layout(s ontology.Source) (string, error) {
	blocks, err := blocksOf(s)
	if err != nil {
		return "", err
	}
	comment, err := commentOf(s)
	if err != nil {
		return "", err
	}
	out := strings.Builder{}
	out.WriteString(comment)
	for _, p := range prefixes {
		fmt.Fprintf(&out, "@prefix %s: <%s> .\n", p.Name, p.IRI)
	}
	fmt.Fprintf(&out, "@base <%s> .\n", ontology.DefaultBase)
	// The bracket counts in the order: body/a-b comes before body/a.
	slices.SortFunc(blocks, func(x, y block) int { return strings.Compare(x.path+">", y.path+">") })
	for _, b := range blocks {
		lines, err := b.lines()
		if err != nil {
			return "", fmt.Errorf("%s: %w", s.Name, err)
		}
		fmt.Fprintf(&out, "\n<%s> %s .\n", b.path, strings.Join(lines, " ;\n    "))
	}
	return out.String(), nil
}

// commentOf returns the lines of comment at the start of a source.
func commentOf(s ontology.Source) (string, error) {
	lines := strings.SplitAfter(s.Text, "\n")
	isComment := func(line string) bool { return strings.HasPrefix(line, "#") }
	n := slices.IndexFunc(lines, func(line string) bool { return !isComment(line) })
	if later := slices.IndexFunc(lines[n:], isComment); later >= 0 {
		return "", fmt.Errorf("%s:%d: a comment after the first lines", s.Name, n+later+1)
	}
	return strings.Join(lines[:n], ""), nil
}

// lines returns the statements of a block in their order, each as it is written.
func (b *block) lines() ([]string, error) {
	type line struct {
		predicate, lang int
		text            string
	}
	var lines []line
	for _, st := range b.statements {
		predicate := compact(st.Predicate)
		l := line{slices.Index(predicates, predicate), slices.Index(languages, st.Lang), predicate + " " + objectOf(st)}
		if l.predicate < 0 || l.lang < 0 && st.Lang != "" {
			return nil, fmt.Errorf("%s: a %s @%s of %s is not known", b.path, predicate, st.Lang, st.Value)
		}
		if !slices.Contains(lines, l) {
			lines = append(lines, l)
		}
	}
	slices.SortStableFunc(lines, func(x, y line) int {
		if x.predicate != y.predicate {
			return x.predicate - y.predicate
		}
		return x.lang - y.lang
	})
	texts := make([]string, len(lines))
	for i, l := range lines {
		texts[i] = l.text
	}
	return texts, nil
}

// objectOf writes the object of a statement.
func objectOf(st ontology.Statement) string {
	switch {
	case st.Datatype == "" && st.Predicate == ontology.RDFType:
		return compact(st.Value)
	case st.Datatype == "":
		return "<" + strings.TrimPrefix(st.Value, ontology.DefaultBase) + ">"
	case st.Datatype == ontology.XSDInteger:
		return st.Value
	case st.Datatype == ontology.XSDString:
		return `"` + escape.Replace(st.Value) + `"`
	case st.Lang != "":
		return `"` + escape.Replace(Print(st.Value, st.Lang)) + `"@` + st.Lang
	}
	return `"` + escape.Replace(st.Value) + `"^^` + compact(st.Datatype)
}

var escape = strings.NewReplacer(`\`, `\\`, `"`, `\"`)

// compact returns an IRI with a prefix, or the keyword a.
func compact(iri string) string {
	if iri == ontology.RDFType {
		return "a"
	}
	for _, p := range prefixes {
		if local, ok := strings.CutPrefix(iri, p.IRI); ok {
			return p.Name + ":" + local
		}
	}
	return "<" + iri + ">"
}

package mapper

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// naming is a resolution in a language that names entities in its one paragraph.
func naming(language string, named ...*ontology.Entity) *resolution.Resolution {
	r := &resolution.Resolution{Symbol: "A/RES/99/1", Language: language, Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: "Names."}}}
	for _, e := range named {
		r.Paragraphs[0].Mentions = append(r.Paragraphs[0].Mentions, resolution.Mention{Entity: e})
	}
	return r
}

func candidateOf(kind ontology.Kind, slug string, names ...ontology.Name) *ontology.Entity {
	return &ontology.Entity{Kind: kind, Slug: slug, Candidate: true, Keys: []string{strings.ReplaceAll(slug, "-", " ")}, Names: names}
}

// Candidates of several versions are one node if slug and kind agree. A language has one preferred name, that of the
// first version.
func TestMapCandidates(t *testing.T) {
	text := func(lang, text string, role ontology.Role) ontology.Name {
		return ontology.Name{Text: text, Lang: lang, Role: role}
	}
	en := naming("en",
		candidateOf(ontology.Convention, "n-djamena-accord", text("en", "N-Djamena Accord", 0), text("en", "N-djamena Accord", ontology.Alternative)),
		candidateOf(ontology.Framework, "n-djamena-accord", text("en", "N Djamena Accord", 0)),
		candidateOf(ontology.Convention, "n-djamena-accord", text("en", "N-DJAMENA ACCORD", 0)))
	fr := naming("fr", candidateOf(ontology.Convention, "n-djamena-accord", text("fr", "N-Djamena Accord", 0)))
	g := lines(Map([]*resolution.Resolution{fr, en}, Options{}))
	const one = "<https://w3id.org/unkg/document/A-RES-99-1#entity.n-djamena-accord> "
	const two = "<https://w3id.org/unkg/document/A-RES-99-1#entity.n-djamena-accord.framework> "
	for _, fact := range []string{
		one + "<" + ontology.RDFType + "> <" + ontology.ClassConvention + ">",
		one + "<" + ontology.PropCandidate + `> "true"^^<` + ontology.XSDBoolean + ">",
		one + "<" + ontology.PropNameKey + `> "n djamena accord"`,
		one + "<" + ontology.SKOSPrefLabel + `> "N-Djamena Accord"@en`,
		one + "<" + ontology.SKOSPrefLabel + `> "N-Djamena Accord"@fr`,
		one + "<" + ontology.SKOSAltLabel + `> "N-djamena Accord"@en`,
		one + "<" + ontology.SKOSAltLabel + `> "N-DJAMENA ACCORD"@en`,
		two + "<" + ontology.RDFType + "> <" + ontology.ClassFramework + ">",
		two + "<" + ontology.SKOSPrefLabel + `> "N Djamena Accord"@en`,
	} {
		if !strings.Contains(g, fact+" .\n") {
			t.Errorf("missing: %s", fact)
		}
	}
	if n := strings.Count(g, "<"+ontology.SKOSPrefLabel+">"); n != 3 {
		t.Errorf("%d preferred names, want 3:\n%s", n, g)
	}
	if strings.Contains(g, "/convention/") || strings.Contains(g, "/framework/") {
		t.Errorf("a guess has a global IRI:\n%s", g)
	}
}

// Candidates with different names in two versions are the same if they have the same place and no other candidate has
// it.
func TestMapCandidatesOfTwoLanguages(t *testing.T) {
	text := func(lang, text string) ontology.Name { return ontology.Name{Text: text, Lang: lang} }
	accord := candidateOf(ontology.Convention, "accord-of-tests", text("en", "Accord of Tests"))
	zhAccord := candidateOf(ontology.Convention, "zh-1", text("zh", "试验协定"))
	another := candidateOf(ontology.Convention, "other-accord", text("en", "Other Accord"))
	zhAnother := candidateOf(ontology.Convention, "zh-2", text("zh", "另一协定"))
	forum := candidateOf(ontology.Forum, "zh-3", text("zh", "试验论坛"))
	for _, c := range []struct {
		about string
		zh    []*ontology.Entity
		en    []*ontology.Entity
		want  string // the node of the first in Chinese
	}{
		{"alone in both", []*ontology.Entity{zhAccord}, []*ontology.Entity{accord}, "accord-of-tests"},
		{"beside what is known", []*ontology.Entity{convention, zhAccord}, []*ontology.Entity{accord, convention}, "accord-of-tests"},
		{"beside another kind", []*ontology.Entity{zhAccord, forum}, []*ontology.Entity{accord}, "accord-of-tests"},
		{"beside what one version does not name", []*ontology.Entity{zhAccord, convention}, []*ontology.Entity{accord}, "zh-1"},
		{"two of them", []*ontology.Entity{zhAccord, zhAnother}, []*ontology.Entity{accord, another}, "zh-1"},
		{"one of two", []*ontology.Entity{zhAccord}, []*ontology.Entity{accord, another}, "zh-1"},
		{"of another kind", []*ontology.Entity{forum}, []*ontology.Entity{accord}, "zh-3"},
	} {
		g := lines(Map([]*resolution.Resolution{naming("zh", c.zh...), naming("en", c.en...)}, Options{}))
		for _, name := range c.zh {
			if !name.Candidate {
				continue
			}
			const doc = "<https://w3id.org/unkg/document/A-RES-99-1#entity."
			if want := doc + c.want + "> <" + ontology.SKOSPrefLabel + `> "` + name.Names[0].Text + `"@zh .`; !strings.Contains(g, want+"\n") {
				t.Errorf("%s: missing: %s\n%s", c.about, want, g)
			}
			break
		}
	}
	elsewhere := naming("zh", zhAccord)
	elsewhere.Paragraphs[0].ID = "op2"
	if g := lines(Map([]*resolution.Resolution{elsewhere, naming("en", accord)}, Options{})); strings.Contains(g, `accord-of-tests> <`+ontology.SKOSPrefLabel+`> "试验协定"`) {
		t.Error("candidates of different paragraphs are joined")
	}
}

package mapper

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/knakk/rdf"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
	"github.com/unkg/unkg/testdata/corpus"
)

// A foundMention is what a Mention says, with the text that it refers to.
type foundMention struct {
	iri, body, motivation, source, lang string
	exact, prefix, suffix               string
	start, end                          int
}

// placesIn returns the mentions of a graph, and fails the test unless each is complete and its quotation is in the
// text where its positions say.
func placesIn(t *testing.T, g ontology.Graph) []foundMention {
	t.Helper()
	values := map[string]map[string][]string{} // by subject and property
	texts := map[string]string{}               // by subject and language
	for _, triple := range g.Triples {
		s, p := triple.Subj.String(), triple.Pred.String()
		if values[s] == nil {
			values[s] = map[string][]string{}
		}
		values[s][p] = append(values[s][p], triple.Obj.String())
		l, _ := triple.Obj.(rdf.Literal)
		if p == ontology.PropText {
			texts[s+" "+l.Lang()] = l.String()
		}
		if (p == ontology.OAStart || p == ontology.OAEnd) && l.DataType.String() != ontology.XSD+"nonNegativeInteger" {
			t.Errorf("%s: %s", s, triple.Serialize(rdf.NTriples))
		}
	}
	var places []foundMention
	for _, triple := range g.Triples {
		if triple.Pred.String() != ontology.RDFType || triple.Obj.String() != ontology.ClassMention {
			continue
		}
		one := func(s, p string) string {
			if len(values[s][p]) != 1 {
				t.Errorf("%s: %s is %v", s, p, values[s][p])
				return ""
			}
			return values[s][p][0]
		}
		p := foundMention{iri: triple.Subj.String()}
		p.body, p.motivation = one(p.iri, ontology.OAHasBody), strings.TrimPrefix(one(p.iri, ontology.OAMotivatedBy), ontology.OA)
		target := one(p.iri, ontology.OAHasTarget)
		p.source = one(target, ontology.OAHasSource)
		_, p.lang, _ = strings.Cut(one(target, ontology.OAHasScope), "#lang-")
		for _, selector := range values[target][ontology.OAHasSelector] {
			if one(selector, ontology.RDFType) == ontology.ClassOATextPosition {
				p.start, _ = strconv.Atoi(one(selector, ontology.OAStart))
				p.end, _ = strconv.Atoi(one(selector, ontology.OAEnd))
				continue
			}
			p.exact = one(selector, ontology.OAExact)
			p.prefix = strings.Join(values[selector][ontology.OAPrefix], "|")
			p.suffix = strings.Join(values[selector][ontology.OASuffix], "|")
		}
		places = append(places, p)
		text := []rune(texts[p.source+" "+p.lang])
		if p.start >= p.end || p.end > len(text) {
			t.Errorf("%s: characters %d to %d of %d", p.iri, p.start, p.end, len(text))
			continue
		}
		if got := string(text[p.start:p.end]); got != p.exact {
			t.Errorf("%s: %q is at the place of %q", p.iri, got, p.exact)
		}
		before, after := string(text[max(0, p.start-32):p.start]), string(text[p.end:min(len(text), p.end+32)])
		if before != p.prefix || after != p.suffix {
			t.Errorf("%s: %q and %q are around %q, not %q and %q", p.iri, before, after, p.exact, p.prefix, p.suffix)
		}
	}
	return places
}

// Every kind of mention in each language, with positions in characters whatever their size.
func TestMentions(t *testing.T) {
	for _, c := range []struct{ lang, verb, named, cited, group, rest string }{
		{"ar", "تطلب", "مكتب الاختبارات", "70/1", "أصدقاء الاختبارات", " إلى "},
		{"en", "Requests", "Office of Tests", "70/1", "Friends of Tests", " 𝒩 "},
		{"es", "Pide", "Oficina de Ensayos", "70/1", "los amigos de los ensayos", " según "},
		{"fr", "Prie", "Bureau des épreuves", "70/1", "les amis des épreuves", " d’après "},
		{"ru", "просит", "Управление испытаний", "70/1", "друзей испытаний", " согласно "},
		{"zh", "请", "试验署", "70/1", "试验之友", "依照"},
	} {
		text := c.rest + c.verb + c.rest + c.named + c.rest + c.group + c.rest + c.cited + c.rest
		r := &resolution.Resolution{Symbol: "A/RES/99/1", Language: c.lang, Paragraphs: []resolution.Paragraph{{
			ID: "op1", Kind: resolution.Operative, Number: "1", Text: text,
			Mentions:  []resolution.Mention{{Span: at(text, c.named, 1), Entity: office}},
			Citations: []resolution.Citation{{Span: at(text, c.cited, 1), Symbol: "A/RES/70/1"}},
			Clauses: []resolution.Clause{{
				Verb: at(text, c.verb, 1), Action: "request",
				Addressees: []resolution.Target{entityAt(text, c.named, office), {Span: at(text, c.group, 1), Group: c.group}},
				Concerns: []resolution.Target{
					{Span: at(text, c.cited, 1), Symbol: "A/RES/70/1"}, entityAt(text, c.rest+c.named, convention), {Span: at(text, c.cited, 1), Symbol: "A/RES/99/1"},
				},
			}},
		}}}
		var got []string
		for _, p := range placesIn(t, Map([]*resolution.Resolution{r}, Options{Mentions: true})) {
			if p.lang != c.lang || !strings.HasSuffix(p.source, "/document/A-RES-99-1#op1") {
				t.Errorf("%+v", p)
			}
			_, fragment, _ := strings.Cut(p.iri, "#")
			got = append(got, fmt.Sprintf("%s %s %s %s", fragment, p.motivation, strings.TrimPrefix(p.body, ontology.DefaultBase), p.exact))
		}
		want := []string{
			"op1.m.LANG.1 identifying body/office-of-tests " + c.named,
			"op1.m.LANG.2 linking document/A-RES-70-1 " + c.cited,
			"op1.c1.m.LANG classifying document/A-RES-99-1#op1.c1 " + c.verb,
			"op1.c1.m.LANG.1 identifying convention/convention-on-tests " + c.rest + c.named,
			"op1.c1.m.LANG.2 classifying document/A-RES-99-1#op1.c1 " + c.group,
		}
		if w := strings.ReplaceAll(strings.Join(want, "\n"), "LANG", c.lang); strings.Join(got, "\n") != w {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), w)
		}
	}
}

// A version in an unknown language is the one that the document has.
func TestMentionsOfUnknownLanguage(t *testing.T) {
	r := chinese()
	r.Language = ""
	g := Map([]*resolution.Resolution{r}, Options{Mentions: true})
	versions := map[string]bool{}
	for _, triple := range g.Triples {
		if triple.Pred.String() == ontology.PropHasLanguageVersion {
			versions[triple.Obj.String()] = true
		}
	}
	for _, triple := range g.Triples {
		if triple.Pred.String() == ontology.OAHasScope && !versions[triple.Obj.String()] {
			t.Errorf("%s is no language version", triple.Obj)
		}
	}
	if places := placesIn(t, g); len(places) == 0 || !strings.Contains(places[0].iri, ".m.und.") {
		t.Errorf("%+v", places)
	}
}

// In real resolutions, whatever a clause points at is mentioned in its paragraph, its verb and the words for whom it
// addresses too.
func TestEdgesEndAtWords(t *testing.T) {
	for _, lang := range []string{"ar", "en", "es", "fr", "ru", "zh"} {
		files := corpus.Files(t, "akn/"+lang+"/*.xml")
		run := Run{Options: Options{Mentions: true}}
		edges, lost := 0, 0
		err := run.Each(context.Background(), files[:min(len(files), 12)], func(r Result) error {
			mentioned := map[string]bool{}
			for _, p := range placesIn(t, r.Graph) {
				mentioned[p.source+" "+p.body] = true
				mentioned[p.source+" "+p.body+" "+p.exact] = true
			}
			holders := map[string]string{} // top paragraphs by clause
			for _, triple := range r.Graph.Triples {
				if s, c := triple.Subj.String(), triple.Obj.String(); triple.Pred.String() == ontology.PropHasClause {
					if top := holders[c]; top == "" || len(s) < len(top) {
						holders[c] = s
					}
				}
			}
			for _, triple := range r.Graph.Triples {
				s, o := triple.Subj.String(), triple.Obj.String()
				wanted := holders[s] + " "
				switch triple.Pred.String() {
				case ontology.PropConcerns, ontology.PropAddressee:
					if triple.Obj.Type() != rdf.TermIRI {
						continue
					}
					wanted += o
				case ontology.PropVerbPhrase, ontology.PropAddresseeText:
					wanted += s + " " + o
				default:
					continue
				}
				edges++
				if !mentioned[wanted] {
					if lost++; lost < 10 {
						t.Errorf("%s: no mention: %s %s %s", lang, s, triple.Pred, o)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		if edges < 100 {
			t.Errorf("%s: only %d edges", lang, edges)
		}
		t.Logf("%s: %d of %d edges have no words", lang, lost, edges)
	}
}

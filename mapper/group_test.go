package mapper

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// The words of an addressee become a group of the closed list or remain words in the language of the version.
func TestGroupAddressees(t *testing.T) {
	for _, c := range []struct{ language, words, name, object string }{
		{"ar", "جميع الجهات المانحة", "", "group/donors"},
		{"ar", "أصدقاء الرئيس", "", `"أصدقاء الرئيس"@ar`},
		{"en", "African countries", "", "group/african-states"},
		{"en", "other African countries", "", `"other African countries"@en`},
		{"en", "Government of Chad", "", `"Government of Chad"@en`},
		{"es", "los Estados ribereños", "", "group/coastal-states"},
		{"es", "los amigos de la Presidencia", "", `"los amigos de la Presidencia"@es`},
		{"fr", "tous les créanciers", "", "group/creditors"},
		{"fr", "amis de la présidence", "", `"amis de la présidence"@fr`},
		{"ru", "всем делегациям", "", "group/delegations"},
		{"ru", "друзьям Председателя", "", `"друзьям Председателя"@ru`},
		{"zh", "各船旗国", "", "group/flag-states"},
		{"zh", "有关捐助方", "relevant donors", "group/donors"},
		{"zh", "秘书处", "secretariats", `"秘书处"@zh`},
		{"zh", "国家机构", "national authorities", "group/national-authorities"}, // the English name knows better
	} {
		g := lines(Map([]*resolution.Resolution{urging(c.language, resolution.Target{Group: c.words, Name: c.name})}, Options{}))
		property, object, shortcut := ontology.PropAddresseeText, c.object, false
		if strings.HasPrefix(c.object, "group/") {
			property, object, shortcut = ontology.PropAddressee, "<"+ontology.DefaultBase+c.object+">", true
		}
		if want := "#op1.c1> <" + property + "> " + object + " ."; !strings.Contains(g, want) {
			t.Errorf("%s: %s: no %s in\n%s", c.language, c.words, want, g)
		}
		if n := strings.Count(g, "/ontology#addressee"); n != 1 {
			t.Errorf("%s: %s: %d addressees", c.language, c.words, n)
		}
		if strings.Contains(g, "<"+ontology.NS+"urges> "+object) != shortcut {
			t.Errorf("%s: %s: the shortcut is wrong in\n%s", c.language, c.words, g)
		}
	}
}

// Versions that name one group have one addressee, with a label in each language.
func TestGroupOfVersions(t *testing.T) {
	g := lines(Map([]*resolution.Resolution{
		urging("en", resolution.Target{Group: "flag States"}),
		urging("zh", resolution.Target{Group: "船旗国"}),
	}, Options{}))
	for want, count := range map[string]int{
		"<" + ontology.PropAddressee + "> <" + ontology.DefaultBase + "group/flag-states> .": 1,
		"group/flag-states> <" + ontology.RDFType + "> <" + ontology.ClassGroup + "> .":      1,
		"group/flag-states> <" + ontology.SKOSPrefLabel + "> ":                               6,
		`"Estados del pabellón"@es .`:                                                        1,
		"船旗国":                                                                                2, // the label and the text
		ontology.PropAddresseeText:                                                           0,
	} {
		if n := strings.Count(g, want); n != count {
			t.Errorf("%d times %s, want %d, in\n%s", n, want, count, g)
		}
	}
}

// urging is a resolution in a language whose only clause urges somebody.
func urging(language string, somebody resolution.Target) *resolution.Resolution {
	return &resolution.Resolution{
		Symbol: "A/RES/99/3", Language: language, Organ: "body/general-assembly",
		Source: resolution.Source{Name: language + ".xml", SHA256: strings.Repeat("0c", 32), Format: "akn"},
		Paragraphs: []resolution.Paragraph{{
			ID: "op1", Kind: resolution.Operative, Number: "1", Text: "* " + somebody.Group,
			Clauses: []resolution.Clause{{Verb: resolution.Span{End: 1}, Action: "urge", Addressees: []resolution.Target{somebody}}},
		}},
	}
}

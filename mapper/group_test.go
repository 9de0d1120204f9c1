package mapper

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// The words of an addressee become a group of the closed list or remain words in the language of the version.
func TestGroupAddressees(t *testing.T) {
	for _, c := range []struct{ language, words, object string }{
		{"ar", "جميع الجهات المانحة", "group/donors"},
		{"ar", "أصدقاء الرئيس", `"أصدقاء الرئيس"@ar`},
		{"en", "African countries", "group/african-states"},
		{"en", "other African countries", `"other African countries"@en`},
		{"en", "Government of Chad", `"Government of Chad"@en`},
		{"es", "los Estados ribereños", "group/coastal-states"},
		{"es", "los amigos de la Presidencia", `"los amigos de la Presidencia"@es`},
		{"fr", "tous les créanciers", "group/creditors"},
		{"fr", "amis de la présidence", `"amis de la présidence"@fr`},
		{"ru", "всем делегациям", "group/delegations"},
		{"ru", "друзьям Председателя", `"друзьям Председателя"@ru`},
		{"zh", "各船旗国", "group/flag-states"},
		{"zh", "有关捐助方", "group/donors"},
		{"zh", "秘书处", `"秘书处"@zh`},
		{"zh", "国家机构", "group/national-institutions"},
	} {
		g := lines(Map([]*resolution.Resolution{urging(c.language, resolution.Target{Group: c.words})}, Options{}))
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

// What a paragraph prints before and after a group decides whether it is the whole group.
func TestGroupsInParagraphs(t *testing.T) {
	for _, c := range []struct{ language, text, groups, words string }{
		{"en", "Urges all port States and other coastal States to light their piers;", "port-states coastal-states", ""},
		{"en", "Urges other coastal States to light their piers;", "", "other coastal States"},
		{"en", "Urges the relevant creditors and the regional commissions to wait;", "creditors regional-commissions", ""},
		{"en", "Urges the relevant regional commissions to wait;", "", "relevant regional commissions"},
		{"en", "Urges member States of the Pilots' League to pay;", "", "member States of the Pilots' League"},
		{"en", "Urges those flag States that keep a register to publish it;", "flag-states", ""},
		{"zh", "敦促所有会员国和其他有关捐助方付款；", "member-states donors", ""},
		{"zh", "敦促其他有关捐助方付款；", "", "其他有关捐助方"},
		{"zh", "敦促《儿童权利公约》所有缔约国付款；", "states-parties", ""},
		{"zh", "敦促《巴黎协定》各实体付款；", "", "《巴黎协定》各实体"},
		{"zh", "敦促各国议会和国际社会成员付款；", "parliaments international-community", ""},
		{"zh", "敦促发达国家缔约方付款；", "", "发达国家缔约方"},
		{"zh", "敦促会员国组织会议；", "member-states", ""},
		{"zh", "敦促捐助国和这些伙伴付款；", "donor-countries", "这些伙伴"},
	} {
		r := urging(c.language, resolution.Target{})
		r.Paragraphs[0].Text, r.Paragraphs[0].Clauses = c.text, nil
		if err := recognizer.Recognize(r); err != nil {
			t.Fatal(err)
		}
		var groups, words []string
		for _, triple := range Map([]*resolution.Resolution{r}, Options{}).Triples {
			switch triple.Pred.String() {
			case ontology.PropAddressee:
				groups = append(groups, strings.TrimPrefix(triple.Obj.String(), ontology.DefaultBase+"group/"))
			case ontology.PropAddresseeText:
				words = append(words, triple.Obj.String())
			}
		}
		if strings.Join(groups, " ") != c.groups || strings.Join(words, "; ") != c.words {
			t.Errorf("%s\n groups %q, words %q", c.text, groups, words)
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

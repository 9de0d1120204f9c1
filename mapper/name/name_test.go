package name

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/citation"
	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/mapper/work"
	"github.com/unkg/unkg/ontology"
)

// testEntities are few, so that a test says all that it depends on.
var testEntities = []*ontology.Entity{
	{Kind: ontology.Body, Slug: "united-nations", Names: []ontology.Name{
		{Text: "United Nations", Lang: "en"}, {Text: "联合国", Lang: "zh"}, {Text: "UN", Lang: "en", Role: ontology.Acronym}}},
	{Kind: ontology.Body, Slug: "general-assembly", Names: []ontology.Name{
		{Text: "General Assembly", Lang: "en"}, {Text: "大会", Lang: "zh"}, {Text: "Assembly", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "security-council", Names: []ontology.Name{
		{Text: "Security Council", Lang: "en"}, {Text: "安全理事会", Lang: "zh"}, {Text: "Council", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "human-rights-council", Names: []ontology.Name{
		{Text: "Human Rights Council", Lang: "en"}, {Text: "人权理事会", Lang: "zh"}, {Text: "Council", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "commission-on-human-rights", Names: []ontology.Name{{Text: "Commission on Human Rights", Lang: "en"}}},
	{Kind: ontology.Body, Slug: "secretariat", Names: []ontology.Name{{Text: "Secretariat", Lang: "en"}, {Text: "秘书处", Lang: "zh"}}},
	{Kind: ontology.Body, Slug: "secretary-general", Names: []ontology.Name{{Text: "Secretary-General", Lang: "en"}, {Text: "秘书长", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "utopia", Names: []ontology.Name{{Text: "Utopia", Lang: "en"}}},
	{Kind: ontology.Body, Slug: "third-committee", Parent: "body/general-assembly", Names: []ontology.Name{
		{Text: "Third Committee", Lang: "en"}, {Text: "第三委员会", Lang: "zh"}}},
	{Kind: ontology.Body, Slug: "special-committee-on-lamps", Names: []ontology.Name{
		{Text: "Special Committee on Lamps", Lang: "en"}, {Text: "Special Committee", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "ocha", Parent: "body/secretariat", Names: []ontology.Name{
		{Text: "Office for the Coordination of Humanitarian Affairs", Lang: "en"}, {Text: "人道主义事务协调厅", Lang: "zh"}}},
	{Kind: ontology.Body, Slug: "unhcr", Names: []ontology.Name{
		{Text: "Office of the United Nations High Commissioner for Refugees", Lang: "en"}, {Text: "联合国难民事务高级专员公署", Lang: "zh"},
		{Text: "Office of the High Commissioner", Lang: "en", Role: ontology.ShortForm}, {Text: "Office", Lang: "en", Role: ontology.ShortForm},
		{Text: "公署", Lang: "zh", Role: ontology.ShortForm}, {Text: "UNHCR", Lang: "en", Role: ontology.Acronym}}},
	{Kind: ontology.Body, Slug: "oas", Names: []ontology.Name{{Text: "Organization of American States", Lang: "en"}}},
	{Kind: ontology.Body, Slug: "unesco", Names: []ontology.Name{
		{Text: "United Nations Educational, Scientific and Cultural Organization", Lang: "en"}, {Text: "联合国教育、科学及文化组织", Lang: "zh"}}},
	{Kind: ontology.Body, Slug: "special-rapporteur-on-the-right-to-food", Names: []ontology.Name{{Text: "Special Rapporteur on the right to food", Lang: "en"},
		{Text: "食物权问题特别报告员", Lang: "zh"}}},
	{Kind: ontology.Convention, Slug: "charter-of-the-united-nations", Names: []ontology.Name{
		{Text: "Charter of the United Nations", Lang: "en"}, {Text: "联合国宪章", Lang: "zh"}}},
	{Kind: ontology.Convention, Slug: "1951-refugee-convention", Names: []ontology.Name{
		{Text: "Convention relating to the Status of Refugees", Lang: "en"}, {Text: "关于难民地位的公约", Lang: "zh"}}},
	{Kind: ontology.Convention, Slug: "1954-statelessness-convention", Names: []ontology.Name{
		{Text: "Convention relating to the Status of Stateless Persons", Lang: "en"}, {Text: "关于无国籍人地位的公约", Lang: "zh"}}},
	{Kind: ontology.Forum, Slug: "refugee-review-2", Names: []ontology.Name{
		{Text: "Second Review Conference of the Convention relating to the Status of Refugees", Lang: "en"}, {Text: "关于难民地位的公约第二次审议大会", Lang: "zh"},
		{Text: "Second Review Conference", Lang: "en", Role: ontology.ShortForm}, {Text: "第二次审议大会", Lang: "zh", Role: ontology.ShortForm}}},
	{Kind: ontology.Forum, Slug: "stateless-review-2", Names: []ontology.Name{
		{Text: "Second Review Conference of the Convention relating to the Status of Stateless Persons", Lang: "en"},
		{Text: "Second Review Conference", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "special-representative-for-refugees", Parent: "body/unhcr", Names: []ontology.Name{
		{Text: "Special Representative of the Secretary-General for Refugees", Lang: "en"}, {Text: "秘书长难民问题特别代表", Lang: "zh"},
		{Text: "Special Representative of the Secretary-General", Lang: "en", Role: ontology.ShortForm}, {Text: "秘书长特别代表", Lang: "zh", Role: ontology.ShortForm}}},
	{Kind: ontology.Body, Slug: "personal-envoy-for-refugees", Parent: "body/secretary-general", Names: []ontology.Name{
		{Text: "Personal Envoy of the Secretary-General for Refugees", Lang: "en"}, {Text: "Personal Envoy of the Secretary-General", Lang: "en", Role: ontology.ShortForm}}},
	{Kind: ontology.Framework, Slug: "2030-agenda", Names: []ontology.Name{
		{Text: "2030 Agenda for Sustainable Development", Lang: "en"}, {Text: "2030 Agenda", Lang: "en", Role: ontology.Alternative}, {Text: "2030年可持续发展议程", Lang: "zh"}}},
	{Kind: ontology.Framework, Slug: "action-agenda", Names: []ontology.Name{
		{Text: "Secretary-General’s Action Agenda on Internal Displacement", Lang: "en"}, {Text: "Action Agenda on Internal Displacement", Lang: "en", Role: ontology.Alternative}}},
	{Kind: ontology.Framework, Slug: "lamp-truce", Names: []ontology.Name{
		{Text: "Lamp Truce", Lang: "en"}, {Text: "lamp truce", Lang: "en", Role: ontology.Alternative}, {Text: "Truce Plan", Lang: "en", Role: ontology.Alternative}}},
	{Kind: ontology.State, Slug: "niger", Names: []ontology.Name{{Text: "Niger", Lang: "en"}}},
	{Kind: ontology.State, Slug: "guinea", Names: []ontology.Name{{Text: "Guinea", Lang: "en"}, {Text: "几内亚", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "chad", Names: []ontology.Name{{Text: "Chad", Lang: "en"}}},
	{Kind: ontology.State, Slug: "jordan", Names: []ontology.Name{{Text: "Jordan", Lang: "en"}, {Text: "约旦", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "mali", Names: []ontology.Name{{Text: "Mali", Lang: "en"}, {Text: "马里", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "china", Names: []ontology.Name{{Text: "China", Lang: "en"}, {Text: "中国", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "france", Names: []ontology.Name{{Text: "France", Lang: "en"}, {Text: "法国", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "haiti", Names: []ontology.Name{{Text: "Haiti", Lang: "en"}, {Text: "海地", Lang: "zh"}}},
	{Kind: ontology.State, Slug: "somalia", Names: []ontology.Name{{Text: "Somalia", Lang: "en"}, {Text: "索马里", Lang: "zh"}}},
}

// marked writes the text of every paragraph with its mentions in brackets and the slug of the entity after them, a
// tilde before short forms, a star before candidates, a question mark where there is none.
func marked(r *resolution.Resolution) []string {
	var out []string
	for _, p := range r.Paragraphs {
		var b strings.Builder
		at := 0
		for _, m := range p.Mentions {
			slug := "?"
			if m.Entity != nil {
				slug = m.Entity.Slug
				if m.Entity.Candidate {
					slug = "*" + slug
				}
			}
			if m.Short {
				slug = "~" + slug
			}
			b.WriteString(p.Text[at:m.Start] + "[" + m.Of(p.Text) + "|" + slug + "]")
			at = m.End
		}
		out = append(out, b.String()+p.Text[at:])
	}
	return out
}

// recognize finds what r cites and then what it names.
func recognize(r *resolution.Resolution) {
	words, authority := lang.Get(r.Language), ontology.LoadAuthority()
	citation.New(words).Find(work.Background(), r)
	New(words, authority.Entities()).Find(work.Background(), r)
}

// unmarked takes the marks out again.
func unmarked(s string) string {
	var b strings.Builder
	for s != "" {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			break
		}
		b.WriteString(s[:i])
		s = s[i+1:]
		bar, end := strings.IndexByte(s, '|'), strings.IndexByte(s, ']')
		b.WriteString(s[:bar])
		s = s[end+1:]
	}
	return b.String() + s
}

func find(code, organ string, want []string) []string {
	r := &resolution.Resolution{Language: code, Organ: organ}
	for _, w := range want {
		r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{Text: unmarked(w)})
	}
	New(lang.Get(code), testEntities).Find(work.Background(), r)
	return marked(r)
}

func TestNames(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"a known name and what owns it", "en", "adoption by the [Office of the United Nations High Commissioner for Refugees|unhcr] of the Kelp Zone in December"},
		{"longest", "en", "the [Office of the United Nations High Commissioner for Refugees|unhcr] and the [United Nations|united-nations]"},
		{"over marks", "en", "the [United\u00a0Nations Educational, Scientific, and Cultural Organisation|unesco] and the [Secretary\u2011General|secretary-general]\u2019s report"},
		{"opening", "en", "Recalling [General Assembly|general-assembly] resolution 60/1"},
		{"acronym", "en", "support for [UNHCR|unhcr], not for Unhcr"},
		{"small letters", "en", "the security council of the village, the general assembly of members"},
		{"long in small letters", "en", "the [convention relating to the status of refugees|1951-refugee-convention]"},
		{"of another", "en", "the Secretary-General of the [Organization of American States|oas]"},
		{"of another unknown", "en", "the [Security Council of the Hanseatic Union|*security-council-of-the-hanseatic-union]"},
		{"of its organ", "en", "the [Third Committee of the General Assembly|third-committee] and the [Office for the Coordination of Humanitarian Affairs of the Secretariat|ocha]"},
		{"by an organ of an instrument", "en", "adoption by the [General Assembly|general-assembly] of the [2030 Agenda for Sustainable Development|2030-agenda]"},
		{"end of a longer name", "en", "the [Inter-American Commission on Human Rights|*inter-american-commission-on-human-rights]"},
		{"hyphen before", "en", "the Under-Secretary-General and non-[United Nations|united-nations] forces"},
		{"beginning of a longer name", "en", "the [Human Rights Council Advisory Committee|*human-rights-council-advisory-committee]"},
		{"joined to another name", "en", "the [2030 Agenda|2030-agenda]–[United Nations|united-nations] matrix and the [United Nations-Hanseatic Force|*united-nations-hanseatic-force]"},
		{"with its owner", "en", "the [United Nations Secretary-General|secretary-general]"},
		{"year", "en", "the [1951 Convention relating to the Status of Refugees|1951-refugee-convention] and in 2015 the [2030 Agenda|2030-agenda]"},
		{"two names", "en", "the [Secretary-General|secretary-general]’s [Action Agenda on Internal Displacement|action-agenda]"},
		{"mandate of a council", "en", "the [Special Rapporteur of the Human Rights Council on the right to food|special-rapporteur-on-the-right-to-food]"},
		{"state", "en", "in the [Niger|niger], the Niger Delta and Nigeria"},
		{"no state", "en", "the Gulf of Guinea, the Lake Chad Basin and the Jordan River"},
		{"candidate", "en", "the [Nouméa Accord|*noumea-accord] and the [Declaration on the Rights of Rivers and Lakes|*declaration-on-the-rights-of-rivers-and-lakes] and the work"},
		{"list in a name", "en", "the [Programme of Action to Prevent, Combat and Eradicate the Trade in Charms|*programme-of-action-to-prevent-combat-and-eradicate-the-trade-in-charms], in"},
		{"gloss", "en", "the [United Nations Standard Rules for the Treatment of Mules|*united-nations-standard-rules-for-the-treatment-of-mules] (the [Mulberry Rules|*united-nations-standard-rules-for-the-treatment-of-mules])"},
		{"explained acronym", "en", "the [Mission in Atlantis|*mission-in-atlantis] ([MINATL|*mission-in-atlantis]), and requests [MINATL|*mission-in-atlantis] to report"},
		{"end not to be seen", "en", "the Special Rapporteur on torture and the Working Group on the use of mercenaries"},
		{"han", "zh", "回顾[联合国教育、科学及文化组织|unesco]和[安全理事会|security-council]"},
		{"han in titles", "zh", "[1951 年 《关于 难民地位的公约》|1951-refugee-convention]，《[联合国宪章|charter-of-the-united-nations]》"},
		{"han with an owner", "zh", "[大会第三委员会|third-committee]、[秘书处人道主义事务协调厅|ocha]、[联合国人权理事会|human-rights-council]"},
		{"han in longer names", "zh", "世界卫生大会、副秘书长、非洲联盟和平与安全理事会"},
		{"han acronym", "zh", "支持[UNHCR|unhcr]的工作"},
		{"han joined by another word", "zh", "回顾[联合国教育、科学和文化组织|unesco]"},
		{"han without a word that can lack", "zh", "请[食物权特别报告员|special-rapporteur-on-the-right-to-food]和[食物权问题特别报告员|special-rapporteur-on-the-right-to-food]"},
		{"han assemblies of others", "zh", "2023年水大会、国际海底管理局大会"},
		{"han states", "zh", "[索马里|somalia]和[马里|mali]"},
		{"han no state", "zh", "约旦河西岸和几内亚湾"},
		{"han no state but parts of words", "zh", "发展中国家、沿海地区和合法国内规定"},
		{"han candidate", "zh", "通过《[河港城市宣言|*zh-c983487a03ae2d32]》和《政治宣言》，《河港城市的报告》"},
	} {
		got := find(c.code, "body/general-assembly", []string{c.want})[0]
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// A name needs its capitals, unless the entity is also named without them.
func TestNamesWithAndWithoutCapitals(t *testing.T) {
	want := []string{"Recalling that the [lamp truce|lamp-truce] and the [Lamp Truce|lamp-truce] are the [Truce Plan|lamp-truce], and no truce plan;"}
	if got := find("en", "", want); got[0] != want[0] {
		t.Errorf("got %s\nwant %s", got[0], want[0])
	}
}

func TestShortForms(t *testing.T) {
	for _, c := range []struct {
		name, code, organ string
		want              []string
	}{
		{"named before", "en", "body/general-assembly", []string{
			"Recalling the work of the [Office of the United Nations High Commissioner for Refugees|unhcr],",
			"Commends the [Office of the High Commissioner|~unhcr] and its [Office|~unhcr] in the field"}},
		{"named after", "en", "body/general-assembly", []string{
			"Welcomes the role of the [Office|~unhcr]",
			"the [Office of the United Nations High Commissioner for Refugees|unhcr]"}},
		{"years", "en", "body/general-assembly", []string{
			"the [1951 Convention relating to the Status of Refugees|1951-refugee-convention] and the [1954 Convention relating to the Status of Stateless Persons|1954-statelessness-convention]",
			"the [1951 Convention|~1951-refugee-convention], the [1954 Convention|~1954-statelessness-convention], the [1961 Convention|~?]"}},
		{"nearest", "en", "body/general-assembly", []string{
			"the [Convention relating to the Status of Refugees|1951-refugee-convention]", "", "", "",
			"the [Convention relating to the Status of Stateless Persons|1954-statelessness-convention] and the parties to the [Convention|~1954-statelessness-convention]"}},
		{"nearest of short forms", "en", "body/general-assembly", []string{
			"the [Special Committee on Lamps|special-committee-on-lamps] and the [Third Committee|third-committee],",
			"Welcomes that the [Special Committee|~special-committee-on-lamps] met, and asks the [Committee|~special-committee-on-lamps] to report"}},
		{"adopting organ", "en", "body/human-rights-council", []string{
			"Recalling [Council|~human-rights-council] resolution 5/1, and the [Security Council|security-council] and the [Human Rights Council|human-rights-council],", "", "", "", "",
			"Requests the [Council|~human-rights-council] to meet"}},
		{"defined", "en", "body/general-assembly", []string{
			"the [Convention relating to the Status of Refugees|1951-refugee-convention] (the [Convention|~1951-refugee-convention]) and the [Convention relating to the Status of Stateless Persons|1954-statelessness-convention]",
			"parties to the [Convention|~1951-refugee-convention]"}},
		{"not defined by a State", "en", "body/general-assembly", []string{
			"the agreement on lamps of [Utopia|utopia] (the Convention), and the [Convention|~?],",
			"the [Convention relating to the Status of Refugees|1951-refugee-convention] and the [Convention|~1951-refugee-convention]"}},
		{"of the convention that is named", "en", "body/general-assembly", []string{
			"Noting the decision of the [Second Review Conference|~refugee-review-2],",
			"parties to the [Convention relating to the Status of Refugees|1951-refugee-convention]"}},
		{"of one of two conventions", "en", "body/general-assembly", []string{
			"Noting the decision of the Second Review Conference,",
			"the [Convention relating to the Status of Refugees|1951-refugee-convention] and the [Convention relating to the Status of Stateless Persons|1954-statelessness-convention]"}},
		{"of the body that is named", "en", "body/general-assembly", []string{
			"Requests that the [Special Representative of the Secretary-General|~special-representative-for-refugees] and [UNHCR|unhcr] report"}},
		{"of the Secretary-General alone", "en", "body/general-assembly", []string{"Requests the [Secretary-General|secretary-general] to support the Personal Envoy of the Secretary-General"}},
		{"of no body that is named", "en", "body/general-assembly", []string{"Requests that the Special Representative of the Secretary-General report"}},
		{"longer names", "en", "body/general-assembly", []string{
			"the [Office of the United Nations High Commissioner for Refugees|unhcr]",
			"the Office for the young, the Office Manual, an Office"}},
		{"nothing", "en", "body/general-assembly", []string{"parties to the [Convention|~?] and the Government"}},
		{"han", "zh", "body/general-assembly", []string{
			"[联合国难民事务高级专员公署|unhcr]、《[关于难民地位的公约|1951-refugee-convention]》和《[关于无国籍人地位的公约|1954-statelessness-convention]》",
			"请[公署|~unhcr]，[1951年《公约》|~1951-refugee-convention]，各公署"}},
		{"han of what is named", "zh", "body/general-assembly", []string{
			"[联合国难民事务高级专员公署|unhcr]和《[关于难民地位的公约|1951-refugee-convention]》",
			"请[秘书长特别代表|~special-representative-for-refugees]，回顾[第二次审议大会|~refugee-review-2]决定"}},
	} {
		for i, got := range find(c.code, c.organ, c.want) {
			if got != c.want[i] {
				t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want[i])
			}
		}
	}
}

// TestNameExamples holds every head to its own examples.
func TestNameExamples(t *testing.T) {
	for _, code := range lang.Codes() {
		n := New(lang.Get(code), nil)
		heads := lang.Get(code).Name.Form.Heads
		for _, a := range lang.Get(code).Name.Form.Anchored {
			heads = append(heads, lang.NameHead{Word: a.Anchors[0], Kind: a.Kind, Examples: a.Examples})
		}
		for _, h := range heads {
			for _, x := range h.Examples {
				r := &resolution.Resolution{Language: code, Paragraphs: []resolution.Paragraph{{Text: x.Text}}}
				n.Find(work.Background(), r)
				got := ""
				for _, m := range r.Paragraphs[0].Mentions {
					if m.Entity != nil && string(m.Entity.Kind) == h.Kind {
						got = m.Of(x.Text)
					}
				}
				if got != x.Name {
					t.Errorf("%s: %s: %q in %q, want %q", code, h.Word, got, x.Text, x.Name)
				}
			}
		}
	}
}

func FuzzNames(f *testing.F) {
	for _, c := range []string{
		"the Office of the United Nations High Commissioner for Refugees (UNHCR), the 1951 Convention and its Office",
		"回顾《〈公约〉议定书》、《条约》，大会第三委员会 1951 年《公约》",
		"the Declaration on, and the Secretary-General’s of the of the \xff\xfe Committee of the", "《《", "a's-B (",
	} {
		f.Add(c)
	}
	stages := map[string]*Finder{}
	for _, code := range lang.Codes() {
		stages[code] = New(lang.Get(code), testEntities)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, code := range lang.Codes() {
			r := &resolution.Resolution{Language: code, Organ: "body/general-assembly", Title: text,
				Paragraphs: []resolution.Paragraph{{ID: "pp1", Text: text}}, Footnotes: []resolution.Footnote{{Mark: "1", Paragraph: "pp1", Text: text}}}
			stages[code].Find(work.Background(), r)
			for _, list := range [][]resolution.Mention{r.Paragraphs[0].Mentions, r.Footnotes[0].Mentions} {
				end := 0
				for _, m := range list {
					if m.Start < end || m.End <= m.Start || m.End > len(text) {
						t.Fatalf("mention %v after %d in %q", m, end, text)
					}
					end = m.End
				}
			}
		}
	})
}

// TestNamePaths holds the data of languages to the authority.
func TestNamePaths(t *testing.T) {
	a := ontology.LoadAuthority()
	for _, code := range lang.Codes() {
		n := lang.Get(code).Name
		paths := n.Owners
		for _, d := range n.Short.Defaults {
			paths = append(paths, d.Entity)
			if d.Organ != "" {
				paths = append(paths, d.Organ)
			}
		}
		for _, p := range paths {
			if a.ByPath(p) == nil {
				t.Errorf("%s: the authority has no %q", code, p)
			}
		}
	}
}

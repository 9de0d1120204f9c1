package clause_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// The examples of requests to report give what they say.
func TestReportExamples(t *testing.T) {
	for _, code := range lang.Codes() {
		for _, ex := range lang.Get(code).Clause.Report.Examples {
			r := &resolution.Resolution{Language: code, Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: ex.Text}}}
			recognizer.Recognize(r)
			var got lang.ReportExample
			for _, c := range r.Paragraphs[0].Clauses {
				for _, report := range c.Reports {
					got.To = told(got.To, pathOf(report.To))
					got.Sessions, got.Holders = told(got.Sessions, report.Session), told(got.Holders, pathOf(report.Holder))
					got.Dates, got.Every = told(got.Dates, report.On), report.Every
				}
				got.None = got.None || len(c.Reports) > 0
			}
			got.Text, got.None = ex.Text, !got.None
			if !reflect.DeepEqual(got, ex) {
				t.Errorf("%s: got %+v\nwant %+v", code, got, ex)
			}
		}
	}
}

// told adds what is said to a list.
func told(list []string, value string) []string {
	if value == "" {
		return list
	}
	return append(list, value)
}

func pathOf(e *ontology.Entity) string {
	if e == nil {
		return ""
	}
	return e.Path()
}

// specimen is a paragraph of our own writing with what it does: one line a clause, "action: concerned -> addressed | report".
type specimen struct {
	code string
	kind resolution.Kind
	text string
	want []string
}

var specimens = []specimen{
	{"en", resolution.Preambular, "Recalling its resolutions 46/182 of 19 December 1991, 58/114 of 17 December 2003 and 77/28 of 6 December 2022,",
		[]string{"recall: A/RES/46/182 A/RES/58/114 A/RES/77/28"}},
	{"en", resolution.Preambular, "Recalling also General Assembly resolution 60/251 of 15 March 2006, in which the Assembly established the Human Rights Council, and its resolution 65/281,",
		[]string{"recall: A/RES/60/251 A/RES/65/281"}},
	{"en", resolution.Preambular, "Reaffirming the Charter of the United Nations and the Universal Declaration of Human Rights, and recalling in this regard the Convention on the Rights of the Child as an instrument of protection,",
		[]string{"reaffirm: convention/un-charter framework/udhr", "recall: convention/crc"}},
	{"en", resolution.Preambular, "Noting with grave concern that hunger is rising, and commending the World Food Programme for its work,",
		[]string{"note:", "appreciate: body/wfp"}},
	{"en", resolution.Preambular, "Recognizing that strengthening capacity, shaping, enabling and supporting such efforts matters,",
		[]string{"recognize:"}},
	{"en", resolution.Operative, "Welcomes the work undertaken by the World Health Organization, recognizes the importance of the 2030 Agenda for Sustainable Development, and calls upon Member States and other relevant stakeholders to contribute;",
		[]string{"welcome: body/who", "recognize: framework/2030-agenda", "call-upon: -> «Member States» «relevant stakeholders»"}},
	{"en", resolution.Operative, "Invites all other donors and the States of the Caribbean basin to share their charts;",
		[]string{"invite: -> «other donors» «States of the Caribbean basin»"}},
	{"en", resolution.Operative, "Urges the Sudan and other coastal States, their partners and the countries in the Chad Basin region to clear the channels;",
		[]string{"urge: -> state/sudan «coastal States» «their partners» «countries in the Chad Basin region»"}},
	{"en", resolution.Operative, "Encourages those flag States that have not yet done so to keep a register, and invites those observers to read it;",
		[]string{"encourage: -> «flag States»", "invite: -> «those observers»"}},
	{"en", resolution.Operative, "Calls upon Member States in a position to do so to lend buoys;",
		[]string{"call-upon: -> «Member States»"}},
	{"en", resolution.Operative, "Welcomes and supports the efforts of the Secretary-General to promote peace;",
		[]string{"welcome: body/secretary-general", "support: body/secretary-general"}},
	{"en", resolution.Operative, "Notes that appeals for assistance, requests for action and notes verbales have been received;",
		[]string{"note:"}},
	{"en", resolution.Operative, "Expresses concern at the impact of the crisis on the assistance provided by agencies, in particular the World Food Programme;",
		[]string{"express-concern:"}},
	{"en", resolution.Operative, "Urges all States and parties to armed conflict, in cooperation with the World Health Organization, to respect the Convention on the Rights of the Child;",
		[]string{"urge: -> «States» «parties to armed conflict»"}},
	{"en", resolution.Operative, "Encourages the implementation of the Convention on the Rights of the Child;",
		[]string{"encourage: convention/crc"}},
	{"en", resolution.Operative, "Calls upon States, humanitarian and development organizations and other relevant partners to take action;",
		[]string{"call-upon: -> «States» «humanitarian and development organizations» «relevant partners»"}},
	{"en", resolution.Operative, "Recommends that Member States strengthen their efforts;",
		[]string{"recommend: -> «Member States»"}},
	{"en", resolution.Operative, "Requests the Secretary-General to submit to the General Assembly at its eighty-first session a report on the implementation of the present resolution.",
		[]string{"request: -> body/secretary-general | body/general-assembly 81"}},
	{"en", resolution.Operative, "Decides to extend for a period of one year the mandate of the United Nations Assistance Mission for Iraq;",
		[]string{"decide: body/unami"}},
	{"en", resolution.Operative, "Decides to extend, to 31 January 2026, the mandate of the United Nations Assistance Mission for Iraq;",
		[]string{"decide: body/unami"}},
	{"en", resolution.Operative, "Expresses its full support for the United Nations Assistance Mission for Iraq, and decides to extend its mandate for a further period;",
		[]string{"support: body/unami", "decide: body/unami"}},
	{"en", resolution.Operative, "Commends the World Health Organization and the United Nations Assistance Mission for Iraq, and decides to extend its mandate;",
		[]string{"appreciate: body/who body/unami", "decide:"}},
	{"en", resolution.Operative, "Expresses its full support for the United Nations Assistance Mission for Iraq, and decides to extend the mandate;",
		[]string{"support: body/unami", "decide:"}},
	{"en", resolution.Operative, "Decides to remain seized of the matter.",
		[]string{"remain-seized:"}},
	{"en", resolution.Preambular, "Recalling all its previous resolutions and statements of its President concerning Yemen, including resolution 46/182,",
		[]string{"recall: A/RES/46/182"}},
	{"en", resolution.Preambular, "Recalling the statements of its President concerning Yemen, including resolution 46/182,",
		[]string{"recall:"}},
	{"zh", resolution.Preambular, "回顾以往关于也门的所有相关决议和主席声明，包括第46/182号决议，",
		[]string{"recall: A/RES/46/182"}},
	{"en", resolution.Preambular, "Recalling and reaffirming its resolutions 46/182 of 19 December 1991 and 58/114 of 17 December 2003,",
		[]string{"recall: A/RES/46/182 A/RES/58/114", "reaffirm: A/RES/46/182 A/RES/58/114"}},
	{"en", resolution.Operative, "Welcomes and urges the full implementation of its resolution 70/125;",
		[]string{"welcome: A/RES/70/125", "urge: A/RES/70/125"}},
	{"en", resolution.Operative, "Welcomes and calls upon Member States to continue their efforts;",
		[]string{"welcome:", "call-upon: -> «Member States»"}},
	{"en", resolution.Preambular, "Recalling its resolutions 46/182 and 58/114, in which the Assembly reviewed the implementation of resolutions 44/236 of 22 December 1989 and 45/185,",
		[]string{"recall: A/RES/46/182 A/RES/58/114"}},
	{"en", resolution.Preambular, "Having considered the reports of the Secretary-General of 16 March 2024 (S/2024/903) and 1 June 2024 (S/2024/904),",
		[]string{"consider: body/secretary-general S/2024/903 S/2024/904"}},
	{"en", resolution.Preambular, "Having considered the report of the Secretary-General on the activities of the Fund, the report of the World Health Organization on the same matter and the related note,",
		[]string{"consider: body/secretary-general body/who"}},
	{"en", resolution.Operative, "Reaffirms the importance of Mongolia’s accession to the Convention on the Rights of the Child;",
		[]string{"reaffirm: convention/crc"}},
	{"en", resolution.Operative, "Recalls the outcome document entitled “The future we want”;",
		[]string{"recall: framework/future-we-want"}},
	{"en", resolution.Operative, "Reaffirms the reporting provisions as set out in resolutions 46/182 and 58/114;",
		[]string{"reaffirm: A/RES/46/182 A/RES/58/114"}},
	{"en", resolution.Operative, "Recalls the guidelines, including on listing and delisting and recalls its resolution 46/182 in that regard;",
		[]string{"recall:", "recall: A/RES/46/182"}},
	{"en", resolution.Operative, "Calls upon the parties to the Desert Road ceasefire agreement to respect its terms;",
		[]string{"call-upon: -> «parties to the Desert Road ceasefire agreement»"}},
	{"en", resolution.Operative, "Reaffirms the provisions of subparagraphs (f), (g) of paragraph 3 of resolution 46/182;",
		[]string{"reaffirm: A/RES/46/182"}},
	{"en", resolution.Operative, "Requests States and United Nations specialized agencies, programmes and funds to collaborate;",
		[]string{"request: -> «States» «United Nations specialized agencies, programmes and funds»"}},
	{"en", resolution.Operative, "Urges developed countries that have not yet done so to make concrete efforts;",
		[]string{"urge: -> «developed countries»"}},
	{"en", resolution.Operative, "Calls upon the World Health Organization, in the light of the observations, conclusions and recommendations of the mission, to take steps;",
		[]string{"call-upon: -> body/who"}},
	{"en", resolution.Operative, "Calls upon the two leaders urgently to: (a) meet;", []string{"call-upon: -> «leaders»"}},
	{"en", resolution.Operative, "Recommends that Member States engage with all sectors of society;", []string{"recommend: -> «Member States»"}},
	{"en", resolution.Operative, "Requests that, after a discussion with the Committee, the World Health Organization submit its report by 4 May 2026;",
		[]string{"request: -> body/who | 2026-05-04"}},
	{"en", resolution.Operative, "Requests the World Health Organization and its network of country offices to raise awareness;",
		[]string{"request: -> body/who «its network of country offices»"}},
	{"en", resolution.Operative, "Encourages all the parties to further implement the agenda;",
		[]string{"encourage: -> «parties»"}},
	{"en", resolution.Operative, "Takes note of the report of the Secretary-General reviewing progress made in the Decade, outlining a summary of work by the World Health Organization;",
		[]string{"take-note: body/secretary-general"}},
	{"en", resolution.Operative, "Recommends that all Member States, including those confronted with the phenomenon, contribute to the work;",
		[]string{"recommend: -> «Member States»"}},
	{"zh", resolution.Preambular, "审议了秘书长在其2022年12月9日信(S/2022/940)中提出的关于增加任务的建议和提议，", []string{"consider: S/2022/940 body/secretary-general"}},
	{"zh", resolution.Preambular, "重申《联合国宪章》所载关于各国主权平等的宗旨和原则，", []string{"reaffirm: convention/un-charter"}},
	{"zh", resolution.Preambular, "赞赏地肯定人权理事会所设不限成员名额政府间工作组的工作和贡献，", []string{"recognize:"}},
	{"zh", resolution.Operative, "请世界卫生组织参考在提交人权委员会第六十届会议的报告中拟定的提案；", []string{"request: -> body/who"}},
	{"en", resolution.Preambular, "Expressing its appreciation to donors who have provided support, and invites States to consider providing more,",
		[]string{"appreciate:", "invite: -> «States»"}},
	{"en", resolution.Preambular, "Recalling that the Convention complements the Agenda, and reaffirms the commitment of all,", []string{"recall:"}},
	{"en", resolution.Preambular, "Recalling also the entry into force, on 4 November 2016, of the Paris Agreement,", []string{"recall: convention/paris-agreement"}},
	{"en", resolution.Operative, "Calls upon the parties concerned to cooperate;",
		[]string{"call-upon: -> «parties concerned»"}},
	{"en", resolution.Operative, "Encourages Member States and entities of the United Nations development system to contribute;",
		[]string{"encourage: -> «Member States» «entities of the United Nations development system»"}},
	{"en", resolution.Operative, "Requests the Secretary-General, in cooperation with regional organizations, national, regional and local cooperative organizations and the private sector, to continue his support;",
		[]string{"request: -> body/secretary-general"}},
	{"en", resolution.Operative, "Requests the World Health Organization, within existing resources, Member States and relevant parties to take all steps;",
		[]string{"request: -> body/who «Member States» «relevant parties»"}},
	{"en", resolution.Operative, "Calls upon all States, United Nations agencies, funds and programmes and the private sector to cooperate;",
		[]string{"call-upon: -> «States» «United Nations agencies, funds and programmes» «private sector»"}},
	{"zh", resolution.Operative, "回顾世界卫生组织报告第31和37段，请世界粮食计划署加强努力；",
		[]string{"recall: body/who", "request: -> body/wfp"}},
	{"zh", resolution.Preambular, "审议了秘书长2024年3月16日(S/2024/903)和2024年6月1日(S/2024/904)关于该事项的报告，",
		[]string{"consider: S/2024/903 S/2024/904 body/secretary-general"}},
	{"zh", resolution.Preambular, "回顾其1991年12月19日第46/182号和2003年12月22日第58/153号决议的规定，",
		[]string{"recall: A/RES/46/182 A/RES/58/153"}},
	{"zh", resolution.Preambular, "重申第46/182和58/153号决议所列的报告规定，",
		[]string{"reaffirm: A/RES/46/182 A/RES/58/153"}},
	{"zh", resolution.Operative, "欢迎世界卫生组织正在努力加强合作；", []string{"welcome: body/who"}},
	{"zh", resolution.Operative, "欢迎世界卫生组织继续执行改革计划；", []string{"welcome: body/who"}},
	{"zh", resolution.Operative, "注意到秘书长关于该事项的提案已送交各方批准；", []string{"note:"}},
	{"zh", resolution.Operative, "授权世界卫生组织对捐款作出补充；", []string{"authorize: body/who"}},
	{"zh", resolution.Operative, "敦促中非共和国境内武装冲突各方停止暴力；", []string{"urge: -> «武装冲突各方»"}},
	{"zh", resolution.Preambular, "回顾秘书长的停火呼吁得到第46/182号决议的支持，", []string{"recall:"}},
	{"zh", resolution.Operative, "重申第46/182号决议第3段(f)和(g)分段、第58/153号决议第9段和第60/1号决议第4段的规定；",
		[]string{"reaffirm: A/RES/46/182 A/RES/58/153 A/RES/60/1"}},
	{"zh", resolution.Operative, "重申第46/182号决议第5段所述措施适用于委员会根据第46/182号决议第7段和第58/153号决议第3段指认的个人；",
		[]string{"reaffirm:"}},
	{"zh", resolution.Preambular, "根据《联合国宪章》第七章采取行动,", []string{"base-on: convention/un-charter"}},
	{"zh", resolution.Operative, "鼓励世界卫生组织在编写报告时向会员国收集信息；", []string{"encourage: -> body/who"}},
	{"zh", resolution.Operative, "授权大会最近一届会议的主席复会；", []string{"authorize:"}},
	{"zh", resolution.Operative, "遗憾地注意到世界卫生组织自2022年以来未能提出意见；", []string{"note:"}},
	{"zh", resolution.Operative, "促请世界卫生组织以外的所有其他团体合作；", []string{"call-upon:"}},
	{"zh", resolution.Preambular, "认识到世界卫生组织的目标，特别是有关合作的目标，能够有助于消除贫困，", []string{"recognize:"}},
	{"zh", resolution.Preambular, "深信世界卫生组织所起的作用，包括报告程序，对加强努力十分重要，", []string{"recognize:"}},
	{"zh", resolution.Preambular, "认识到世界卫生组织作为协调中心，通过交流经验，从而在发展方面发挥的作用，", []string{"recognize: body/who"}},
	{"zh", resolution.Preambular, "肯定世界卫生组织持续努力确保其可持续性，", []string{"recognize: body/who"}},
	{"zh", resolution.Preambular, "赞扬世界卫生组织能够迅速应对挑战，", []string{"appreciate: body/who"}},
	{"zh", resolution.Preambular, "回顾《2030年可持续发展议程》和大会2015年12月16日关于成果文件的第70/125号决议，", []string{"recall: framework/2030-agenda A/RES/70/125"}},
	{"zh", resolution.Preambular, "并回顾大会2015年12月17日第70/132号以及2015年12月22日第70/213和70/219号决议分别阐述了障碍，",
		[]string{"recall: A/RES/70/132 A/RES/70/213 A/RES/70/219"}},
	{"zh", resolution.Preambular, "回顾第46/182和58/153号决议规定的业绩要求，", []string{"recall:"}},
	{"zh", resolution.Preambular, "认识到大会在2019年12月19日第74/229号决议中，鼓励世界卫生组织继续审查，", []string{"recognize:"}},
	{"zh", resolution.Operative, "注意到世界卫生大会决定延长世界粮食计划署设立的方案；", []string{"note: body/world-health-assembly"}},
	{"zh", resolution.Operative, "欢迎秘书长承诺加强协调；", []string{"welcome: body/secretary-general"}},
	{"zh", resolution.Operative, "注意到秘书长承诺加强协调；", []string{"note:"}},
	{"zh", resolution.Operative, "表示注意到世界卫生组织已开展的工作；", []string{"take-note: body/who"}},
	{"zh", resolution.Operative, "表示注意到秘书长的报告及内载最新组成情况；", []string{"take-note: body/secretary-general"}},
	{"zh", resolution.Operative, "回顾设立了技术促进机制；", []string{"recall: body/technology-facilitation-mechanism"}},
	{"zh", resolution.Operative, "促请《儿童权利公约》缔约国参加会议；", []string{"call-upon: -> «缔约国»"}},
	{"zh", resolution.Operative, "敦促《儿童权利公约》和《巴黎协定》缔约国参加会议；", []string{"urge: -> «缔约国»"}},
	{"zh", resolution.Operative, "促请《儿童权利公约》尽快普遍适用；", []string{"call-upon:"}},
	{"zh", resolution.Operative, "敦促： (a) 所有国家在代表受到侵犯时尽速报告；", []string{"urge: -> «国家»"}},
	{"zh", resolution.Operative, "呼吁国家机构加倍努力，鼓励人道主义援助提供者作出贡献；",
		[]string{"call-upon: -> «国家机构»", "encourage: -> «人道主义援助提供者»"}},
	{"zh", resolution.Operative, "鼓励所有会员国和联合国系统各实体作出贡献；",
		[]string{"encourage: -> «会员国» «联合国系统各实体»"}},
	{"zh", resolution.Preambular, "回顾其1991年12月19日第46/182号、2003年12月22日第58/153号和2022年12月6日第77/28号决议，",
		[]string{"recall: A/RES/46/182 A/RES/58/153 A/RES/77/28"}},
	{"zh", resolution.Preambular, "重申《联合国宪章》的宗旨和原则，并在这方面回顾《儿童权利公约》的重要性，",
		[]string{"reaffirm: convention/un-charter", "recall: convention/crc"}},
	{"zh", resolution.Preambular, "审议了秘书长关于该事项的报告，",
		[]string{"consider: body/secretary-general"}},
	{"zh", resolution.Preambular, "根据《联合国宪章》第七章采取行动，",
		[]string{"base-on: convention/un-charter"}},
	{"zh", resolution.Operative, "欢迎世界卫生组织开展重要工作，确认《2030年可持续发展议程》的重要性，并促请会员国和其他相关利益攸关方作出贡献；",
		[]string{"welcome: body/who", "recognize: framework/2030-agenda", "call-upon: -> «会员国» «相关利益攸关方»"}},
	{"zh", resolution.Operative, "敦促所有国家和武装冲突各方与世界卫生组织合作，支持执行《儿童权利公约》；",
		[]string{"urge: -> «国家» «武装冲突各方»"}},
	{"zh", resolution.Operative, "请秘书长向大会第八十一届会议提交报告，说明本决议执行情况；",
		[]string{"request: -> body/secretary-general | body/general-assembly 81"}},
	{"zh", resolution.Operative, "强调，必须全面执行《儿童权利公约》；",
		[]string{"emphasize:"}},
	{"zh", resolution.Operative, "决定将联合国伊拉克援助团的任务期限延长一年；",
		[]string{"decide: body/unami"}},
	{"zh", resolution.Operative, "促请人道主义组织和发展组织以及会员国采取行动；",
		[]string{"call-upon: -> «人道主义组织和发展组织» «会员国»"}},
	{"zh", resolution.Operative, "鼓励所有其他捐助方借出浮标；",
		[]string{"encourage: -> «其他捐助方»"}},
	{"zh", resolution.Operative, "敦促苏丹和其他国家及其伙伴疏通航道；",
		[]string{"urge: -> state/sudan «国家» «其伙伴»"}},
	{"zh", resolution.Operative, "请政府间论坛宣读海图；",
		[]string{"request:"}},
	{"zh", resolution.Preambular, "对秘书长的努力表示赞赏，",
		[]string{"appreciate: body/secretary-general"}},
	{"zh", resolution.Operative, "还决定继续积极处理此案。",
		[]string{"remain-seized:"}},
}

func TestClauses(t *testing.T) { checkClauses(t, specimens) }

// checkClauses reads each specimen as a paragraph of a resolution of the General Assembly.
func checkClauses(t *testing.T, specimens []specimen) {
	t.Helper()
	for _, s := range specimens {
		r := &resolution.Resolution{Language: s.code, Organ: "body/general-assembly", Symbol: "A/RES/80/1", Paragraphs: []resolution.Paragraph{{ID: "p1", Kind: s.kind, Text: s.text}}}
		recognizer.Recognize(r)
		var got []string
		for _, c := range r.Paragraphs[0].Clauses {
			got = append(got, clauseLine(&c))
		}
		if !slices.Equal(got, s.want) {
			t.Errorf("%s\n got %q\nwant %q", s.text, got, s.want)
		}
	}
}

// A document that only a footnote cites has the words before the mark that stand for it.
func TestWordsOfNotedDocuments(t *testing.T) {
	for code, c := range map[string]struct{ text, mark, want string }{
		"en": {"Takes note of the report of the Secretary-General on lighthouses, and decides to remain seized of the matter;",
			", and", "the report of the Secretary-General on lighthouses"},
		"zh": {"表示注意到秘书长关于灯塔的报告；", "；", "秘书长关于灯塔的报告"},
	} {
		r := &resolution.Resolution{
			Language: code,
			Paragraphs: []resolution.Paragraph{{
				ID: "op1", Kind: resolution.Operative, Text: c.text, Marks: []resolution.Mark{{Offset: strings.Index(c.text, c.mark), Mark: "1"}},
			}},
			Footnotes: []resolution.Footnote{{Mark: "1", Text: "A/91/12", Paragraph: "op1"}},
		}
		recognizer.Recognize(r)
		var got []string
		for _, clause := range r.Paragraphs[0].Clauses {
			for _, target := range clause.Concerns {
				if target.Symbol == "A/91/12" {
					got = append(got, target.Of(c.text))
				}
			}
		}
		if !slices.Equal(got, []string{c.want}) {
			t.Errorf("%s: %q, want %q", code, got, c.want)
		}
	}
}

// A paragraph that opens with a sub-paragraph has its verb once.
func TestOpeningItem(t *testing.T) {
	text := "(a) Requests the World Health Organization to report; (b) Further requests Member States to cooperate;"
	r := &resolution.Resolution{Language: "en", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text,
		Items: []resolution.Paragraph{{ID: "op1.a", Start: 4}, {ID: "op1.b", Start: strings.Index(text, "Further")}}}}}
	recognizer.Recognize(r)
	var got []string
	for _, c := range r.Paragraphs[0].Clauses {
		got = append(got, c.Item+" "+clauseLine(&c))
	}
	if want := []string{"op1.a request: -> body/who", "op1.b request: -> «Member States»"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A paragraph and each of its sub-paragraphs have the clauses of their own verbs.
func TestItemVerbs(t *testing.T) {
	for _, s := range []struct {
		code, text, item string
		want             []string
	}{
		{"fr", "Se félicite vivement des progrès, prie le Comité : a) De faire rapport ; b) Demande également aux États de coopérer ;", "Demande",
			[]string{" welcome Se félicite vivement", " request prie", "op1.b call-upon Demande également"}},
		{"es", "a) Solicita al Comité que informe; b) Exhorta además a los Estados a que cooperen;", "Exhorta",
			[]string{" request Solicita", "op1.b call-upon Exhorta además"}},
		{"ar", "\u200fيرحب أيضا بالتقدم المحرز ويهيب بالدول: (أ) أن تتعاون؛ (ب) يطلب كذلك إلى اللجنة أن تقدم تقريرا؛", "يطلب",
			[]string{" welcome يرحب أيضا", " call-upon يهيب", "op1.b request يطلب كذلك إلى"}},
		{"ru", "с глубоким удовлетворением отмечает достигнутый прогресс и призывает: a) все стороны; b) просит также Комитет представить доклад;", "просит",
			[]string{" welcome с глубоким удовлетворением отмечает", " call-upon призывает", "op1.b request просит также"}},
	} {
		r := &resolution.Resolution{Language: s.code, Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: s.text,
			Items: []resolution.Paragraph{{ID: "op1.b", Start: strings.Index(s.text, s.item)}}}}}
		recognizer.Recognize(r)
		var got []string
		for _, c := range r.Paragraphs[0].Clauses {
			got = append(got, c.Item+" "+c.Action+" "+c.Verb.Of(s.text))
		}
		if !slices.Equal(got, s.want) {
			t.Errorf("%s: got %q, want %q", s.code, got, s.want)
		}
	}
}

func clauseLine(c *resolution.Clause) string {
	var b strings.Builder
	b.WriteString(c.Action + ":")
	for _, t := range c.Concerns {
		b.WriteString(" " + targetName(t))
	}
	if len(c.Addressees) > 0 {
		b.WriteString(" ->")
	}
	for _, t := range c.Addressees {
		b.WriteString(" " + targetName(t))
	}
	for _, r := range c.Reports {
		b.WriteString(" |")
		if r.To != nil {
			b.WriteString(" " + r.To.Path())
		}
		b.WriteString(" " + r.Session + r.On + r.Every)
	}
	return b.String()
}

func targetName(t resolution.Target) string {
	switch {
	case t.Entity != nil:
		return t.Entity.Path()
	case t.Symbol != "":
		return string(t.Symbol)
	}
	return "«" + t.Group + "»"
}

// FuzzClause checks that clauses stay inside their paragraph and in order, whatever the text.
func FuzzClause(f *testing.F) {
	for _, s := range specimens {
		f.Add(s.text, s.code == "zh", s.kind == resolution.Operative)
	}
	f.Add("Requests: (a) To report, and to submit; (b", false, true)
	f.Add("请所有的的，，、和及其《", true, true)
	f.Add("Recalling \xff\xfe its “resolution (", false, false)
	f.Fuzz(func(t *testing.T, text string, han, operative bool) {
		r := &resolution.Resolution{Language: "en", Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Preambular, Text: text}}}
		if han {
			r.Language = "zh"
		}
		if operative {
			r.Paragraphs[0].Kind = resolution.Operative
		}
		recognizer.Recognize(r)
		last := 0
		for _, c := range r.Paragraphs[0].Clauses {
			if c.Start < last || c.End < c.Verb.End || c.Verb.End < c.Verb.Start || c.End > len(text) || c.Action == "" {
				t.Fatalf("clause %+v of %q", c, text)
			}
			last = c.Start
			for _, x := range append(c.Concerns, c.Addressees...) {
				if x.Start < 0 || x.End > len(text) || x.Start > x.End {
					t.Fatalf("target %+v of %q", x, text)
				}
			}
		}
	})
}

// A clause is longer than what is read of it first, and whatever character is there is read whole.
func TestLongAddress(t *testing.T) {
	for n := range 520 {
		text := "Urges all States to keep " + strings.Repeat("x", n) + " “lit” “lamps”, " + strings.Repeat("word ", 60) + ";"
		r := &resolution.Resolution{Language: "en", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text}}}
		if err := recognizer.Recognize(r); err != nil {
			t.Fatal(err)
		}
		if got := clauseLine(&r.Paragraphs[0].Clauses[0]); got != "urge: -> «States»" {
			t.Fatalf("%d: got %q", n, got)
		}
	}
}

// A document that is cited where somebody should be asked is stepped over.
func TestCitationIsNotAsked(t *testing.T) {
	for code, text := range map[string]string{
		"en": "Requests resolution 70/1 of 25 September 2015 to be lit;",
		"fr": "Prie la résolution 70/1 du 25 septembre 2015 de luire ;",
		"es": "Solicita a la resolución 70/1, de 25 de septiembre de 2015, que luzca;",
		"ru": "просит 70/1 от 25 сентября 2015 года, резолюцию 70/1 от 25 сентября 2015 года светить;",
		"ar": "تطلب إلى القرار 70/1 المؤرخ 25 أيلول/سبتمبر 2015 أن يضيء؛",
		"zh": "请2015年9月25日第70/1号决议发光；",
	} {
		r := &resolution.Resolution{Language: code, Organ: "body/general-assembly", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text}}}
		if err := recognizer.Recognize(r); err != nil {
			t.Fatal(err)
		}
		for _, c := range r.Paragraphs[0].Clauses {
			for _, a := range c.Addressees {
				if a.Symbol != "" {
					t.Errorf("%s: %s is asked", code, a.Symbol)
				}
			}
		}
	}
}

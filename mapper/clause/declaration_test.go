package clause_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/recognizer"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// said is what a declaration says in six languages. Of French, Spanish, Russian and Arabic the opening verb alone is known.
type said struct {
	want string
	text map[string]string
}

var sayings = []said{
	{"recall: framework/udhr", map[string]string{
		"en": "We recall the Universal Declaration of Human Rights.",
		"fr": "Nous rappelons la Déclaration universelle des droits de l’homme.",
		"es": "Recordamos la Declaración Universal de Derechos Humanos.",
		"ru": "Мы ссылаемся на Всеобщую декларацию прав человека.",
		"ar": "نشير إلى الإعلان العالمي لحقوق الإنسان.",
		"zh": "我们回顾《世界人权宣言》。",
	}},
	{"request: -> body/secretary-general | body/general-assembly 81", map[string]string{
		"en": "We request the Secretary-General to report on the tides to the General Assembly at its eighty-first session.",
		"fr": "Nous prions le Secrétaire général de lui faire rapport sur les marées à sa quatre-vingt-unième session.",
		"es": "Solicitamos al Secretario General que informe a la Asamblea General sobre las mareas en su octogésimo primer período de sesiones.",
		"ru": "Мы просим Генерального секретаря представить Генеральной Ассамблее на ее восемьдесят первой сессии доклад о приливах.",
		"ar": "ونطلب إلى الأمين العام أن يقدم إلى الجمعية العامة تقريرا عن المد والجزر في دورتها الحادية والثمانين.",
		"zh": "我们请秘书长就潮汐问题向大会第八十一届会议提出报告。",
	}},
	{"call-upon: -> «Member States»", map[string]string{
		"en": "In this regard, we also call upon Member States to clean their harbours.",
		"fr": "À cet égard, nous demandons également aux États Membres de nettoyer leurs ports.",
		"es": "A este respecto, exhortamos también a los Estados Miembros a que limpien sus puertos.",
		"ru": "В этой связи мы также призываем государства-члены очистить свои гавани.",
		"ar": "وفي هذا الصدد، نهيب أيضا بالدول الأعضاء أن تنظف موانئها.",
		"zh": "在这方面，我们还促请会员国清洁港口。",
	}},
	{"resolve:", map[string]string{
		"en": "We will plant trees along the shore.",
		"fr": "Nous planterons des arbres le long du rivage.",
		"es": "Plantaremos árboles a lo largo de la costa.",
		"ru": "Мы будем сажать деревья вдоль берега.",
		"ar": "سنزرع الأشجار على طول الشاطئ.",
		"zh": "我们将在岸边植树。",
	}},
	{"resolve:", map[string]string{
		"en": "We commit to keeping the harbours open.",
		"fr": "Nous nous engageons à garder les ports ouverts.",
		"es": "Nos comprometemos a mantener abiertos los puertos.",
		"ru": "Мы обязуемся держать гавани открытыми.",
		"ar": "نلتزم بإبقاء الموانئ مفتوحة.",
		"zh": "我们承诺保持港口开放。",
	}},
	{"welcome: body/who", map[string]string{
		"en": "We, the ministers of the coastal States, gathered in Harbour City in May, welcome the work of the World Health Organization.",
		"fr": "Nous, ministres des États côtiers, réunis à Port-Ville en mai, accueillons avec satisfaction les travaux de l’Organisation mondiale de la Santé.",
		"es": "Nosotros, los ministros de los Estados ribereños, reunidos en Villa Puerto en mayo, acogemos con beneplácito la labor de la Organización Mundial de la Salud.",
		"ru": "Мы, министры прибрежных государств, собравшись в мае в Гавани, приветствуем работу Всемирной организации здравоохранения.",
		"ar": "نحن، وزراء الدول الساحلية، المجتمعين في المرفأ، نرحب بعمل منظمة الصحة العالمية.",
		"zh": "我们，沿海国家各位部长，五月齐聚港城，欢迎世界卫生组织的工作。",
	}},
	{"express-concern:", map[string]string{
		"en": "We are deeply concerned that the shores are eroding.",
		"fr": "Nous sommes profondément préoccupés par l’érosion des rivages.",
		"es": "Nos preocupa profundamente la erosión de las costas.",
		"ru": "Мы глубоко обеспокоены эрозией берегов.",
		"ar": "ويساورنا القلق إزاء تآكل الشواطئ.",
		"zh": "我们深为关切海岸受到侵蚀。",
	}},
	{"decide:", map[string]string{
		"en": "We decide to meet again in the spring.",
		"fr": "Nous décidons de nous réunir au printemps.",
		"es": "Decidimos reunirnos en primavera.",
		"ru": "Мы постановляем собраться весной.",
		"ar": "نقرر أن نجتمع في الربيع.",
		"zh": "我们决定在春天再次聚会。",
	}},
	{"urge: -> «States»", map[string]string{
		"en": "To keep the shores clean, we urge all States to share their maps.",
		"fr": "Afin de garder les rivages propres, nous demandons instamment à tous les États d’échanger leurs cartes.",
		"es": "A fin de mantener limpias las costas, instamos a todos los Estados a que compartan sus mapas.",
		"ru": "Чтобы сохранить берега чистыми, мы настоятельно призываем все государства обмениваться картами.",
		"ar": "وحفاظا على نظافة الشواطئ، نحث جميع الدول على تبادل خرائطها.",
		"zh": "为保持海岸清洁，我们敦促所有国家交换地图。",
	}},
	{"", map[string]string{
		"en": "The tide rises as we approach the harbour.",
		"fr": "La marée monte alors que nous approchons du port.",
		"es": "La marea sube mientras nos acercamos al puerto.",
		"ru": "Прилив растет, когда мы подходим к гавани.",
		"ar": "يرتفع المد ونحن على مقربة من الميناء.",
		"zh": "在我们接近港口之际潮水上涨。",
	}},
	{"", map[string]string{
		"en": "We, the peoples of the coast, live by the sea.",
		"fr": "Nous, peuples de la côte, vivons de la mer.",
		"es": "Nosotros, los pueblos de la costa, vivimos del mar.",
		"ru": "Мы, народы побережья, живем морем.",
		"ar": "نحن، شعوب الساحل، نعيش من البحر.",
		"zh": "我们，沿海各国人民，以海为生。",
	}},
}

// annexes reads texts as the paragraphs of an annex and returns what each does.
func annexes(code, organ string, texts ...string) [][]string {
	r := &resolution.Resolution{Language: code, Organ: organ, Symbol: "A/RES/80/1"}
	for _, text := range texts {
		r.Paragraphs = append(r.Paragraphs, resolution.Paragraph{ID: "annex.p1", Kind: resolution.Annex, Text: text})
	}
	recognizer.Recognize(r)
	var does [][]string
	for i := range r.Paragraphs {
		var lines []string
		for _, c := range r.Paragraphs[i].Clauses {
			for n := range c.Addressees {
				if g := lang.FindGroup(code, c.Addressees[n].Group); g != nil {
					c.Addressees[n].Group = g.EN[0]
				}
			}
			if ontology.FindAction(c.Action) != nil {
				lines = append(lines, clauseLine(&c))
			}
		}
		does = append(does, lines)
	}
	return does
}

func TestDeclarations(t *testing.T) {
	for _, s := range sayings {
		for _, code := range lang.Codes() {
			text := s.text[code]
			if got := strings.Join(annexes(code, "body/general-assembly", text)[0], "; "); text == "" || got != s.want {
				t.Errorf("%s: %q\n got %q\nwant %q", code, text, got, s.want)
			}
		}
	}
}

// What a sentence of a declaration does, and what none of its verbs does.
func TestDeclarationClauses(t *testing.T) {
	for _, s := range []struct{ code, text, want string }{
		{"en", "We recall the Universal Declaration of Human Rights and welcome the work of the World Health Organization.", "recall: framework/udhr; welcome: body/who"},
		{"en", "We welcome and support the work of the World Health Organization.", "welcome: body/who; support: body/who"},
		{"en", "The sea is rising. We therefore stress the urgency of action, and request the Secretary-General to act.", "emphasize:; request: -> body/secretary-general"},
		{"en", "We recognize that the shores need care, and we commit to caring for them.", "recognize:; resolve:"},
		{"en", "We recognize that fish are scarce but note that they return.", "recognize:; note:"},
		{"en", "Guided by the Universal Declaration of Human Rights, we reaffirm our faith in the sea.", "base-on: framework/udhr; reaffirm:"},
		{"en", "While we welcome the new harbours, which have been opened since March, we remain concerned at their cost.", "welcome:; express-concern:"},
		{"en", "46. We also invite the World Health Organization to take part.", "invite: -> body/who"},
		{"en", "We call upon States to respect the Universal Declaration of Human Rights, support its aims and recall its words.", "call-upon: -> «States»"},
		{"en", "We emphasize the need to clean the harbours, adopt rules and encourage visitors.", "emphasize:"},
		{"en", "We emphasize that those who fish should respect the rules and observe the seasons.", "emphasize:"},
		{"en", "We recognize the need for boats and support for sailors.", "recognize:"},
		{"en", "This is the shore we want, the harbour we welcome and the sea that we support.", ""},
		{"en", "The motto “We support the harbour” was chosen.", ""},
		{"en", "In 2015, we resolved to clean the shore, and we promised to meet again.", ""},
		{"en", "We will be late. We will face storms. We must support the harbour.", ""},
		{"en", "Support the harbour and note the tide.", ""},
		{"en", "The sea feeds us. Action 7. We will plant trees.", ""},
		{"zh", "我们回顾《世界人权宣言》，欢迎世界卫生组织的工作。", "recall: framework/udhr; welcome: body/who"},
		{"zh", "海平面正在上升。因此，我们强调必须采取行动，并请秘书长采取行动。", "emphasize:; request: -> body/secretary-general"},
		{"zh", "我们对海岸受到侵蚀深表关切。", "express-concern:"},
		{"zh", "这是我们希望的海岸，也是我们欢迎的港口。", ""},
		{"zh", "口号是“我们支持港口”。", ""},
	} {
		if got := strings.Join(annexes(s.code, "body/general-assembly", s.text)[0], "; "); got != s.want {
			t.Errorf("%q\n got %q\nwant %q", s.text, got, s.want)
		}
	}
}

// Paragraphs go on with what those before them began.
func TestDeclarationLists(t *testing.T) {
	for name, s := range map[string]struct {
		code  string
		texts []string
		want  []string
	}{
		"subject": {"en", []string{"To this end we:", "Ports and people", "Reaffirm the Universal Declaration of Human Rights;", "(a) Clean the shore;", "Note that if we act, we will prevail;",
			"We have met.", "Note the tide."}, []string{"", "", "reaffirm: framework/udhr", "", "note:", "", ""}},
		"adverbs": {"en", []string{"We further urgently:", "(a) Call upon States to act."}, []string{"", "call-upon: -> «States»"}},
		"resolve": {"en", []string{"We commit to:", "(a) Support the World Health Organization;", "(b) Request the Secretary-General to report;", "Urge them to sail."},
			[]string{"resolve:", "", "request: -> body/secretary-general", ""}},
		"asked":   {"en", []string{"We call upon States to:", "(a) Request the Secretary-General to report."}, []string{"call-upon: -> «States»", ""}},
		"recital": {"en", []string{"We, the ministers of the coast,", "Recalling the Universal Declaration of Human Rights,", "Noting that the sea rises,"}, []string{"", "recall: framework/udhr", "note:"}},
		"Chinese": {"zh", []string{"为此，我们：", "(a) 重申《世界人权宣言》；", "港口。"}, []string{"", "reaffirm: framework/udhr", ""}},
	} {
		var got []string
		for _, lines := range annexes(s.code, "body/general-assembly", s.texts...) {
			got = append(got, strings.Join(lines, "; "))
		}
		if !slices.Equal(got, s.want) {
			t.Errorf("%s\n got %q\nwant %q", name, got, s.want)
		}
	}
}

// What the Security Council annexes says "we" of others.
func TestAnnexedLetter(t *testing.T) {
	if got := annexes("en", "body/security-council", "We request the Security Council to extend the mandate."); len(got[0]) > 0 {
		t.Errorf("a letter has the clauses %q", got[0])
	}
}

// The items of "We decide to:" belong to it, but what they ask somebody to do is asked by the organ.
func TestDeclarationItems(t *testing.T) {
	text := "We decide to: (a) Support the World Health Organization; (b) Request the Secretary-General to report. We stress its urgency;"
	r := &resolution.Resolution{Language: "en", Paragraphs: []resolution.Paragraph{{ID: "op1", Kind: resolution.Operative, Text: text,
		Items: []resolution.Paragraph{{ID: "op1.a", Start: strings.Index(text, "Support")}, {ID: "op1.b", Start: strings.Index(text, "Request")}}}}}
	recognizer.Recognize(r)
	var got []string
	for _, c := range r.Paragraphs[0].Clauses {
		got = append(got, c.Item+" "+clauseLine(&c))
	}
	if want := []string{" decide:", "op1.b request: -> body/secretary-general", "op1.b emphasize:"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

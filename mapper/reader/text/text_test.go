package text

import (
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
	"github.com/unkg/unkg/ontology"
)

// specimens holds the invented resolution that the tests read, as two extractors would print the text of its PDF.
const specimens = "../../../testdata/specimen/text/"

func readFile(t testing.TB, path string) *resolution.Resolution {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := Read(path, data, source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// ids lists the paragraphs and their sub-paragraphs.
func ids(paragraphs []resolution.Paragraph) (list []string) {
	for _, p := range paragraphs {
		list = append(append(list, p.ID), ids(p.Items)...)
	}
	return list
}

func paragraph(r *resolution.Resolution, id string) string {
	for _, p := range r.Paragraphs {
		if p.ID == id {
			return p.Text
		}
	}
	return ""
}

func TestReadTextSpecimen(t *testing.T) {
	for _, c := range []struct{ lang, agenda, title, pp6, op3 string }{
		{"en", "Oceans and lights: keeping of lights", "Protection of the keepers of lights",
			"Recognizing also that sea level rise and storms of growing force threaten stations whose towers were built in the nineteenth century,",
			"Requests the International Maritime Organization, within its mandate: (a) To assist coastal States, upon their request, in the upkeep of stations, including: (i) By training keepers; (ii) By supplying lamps, lenses and spare parts; (b) To keep a public register of lights that are out of service;"},
		{"zh", "海洋和灯标：灯标的看守", "保护守灯人员", "又认识到海平面上升和日益猛烈的风暴威胁着塔身建于十九世纪的灯标站，",
			"请国际海事组织在其任务范围内：(a)应请求协助沿海国维护灯标站，包括：㈠培训守灯人员；㈡提供灯具、透镜和备件；(b)维持一份停用灯标的公开登记册；"},
		{"fr", "Océans et feux : garde des feux", "Protection des gardiens de feux",
			"Considérant également que l’élévation du niveau de la mer et des tempêtes de plus en plus fortes menacent des stations dont les tours datent du dix-neuvième siècle,",
			"Prie l’Organisation maritime internationale, dans les limites de son mandat : a) D’aider les États côtiers, à leur demande, à entretenir les stations, y compris : i) En formant des gardiens ; ii) En fournissant des lampes, des lentilles et des pièces de rechange ; b) De tenir un registre public des feux qui sont hors service ;"},
		{"es", "Océanos y luces: cuidado de las luces", "Protección de quienes cuidan las luces",
			"Reconociendo también que la elevación del nivel del mar y las tormentas cada vez más fuertes amenazan estaciones cuyas torres se construyeron en el siglo XIX,",
			"Solicita a la Organización Marítima Internacional que, en el marco de su mandato: a) Ayude a los Estados ribereños que lo soliciten a mantener las estaciones, a saber: i) Capacitando a quienes las cuidan; ii) Suministrando lámparas, lentes y piezas de repuesto; b) Lleve un registro público de las luces que están fuera de servicio;"},
		{"ru", "Океаны и огни: служба огней", "Защита смотрителей огней",
			"признавая также, что подъем уровня моря и все более сильные штормы угрожают станциям, башни которых были построены в девятнадцатом веке,",
			"просит Международную морскую организацию в рамках ее мандата: а) помогать прибрежным государствам по их просьбе содержать станции, в том числе: i) обучая смотрителей; ii) предоставляя лампы, линзы и запасные части; b) вести открытый реестр огней, которые не действуют;"},
	} {
		r := readFile(t, specimens+"A_RES_99_901."+c.lang+".txt")
		readertest.Check(t, r)
		if r.Language != c.lang || r.Symbol != "A/RES/99/901" || r.Organ != "body/general-assembly" || r.Session != "99" ||
			!slices.Equal(r.AgendaItems, []resolution.AgendaItem{{Number: "75 (a)", Title: c.agenda}}) || r.Title != c.title || r.Adopted != "2044-12-19" || r.Issued != "2044-12-30" ||
			r.JobNumber != "44-90102" || r.Meeting != "A/99/PV.61" || r.Committee != "body/second-committee" ||
			r.Report != "A/99/512/Add.1" || r.ReportParagraph != "17" || len(r.Warnings) != 0 {
			t.Errorf("%s: masthead %+v", c.lang, r)
		}
		want := strings.Fields("pp1 pp2 pp3 pp4 pp5 pp6 pp7 pp8 op1 op2 op3 op3.a op3.a.i op3.a.ii op3.b op4 op5 op6 op7 op8 op9 op10 annex.p1 annex.p2")
		if got := ids(r.Paragraphs); !slices.Equal(got, want) {
			t.Errorf("%s: paragraphs %v, want %v", c.lang, got, want)
		}
		if got := paragraph(r, "pp6"); got != c.pp6 {
			t.Errorf("%s: pp6 over two pages is %q", c.lang, got)
		}
		if got := paragraph(r, "op3"); got != c.op3 {
			t.Errorf("%s: op3 is %q", c.lang, got)
		}
		var notes []string
		for _, f := range r.Footnotes {
			notes = append(notes, f.Mark+" "+f.Paragraph)
		}
		if want := []string{"1 pp3", "2 pp3", "3 pp4", "4 pp7"}; !slices.Equal(notes, want) {
			t.Errorf("%s: footnotes hang as %q, want %q", c.lang, notes, want)
		}
	}
	links := readFile(t, specimens+"A_RES_99_901.zh.txt").Paragraphs[1].Links
	if len(links) != 4 || links[0].Symbol != "A/RES/46/182" || !links[0].Empty() {
		t.Errorf("pp2 has links %v", links)
	}
}

// head is a cover page to put before the text of a test.
const head = "United Nations\nA/RES/98/7\nGeneral Assembly\nDistr.: General\n1 March 2044\nNinety-eighth session\nAgenda item 5\nLamps\n" +
	"Resolution adopted by the General Assembly on 21 February 2044\n98/7. Lamps\n"

func TestReadTextParagraphs(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"numbers begin again in sections",
			"The General Assembly,\nI\nOil\nRecalling its decision on oil,\n1. Decides to buy oil;\n2. Requests oil;\nII\nWicks\n1. Decides to buy wicks.\n",
			"I.recital1 I.op1 I.op2 II.op1"},
		{"numbers run on through sections",
			"The General Assembly,\nNoting oil,\nI\nOil\n1. Decides to buy oil;\nII\nWicks\n2. Decides to buy wicks.\n", "pp1 op1 op2"},
		{"an operative paragraph without a number",
			"The General Assembly,\nHaving considered lamps,\nTakes note of the report on lamps.\n5th plenary meeting\n21 February 2044\n", "pp1 op"},
		{"parts under enacting formulas of their own",
			"The General Assembly,\nNoting oil,\n1. Decides to buy oil.\n5th plenary meeting\n21 February 2044\nB\nWicks\nThe General Assembly,\nNoting wicks,\n1. Decides to buy wicks.\n",
			"pp1 op1 pp2 B.op1"},
		{"a heading belongs to no paragraph",
			"The General Assembly,\nNoting oil,\n1. Decides to buy oil;\nQuestions of wicks\n2. Decides to buy wicks.\n", "pp1 op1 op2"},
		{"guided again",
			"The General Assembly,\n\nGuided by the principles of the keepers of lights and of all who keep them in order,\n\nGuided also by the Convention on Lamps, the Protocol to that Convention and the other\ninstruments on lamps,\n\n1. Decides to buy oil.\n",
			"pp1 pp2 op1"},
		{"two annexes",
			"The General Assembly,\nNoting oil,\n1. Decides to buy oil.\nAnnex I\n1. Oil is bought in barrels.\n2. Barrels are returned.\nAnnex II\n1. Wicks are cut.\n",
			"pp1 op1 annex.p1 annex.p2 annex2.p1"},
	} {
		r, err := Read("x", []byte(head+c.text), source.Known{Language: "en"})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		readertest.Check(t, r)
		if got := strings.Join(ids(r.Paragraphs), " "); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
}

// TestReadTextMarks has numbers that are footnote marks, and numbers that are not.
func TestReadTextMarks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"glued to words, stops and years",
			"Recalling resolution 55/2 of 8 September 20001 and the Lamp Convention,2 and noting 3 lamps,\n1. Takes note of COVID-19 and of the report;3\n1See resolution 1.\n2Ibid.\n3A/98/3.\n",
			"1@pp1 2@pp1 3@op1"},
		{"at the end of a line that was cut behind it",
			"Recalling the Lamp Convention,1\nand noting that of all lamps which were lit in the course of the year two are out of\nservice,\n1. Decides to light 1 lamp.\n1See resolution 1.\n",
			"1@pp1"},
		{"a number is missing",
			"Recalling lamps,1\n1. Decides to light lamps;3\n1See resolution 1.\n2Ibid., vol. 2.\n3A/98/3.\n", "1@pp1 2@ 3@op1"},
	} {
		r, err := Read("x", []byte(head+"The General Assembly,\n"+c.text), source.Known{Language: "en"})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		var got []string
		for _, f := range r.Footnotes {
			got = append(got, f.Mark+"@"+f.Paragraph)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", c.name, got, c.want)
		}
	}
}

// An ordinal that is cut in two by a line end is not a footnote, even if its number would be the next.
func TestReadTextCutOrdinal(t *testing.T) {
	const text = "联合国\nA/RES/98/7\n大会\nDistr.: General\n1 March 2044\n第九十八届会议\n议程项目 5\n2044年2月21日大会决议\n98/7. 灯\n" +
		"大会，\n回顾《灯标公约》，1\n1见第 98/1 号决议。\n\f1. 决定按照第 98/3 号决议第\n2段的规定点亮灯标；\n2. 请会员国维护灯标。\n"
	r, err := Read("x", []byte(text), source.Known{Language: "zh"})
	if err != nil {
		t.Fatal(err)
	}
	if got := ids(r.Paragraphs); !slices.Equal(got, []string{"pp1", "op1", "op2"}) || len(r.Footnotes) != 1 {
		t.Errorf("paragraphs %v, footnotes %+v", got, r.Footnotes)
	}
	if got := paragraph(r, "op1"); got != "决定按照第98/3号决议第2段的规定点亮灯标；" {
		t.Errorf("op1 is %q", got)
	}
}

func TestReadTextVotes(t *testing.T) {
	text := strings.ReplaceAll(head, "A/RES/98/7", "A/HRC/RES/98/7") + "The Human Rights Council,\nNoting oil,\n1. Decides to buy oil.\n5th meeting\n21 February 2044\n" +
		"[Adopted by a recorded vote of 3 to 2, with 1 abstention. The voting was as follows: In favour:\nBenin, Chile, Cuba Against:\nIndia, Japan Abstaining:\nQatar]\n"
	r, err := Read("x", []byte(text), source.Known{Language: "en"})
	if err != nil {
		t.Fatal(err)
	}
	v := r.Votes
	if r.Adoption != ontology.ByVote || v.For != 3 || v.Against != 2 || v.Abstaining != 1 || !slices.Equal(v.InFavour, []string{"Benin", "Chile", "Cuba"}) ||
		!slices.Equal(v.Opposed, []string{"India", "Japan"}) || !slices.Equal(v.Abstain, []string{"Qatar"}) || r.Meeting != "" {
		t.Errorf("%q %+v %q", r.Adoption, v, r.Meeting)
	}
}

func TestReadTextErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"A letter about lamps.\nIt ends.\n", "x:1:1: not a resolution: neither an enacting formula such as \"The General Assembly,\" nor a heading such as \"Resolution 242 (1967)\" was found"},
		{"\n\nThe General Assembly,\nNoting the lamps,\n", "x:3:1: a resolution without a symbol: neither a symbol nor a heading such as \"48/7. Title\" was found; --symbol can give it"},
	} {
		_, err := Read("x", []byte(c.in), source.Known{Language: "en"})
		if err == nil || err.Error() != c.want {
			t.Errorf("Read(%q) = %v, want %s", c.in, err, c.want)
		}
	}
	if _, err := Read("x", []byte("L’Assemblée générale"), source.Known{Language: "tlh"}); err == nil || err.Error() != `x:1:1: no rules for text in language "tlh"` {
		t.Error(err)
	}
}

func TestTidyLine(t *testing.T) {
	for _, c := range []struct {
		raw, text string
		indent    int
	}{
		{"   Recalling  its\u00a0resolutions ", "Recalling its resolutions", 3},
		{"5  5  /  207   of", "55/207 of", 0},
		{"第 2  691  (2  023  )  号", "第 2691 (2023) 号", 0},
		{"A/76/270  .", "A/76/270.", 0},
		{"2/8                23-11464", "2/8 23-11464", 0},
		{"\u200e\u00ad", "", 0},
	} {
		if text, indent, _, _ := tidyLine(c.raw, nil); text != c.text || indent != c.indent {
			t.Errorf("tidyLine(%q) = %q, %d; want %q, %d", c.raw, text, indent, c.text, c.indent)
		}
	}
}

func TestItemsIn(t *testing.T) {
	raw := "Requests:\n(a) Lamps, as in\n(c) of the list;\n(b) Oil:\n(i) Of whales;\n(ii) Of olives; and\n(iii) Of rape;\n(c) Wicks."
	list, _ := itemsIn(raw, []string{" and", " or"}, nil)
	var got []string
	for _, it := range list {
		got = append(got, strings.Repeat(">", it.Depth)+it.Number)
	}
	if want := "a b >i >ii >iii c"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// A list (i), (ii) below (h) is one of numerals; (i) after it is the letter.
func TestItemsAfterH(t *testing.T) {
	raw := "Requests:"
	for _, l := range "abcdefgh" {
		raw += "\n(" + string(l) + ") Lamps;"
	}
	raw = strings.TrimSuffix(raw, ";") + ":\n(i) Of glass;\n(ii) Of brass;\n(i) Oil;\n(j) Wicks."
	list, _ := itemsIn(raw, nil, nil)
	var got []string
	for _, it := range list {
		got = append(got, strings.Repeat(">", it.Depth)+it.Number)
	}
	if want := "a b c d e f g h >i >ii i j"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func FuzzReadText(f *testing.F) {
	for _, lang := range []string{"en", "zh", "fr", "es", "ru"} {
		data, err := os.ReadFile(specimens + "A_RES_99_901." + lang + ".txt")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(head + "The General Assembly,\nI\nNoting 1,1\n1. Decides:\n(a) x;\n2A\n1B\n\fA/RES/98/7\n1.\n2/2 12-34567\nAnnex\n1. y\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if !utf8.Valid(data) {
			return
		}
		r, err := Read("x", data, source.Known{})
		if err == nil {
			readertest.Check(t, r)
		}
	})
}

func BenchmarkReadText(b *testing.B) {
	for _, lang := range []string{"en", "zh"} {
		b.Run(lang, func(b *testing.B) { readertest.Benchmark(b, Read, "text/tika/*."+lang+".txt") })
	}
}

// The language is recognised by the text, even if that is short.
func TestRecognizeLanguage(t *testing.T) {
	for text, want := range map[string]string{
		"The General Assembly,\nNoting the lamps,": "en",
		"L’Assemblée générale,\nNotant les feux,":  "fr",
		"La Asamblea General,\nObservando luces,":  "es",
		"Генеральная Ассамблея,\nотмечая огни,":    "ru",
		"大会，注意到灯标，":                                "zh",
	} {
		if got := recognizeLanguage(text); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
}

// Where paragraphs begin with small letters, a participle at the beginning of a line opens a clause if the line before
// was full and this one is wider than an indented line, and a paragraph if the line before had room.
func TestReadTextSmall(t *testing.T) {
	const cover = "Организация Объединенных Наций\nA/RES/98/7\nГенеральная Ассамблея\nDistr.: General\n1 March 2044\n" +
		"Девяносто восьмая сессия\nПункт 5 повестки дня\nОгни\nРезолюция, принятая Генеральной Ассамблеей 21 февраля 2044 года\n" +
		"98/7. Огни\nГенеральная Ассамблея,\n"
	text := cover + "отмечая, что смотрители огней несут службу на всех обитаемых берегах морей\n" +
		"и что огни, которые они зажигают на этих берегах каждую ночь в любую погоду круглый год,\n" +
		"подчеркивая важность этой службы для мореплавателей и для всех, кто выходит в море, и\n" +
		"приветствуя помощь,\n" +
		"сознавая ее значение,\n" +
		"1. постановляет зажечь огни.\n5-е пленарное заседание\n21 февраля 2044 года\n"
	r, err := Read("x", []byte(text), source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(ids(r.Paragraphs), " "); got != "pp1 pp2 op1" {
		t.Errorf("got %s", got)
	}
	if r.Meeting != "A/98/PV.5" {
		t.Errorf("meeting %q", r.Meeting)
	}
}

// Sub-paragraphs are counted in letters, in numerals, and in Russian with letters of either script.
func TestLabels(t *testing.T) {
	for _, c := range []struct{ raw, want string }{
		{"Prie:\na) D’aider;\nb) De voir :\ni) Un;\nii) Deux;\nc) De dire.", "a b >i >ii c"},
		{"просит:\nа) одно;\nб) другое;\nв) третье.", "а б в"},
		{"просит:\nа) одно;\nb) другое;\nс) третье.", "а b с"},
		{"تقرر:\n(أ) أولا؛\n(ب) ثانيا؛\n(ج) ثالثا؛\n(د) رابعا؛\n(هـ) خامسا؛\n(و) سادسا.", "أ ب ج د هـ و"},
		{"تقرر:\n(أ) أولا؛\n(ب) ثانيا؛\n(ت) ثالثا.", "أ ب ت"},
		{"تقرر:\n(و) أولا؛\n(ز) ثانيا.", ""},
		{"Pide (como figura en\nel) que se haga;\nb) o no.", ""},
	} {
		list, _ := itemsIn(c.raw, nil, nil)
		var got []string
		for _, it := range list {
			got = append(got, strings.Repeat(">", it.Depth)+it.Number)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %v, want %s", c.raw, got, c.want)
		}
	}
}

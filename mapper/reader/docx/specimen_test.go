package docx

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
)

// TestSpecimens reads documents of invented wording in the layouts of the official ones. What they say was written down by
// hand: testdata/NAME.want.
func TestSpecimens(t *testing.T) {
	for _, name := range slices.Sorted(maps.Keys(specimens)) {
		t.Run(name, func(t *testing.T) {
			want, err := os.ReadFile(filepath.Join("testdata", name+".want"))
			if err != nil {
				t.Fatal(err)
			}
			d := specimens[name]
			r, err := Read(name, d.Bytes(), source.Known{})
			if err != nil {
				t.Fatalf("%v\n%s", err, printed(t, d))
			}
			readertest.Check(t, r)
			if s, found := FindSymbol(d.Bytes(), true, source.Known{}); s != r.Symbol || !found {
				t.Errorf("found the symbol %q, not %q", s, r.Symbol)
			}
			if got := readertest.Outline(r); got != string(want) {
				t.Errorf("%s\nwant\n%s", got, want)
			}
		})
	}
}

// styled is paragraphs of a style; "*" before and after words sets them off, "{2}" is a reference to footnote 2, "\t" a tab.
func styled(style string, lines ...string) string {
	var b strings.Builder
	for _, line := range lines {
		var runs []string
		for i, words := range strings.Split(line, "*") {
			properties := ""
			if i%2 == 1 {
				properties = `<w:rStyle w:val="Opening"/>`
			}
			for words != "" {
				before, note, found := strings.Cut(words, "{")
				runs = append(runs, tabbed(properties, before))
				if words = ""; found {
					note, words, _ = strings.Cut(note, "}")
					runs = append(runs, docxtest.Ref("footnote", note))
				}
			}
		}
		b.WriteString(docxtest.P(`<w:pStyle w:val="`+style+`"/>`, runs...))
	}
	return b.String()
}

func tabbed(properties, text string) string {
	var runs []string
	for i, piece := range strings.Split(text, "\t") {
		if i > 0 {
			runs = append(runs, "<w:r><w:tab/></w:r>")
		}
		if piece != "" {
			runs = append(runs, docxtest.R(properties, piece))
		}
	}
	return strings.Join(runs, "")
}

// masthead is the table at the top of official documents: the large first letter of the symbol, the emblem, the organ.
func masthead(nations, symbol, organ string, distribution ...string) string {
	emblem := docxtest.P("", `<w:r><w:drawing><w:inline/></w:drawing></w:r>`)
	letter, rest, _ := strings.Cut(symbol, "/")
	return tbl(tr(docxtest.P(""), styled("Cover", nations), docxtest.P(`<w:jc w:val="right"/>`, docxtest.R(`<w:sz w:val="40"/>`, letter), docxtest.R("", "/"+rest))),
		tr(emblem, styled("Cover", organ), styled("Cover", distribution...)))
}

// officialStyles have italics by a character style, as the templates do, and numbers by styles of paragraphs.
const officialStyles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrDefault></w:docDefaults>` +
	`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>` +
	`<w:style w:type="paragraph" w:styleId="SingleTxt"><w:name w:val="_ Single Txt"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:ind w:left="1267" w:right="1267"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H _Ch"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="No"><w:basedOn w:val="SingleTxt"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="NoA"><w:basedOn w:val="No"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>` +
	`<w:style w:type="character" w:styleId="Opening"><w:rPr><w:i/><w:iCs/></w:rPr></w:style>`

// officialNumbers are "1." with sub-paragraphs in a format.
func officialNumbers(first, second, format string) string {
	return definition("0", lvl(0, "decimal", first, `<w:pStyle w:val="No"/>`), lvl(1, format, second, `<w:pStyle w:val="NoA"/>`)) + num("1", "0", "")
}

const sections = `<w:sectPr><w:headerReference w:type="first" r:id="H1"/><w:headerReference w:type="even" r:id="H2"/><w:headerReference w:type="default" r:id="H3"/>` +
	`<w:footerReference w:type="first" r:id="F1"/><w:footerReference w:type="default" r:id="F2"/><w:titlePg/></w:sectPr>`

// official is a document with the running heads and footers of official ones.
func official(symbol, title, job, numbering, notes string, body ...string) docxtest.Document {
	return docxtest.Document{
		Body: strings.Join(body, "") + sections, Styles: officialStyles, Numbering: numbering, Footnotes: notes,
		Headers: map[string]string{"H1": docxtest.P(""), "H2": tbl(tr(styled("Cover", symbol), styled("Cover", title))), "H3": tbl(tr(styled("Cover", title), styled("Cover", symbol)))},
		Footers: map[string]string{"F1": tbl(tr(styled("Cover", job), docxtest.P(""))), "F2": tbl(tr(docxtest.P("", fieldXML("PAGE", docxtest.R("", "2")), docxtest.R("", "/"), fieldXML("NUMPAGES", docxtest.R("", "3"))), styled("Cover", job)))},
	}
}

var specimens = map[string]docxtest.Document{
	// The General Assembly, New York: paragraphs begin with tabs, their numbers are typed.
	"new-york": official("A/RES/98/7", "Lamps of the sea", "44-01234", "",
		docxtest.Note("footnote", "2", "See resolution 70/1.")+docxtest.Note("footnote", "3", "United Nations, Lamp Series, vol. 12, No. 345."),
		masthead("United Nations", "A/RES/98/7", "General Assembly", "Distr.: General", "1 March 2044", "", ""),
		styled("Cover", "Ninety-eighth session", "Agenda item 21 (a)", "Lighthouses: lamps of the sea"),
		styled("HCh", "\tResolution adopted by the General Assembly on 21 February 2044"),
		docxtest.P("", docxtest.R("<w:i/>", "[on the report of the Second Committee ("), fieldXML(` HYPERLINK "https://undocs.org/en/A/98/474" `, docxtest.R("", "A/98/474")), docxtest.R("<w:i/>", ", para. 12)]")),
		styled("HCh", "\t98/7.\tLamps of the sea"),
		styled("SingleTxt", "\t*The General Assembly*,",
			"\t*Recalling* its resolution 70/1 of 25 September 2015,{2} in which it adopted a plan for lamps,",
			"\t*Noting with concern* that many lamps are out,",
			"\t1.\t*Decides* that the lamps shall burn:",
			"\t(a)\tBy night;",
			"\t(b)\tIn fog, as the Convention on Lamps{3} says;",
			"\t2.\t*Requests* the Secretary-General to report to the General Assembly at its hundredth session."),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("<w:i/>", "72nd plenary meeting")),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("<w:i/>", "21 February 2044")),
	),
	// The Human Rights Council, Geneva: numbers by styles, a mark of its own on the title.
	"geneva": official("A/HRC/RES/97/3", "", "GE.44-00321  (E)", officialNumbers("%1.", "(%2)", "lowerLetter"),
		`<w:footnote w:id="2">`+docxtest.Text("* Reissued for technical reasons on 3 May 2044.")+`</w:footnote>`+docxtest.Note("footnote", "3", "A/HRC/90/12."),
		masthead("United Nations", "A/HRC/RES/97/3", "General Assembly", "Distr.: General", "12 April 2044", "Original: English"),
		styled("HCh", "Human Rights Council", "Ninety-seventh session"), styled("Cover", "26 February–5 April 2044", "Agenda item 3"),
		styled("HCh", "\tResolution adopted by the Human Rights Council on 4 April 2044"),
		docxtest.P(`<w:pStyle w:val="HCh"/>`, tabbed("", "\t97/3.\tThe right to a bell"), `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>`),
		styled("SingleTxt", "\t*The Human Rights Council*,", "\t*Guided by* the Charter of the United Nations,", "\t*Recalling* the report on bells,{3}"),
		styled("No", "*Affirms* that everyone has a bell;", "*Calls upon* States:"),
		styled("NoA", "To ring them;", "To mend them;"),
		styled("No", "*Decides* to remain seized of the matter."),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("<w:i/>", "55th meeting"), "<w:r><w:br/></w:r>", docxtest.R("<w:i/>", "4 April 2044")),
		styled("SingleTxt", "[Adopted without a vote.]"),
	),
	// The Security Council, in French.
	"security-council": official("S/RES/9901 (2044)", "", "44-05678 (F)", officialNumbers("%1.", "%2)", "lowerLetter"), docxtest.Note("footnote", "2", "S/2044/12."),
		masthead("Nations Unies", "S/RES/9901 (2044)", "Conseil de sécurité", "Distr. générale", "3 mai 2044"),
		styled("HCh", "\tRésolution 9901 (2044)"),
		styled("HCh", "\tAdoptée par le Conseil de sécurité à sa 9999e séance, le 3 mai 2044"),
		styled("SingleTxt", "\t*Le Conseil de sécurité*,", "\t*Rappelant* sa résolution 2254 (2015),", "\t*Ayant examiné* le rapport du Secrétaire général{2},"),
		styled("No", "*Décide* que les phares brilleront :"), styled("NoA", "La nuit ;", "Par temps de brume ;"),
		styled("No", "*Décide* de rester saisi de la question."),
	),
	// The General Assembly, in Chinese: what opens a paragraph is in another typeface.
	"chinese": official("A/RES/98/7", "海上灯光", "44-01234 (C)", officialNumbers("%1.", "(%2)", "lowerLetter"), docxtest.Note("footnote", "2", "见第70/1号决议。"),
		masthead("联合国", "A/RES/98/7", "大会", "Distr.: General", "1 March 2044", "Chinese", "Original: English"),
		styled("Cover", "第九十八届会议", "议程项目21(a)", "灯塔：海上灯光"),
		styled("HCh", "2044年2月21日大会决议"), styled("Cover", "[根据第二委员会的报告(A/98/474，第12段)通过]"), styled("HCh", "98/7.\t海上灯光"),
		styled("SingleTxt", "\t*大会*，", "\t*回顾*其2015年9月25日第70/1号决议，{2}"), docxtest.P(`<w:pStyle w:val="SingleTxt"/>`, docxtest.R(`<w:rFonts w:eastAsia="KaiTi_GB2312"/>`, "注意到"), docxtest.R("", "许多灯已熄灭，")),
		styled("No", "*决定*灯光应在下列情况下点亮："), styled("NoA", "夜间；", "有雾时；"), styled("No", "*请*秘书长向大会第一百届会议报告。"),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("", "2044年2月21日")), docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("", "第72次全体会议")),
	),
	// The General Assembly, in Arabic: numbers by styles, letters in the order of the alphabet.
	"arabic": official("A/RES/98/7", "مصابيح البحر", "44-01234 (A)", officialNumbers("%1 -", "(%2)", "arabicAlpha"), docxtest.Note("footnote", "2", "انظر القرار 70/1."),
		masthead("الأمم المتحدة", "A/RES/98/7", "الجمعية العامة", "Distr.: General", "1 March 2044", "Arabic", "Original: English"),
		styled("Cover", "الدورة الثامنة والتسعون", "البند 21 (أ) من جدول الأعمال", "المنارات: مصابيح البحر"),
		styled("HCh", "قرار اتخذته الجمعية العامة في 21 شباط/فبراير 2044"), styled("Cover", "[بناء على تقرير اللجنة الثانية (A/98/474، الفقرة 12)]"), styled("HCh", "98/7 -\tمصابيح البحر"),
		styled("SingleTxt", "\tإن الجمعية العامة،", "\tإذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015{2}،", "\tوإذ تلاحظ أن مصابيح كثيرة قد انطفأت،"),
		styled("No", "تقرر أن تضاء المصابيح:"), styled("NoA", "ليلا؛", "في الضباب؛"), styled("No", "تطلب إلى الأمين العام أن يقدم تقريرا إلى الجمعية العامة في دورتها المائة."),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("", "الجلسة العامة 72")), docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("", "21 شباط/فبراير 2044")),
	),
	// The General Assembly, in Russian, with an annex that has a table and numbers of its own.
	"russian": official("A/RES/98/7", "Огни моря", "44-01234 (R)", officialNumbers("%1.", "%2)", "russianLower")+num("2", "0", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`), docxtest.Note("footnote", "2", "См. резолюцию 70/1."),
		masthead("Организация Объединенных Наций", "A/RES/98/7", "Генеральная Ассамблея", "Distr.: General", "1 March 2044", "Russian", "Original: English"),
		styled("Cover", "Девяносто восьмая сессия", "Пункт 21 a) повестки дня", "Маяки: огни моря"),
		styled("HCh", "Резолюция, принятая Генеральной Ассамблеей 21 февраля 2044 года"), styled("Cover", "[по докладу Второго комитета (A/98/474, пункт 12)]"), styled("HCh", "98/7.\tОгни моря"),
		styled("SingleTxt", "\t*Генеральная Ассамблея*,", "\t*ссылаясь* на свою резолюцию 70/1 от 25 сентября 2015 года{2},", "\t*отмечая*, что многие огни погасли,"),
		styled("No", "*постановляет*, что огни должны гореть:"), styled("NoA", "ночью;", "в туман;"), styled("No", "*просит* Генерального секретаря представить доклад."),
		docxtest.P(`<w:jc w:val="right"/>`, docxtest.R("<w:i/>", "72-е пленарное заседание"), "<w:r><w:br/></w:r>", docxtest.R("<w:i/>", "21 февраля 2044 года")),
		styled("HCh", "Приложение", "Правила об огнях"),
		docxtest.P(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`, docxtest.R("", "Огни горят с заката до рассвета.")),
		docxtest.P(`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>`, docxtest.R("", "Цвета огней указаны в таблице:")),
		tbl(tr(docxtest.Text("Берег"), docxtest.Text("Цвет")), tr(docxtest.Text("Север"), docxtest.Text("Белый"))),
	),
	// A draft, in Spanish, whose masthead is in the header of the first page.
	"draft": func() docxtest.Document {
		d := official("A/98/L.5", "", "44-09876 (S)", officialNumbers("%1.", "%2)", "lowerLetter"), docxtest.Note("footnote", "2", "Resolución 70/1."),
			styled("Cover", "Nonagésimo octavo período de sesiones", "Tema 21 del programa", "Faros"),
			styled("HCh", "\tIslandia, Malta y Samoa: proyecto de resolución"), styled("HCh", "\tLuces del mar"),
			styled("SingleTxt", "\t*La Asamblea General*,", "\t*Recordando* su resolución 70/1, de 25 de septiembre de 2015{2},"),
			styled("No", "*Decide* que las luces brillen:"), styled("NoA", "De noche;", "Con niebla;"),
			styled("No", "*Solicita* al Secretario General que le presente un informe."))
		d.Headers["H1"] = masthead("Naciones Unidas", "A/98/L.5", "Asamblea General", "Distr. limitada", "3 de marzo de 2044", "Español", "Original: inglés")
		return d
	}(),
}

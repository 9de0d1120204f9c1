package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
)

// A specimen is a document that can be made in any size.
type specimen struct {
	name string
	make func(size int) []string // language versions of about that many bytes
}

// specimens are documents that repeat one thing: things that are common in resolutions, and things that an attacker
// would use to make a run hang.
var specimens = []specimen{
	// English
	words("names that lack their ends", "en", "Committee for the Programme and "),
	words("short forms", "en", "the Convention "),
	words("short forms of bodies", "en", "the Committee and the Board, "),
	words("unclosed quotation marks", "en", "“the word "),
	words("unclosed brackets", "en", "(the word "),
	words("closed brackets", "en", "the word (A/75/1) of "),
	words("asides", "en", ", in accordance with the Convention, "),
	words("short forms that are defined", "en", "the Wexley Accord %d (the %[1]d Accord) and "),
	words("acronyms that are explained", "en", "the Wexley Union %d (WU%[1]d) and "),
	words("candidates", "en", "the Wexley Accord on Lights %d, "),
	words("one candidate", "en", "the Wexley Convention on Lights and the Framework Convention "),
	words("capitals", "en", "Wexley Light "),
	words("capitals in a list", "en", "Wexley, Light and "),
	words("capitals with hyphens", "en", "Wexley-Light-"),
	words("owners", "en", "of the Committee of the "),
	words("possessives", "en", "the Secretary-General's "),
	words("years", "en", "the 1951 Convention and its 1967 Protocol, "),
	words("statutes", "en", "the International Court of Justice and its Statute "),
	words("conventions and their protocols", "en", "the Convention on the Rights of the Child and the Optional Protocol thereto "),
	words("annexes of resolutions", "en", "annex I to resolution 70/1, "),
	words("one resolution", "en", "its resolution 70/1 of 25 September 2015, "),
	words("numbers", "en", "resolutions 70/1, 70/2 and 71/%d, "),
	words("numbers without a head", "en", "70/%d and "),
	words("symbols", "en", "A/75/%d and Corr.1 and Add.2, "),
	words("pinpoints", "en", "paragraph 4 (a) to (c) of its resolution 70/1 and "),
	words("conjunctions", "en", "and, "),
	words("verbs", "en", ", and requests the Secretary-General to report, "),
	words("adverbs", "en", "also further once again "),
	words("fronts", "en", "in this regard, "),
	words("States asked", "en", "all States, relevant organizations, "),
	words("objects", "en", "the report of the Committee on the work of the Board, "),
	words("requests to report", "en", ", to submit to the Council at its ninth session a report, "),
	words("commas", "en", ","),
	words("spaces", "en", " \u00a0"),
	words("letters", "en", "a"),
	words("words of one letter", "en", "a "),
	words("digits", "en", "1"),
	words("numbers in words", "en", "1 "),
	words("what prints nothing", "en", "\u200b\u00ad"),
	words("accents", "en", "e\u0301"),
	words("full stops", "en", "Light. "),
	words("apostrophes", "en", "l'"),
	words("acronyms in symbols", "en", "UN/lamps-and-lights/"),
	words("verbs that are joined", "en", ", noting that it keeps lights and requests them"),
	specimen{"clauses in two languages", func(size int) []string {
		return slices.Concat(
			words("", "en", ", and requests the Committee to report").make(size/2), words("", "zh", "，请委员会提交报告").make(size/2))
	}},

	// The other languages
	words("French short forms", "fr", "la Convention et le Comité, "),
	words("French names", "fr", "Convention relative aux droits de la "),
	words("French nouns", "fr", "Comité des "),
	words("French resolutions", "fr", "sa résolution 70/1 du 25 septembre 2015, "),
	words("Spanish short forms", "es", "la Convención y el Comité, "),
	words("Spanish names", "es", "Convención sobre los "),
	words("Spanish resolutions", "es", "su resolución 70/1, de 25 de septiembre de 2015, "),
	words("Russian short forms", "ru", "Конвенции и Комитета, "),
	words("Russian names", "ru", "Комитет по "),
	words("Russian resolutions", "ru", "свою резолюцию 70/1 от 25 сентября 2015 года, "),
	words("Arabic short forms", "ar", "الاتفاقية واللجنة، "),
	words("Arabic names", "ar", "لجنة "),
	words("Arabic resolutions", "ar", "قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015، "),
	words("Arabic vowel signs", "ar", "\u064b"),
	words("Chinese bodies", "zh", "委员会和"),
	words("Chinese short forms", "zh", "《公约》和"),
	words("Chinese resolutions", "zh", "第70/1号决议和"),
	words("Chinese resolutions with dates", "zh", "大会2015年9月25日第70/%d号决议，"),
	words("Chinese numbers", "zh", "第70/1号、"),
	words("Chinese numerals", "zh", "第一五一四(十五)号和"),
	words("Chinese figures", "zh", "一"),
	words("unclosed titles", "zh", "《公约"),
	words("closed titles", "zh", "《威克斯利灯塔公约》和"),
	words("titles in titles", "zh", "《公约《议定书》》"),
	words("Chinese reports", "zh", "秘书长关于灯塔的报告，"),
	words("Chinese owners", "zh", "大会和委员会的报告以及"),
	words("Chinese sentences", "zh", "，对大会的工作表示赞赏"),
	words("Chinese brackets", "zh", "大会("),
	words("Chinese quotation marks", "zh", "“大会"),
	words("Chinese characters", "zh", "灯"),
	words("Chinese requests to report", "zh", "向大会第八十届会议提交报告，"),

	// Akoma Ntoso
	aknBody("paragraphs of one number", "<paragraph><num>1.</num><content><p>Decides to keep the lights;</p></content></paragraph>"),
	aknBody("paragraphs", "<paragraph><num>%d.</num><content><p>Takes note of the report of the Committee;</p></content></paragraph>"),
	aknBody("paragraphs without a number", "<paragraph><content><p>Decides to keep the lights.</p></content></paragraph>"),
	aknBody("paragraphs that go on", "<paragraph><content><p>(a) To keep the lights;</p></content></paragraph>"),
	aknBody("paragraphs with footnotes", "<paragraph><num>%d.</num><content><p>Recalls the Wexley Accord,<authorialNote marker=\"%[1]d\"><p>See resolution 70/1, annex.</p></authorialNote> in full;</p></content></paragraph>"),
	aknBody("footnotes of one mark", "<paragraph><num>%d.</num><content><p>Recalls the Wexley Accord,<authorialNote marker=\"1\"><p>Ibid.</p></authorialNote> in full;</p></content></paragraph>"),
	aknBody("marks that stand again", "<paragraph><num>%d.</num><content><p>Recalls it<sup>9</sup> in full;<authorialNote marker=\"%[1]d\"><p>Ibid.</p></authorialNote></p></content></paragraph>"),
	aknBody("footnotes in headings", "<crossHeading>Lights<authorialNote marker=\"%d\"><p>A/75/1.</p></authorialNote></crossHeading>"),
	aknBody("recitals of sections", "<crossHeading refersTo=\"#preamble\"><p>Recalling its resolution 70/1,</p></crossHeading>"),
	aknBody("sections", "<section><num>I</num><paragraph><num>1.</num><content><p>Decides to keep the lights;</p></content></paragraph></section>"),
	aknBody("tables", "<container><table><tr><td><p>Light</p></td><td><p>%d</p></td></tr></table></container>"),
	aknBody("notes under tables", "<container><table><tr><td><p>Light</p></td></tr></table></container><paragraph class=\"FootnoteText\"><content><p>a: a light, a lamp;</p></content></paragraph>"),
	aknParagraph("points", "<point><num>(a)</num><content><p>To keep the lights;</p></content></point>"),
	aknParagraph("points in points", "<point><num>(a)</num><list><point><num>(i)</num><content><p>Oil;</p></content></point></list></point>"),
	aknParagraph("links", "<a href=\"https://docs.un.org/en/A/RES/70/1\">70/1</a>, "),
	aknParagraph("links in pieces", "<a href=\"https://docs.un.org/en/A/RES/70/1\">7</a> "),
	aknParagraph("links on words", "<a href=\"https://docs.un.org/en/A/75/%d\">its report</a> and "),
	aknParagraph("footnotes in one paragraph", "a light,<authorialNote marker=\"%d\"><p>United Nations, Treaty Series, vol. 1833, No. 31363.</p></authorialNote> "),
	aknParagraph("documents in footnotes", "and the report of the Committee,<authorialNote marker=\"%d\"><p>A/75/1.</p></authorialNote> "),
	aknParagraph("superior figures", "light<sup>1</sup> "),
	aknParagraph("emphasis", "<span class=\"italic\">light</span> "),
	aknParagraph("references", "&amp;&#8203;"),
	aknParagraph("comments", "<!-- - -->"),
	aknParagraph("line ends", "<eol/>"),
	{"attributes", func(size int) []string {
		return []string{aknDocument("en", "<paragraph "+repeat("a%d=\"\" ", size)+"><num>1.</num><content><p>Decides.</p></content></paragraph>", "")}
	}},
	{"sponsors", func(size int) []string {
		return []string{aknDocument("en", "", "<workflow><step outcome=\"draftResolution\" by=\""+repeat("Fiji and the lights and ", size)+"\"/></workflow>")}
	}},
	{"drafts", func(size int) []string {
		return []string{aknDocument("en", "", "<workflow>"+repeat("<step outcome=\"draftResolution\" as=\"A/99/L.%d\" by=\"Fiji\"/>", size)+"</workflow>")}
	}},

	// Web pages
	htmlBody("paragraphs of pages", "<p>Recalling the Wexley Accord,</p>"),
	htmlBody("unclosed elements", "<p><font>light "),
	htmlBody("unclosed items", "<li>light "),
	htmlBody("emphasis in pages", "<b>light</b> <i>lamp</i> "),
	htmlBody("numbered lists", "<ol><li>Decides to keep the lights;<ol type=a><li>Oil;</li></ol></li></ol>"),
	htmlBody("rows of tables", "<table border=1><tr><th>Light</th><td>%d</td></tr></table>"),
	htmlBody("links in pages", "<a href=\"https://undocs.org/A/75/%d\">its report</a> and "),
	htmlBody("marks with notes", "<p>light<sup><a href=\"#n%d\">%[1]d</a></sup></p><p id=\"n%[1]d\">%[1]d See A/75/1.</p>"),
	htmlBody("marks of one note", "<p>light<a href=\"#n\">[1]</a></p>"),
	htmlBody("classes", "<div class=\"light-lamp%d\">light</div>"),
	htmlBody("placed lines", "<div><p style=\"left:9px;top:%dpx\">light</p><p style=\"left:9px;top:%[1]dpx\">lamp</p><p style=\"left:8px;top:1px\">oil<br>bread</p></div>"),
	htmlBody("lines with breaks", "light and lamp<br>"),
	htmlBody("printed pages", "light and lamp<br><hr>"),

	// Markdown
	markdownBody("paragraphs of Markdown", "_Recalling_ the Wexley Accord,\n\n"),
	markdownBody("unclosed emphasis", "*light "),
	markdownBody("unclosed brackets of Markdown", "[light"),
	markdownBody("links of Markdown", "[its report](https://undocs.org/A/75/%d) and "),
	markdownBody("notes of Markdown", "light[^%d]\n\n[^%[1]d]: See A/75/1.\n\n"),
	markdownBody("raised figures", "light<sup>1</sup> "),
	markdownBody("rows of Markdown", "| light | lamp |\n"),
	markdownBody("tables of HTML", "<table><tr><td>light</td></tr>\n"),
	markdownBody("comments of Markdown", "<!--\n"),
	markdownBody("headings", "# Light\n"),

	// Word
	docxBody("paragraphs of Word", "Recalling the Wexley Accord,"),
	docxBody("numbered paragraphs of Word", "%d. Decides to keep the lights;"),

	// Text of pages
	textBody("lines", "light and lamp\n"),
	textBody("one line", "light and lamp "),
	textBody("numbered lines", "%d. Decides to keep the lights;\n"),
	textBody("lines of one number", "1. Decides to keep the lights;\n"),
	textBody("recitals in lines", "Recalling the Wexley Accord,\n"),
	textBody("items in lines", "1. Decides:\n(a) To keep the lights;\n(i) Oil;\n(ii) Bread;\n"),
	textBody("marks at ends of lines", "the lights,%d\n"),
	textBody("marks of one figure at ends of lines", "the lights1\n"),
	textBody("items without a bracket", "1. Decides:\n(a To keep the lights;\n"),
	textBody("marks in lines", "lamp1 and light2 of 3, "),
	textBody("numbers on their own", "%d\n"),
	textBody("pages", "the lights\n\fA/RES/99/903 Lights\n"),
	textBody("pages with feet", "the lights1\n__________\n1\nSee A/75/1.\n\f\n"),
	textBody("pages with notes", "the lights,%d and so on\n_________________\n%[1]d See resolution 70/1.\n\f\n"),
	textBody("numbers of notes in disorder", "1 See\n2 See\n"),
	textBody("links on pages", "https://undocs.org/en/A/RES/70/1\nits resolution 70/1 and\n"),
	textBody("links at the end", "https://undocs.org/en/A/75/%d\n"),
	textBody("annexes in lines", "Annex\nA light.\n"),
	textBody("parts", "1. Decides.\nA\nThe General Assembly,\n"),
	textBody("blank lines", "light.\n\n\n"),
	textBody("unclosed votes", "[In favour: Fiji\n50th plenary meeting\n19 December 2044\n"),
	textBody("meetings", "1. Decides.\n50th plenary meeting\n19 December 2044\n"),
	{"mastheads", func(size int) []string {
		return []string{"A/RES/99/903\n" + repeat("Agenda item 5\n[on the report\nAdopted A/99/1\n", size) + "The General Assembly,\n1. Decides to keep the lights.\n"}
	}},
	{"Chinese lines", func(size int) []string {
		return []string{"联合国 A/RES/99/903\n大会\n99/903. 灯塔\n大会，\n" + repeat("回顾灯塔公约以及关于灯塔看守人员的各项决议和决定以及灯塔看守人员，\n", size) + "1. 决定点灯。\n"}
	}},
	{"Chinese lines cut at marks", func(size int) []string {
		return []string{"联合国 A/RES/99/903\n大会\n99/903. 灯塔\n大会，\n" + strings.Repeat("回顾灯塔公约以及关于灯塔看守人员的各项决议和决定以及灯塔看守人员，\n", 12) + repeat("灯塔的2\n", size) + "1. 决定点灯。\n"}
	}},
}

// languages are the codes of FRBRlanguage and the words with which a recital and a paragraph begin.
var languages = map[string]struct{ code, recital, paragraph string }{
	"ar": {"ara", "وإذ تشير إلى ", "تطلب إلى الأمين العام "},
	"en": {"eng", "Recalling ", "Requests the Secretary-General, "},
	"es": {"spa", "Recordando ", "Solicita al Secretario General "},
	"fr": {"fra", "Rappelant ", "Prie le Secrétaire général "},
	"ru": {"rus", "ссылаясь на ", "просит Генерального секретаря "},
	"zh": {"zho", "回顾", "请秘书长"},
}

// words is a resolution with a recital and a paragraph that repeat a unit; %d in it is its number.
func words(name, language, unit string) specimen {
	return specimen{name, func(size int) []string {
		l := languages[language]
		text := repeat(unit, size/2)
		return []string{aknDocument(language, "<paragraph><num>1.</num><content><p>"+l.recital+text+"</p></content></paragraph><paragraph><num>2.</num><content><p>"+l.paragraph+text+"</p></content></paragraph>", "")}
	}}
}

// aknBody is a resolution whose main body repeats a unit.
func aknBody(name, unit string) specimen {
	return specimen{name, func(size int) []string { return []string{aknDocument("en", repeat(unit, size), "")} }}
}

// aknParagraph is a resolution with one paragraph that repeats a unit.
func aknParagraph(name, unit string) specimen {
	return specimen{name, func(size int) []string {
		return []string{aknDocument("en", "<paragraph><num>1.</num><content><p>Takes note of the report "+repeat(unit, size)+"</p></content></paragraph>", "")}
	}}
}

// textBody is the text of a resolution that repeats a unit under the enacting formula.
func textBody(name, unit string) specimen {
	return specimen{name, func(size int) []string {
		return []string{"A/RES/99/903\nGeneral Assembly\nResolution adopted by the General Assembly on 19 December 2044\n99/903. Lights\nThe General Assembly,\n" +
			repeat(unit, size)}
	}}
}

// masthead is what is printed over the enacting formula, and the formula.
var masthead = []string{"A/RES/99/903", "General Assembly", "Resolution adopted by the General Assembly on 19 December 2044", "99/903. Lights",
	"The General Assembly,"}

// htmlBody is the web page of a resolution that repeats a unit under the enacting formula.
func htmlBody(name, unit string) specimen {
	return specimen{name, func(size int) []string {
		return []string{"<!DOCTYPE html><html><body><p>" + strings.Join(masthead, "</p><p>") + "</p>" + repeat(unit, size)}
	}}
}

// markdownBody is the Markdown of a resolution that repeats a unit under the enacting formula.
func markdownBody(name, unit string) specimen {
	return specimen{name, func(size int) []string {
		return []string{"**" + strings.Join(masthead, "**\n\n**") + "**\n\n" + repeat(unit, size)}
	}}
}

// docxBody is the Word document of a resolution that repeats a paragraph under the enacting formula.
func docxBody(name, unit string) specimen {
	return specimen{name, func(size int) []string {
		paragraphs := append(slices.Clone(masthead), strings.Split(repeat(unit+"\n", size), "\n")...)
		return []string{string(docxtest.Document{Body: docxtest.Text(paragraphs...)}.Bytes())}
	}}
}

// repeat repeats a unit up to a number of bytes; %d in it is its number.
func repeat(unit string, size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		if strings.Contains(unit, "%") {
			fmt.Fprintf(&b, unit, i)
		} else {
			b.WriteString(unit)
		}
	}
	return b.String()
}

func aknDocument(language, body, meta string) string {
	return `<akomaNtoso><statement><meta><identification><FRBRWork><FRBRdate date="2044-12-12"/><FRBRauthor href="ga"/></FRBRWork>` +
		`<FRBRExpression><FRBRlanguage language="` + languages[language].code + `"/></FRBRExpression></identification>` + meta + `</meta>` +
		`<coverPage><p><docNumber refersTo="#symbol">A/RES/99/903</docNumber></p></coverPage><mainBody>` + body + `</mainBody></statement></akomaNtoso>`
}

package text

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// zhHead is a Chinese cover page to put before the text of a test.
const zhHead = "联合国\nA/RES/98/7\n大会\nDistr.: General\n1 March 2044\n第九十八届会议\n议程项目 5\n2044年2月21日大会决议\n98/7. 灯\n"

const closing = "5th plenary meeting\n21 February 2044\n"

// outlined lists the paragraphs with their headings.
func outlined(r *resolution.Resolution) string {
	var list []string
	for _, p := range r.Paragraphs {
		if p.Heading != "" {
			list = append(list, fmt.Sprintf("{%s}", strings.ReplaceAll(p.Heading, "\n", "/")))
		}
		list = append(list, p.ID)
	}
	return strings.Join(list, " ")
}

// Nothing of a body is lost: each line is in a paragraph, a heading or the closing lines, however the text is numbered.
func TestBody(t *testing.T) {
	const recital = "The General Assembly,\nNoting the lamps,\n"
	for _, c := range []struct{ name, text, want string }{
		{"the annex of a paragraph without a number",
			"The General Assembly\n\nAdopts the rules for lamps, as contained in the annex.\n\n" + closing + "\nAnnex\n\nRules for lamps\n\nEvery lamp is lit at dusk.\n",
			"op {Annex/Rules for lamps} annex.p1"},
		{"the annex of a numbered resolution, in capitals",
			recital + "\n1. Adopts the rules for lamps.\n\n" + closing + "\nANNEX\n\nRules for lamps\n\nPreamble\n\nWe, the keepers of the lamps of all coasts and of all the islands that lie before them, are\nresolved to light them.\n\nArticle 1\nLighting\n\nEvery lamp is lit at dusk.\n",
			"pp1 op1 {ANNEX/Rules for lamps/Preamble} annex.p1 {Article 1/Lighting} annex.p2"},
		{"an annex with its title beside the number, and an appendix",
			recital + "1. Adopts the rules for lamps.\nAnnex I: Rules for lamps\n1. Lamps are lit.\nAppendix\n1. Lamps are trimmed.\n",
			"pp1 op1 {Annex I: Rules for lamps} annex.p1 {Appendix} annex2.p1"},
		{"an annex that does not call itself one",
			recital + "1. Adopts the rules for lamps.\n" + closing + "\nRules for lamps\n\nEvery lamp is lit at dusk, and every keeper has a lamp.\n",
			"pp1 op1 {Rules for lamps} annex.p1"},
		{"paragraphs without numbers",
			recital + "Decides to buy oil;\nRequests the Board to store it;\nInvites keepers to use it.\n" + closing, "pp1 op op-2 op-3"},
		{"verbs that only the table of verbs knows",
			recital + "Directs the Board to store oil;\nDeplores the waste of oil;\nInstructs keepers to save it.\n" + closing, "pp1 op op-2 op-3"},
		{"sections without numbers",
			recital + "\nI\n\nSupports the keepers;\n\nII\n\n1. Requests oil;\n\n2. Requests wicks;\n\nIII\n\nDissolves the Board of Lamps.\n\n" + closing,
			"pp1 {I} I.op {II} op1 op2 {III} III.op"},
		{"sections with titles and recitals",
			recital + "I. Oil\nRecalling its decision on oil,\n1. Decides to buy oil;\nII. Wicks\n1. Decides to buy wicks.\n",
			"pp1 {I. Oil} I.recital1 I.op1 {II. Wicks} II.op1"},
		{"a verb before the numbers",
			recital + "Resolves that:\n1. Lamps shall be lit;\n2. Keepers shall be paid.\n" + closing, "pp1 op op1 op2"},
		{"a list that follows", recital + "Approves the following rules for lamps set out in its resolution 81/2:\n" + closing, "pp1 op"},
		{"a heading among recitals",
			"The General Assembly,\n\nNoting the lamps of all coasts and of all the islands that lie before them, and the\nwork of their keepers,\n\nQuestions of oil\n\nNoting oil,\n\n1. Decides to buy oil.\n", "pp1 {Questions of oil} pp2 op1"},
		{"a heading that nothing follows", recital + "1. Decides to buy oil;\n2. Decides to buy wicks\n", "pp1 op1 op2"},
		{"a draft that is recommended",
			"The General Assembly\n\nRecommends the following draft to the Board:\n\nThe General Assembly,\n\nNoting oil,\n\n1. Decides to buy oil.\n\n" + closing, "op"},
		{"numbers with a bracket", recital + "1) Requests oil;\n2) Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"numbers in brackets", recital + "(1) Requests oil;\n(2) Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"numbers after a dash", recital + "- 1. Requests oil;\n- 2. Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"numbers that are escaped", recital + "1\\. Requests oil;\n2\\. Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"a number as a scanner read it", recital + "l. Requests oil;\n2. Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"a number with a dash", recital + "1.- Requests oil;\n2.- Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"a number without a stop", recital + "1. Requests oil;\n2 Decides to store it.\n" + closing, "pp1 op1 op2"},
		{"letters of a table are no parts", recital + "1. Adopts the table of levels:\nB\nLow\nD\nHigh;\n2. Decides to use it.\n", "pp1 op1 op2"},
	} {
		checkOutline(t, c.name, "en", head+c.text, c.want)
	}
	const zhRecital = "大会，\n注意到各种灯标，\n"
	for _, c := range []struct{ name, text, want string }{
		{"Chinese numerals", zhRecital + "一、请委员会购买灯油；\n二、决定储存灯油。\n", "pp1 op1 op2"},
		{"Chinese numerals with a stop", zhRecital + "一. 请委员会购买灯油；\n二. 决定储存灯油。\n", "pp1 op1 op2"},
		{"a bracket", zhRecital + "1）请委员会购买灯油；\n2）决定储存灯油。\n", "pp1 op1 op2"},
		{"no number", "大会，\n\n通过本决议附件所载的灯标规则。\n\n第5次全体会议\n2044年2月21日\n\n附件\n\n灯标规则\n\n每盏灯在黄昏时点亮。\n", "op {附件/灯标规则} annex.p1"},
		{"sections", zhRecital + "一\n支持守灯人；\n二\n1. 请委员会购买灯油。\n", "pp1 {一} I.op {二} op1"},
	} {
		checkOutline(t, c.name, "zh", zhHead+c.text, c.want)
	}
}

func checkOutline(t *testing.T, name, language, text, want string) {
	t.Helper()
	r, err := Read("x", []byte(text), source.Known{Language: language})
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	readertest.Check(t, r)
	if got := outlined(r); got != want {
		t.Errorf("%s: got %s, want %s", name, got, want)
	}
	for _, w := range r.Warnings {
		if w.Code == resolution.UnreadText {
			t.Errorf("%s: unread %s", name, w.Text)
		}
	}
}

// A text says the same on one line and as it is printed.
func TestForms(t *testing.T) {
	const printed = head + "The General Assembly,\n\nNoting the lamps of all coasts,\n\nDeeply concerned about fog,\n\n1. Requests the Board:\n\n(a) To buy oil;\n\n(b) To store it;\n\n2. Decides to ring.\n\n" + closing
	want := printedForm(t, printed)
	if got := printedForm(t, strings.Join(strings.Fields(printed), " ")+"\n"); got != want {
		t.Errorf("one line: got\n%s\nwant\n%s", got, want)
	}
	zh := zhHead + "大会，\n回顾各国海岸的灯标，\n深切关注浓雾造成的危害以及守灯人在漫长的冬夜里所面临的种种困难和危险，\n1. 请委员会购买灯油，供所有海岸的灯标在整个冬季使用，并向大会第一百届会议提出报告；\n2. 决定敲钟。\n第5次全体会议\n2044年2月21日\n"
	if got, want := printedForm(t, strings.ReplaceAll(zh, "\n", " ")+"\n"), printedForm(t, zh); got != want {
		t.Errorf("Chinese on one line: got\n%s\nwant\n%s", got, want)
	}
}

// printedForm lists the title, the date and the paragraphs with their words.
func printedForm(t *testing.T, text string) string {
	t.Helper()
	r, err := Read("x", []byte(text), source.Known{})
	if err != nil {
		t.Fatal(err)
	}
	readertest.Check(t, r)
	form := r.Title + " " + r.Adopted + " " + r.Meeting + " " + strings.Join(ids(r.Paragraphs), " ") + "\n"
	for _, p := range r.Paragraphs {
		form += p.Text + "\n"
	}
	return form
}

// In texts with lines, only words that begin a paragraph divide a line.
func TestCuts(t *testing.T) {
	r, err := newTextReader("x", []byte(head+"The General Assembly,\n"), source.Known{Language: "en"}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ line, want string }{
		{"Noting the lamps, Recalling its resolution 98/12, Convinced of oil,", "Noting the lamps,|Recalling its resolution 98/12,|Convinced of oil,"},
		{"therein; 1. Requests oil; 2. Decides to ring.", "therein;|1. Requests oil;|2. Decides to ring."},
		{"to ring. 70th plenary meeting 20 December 2044", "to ring.|70th plenary meeting 20 December 2044"},
		{"Drought or Desertification, Particularly in Africa, and in Beijing, Nanjing and Darling,", ""},
		{"Resolutions, 1. The list; 3. Requests oil;", ""},
		{"at its meetings. The 70th plenary meeting considered the lamps", ""},
	} {
		d := divider{textReader: r, next: 1, begun: true}
		var parts []string
		from := 0
		for _, at := range append(d.cuts(c.line), len(c.line)) {
			parts = append(parts, strings.TrimSpace(c.line[from:at]))
			from = at
		}
		if c.want == "" {
			c.want = c.line
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("got %s, want %s", got, c.want)
		}
	}
}

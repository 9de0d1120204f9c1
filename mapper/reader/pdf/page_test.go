package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/rich"
)

// at is a piece of size 10 whose characters are half as wide as they are high.
func at(x, base float64, text string) piece { return sized(x, base, 10, text) }

func sized(x, base, size float64, text string) piece {
	p := piece{text: text, base: base, size: size, box: box{left: x, bottom: base}}
	for range text {
		p.xs = append(p.xs, x)
		x += size / 2
		p.ends = append(p.ends, x)
	}
	p.xs = append(p.xs, x)
	p.box.right, p.box.top = x, base+size
	return p
}

func italic(p piece) piece {
	p.italic = true
	return p
}

// fromRightTo is a piece of Arabic, the characters of which follow each other from x to the left.
func fromRightTo(x, base float64, text string) piece {
	p := piece{text: text, base: base, size: 10, box: box{right: x, bottom: base, top: base + 10}}
	for range []rune(text) {
		p.ends = append(p.ends, x)
		x -= 5
		p.xs = append(p.xs, x)
	}
	p.xs = append(p.xs, x+5)
	p.box.left = x
	return p
}

// paragraph is lines of full width from base on, the first of which is indented.
func paragraph(base float64, lines int, word string) (all []piece) {
	full := strings.TrimSpace(strings.Repeat(word+" ", 72/(len(word)+1)))
	for i := range lines {
		x := 123.0
		if i == 0 {
			x += 24
		}
		all = append(all, at(x, base-12*float64(i), full))
	}
	return all
}

func sheetOf(pieces ...[]piece) page {
	return page{width: 612, height: 792, pieces: slices.Concat(pieces...)}
}

// find returns the only line that contains a text.
func find(t *testing.T, text rich.Text, part string) rich.Line {
	t.Helper()
	var found []rich.Line
	for _, l := range text.Lines {
		if strings.Contains(l.Text, part) {
			found = append(found, l)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d lines with %q in %+v", len(found), part, text.Lines)
	}
	return found[0]
}

func texts(text rich.Text) (all []string) {
	for _, l := range text.Lines {
		all = append(all, l.Text)
	}
	return all
}

func TestMarkIsRaised(t *testing.T) {
	p := sheetOf([]piece{at(123, 600, "the report of the Wick Fund,"), sized(263.5, 603.5, 6.5, "12"), at(275, 600, "and m"), sized(300.5, 598, 6, "2")})
	if got, want := lines([]page{p}).Lines[0].Text, "the report of the Wick Fund,¹² and m2"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestFootnotes(t *testing.T) {
	one := sheetOf(paragraph(700, 6, "lantern"), []piece{
		sized(99, 120, 8, "__________________"),
		sized(117, 108, 5.5, "1"), sized(123, 105, 8.5, "Official Records of the Wick Fund, which go on"),
		at(65, 40, "23-12345 (E)"),
	})
	two := sheetOf(paragraph(700, 6, "lantern"), []piece{
		sized(99, 120, 8, "__________________"),
		sized(123, 105, 8.5, "to the next page."),
		sized(117, 96, 5.5, "2"), sized(123, 93, 8.5, "A/78/1."),
	})
	text := lines([]page{one, two})
	for part, want := range map[string]rich.Place{
		"¹ Official": rich.Foot, "to the next": rich.Foot, "² A/78/1.": rich.Foot, "23-12345": rich.Running,
	} {
		if l := find(t, text, part); l.Place != want {
			t.Errorf("%q: place %d, want %d", l.Text, l.Place, want)
		}
	}
	if l := text.Lines[0]; l.Place != rich.Main {
		t.Errorf("%+v", l)
	}
}

func TestNoteBelowDrawnRule(t *testing.T) {
	p := sheetOf(paragraph(700, 6, "lantern"), []piece{at(123, 105, "1Resolution 70/1."), at(123, 88, "270/2.")})
	p.rules = []box{{123, 118, 218, 118.5}}
	text := lines([]page{p})
	for _, part := range []string{"¹Resolution 70/1.", "²70/2."} {
		if l := find(t, text, part); l.Place != rich.Foot {
			t.Errorf("%+v", l)
		}
	}
	p.rules = []box{{123, 699, 218, 699.5}} // under a link
	if l := find(t, lines([]page{p}), "1Resolution"); l.Place != rich.Main {
		t.Errorf("%+v", l)
	}
}

func TestRuleOfTable(t *testing.T) {
	p := sheetOf(paragraph(500, 4, "lantern"), []piece{sized(123, 440, 8.5, "Post"), sized(123, 420, 8.5, "1 Lamp Officer")}, paragraph(390, 4, "candle"))
	p.rules = []box{{123, 430, 218, 430.5}}
	for _, l := range lines([]page{p}).Lines {
		if l.Place != rich.Main {
			t.Errorf("%+v", l)
		}
	}
}

func TestRunningHeads(t *testing.T) {
	pages := []page{sheetOf(paragraph(700, 8, "lantern"))}
	for _, folio := range []string{"2/3", "3/3"} {
		pages = append(pages, sheetOf([]piece{sized(60, 740, 8.5, "Wicks and lamps of"), sized(60, 730, 8.5, "A/RES/1/1")},
			paragraph(708, 8, "candle"), []piece{sized(60, 35, 8.5, folio)}))
	}
	text := lines(pages)
	for _, l := range text.Lines {
		running := strings.HasPrefix(l.Text, "Wicks") || strings.HasPrefix(l.Text, "A/") || strings.HasSuffix(l.Text, "/3")
		if running != (l.Place == rich.Running) {
			t.Errorf("%+v", l)
		}
	}
}

func TestMastheadBoxes(t *testing.T) {
	p := sheetOf([]piece{
		at(123, 735, "United Nations"), sized(482, 736, 20, "A"), at(492.2, 736, "/RES/1/1"),
		sized(123, 706, 20, "General Assembly"), at(397, 705, "Distr.: General"), at(397, 693, "11 May 1999"),
	}, paragraph(500, 8, "lantern"))
	want := []string{"United Nations", "A/RES/1/1", "General Assembly", "Distr.: General", "11 May 1999"}
	if got := texts(lines([]page{p}))[:5]; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpaces(t *testing.T) {
	for _, c := range []struct {
		name   string
		pieces []piece
		want   string
	}{
		{"a word in two pieces", []piece{at(100, 600, "the framew"), at(150.2, 600, "ork of lamps")}, "the framework of lamps"},
		{"words in pieces", []piece{at(100, 600, "the lamps"), at(147.5, 600, "burn on")}, "the lamps burn on"},
		{"spaced letters", []piece{at(100, 600, "L"), at(107, 600, "A"), at(114, 600, "M"), at(121, 600, "P"),
			at(132, 600, "O"), at(139, 600, "I"), at(146, 600, "L")}, "LAMP OIL"},
		{"ideographs", []piece{at(100, 600, "大会"), at(113, 600, "注意到")}, "大会注意到"},
		{"drawn twice", []piece{at(100, 600, "Annex"), at(100.2, 600, "Annex")}, "Annex"},
	} {
		if got := lines([]page{sheetOf(c.pieces)}).Lines[0].Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	p := sheetOf(paragraph(700, 3, "lantern"), []piece{
		at(147, 658, "1."), italic(at(171, 658, "Notes")), at(198, 658, "that lamps burn"), at(123, 646, "with wicks."),
		italic(at(397, 622, "4th plenary meeting")), italic(at(412, 610, "7 May 1999")),
	}, paragraph(580, 3, "candle"))
	text := lines([]page{p})
	if l := find(t, text, "Notes"); l.Begins != rich.Yes || !l.Gap || l.Indent != 5 || l.Text[:l.Opener] != "1. Notes" {
		t.Errorf("%+v", l)
	}
	if l := text.Lines[1]; l.Begins != rich.No || l.Gap || l.Indent != 0 {
		t.Errorf("%+v", l)
	}
	if l := find(t, text, "7 May"); l.Begins == rich.No {
		t.Errorf("a line of its own goes on with the one before: %+v", l)
	}
}

func TestFirstLineOfPage(t *testing.T) {
	one := sheetOf(paragraph(700, 4, "lantern"), paragraph(646, 4, "candle"), paragraph(592, 4, "taper"))
	goesOn := sheetOf(paragraph(700, 1, "wick")[:0], []piece{at(123, 700, "goes on with wicks and")}, paragraph(682, 4, "oil"))
	begins := sheetOf(paragraph(700, 4, "flame"), paragraph(646, 4, "oil"))
	text := lines([]page{one, goesOn, begins})
	if l := find(t, text, "goes on"); l.Begins != rich.No {
		t.Errorf("%+v", l)
	}
	for _, l := range text.Lines {
		if l.Page == 3 && l.Number == 1 && l.Begins != rich.Yes {
			t.Errorf("%+v", l)
		}
	}
}

func TestColumns(t *testing.T) {
	var pieces []piece
	for i := range 8 {
		base := 600 - 12*float64(i)
		pieces = append(pieces, at(100, base, "lamps of the left column are "+string(rune('a'+i))), at(340, base-3, "wicks of the right column too "+string(rune('a'+i))))
	}
	got := texts(lines([]page{sheetOf(pieces)}))
	if len(got) != 16 || !strings.HasPrefix(got[7], "lamps") || !strings.HasPrefix(got[8], "wicks") {
		t.Errorf("got %q", got)
	}
}

func TestTable(t *testing.T) {
	p := sheetOf(paragraph(500, 4, "lantern"), []piece{
		at(123, 420, "Post"), at(296, 420, "Level"), at(458, 420, "Number"), at(123, 406, "Lamp Officer"), at(296, 406, "P-4"), at(458, 406, "1"),
	})
	got := texts(lines([]page{p}))
	if want := []string{"Post\tLevel\tNumber", "Lamp Officer\tP-4\t1"}; !slices.Equal(got[4:], want) {
		t.Errorf("got %q, want %q", got[4:], want)
	}
}

func TestLinkOfSeveralBoxes(t *testing.T) {
	p := sheetOf([]piece{at(100, 600, "see A/1/2 below")})
	p.links = []link{{box{119, 598, 131, 610}, "https://undocs.org/A/1/2"}, {box{131, 598, 146, 610}, "https://undocs.org/A/1/2"}}
	l := lines([]page{p}).Lines[0]
	if len(l.Links) != 1 || l.Text[l.Links[0].Start:l.Links[0].End] != "A/1/2" {
		t.Errorf("%+v", l)
	}
}

func TestTurnedText(t *testing.T) {
	p := sheetOf(paragraph(700, 3, "lantern"), []piece{{text: "Please recycle", box: box{30, 200, 40, 280}, base: 200, size: 10}})
	if l := find(t, lines([]page{p}), "recycle"); l.Place != rich.Running {
		t.Errorf("%+v", l)
	}
}

func TestArabic(t *testing.T) {
	words := fromRightTo(500, 600, "قرار المصباح")
	for _, c := range []struct {
		name   string
		pieces []piece
		want   string
	}{
		{"a number", []piece{words, at(410, 600, "70/1")}, "قرار المصباح 70/1"},
		{"figures in pieces", []piece{words, at(415, 600, "70"), at(405, 600, "1/")}, "قرار المصباح 1/70"},
		{"a symbol", []piece{words, at(385, 600, "A/RES/70/1")}, "قرار المصباح A/RES/70/1"},
		{"a date", []piece{at(400, 600, "May 1999"), at(445, 600, "12")}, "12 May 1999"},
		{"a range of years", []piece{words, at(408, 600, "20"), at(418, 600, "-"), at(423, 600, "19")}, "قرار المصباح 19-20"},
		{"Latin words", []piece{words, at(330, 600, "Lamps, Wick Series")}, "قرار المصباح Lamps, Wick Series"},
		{"brackets as they are drawn", []piece{words, at(425, 600, ")"), fromRightTo(425, 600, "دال"), at(405, 600, "(")}, "قرار المصباح (دال)"},
		{"a mark", []piece{words, sized(431, 603, 6, "12")}, "قرار المصباح¹²"},
		{"vowel signs", []piece{fromRightTo(500, 600, "شكرا"), {text: "ً", box: box{480, 607, 484, 610}, base: 602.5, size: 10, xs: []float64{480, 484}}}, "شكراً"},
	} {
		pages := []page{sheetOf(c.pieces, []piece{fromRightTo(500, 500, "كلمات كلمات كلمات كلمات")})}
		if got := lines(pages).Lines[0].Text; got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// The mark of a note may be nearly as large as the note, and the note so low and so short as a running foot.
func TestLowNote(t *testing.T) {
	text := lines([]page{sheetOf(paragraph(700, 9, "lamps"), []piece{
		sized(123, 110, 8, "__________"), sized(136, 101.5, 6.5, "1"), sized(143, 98, 8, "Resolution 70/1."), sized(123, 60, 8, "99-12345 (E)")}),
		sheetOf(paragraph(700, 9, "wicks"))})
	if l := find(t, text, "Resolution 70/1."); l.Text != "¹ Resolution 70/1." || l.Place != rich.Foot {
		t.Errorf("got %+v", l)
	}
}

// A line of a note that begins with a day is not that note's successor where the numbers of notes are raised.
func TestDayInNote(t *testing.T) {
	text := lines([]page{sheetOf(paragraph(700, 9, "lamps"), []piece{
		at(123, 130, "__________"), sized(143, 120.5, 5.5, "2"), sized(147, 117, 8.5, "Report of the Conference on Lamps, Rome,"), sized(123, 107, 8.5, "3 – 14 June 1999.")})})
	if l := find(t, text, "June"); l.Text != "3 – 14 June 1999." {
		t.Errorf("got %q", l.Text)
	}
}

func TestLoneMark(t *testing.T) {
	text := lines([]page{sheetOf(paragraph(700, 3, "lamps"), []piece{sized(123, 668.8, 6, "12")}, paragraph(640, 3, "wicks"))})
	if got := texts(text)[2]; !strings.HasSuffix(got, "lamps ¹²") {
		t.Errorf("got %q", got)
	}
}

// What a table has at the top and at the end of a page is no running head, nor is a heading with another number.
func TestTableAtEdges(t *testing.T) {
	top := func(number string) []piece {
		return []piece{at(100, 750, "A/RES/1/1"), at(250, 735, "Section "+number)}
	}
	text := lines([]page{sheetOf(paragraph(700, 9, "lamps")),
		sheetOf(top("3"), paragraph(670, 9, "wicks"), []piece{sized(123, 90, 8, "Total net change"), sized(400, 90, 8, "1"), sized(123, 60, 8, "2/3")}),
		sheetOf(top("21"), paragraph(670, 9, "bells"), []piece{sized(123, 90, 8, "Lamps"), sized(300, 90, 8, "P-4"), sized(400, 90, 8, "17"), sized(123, 60, 8, "3/3")})})
	for _, part := range []string{"Section 3", "Section 21", "Total net change", "P-4"} {
		if l := find(t, text, part); l.Place != rich.Main {
			t.Errorf("%+v", l)
		}
	}
	for _, part := range []string{"2/3", "3/3"} {
		if l := find(t, text, part); l.Place != rich.Running {
			t.Errorf("%+v", l)
		}
	}
}

// Arabic notes may be as large as the text, without a rule; their marks are a number and brackets with nothing in them.
func TestArabicNotesWithoutRule(t *testing.T) {
	text := lines([]page{sheetOf([]piece{
		fromRightTo(500, 600, "قرار المصباح"), fromRightTo(500, 588, "قرار المصباح"), fromRightTo(500, 576, "قرار المصباح"),
		fromRightTo(500, 564, "انظر المصباح"), fromRightTo(500, 552, "قرار الفتيل"),
		at(495, 530, "1"), at(480, 530, ")("), at(420, 530, "A/99/1"), at(495, 512, "2"), at(480, 512, ")("), at(420, 512, "A/99/2")})})
	for _, part := range []string{"A/99/1", "A/99/2"} {
		if l := find(t, text, part); l.Place != rich.Foot || !strings.HasPrefix(l.Text, "¹") && !strings.HasPrefix(l.Text, "²") {
			t.Errorf("%+v", l)
		}
	}
	if l := find(t, text, "الفتيل"); l.Place != rich.Main {
		t.Errorf("%+v", l)
	}
}

package text

import (
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/lang"
	"github.com/unkg/unkg/mapper/reader/readertest"
	"github.com/unkg/unkg/mapper/reader/source"
	"github.com/unkg/unkg/mapper/resolution"
)

// longHead is a cover page with a title of three lines, which running heads repeat.
var longHead = strings.Replace(head, "98/7. Lamps\n",
	"98/7. Measures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers\n", 1)

// told is the paragraphs and footnotes of a text, one a line: "pp1: words", "1@pp1: words".
func told(r *resolution.Resolution) string {
	var b strings.Builder
	for _, p := range r.Paragraphs {
		b.WriteString(p.ID + ": " + p.Text + "\n")
	}
	for _, f := range r.Footnotes {
		b.WriteString(f.Mark + "@" + f.Paragraph + ": " + f.Text + "\n")
	}
	return b.String()
}

// A textCase is a text after its cover page, and the paragraphs and footnotes that it has.
type textCase struct{ name, text, want string }

func checkTexts(t *testing.T, cover, language string, cases []textCase) {
	t.Helper()
	for _, c := range cases {
		r, err := Read("x", []byte(cover+c.text), source.Known{Language: language})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		readertest.Check(t, r)
		if got := told(r); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.name, got, c.want)
		}
		for _, w := range r.Warnings {
			if w.Code == resolution.UnreadText || w.Code == resolution.LostNote {
				t.Errorf("%s: %+v", c.name, w)
			}
		}
	}
}

func TestRunningHeads(t *testing.T) {
	const before = "The General Assembly,\nNoting with deep concern that the lamps which were dropped into the sea are\n"
	const after = "still alight and visible from the coast in the hours before dawn,\n1. Decides to fetch the lamps.\n"
	const want = "pp1: Noting with deep concern that the lamps which were dropped into the sea are still alight and visible from the coast in the hours before dawn,\n" +
		"op1: Decides to fetch the lamps.\n"
	var cases []textCase
	for name, head := range map[string]string{
		"the symbol on the last line of the title": "\fMeasures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers        A/RES/98/7\n\n",
		"the symbol before the last line":          "\f            Measures to assess and increase the light\n       of the lamps that were dropped into the sea\nA/RES/98/7                  by careless keepers\n\n",
		"the symbol on the first line":             "\fA/RES/98/7          Measures to assess and increase the light\n of the lamps that were dropped into the sea\n   by careless keepers\n\n",
		"the symbol on the line in the middle":     "\f          Measures to assess and increase the light\nA/RES/98/7 of the lamps that were dropped into the sea\n   by careless keepers\n\n",
		"the symbol printed twice":                 "\fMeasures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers        A/RES/98/7A/RES/98/7\n\n",
		"the symbol first, folio and job number":   "A/RES/98/7 \nMeasures to assess and increase the light \nof the lamps that were dropped into the sea \nby careless keepers\n \n44-90102\n2/3 \n",
		"the symbol last, folio and job number":    "Measures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers \nA/RES/98/7\n \n3/3\n44-90102 \n",
		"the folio within the head":                "A/RES/98/7\n2/3\nMeasures to assess and increase the light\nof the lamps that were dropped into the sea\n44-90102\nby careless keepers\n",
		"no symbol":                                "Measures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers \n \n3/3\n44-90102 \n",
	} {
		cases = append(cases, textCase{name, before + head + after, want})
	}
	cases = append(cases, textCase{"the title alone at the top of a page",
		before + "2/3\n\fMeasures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers\n\n" + after, want})
	cases = append(cases, textCase{"after the footnotes of the page",
		strings.Replace(before, "concern", "concern1", 1) + "__________________ \n \n1  A/98/2. \nMeasures to assess and increase the light\nof the lamps that were dropped into the sea\nby careless keepers \n \n3/3\n44-90102 \n" + after,
		want + "1@pp1: A/98/2.\n"})
	checkTexts(t, longHead, "en", cases)
	checkTexts(t, head, "en", []textCase{{"the title is cited in the text",
		"The General Assembly,\nRecalling its resolutions entitled\nLamps\nand Bells,\n1. Decides to light the\nLamps\nof the coast.\n",
		"pp1: Recalling its resolutions entitled Lamps and Bells,\nop1: Decides to light the Lamps of the coast.\n"}})
}

func TestNotes(t *testing.T) {
	const closing = "5th plenary meeting\n21 February 2044\n"
	checkTexts(t, head, "en", []textCase{
		{"numbers of notes after their words",
			"The General Assembly,\nNoting oil, 1 wicks 2 and glass, 3\n__________________\n\nSee A/98/1.\n2\nReport of the Lamp Conference, Oslo,\n3–14 June 2042, vol. I.\n3\nIbid.\n1\n\n44-90102\n\fA/RES/98/7\n\n1. Decides to buy oil.\n",
			"pp1: Noting oil, wicks and glass,\nop1: Decides to buy oil.\n1@pp1: See A/98/1.\n2@pp1: Report of the Lamp Conference, Oslo, 3–14 June 2042, vol. I.\n3@pp1: Ibid.\n"},
		{"numbers of notes before the words of all of them",
			"The General Assembly,\nNoting oil 1 and wicks, 2\n__________________\n1\n2\n\n2/8\n\nA/98/1, annex, with the figures of all the years since the lamps were lit\nfor the first time.\nA/98/2.\n44-90102\n\fA/RES/98/7\n\n1. Decides to buy oil.\n",
			"pp1: Noting oil and wicks,\nop1: Decides to buy oil.\n1@pp1: A/98/1, annex, with the figures of all the years since the lamps were lit for the first time.\n2@pp1: A/98/2.\n"},
		{"date of print between a number and its words",
			"The General Assembly,\nNoting oil, 1\n__________________\n1\n\n44-90102 (E)\n\nSee A/98/1.\n\n210244\n\n*4490102*\n\fA/RES/98/7\n\n1. Decides to buy oil.\n",
			"pp1: Noting oil,\nop1: Decides to buy oil.\n1@pp1: See A/98/1.\n"},
		{"words that begin with a year or a link",
			"The General Assembly,\nNoting oil, 1 wicks 2 and glass, 3\n1. Decides to buy oil.\n__________________\n1  2040 Lamp Conference, Final Report.\n\n2  https://lamps.example.org/wicks.\n\n3  www.glass.example.org.\n",
			"pp1: Noting oil, wicks and glass,\nop1: Decides to buy oil.\n1@pp1: 2040 Lamp Conference, Final Report.\n2@pp1: https://lamps.example.org/wicks.\n3@pp1: www.glass.example.org.\n"},
		{"a link alone on the line below its number",
			"The General Assembly,\nNoting oil, 1\n1. Decides to buy oil.\n__________________\n1\nhttps://lamps.example.org/oil.\n",
			"pp1: Noting oil,\nop1: Decides to buy oil.\n1@pp1: https://lamps.example.org/oil.\n"},
		{"until 1996, at the foot of the page",
			"The General Assembly,\nRecalling the Oil Convention 1/ and the report of the Wick Board, 2/\n_____________\n1/ Resolution 44/25, annex.\n2/ A/97/12.\n\fA/RES/98/7\n1. Takes note of resolution 46/182 and of the report; 3/\n_____________\n3/      A/97/33.\n",
			"pp1: Recalling the Oil Convention and the report of the Wick Board,\nop1: Takes note of resolution 46/182 and of the report;\n1@pp1: Resolution 44/25, annex.\n2@pp1: A/97/12.\n3@op1: A/97/33.\n"},
		{"until 1996, gathered at the end",
			"The General Assembly,\n\nRecalling the Oil Convention, 1/\n\nNoting the wicks, 2/ the glass 3/ and resolution 44/25,\n\n1. Decides to buy oil.\n\n" + closing + "\nNotes\n\n1/ Resolution 44/26, annex.\n\n2/ A/97/12.\n\n3/ Ibid., para. 4.\n",
			"pp1: Recalling the Oil Convention,\npp2: Noting the wicks, the glass and resolution 44/25,\nop1: Decides to buy oil.\n1@pp1: Resolution 44/26, annex.\n2@pp2: A/97/12.\n3@pp2: Ibid., para. 4.\n"},
		{"numbered through a volume, at the end",
			"The General Assembly,\n\nHaving considered the report on the lamps of 3 June\n2040, 71\n\nNoting the wicks, 72\n\n1. Decides to buy oil.\n\n" + closing + "\n71 Ibid., document S/13972.\n72 Ibid., Thirty-fourth Year, Supplement for April, May and June\n1979, document S/13369, para. 51.\n",
			"pp1: Having considered the report on the lamps of 3 June 2040,\npp2: Noting the wicks,\nop1: Decides to buy oil.\n71@pp1: Ibid., document S/13972.\n72@pp2: Ibid., Thirty-fourth Year, Supplement for April, May and June 1979, document S/13369, para. 51.\n"},
		{"a page without notes that begins with a date",
			"The General Assembly,\nNoting oil, 1\nRecalling resolution 47/3 of\n__________________\n1 A/98/1.\n\fA/RES/98/7\n\n2 December 1992 and later ones,\n1. Decides to buy oil.\n",
			"pp1: Noting oil,\npp2: Recalling resolution 47/3 of 2 December 1992 and later ones,\nop1: Decides to buy oil.\n1@pp1: A/98/1.\n"},
		{"signs",
			"The General Assembly,\nNoting the oil* and the wicks,** and the glass,1\n1. Decides to buy oil.\n__________________\n* Of the year 2040.\n** Of the year 2041.\n1 A/98/3.\n",
			"pp1: Noting the oil and the wicks, and the glass,\nop1: Decides to buy oil.\n*@pp1: Of the year 2040.\n**@pp1: Of the year 2041.\n1@pp1: A/98/3.\n"},
	})
}

func TestMarks(t *testing.T) {
	const foot = "1. Decides to ring.\n__________________\n1 A/98/1.\n2 A/98/2.\n3 A/98/3.\n"
	const notes = "op1: Decides to ring.\n1@pp1: A/98/1.\n2@pp1: A/98/2.\n3@pp1: A/98/3.\n"
	var cases []textCase
	for _, c := range [][2]string{
		{"its resolutions 97/205 1  and 97/190, 2  and the reports of 18 October 2043, 3  15 of them in March,", "its resolutions 97/205 and 97/190, and the reports of 18 October 2043, 15 of them in March,"},
		{"the Bell Decade 2034–2044 1  and 12 bells of 15 March 2044, 2 \n19 October 2044 3  and later,", "the Bell Decade 2034–2044 and 12 bells of 15 March 2044, 19 October 2044 and later,"},
		{"the Bell Decade 2034–20441 and 2 May 2042, resolution 59/3002 and A/97/5323 on 3 bells,", "the Bell Decade 2034–2044 and 2 May 2042, resolution 59/300 and A/97/532 on 3 bells,"},
		{"resolutions 97/14,1 97/15,2 97/16.3", "resolutions 97/14, 97/15, 97/16."},
		{"the bells1, 2 and the ropes,3", "the bells and the ropes,"},
		{"the bells thereof, 1, 2, 3 and the ropes,", "the bells thereof, and the ropes,"},
		{"the bells1 , 2 and 2 ropes,3", "the bells and 2 ropes,"},
		{"the bells1–3 of the coast,", "the bells of the coast,"},
		{"the bells,1-3 of the coast,", "the bells, of the coast,"},
		{"the Bell Agreement1and its protocol,2 from 1 to 3 December 2042,3", "the Bell Agreement and its protocol, from 1 to 3 December 2042,"},
		{"the bells “of 2040”1 (2)2 and, for 2041 3\nand later,", "the bells “of 2040” (2) and, for 2041 and later,"},
	} {
		cases = append(cases, textCase{c[0], "The General Assembly,\nRecalling " + c[0] + "\n" + foot, "pp1: Recalling " + c[1] + "\n" + notes})
	}
	checkTexts(t, head, "en", cases)
}

func TestHyphens(t *testing.T) {
	for _, c := range []struct{ name, language, text, want string }{
		{"a soft hyphen", "en", "Noting the orga\u00ad\nnization of lamps,", "Noting the organization of lamps,"},
		{"a soft hyphen in place of a hyphen", "en", "Noting the Secretary\u00adGeneral and the Non\u00ad\nSelf,", "Noting the Secretary-General and the Non-Self,"},
		{"printed elsewhere without a hyphen", "en", "Noting the lamp-\nlighters and all lamplighters,", "Noting the lamplighters and all lamplighters,"},
		{"printed elsewhere with its hyphen", "en", "Noting the oil-\nbased lamps and all oil-based lamps,", "Noting the oil-based lamps and all oil-based lamps,"},
		{"in the name of a body", "en", "Noting the per-\nmanent lamps,", "Noting the permanent lamps,"},
		{"no vowel", "en", "Noting the bri-\nght lamps,", "Noting the bright lamps,"},
		{"a real compound", "en", "Noting the long-\nterm plans, the non-\ngovernmental lamps and the Non-\nAligned Lamps,", "Noting the long-term plans, the non-governmental lamps and the Non-Aligned Lamps,"},
		{"the habit of the text", "en", "Noting the lamp-\nlighters, all lamplighters and the wick-\ncutters of Wickham,", "Noting the lamplighters, all lamplighters and the wickcutters of Wickham,"},
		{"Cyrillic", "ru", "отмечая меж-\nдународные маяки и все международные маяки,", "отмечая международные маяки и все международные маяки,"},
	} {
		tr := &textReader{words: lang.Get(c.language), text: c.text, lines: splitLines(c.text), res: &resolution.Resolution{}}
		if got := tr.joined(tr.lines); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestOneNumber(t *testing.T) {
	for raw, want := range map[string]string{
		"5  5  /  207   of":            "55/207 of",
		"resolutions 28/1  4  , 34/41": "resolutions 28/14, 34/41",
		"第 7  5/247      号":            "第 75/247 号",
		"resolución 7  6  /181  ,":     "resolución 76/181,",
		"2044, 3  15 March":            "2044, 3 15 March",
		"2044, 1  30/4 of":             "2044, 1 30/4 of",
		"principle -based":             "principle -based",
	} {
		if got, _, _, _ := tidyLine(raw, nil); got != want {
			t.Errorf("tidyLine(%q) = %q, want %q", raw, got, want)
		}
	}
}

// A zero that a scanner took for a letter makes no footnote of a line of the text.
func TestMisreadZero(t *testing.T) {
	for rest, want := range map[string]bool{"o a total of lamps": true, "l lamps": true, "of the lamps": false, "o": false, "": false, "See": false} {
		if got := isMisreadZero(rest); got != want {
			t.Errorf("%q: %v", rest, got)
		}
	}
}

package docx

import (
	"fmt"
	"strings"
	"testing"

	"github.com/unkg/unkg/mapper/reader/docx/docxtest"
)

// lvl is a level of a list.
func lvl(i int, format, text, more string) string {
	return fmt.Sprintf(`<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/>%s<w:lvlText w:val="%s"/></w:lvl>`, i, format, more, text)
}

// num is a list with the definition of that identifier.
func num(id, definition, overrides string) string {
	return `<w:num w:numId="` + id + `"><w:abstractNumId w:val="` + definition + `"/>` + overrides + `</w:num>`
}

func definition(id string, inside ...string) string {
	return `<w:abstractNum w:abstractNumId="` + id + `">` + strings.Join(inside, "") + `</w:abstractNum>`
}

// at is a paragraph "x" on a level of a list.
func at(id, level string) string {
	return docxtest.P(`<w:numPr><w:ilvl w:val="`+level+`"/><w:numId w:val="`+id+`"/></w:numPr>`, docxtest.R("", "x"))
}

func TestNumbering(t *testing.T) {
	official := definition("0", lvl(0, "decimal", "%1.", ""), lvl(1, "lowerLetter", "(%2)", ""), lvl(2, "lowerRoman", "(%3)", ""))
	legal := definition("0", lvl(0, "upperRoman", "%1.", ""), lvl(1, "decimal", "%1.%2", ""), lvl(2, "decimal", "%1.%2.%3", "<w:isLgl/>"))
	for _, c := range []struct{ name, numbering, styles, body, want string }{
		{"levels", official + num("1", "0", ""), "", at("1", "0") + at("1", "1") + at("1", "1") + at("1", "2") + at("1", "0") + at("1", "1") + at("1", "2"), "1. x|(a) x|(b) x|(i) x|2. x|(a) x|(i) x"},
		{"levels in one label", legal + num("1", "0", ""), "", at("1", "0") + at("1", "0") + at("1", "1") + at("1", "2") + at("1", "1"), "I. x|II. x|II.1 x|2.1.1 x|II.2 x"},
		{"level above not used", legal + num("1", "0", ""), "", at("1", "1") + at("1", "1"), "I.1 x|I.2 x"},
		{"lists that count on", official + num("1", "0", "") + num("2", "0", ""), "", at("1", "0") + at("2", "0") + at("1", "0"), "1. x|2. x|3. x"},
		{"list that begins anew", official + num("1", "0", "") + num("2", "0", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>`), "", at("1", "0") + at("1", "0") + at("2", "0") + at("2", "0"), "1. x|2. x|1. x|2. x"},
		{"begins at", official + num("1", "0", `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>`), "", at("1", "0") + at("1", "0"), "7. x|8. x"},
		{"level of its own", official + num("1", "0", `<w:lvlOverride w:ilvl="0">`+lvl(0, "upperLetter", "%1)", "")+`</w:lvlOverride>`), "", at("1", "0"), "A) x"},
		{"level that counts through", definition("0", lvl(0, "decimal", "%1.", ""), lvl(1, "lowerLetter", "(%2)", `<w:lvlRestart w:val="0"/>`)) + num("1", "0", ""), "",
			at("1", "0") + at("1", "1") + at("1", "0") + at("1", "1"), "1. x|(a) x|2. x|(b) x"},
		{"suffix", definition("0", lvl(0, "decimal", "第%1条", `<w:suff w:val="nothing"/>`)) + num("1", "0", ""), "", at("1", "0"), "第1条x"},
		{"sign", definition("0", strings.Replace(lvl(0, "bullet", "\uf0b7", ""), "</w:lvl>", `<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>`, 1)) + num("1", "0", ""), "", at("1", "0"), "• x"},
		{"hidden number", definition("0", strings.Replace(lvl(0, "decimal", "%1.", ""), "</w:lvl>", `<w:rPr><w:vanish/></w:rPr></w:lvl>`, 1)) + num("1", "0", ""), "", at("1", "0"), "x"},
		{"no number", official + num("1", "0", ""), "", at("1", "0") + at("0", "0") + at("1", "0"), "1. x|x|2. x"},
		{"by style", official + num("1", "0", ""),
			`<w:style w:type="paragraph" w:styleId="N"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="M"><w:basedOn w:val="N"/></w:style>`,
			docxtest.P(`<w:pStyle w:val="M"/>`, docxtest.R("", "x")) + docxtest.P(`<w:pStyle w:val="M"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>`, docxtest.R("", "x")) +
				docxtest.P(`<w:pStyle w:val="N"/>`, docxtest.R("", "x")), "1. x|x|2. x"},
		{"level by style", definition("0", lvl(0, "decimal", "%1.", ""), lvl(1, "lowerLetter", "(%2)", `<w:pStyle w:val="B"/>`)) + num("1", "0", ""),
			`<w:style w:type="paragraph" w:styleId="B"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`, at("1", "0") + docxtest.P(`<w:pStyle w:val="B"/>`, docxtest.R("", "x")), "1. x|(a) x"},
		{"by style of lists", definition("0", `<w:numStyleLink w:val="L"/>`) + definition("1", `<w:styleLink w:val="L"/>`, lvl(0, "decimal", "%1.", "")) + num("1", "0", "") + num("2", "1", ""), "", at("1", "0") + at("1", "0"), "1. x|2. x"},
		{"usual style", official + num("1", "0", ""), `<w:style w:type="paragraph" w:default="1" w:styleId="D"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`, docxtest.Text("x", "x"), "1. x|2. x"},
		{"deleted paragraph", official + num("1", "0", ""), "", at("1", "0") + strings.Replace(at("1", "0"), "<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>", 1) + at("1", "0") + at("1", "0"), "1. x|2. xx|3. x"},
		{"deleted end before a number", official + num("1", "0", ""), "", docxtest.P("<w:rPr><w:del/></w:rPr>", docxtest.R("", "y")) + at("1", "0"), "1. yx"},
		{"unknown list", "", "", at("4", "0"), "x"},
		{"format of new versions", definition("0", `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/></mc:Choice>`+
			`<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>`) + num("1", "0", ""), "", at("1", "0"), "01. x"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := printed(t, docxtest.Document{Body: c.body, Numbering: c.numbering, Styles: c.styles})
			if got = strings.ReplaceAll(got, "\n", "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestNumerals(t *testing.T) {
	for _, c := range []struct {
		format  string
		numbers []int
		want    string
	}{
		{"decimal", []int{0, 1, 12}, "0 1 12"},
		{"decimalZero", []int{1, 12}, "01 12"},
		{"lowerLetter", []int{1, 26, 27, 53}, "a z aa aaa"},
		{"upperLetter", []int{2, 28}, "B BB"},
		{"lowerRoman", []int{1, 4, 9, 14, 40, 99}, "i iv ix xiv xl xcix"},
		{"upperRoman", []int{1946, 2026, 4000}, "MCMXLVI MMXXVI 4000"},
		{"chineseCounting", []int{1, 10, 11, 20, 21, 99, 100}, "一 十 十一 二十 二十一 九十九 一〇〇"},
		{"chineseCountingThousand", []int{10, 19, 100, 105, 110, 115, 1005, 2026}, "十 十九 一百 一百零五 一百一十 一百一十五 一千零五 二千零二十六"},
		{"ideographDigital", []int{1, 10, 11, 205}, "一 一〇 一一 二〇五"},
		{"chineseLegalSimplified", []int{1, 10, 25}, "壹 壹拾 贰拾伍"},
		{"ideographTraditional", []int{1, 10}, "甲 癸"},
		{"decimalEnclosedCircleChinese", []int{1, 20, 21}, "① ⑳ 21"},
		{"arabicAlpha", []int{1, 2, 3, 28, 29}, "أ ب ت ي أأ"},
		{"arabicAbjad", []int{1, 2, 3, 4, 5, 6}, "أ ب ج د ه و"},
		{"hindiNumbers", []int{1, 20}, "١ ٢٠"},
		{"russianLower", []int{1, 9, 10, 29, 30}, "а и к я аа"},
		{"russianUpper", []int{7}, "Ж"},
		{"hebrew1", []int{1, 10, 15, 16, 123}, "א י טו טז קכג"},
		{"hebrew2", []int{1, 22, 23}, "א ת אא"},
		{"ordinal", []int{1, 2, 3, 4, 11, 21, 112}, "1st 2nd 3rd 4th 11th 21st 112th"},
		{"chicago", []int{1, 2, 5}, "* † **"},
		{"unheard of", []int{3}, "3"},
	} {
		var got []string
		for _, n := range c.numbers {
			got = append(got, numeral(c.format, n))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %q, want %q", c.format, got, c.want)
		}
	}
	for format := range numerals {
		for _, n := range []int{-1, 0, 1, 1 << 40} {
			if len(numeral(format, n)) > 100 {
				t.Errorf("%s: %d is too long", format, n)
			}
		}
	}
}
